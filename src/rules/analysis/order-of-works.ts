// When the work that waits begins, and when the work it waits for is ready: for the rule about order and for the schedule of promises.
// It must not judge circles, nor know words.

import type { Reference, Work } from '../../plan/model.ts';
import type { Day } from '../../plan/period.ts';
import type { Plan } from '../../plan/plan.ts';
import { isWork, workOf } from '../../plan/queries.ts';
import { begunBy, ownTime, type StatedTime, statedTime, timeHolder } from './stated-time.ts';

/** One work that waits for another, with both times as they are stated. */
export interface TimedWait {
    readonly maker: Work;
    /** States the time of the maker: itself or a work around it. */
    readonly holder: Work | undefined;
    /** When the maker is done. */
    readonly end: StatedTime;
    /** When the waiting work is done: its own time, else that of the work around it. */
    readonly begin: StatedTime;
    readonly isOwn: boolean;
    /** The work around that states the time, where the waiting work states none. */
    readonly around: Work | undefined;
}

/** Undefined where a time is not stated, or where one of the two is a part of the other: then nothing says which comes first. */
export function timedWait(work: Work, reference: Reference, plan: Plan): TimedWait | undefined {
    const target = plan.target(reference);
    const maker = target && target.kind !== 'request' ? workOf(target) : undefined;
    return maker && timedWaitFor(work, maker);
}

/** The same of a work that is waited for. */
export function timedWaitFor(work: Work, maker: Work): TimedWait | undefined {
    const holder = timeHolder(maker);
    // The time of a whole says nothing about the order of its parts.
    if (holder && contains(holder, work)) return undefined;
    const end = statedTime(maker);
    if (!end) return undefined;
    const own = ownTime(work);
    const around = own ? undefined : timeHolder(work);
    if (around && contains(around, maker)) return undefined;
    const begin = own ?? statedTime(work);
    if (!begin) return undefined;
    return { maker, holder, end, begin, isOwn: own !== undefined, around };
}

/** The last day on which the waiting work may begin: a part without a time of its own begins at the latest on the last day around it. */
export function latestBegin({ begin, isOwn }: TimedWait): Day {
    return isOwn ? begunBy(begin) : begin.to;
}

/** Whether the waiting work has to begin before what it waits for is ready. */
export function isTooEarly(wait: TimedWait): boolean {
    // Mostly it is ready before the first day, and nobody need ask what the first moment can mean.
    return wait.end.to > wait.begin.from && wait.end.to > latestBegin(wait);
}

export function contains(outer: Work, inner: Work): boolean {
    for (let at: Work['parent'] = inner; isWork(at); at = at.parent) if (at === outer) return true;
    return false;
}
