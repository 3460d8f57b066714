// Heights of rows, worked out of the widths of columns: a spreadsheet fits no row to merged texts, and some fit none. In lines of text.
import type { FormLine, HeadCell, TableColumn } from '../forms/sheet.ts';

export const pointsOfLine = 13;

export function headHeights(head: readonly HeadCell[], columns: readonly TableColumn[], count: number): number[] {
    const heights = new Array<number>(count).fill(1);
    for (const { text, row, column, rowSpan, columnSpan } of head) {
        const width = columns.slice(column, column + columnSpan).reduce((sum, own) => sum + own.width, 0);
        const lines = linesIn(text, width, 1.15);
        for (let at = row; at < row + rowSpan; at++) heights[at] = Math.max(heights[at] as number, Math.ceil(lines / rowSpan));
    }
    return heights;
}

/** A cell over several rows makes the last of them higher where its text needs more. */
export function lineHeights(lines: readonly FormLine[], columns: readonly TableColumn[]): number[] {
    const heights = new Array<number>(lines.length).fill(1);
    const spread: { last: number; span: number; needed: number }[] = [];
    for (const [index, { cells, bold, indent }] of lines.entries())
        for (const [at, { width, isTitle }] of columns.entries()) {
            const cell = cells[at];
            if (cell?.text === undefined) continue;
            const needed = linesIn(cell.text, width - (isTitle ? indent : 0), bold ? 1.15 : 1.05);
            const span = cell.rowSpan ?? 1;
            if (span > 1) spread.push({ last: index + span - 1, span, needed });
            else heights[index] = Math.max(heights[index] as number, needed);
        }
    for (const { last, span, needed } of spread) {
        const given = heights.slice(last - span + 1, last).reduce((sum, lines) => sum + lines, 0);
        heights[last] = Math.max(heights[last] as number, needed - given);
    }
    // Excel knows no higher row.
    return heights.map(count => Math.min(count, 30));
}

/** How often a text breaks in a column of so many characters, word by word. */
function linesIn(text: string, width: number, letter: number): number {
    return text.split('\n').reduce((sum, line) => sum + linesOfLine(line, Math.max(1, width - 1), letter), 0);
}

function linesOfLine(text: string, room: number, letter: number): number {
    let lines = 1;
    let used = 0;
    // A slash ends a word, as it does in a table.
    for (const word of text.replaceAll('/', '/ ').split(/\s+/)) {
        const length = word.length * letter;
        if (used > 0 && used + 1 + length > room) {
            lines++;
            used = 0;
        }
        lines += Math.max(0, Math.ceil(length / room) - 1);
        used += (used > 0 ? 1 : 0) + (length % room);
    }
    return lines;
}
