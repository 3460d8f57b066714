// The things of a plan that can be cut, moved or dropped, to choose from. It must not know the consequences.
import type { Declaration, Kind } from '../plan/model.ts';
import type { Plan } from '../plan/plan.ts';
import { isMovable, statesTime } from './movable.ts';
import type { Supposition } from './supposition.ts';

const droppable: ReadonlySet<Kind> = new Set<Kind>([
    'department',
    'program',
    'activity',
    'subactivity',
    'output',
    'asset',
    'request',
    'fund',
    'goal',
    'objective',
    'partner',
]);

/** In plan order. */
export function canBeSupposed(plan: Plan, kind: Supposition['kind']): readonly Declaration[] {
    const fits = (one: Declaration) => {
        if (one.name === '') return false;
        if (kind === 'cut') return one.kind === 'fund';
        return kind === 'drop' ? droppable.has(one.kind) : isMovable(one) && statesTime(plan, one);
    };
    return plan.files.flatMap(file => file.declarations.filter(fits));
}
