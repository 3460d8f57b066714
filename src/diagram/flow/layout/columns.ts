// Second step: the time axis cut into columns. It must not know lanes and rows.
import type { Item, Route } from './draft.ts';

/** Column `k` holds what starts from month `cuts[k]` up to the month before `cuts[k + 1]`. */
export interface Columns {
    readonly cuts: readonly number[];
    readonly count: number;
    readonly used: readonly boolean[];
}

/**
 * One column per year; while fewer than `wanted` are filled, a year is cut at the quarter that turns most promises within a column
 * into forward ones.
 */
export function cutColumns(months: number, items: readonly Item[], routes: readonly Route[], wanted: number): Columns {
    const startsBefore = countStarts(months, items);
    const startsIn = (from: number, to: number) => (startsBefore[to] as number) - (startsBefore[from] as number);
    let cuts: number[] = [];
    for (let month = 0; month < months; month += 12) cuts.push(month);
    cuts.push(months);
    for (let filled = countFilled(cuts, startsIn); filled < wanted; filled = countFilled(cuts, startsIn)) {
        const cut = findBestCut(months, cuts, routes, startsIn);
        if (cut === undefined) break;
        cuts = [...cuts, cut].sort((a, b) => a - b);
    }
    const used = new Array<boolean>(cuts.length - 1).fill(false);
    for (const item of items) {
        item.column = columnOf(cuts, item.start);
        used[item.column] = true;
        for (const strip of item.strips) strip.endColumn = columnOf(cuts, strip.end - 1);
    }
    return { cuts, count: cuts.length - 1, used };
}

/** The column of a month; what lies beyond the axis falls into its last. */
export function columnOf(cuts: readonly number[], month: number): number {
    let low = 0;
    let high = cuts.length - 2;
    while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((cuts[middle] as number) <= month) low = middle;
        else high = middle - 1;
    }
    return low;
}

function countStarts(months: number, items: readonly Item[]): Int32Array {
    const before = new Int32Array(months + 2);
    for (const item of items) before[item.start + 1] = (before[item.start + 1] as number) + 1;
    for (let month = 1; month < before.length; month++) before[month] = (before[month] as number) + (before[month - 1] as number);
    return before;
}

function countFilled(cuts: readonly number[], startsIn: (from: number, to: number) => number): number {
    let filled = 0;
    for (let k = 0; k + 1 < cuts.length; k++) if (startsIn(cuts[k] as number, cuts[k + 1] as number) > 0) filled++;
    return filled;
}

function findBestCut(
    months: number,
    cuts: readonly number[],
    routes: readonly Route[],
    startsIn: (from: number, to: number) => number,
): number | undefined {
    // how many promises would run forward if the cut lay at a month: a difference array, summed on the way
    const change = new Int32Array(months + 2);
    for (const { source, target } of routes) {
        if (source.start >= target.start || columnOf(cuts, source.start) !== columnOf(cuts, target.start)) continue;
        change[source.start + 1] = (change[source.start + 1] as number) + 1;
        change[target.start + 1] = (change[target.start + 1] as number) - 1;
    }
    let best: number | undefined;
    let most = 0.9;
    let forward = 0;
    for (let month = 1; month < months; month++) {
        forward += change[month] as number;
        if (month % 3 !== 0 || cuts.includes(month)) continue;
        const column = columnOf(cuts, month);
        const smaller = Math.min(startsIn(cuts[column] as number, month), startsIn(month, cuts[column + 1] as number));
        const gain = forward + smaller / 4;
        if (smaller > 0 && gain > most) {
            most = gain;
            best = month;
        }
    }
    return best;
}
