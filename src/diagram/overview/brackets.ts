// Between which departments most promises are broken, as brackets beside the lines. It must not know what else is on the sheet.
import { type Part, part } from '../../scene/scene.ts';
import { drawText, tooltip } from '../paint/primitives.ts';
import type { PairCount } from './graph.ts';

/** More brackets than this are a thicket. */
const mostBrackets = 14;
const pitch = 15;

export interface Brackets {
    readonly parts: readonly Part[];
    readonly width: number;
    readonly shown: number;
    /** Pairs with a broken promise, shown or not. */
    readonly all: number;
}

/** `lineY`: the middle of a department's line; `describe`: the tooltip. The worst pairs only, short brackets nearest to the lines. */
export function drawBrackets(
    pairs: readonly PairCount[],
    lineY: (lane: number) => number,
    describe: (pair: PairCount) => string,
): Brackets {
    const broken = pairs.filter(pair => pair.broken > 0);
    const worst = [...broken].sort((a, b) => b.broken - a.broken || b.count - a.count).slice(0, mostBrackets);
    const tracks: [number, number][][] = [];
    const ends = new Map<number, number>();
    const parts: Part[] = [];
    for (const pair of worst.sort((a, b) => spanOf(a) - spanOf(b) || a.giver - b.giver)) {
        const low = Math.min(pair.giver, pair.receiver);
        const high = Math.max(pair.giver, pair.receiver);
        let track = 0;
        while (tracks[track]?.some(([from, to]) => from <= high && to >= low)) track++;
        tracks[track] = [...(tracks[track] ?? []), [low, high]];
        const from = lineY(pair.giver) + takeEnd(ends, pair.giver);
        const to = lineY(pair.receiver) + takeEnd(ends, pair.receiver);
        parts.push(drawBracket(26 + track * pitch, from, to, pair.broken, describe(pair)));
    }
    return { parts, width: worst.length > 0 ? 46 + tracks.length * pitch : 10, shown: worst.length, all: broken.length };
}

/** Ends at one department stand 4 px apart: middle, below, above, further below. */
function takeEnd(ends: Map<number, number>, lane: number): number {
    const taken = ends.get(lane) ?? 0;
    ends.set(lane, taken + 1);
    return Math.max(-10, Math.min(10, Math.ceil(taken / 2) * 4 * (taken % 2 === 0 ? -1 : 1)));
}

function spanOf(pair: PairCount): number {
    return Math.abs(pair.giver - pair.receiver);
}

function drawBracket(x: number, from: number, to: number, broken: number, title: string): Part {
    const turn = Math.sign(to - from) * 3;
    const start = ['M', 0, from, 'H', x - 3, 'Q', x, from, x, from + turn];
    const d = [...start, 'V', to - turn, 'Q', x, to, x - 3, to, 'H', 7];
    const middle = (from + to) / 2;
    return part([
        'g',
        {},
        tooltip(title),
        ['path', { d, class: 'line broken', 'stroke-width': Math.min(4, 1 + broken * 0.6), 'stroke-dasharray': '6 3' }],
        ['circle', { cx: x, cy: middle, r: 7.5, class: 'paper broken', 'stroke-width': 1.6 }],
        drawText(x, middle + 3.6, String(broken), { bold: true, classes: 'r', anchor: 'middle' }),
        ['polygon', { points: [1, to, 8, to - 3.2, 8, to + 3.2], class: 'fill-broken' }],
        ['circle', { cx: 0, cy: from, r: 2, class: 'fill-broken' }],
    ]);
}
