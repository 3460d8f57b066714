// A label beside a sign on a time axis: on the side where it fits on one line, else in lines below. It must not know what it says.
import { type Part, part } from '../../scene/scene.ts';
import { drawText } from '../paint/primitives.ts';
import { measure, wrapWhole } from '../text-width.ts';
import { Later } from './pages.ts';
import { letters } from './paper.ts';
import type { Strip } from './strips.ts';

/** Words of one style. */
export interface Run {
    readonly text: string;
    readonly bold?: boolean;
    readonly classes?: string;
    /** On a ground of its own: without the halo that keeps lines away. */
    readonly isBare?: boolean;
}

export interface Label {
    /** On the sign's own line. */
    readonly parts: readonly Part[];
    /** The lines below it, from the top of each. */
    readonly below: readonly Strip[];
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
 */
export function placeLabel(
    runs: readonly Run[],
    rooms: readonly Room[],
    wide: readonly Room[] = rooms,
    size: number = letters.small,
): Label {
    const shown = runs.every(isSaid) ? runs : runs.filter(isSaid);
    const width = widthOf(shown, size);
    const room = rooms.find(({ from, to }) => width <= to - from);
    if (room) {
        return new OwnLine(lineHeight, () => line(shown, room.side === 'left' ? room.from : room.to - width, baseline, size));
    }
    const widest = wide.reduce((best, next) => (next.to - next.from > best.to - best.from ? next : best));
    const most = Math.max(40, widest.to - widest.from);
    const below = broken(shown, most, size).map((runs): Strip => {
        const at = () => (widest.side === 'left' ? widest.from : widest.to - widthOf(runs, size));
        return new Later(size * 1.25, () => line(runs, at(), size * 0.95, size));
    });
    return { parts: [], below };
}

function isSaid({ text }: Run): boolean {
    return text !== '';
}

class OwnLine extends Later implements Label {
    readonly below: readonly Strip[] = [];
}

/** Runs on lines: as many as fit on each, one that is longer than a line broken by itself. */
function broken(runs: readonly Run[], most: number, size: number): Run[][] {
    const lines: Run[][] = [[]];
    for (const run of runs) {
        const last = lines.at(-1) as Run[];
        if (widthOf([...last, run], size) <= most) last.push(run);
        else {
            const pieces = wrapWhole(run.text, size, run.bold ?? false, most).map(text => [{ ...run, text }]);
            lines.push(...pieces);
        }
    }
    return lines.filter(({ length }) => length > 0);
}

export function widthOf(runs: readonly Run[], size: number = letters.small): number {
    const space = measure(' ', size);
    let width = -space;
    for (const { text, bold = false } of runs) width = width + measure(text, size, bold) + space;
    return width;
}

function line(runs: readonly Run[], x: number, y: number, size: number): Part[] {
    const space = measure(' ', size);
    let at = x;
    return runs.map(({ text, bold = false, classes = '', isBare = false }) => {
        const room = measure(text, size, bold);
        const style = { size, bold, room, classes: isBare ? classes : `${classes} on-paper`.trim() };
        const drawn = part(drawText(at, y, text, style));
        at += room + space;
        return drawn;
    });
}
