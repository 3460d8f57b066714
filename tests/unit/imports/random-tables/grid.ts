// A table as a grid of cells with merged areas, before it becomes a file of any format.

export interface GridCell {
    readonly kind: 'text' | 'number';
    /** Of a number its digits, a point before decimals. */
    readonly text: string;
    /** Excel's number format. */
    readonly format?: string;
    readonly bold?: true;
    readonly indent?: number;
    readonly formula?: true;
    readonly mark?: Mark;
}

/** Marks a cell that the plan's facts depend on. */
export interface Mark {
    readonly what: 'money' | 'code' | 'title' | 'target' | 'indicator';
    /** The cell with another value, and a fact that must then be in the plan. */
    readonly change: () => { readonly cell: GridCell; readonly fact: string };
}

interface GridArea {
    readonly top: number;
    readonly left: number;
    readonly bottom: number;
    readonly right: number;
}

export interface Grid {
    name: string;
    readonly rows: (GridCell | undefined)[][];
    readonly merged: GridArea[];
    readonly hiddenRows: Set<number>;
    hidden?: true;
    /** Where its first head stands. */
    head?: { readonly top: number; readonly depth: number };
}

export const newGrid = (name: string): Grid => ({ name, rows: [], merged: [], hiddenRows: new Set() });

export const text = (value: string, more: Partial<GridCell> = {}): GridCell | undefined =>
    value === '' ? undefined : { kind: 'text', text: value, ...more };

/** One row of texts. */
export function addTexts(grid: Grid, ...texts: string[]): void {
    grid.rows.push(texts.map(each => text(each)));
}

/** Puts a cell somewhere in a new row. */
export function addAt(grid: Grid, column: number, value: string): void {
    const row: (GridCell | undefined)[] = [];
    row[column] = text(value);
    grid.rows.push(Array.from(row));
}

/**
 * A head of several rows: each column has its texts from the top down. Equal texts side by side under one parent are one merged cell,
 * and a column with fewer texts reaches down to the last row. `merge` false leaves empty cells, as many exports do.
 */
export function addHead(grid: Grid, columns: readonly (readonly string[])[], merge: boolean): number {
    const depth = Math.max(...columns.map(column => column.length));
    const top = grid.rows.length;
    grid.head ??= { top, depth };
    for (let level = 0; level < depth; level++) {
        const row: (GridCell | undefined)[] = [];
        for (let column = 0; column < columns.length; column++) {
            const path = columns[column] as readonly string[];
            const own = path[level];
            if (own === undefined) continue;
            const begins = column === 0 || !sameUpTo(columns[column - 1] as readonly string[], path, level) || level === path.length - 1;
            if (!begins) continue;
            row[column] = text(own, { bold: true });
            let right = column;
            if (level < path.length - 1)
                while (
                    right + 1 < columns.length &&
                    (columns[right + 1] as readonly string[]).length > level + 1 &&
                    sameUpTo(columns[right + 1] as readonly string[], path, level)
                )
                    right++;
            const bottom = level === path.length - 1 ? depth - 1 : level;
            if (merge && (right > column || bottom > level))
                grid.merged.push({ top: top + level, left: column, bottom: top + bottom, right });
        }
        grid.rows.push(Array.from({ length: columns.length }, (_, column) => row[column]));
    }
    return depth;
}

function sameUpTo(a: readonly string[], b: readonly string[], level: number): boolean {
    for (let each = 0; each <= level; each++) if (a[each] !== b[each]) return false;
    return true;
}
