// When a work is done as far as somebody has said so: on it, around it or on its parts. Never the plan's whole period: that nobody said.

import type { Work } from '../../plan/model.ts';
import { type Day, type Period, readMoment } from '../../plan/period.ts';
import { isWork } from '../../plan/queries.ts';

export interface StatedTime {
    readonly from: Day;
    readonly to: Day;
    /** Where the begin and the end are stated. */
    readonly begins: Period;
    readonly ends: Period;
}

/** Undefined when nobody states it, or states it the wrong way round. */
export function statedTime(work: Work): StatedTime | undefined {
    const outer = timeHolder(work);
    return outer ? ownTime(outer) : ownTime(work);
}

/** As `statedTime`, without what stands around the work. */
export function ownTime(work: Work): StatedTime | undefined {
    if (work.period) return timeOf(work.period);
    let all: StatedTime | undefined;
    for (const part of work.activities) {
        const time = ownTime(part);
        if (!time) continue;
        const begin = all && all.from <= time.from ? all : time;
        const end = all && all.to >= time.to ? all : time;
        all = { from: begin.from, begins: begin.begins, to: end.to, ends: end.ends };
    }
    return all;
}

/** The last day that the first moment can mean: a work `during 2026` begins some day of 2026. */
export function begunBy({ begins }: StatedTime): Day {
    let last = known.get(begins.text);
    if (last === undefined && !known.has(begins.text)) {
        last = readMoment(firstMoment(begins))?.to;
        if (known.size >= maxKnown) known.clear();
        known.set(begins.text, last);
    }
    return last ?? begins.from;
}

/** The last day of the first moment, by the text of a period: a plan states few times, and each of them often. */
const known = new Map<string, Day | undefined>();
const maxKnown = 2000;

/** The work that states the period, itself or the nearest one around it. */
export function timeHolder(work: Work): Work | undefined {
    for (let at: Work['parent'] = work; isWork(at); at = at.parent) if (at.period) return at;
    return undefined;
}

/** The moment with which a period begins, as written. */
export function firstMoment(period: Period): string {
    return (period.text.split('..')[0] ?? '').trim();
}

/** The moment with which a period ends, as written. */
export function lastMoment(period: Period): string {
    return (period.text.split('..').at(-1) ?? '').trim();
}

function timeOf(period: Period): StatedTime | undefined {
    if (period.to < period.from) return undefined;
    return { from: period.from, to: period.to, begins: period, ends: period };
}
