// Text set into a column: wrapped with exact widths, never cut, so its height follows. It must not know what is said.
import type { Part } from '../../scene/scene.ts';
import { textPart } from '../paint/primitives.ts';
import { measure, wrapWhole } from '../text-width.ts';
import { letters, lineSpacing } from './paper.ts';

export interface TextBox {
    readonly x?: number;
    /** Top of the first line. */
    readonly y?: number;
    readonly width: number;
    readonly size?: number;
    readonly bold?: boolean;
    readonly classes?: string;
    readonly anchor?: 'end' | 'middle';
}

export interface SetText {
    readonly parts: readonly Part[];
    readonly height: number;
    /** Of the widest line. */
    readonly width: number;
    readonly lines: number;
}

/** Distance from the top of a line to its baseline, of the size of the letters. */
const ascent = 0.95;

/** A text in as many lines as it needs. `anchor` says which side of the column the lines keep to. */
export function setText(text: string, { x = 0, y = 0, width, size = letters.text, bold = false, classes, anchor }: TextBox): SetText {
    const lines = wrapWhole(text, size, bold, width);
    const step = size * lineSpacing;
    const at = anchor === 'end' ? x + width : anchor === 'middle' ? x + width / 2 : x;
    const style = { size, bold, room: width, ...(classes ? { classes } : {}), ...(anchor ? { anchor } : {}) };
    return {
        parts: lines.map((line, k) => textPart(at, y + k * step + size * ascent, line, style)),
        height: lines.length * step,
        width: lines.reduce((widest, line) => Math.max(widest, measure(line, size, bold)), 0),
        lines: lines.length,
    };
}

/** The first of several ways to say a thing that stands on one line of a width; else the last, which is wrapped. */
export function fitting(ways: readonly string[], width: number, size: number = letters.text, bold = false): string {
    return ways.find(way => measure(way, size, bold) <= width) ?? ways.at(-1) ?? '';
}
