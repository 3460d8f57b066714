// The texts above each column of a table, with what is merged or only left empty spread over its columns. It must not know what they mean.
import { addToList } from '../plan/lists.ts';
import type { Area, Sheet } from './workbook.ts';
import { cellAt, columnLetters, isEmptyRow } from './workbook.ts';

/** The texts over a column, top down, each once. */
export interface HeadPath {
    readonly index: number;
    readonly letters: string;
    readonly texts: readonly string[];
}

/** Rows that a head has at most below its first one. */
export const deepest = 5;

export function mergesByRow(sheet: Sheet): Map<number, Area[]> {
    const rows = new Map<number, Area[]>();
    for (const area of sheet.merged)
        for (let row = area.top; row <= Math.min(area.bottom, area.top + deepest); row++) {
            addToList(rows, row, area);
        }
    return rows;
}

export function readPaths(
    sheet: Sheet,
    top: number,
    first: number,
    numberRows: readonly number[],
    spans: ReadonlyMap<number, readonly Area[]>,
): HeadPath[] {
    const rows: number[] = [];
    for (let row = top; row < first; row++) if (!numberRows.includes(row) && !isEmptyRow(sheet.rows[row] ?? [])) rows.push(row);
    let width = 0;
    for (const row of rows) {
        width = Math.max(width, (sheet.rows[row] ?? []).length);
        for (const area of spans.get(row) ?? []) if (area.right - area.left < 100) width = Math.max(width, area.right + 1);
    }
    const isMerged = rows.map(row => (spans.get(row) ?? []).some(area => area.right > area.left));
    const lines = rows.map((row, depth) => {
        const texts: string[] = new Array(width).fill('');
        // Below a row of column numbers the last of them may stand beside "K | Rp".
        const isBelowNumbers = numberRows.some(numbers => numbers < row);
        for (let index = 0; index < width; index++) {
            const { text } = cellAt(sheet, row, index);
            texts[index] = isBelowNumbers && /^\(?\d{1,2}\)?$/.test(text) ? '' : text;
        }
        for (const area of spans.get(row) ?? []) {
            if (area.top < top || area.top >= first || numberRows.includes(area.top)) continue;
            const text = cellAt(sheet, area.top, area.left).text;
            for (let index = area.left; index <= Math.min(area.right, width - 1); index++) texts[index] = text;
        }
        if (!isMerged[depth] && depth < rows.length - 1) spread(texts, rows.slice(0, depth), rows.slice(depth + 1), sheet);
        return texts;
    });
    const paths: HeadPath[] = [];
    for (let index = 0; index < width; index++) {
        const texts: string[] = [];
        for (const line of lines) {
            const text = (line[index] as string).replace(/\s+/g, ' ').trim();
            if (text && text !== texts.at(-1)) texts.push(text);
        }
        paths.push({ index, letters: columnLetters(index), texts });
    }
    return paths;
}

/** Where nothing says what was merged, a text holds for the columns on its right that have texts of their own below. */
function spread(texts: string[], above: readonly number[], below: readonly number[], sheet: Sheet): void {
    const hasBelow = (index: number) => below.some(row => cellAt(sheet, row, index).text);
    // Another group begins where the row above has a text of its own.
    const begins = (index: number) => above.some(row => cellAt(sheet, row, index).text);
    for (let index = 1; index < texts.length; index++)
        if (!texts[index] && texts[index - 1] && hasBelow(index) && hasBelow(index - 1) && !begins(index))
            texts[index] = texts[index - 1] as string;
}
