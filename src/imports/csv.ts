// Reads CSV files: comma, semicolon or tab, any line ends, quotes, a byte order mark. It must not know what the columns mean.
import Papa from 'papaparse';
import { decodeTable } from './decode-text.ts';
import type { Importer } from './importer.ts';
import { messages } from './messages.ts';
import type { Cell, TableProblem } from './workbook.ts';
import { emptyCell } from './workbook.ts';

export const csv: Importer = {
    id: 'csv',
    extensions: ['.csv', '.tsv', '.txt'],
    read: async bytes => {
        const { rows, problems } = readCsv(decodeTable(bytes));
        return { sheets: [{ name: '', rows: rows.map(cellsOf), merged: [] }], problems };
    },
};

/** Rows of text. Excel's first line `sep=;` names the separator and is no row, but is counted as one. */
export function readCsv(text: string): { readonly rows: string[][]; readonly problems: TableProblem[] } {
    const named = /^sep=(.)\r?\n/i.exec(text)?.[1];
    const delimiter = named ?? detectDelimiter(text);
    const parsed = Papa.parse<string[]>(text, { delimiter, skipEmptyLines: false });
    const rows = parsed.data;
    if (named) rows[0] = [];
    const problems = parsed.errors
        .filter(error => error.type === 'Quotes')
        .map(error => ({ place: { row: (error.row ?? 0) + 1 }, message: messages.brokenQuotes, values: {} }));
    return { rows, problems };
}

/** Cells up to the last filled one. */
function cellsOf(row: readonly string[]): Cell[] {
    const cells = row.map(textCell);
    while (cells.length > 0 && cells.at(-1) === emptyCell) cells.pop();
    return cells;
}

/** Spaces before a text indent it. */
function textCell(text: string): Cell {
    const trimmed = text.trim();
    if (!trimmed) return emptyCell;
    const indent = Math.ceil((text.length - text.trimStart().length) / 2);
    return indent > 0 ? { kind: 'text', text: trimmed, indent } : { kind: 'text', text: trimmed };
}

/**
 * The separator that most cells come of, counting only rows that agree about their number: with the right one rows have the same number
 * of cells, while commas within amounts and sentences come in any number. The library's own guess gives up when title lines differ in
 * width.
 */
function detectDelimiter(text: string): string {
    const start = text.slice(0, 100_000);
    let best = { delimiter: ',', cells: 0 };
    for (const delimiter of [',', ';', '\t', '|']) {
        const counts = new Map<number, number>();
        for (const row of Papa.parse<string[]>(start, { delimiter, preview: 60 }).data)
            if (row.some(cell => cell.trim())) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
        for (const [width, rows] of counts) if (rows * (width - 1) > best.cells) best = { delimiter, cells: rows * (width - 1) };
    }
    return best.delimiter;
}
