// Components of random graphs against plain reachability, and a graph of links against the same graph in lists.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { componentsOf, findComponents, Links } from '../../../src/rules/analysis/components.ts';

const graphs = fc
    .integer({ min: 1, max: 12 })
    .chain(count => fc.array(fc.array(fc.nat(count - 1), { maxLength: 4 }), { minLength: count, maxLength: count }));

/** The nodes that a node can reach, itself among them. */
function reachedFrom(start: number, next: readonly (readonly number[])[]): ReadonlySet<number> {
    const reached = new Set([start]);
    for (const node of reached) for (const target of next[node] ?? []) reached.add(target);
    return reached;
}

it('two nodes are in one component exactly when each can reach the other, and lead only to components of lower numbers', () => {
    fc.assert(
        fc.property(graphs, next => {
            const component = findComponents(next);
            const reached = next.map((_, node) => reachedFrom(node, next));
            for (const [a, own] of reached.entries())
                for (const [b, others] of reached.entries()) {
                    expect(component[a] === component[b]).toBe(own.has(b) && others.has(a));
                    if (own.has(b)) expect(component[b]).toBeLessThanOrEqual(component[a] as number);
                }
        }),
        { numRuns: 300 },
    );
});

it('links make the same graph in whatever order their nodes come', () => {
    fc.assert(
        fc.property(graphs, fc.infiniteStream(fc.nat(1_000)), (next, order) => {
            const left = next.map(targets => [...targets]);
            const links = new Links();
            for (const pick of order) {
                const nodes = [...left.keys()].filter(node => left[node]?.length);
                const node = nodes[pick % nodes.length];
                if (node === undefined) break;
                links.add(node, left[node]?.shift() as number);
            }
            expect(componentsOf(links.ofNodes(next.length))).toEqual(findComponents(next));
        }),
        { numRuns: 100 },
    );
});
