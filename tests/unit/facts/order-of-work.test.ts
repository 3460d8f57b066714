// The order of departments against the best of all orders, and its cost in steps of growing size.
import { expect, test } from 'vitest';
import { backward, orderOfWork, type Weights } from '../../../src/facts/order-of-work.ts';
import { randomOf } from '../edits.ts';

const seed = Number(process.env['ALUR_SEED'] ?? 1);

function randomWeights(count: number, share: number, random: (below: number) => number): Weights {
    const weights = new Map<number, Map<number, number>>();
    for (let i = 0; i < count; i++)
        for (let j = 0; j < count; j++)
            if (i !== j && random(100) < share) weights.set(i, (weights.get(i) ?? new Map()).set(j, 1 + random(5)));
    return weights;
}

function* orders(ones: readonly number[]): Generator<number[]> {
    if (ones.length === 0) yield [];
    for (const one of ones) for (const rest of orders(ones.filter(other => other !== one))) yield [one, ...rest];
}

test(`no order of up to seven has fewer promises that run backward (seed ${seed})`, () => {
    const random = randomOf(seed);
    for (let round = 0; round < 60; round++) {
        const count = 1 + random(7);
        const weights = randomWeights(count, 10 + random(60), random);
        const least = Math.min(...[...orders([...Array(count).keys()])].map(order => backward(order, weights)));
        const order = orderOfWork(count, weights);
        expect(order.toSorted((a, b) => a - b)).toEqual([...Array(count).keys()]);
        expect(backward(order, weights), `seed ${seed}, round ${round}`).toBe(least);
    }
});

test('without circles nothing runs backward; who is free stands in the order of the plan', () => {
    expect(orderOfWork(5, new Map([[3, new Map([[0, 2]])]]))).toEqual([1, 2, 3, 0, 4]);
    expect(orderOfWork(0, new Map())).toEqual([]);
});

test(`large circles: never worse than the order by what each gives and receives, and the same each time (seed ${seed})`, () => {
    const random = randomOf(seed);
    for (const count of [20, 30, 60]) {
        const weights = randomWeights(count, 30, random);
        const order = orderOfWork(count, weights);
        expect(orderOfWork(count, weights)).toEqual(order);
        const net = (one: number) =>
            [...(weights.get(one)?.values() ?? [])].reduce((a, b) => a + b, 0) -
            [...weights.values()].reduce((sum, given) => sum + (given.get(one) ?? 0), 0);
        const simple = [...Array(count).keys()].sort((a, b) => net(b) - net(a) || a - b);
        expect(backward(order, weights)).toBeLessThan(backward(simple, weights));
        // A swap of two neighbours never helps.
        for (let at = 0; at + 1 < count; at++) {
            const swapped = order.with(at, order[at + 1] as number).with(at + 1, order[at] as number);
            expect(backward(swapped, weights)).toBeGreaterThanOrEqual(backward(order, weights));
        }
    }
});
