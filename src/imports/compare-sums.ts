// Compares the sums that a table states with the sums of their parts, in every money column and on every level. It must not repair them.
import type { Decimal } from '../plan/decimal.ts';
import { addDecimals, compareDecimals, plainDecimal, subtractDecimals, zero } from '../plan/decimal.ts';
import type { Column } from './columns.ts';
import type { Entry, Sum } from './entries.ts';
import { messages } from './messages.ts';
import type { Questions } from './questions.ts';
import type { ReadingObserver } from './reading.ts';
import { type SumRow, statedSums, type Tree, type WorkNode } from './tree.ts';
import { columnLetters } from './workbook.ts';

/** The sheet of a column counts: columns of two tables are never compared. */
export function compareSums(tree: Tree, questions: Questions, observer?: ReadingObserver): void {
    const amounts = new Amounts();
    const compare = (compared: Compared) => {
        const { entry, column, label, stated, sum, agrees } = compared;
        observer?.sum({ sheet: entry.sheet.name, row: entry.row, column, label, stated, sum, agrees });
        if (!agrees) report(compared, questions);
    };
    for (const { programs } of tree.departments.values()) for (const program of programs) compareWork(program, amounts, compare);
    for (const row of tree.sumRows) compareSumRow(row, amounts, compare);
}

interface Compared {
    readonly entry: Entry;
    readonly column: Column;
    readonly label: string;
    readonly stated: Decimal;
    readonly sum: Decimal;
    readonly agrees: boolean;
    /** Rows of the parts. */
    readonly rows: () => readonly number[];
}

/** Sums of nodes in a column, memoized. */
class Amounts {
    readonly #known = new Map<WorkNode, ReadonlyMap<Column, Decimal>>();
    readonly #ofParts = new Map<WorkNode, ReadonlyMap<Column, Decimal>>();

    /** The figure that a node states, else the sum of its parts. */
    of(node: WorkNode): ReadonlyMap<Column, Decimal> {
        const known = this.#known.get(node);
        if (known) return known;
        const stated = this.stated(node);
        const result = node.parts.length === 0 ? stated : new Map([...this.ofParts(node), ...stated]);
        this.#known.set(node, result);
        return result;
    }

    stated(node: WorkNode): Map<Column, Decimal> {
        const result = new Map<Column, Decimal>();
        for (const { column, amount } of statedSums(node)) result.set(column, addDecimals(result.get(column) ?? zero, amount));
        return result;
    }

    ofParts(node: WorkNode): ReadonlyMap<Column, Decimal> {
        const known = this.#ofParts.get(node);
        if (known) return known;
        const result = this.sum(node.parts);
        this.#ofParts.set(node, result);
        return result;
    }

    sum(nodes: readonly WorkNode[]): Map<Column, Decimal> {
        const result = new Map<Column, Decimal>();
        for (const node of nodes)
            for (const [column, amount] of this.of(node)) result.set(column, addDecimals(result.get(column) ?? zero, amount));
        return result;
    }
}

function compareWork(node: WorkNode, amounts: Amounts, compare: (compared: Compared) => void): void {
    for (const part of node.parts) compareWork(part, amounts, compare);
    if (node.parts.length === 0) return;
    const parts = amounts.ofParts(node);
    for (const [column, stated] of amounts.stated(node)) {
        const sum = parts.get(column);
        if (sum === undefined) continue;
        const entry = node.sums.find(candidate => candidate.column === column)?.entry as Entry;
        const agrees = compareDecimals(sum, stated) === 0;
        compare({ entry, column, label: node.code || node.title, stated, sum, agrees, rows: () => node.parts.flatMap(rowsOf) });
    }
}

/** A total may be that of its department, of what stands since the last total, or of the whole table. */
function compareSumRow({ entry, label, of }: SumRow, amounts: Amounts, compare: (compared: Compared) => void): void {
    for (const { column, amount: stated } of entry.sums) {
        const sums = of.flatMap(programs => amounts.sum(programs).get(column) ?? []);
        if (sums.length === 0) continue;
        const agrees = sums.some(sum => compareDecimals(sum, stated) === 0);
        const sum = agrees ? stated : (sums[0] as Decimal);
        compare({ entry, column, label, stated, sum, agrees, rows: () => (of[0] ?? []).flatMap(rowsOf) });
    }
}

function report({ entry, column, label, stated, sum, rows }: Compared, questions: Questions): void {
    questions.mismatch({
        place: { sheet: entry.sheet.name, row: entry.row, column: columnLetters(column.index) },
        message: messages.sumMismatch,
        values: { code: label.slice(0, 80), stated: plainDecimal(stated), sum: plainDecimal(sum), rows: listRows(rows()) },
        readings: [plainDecimal(stated), plainDecimal(sum)],
    });
}

/** Its own rows, else those of its parts. */
function rowsOf(node: WorkNode): number[] {
    return node.entries.length > 0 ? node.entries.map(({ row }) => row) : node.parts.flatMap(rowsOf);
}

function listRows(rows: readonly number[]): string {
    const sorted = [...new Set(rows)].sort((a, b) => a - b);
    return sorted.length <= 8 ? sorted.join(', ') : `${sorted.slice(0, 6).join(', ')} … ${sorted.at(-1)}`;
}

/** Columns that are worked out of others in the same row: a difference, the total of years, quarters or funds. */
export interface RowSum {
    readonly column: Column;
    readonly plus: readonly Column[];
    readonly minus: readonly Column[];
}

/** Which columns of one table are sums of others, by what they mean. */
export function findRowSums(money: readonly Column[], keyOf: (column: Column) => string | undefined): RowSum[] {
    const own = (column: Column) => column.nature === undefined || column.nature === 'after';
    const result: RowSum[] = [];
    for (const column of money) {
        if (column.nature === 'end-of-period' && column.fund === undefined) {
            const years = money.filter(other => other.nature === undefined && other.fund === undefined && keyOf(other) !== undefined);
            const isWhole = new Set(years.map(keyOf)).size === years.length && years.length > 1;
            if (isWhole && /\b(kondisi|total|jumlah|5 tahun|end|overall)/i.test(column.path.join(' ')))
                result.push({ column, plus: years, minus: [] });
        } else if (column.nature === 'difference') {
            const [after, before] = [money.filter(other => other.nature === 'after'), money.filter(other => other.nature === 'before')];
            if (after.length === 1 && before.length === 1) result.push({ column, plus: after, minus: before });
        } else if (own(column) && column.fund === undefined) {
            const funds = money.filter(
                other => other.fund !== undefined && other.nature === column.nature && keyOf(other) === keyOf(column),
            );
            if (funds.length > 1) result.push({ column, plus: funds, minus: [] });
        } else if (column.nature === 'actual' && /^\d{4}$/.test(keyOf(column) ?? '')) {
            const quarters = money.filter(other => other.nature === 'actual' && (keyOf(other) ?? '').startsWith(`${keyOf(column)}-TW`));
            if (quarters.length === 4) result.push({ column, plus: quarters, minus: [] });
        }
    }
    return result;
}

export function compareRow(sums: readonly Sum[], entry: Entry, rowSums: readonly RowSum[], questions: Questions): void {
    const amountOf = (column: Column) => sums.find(sum => sum.column === column)?.amount;
    for (const { column, plus, minus } of rowSums) {
        const stated = amountOf(column);
        if (stated === undefined || !plus.some(other => amountOf(other) !== undefined)) continue;
        const added = plus.map(other => amountOf(other) ?? zero).reduce(addDecimals, zero);
        const sum = minus.map(other => amountOf(other) ?? zero).reduce(subtractDecimals, added);
        if (compareDecimals(sum, stated) === 0) continue;
        questions.mismatch({
            place: { sheet: entry.sheet.name, row: entry.row, column: columnLetters(column.index) },
            message: messages.rowMismatch,
            values: { header: column.path.join(' '), stated: plainDecimal(stated), sum: plainDecimal(sum) },
            readings: [plainDecimal(stated), plainDecimal(sum)],
        });
    }
}
