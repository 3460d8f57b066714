// `alur check`: finds what does not fit together, afresh or as it was kept, and writes it.
import process from 'node:process';
import type { Severity } from '../rules/finding.ts';
import { checkAfresh } from './check-afresh.ts';
import { checkWithCache } from './check-with-cache.ts';
import { writeGithub } from './findings/github.ts';
import { writeJson } from './findings/json.ts';
import { repositoryPath } from './findings/repository-path.ts';
import { writeSarif } from './findings/sarif.ts';
import { type ShownFinding, showFindings } from './findings/shown.ts';
import { writeText } from './findings/text.ts';
import { findPlans, shownPath } from './read-plans.ts';
import { ruleSettings } from './rule-settings.ts';
import type { ExitCode, Session } from './session.ts';
import { counted, words } from './words.ts';

export const formats = ['text', 'json', 'sarif', 'github'] as const;
export const limits = ['error', 'warning', 'information', 'never'] as const;

/** Formats that a code host reads, which knows the repository and not where the command ran. */
const forHost: ReadonlySet<string> = new Set(['github', 'sarif']);

export interface CheckOptions {
    readonly format: (typeof formats)[number];
    readonly failOn: (typeof limits)[number];
    readonly rule: readonly string[];
    /** Folder in which findings are kept for the next time. */
    readonly cache?: string;
    readonly version: string;
}

export async function check(paths: readonly string[], options: CheckOptions, session: Session): Promise<ExitCode> {
    const settings = ruleSettings(options.rule);
    const found = findPlans(paths.length > 0 ? paths : ['.'], session);
    const { files, linesOf, ...checked } =
        options.cache === undefined ? checkAfresh(found, settings, session) : await checkWithCache(options.cache, found, settings, session);
    const findings = showFindings(checked.findings, linesOf, session.locale, forHost.has(options.format) ? repositoryPath : shownPath);
    findings.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
    await session.write(written(findings, options, session));
    if (options.format === 'text') summarize(findings, files, session);
    if (session.failed) return 2;
    return options.failOn !== 'never' && findings.some(finding => limits.indexOf(finding.severity) <= limits.indexOf(options.failOn))
        ? 1
        : 0;
}

function written(findings: readonly ShownFinding[], options: CheckOptions, session: Session): string {
    switch (options.format) {
        case 'json':
            return writeJson(findings);
        case 'sarif':
            return writeSarif(findings, options.version);
        case 'github':
            return writeGithub(findings);
        default:
            return writeText(findings, session.locale, process.stdout.isTTY && !process.env['NO_COLOR']);
    }
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
