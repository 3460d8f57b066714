// The main table of a drawing as CSV that no spreadsheet takes for formulas. It must not know the drawing.
import Papa from 'papaparse';
import { tablesOf } from '../drawing-tables.ts';
import type { Exporter } from '../exporter.ts';

/** Text that begins like a formula is set off by an apostrophe; what is only a number is not. */
const formula = /^(?!-?\d+(?:\.\d+)?$)[\s\p{Cf}]*[=+\-@＝＋－＠\t\r]/u;

export const csv: Exporter = {
    format: 'csv',
    endings: ['.csv'],
    binary: false,
    export: async drawing => {
        const [main] = tablesOf(drawing);
        const lines = main ? [main.columns.map(column => column.head), ...main.rows] : [];
        // With the mark at its start spreadsheets read it as UTF-8.
        return { content: `\ufeff${Papa.unparse(lines as string[][], { newline: '\r\n', escapeFormulae: formula })}\r\n`, notes: [] };
    },
};
