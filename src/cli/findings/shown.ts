// A finding as every format shows it: words in the reader's language, places as lines and characters, paths from the current folder.
import { type Locale, say } from '../../l10n/say.ts';
import { type Range, rangeOf } from '../../plan/source.ts';
import type { Plan } from '../../plan/whole-plan.ts';
import type { Finding, Severity } from '../../rules/finding.ts';
import { shownPath } from '../read-plans.ts';

export interface ShownFinding {
    readonly rule: string;
    readonly severity: Severity;
    readonly message: string;
    readonly file: string;
    /** Lines and characters from 0, as in the Language Server Protocol. */
    readonly range: Range;
    readonly related: readonly { readonly message: string; readonly file: string; readonly range: Range }[];
    readonly fixable: boolean;
}

export function showFindings(plan: Plan, findings: readonly Finding[], locale: Locale): ShownFinding[] {
    const files = new Map(plan.files.map(file => [file.uri, { lines: file.lineStarts, path: shownPath(file.uri) }]));
    const place = (uri: string, span: { start: number; end: number }) => {
        const file = files.get(uri);
        return { file: file?.path ?? uri, range: rangeOf(file?.lines ?? [0], span) };
    };
    return findings.map(({ rule, severity, file, span, message, values, related, fixes }) => ({
        rule,
        severity,
        message: say(message, locale, values),
        ...place(file, span),
        related: related.map(other => ({ message: say(other.message, locale, other.values), ...place(other.file, other.span) })),
        fixable: fixes.length > 0,
    }));
}
