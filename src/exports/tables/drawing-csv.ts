// The main table of a drawing as CSV that no spreadsheet takes for formulas. It must not know the drawing.
import Papa from 'papaparse';
import { csvCell } from '../../l10n/safe-text.ts';
import { tablesOf } from '../drawing-tables.ts';
import type { Exporter } from '../exporter.ts';

export const csv: Exporter = {
    format: 'csv',
    endings: ['.csv'],
    binary: false,
    export: async drawing => {
        const [main] = tablesOf(drawing);
        const lines = main ? [main.columns.map(column => column.head), ...main.rows] : [];
        // With the mark at its start spreadsheets read it as UTF-8.
        return {
            content: `\ufeff${Papa.unparse(
                lines.map(cells => cells.map(csvCell)),
                { newline: '\r\n' },
            )}\r\n`,
            notes: [],
        };
    },
};
