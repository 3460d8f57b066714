// Declarations that can be moved in time, and whether they state any. It must not move them.
import type { Declaration, Kind, Work } from '../plan/model.ts';
import type { Plan } from '../plan/plan.ts';
import { isWork, periodOf } from '../plan/queries.ts';
import type { Movable } from './supposition.ts';

const movable: ReadonlySet<Kind> = new Set<Kind>(['department', 'program', 'activity', 'subactivity', 'goal', 'objective', 'request']);

export function isMovable(thing: Declaration): thing is Movable {
    return movable.has(thing.kind);
}

export function statesTime(plan: Plan, thing: Movable): boolean {
    if (thing.kind === 'department') return plan.names.programsOf(thing).some(hasTime);
    if (isWork(thing)) return hasTime(thing);
    return thing.kind === 'request' ? thing.by !== undefined : thing.period !== undefined;
}

function hasTime(work: Work): boolean {
    return periodOf(work) !== undefined || work.activities.some(hasTime);
}
