// A table as a spreadsheet wants it: one head, one row after the other, the titles of groups in a column. It must not know the file format.
import { plainDecimal } from '../../plan/decimal.ts';
import { type Cell, type Column, isDecimal, isPlace, isRule, type Row, type Table } from '../../report/table.ts';

export function flatColumns(table: Table): Column[] {
    return [...(table.groupHead ? [{ id: 'group', head: table.groupHead, kind: 'text' as const }] : []), ...table.columns];
}

/** Without sums: the reader makes their own. */
export function flatRows(table: Table): Row[] {
    return table.groups.flatMap(({ title, rows }) => rows.map(row => ({ ...row, cells: { group: title, ...row.cells } })));
}

/** Numbers as digits with a point, all else as words. */
export function plainCell(cell: Cell | undefined): string {
    if (cell === undefined) return '';
    if (typeof cell === 'string') return cell;
    if (typeof cell === 'number') return String(cell);
    if (isDecimal(cell)) return plainDecimal(cell);
    return isPlace(cell) || isRule(cell) ? cell.text : cell.join('; ');
}
