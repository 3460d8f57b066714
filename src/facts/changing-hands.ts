// Handovers between parties in some months from a day, in order of time. It must not draw, nor read a clock.
import type { Day } from '../plan/period.ts';
import type { Plan } from '../plan/plan.ts';
import { shiftInterval } from '../plan/shift.ts';
import type { Side, WorkPromise } from './promise.ts';
import { holds, isBetween } from './promise.ts';
import { promisesOf } from './promises.ts';

/** One thing that one party gives to others on one day. */
export interface Passing {
    readonly thing: WorkPromise['thing'];
    /** The last day of the work that makes it. */
    readonly day: Day;
    readonly giver: Side;
    readonly receivers: readonly Side[];
    readonly promises: readonly WorkPromise[];
    readonly holds: boolean;
}

/** After `from`, within `months`; `after` promises pass nothing and are left out. */
export function changingHands(plan: Plan, from: Day, months = 12): Passing[] {
    const { to } = shiftInterval({ from, to: from }, months, 0);
    const due = promisesOf(plan).filter(
        promise =>
            isBetween(promise) &&
            promise.kind !== 'after' &&
            promise.readyAt !== undefined &&
            promise.readyAt >= from &&
            promise.readyAt < to,
    );
    // A request may be answered by several.
    const groups = [...Map.groupBy(due, ({ thing }) => thing).values()].flatMap(ofThing => [
        ...Map.groupBy(ofThing, ({ giver }) => giver).values(),
    ]);
    return groups
        .map((promises): Passing => {
            const [{ thing, giver, readyAt }] = promises as [WorkPromise];
            return {
                thing,
                day: readyAt as Day,
                giver,
                receivers: [...new Set(promises.map(({ receiver }) => receiver))],
                promises,
                holds: promises.every(holds),
            };
        })
        .sort((a, b) => a.day - b.day);
}
