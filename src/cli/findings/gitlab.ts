// Findings as a Code Quality report of GitLab, which shows them in the merge request and beside the changed lines.
import { toJson } from '../../l10n/safe-text.ts';
import type { ShownFinding } from './shown.ts';

/** The names of the report's own format, which are those of Code Climate. */
const severities = { error: 'critical', warning: 'major', information: 'info' } as const;

/** `ids`: by position, the same from run to run, so that the host tells new findings from known ones. */
export function writeGitlab(findings: readonly ShownFinding[], ids: readonly string[]): string {
    const issues = findings.map(({ rule, severity, message, file, range }, k) => ({
        description: message,
        check_name: rule,
        fingerprint: ids[k],
        severity: severities[severity],
        location: { path: file, lines: { begin: range.start.line + 1, end: range.end.line + 1 } },
    }));
    return `[${issues.map(issue => `\n  ${toJson(issue)}`).join(',')}\n]\n`;
}
