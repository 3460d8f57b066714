// Shapes of the cells of a column, for where its head says nothing: parts of a code, units, amounts. It must not know other columns'
// meanings beyond what it is given.
import type { Column } from './columns.ts';
import type { TableBlock } from './head.ts';
import type { Cell } from './workbook.ts';
import { cellAt } from './workbook.ts';

/** How many rows are looked at: enough to see what a column holds. */
const looked = 400;

interface ColumnShape {
    readonly filled: number;
    readonly numbers: number;
    /** Numbers of four digits and more, or with grouped thousands. */
    readonly amounts: number;
    /** Short texts without digits. */
    readonly words: number;
    readonly codeParts: number;
    readonly codes: number;
}

function shapeOf(block: TableBlock, index: number): ColumnShape {
    const shape = { filled: 0, numbers: 0, amounts: 0, words: 0, codeParts: 0, codes: 0 };
    const last = Math.min(block.last, block.first + looked);
    for (let row = block.first; row <= last; row++) {
        const cell = cellAt(block.sheet, row, index);
        // Hidden rows must not change how the others are read.
        if (cell.kind === 'empty' || block.sheet.hiddenRows?.has(row)) continue;
        shape.filled++;
        if (isNumeric(cell)) shape.numbers++;
        if (isAmount(cell)) shape.amounts++;
        if (cell.kind === 'text' && cell.text.length <= 30 && !/\d/.test(cell.text)) shape.words++;
        if (/^(\d{1,4}|\d\.\d{1,2}|[xX]{1,2})$/.test(cell.text)) shape.codeParts++;
        if (/^[\dXx]+(\.[\dXx]+)+/.test(cell.text)) shape.codes++;
    }
    return shape;
}

function isNumeric(cell: Cell): boolean {
    return cell.kind === 'number' || /^\(?(rp\.?\s*)?-?\d[\d.,\s]*\)?(,-)?$/i.test(cell.text);
}

function isAmount(cell: Cell): boolean {
    if (cell.kind === 'number') return Math.abs(Number(cell.text)) >= 10_000;
    return (
        /^\(?(rp\.?\s*)?-?\d{1,3}([.,]\d{3}){1,}([.,]\d{1,2})?\)?(,-)?$/i.test(cell.text) ||
        /^\d{5,}$/.test(cell.text) ||
        /^rp/i.test(cell.text)
    );
}

function isYearAlone({ path, moment }: Column): boolean {
    return moment?.year !== undefined && path.length === 1 && /^(tahun |year )?\d{4}$/i.test((path[0] as string).trim());
}

/** Columns with meanings that only their cells show: merged heads over code parts, a unit beside its target, heads nobody knows. */
export function completeByShape(block: TableBlock, columns: readonly Column[]): Column[] {
    const shapes = columns.map(column => shapeOf(block, column.index));
    const result = columns.map(column => ({ ...column }));
    for (let at = 0; at < result.length; at++) {
        const column = result[at] as Column;
        const shape = shapes[at] as ColumnShape;
        const before = result[at - 1];
        const set = (change: Partial<Column>) => {
            result[at] = { ...column, ...change };
        };
        if (column.mapped || shape.filled === 0) continue;
        const sameHead = before !== undefined && before.index === column.index - 1 && before.path.join('|') === column.path.join('|');
        const isShorter =
            before !== undefined && column.path.length < before.path.length && column.path.every((text, i) => before.path[i] === text);
        const beside = result.slice(0, at).findLast(({ measure }) => measure === 'target' || measure === 'money');
        // "Pagu | Realisasi" is money, "Target | Realisasi" is what was reached.
        if (
            column.implied &&
            column.nature !== 'baseline' &&
            (shape.amounts * 2 > shape.filled || (column.nature === 'actual' && beside?.measure === 'money'))
        )
            set({ measure: 'money' });
        // A year alone over figures: money or targets, as the figures look.
        else if (column.measure === undefined && column.nature === undefined && isYearAlone(column) && shape.numbers * 2 > shape.filled) {
            const hasIndicator = result.some(({ measure }) => measure === 'indicator');
            set({ measure: shape.amounts * 2 > shape.filled || !hasIndicator ? 'money' : 'target' });
        } else if (column.path.length === 0 && before?.measure === 'code' && shape.codeParts === shape.filled)
            set({ measure: 'code', ...(before.subject ? { subject: before.subject } : {}) });
        else if ((sameHead || isShorter) && before?.measure === 'target' && shape.words * 2 > shape.filled)
            set({ measure: 'unit', path: column.path });
        else if (column.path.length === 0 && before?.measure === 'target' && shape.words === shape.filled) set({ measure: 'unit' });
    }
    return result;
}
