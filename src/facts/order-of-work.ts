// The order of work: who gives stands before who receives, so that as few promises as possible run backward. Departments that give each other
// nothing in a circle keep the order of the plan. It must not know what a promise is.
import { findComponents } from '../rules/analysis/components.ts';

/** `weights.get(giver)?.get(receiver)`: how many promises run between two indexes of a list. */
export type Weights = ReadonlyMap<number, ReadonlyMap<number, number>>;

/** Circles of at most this many are ordered by trying all orders (memoized over subsets), larger ones by improving one. */
const maxTried = 14;

/** Indexes from 0 below `count` in the order of work. The same weights give the same order. */
export function orderOfWork(count: number, weights: Weights): number[] {
    const next = Array.from({ length: count }, (_, i) =>
        [...(weights.get(i)?.keys() ?? [])].filter(j => j !== i && weightOf(weights, i, j) > 0),
    );
    const component = findComponents(next);
    const members = Map.groupBy(next.keys(), i => component[i] as number);
    return inOrder(members, next, component).flatMap(group => {
        const ones = members.get(group) as number[];
        return ones.length <= maxTried ? best(ones, weights) : improved(ones, weights);
    });
}

/** Promises that run backward in an order. */
export function backward(order: readonly number[], weights: Weights): number {
    const place = new Map(order.map((one, k) => [one, k]));
    let count = 0;
    for (const [giver, receivers] of weights)
        for (const [receiver, weight] of receivers) if ((place.get(giver) ?? 0) > (place.get(receiver) ?? 0)) count += weight;
    return count;
}

function weightOf(weights: Weights, giver: number, receiver: number): number {
    return weights.get(giver)?.get(receiver) ?? 0;
}

/** Circles in topological order; of those that may come next the one with the earliest member. */
function inOrder(members: ReadonlyMap<number, number[]>, next: readonly number[][], component: ArrayLike<number>): number[] {
    const before = new Map([...members.keys()].map(group => [group, 0]));
    const after = new Map([...members.keys()].map(group => [group, new Set<number>()]));
    for (const [i, targets] of next.entries())
        for (const j of targets) {
            const [from, to] = [component[i] as number, component[j] as number];
            if (from === to || after.get(from)?.has(to)) continue;
            after.get(from)?.add(to);
            before.set(to, (before.get(to) as number) + 1);
        }
    const first = (group: number) => Math.min(...(members.get(group) as number[]));
    const free = [...members.keys()].filter(group => before.get(group) === 0);
    const order: number[] = [];
    while (free.length > 0) {
        free.sort((a, b) => first(b) - first(a));
        const group = free.pop() as number;
        order.push(group);
        for (const to of after.get(group) as Set<number>) {
            const left = (before.get(to) as number) - 1;
            before.set(to, left);
            if (left === 0) free.push(to);
        }
    }
    return order;
}

/** The best order of a few, and of several such the one that keeps the given order longest (dynamic programming over subsets). */
function best(ones: readonly number[], weights: Weights): number[] {
    const n = ones.length;
    if (n < 3) {
        const [a, b] = ones as [number, number?];
        return b !== undefined && weightOf(weights, b, a) > weightOf(weights, a, b) ? [b, a] : [...ones];
    }
    const w = ones.map(a => ones.map(b => weightOf(weights, a, b)));
    // cost[rest]: the fewest backward promises among those of a subset that come last.
    const cost = new Float64Array(1 << n);
    const chosen = new Int8Array(1 << n);
    for (let rest = 1; rest < 1 << n; rest++) {
        let least = Number.POSITIVE_INFINITY;
        for (let i = 0; i < n; i++) {
            if (!(rest & (1 << i))) continue;
            let back = cost[rest & ~(1 << i)] as number;
            for (let j = 0; j < n; j++) if (j !== i && rest & (1 << j)) back += w[j]?.[i] as number;
            if (back < least) {
                least = back;
                chosen[rest] = i;
            }
        }
        cost[rest] = least;
    }
    const order: number[] = [];
    for (let rest = (1 << n) - 1; rest > 0; rest &= ~(1 << (chosen[rest] as number))) order.push(ones[chosen[rest] as number] as number);
    return order;
}

/** Each goes where it saves most, as long as that helps (insertion search), beginning with who gives most and receives least. */
function improved(ones: readonly number[], weights: Weights): number[] {
    const inside = new Set(ones);
    const net = new Map(ones.map(one => [one, 0]));
    for (const giver of ones)
        for (const [receiver, weight] of weights.get(giver) ?? [])
            if (inside.has(receiver)) {
                net.set(giver, (net.get(giver) as number) + weight);
                net.set(receiver, (net.get(receiver) as number) - weight);
            }
    let order = ones.toSorted((a, b) => (net.get(b) as number) - (net.get(a) as number) || a - b);
    for (let round = 0, isBetter = true; isBetter && round < ones.length; round++) {
        isBetter = false;
        for (const one of ones) {
            const at = order.indexOf(one);
            const { to, gain } = bestPlace(order, at, weights);
            if (gain <= 0) continue;
            order.splice(at, 1);
            order.splice(to, 0, one);
            isBetter = true;
        }
        // Neighbours that only together stand better elsewhere.
        for (let at = 0; at + window <= order.length; at++) {
            const some = order.slice(at, at + window);
            const better = best(some, weights);
            if (backward(better, among(some, weights)) >= backward(some, among(some, weights))) continue;
            order = order.toSpliced(at, window, ...better);
            isBetter = true;
        }
    }
    return order;
}

/** Neighbours that are ordered anew together. */
const window = 7;

function among(ones: readonly number[], weights: Weights): Weights {
    return new Map(ones.map(giver => [giver, new Map(ones.map(receiver => [receiver, weightOf(weights, giver, receiver)]))]));
}

/** Where one of an order would stand best, and how many fewer promises then run backward. */
function bestPlace(order: readonly number[], at: number, weights: Weights): { readonly to: number; readonly gain: number } {
    const one = order[at] as number;
    const gainOver = (other: number) => weightOf(weights, one, other) - weightOf(weights, other, one);
    let best = { to: at, gain: 0 };
    let gain = 0;
    for (let to = at - 1; to >= 0; to--) {
        gain += gainOver(order[to] as number);
        if (gain > best.gain) best = { to, gain };
    }
    gain = 0;
    for (let to = at + 1; to < order.length; to++) {
        gain -= gainOver(order[to] as number);
        if (gain > best.gain) best = { to, gain };
    }
    return best;
}
