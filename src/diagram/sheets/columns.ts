// Rows of cells under a head, such as a list of promises: each cell in its own column, as many lines as it needs. It must not know what it says.

import { measure } from '../text-width.ts';
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

export interface ColumnHead extends Pick<Column, 'head' | 'anchor'> {
    /** Of the room that is left beside columns that take their least. */
    readonly share: number;
    /** px. */
    readonly least?: number;
}

/** Columns side by side, a gap between two. */
export function columnsOver(width: number, heads: readonly ColumnHead[], left = 0): Column[] {
    const space = 12;
    const room = width - left - space * (heads.length - 1);
    const widths = shared(room, heads);
    let x = left;
    return heads.map(({ head, anchor }, k) => {
        const own = widths[k] as number;
        const column = { head, x, width: own, ...(anchor ? { anchor } : {}) };
        x += own + space;
        return column;
    });
}

/**
 * px for each: a column whose share would be below its least takes that, and the others share the rest. Where all that is taken would leave the
 * others too little, it is made less: words break before they leave the paper.
 */
function shared(room: number, heads: readonly ColumnHead[], taken: ReadonlySet<ColumnHead> = new Set()): number[] {
    const wanted = heads.reduce((sum, head) => sum + (taken.has(head) ? (head.least ?? 0) : 0), 0);
    const all = heads.reduce((sum, head) => sum + (taken.has(head) ? 0 : head.share), 0);
    const scale = Math.min(1, (room * (all > 0 ? mostTaken : 1)) / Math.max(wanted, 1e-9));
    const rest = room - wanted * scale;
    const own = (head: ColumnHead) => (taken.has(head) ? (head.least ?? 0) * scale : (rest * head.share) / all);
    const short = heads.filter(head => !taken.has(head) && own(head) < (head.least ?? 0));
    return short.length > 0 ? shared(room, heads, new Set([...taken, ...short])) : heads.map(own);
}

/** Of the room, by columns that take their least. */
const mostTaken = 0.85;
/** px; a longer word breaks. */
const longestWord = 110;

/** px that a column of these texts needs so that no word of them breaks, in bold letters too. */
export function roomForWords(texts: Iterable<string>): number {
    let most = 0;
    for (const text of texts) for (const word of text.split(' ')) most = Math.max(most, measure(word, letters.small, true));
    return Math.min(longestWord, Math.ceil(most));
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
