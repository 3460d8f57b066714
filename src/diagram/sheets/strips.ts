// Rows of several columns, built of strips one below the other, and broken over pages between two strips where they are higher than a page.
// It must not know what they show.
import type { Part } from '../../scene/scene.ts';
import { wrapWhole } from '../text-width.ts';
import { at, Later } from './pages.ts';
import { letters, lineSpacing } from './paper.ts';
import type { Block } from './sheet.ts';
import { linkPart } from './signs.ts';
import { linePart, type TextBox } from './text.ts';

/** A piece of a column that is never parted. */
export interface Strip {
    /** Placed from its own top, and from the left of the row. */
    readonly parts: readonly Part[];
    readonly height: number;
}

/** A text, a strip a line. */
export function textStrips(text: string, box: Omit<TextBox, 'y'>): Strip[] {
    const size = box.size ?? letters.text;
    return wrapWhole(text, size, box.bold ?? false, box.width).map(line => new Later(size * lineSpacing, () => [linePart(line, box)]));
}

export function gap(height: number): Strip {
    return { parts: [], height };
}

/** A link to another sheet, wherever it is clicked within a column. */
export function linkedStrip(address: string, { x = 0, width }: Pick<TextBox, 'x' | 'width'>, strip: Strip): Strip {
    const { height } = strip;
    return address === '' ? strip : new Later(height, () => [linkPart(address, { x, y: 0, width, height }, strip.parts)]);
}

/** Strips on the page of what follows: a heading. */
export function leading(strips: readonly Strip[]): Block {
    return new Later(heightOf(strips), () => stack(strips).parts, [], true);
}

export function stack(strips: readonly Strip[]): Strip {
    return new Later(heightOf(strips), () => {
        let y = 0;
        return strips.map(strip => {
            const placed = at(y, strip.parts);
            y += strip.height;
            return placed;
        });
    });
}

export interface RowOptions {
    /** The most that fits on a page. */
    readonly most: number;
    readonly points?: readonly number[];
    /** Below the last strip, px. */
    readonly space?: number;
    /** Painted under the strips of each part of the row, such as a line at its end. */
    readonly around?: (height: number, isLast: boolean) => readonly Part[];
    readonly staysWithNext?: boolean;
}

/** One block where the columns fit on a page, else several: each column goes on by itself. */
export function rowBlocks(
    columns: readonly (readonly Strip[])[],
    { most, points = [], space = 0, around, staysWithNext }: RowOptions,
): Block[] {
    const room = Math.max(1, most - space);
    const highest = highestOf(columns);
    // as nearly all rows do, it fits on a page
    if (highest <= room) {
        const height = highest + space;
        const make = () => [...(around?.(height, true) ?? []), ...columns.flatMap(column => stack(column).parts)];
        return [new Later(height, make, points, staysWithNext === true)];
    }
    const broken = columns.map(column => breakColumn(column, room));
    const count = Math.max(1, ...broken.map(({ length }) => length));
    return Array.from({ length: count }, (_, k): Block => {
        const stacks = broken.map(pieces => stack(pieces[k] ?? []));
        const height = Math.max(...stacks.map(piece => piece.height)) + space;
        const isLast = k === count - 1;
        const make = () => [...(around?.(height, isLast) ?? []), ...stacks.flatMap(piece => piece.parts)];
        return new Later(height, make, k === 0 ? points : [], staysWithNext === true && isLast);
    });
}

function highestOf(columns: readonly (readonly Strip[])[]): number {
    let highest = columns.length === 0 ? Number.NEGATIVE_INFINITY : 0;
    for (const column of columns) highest = Math.max(highest, heightOf(column));
    return highest;
}

function heightOf(strips: readonly Strip[]): number {
    let height = 0;
    for (const strip of strips) height += strip.height;
    return height;
}

function breakColumn(column: readonly Strip[], room: number): Strip[][] {
    const pieces: Strip[][] = [[]];
    let height = 0;
    for (const strip of column) {
        if (height > 0 && height + strip.height > room) {
            pieces.push([]);
            height = 0;
        }
        pieces.at(-1)?.push(strip);
        height += strip.height;
    }
    return pieces;
}
