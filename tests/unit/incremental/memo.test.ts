// Incremental computation by itself, on a workbook of sheets: what is computed again after an edit, and that it equals a fresh computation.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Database, type Refreshable, settle, untracked } from '../../../src/incremental/database.ts';
import { DependencyGraph, type DependencySet, type Query } from '../../../src/incremental/dependencies.ts';
import { derivedMap, derivedValue, invertedIndex, memoize } from '../../../src/incremental/memo.ts';
import { PerInput } from '../../../src/incremental/per-input.ts';
import { type Sheet, Workbook } from './sheets.ts';

describe('a dependency graph', () => {
    class Reader implements Query {
        dependencies: DependencySet | undefined;
    }

    const readAll = (graph: DependencyGraph, keys: Iterable<string>) => () => {
        for (const key of keys) graph.recordRead(key);
    };

    it('gives computations with the same reads the same set', () => {
        const graph = new DependencyGraph();
        const reads = () => graph.track(readAll(graph, 'aba')).dependencies;
        expect(reads()).toBe(reads());
        expect([...graph.keysOf(reads())].sort()).toEqual(['a', 'b']);
    });

    it('finds the queries that read a fact, and those alone', () => {
        const graph = new DependencyGraph();
        const readers = ['a', 'b', 'ab'].map(keys => {
            const reader = new Reader();
            reader.dependencies = graph.track(readAll(graph, keys)).dependencies;
            graph.register(reader);
            return reader;
        });
        graph.invalidate('b');
        expect(
            graph
                .drainInvalidated(Reader)
                .map(reader => readers.indexOf(reader))
                .sort(),
        ).toEqual([1, 2]);
        expect(graph.drainInvalidated(Reader)).toEqual([]);
    });

    it('keeps the reads of an inner computation apart, until its result is used', () => {
        const graph = new DependencyGraph();
        const outer = graph.track(() => {
            graph.recordRead('outer');
            return graph.track(() => graph.recordRead('inner')).dependencies;
        });
        expect(graph.keysOf(outer.dependencies)).toEqual(['outer']);
        expect(graph.keysOf(graph.track(() => graph.recordAll(outer.value)).dependencies)).toEqual(['inner']);
    });

    it('keeps nothing of a computation whose reads nobody needs', () => {
        const graph = new DependencyGraph();
        const outer = graph.track(() => {
            graph.recordRead('outer');
            untracked({ graph }, readAll(graph, 'abc'));
            expect(() =>
                untracked({ graph }, () => {
                    throw new Error('no');
                }),
            ).toThrow('no');
            graph.recordRead('last');
        });
        expect([...graph.keysOf(outer.dependencies)].sort()).toEqual(['last', 'outer']);
        expect(graph.size).toBe(2);
    });

    it('tells a query that wants to know at once, and no other', () => {
        const graph = new DependencyGraph();
        const told: string[] = [];
        for (const key of 'ab') {
            const { dependencies } = graph.track(() => graph.recordRead(key));
            graph.register({ dependencies, becomeStale: () => told.push(key) });
        }
        graph.invalidate('b');
        expect(told).toEqual(['b']);
        expect(graph.drainInvalidated(Reader)).toEqual([]);
    });

    it('stops recording when a computation fails', () => {
        const graph = new DependencyGraph();
        const outer = graph.track(() => {
            expect(() =>
                graph.track(() => {
                    graph.recordRead('inner');
                    throw new Error('no');
                }),
            ).toThrow('no');
            graph.recordRead('outer');
        });
        expect(graph.keysOf(outer.dependencies)).toEqual(['outer']);
    });

    it('holds nothing of a fact that is no more', () => {
        const graph = new DependencyGraph();
        const facts = Array.from({ length: 20 }, () => ({}));
        for (const fact of facts)
            graph.track(() => {
                graph.recordRead('all');
                graph.recordRead(fact);
            });
        const { size } = graph;
        for (const fact of facts) graph.dispose(fact);
        expect(size).toBe(40);
        expect(graph.size).toBe(0);
    });

    it('records many reads as it does few', () => {
        const graph = new DependencyGraph();
        const keys = Array.from({ length: 100 }, (_, i) => `k${i % 50}`);
        expect(graph.keysOf(graph.track(readAll(graph, keys)).dependencies).length).toBe(50);
    });
});

const sums: string[] = [];
const sumOf = memoize((sheet: Sheet, book: Workbook) => {
    sums.push(sheet.uri);
    return Object.values(book.sheet(sheet.uri)?.cells ?? {}).reduce((sum: number, cell) => sum + (typeof cell === 'number' ? cell : 0), 0);
});
const counted: string[] = [];
const cellsNamed = invertedIndex<string, number | string, readonly (number | string)[], Sheet, Workbook>({
    entries: sheet => {
        counted.push(sheet.uri);
        return Object.entries(sheet.cells);
    },
    value: items => items,
    same: (a, b) => a.length === b.length && a.every((item, i) => item === b[i]),
});
const largest = derivedMap(
    (book: Workbook) => new Map(book.files.map(({ uri, cells }) => [uri, Math.max(...Object.values(cells).map(Number))])),
);
const total = derivedValue((book: Workbook) => book.files.reduce((sum, sheet) => sum + sumOf(sheet, book), 0));

describe('a memoized query', () => {
    it('is computed once, and again after a fact it read has changed', () => {
        const [a, b] = [
            { uri: 'a', cells: { x: 1 } },
            { uri: 'b', cells: { x: 2 } },
        ];
        const book = new Workbook([a, b]);
        sums.length = 0;
        expect([sumOf(a, book), sumOf(b, book), sumOf(a, book)]).toEqual([1, 2, 1]);
        expect(sums).toEqual(['a', 'b']);
        book.put({ uri: 'b', cells: { x: 5 } });
        expect([sumOf(a, book), sumOf(b, book)]).toEqual([1, 5]);
        expect(sums).toEqual(['a', 'b', 'b']);
    });

    it('depends on all that a result it uses has read, also one that was there before', () => {
        const a = { uri: 'a', cells: { x: 1 } };
        const book = new Workbook([a]);
        const doubled = memoize((sheet: Sheet, database: Workbook) => 2 * sumOf(sheet, database));
        expect([sumOf(a, book), doubled(a, book)]).toEqual([1, 2]);
        book.put({ uri: 'a', cells: { x: 4 } });
        expect(doubled(a, book)).toBe(8);
    });

    it('keeps its results without a graph as well', () => {
        const a = { uri: 'a', cells: { x: 1 } };
        const book = new Workbook([a], false);
        sums.length = 0;
        expect([sumOf(a, book), sumOf(a, book)]).toEqual([1, 1]);
        expect(sums).toEqual(['a']);
    });
});

it('the readers of a derived value are notified of a result that differs, not of one that is the same', () => {
    const book = new Workbook([{ uri: 'a', cells: { x: 1, y: 9 } }]);
    const readers = memoize((key: { readonly uri: string }, database: Workbook) => {
        runs++;
        return largest(key.uri, database);
    });
    let runs = 0;
    const key = { uri: 'a' };
    expect([readers(key, book), runs]).toEqual([9, 1]);
    book.put({ uri: 'a', cells: { x: 2, y: 9 } });
    expect([readers(key, book), runs]).toEqual([9, 1]);
    book.put({ uri: 'a', cells: { x: 2, y: 10 } });
    expect([readers(key, book), runs]).toEqual([10, 2]);
});

it('an index asks a sheet for its entries when that sheet changes, and no other', () => {
    const book = new Workbook(['a', 'b', 'c'].map(uri => ({ uri, cells: { x: uri } })));
    expect(cellsNamed('x', book)).toEqual(['a', 'b', 'c']);
    counted.length = 0;
    book.put({ uri: 'b', cells: { x: 'new' } });
    expect(cellsNamed('x', book)).toEqual(['a', 'new', 'c']);
    expect(counted).toEqual(['b']);
    book.put({ uri: 'a', cells: {} });
    expect(cellsNamed('x', book)).toEqual(['new', 'c']);
});

it('what is per input says first what is gone, then what is new or changed in order', () => {
    const book = new Workbook(['a', 'c'].map(uri => ({ uri, cells: { x: uri } })));
    const names = new PerInput<string, Sheet, Workbook>(sheet => String(sheet.cells['x']));
    expect([...names.refresh(book)].map(({ uri }) => uri)).toEqual(['a', 'c']);
    book.put({ uri: 'c', cells: {} });
    book.put({ uri: 'b', cells: { x: 'b' } });
    expect([...names.refresh(book)]).toEqual([
        { uri: 'c', before: 'c', after: undefined },
        { uri: 'b', before: undefined, after: 'b' },
    ]);
    expect([...names.refresh(book)]).toEqual([]);
});

it('what is per input looks at no input that stays, however many there are', () => {
    const book = new Workbook(Array.from({ length: 50 }, (_, i) => ({ uri: `s${i}`, cells: { x: i } })));
    const asked: string[] = [];
    const names = new PerInput<string, Sheet, Workbook>(sheet => String(sheet.cells['x']));
    expect([...names.refresh(book)].length).toBe(50);
    const input = book.input.bind(book);
    book.input = uri => {
        asked.push(uri);
        return input(uri);
    };
    book.put({ uri: 's7', cells: { x: 'seven' } });
    expect([...names.refresh(book)]).toEqual([{ uri: 's7', before: '7', after: 'seven' }]);
    expect(new Set(asked)).toEqual(new Set(['s7']));
});

it('what is per input is right after more changes than are remembered, and after one that fails', () => {
    const book = new Workbook(['a', 'b', 'c'].map(uri => ({ uri, cells: { x: uri } })));
    let fails = false;
    const names = new PerInput<string, Sheet, Workbook>(sheet => {
        if (fails) throw new Error('no');
        return String(sheet.cells['x']);
    });
    for (const _ of names.refresh(book));
    for (let i = 0; i < 3_000; i++) book.put({ uri: 'b', cells: { x: i } });
    book.put({ uri: 'c', cells: {} });
    fails = true;
    expect(() => [...names.refresh(book)]).toThrow('no');
    fails = false;
    expect([...names.refresh(book)]).toEqual([{ uri: 'b', before: 'b', after: '2999' }]);
    expect(['a', 'b', 'c'].map(uri => names.get(uri))).toEqual(['a', '2999', undefined]);
});

it('derived values that are derived from each other settle; in a cycle they are an error', () => {
    const graph = new DependencyGraph();
    const database = { graph };
    const chain: Refreshable<typeof database>[] = Array.from({ length: 5 }, (_, i) => {
        let left = 5 - i;
        return { refresh: () => void (left-- > 0 && graph.invalidate(`v${i}`)) };
    });
    settle(chain, database);
    const endless: Refreshable<typeof database> = { refresh: () => graph.invalidate('again') };
    expect(() => settle([endless], database)).toThrow('cycle');
});

it('a computation that is not tracked adds nothing to its caller', () => {
    const graph = new DependencyGraph();
    const { dependencies } = graph.track(() => untracked({ graph }, () => graph.recordRead('inside')));
    expect(dependencies).toBe(graph.empty);
});

it('after any edits all that is derived equals a fresh computation', () => {
    const uri = fc.constantFrom('a', 'b', 'c', 'd');
    const cells = fc.dictionary(fc.constantFrom('x', 'y', 'z'), fc.integer({ min: -3, max: 3 }), { maxKeys: 3 });
    const edit = fc.record({ uri, cells });
    const askAll = (book: Workbook) => [
        total(book),
        ['x', 'y', 'z'].map(name => cellsNamed(name, book)),
        ['a', 'b', 'c', 'd'].map(one => largest(one, book)),
    ];
    fc.assert(
        fc.property(fc.array(edit, { maxLength: 4 }), fc.array(fc.tuple(edit, fc.boolean()), { maxLength: 20 }), (start, edits) => {
            const sheets = new Map(start.filter(sheet => Object.keys(sheet.cells).length > 0).map(sheet => [sheet.uri, sheet]));
            const book = new Workbook([...sheets.values()]);
            for (const [sheet, asks] of edits) {
                book.put(sheet);
                if (asks) expect(askAll(book)).toEqual(askAll(new Workbook(book.all(), false)));
            }
            expect(askAll(book)).toEqual(askAll(new Workbook(book.all(), false)));
        }),
        { numRuns: Number(process.env['CI'] ? 2000 : 200) },
    );
});

it('edits back and forth leave no more sets than before', () => {
    const book: Workbook & Database<Sheet> = new Workbook(['a', 'b'].map(uri => ({ uri, cells: { x: 1 } })));
    const ask = () => [total(book), cellsNamed('x', book), largest('a', book)];
    const sizes: number[] = [];
    for (let i = 0; i < 12; i++) {
        ask();
        book.put({ uri: 'b', cells: i % 2 ? { x: 1 } : {} });
        ask();
        sizes.push(book.graph?.size ?? 0);
    }
    expect(Math.max(...sizes.slice(4))).toBeLessThanOrEqual(Math.max(...sizes.slice(0, 4)));
});
