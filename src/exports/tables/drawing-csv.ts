// The main table of a drawing as CSV that no spreadsheet takes for formulas. It must not know the drawing.
import Papa from 'papaparse';
import type { DrawingTable } from '../../diagram/table.ts';
import { csvCell } from '../../l10n/safe-text.ts';
import { tablesOf } from '../drawing-tables.ts';
import type { Exporter } from '../exporter.ts';

export const csv: Exporter = {
    format: 'csv',
    endings: ['.csv'],
    binary: false,
    export: async drawing => {
        const [main] = tablesOf(drawing);
        return { content: writeCsv(main), notes: [] };
    },
};

/** With the mark at its start, by which spreadsheets read it as UTF-8. */
export function writeCsv(table: DrawingTable | undefined): string {
    const lines = table ? [table.columns.map(column => column.head), ...table.rows] : [];
    const text = Papa.unparse(
        lines.map(cells => cells.map(csvCell)),
        { newline: '\r\n' },
    );
    return `\ufeff${text}\r\n`;
}
