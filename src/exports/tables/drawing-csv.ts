// A table as CSV that no spreadsheet takes for formulas. It must not know what it says.
import Papa from 'papaparse';
import type { DrawingTable } from '../../diagram/table.ts';
import { csvCell } from '../../l10n/safe-text.ts';

/** With the mark at its start, by which spreadsheets read it as UTF-8. */
export function writeCsv(table: DrawingTable | undefined): string {
    const lines = table ? [table.columns.map(column => column.head), ...table.rows] : [];
    const text = Papa.unparse(
        lines.map(cells => cells.map(csvCell)),
        { newline: '\r\n' },
    );
    return `\ufeff${text}\r\n`;
}
