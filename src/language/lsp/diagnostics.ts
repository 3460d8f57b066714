// Findings as the Language Server Protocol shows them. It must not know when they are sent.
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { problemTexts } from '../../l10n/problems.ts';
import { type Locale, say } from '../../l10n/say.ts';
import { type Range, rangeOf, type Span } from '../../plan/source.ts';
import type { Severity } from '../../rules/engine/finding.ts';
import type { StoredFinding } from '../../rules/engine/stored-finding.ts';

/** Data of a diagnostic for those who want to act on it. */
export interface DiagnosticData {
    /** Where the finding was in the text that was checked. */
    readonly span: Span;
}

/** Findings beyond this number in one file are counted, not listed: editors grow slow, and nobody reads them. */
export const maxPerFile = 1000;

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
    error: DiagnosticSeverity.Error,
    warning: DiagnosticSeverity.Warning,
    information: DiagnosticSeverity.Information,
};

/** Where the lines of a file begin. */
export type LinesOf = (uri: string) => readonly number[] | undefined;

/** The address of a section of the guide, for a reader of a language. */
export type GuideAddress = (page: 'rules', section: string, locale: Locale) => string;

/** The diagnostics of one file. Errors are listed before the cap cuts off the rest. */
export function toDiagnostics(findings: readonly StoredFinding[], linesOf: LinesOf, locale: Locale, guide?: GuideAddress): Diagnostic[] {
    const shown = (finding: StoredFinding) => explained(toDiagnostic(finding, linesOf, locale), locale, guide);
    if (findings.length <= maxPerFile) return findings.map(shown);
    const rank = (finding: StoredFinding) => severities[finding.severity];
    const listed = [...findings].sort((a, b) => rank(a) - rank(b)).slice(0, maxPerFile);
    const more: Diagnostic = {
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
        message: say(problemTexts['more-findings'] as (typeof problemTexts)[string], locale, { count: findings.length - maxPerFile }),
        severity: DiagnosticSeverity.Warning,
        source: 'alur',
        code: 'limit',
    };
    return [...listed.map(shown), explained(more, locale, guide)];
}

/** With a way to the section of the guide that explains the rule. */
function explained(diagnostic: Diagnostic, locale: Locale, guide: GuideAddress | undefined): Diagnostic {
    if (guide) diagnostic.codeDescription = { href: guide('rules', String(diagnostic.code), locale) };
    return diagnostic;
}

function toDiagnostic(finding: StoredFinding, linesOf: LinesOf, locale: Locale): Diagnostic {
    const { rule, severity, file, span, message, values, related } = finding;
    const diagnostic: Diagnostic = {
        range: rangeIn(linesOf, file, span),
        message: say(message, locale, values),
        severity: severities[severity],
        source: 'alur',
        code: rule,
        data: { span } satisfies DiagnosticData,
    };
    if (related.length > 0)
        diagnostic.relatedInformation = related.map(other => ({
            location: { uri: other.file, range: rangeIn(linesOf, other.file, other.span) },
            message: say(other.message, locale, other.values),
        }));
    return diagnostic;
}

function rangeIn(linesOf: LinesOf, uri: string, span: Span): Range {
    return rangeOf(linesOf(uri) ?? [0], span);
}
