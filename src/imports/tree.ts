// A plan as rows tell it: departments with programs, activities and subactivities, goals with objectives. It must not know how rows are read.
import type { Text, Values } from '../l10n/say.ts';
import { addDecimals, compareDecimals, zero } from '../plan/decimal.ts';
import type { WorkKind } from './codes.ts';
import type { Entry, Measure, Sum } from './entries.ts';

export interface StatedSum extends Sum {
    readonly entry: Entry;
    readonly funds: readonly string[];
    /** A line under the work that says which fund pays a part of it. */
    readonly isFundLine?: true;
}

/** A program, an activity or a subactivity, with the rows that speak of it. */
export interface WorkNode {
    readonly kind: WorkKind;
    readonly code: string;
    title: string;
    /** None for a group that only its parts' codes tell of. */
    readonly entries: Entry[];
    readonly measures: { readonly measure: Measure; readonly entry: Entry }[];
    readonly sums: StatedSum[];
    readonly parts: WorkNode[];
    /** Sentences under it that are no work: outcomes and outputs in words. */
    readonly statements: string[];
    /** Values seen already: measures, figures of money, funds with places. Made when a second row needs them. */
    seen: Set<string> | undefined;
    serves: ResultNode | undefined;
}

export interface ResultNode {
    readonly kind: 'goal' | 'objective';
    readonly title: string;
    readonly measures: { readonly measure: Measure; readonly entry: Entry }[];
    readonly within: ResultNode | undefined;
    readonly notes: string[];
    seen: Set<string> | undefined;
}

export interface DepartmentNode {
    readonly title: string;
    code: string;
    readonly programs: WorkNode[];
    /** Rows that are proposals. */
    readonly proposals: Entry[];
    /** By level and key of code or title. */
    readonly index: Map<string, WorkNode>;
}

/** A row that sums others: a heading over programs, or a total under them. */
export interface SumRow {
    readonly entry: Entry;
    readonly label: string;
    /** Groups of programs that it may be the sum of; for a heading one. */
    readonly of: readonly (readonly WorkNode[])[];
}

interface Skipped {
    readonly sheet: string;
    readonly row: number;
    readonly message: Text;
    readonly values: Values;
}

export interface Tree {
    readonly departments: Map<string, DepartmentNode>;
    readonly results: Map<string, ResultNode>;
    readonly sumRows: SumRow[];
    readonly skipped: Skipped[];
    taken: number;
}

export function emptyTree(): Tree {
    return { departments: new Map(), results: new Map(), sumRows: [], skipped: [], taken: 0 };
}

/** The sums of a node, without one that the lines of funds under it divide. */
export function statedSums({ sums }: WorkNode): readonly StatedSum[] {
    if (!sums.some(sum => sum.isFundLine)) return sums;
    return sums.filter(whole => {
        if (whole.isFundLine || whole.funds.length > 0) return true;
        const lines = sums.filter(sum => sum.isFundLine && sum.column === whole.column);
        const added = lines.map(line => line.amount).reduce(addDecimals, zero);
        return lines.length === 0 || compareDecimals(added, whole.amount) !== 0;
    });
}

/** Indentation, then weight: bold rows stand above plain ones. */
export function indentOf({ titleCell }: Pick<Entry, 'titleCell'>): number {
    return (titleCell.indent ?? 0) * 2 + (titleCell.bold ? 0 : 1);
}

export function plainTitle(title: string): string {
    return title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

export function figureKey({ column, time }: Sum): string {
    return `figure ${column.nature ?? ''} ${column.fund ?? ''} ${time?.text ?? ''}`;
}

export function placeKey({ funds, location }: Entry): string {
    return `place ${funds.join(';')} ${location.place},${location.rest}`;
}

function measureKey({ text, unit, columns, figures }: Measure): string {
    const shown = figures.map(({ column, time, shown: said }) => `${column.nature ?? ''} ${time?.text ?? ''} ${said}`);
    return JSON.stringify(['measure', text, unit, columns.indicator?.subject, shown]);
}

/** Values seen of a node. Most nodes have one row and never need them. */
export function seenOf(node: WorkNode | ResultNode): Set<string> {
    node.seen ??= new Set([
        ...node.measures.map(({ measure }) => measureKey(measure)),
        ...('sums' in node ? [...node.sums.map(figureKey), ...node.entries.map(placeKey)] : []),
    ]);
    return node.seen;
}

/** Adds a key to what was seen of a node; false when it was there. */
export function isNew(node: WorkNode | ResultNode, key: string): boolean {
    const seen = seenOf(node);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
}

/** Adds a measure that the node does not have yet. */
export function addMeasure(node: WorkNode | ResultNode, measure: Measure, entry: Entry): void {
    const isFirst = node.measures.length === 0 && node.seen === undefined;
    if (isFirst || isNew(node, measureKey(measure))) node.measures.push({ measure, entry });
}
