// Dependency sets as numbered lists, against plain sets of keys.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { DependencyGraph, type DependencySet, type Query } from '../../../src/incremental/dependencies.ts';
import { IntLists } from '../../../src/incremental/int-lists.ts';

const seed = Number(process.env['ALUR_SEED'] ?? Math.floor(Math.random() * 1e9));

class Reader implements Query {
    dependencies: DependencySet | undefined;
    readonly keys: ReadonlySet<object>;

    constructor(keys: ReadonlySet<object>) {
        this.keys = keys;
    }
}

type Step = readonly ['read' | 'change' | 'end' | 'release', readonly number[]];

it(`finds the same queries as plain sets do, whatever comes and goes (seed ${seed})`, () => {
    const numbers = fc.array(fc.nat(24), { minLength: 1, maxLength: 14 });
    const step: fc.Arbitrary<Step> = fc.tuple(fc.constantFrom('read', 'read', 'read', 'change', 'end', 'release'), numbers);
    fc.assert(
        fc.property(fc.array(step, { maxLength: 150 }), steps => {
            const graph = new DependencyGraph();
            const facts: object[] = Array.from({ length: 25 }, () => ({}));
            let readers: Reader[] = [];
            for (const [kind, [first = 0, ...others]] of steps) {
                const fact = facts[first] as object;
                const stale = readers.filter(({ keys }) => keys.has(fact));
                if (kind === 'read') {
                    const keys = new Set([first, ...others].map(number => facts[number] as object));
                    const reader = new Reader(keys);
                    const earlier = readers[others.length];
                    reader.dependencies = graph.track(() => {
                        if (earlier?.dependencies && [...earlier.keys].every(key => keys.has(key))) graph.recordAll(earlier.dependencies);
                        for (const key of keys) graph.recordRead(key);
                    }).dependencies;
                    expect(new Set(graph.keysOf(reader.dependencies))).toEqual(keys);
                    expect(graph.keysOf(reader.dependencies)).toHaveLength(keys.size);
                    for (const other of readers)
                        expect(other.dependencies === reader.dependencies).toBe(
                            other.keys.size === keys.size && [...keys].every(key => other.keys.has(key)),
                        );
                    graph.register(reader);
                    readers.push(reader);
                } else if (kind === 'release') {
                    const [gone] = readers.splice(first, 1);
                    if (gone) graph.release(gone);
                } else {
                    if (kind === 'change') graph.invalidate(fact);
                    else graph.dispose(fact);
                    for (const { dependencies } of stale) expect(dependencies?.changedAt).toBe(graph.revision);
                    expect(new Set(graph.drainInvalidated(Reader))).toEqual(new Set(stale));
                    // Drained queries are computed again.
                    readers = readers.filter(reader => !stale.includes(reader));
                    if (kind === 'end') facts[first] = {};
                }
                const sets = new Set(readers.flatMap(({ dependencies }) => dependencies ?? []));
                expect(graph.size).toBeGreaterThanOrEqual([...sets].reduce((sum, set) => sum + graph.keysOf(set).length, 0));
            }
            for (const fact of facts) graph.dispose(fact);
            expect(graph.size).toBe(0);
        }),
        { seed, numRuns: 300 },
    );
});

it('a set is as recent as a fact that changed after it was read, and before the set was made', () => {
    const graph = new DependencyGraph();
    const verifiedAt = graph.revision;
    const read = (...keys: string[]) => keys.forEach(key => void graph.recordRead(key));
    const known = graph.track(() => read('e', 'f')).dependencies;
    const later = graph.track(() => {
        read('a');
        graph.track(() => graph.untracked(() => graph.invalidate('a')));
    }).dependencies;
    const used = graph.track(() => {
        graph.recordAll(known);
        graph.invalidate('f');
        read('g');
    }).dependencies;
    for (const { changedAt } of [later, used]) expect(changedAt).toBeGreaterThan(verifiedAt);
    const before = graph.track(() => {
        graph.invalidate('b');
        read('b');
    }).dependencies;
    expect(before.changedAt).toBe(0);
});

it('a set that was dropped still knows its facts', () => {
    const graph = new DependencyGraph();
    const { dependencies } = graph.track(() => ['a', 'b'].forEach(key => void graph.recordRead(key)));
    graph.dispose('a');
    graph.track(() => ['c', 'd'].forEach(key => void graph.recordRead(key)));
    expect([...graph.keysOf(dependencies)].sort()).toEqual(['a', 'b']);
});

it(`lists of numbers hold what arrays hold (seed ${seed})`, () => {
    const step = fc.tuple(
        fc.constantFrom('make', 'push', 'push', 'push', 'filter', 'drop'),
        fc.nat(9),
        fc.array(fc.nat(5), { maxLength: 6 }),
    );
    fc.assert(
        fc.property(fc.array(step, { maxLength: 200 }), steps => {
            const lists = new IntLists();
            const known: { at: number; items: number[] }[] = [];
            for (const [kind, index, numbers] of steps) {
                const list = known[index];
                if (kind === 'make') known.push({ at: lists.make(numbers), items: [...numbers] });
                else if (list && kind === 'push')
                    for (const number of numbers) {
                        list.at = lists.push(list.at, number);
                        list.items.push(number);
                    }
                else if (list && kind === 'filter') {
                    lists.filter(list.at, item => !numbers.includes(item));
                    list.items = list.items.filter(item => !numbers.includes(item));
                } else if (list) {
                    lists.drop(list.at);
                    known.splice(index, 1);
                }
                for (const { at, items } of known) {
                    expect(Array.from({ length: lists.length(at) }, (_, i) => lists.item(at, i))).toEqual(items);
                    expect(lists.isSame(at, items)).toBe(true);
                    for (let item = 0; item < 6; item++) expect(lists.has(at, item)).toBe(items.includes(item));
                }
            }
        }),
        { seed, numRuns: 200 },
    );
});
