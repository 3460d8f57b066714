// `alur check --each`: independent plans side by side, each on a thread, one line a plan in the order of their folders.
import { Worker } from 'node:worker_threads';
import { reasonOf } from '../disk/reason.ts';
import { nameForTerminal, toJson } from '../l10n/safe-text.ts';
import type { CheckOptions } from './check-options.ts';
import type { CheckedPlan, CheckJob } from './check-worker.ts';
import { separatePlans, shownPath, uriOf } from './read-plans.ts';
import { ruleSettings } from './rule-settings.ts';
import { type ExitCode, type Session, UserError } from './session.ts';
import { counted, words } from './words.ts';

export async function checkEach(paths: readonly string[], jobs: number, options: CheckOptions, session: Session): Promise<ExitCode> {
    const { format, failOn, cache } = options;
    if (format !== 'text' && format !== 'json') throw new UserError(words.eachFormat, { format });
    const rules = ruleSettings(options.rule);
    const plans = separatePlans(paths.length > 0 ? paths : ['.'], session).map(({ root, found }) => {
        const job: CheckJob = { found, rules, failOn, locale: session.locale, ...(cache === undefined ? {} : { cache }) };
        return { path: shownPath(uriOf(root)) || '.', job };
    });
    const results = inParallel(
        plans.map(({ job }) => job),
        jobs,
    );
    const codes: ExitCode[] = [session.failed ? 2 : 0];
    const objects: string[] = [];
    for (const [k, { path }] of plans.entries()) {
        const checked = await (results[k] as Promise<CheckedPlan>);
        // Elsewhere the lines themselves tell how far it is.
        if (format === 'json') session.progress(words.checkingPlans, { done: k + 1, total: plans.length });
        for (const sentence of checked.said) session.tellPlain(`${path}: ${sentence}`);
        codes.push(checked.code);
        const { said: _, ...counts } = checked;
        if (format === 'text') await session.write(`${lineOf(path, checked, session)}\n`);
        else objects.push(`\n  ${toJson({ plan: path, ...counts })}`);
    }
    if (format === 'json') await session.write(`[${objects.join(',')}\n]\n`);
    return Math.max(...codes) as ExitCode;
}

function lineOf(path: string, { error, warning, information, code }: CheckedPlan, session: Session): string {
    const plan = nameForTerminal(path);
    const count = error + warning + information;
    if (count === 0 && code !== 2) return session.say(words.eachClean, { plan });
    return session.say(code === 2 ? words.eachUnread : words.eachFound, {
        plan,
        findings: counted(count, 'finding', 'findings', 'temuan'),
        errors: counted(error, 'error', 'errors', 'kesalahan'),
        warnings: counted(warning, 'warning', 'warnings', 'peringatan'),
        information: counted(information, 'information', 'information', 'informasi'),
    });
}

/** The results in the order of the jobs, each as soon as it is there; a thread takes the next job when it is done with one. */
function inParallel(jobs: readonly CheckJob[], threads: number): Promise<CheckedPlan>[] {
    const waiting = jobs.map(job => ({ job, ...Promise.withResolvers<CheckedPlan>() }));
    const results = waiting.map(({ promise }) => promise);
    const run = async () => {
        let thread: Worker | undefined;
        for (let next = waiting.shift(); next; next = waiting.shift()) {
            thread ??= new Worker(new URL('./cli-check-worker.js', import.meta.url));
            const { checked, broken } = await checkOn(thread, next.job);
            // A thread that broke is not used again; its plan is named, and the others go on.
            if (broken) thread = undefined;
            next.resolve(checked);
        }
        await thread?.terminate();
    };
    for (let k = 0; k < Math.min(threads, jobs.length); k++) void run();
    return results;
}

function checkOn(thread: Worker, job: CheckJob): Promise<{ checked: CheckedPlan; broken: boolean }> {
    return new Promise(done => {
        const settle = (checked: CheckedPlan, broken: boolean) => {
            thread.off('message', answered).off('error', broke).off('exit', ended);
            done({ checked, broken });
        };
        const answered = (checked: CheckedPlan) => settle(checked, false);
        const broke = (error: unknown) => settle(failed(reasonOf(error), job), true);
        const ended = (code: number) => settle(failed(String(code), job), true);
        thread.on('message', answered).on('error', broke).on('exit', ended);
        thread.postMessage(job);
    });
}

function failed(reason: string, { locale }: CheckJob): CheckedPlan {
    const sentence = words.failed[locale].replace('{reason}', () => reason);
    return { files: 0, error: 0, warning: 0, information: 0, code: 2, said: [sentence] };
}
