// When a work is done as far as somebody has said so: on it, around it or on its parts. Never the plan's whole period: that nobody said.
import { type Day, type Period, readMoment } from '../plan/period.ts';
import type { Work } from '../plan/plan.ts';
import { periodOf } from '../plan/queries.ts';

export interface StatedTime {
    readonly from: Day;
    /** The last day that the first moment can mean: a work `during 2026` begins some day of 2026. */
    readonly begunBy: Day;
    readonly to: Day;
    /** Where the end is stated. */
    readonly ends: Period;
}

/** Undefined when nobody states it, or states it the wrong way round. */
export function statedTime(work: Work): StatedTime | undefined {
    const own = periodOf(work);
    if (own) return own.to < own.from ? undefined : timeOf(own);
    let all: StatedTime | undefined;
    for (const part of work.activities) {
        const time = statedTime(part);
        if (!time) continue;
        const begin = all && all.from <= time.from ? all : time;
        const end = all && all.to >= time.to ? all : time;
        all = { from: begin.from, begunBy: begin.begunBy, to: end.to, ends: end.ends };
    }
    return all;
}

function timeOf(period: Period): StatedTime {
    const [first = ''] = period.text.split('..');
    return { from: period.from, begunBy: readMoment(first.trim())?.to ?? period.from, to: period.to, ends: period };
}
