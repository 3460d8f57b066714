// The table that the sheet reader of the first import knows. It goes when the last reader uses workbook.ts.
import type { Area, Cell } from './workbook.ts';

export {
    type Area,
    type Cell,
    columnIndex,
    columnLetters,
    emptyCell,
    isEmptyRow,
    sayProblem,
    type TablePlace,
    type TableProblem,
} from './workbook.ts';

import { emptyCell } from './workbook.ts';

export interface Table {
    readonly sheet: string;
    readonly rows: readonly (readonly Cell[])[];
    readonly merged: readonly Area[];
}

export function cellAt(table: Table, row: number, column: number): Cell {
    return table.rows[row]?.[column] ?? emptyCell;
}
