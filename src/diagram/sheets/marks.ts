// Bars and signs on a time axis with their words, as strips: work, what it waits for, a thing and its life, points to settle. Shared by sheets
// of departments, stories and places. It must not know plans.
import type { Day } from '../../plan/period.ts';
import type { Interval } from '../../plan/queries.ts';
import { type Part, part } from '../../scene/scene.ts';
import { drawBox, drawText } from '../paint/primitives.ts';
import { wrapWhole } from '../text-width.ts';
import { type Label, lineHeight, placeLabel, type Run, widthOf } from './labels.ts';
import type { LifeSpan } from './life.ts';
import { Later } from './pages.ts';
import { letters } from './paper.ts';
import { afterSign, asked, keptBar, linkPart, nobodyBar, ready, toSettle, workBar } from './signs.ts';
import { gap, type Strip, textStrips } from './strips.ts';
import type { TimeScale } from './time-scale.ts';

const barHeight = 15;
/** The height at which signs stand on their line. */
const middle = 8;

/** The bar of a work, true in time; `inside` on it where that fits, else beside or below. `undated`: words where no time is stated. */
export function workStrip(scale: TimeScale, time: Interval | undefined, inside: readonly Run[], undated: string, was?: Interval): Strip[] {
    const former = was ? [formerBar(scale, was)] : [];
    if (!time) {
        const label = placeLabel([{ text: undated, classes: 'm' }, ...inside], [{ from: scale.left + 6, to: scale.right, side: 'left' }]);
        const box = { x: scale.left, y: 1, width: scale.right - scale.left, height: barHeight - 1 };
        return [new Later(lineHeight + 2, () => [...former, part(drawBox(box, 'again', 2)), ...label.parts]), ...label.below];
    }
    const x = scale.at(time.from);
    const end = Math.max(x + 2.5, scale.after(time.to));
    const strip = (label?: Label) =>
        new Later(barHeight + 3, () => [...former, part(workBar({ x, y: 0, width: end - x, height: barHeight })), ...(label?.parts ?? [])]);
    if (inside.length === 0) return [strip()];
    const white = inside.map(run => ({ ...run, classes: 'v', isBare: true }));
    if (widthOf(white) <= end - x - 14) {
        const label = placeLabel(white, [{ from: x + 7, to: end, side: 'left' }]);
        return [strip(label)];
    }
    const label = beside(inside, Math.min(x, was ? scale.at(was.from) : x) - 7, Math.max(end, was ? scale.after(was.to) : end) + 7, scale);
    return [strip(label), ...label.below];
}

/** The time of a work in an older version: a dashed frame, a little higher than its bar. */
export function formerBar(scale: TimeScale, { from, to }: Interval, bar = { y: 0, height: barHeight }): Part {
    const x = scale.at(from);
    return part(drawBox({ x, y: bar.y - 2, width: Math.max(2.5, scale.after(to) - x), height: bar.height + 4 }, 'former', 2));
}

/** A work that only an older version has. */
export function formerStrip(scale: TimeScale, time: Interval | undefined, runs: readonly Run[]): Strip[] {
    const bar = time ? [formerBar(scale, time)] : [];
    const label = time
        ? beside(runs, scale.at(time.from) - 7, scale.after(time.to) + 7, scale)
        : beside(runs, scale.left, scale.left, scale);
    return [{ parts: [...bar, ...label.parts], height: barHeight + 5 }, ...label.below];
}

export type SignKind = 'ready' | 'asked' | 'after';

/** Something that is ready on a day, with a line to the day on which it is needed. */
export function signStrip(
    scale: TimeScale,
    sign: { readonly kind: SignKind; readonly at: Day | undefined; readonly until?: Day | undefined; readonly isOpen?: boolean },
    runs: readonly Run[],
): Strip[] {
    const { kind, at, until, isOpen = false } = sign;
    const x = at === undefined ? (until === undefined ? scale.left + 6 : scale.at(until)) : scale.after(at);
    const end = until === undefined ? x : Math.max(x, scale.at(until));
    const label = beside(runs, x - 10, end + 10, scale);
    const make = () => {
        const line = end > x + 12 ? [part(['path', { d: ['M', x + 7, middle, 'H', end - 2], class: 'again' }])] : [];
        return [...line, part(draw(kind, x, isOpen)), ...label.parts];
    };
    return [new Later(lineHeight + 1, make), ...label.below];
}

function draw(kind: SignKind, x: number, isOpen: boolean) {
    if (kind === 'after') return afterSign(x, middle);
    return kind === 'asked' ? asked(x, middle, isOpen, 5.2) : ready(x, middle, isOpen, 5.2);
}

/** A thing from the day it is there to the end of the plan: white while it is maintained and funded, hatched while not. */
export function lifeStrip(scale: TimeScale, at: Day | undefined, spans: readonly LifeSpan[], runs: readonly Run[]): Strip[] {
    const boxes = spans.map(({ from, to, kind }) => {
        const x = scale.at(from);
        return { x, y: 1, width: Math.max(2, scale.after(to) - x), height: barHeight - 1, kind };
    });
    const first = boxes[0];
    const last = boxes.at(-1);
    if (!first || !last) return signStrip(scale, { kind: 'ready', at }, runs);
    const bars = () => [
        ...boxes.map(({ kind, ...box }) => part(kind === 'kept' ? keptBar(box) : nobodyBar(box))),
        ...(at === undefined ? [] : [part(ready(first.x, middle, false, 5.2))]),
    ];
    const start = first.x + (at === undefined ? 6 : 10);
    if (widthOf(runs) <= first.x + first.width - start - 6) {
        const label = placeLabel(runs, [{ from: start, to: first.x + first.width, side: 'left' }]);
        const plate = () => part(drawBox({ x: start - 4, y: 1.6, width: widthOf(runs) + 8, height: barHeight - 2.2 }, 'paper'));
        return [new Later(lineHeight + 1, () => [...bars(), ...(first.kind === 'nobody' ? [plate()] : []), ...label.parts])];
    }
    const label = beside(runs, first.x - 10, last.x + last.width + 8, scale);
    return [new Later(lineHeight + 1, () => [...bars(), ...label.parts]), ...label.below];
}

/** Left of something, right of it, or in lines below. */
function beside(runs: readonly Run[], left: number, right: number, scale: TimeScale): Label {
    return placeLabel(
        runs,
        [
            { from: right, to: scale.right, side: 'left' },
            { from: scale.left, to: left, side: 'right' },
        ],
        [belowFrom(left + 4, runs, scale)],
    );
}

/** Lines below a sign begin at it where they fit there, else they take the whole axis. */
export function belowFrom(x: number, runs: readonly Run[], scale: TimeScale) {
    const width = Math.min(widthOf(runs), scale.right - scale.left - 4);
    return { from: Math.max(scale.left + 4, Math.min(x, scale.right - width)), to: scale.right, side: 'left' as const };
}

/** Points to settle, in a column: sign, number, words. */
export function pointStrips(
    points: readonly { readonly number: number; readonly message: string }[],
    { x, width }: { readonly x: number; readonly width: number },
): Strip[] {
    return points.flatMap(({ number, message }) => {
        const text = `${number}: ${message}`;
        const lines = wrapWhole(text, letters.small, false, width - 14);
        return lines.map((line, k): Strip => {
            const y = letters.small * 0.95;
            const height = letters.small * 1.25;
            return new Later(height, () => {
                const words = part(drawText(x + 14, y, line, { size: letters.small, classes: 'r', room: width - 14 }));
                const parts = k === 0 ? [part(toSettle(x + 5, y - 3.6, 8)), words] : [words];
                return [linkPart(`point:${number}`, { x, y: 0, width, height }, parts)];
            });
        });
    });
}

/** A heading between rows. */
export function headingStrips(text: string, width: number): Strip[] {
    return [gap(12), ...textStrips(text, { width, size: letters.head, bold: true }), gap(3)];
}
