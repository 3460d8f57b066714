// The head of a form, from a tree of texts to merged cells with column numbers, and the columns below it. It must not know rows.
import type { Fact, FormTable, HeadNode, RowLevel } from '../../layouts/form.ts';
import type { HeadCell } from './sheet.ts';

/** A column with what it holds. */
export interface FactColumn {
    readonly holds: Fact;
    /** Of a column that is there for each year. */
    readonly year: number | undefined;
    readonly width: number;
    readonly isOptional: boolean;
    readonly level: RowLevel | undefined;
    readonly path: readonly string[];
}

export interface Head {
    readonly cells: readonly HeadCell[];
    readonly rows: number;
    readonly columns: readonly FactColumn[];
}

/** Values for the braces in its texts; `year` is that of a column for each year. */
export type FillText = (text: string, year?: number) => string;

/** Characters of a column that says nothing of its width. */
const usualWidth = 12;

export function layOutHead({ head, numbers }: FormTable, years: readonly number[], fill: FillText): Head {
    const depth = Math.max(...head.map(depthOf));
    const below = numbers?.below ?? depth;
    const cells: HeadCell[] = [];
    const columns: FactColumn[] = [];
    const place = (node: HeadNode, row: number, year: number | undefined, above: readonly string[]): void => {
        const column = columns.length;
        const text = fill(node.text, year);
        const path = text === '' || text === above.at(-1) ? above : [...above, text];
        if (node.holds !== undefined) columns.push(columnOf(node, node.holds, year, path));
        const parts = expand(node.parts ?? [], years, year);
        for (const part of parts) place(part.node, row + rowsOf(node), part.year, path);
        if (text === '') return;
        // The row of column numbers pushes what stands below it down, and ends what stands above it.
        const isBelow = row >= below;
        const rowSpan = isWhole(node) ? (isBelow ? depth : below) - row : rowsOf(node);
        cells.push({ text, row: isBelow ? row + 1 : row, column, rowSpan, columnSpan: columns.length - column });
    };
    let number = 0;
    const numberColumns = (node: HeadNode, row: number, year: number | undefined, column: number): number => {
        const isLast = isWhole(node) || row + rowsOf(node) >= below;
        const width = widthOf(node, years);
        if (isLast) {
            number++;
            const text = numbers?.style === '1' ? String(number) : `(${number})`;
            cells.push({ text, row: below, column, rowSpan: isWhole(node) ? depth - below + 1 : 1, columnSpan: width, isNumber: true });
        } else {
            let at = column;
            for (const part of expand(node.parts ?? [], years, year)) at += numberColumns(part.node, row + rowsOf(node), part.year, at);
        }
        return width;
    };
    const tops = expand(head, years, undefined);
    for (const { node, year } of tops) place(node, 0, year, []);
    let at = 0;
    if (numbers) for (const { node, year } of tops) at += numberColumns(node, 0, year, at);
    return { cells, rows: depth + (numbers ? 1 : 0), columns };
}

function columnOf(node: HeadNode, holds: Fact, year: number | undefined, path: readonly string[]): FactColumn {
    return { holds, year, width: node.width ?? usualWidth, isOptional: node.optional === true, level: node.level, path };
}

const rowsOf = ({ rows = 1 }: HeadNode) => rows;

/** A text whose columns have no texts of their own. */
const isWhole = ({ parts = [] }: HeadNode) => parts.every(({ text }) => text === '');

function expand(nodes: readonly HeadNode[], years: readonly number[], year: number | undefined) {
    return nodes.flatMap(node => (node.each ? years.map(own => ({ node, year: own as number | undefined })) : [{ node, year }]));
}

function depthOf(node: HeadNode): number {
    return isWhole(node) ? 1 : rowsOf(node) + Math.max(...(node.parts ?? []).map(depthOf));
}

function widthOf(node: HeadNode, years: readonly number[]): number {
    if (!node.parts) return 1;
    return expand(node.parts, years, undefined).reduce((sum, part) => sum + widthOf(part.node, years), 0);
}
