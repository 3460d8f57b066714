// `alur check`: finds what does not fit together, afresh or as it was kept, and writes it. Other ways of checking are loaded when they are asked for.
import { availableParallelism } from 'node:os';
import process from 'node:process';
import { findingIds } from '../exports/finding-ids.ts';
import { compareTexts } from '../plan/compare-texts.ts';
import type { Severity } from '../rules/engine/finding.ts';
import type { RuleSettings } from '../rules/engine/run.ts';
import { type CheckedFiles, checkAfresh } from './check-afresh.ts';
import type { CheckOptions } from './check-options.ts';
import { digestText } from './digest.ts';
import { failsAt } from './fail-on.ts';
import { repositoryPath } from './findings/repository-path.ts';
import { type ShownFinding, showFindings } from './findings/shown.ts';
import { writeFindings } from './findings/write.ts';
import { type FoundPlans, findPlans, shownPath } from './read-plans.ts';
import { ruleSettings } from './rule-settings.ts';
import { type ExitCode, type Session, UserError } from './session.ts';
import { counted, words } from './words.ts';

/** Formats that a code host reads, which knows the repository and not where the command ran. */
const forHost: ReadonlySet<string> = new Set(['github', 'sarif', 'gitlab', 'junit']);

export async function check(paths: readonly string[], options: CheckOptions, session: Session): Promise<ExitCode> {
    const { each, jobs, age, date } = options;
    if (each && (age || date !== undefined)) throw new UserError(words.eachNoAge);
    if (jobs !== undefined && !each) throw new UserError(words.jobsNeedEach);
    if (jobs !== undefined && !/^[1-9]\d{0,2}$/.test(jobs)) throw new UserError(words.badJobs, { value: jobs });
    if (each) {
        const { checkEach } = await import('./check-each.ts');
        return checkEach(paths, jobs === undefined ? availableParallelism() : Number(jobs), options, session);
    }
    const settings = ruleSettings(options.rule);
    const found = findPlans(paths.length > 0 ? paths : ['.'], session);
    const checked = await checkedFiles(found, settings, options, session);
    const pathOf = forHost.has(options.format) ? repositoryPath : shownPath;
    const shown = showFindings(checked.findings, checked.linesOf, session.locale, pathOf);
    const order = [...shown.keys()].sort((a, b) => compareTexts(shown[a]?.file ?? '', shown[b]?.file ?? ''));
    const findings = order.map(k => shown[k] as ShownFinding);
    const fails = ({ severity }: ShownFinding) => failsAt(severity, options.failOn);
    const ids = () => {
        const all = findingIds(checked.findings, pathOf, digestText);
        return order.map(k => all[k] as string);
    };
    const files = checked.files.map(pathOf);
    const colour = process.stdout.isTTY && !process.env['NO_COLOR'];
    await session.write(writeFindings(findings, options.format, { ...options, ids, files, fails, locale: session.locale, colour }));
    if (options.format === 'text') summarize(findings, files.length, session);
    if (session.failed) return 2;
    return findings.some(fails) ? 1 : 0;
}

async function checkedFiles(
    found: FoundPlans,
    settings: RuleSettings,
    { cache, age, date, format }: CheckOptions,
    session: Session,
): Promise<CheckedFiles> {
    if (age || date !== undefined) return (await import('./check-with-ages.ts')).checkWithAges(found, settings, date, session);
    if (cache !== undefined) return (await import('./check-with-cache.ts')).checkWithCache(cache, found, settings, session);
    // No other format says it.
    return checkAfresh(found, settings, session, { fixable: format === 'json' });
}

function summarize(findings: readonly ShownFinding[], files: number, session: Session): void {
    const of = (severity: Severity) => findings.filter(finding => finding.severity === severity).length;
    const fileCount = counted(files, 'file', 'files', 'berkas');
    if (findings.length === 0) session.tell(words.clean, { files: fileCount });
    else
        session.tell(words.summary, {
            files: fileCount,
            findings: counted(findings.length, 'finding', 'findings', 'temuan'),
            errors: counted(of('error'), 'error', 'errors', 'kesalahan'),
            warnings: counted(of('warning'), 'warning', 'warnings', 'peringatan'),
            information: counted(of('information'), 'information', 'information', 'informasi'),
        });
}
