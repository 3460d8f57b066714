// A thread of `alur check --each`: checks one plan after another and answers with counts. It must not write anywhere.
import { parentPort } from 'node:worker_threads';
import type { Locale } from '../l10n/say.ts';
import type { Severity } from '../rules/engine/finding.ts';
import type { RuleSettings } from '../rules/engine/run.ts';
import { checkAfresh } from './check-afresh.ts';
import { checkWithCache } from './check-with-cache.ts';
import { failsAt, type Limit } from './fail-on.ts';
import { QuietSession } from './quiet-session.ts';
import type { FoundPlans } from './read-plans.ts';
import type { ExitCode } from './session.ts';

export interface CheckJob {
    readonly found: FoundPlans;
    readonly rules: RuleSettings;
    readonly failOn: Limit;
    readonly locale: Locale;
    readonly cache?: string;
}

export interface CheckedPlan extends Readonly<Record<Severity, number>> {
    readonly files: number;
    readonly code: ExitCode;
    /** Notes on files that were left out, in the reader's language. */
    readonly said: readonly string[];
}

parentPort?.on('message', async (job: CheckJob) => parentPort?.postMessage(await checkOne(job)));

async function checkOne({ found, rules, failOn, locale, cache }: CheckJob): Promise<CheckedPlan> {
    const said: string[] = [];
    const session = new QuietSession(locale, sentence => said.push(sentence));
    const { files, findings } =
        cache === undefined ? checkAfresh(found, rules, session) : await checkWithCache(cache, found, rules, session);
    const count = (severity: Severity) => findings.filter(finding => finding.severity === severity).length;
    const code = session.failed ? 2 : findings.some(({ severity }) => failsAt(severity, failOn)) ? 1 : 0;
    return { files: files.length, error: count('error'), warning: count('warning'), information: count('information'), code, said };
}
