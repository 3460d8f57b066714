// Points to settle, numbered in the order in which a drawing shows them. It must not know how a number is drawn.

import { type FindingIndex, lowerBound } from '../../facts/finding-index.ts';
import { type Locale, say } from '../../l10n/say.ts';
import type { Declaration } from '../../plan/model.ts';
import type { Span } from '../../plan/source.ts';
import type { Finding } from '../../rules/engine/finding.ts';
import type { OpenPoint } from '../frame.ts';

export class OpenPoints {
    readonly points: OpenPoint[] = [];
    private readonly numbers = new Map<Finding, number>();
    private readonly found: FindingIndex;
    private readonly rules: ReadonlySet<string>;
    private readonly locale: Locale;

    /** Only findings of `rules` become open points. */
    constructor(found: FindingIndex, rules: ReadonlySet<string>, locale: Locale) {
        this.found = found;
        this.rules = rules;
        this.locale = locale;
    }

    /** The number of the finding of one of these rules exactly at a place, the first rule first. */
    at(rules: readonly string[], file: string, span: Span): number | undefined {
        const here = this.found.within({ file, span }).filter(finding => finding.span.start === span.start);
        if (here.length === 0) return undefined;
        for (const rule of rules) {
            const finding = this.rules.has(rule) ? here.find(candidate => candidate.rule === rule) : undefined;
            if (finding) return this.number(finding);
        }
        return undefined;
    }

    /** The numbers of all that lies within a declaration, without what lies within its `parts`. */
    within(declaration: Declaration, parts: readonly Declaration[] = []): number[] {
        const sorted = parts.toSorted((a, b) => a.span.start - b.span.start);
        const isInPart = (at: number) => at < (sorted[lowerBound(sorted, at + 1) - 1]?.span.end ?? 0);
        const numbers = this.found
            .within(declaration)
            .filter(({ rule, span }) => this.rules.has(rule) && !isInPart(span.start))
            .map(finding => this.number(finding));
        return [...new Set(numbers)];
    }

    number(finding: Finding): number {
        let number = this.numbers.get(finding);
        if (number === undefined) {
            number = this.points.length;
            this.numbers.set(finding, number);
            const { rule, message, values, file, span } = finding;
            this.points.push({ rule, message: say(message, this.locale, values), from: { file, span } });
        }
        return number;
    }
}
