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
    const box = { x, width, size, bold, ...(classes ? { classes } : {}), ...(anchor ? { anchor } : {}) };
    return {
        parts: lines.map((line, k) => linePart(line, { ...box, y: y + k * step })),
        height: lines.length * step,
        width: lines.reduce((widest, line) => Math.max(widest, measure(line, size, bold)), 0),
        lines: lines.length,
    };
}

/** A line that fits its column, as `wrapWhole` makes them. */
export function linePart(line: string, { x = 0, y = 0, width, size = letters.text, bold = false, classes, anchor }: TextBox): Part {
    const at = anchor === 'end' ? x + width : anchor === 'middle' ? x + width / 2 : x;
    return textPart(at, y + size * ascent, line, {
        size,
        bold,
        room: width,
        ...(classes ? { classes } : {}),
        ...(anchor ? { anchor } : {}),
    });
}

/** The first of several ways to say a thing that takes no more than some lines of a column; the last where none does. */
export function fitting(ways: readonly string[], { width, size = letters.text, bold = false }: TextBox, maxLines: number): string {
    return ways.find(way => way !== '' && wrapWhole(way, size, bold, width).length <= maxLines) ?? ways.at(-1) ?? '';
}

/** A stretch of a paragraph in one look. */
export interface Run {
    readonly text: string;
    readonly bold?: boolean;
    readonly classes?: string;
}

/** A paragraph of several looks, in as many lines as it needs. */
export function setRuns(
    runs: readonly Run[],
    { x = 0, y = 0, width, size = letters.text }: Pick<TextBox, 'x' | 'y' | 'width' | 'size'>,
): SetText {
    const step = size * lineSpacing;
    const space = measure(' ', size);
    const parts: Part[] = [];
    let line = 0;
    let end = 0;
    let widest = 0;
    for (const { text, bold = false, classes } of runs) {
        const style = { size, bold, ...(classes ? { classes } : {}) };
        let from = end === 0 ? 0 : end + space;
        let said = '';
        const write = () => {
            if (said === '') return;
            const room = measure(said, size, bold);
            parts.push(textPart(x + from, y + line * step + size * ascent, said, { ...style, room: Math.max(room, 1) }));
            end = from + room;
            widest = Math.max(widest, end);
            said = '';
        };
        for (const word of wordsOf(text, size, bold, width)) {
            const longer = said === '' ? word : `${said} ${word}`;
            if (from + measure(longer, size, bold) <= width || (said === '' && from === 0)) said = longer;
            else {
                write();
                line++;
                [from, end, said] = [0, 0, word];
            }
        }
        write();
    }
    return { parts, height: (line + 1) * step, width: widest, lines: line + 1 };
}

/** Words, broken where one is wider than a line. */
function wordsOf(text: string, size: number, bold: boolean, width: number): string[] {
    return text
        .split(/\s+/)
        .filter(word => word !== '')
        .flatMap(word =>
            measure(word, size, bold) > width ? wrapWhole(word, size, bold, width) : word.replace(/\p{Bidi_Control}/gu, '\ufffd'),
        );
}
