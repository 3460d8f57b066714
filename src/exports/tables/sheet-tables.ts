// Tables of sheets: the main one of each as CSV, all of them as one workbook. It must not know the plan.
import type { DrawingTable } from '../../diagram/table.ts';
import type { SheetExporter } from '../sheets/exporter.ts';
import { writeCsv } from './drawing-csv.ts';
import { writeTables } from './drawing-xlsx.ts';

export const sheetCsv: SheetExporter = {
    format: 'csv',
    endings: ['.csv'],
    binary: false,
    holdsAtlas: false,
    export: async sheets => ({
        files: joined(sheets.flatMap(sheet => sheet.tables().slice(0, 1))).map(table => ({ content: writeCsv(table) })),
        notes: [],
    }),
};

export const sheetXlsx: SheetExporter = {
    format: 'xlsx',
    endings: ['.xlsx'],
    binary: true,
    holdsAtlas: false,
    export: async (sheets, { locale, filters, today }) => {
        const tables = sheets.flatMap(sheet => sheet.tables());
        return { files: [{ content: await writeTables(tables, filters, locale, today) }], notes: [] };
    },
};

/** Tables with the same heads, such as those of all pairs, are one. */
function joined(tables: readonly DrawingTable[]): DrawingTable[] {
    const groups = Map.groupBy(tables, ({ columns }) => JSON.stringify(columns));
    return [...groups.values()].flatMap(([first, ...others]) =>
        first ? [{ ...first, rows: [...first.rows, ...others.flatMap(({ rows }) => rows)] }] : [],
    );
}
