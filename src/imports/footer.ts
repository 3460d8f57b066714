// Where the rows of a table end, and the place, the date and the names under it begin. It must not know what the rows say.
import type { TableColumns } from './block.ts';
import { splitCodeFromTitle } from './split-code.ts';
import { cellAt } from './workbook.ts';

const figures = new Set(['money', 'target', 'code', 'physical']);

/**
 * The index in `rows` of the first row below the table: after the last row with a code or a figure, and after an empty row. Signatures
 * may stand in any column. Without figures nothing tells them from rows.
 */
export function findEnd({ block, all }: TableColumns, rows: readonly number[]): number {
    const telling = all.filter(({ measure }) => measure !== undefined && figures.has(measure));
    const title = all.find(({ measure }) => measure === 'title');
    const at = (row: number, column: number) => cellAt(block.sheet, row, column);
    const says = (row: number) =>
        telling.some(({ index }) => at(row, index).formula || /^\(?(rp\.?)?\s*-?\d/i.test(at(row, index).text)) ||
        (title !== undefined && splitCodeFromTitle(at(row, title.index).text) !== undefined);
    const last = rows.findLastIndex(says);
    if (last < 0) return rows.length;
    for (let index = last + 1; index < rows.length; index++) if ((rows[index] as number) > (rows[index - 1] as number) + 1) return index;
    return rows.length;
}
