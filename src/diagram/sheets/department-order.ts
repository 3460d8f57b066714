// The parties of a plan in the order of work: who gives before who receives. It must not draw.

import { orderOfWork } from '../../facts/order-of-work.ts';
import type { Side } from '../../facts/promise.ts';
import { crossingsOf, sumsOfSides } from '../../facts/sides.ts';
import { firstOfName } from '../../facts/whose.ts';
import { derivedValue } from '../../plan/derived.ts';
import type { Plan } from '../../plan/plan.ts';

/** Departments, partners that give or receive something, and (undefined) shared programs where there are any. */
export const sidesInOrder: (plan: Plan) => readonly Side[] = derivedValue(
    plan => {
        const { sides, weights } = partiesOf(plan);
        return orderOfWork(sides.length, weights).map(k => sides[k]);
    },
    (a = [], b = []) => a.length === b.length && a.every((side, k) => side === b[k]),
);

interface Parties {
    readonly sides: readonly Side[];
    readonly weights: ReadonlyMap<number, ReadonlyMap<number, number>>;
}

/** Apart from their order: mostly an edit leaves the numbers as they are. */
const partiesOf: (plan: Plan) => Parties = derivedValue(
    plan => {
        const sides: Side[] = plan.all('department').filter(one => one.name !== '' && firstOfName(one, plan) === one);
        if (sumsOfSides(plan).has(undefined)) sides.push(undefined);
        const places = new Map(sides.map((side, k) => [side, k]));
        const weights = new Map<number, Map<number, number>>();
        const placeOf = (side: Side) => {
            const known = places.get(side);
            if (known !== undefined || side?.kind !== 'partner') return known;
            places.set(side, sides.length);
            return sides.push(side) - 1;
        };
        for (const { giver, receiver, count } of crossingsOf(plan)) {
            const [from, to] = [placeOf(giver), placeOf(receiver)];
            if (from === undefined || to === undefined) continue;
            const own = weights.get(from) ?? new Map<number, number>();
            weights.set(from, own.set(to, (own.get(to) ?? 0) + count));
        }
        return { sides, weights };
    },
    (a, b) => a !== undefined && b !== undefined && isSame(a, b),
);

function isSame(a: Parties, b: Parties): boolean {
    return (
        a.sides.length === b.sides.length &&
        a.sides.every((side, k) => side === b.sides[k]) &&
        a.weights.size === b.weights.size &&
        [...a.weights].every(([from, own]) => {
            const other = b.weights.get(from);
            return other?.size === own.size && [...own].every(([to, count]) => other.get(to) === count);
        })
    );
}
