// Which sheet of a workbook is meant, and its header. It must not know rows.
import type { Columns, Mapping } from './columns.ts';
import { findColumns } from './columns.ts';
import { messages } from './messages.ts';
import type { Table, TableProblem } from './table.ts';
import { isEmptyRow } from './table.ts';

export interface ChosenSheet {
    readonly table: Table | undefined;
    readonly columns: Columns | undefined;
    readonly problems: readonly TableProblem[];
}

/** The sheet of that name, or number from 1; without one, the first whose header is recognised, else the first that is filled. */
export function chooseSheet(tables: readonly Table[], sheet: string | undefined, mapping: Mapping): ChosenSheet {
    const sheets = tables.map(table => `"${table.sheet}"`).join(', ');
    const isFilled = (table: Table) => table.rows.some(row => !isEmptyRow(row));
    if (sheet !== undefined) {
        const table = tables.find(table => table.sheet === sheet) ?? tables[/^\d+$/.test(sheet) ? Number(sheet) - 1 : -1];
        return table
            ? read(table)
            : {
                  table: undefined,
                  columns: undefined,
                  problems: [{ place: {}, message: messages.noSheet, values: { name: sheet, sheets } }],
              };
    }
    const readable = tables.find(table => findColumns(table, mapping).columns !== undefined);
    const table = readable ?? tables.find(isFilled) ?? tables[0];
    return table
        ? read(table)
        : { table: undefined, columns: undefined, problems: [{ place: {}, message: messages.emptyFile, values: {} }] };

    function read(table: Table): ChosenSheet {
        const place = { sheet: table.sheet };
        if (isFilled(table)) return { table, ...findColumns(table, mapping) };
        const others = tables.filter(other => other !== table && isFilled(other)).map(other => `"${other.sheet}"`);
        const named = {
            en: messages.otherSheets.en.replace('{sheets}', () => others.join(', ')),
            id: messages.otherSheets.id.replace('{sheets}', () => others.join(', ')),
        };
        return {
            table,
            columns: undefined,
            problems: [{ place, message: messages.emptySheet, values: { others: others.length > 0 ? named : '' } }],
        };
    }
}
