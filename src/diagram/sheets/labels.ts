// A label beside a sign on a time axis: on the side where it fits on one line, else in lines below. It must not know what it says.
import { type Part, part } from '../../scene/scene.ts';
import { drawText } from '../paint/primitives.ts';
import { measure, wrapWhole } from '../text-width.ts';
import { letters } from './paper.ts';

/** Words of one style. */
export interface Run {
    readonly text: string;
    readonly bold?: boolean;
    readonly classes?: string;
}

export interface Label {
    readonly parts: readonly Part[];
    /** Of the lines below the sign's own. */
    readonly below: number;
}

interface Room {
    readonly from: number;
    readonly to: number;
    /** The side that the text keeps to. */
    readonly side: 'left' | 'right';
}

/** Height of a line on which a sign stands. */
export const lineHeight = 16;
const baseline = 11.8;

/**
 * The first of the rooms in which all runs fit on the sign's line; else lines below it in the widest of `wide` (or of the rooms themselves).
 * `halo`: the text lies over lines of the axis.
 */
export function placeLabel(
    runs: readonly Run[],
    rooms: readonly Room[],
    wide: readonly Room[] = rooms,
    size: number = letters.small,
): Label {
    const shown = runs.filter(({ text }) => text !== '');
    const width = widthOf(shown, size);
    const room = rooms.find(({ from, to }) => width <= to - from);
    if (room) return { parts: line(shown, room.side === 'left' ? room.from : room.to - width, baseline, size), below: 0 };
    const widest = wide.reduce((best, next) => (next.to - next.from > best.to - best.from ? next : best));
    let y = lineHeight;
    const parts: Part[] = [];
    // Each run begins a line of its own: no style changes within one.
    for (const run of shown)
        for (const text of wrapWhole(run.text, size, run.bold ?? false, Math.max(40, widest.to - widest.from))) {
            const at = widest.side === 'left' ? widest.from : widest.to - measure(text, size, run.bold);
            parts.push(...line([{ ...run, text }], at, y + baseline - 1, size));
            y += size * 1.25;
        }
    return { parts, below: y - lineHeight + 2 };
}

export function widthOf(runs: readonly Run[], size: number = letters.small): number {
    const space = measure(' ', size);
    return runs.reduce((sum, { text, bold = false }) => sum + measure(text, size, bold) + space, -space);
}

function line(runs: readonly Run[], x: number, y: number, size: number): Part[] {
    const space = measure(' ', size);
    let at = x;
    return runs.map(({ text, bold = false, classes = '' }) => {
        const room = measure(text, size, bold);
        const style = { size, bold, room, classes: classes.includes('v') ? classes : `${classes} on-paper`.trim() };
        const drawn = part(drawText(at, y, text, style));
        at += room + space;
        return drawn;
    });
}
