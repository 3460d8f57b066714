// Doubts about the columns of a table: two of one meaning, figures without one, no year. It must not know rows.
import type { Column } from './columns.ts';
import { identityOf } from './figures.ts';
import type { TableBlock } from './head.ts';
import { messages } from './messages.ts';
import { timeOf } from './moments.ts';
import type { PreparedBlock } from './prepare-block.ts';
import type { Questions } from './questions.ts';
import { cellAt, columnLetters } from './workbook.ts';

/** Doubts about the columns themselves. */
export function askColumns(prepared: PreparedBlock, questions: Questions): void {
    const { block, columns, calendar } = prepared;
    const owners = new Map(columns.measures.flatMap(group => group.figures.map(figure => [figure, group.indicator?.index] as const)));
    for (const { indicator, owner } of columns.measures) if (indicator) owners.set(indicator, owner?.index);
    const identity = (column: Column) => identityOf(column, calendar, owners.get(column));
    const { sheet } = block;
    if (prepared.leftOut.length > 0)
        questions.note({
            place: { sheet: sheet.name },
            message: messages.hiddenColumns,
            values: { columns: prepared.leftOut.map(columnLetters).join(', ') },
        });
    const place = (column: Column) => ({ sheet: sheet.name, row: block.top + 1, column: columnLetters(column.index) });
    const header = (column: Column) => column.path.join(' | ');
    const seen = new Map<string, Column>();
    let asksYear = false;
    for (const column of columns.all) {
        const filled = filledCells(block, column.index);
        if (filled.count === 0) continue;
        if (column.measure === undefined) {
            const isFigure = filled.numbers * 2 > filled.count && (column.path.length > 0 || filled.count > 1);
            if (isFigure)
                questions.ask({
                    place: place(column),
                    message: messages.unknownFigures,
                    values: { header: header(column) || columnLetters(column.index) },
                    settle: messages.settleMap,
                });
            else if (column.path.length > 0)
                questions.note({ place: place(column), message: messages.unknownColumn, values: { header: header(column) } });
            continue;
        }
        if (column.measure === 'calculated' || column.measure === 'unit-price' || column.nature === 'percent')
            questions.note({ place: place(column), message: messages.calculatedColumn, values: { header: header(column) } });
        const key = identity(column);
        const before = key === undefined ? undefined : seen.get(key);
        if (before)
            questions.ask({
                place: place(column),
                message: messages.ambiguousColumn,
                values: { header: header(column), other: columnLetters(before.index), otherHeader: header(before) },
                readings: [`${columnLetters(before.index)}: ${header(before)}`, `${columnLetters(column.index)}: ${header(column)}`],
                settle: messages.settleMap,
            });
        else if (key !== undefined) seen.set(key, column);
        const needsYear =
            column.measure === 'money' || (column.measure === 'target' && columns.measures.some(({ indicator }) => indicator));
        const isPlain = column.nature === undefined || column.nature === 'after' || column.nature === 'forecast';
        if (needsYear && isPlain && !asksYear && timeOf(column, calendar) === undefined) {
            asksYear = true;
            const ordinal = column.moment?.ordinal !== undefined;
            questions.ask({
                place: place(column),
                message: messages.noYear,
                values: { header: header(column) },
                settle: ordinal ? messages.settleFirstYear : messages.settleYear,
            });
        }
    }
}

export function filledCells(block: TableBlock, index: number): { count: number; numbers: number } {
    let count = 0;
    let numbers = 0;
    for (let row = block.first; row <= block.last; row++) {
        const cell = cellAt(block.sheet, row, index);
        if (cell.kind === 'empty') continue;
        count++;
        if (cell.kind === 'number' || /^\(?(rp\.?\s*)?-?\d[\d.,]*\)?$/i.test(cell.text)) numbers++;
    }
    return { count, numbers };
}
