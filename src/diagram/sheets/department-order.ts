// The parties of a plan in the order of work: who gives before who receives. It must not draw.

import { orderOfWork } from '../../facts/order-of-work.ts';
import type { Side } from '../../facts/promise.ts';
import { isBetween } from '../../facts/promise.ts';
import { promisesOf } from '../../facts/promises.ts';
import { firstOfName, homeOf } from '../../facts/whose.ts';
import { derivedValue } from '../../plan/derived.ts';
import type { Plan } from '../../plan/plan.ts';

/** Departments, partners that give or receive something, and (undefined) shared programs where there are any. */
export const sidesInOrder: (plan: Plan) => readonly Side[] = derivedValue(plan => {
    const promises = promisesOf(plan).filter(isBetween);
    const sides: Side[] = plan.all('department').filter(one => one.name !== '' && firstOfName(one, plan) === one);
    const isShared = plan.all('program').some(program => program.name !== '' && !homeOf(program, plan));
    if (isShared) sides.push(undefined);
    for (const { giver, receiver } of promises)
        for (const side of [giver, receiver]) if (side?.kind === 'partner' && !sides.includes(side)) sides.push(side);
    const places = new Map(sides.map((side, k) => [side, k]));
    const weights = new Map<number, Map<number, number>>();
    for (const { giver, receiver } of promises) {
        const [from, to] = [places.get(giver), places.get(receiver)];
        if (from === undefined || to === undefined) continue;
        const own = weights.get(from) ?? new Map<number, number>();
        weights.set(from, own.set(to, (own.get(to) ?? 0) + 1));
    }
    return orderOfWork(sides.length, weights).map(k => sides[k]);
});
