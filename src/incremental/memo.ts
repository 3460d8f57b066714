// Derived values that are computed once and again only when a fact they read has changed: memoized queries, maps, values, and an inverted
// index over all inputs. Each notifies its own readers only of results that differ (early cutoff).
import { type Computed, isStale } from './computed.ts';
import { type Database, type Input, type Refreshable, untracked } from './database.ts';
import type { Granularity } from './dependencies.ts';
import { ListsByFile } from './lists-by-file.ts';
import { PerInput } from './per-input.ts';
import { isSameList } from './tracked-lists.ts';

// ── Memoized queries ─────────────────────────────────────────────────────────────────────────────────────────────────

class Memo<K extends object, V, D extends Database> implements Refreshable<D> {
    private readonly results = new WeakMap<K, Computed<V>>();
    /** Where inputs never change nothing becomes stale and no key goes: a plain map, which costs the collector nothing. */
    private readonly lasting = new Map<K, V>();
    private readonly compute: (key: K, database: D) => V;
    private readonly granularity: Granularity;

    constructor(compute: (key: K, database: D) => V, granularity: Granularity) {
        this.compute = compute;
        this.granularity = granularity;
    }

    /** Nothing to do: a stale result is computed again when it is asked for. */
    refresh(): void {}

    get(key: K, database: D): V {
        const { graph } = database;
        if (!graph) return this.getLasting(key, database);
        let result = this.results.get(key);
        if (!result || isStale(result)) {
            const verifiedAt = graph.revision;
            const { value, dependencies } = graph.track(() => this.compute(key, database), this.granularity);
            result = { value, dependencies, verifiedAt };
            this.results.set(key, result);
        }
        if (result.dependencies) graph.recordAll(result.dependencies);
        return result.value;
    }

    private getLasting(key: K, database: D): V {
        const known = this.lasting.get(key);
        if (known !== undefined || this.lasting.has(key)) return known as V;
        const value = this.compute(key, database);
        this.lasting.set(key, value);
        return value;
    }
}

/** `compute`, run once for each key, and again only after a fact it read has changed. */
export function memoize<K extends object, V, D extends Database>(
    compute: (key: K, database: D) => V,
    granularity: Granularity = 'fine',
): (key: K, database: D) => V {
    return (key, database) => database.derived(compute, () => new Memo<K, V, D>(compute, granularity)).get(key, database);
}

// ── Maps and values ──────────────────────────────────────────────────────────────────────────────────────────────────

/** The value under one key that somebody has asked for; the object is the fact that is read. */
interface Cell<V> {
    value: V;
}

function disposeCell(cells: Map<unknown, object>, key: unknown, { graph }: Database): void {
    const cell = cells.get(key);
    if (!cell) return;
    cells.delete(key);
    graph?.dispose(cell);
}

class DerivedMap<K, V, D extends Database> implements Refreshable<D> {
    private readonly cells = new Map<K, Cell<V | undefined>>();
    private computed: Computed<ReadonlyMap<K, V>>;

    private readonly compute: (database: D) => ReadonlyMap<K, V>;
    private readonly isSame: (a: V | undefined, b: V | undefined) => boolean;

    constructor(compute: (database: D) => ReadonlyMap<K, V>, isSame: (a: V | undefined, b: V | undefined) => boolean, database: D) {
        this.compute = compute;
        this.isSame = isSame;
        this.computed = this.recomputed(database);
    }

    get(key: K, { graph }: D): V | undefined {
        const { value: values } = this.computed;
        if (!graph) return values.get(key);
        let cell = this.cells.get(key);
        if (!cell) {
            cell = { value: values.get(key) };
            this.cells.set(key, cell);
        }
        graph.recordRead(cell);
        return cell.value;
    }

    refresh(database: D): void {
        if (!isStale(this.computed)) return;
        this.computed = this.recomputed(database);
        for (const [key, cell] of this.cells) {
            const value = this.computed.value.get(key);
            if (this.isSame(cell.value, value)) continue;
            cell.value = value;
            database.graph?.invalidate(cell);
        }
    }

    dispose(gone: object, database: D): void {
        disposeCell(this.cells as Map<unknown, object>, gone, database);
    }

    private recomputed(database: D): Computed<ReadonlyMap<K, V>> {
        const { graph } = database;
        const verifiedAt = graph?.revision ?? 0;
        const compute = () => this.compute(database);
        return { ...(graph?.track(compute) ?? { value: compute(), dependencies: undefined }), verifiedAt };
    }
}

/** The values of a small map that is computed as a whole; the reader of one is notified only when that one differs. */
export function derivedMap<K, V, D extends Database>(
    compute: (database: D) => ReadonlyMap<K, V>,
    isSame: (a: V | undefined, b: V | undefined) => boolean = Object.is,
): (key: K, database: D) => V | undefined {
    return (key, database) => database.derived(compute, () => new DerivedMap(compute, isSame, database)).get(key, database);
}

/** One value computed of all inputs. */
export function derivedValue<V, D extends Database>(
    compute: (database: D) => V,
    isSame?: (a: V | undefined, b: V | undefined) => boolean,
): (database: D) => V {
    const get = derivedMap<'it', V, D>(database => new Map([['it', compute(database)]]), isSame);
    return database => get('it', database) as V;
}

// ── Inverted index ───────────────────────────────────────────────────────────────────────────────────────────────────

export interface IndexDefinition<K, T, V, I, D> {
    /** The entries of one input, by key. */
    entries(input: I, database: D): Iterable<readonly [K, T]>;
    /** The value of a key, of its items from all inputs in order; of none as well. */
    value(items: readonly T[], key: K, database: D): V;
    /** Whether two values are the same to their readers; identity where left out. */
    same?(a: V, b: V): boolean;
}

class InvertedIndex<K, T, V, I extends Input, D extends Database<I>> implements Refreshable<D> {
    private readonly perInput: PerInput<ReadonlyMap<K, readonly T[]>, I, D>;
    private readonly byKey = new Map<K, ListsByFile<T>>();
    private readonly cells = new Map<K, Cell<V>>();
    private readonly definition: IndexDefinition<K, T, V, I, D>;

    constructor(definition: IndexDefinition<K, T, V, I, D>, database: D) {
        this.definition = definition;
        this.perInput = new PerInput((input, current) => {
            const lists = new Map<K, T[]>();
            for (const [key, item] of definition.entries(input, current)) {
                const list = lists.get(key);
                if (list) list.push(item);
                else lists.set(key, [item]);
            }
            // A copy has no room to grow.
            for (const [key, list] of lists) if (list.length > 1) lists.set(key, list.slice());
            return lists;
        });
        untracked(database, () => this.refresh(database));
    }

    get(key: K, database: D): V {
        const { graph } = database;
        let cell = this.cells.get(key);
        if (!cell) {
            cell = { value: this.valueOf(key, database) };
            if (graph || this.byKey.has(key)) this.cells.set(key, cell);
        }
        graph?.recordRead(cell);
        return cell.value;
    }

    refresh(database: D): void {
        const touched = new Set<K>();
        // At first nobody has asked, and nothing can cease.
        const isFirst = this.byKey.size === 0 && this.cells.size === 0;
        for (const { uri, before, after } of this.perInput.refresh(database)) {
            const put = (key: K, items: readonly T[]) => {
                let lists = this.byKey.get(key);
                if (!lists) {
                    lists = new ListsByFile<T>();
                    this.byKey.set(key, lists);
                }
                lists.put(uri, items, database.compareFiles);
                if (!isFirst) touched.add(key);
            };
            for (const key of before?.keys() ?? none) if (!after?.has(key)) put(key, none);
            for (const [key, items] of after ?? none) if (!isSameList(before?.get(key) ?? none, items)) put(key, items);
        }
        const { same = Object.is } = this.definition;
        for (const key of touched) {
            if (this.byKey.get(key)?.isEmpty) {
                this.byKey.delete(key);
                // Readers find that there is nothing when they ask again.
                disposeCell(this.cells as Map<unknown, object>, key, database);
            }
            const cell = this.cells.get(key);
            if (!cell) continue;
            const value = this.valueOf(key, database);
            if (same(cell.value, value)) continue;
            cell.value = value;
            database.graph?.invalidate(cell);
        }
    }

    dispose(gone: object, database: D): void {
        disposeCell(this.cells as Map<unknown, object>, gone, database);
    }

    private valueOf(key: K, database: D): V {
        return this.definition.value(this.byKey.get(key)?.list(database.compareFiles) ?? [], key, database);
    }
}

/** The value under each key of the entries of all inputs. */
export function invertedIndex<K, T, V, I extends Input, D extends Database<I>>(
    definition: IndexDefinition<K, T, V, I, D>,
): (key: K, database: D) => V {
    return (key, database) => database.derived(definition, () => new InvertedIndex(definition, database)).get(key, database);
}

const none: readonly never[] = [];
