// Rows of cells under a head, such as a list of promises: each cell in its own column, as many lines as it needs. It must not know what it says.

import { letters } from './paper.ts';
import type { Block } from './sheet.ts';
import { rule } from './signs.ts';
import { gap, rowBlocks, type Strip, stack, textStrips } from './strips.ts';
import type { TextBox } from './text.ts';

export interface Column {
    readonly head: string;
    readonly x: number;
    readonly width: number;
    readonly anchor?: 'end';
}

/** Columns side by side: `shares` of the width, a gap between two. */
export function columnsOver(
    width: number,
    heads: readonly { readonly head: string; readonly share: number; readonly anchor?: 'end' }[],
    left = 0,
): Column[] {
    const space = 12;
    const all = heads.reduce((sum, { share }) => sum + share, 0);
    const room = width - left - space * (heads.length - 1);
    let x = left;
    return heads.map(({ head, share, anchor }) => {
        const own = (room * share) / all;
        const column = { head, x, width: own, ...(anchor ? { anchor } : {}) };
        x += own + space;
        return column;
    });
}

export function headRow(columns: readonly Column[], width: number): Strip {
    const set = columns.map(column => stack(textStrips(column.head, { ...boxOf(column), size: letters.small, classes: 'm' })));
    const height = Math.max(...set.map(one => one.height)) + 3;
    return { parts: [...set.flatMap(({ parts }) => parts), rule(0, height, width, undefined, 'line-3')], height: height + 1 };
}

export type Cell = string | readonly Strip[] | ({ readonly text: string } & Omit<TextBox, 'x' | 'y' | 'width' | 'anchor'>);

export interface CellOptions {
    readonly most: number;
    readonly width: number;
    readonly points?: readonly number[];
    readonly around?: (height: number) => Block['parts'];
}

export function cellRow(columns: readonly Column[], cells: readonly Cell[], { most, width, points, around }: CellOptions): Block[] {
    const strips = columns.map((column, k): Strip[] => {
        const cell = cells[k] ?? '';
        if (typeof cell === 'string') return [gap(4), ...textStrips(cell, { ...boxOf(column), size: letters.small })];
        if (!('text' in cell)) return [gap(4), ...cell];
        const { text, ...style } = cell;
        return [gap(4), ...textStrips(text, { size: letters.small, ...style, ...boxOf(column) })];
    });
    return rowBlocks(strips, {
        most,
        space: 4,
        ...(points ? { points } : {}),
        around: (height, isLast) => [...(around?.(height) ?? []), ...(isLast ? [rule(0, height, width)] : [])],
    });
}

function boxOf({ x, width, anchor }: Column): Pick<TextBox, 'x' | 'width' | 'anchor'> {
    return { x, width, ...(anchor ? { anchor } : {}) };
}
