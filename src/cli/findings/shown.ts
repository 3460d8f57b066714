// A finding as every format shows it: words in the reader's language, places as lines and characters, paths from the current folder unless a
// format wants others.
import { type Locale, say } from '../../l10n/say.ts';
import { type Range, rangeOf, type Span } from '../../plan/source.ts';
import type { Severity } from '../../rules/engine/finding.ts';
import { type FindingAge, type PlanVersion, sayAge } from '../../rules/engine/finding-age.ts';
import type { StoredFinding } from '../../rules/engine/stored-finding.ts';
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
    /** Where ages were asked for: the version since which it has stood, `null` for none yet. */
    readonly since?: ShownVersion | null;
    /** From then to the day that was asked for. */
    readonly days?: number;
    /** In words. */
    readonly age?: string;
}

interface ShownVersion extends PlanVersion {
    /** The oldest version that was read has it, and there are older ones. */
    readonly isAtLeast: boolean;
}

/** `linesOf`: where the lines of a file begin, by its URI; `pathOf`: how a file is called. */
export function showFindings(
    findings: readonly StoredFinding[],
    linesOf: (uri: string) => readonly number[],
    locale: Locale,
    pathOf: (uri: string) => string = shownPath,
): ShownFinding[] {
    const paths = new Map<string, string>();
    const place = (uri: string, span: Span) => {
        const path = paths.get(uri) ?? pathOf(uri);
        paths.set(uri, path);
        return { file: path, range: rangeOf(linesOf(uri), span) };
    };
    return findings.map(({ rule, severity, file, span, message, values, related, fixable = false, age }) => ({
        rule,
        severity,
        message: say(message, locale, values),
        ...place(file, span),
        related: related.map(other => ({ message: say(other.message, locale, other.values), ...place(other.file, other.span) })),
        fixable,
        ...(age ? shownAge(age, locale) : {}),
    }));
}

function shownAge(age: FindingAge, locale: Locale): Pick<ShownFinding, 'since' | 'days' | 'age'> {
    const { since, days, isAtLeast } = age;
    return { since: since ? { ...since, isAtLeast } : null, days, age: say(sayAge(age), locale) };
}
