// What one file is being read into: collects what the builders find. Numbers, periods and texts are read here, so that what cannot be
// read becomes a problem at its place instead of an exception. It must not know which declaration it reads for.
import { keywordBySpelling } from '../../l10n/keywords.ts';
import { type Decimal, multiplyDecimals, readNumber, whole } from '../../plan/decimal.ts';
import { type Period, readMoment } from '../../plan/period.ts';
import type { Declaration, Extension, Money, Problem, Quantity, Reading, Reference, Role, Scope } from '../../plan/plan.ts';
import type { Said, Span } from '../../plan/source.ts';
import type { SyntaxNode, SyntaxPart } from './syntax.ts';

const magnitudes: Readonly<Record<string, bigint>> = {
    thousand: 1_000n,
    million: 1_000_000n,
    billion: 1_000_000_000n,
    trillion: 1_000_000_000_000n,
};

/** Engines make slices of this length or more views of the whole string. */
const shortestSlice = 13;

export class FileReading {
    readonly declarations: Declaration[] = [];
    readonly extensions: Extension[] = [];
    readonly references: Reference[] = [];
    readonly problems: Problem[] = [];
    readonly uri: string;
    private readonly source: string;
    private readonly known = new Map<string, string>();

    constructor(uri: string, source: string) {
        this.uri = uri;
        this.source = source;
    }

    /** What a part says, as written. Longer strings are copied: a slice would keep the whole text alive as long as the plan. */
    written(part: Span): string {
        const slice = this.source.slice(part.start, part.end);
        const known = this.known.get(slice);
        if (known !== undefined) return known;
        const copy = copyOf(slice);
        this.known.set(copy, copy);
        return copy;
    }

    /** Whether a part is this word or mark. */
    isWritten(part: Span, text: string): boolean {
        return part.end - part.start === text.length && this.source.startsWith(text, part.start);
    }

    problem(key: string, span: Span, values: Problem['values'] = {}, rule: Problem['rule'] = 'syntax'): void {
        this.problems.push({ rule, key, span, values });
    }

    /** A quoted text without its quotes, escapes resolved. One that is not closed is read to the end of its line, and reported. */
    text(part: SyntaxPart): Said<string> {
        const text = this.source.slice(part.start, part.end);
        const closed = text.length > 1 && text.endsWith('"') && !/(?<!\\)(\\\\)*\\"$/.test(text);
        if (!closed) this.problem('unclosed-text', spanOf(part));
        const inner = text.slice(1, closed ? -1 : undefined);
        if (!inner.includes('\\')) return { value: copyOf(inner), span: spanOf(part) };
        const value = inner.replace(/\\(.)/g, (_, escaped: string) => (escaped === 'n' ? '\n' : escaped === 't' ? '\t' : escaped));
        return { value, span: spanOf(part) };
    }

    /** The grammar's word for a keyword in any spelling. */
    word<T extends string>(part: SyntaxPart): Said<T> {
        const text = this.written(part);
        return { value: (keywordBySpelling.get(text) ?? text) as T, span: spanOf(part) };
    }

    number(part: SyntaxPart, decimalOnly = false): Decimal | undefined {
        const text = this.written(part);
        const read = readNumber(text, decimalOnly);
        if ('value' in read) return read.value;
        if ('ambiguous' in read) this.problem('ambiguous-number', spanOf(part), { text, ...read.ambiguous }, 'number');
        else this.problem(/^\d+,\d/.test(text) ? 'joined-numbers' : 'malformed-number', spanOf(part), { text }, 'number');
        return undefined;
    }

    period(node: SyntaxNode): Period | undefined {
        const from = first(node, 'from');
        if (!from) return undefined;
        const to = first(node, 'to');
        const start = this.moment(from);
        const end = to ? this.moment(to) : start;
        if (!start || !end) return undefined;
        const text = to ? `${this.written(from)}..${this.written(to)}` : this.written(from);
        return { span: { start: node.start, end: node.end }, from: start.from, to: end.to, text, toSpan: spanOf(to ?? from) };
    }

    private moment(part: SyntaxPart): { readonly from: number; readonly to: number } | undefined {
        const text = this.written(part);
        const moment = readMoment(text);
        if (!moment) this.problem(/^\d{4},\d/.test(text) ? 'joined-numbers' : 'no-such-time', spanOf(part), { text });
        return moment;
    }

    reference(role: Role, node: SyntaxNode, from: Scope): Reference | undefined {
        const path = first(node, 'path');
        if (!path) return undefined;
        const names: string[] = [];
        const parts: Span[] = [];
        let at = path.start;
        for (const part of this.written(path).split('.')) {
            const name = part.trim();
            const start = at + part.indexOf(name);
            names.push(nameOf(name));
            parts.push({ start, end: start + name.length });
            at += part.length + 1;
        }
        const reference: Reference = { role, path: names, span: spanOf(path), parts, file: this.uri, from };
        this.references.push(reference);
        return reference;
    }

    quantity(node: SyntaxNode): Quantity | undefined {
        const amount = first(node, 'amount');
        const unit = first(node, 'unit');
        if (!amount || !unit) return undefined;
        return {
            span: { start: node.start, end: node.end },
            amount: this.number(amount),
            text: this.written(amount),
            unit: this.text(unit),
        };
    }

    reading(node: SyntaxNode): Reading | undefined {
        const value = first(node, 'value');
        if (!value) return undefined;
        const period = first(node, 'period')?.node;
        return {
            span: { start: node.start, end: node.end },
            value: this.number(value),
            text: this.written(value),
            percent: first(node, 'percent') !== undefined,
            period: period && this.period(period),
        };
    }

    /** All amounts of one property. The `from` at the end of a list holds for the items before it that have none. */
    moneys(parts: readonly SyntaxPart[], from: Scope): Money[] {
        const amounts: Money[] = [];
        let statement = -1;
        let fund: Reference | undefined;
        for (const part of parts.toReversed()) {
            if (!part.node) continue;
            const own = first(part.node, 'fund')?.node;
            const reference = own && this.reference('fund', own, from);
            if (part.statement !== statement) fund = reference;
            statement = part.statement;
            const money = this.money(part.node, reference ?? fund);
            if (money) amounts.push(money);
        }
        return amounts.reverse();
    }

    private money(node: SyntaxNode, fund: Reference | undefined): Money | undefined {
        const amount = first(node, 'amount');
        if (!amount) return undefined;
        const scale = first(node, 'scale');
        const number = this.number(amount);
        const magnitude = scale && magnitudes[this.word(scale).value];
        const prefix = node.parts.find(
            part => part.property === 'currency' || (part.property === undefined && this.source.startsWith('Rp', part.start)),
        );
        const period = first(node, 'period')?.node;
        return {
            span: { start: node.start, end: node.end },
            amount: number && (magnitude ? multiplyDecimals(number, whole(magnitude)) : number),
            amountSpan: { start: amount.start, end: (scale ?? amount).end },
            currency: prefix && { value: this.source.startsWith('Rp', prefix.start) ? 'IDR' : this.written(prefix), span: spanOf(prefix) },
            period: period && this.period(period),
            perYear: first(node, 'yearly') !== undefined,
            fund,
        };
    }
}

/** A name as it is compared: NFC, without the `^` that lets a joining word be a name. */
export function nameOf(text: string): string {
    return (text.startsWith('^') ? text.slice(1) : text).normalize('NFC');
}

/** The same text, on its own. */
function copyOf(text: string): string {
    return text.length < shortestSlice ? text : [text.slice(0, 1), text.slice(1)].join('');
}

export function spanOf(part: { readonly start: number; readonly end: number }): Span {
    return { start: part.start, end: part.end };
}

export function first(node: SyntaxNode, property: string): SyntaxPart | undefined {
    return node.parts.find(part => part.property === property);
}

export function all(node: SyntaxNode, property: string): SyntaxPart[] {
    return node.parts.filter(part => part.property === property);
}
