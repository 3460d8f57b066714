// Consequences of a work that ends later than planned: works that have to wait, and how long, along the longest path of promises. Circles have no order
// and are left out. It must not judge, nor move anything: `alur what-if` reads the plan as it would be.

import type { Work } from '../plan/model.ts';
import type { Day } from '../plan/period.ts';
import type { Plan } from '../plan/plan.ts';
import { isWork, programOf } from '../plan/queries.ts';
import { shiftInterval } from '../plan/shift.ts';
import { contains } from '../rules/analysis/order-of-works.ts';
import { ownTime, statedTime } from '../rules/analysis/stated-time.ts';
import type { WorkPromise } from './promise.ts';
import { promisesOfProgram } from './promises.ts';

/** A promise that comes later than it is needed. */
export interface Slip {
    readonly promise: WorkPromise;
    /** When it is ready then. */
    readonly readyAt: Day;
    /** Days by which whoever waits begins later than planned. */
    readonly days: number;
    /** Whether it no longer holds: it comes after the last day on which the work that waits may begin. */
    readonly breaks: boolean;
}

/** The slips that follow when a work, with all its parts, ends some months later; in the order in which they are reached, then by date. */
export function slipsOf(start: Work, months: number, plan: Plan): Slip[] {
    const delays = new Map<Work, number>();
    const add = (work: Work) => {
        const time = ownTime(work) ?? statedTime(work);
        if (time) delays.set(work, shiftInterval(time, months, 0).to - time.to);
        work.activities.forEach(add);
    };
    add(start);
    return spread(start, delays, plan);
}

/** Days that a work may end later before anybody has to wait; undefined where nobody waits, or nothing is known of when. */
export function slackOf(work: Work, plan: Plan): number | undefined {
    const known = givenBy(work, plan).flatMap(({ slack }) => slack ?? []);
    return known.length === 0 ? undefined : Math.max(0, Math.min(...known));
}

/** Promises that a work and its parts give. */
function givenBy(work: Work, plan: Plan): WorkPromise[] {
    return promisesFrom(work, plan).filter(({ giverWork }) => giverWork && contains(work, giverWork));
}

/** No delay grows on its way, so each work is reached with its longest one after finitely many steps. */
function spread(start: Work, delays: ReadonlyMap<Work, number>, plan: Plan): Slip[] {
    const begins = new Map<Work, number>();
    const ends = new Map<Work, number>();
    const slips = new Map<WorkPromise, Slip>();
    const queue: Work[] = [];
    const beginLater = (work: Work, by: number) => {
        if (by <= (begins.get(work) ?? 0)) return;
        begins.set(work, by);
        for (const part of work.activities) beginLater(part, by);
        endLater(work, by);
    };
    const endLater = (work: Work, by: number) => {
        if (by <= (ends.get(work) ?? 0)) return;
        ends.set(work, by);
        queue.push(work);
        // The whole ends later when this part would end after it.
        const { parent } = work;
        const outer = isWork(parent) ? statedTime(parent) : undefined;
        const own = ownTime(work) ?? outer;
        if (isWork(parent) && outer && own) endLater(parent, own.to + by - outer.to);
    };
    for (const [work, by] of delays) endLater(work, by);
    for (const work of queue) {
        const by = ends.get(work) as number;
        for (const promise of promisesFrom(work, plan)) {
            const { kind, giverWork, readyAt, neededAt, latest, receiverWork, fault } = promise;
            if (giverWork !== work || readyAt === undefined || neededAt === undefined || fault === 'circle') continue;
            // The work after it is needed already waits for as long as it moves.
            const days = readyAt + by - Math.max(neededAt - 1, readyAt);
            if (days <= 0) continue;
            slips.set(promise, { promise, readyAt: readyAt + by, days, breaks: latest !== undefined && readyAt + by > latest });
            const waits = kind === 'need' || kind === 'after' || kind === 'request';
            if (waits && receiverWork && programOf(receiverWork) !== programOf(start)) beginLater(receiverWork, days);
        }
    }
    return [...slips.values()].sort((a, b) => (a.promise.neededAt as Day) - (b.promise.neededAt as Day));
}

function promisesFrom(work: Work, plan: Plan): readonly WorkPromise[] {
    const program = programOf(work);
    return program ? promisesOfProgram(program, plan) : [];
}
