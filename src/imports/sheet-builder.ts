// Places cells that arrive in document order on a grid, with merged areas and hidden rows: for HTML and XML tables.
// It must not know markup.
import type { Area, Cell, Sheet } from './workbook.ts';
import { emptyCell } from './workbook.ts';

/** Bounds of a spreadsheet: markup can claim more, and must not fill the memory with empty cells. */
const maxRows = 1_048_576;
export const maxColumns = 16_384;

export interface Span {
    readonly across: number;
    readonly down: number;
}

export class SheetBuilder {
    private readonly rows: Cell[][] = [];
    private readonly merged: Area[] = [];
    private readonly hiddenRows = new Set<number>();
    /** The row that cells go to, and the next free column in it. */
    private row = -1;
    private column = 0;
    /** For each column, the last row that a merged cell from above covers. */
    private covered: number[] = [];

    /** Without `at` the row after the last one. */
    startRow(at: number = this.row + 1, hidden = false): void {
        this.row = Math.min(Math.max(at, this.row + 1), maxRows - 1);
        this.column = 0;
        if (hidden) this.hiddenRows.add(this.row);
    }

    /** Without `at` the next column that no cell from above covers. */
    add(cell: Cell, span: Span = { across: 1, down: 1 }, at?: number): void {
        if (this.row < 0) this.startRow();
        if (at !== undefined) this.column = at;
        else while ((this.covered[this.column] ?? -1) >= this.row) this.column++;
        if (this.column >= maxColumns) return;
        const right = Math.min(this.column + Math.max(span.across, 1), maxColumns) - 1;
        const bottom = Math.min(this.row + Math.max(span.down, 1), maxRows) - 1;
        if (cell !== emptyCell) this.place(cell);
        if (right > this.column || bottom > this.row) {
            this.merged.push({ top: this.row, left: this.column, bottom, right });
            if (bottom > this.row) for (let each = this.column; each <= right; each++) this.covered[each] = bottom;
        }
        this.column = right + 1;
    }

    /** Ends a table: what its cells claim to cover further down is cut off at its last row. */
    endTable(): void {
        this.covered = [];
        for (const [index, area] of this.merged.entries())
            if (area.bottom > this.row) this.merged[index] = { ...area, bottom: Math.max(this.row, area.top) };
    }

    build(name: string, hidden = false): Sheet {
        const rows = Array.from({ length: this.rows.length }, (_, row) => this.rows[row] ?? []);
        return {
            name,
            rows,
            merged: this.merged,
            ...(this.hiddenRows.size > 0 ? { hiddenRows: this.hiddenRows } : {}),
            ...(hidden ? { hidden: 'hidden' as const } : {}),
        };
    }

    private place(cell: Cell): void {
        this.rows[this.row] ??= [];
        const cells = this.rows[this.row] as Cell[];
        while (cells.length < this.column) cells.push(emptyCell);
        cells[this.column] = cell;
    }
}

/** A count in markup, such as `colspan="2"`; 1 when it is none. */
export function readCount(text: string | undefined): number {
    return /^\s*\d{1,7}\s*$/.test(text ?? '') ? Math.max(Number(text), 1) : 1;
}

/** Text of markup as a cell: runs of blanks are one, the lines that were asked for stay. */
export function textCell(text: string): Cell {
    const tidy = text
        .split('\n')
        .map(line => line.replace(/[\s\u00A0]+/g, ' ').trim())
        .join('\n')
        .replace(/\n{2,}/g, '\n')
        .trim();
    return tidy ? { kind: 'text', text: tidy } : emptyCell;
}
