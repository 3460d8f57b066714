// Tables of sheets: the main one of each as CSV, all of them as one workbook. It must not know the plan.
import type { SheetExporter } from '../sheets/exporter.ts';
import { writeCsv } from './drawing-csv.ts';
import { writeTables } from './drawing-xlsx.ts';

export const sheetCsv: SheetExporter = {
    format: 'csv',
    endings: ['.csv'],
    binary: false,
    holdsAtlas: false,
    export: async sheets => ({ files: sheets.map(sheet => ({ content: writeCsv(sheet.tables()[0]) })), notes: [] }),
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
