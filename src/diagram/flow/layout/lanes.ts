// Third step: the order of the lanes. It must not know rows and pixels.
import type { Route } from './draft.ts';

/** The lanes in order: as declared, or arranged so that promises are short, by swapping neighbours while that helps. */
export function orderLanes(count: number, routes: readonly Route[], arrange: boolean): number[] {
    const order = Array.from({ length: count }, (_, lane) => lane);
    if (!arrange) return order;
    const partners = weighPartners(count, routes);
    const position = [...order];
    const cost = (lane: number) => {
        let sum = 0;
        for (const [other, weight] of partners[lane] ?? [])
            sum += weight * Math.abs((position[lane] as number) - (position[other] as number));
        return sum;
    };
    for (let pass = 0, changed = true; pass < 30 && changed; pass++) {
        changed = false;
        for (let k = 0; k + 1 < count; k++) {
            const upper = order[k] as number;
            const lower = order[k + 1] as number;
            const before = cost(upper) + cost(lower);
            position[upper] = k + 1;
            position[lower] = k;
            if (cost(upper) + cost(lower) < before) {
                order[k] = lower;
                order[k + 1] = upper;
                changed = true;
            } else {
                position[upper] = k;
                position[lower] = k + 1;
            }
        }
    }
    return order;
}

/** For every lane, the number of promises it shares with each other lane. */
function weighPartners(count: number, routes: readonly Route[]): Map<number, number>[] {
    const partners = Array.from({ length: count }, () => new Map<number, number>());
    for (const { source, target } of routes) {
        if (source.lane === target.lane) continue;
        const add = (a: number, b: number) => partners[a]?.set(b, (partners[a]?.get(b) ?? 0) + 1);
        add(source.lane, target.lane);
        add(target.lane, source.lane);
    }
    return partners;
}
