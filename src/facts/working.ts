// Programs at work by month, for each party: how many more or fewer than in the month before. Counted file by file, so that an edit counts
// one. It must not know which months are shown.
import { memoize } from '../plan/derived.ts';
import { topOf } from '../plan/in-file.ts';
import type { PlanFile, Work } from '../plan/model.ts';
import { monthsSince } from '../plan/period.ts';
import type { Plan } from '../plan/plan.ts';
import { extentOf } from '../plan/queries.ts';
import type { Side } from './promise.ts';
import { homeOf } from './whose.ts';

/** Months since the year 0. */
export type Month = number;

type Working = ReadonlyMap<Side, ReadonlyMap<Month, number>>;

/** Of all programs. */
export function workingOf(plan: Plan): Working {
    const all = new Map<Side, Map<Month, number>>();
    for (const file of plan.files)
        for (const [side, changes] of workingIn(file, plan)) for (const [month, change] of changes) add(all, side, month, change);
    return all;
}

/** Of the programs of a file. */
export const workingIn: (file: PlanFile, plan: Plan) => Working = memoize(
    (file, plan) => workingBySide(topOf(file).programs, plan),
    'coarse',
);

export function workingBySide(programs: Iterable<Work>, plan: Plan): Working {
    const all = new Map<Side, Map<Month, number>>();
    for (const program of programs) {
        const side = homeOf(program, plan);
        const time = extentOf(plan, program);
        // without a time, all the time
        const from = time ? monthsSince(0, time.from) : 0;
        const end = time ? monthsSince(0, time.to) + 1 : Number.POSITIVE_INFINITY;
        add(all, side, from, from < end ? 1 : 0);
        if (from < end) add(all, side, end, -1);
    }
    return all;
}

function add(all: Map<Side, Map<Month, number>>, side: Side, month: Month, change: number): void {
    let months = all.get(side);
    if (!months) {
        months = new Map();
        all.set(side, months);
    }
    months.set(month, (months.get(month) ?? 0) + change);
}
