// Dependency tracking for incremental recomputation: a query records the facts it reads, and a changed fact finds the queries to run again.
import { add, iterate, remove, type SmallSet } from './small-set.ts';

/** Identifies a fact: a name that is looked up, a symbol, or the object that holds what is read. */
export type Key = string | symbol | object;

/** Something computed, to be computed again when a fact it read has changed. */
export interface Query {
    dependencies: DependencySet | undefined;
    /** Told at once that it is stale; without it, the query is among those that `drainInvalidated` takes out. */
    becomeStale?(): void;
}

/**
 * An interned dependency set: a path in a trie that grows from the empty set. Queries with equal dependencies share a node, so invalidating
 * them is one step. There are many sets, most with one query and one child at most.
 */
export class DependencySet {
    /** Revision (see `DependencyGraph.revision`) at which one of its facts changed last. */
    changedAt = 0;
    queries: SmallSet<Query>;
    private children: DependencySet | Map<Key, DependencySet> | undefined;

    readonly key: Key | undefined;
    readonly parent: DependencySet | undefined;

    constructor(key: Key | undefined, parent: DependencySet | undefined) {
        this.key = key;
        this.parent = parent;
        // Invariant: a set is at least as recent as each of its subsets.
        if (parent) this.changedAt = parent.changedAt;
    }

    keys(): Key[] {
        const keys: Key[] = [];
        for (let at: DependencySet = this; at.parent; at = at.parent) keys.push(at.key as Key);
        return keys;
    }

    /** Whether it has more keys than this; not a field, for there are very many sets. */
    isLargerThan(count: number): boolean {
        let left = count;
        for (let at: DependencySet = this; at.parent; at = at.parent) if (left-- === 0) return true;
        return false;
    }

    has(key: Key): boolean {
        for (let at: DependencySet = this; at.parent; at = at.parent) if (at.key === key) return true;
        return false;
    }

    /** This set with one more key; `created` is called with a set that is new. */
    with(key: Key, created: (set: DependencySet) => void): DependencySet {
        const { children } = this;
        const existing = children instanceof Map ? children.get(key) : children?.key === key ? children : undefined;
        if (existing) return existing;
        const next = new DependencySet(key, this);
        if (children instanceof Map) children.set(key, next);
        else if (children) this.children = new Map([children, next].map(child => [child.key as Key, child]));
        else this.children = next;
        created(next);
        return next;
    }

    /** Removes the set from the trie. */
    drop(): void {
        const { parent } = this;
        if (parent?.children instanceof Map) parent.children.delete(this.key as Key);
        else if (parent?.children === this) parent.children = undefined;
    }

    /** Itself and all sets that contain it. */
    withDescendants(): DependencySet[] {
        const all: DependencySet[] = [this];
        for (const { children } of all) {
            if (children instanceof Map) all.push(...children.values());
            else if (children) all.push(children);
        }
        return all;
    }
}

/** The dependencies recorded so far for the query that runs. */
interface Recording {
    dependencies: DependencySet;
    /** The same keys, once they are many. */
    seen: Set<Key> | undefined;
    /** The last key that was read: mostly the next one too. */
    last: Key | undefined;
    readonly granularity: Granularity;
}

/** How finely facts are told apart: `coarse` records all that an input refers to as one fact, for queries about whole inputs. */
export type Granularity = 'fine' | 'coarse';

/** Up to so many keys are compared one by one; beyond, a set is quicker. */
const maxCompared = 8;

/** Facts, and the queries that read them. */
export class DependencyGraph {
    /** Incremented with each change of a fact. */
    revision = 0;
    readonly empty = new DependencySet(undefined, undefined);
    private readonly byKey = new Map<Key, SmallSet<DependencySet>>();
    private recording: Recording | undefined;
    private readonly invalidated = new Set<Query>();

    /** Runs a computation and returns its value with the facts it read. A computation inside another records for itself alone. */
    track<T>(compute: () => T, granularity: Granularity = 'fine'): { readonly value: T; readonly dependencies: DependencySet } {
        const outer = this.recording;
        const recording: Recording = { dependencies: this.empty, seen: undefined, last: undefined, granularity };
        this.recording = recording;
        try {
            const value = compute();
            return { value, dependencies: recording.dependencies };
        } finally {
            this.recording = outer;
        }
    }

    /** Runs a computation whose reads nobody needs: nothing of it is recorded, for itself or for whoever asks. */
    untracked<T>(compute: () => T): T {
        const outer = this.recording;
        this.recording = undefined;
        try {
            return compute();
        } finally {
            this.recording = outer;
        }
    }

    /** The granularity of the computation that runs. */
    get granularity(): Granularity | undefined {
        return this.recording?.granularity;
    }

    /** Records that the computation that runs reads a fact. */
    recordRead(key: Key): void {
        const { recording } = this;
        if (!recording || recording.last === key) return;
        recording.last = key;
        if (recording.seen ? recording.seen.has(key) : recording.dependencies.has(key)) return;
        recording.dependencies = recording.dependencies.with(key, this.index);
        if (recording.seen) recording.seen.add(key);
        else if (recording.dependencies.isLargerThan(maxCompared)) recording.seen = new Set(recording.dependencies.keys());
    }

    /** Records that the computation that runs uses an earlier result, and so depends on all that one read. */
    recordAll(dependencies: DependencySet): void {
        const { recording } = this;
        if (!recording || dependencies === this.empty) return;
        if (recording.dependencies === this.empty) {
            recording.dependencies = dependencies;
            if (dependencies.isLargerThan(maxCompared)) recording.seen = new Set(dependencies.keys());
        } else for (let at = dependencies; at.parent; at = at.parent) this.recordRead(at.key as Key);
    }

    /** A fact has changed: all queries that read it are stale. */
    invalidate(key: Key): void {
        this.revision++;
        for (const dependencies of iterate(this.byKey.get(key)))
            for (const containing of dependencies.withDescendants()) {
                containing.changedAt = this.revision;
                for (const query of iterate(containing.queries)) {
                    if (query.becomeStale) query.becomeStale();
                    else this.invalidated.add(query);
                }
            }
    }

    /** The number of dependency sets. Invariant: edits back and forth do not make it grow. */
    get size(): number {
        let size = 0;
        for (const sets of this.byKey.values()) size += [...iterate(sets)].length;
        return size;
    }

    /** Invalidates a fact that is no more, and removes every set that contains it. */
    dispose(key: Key): void {
        this.invalidate(key);
        for (const dependencies of iterate(this.byKey.get(key))) {
            dependencies.drop();
            for (const containing of dependencies.withDescendants()) {
                const other = containing.key as Key;
                if (other !== key) this.byKey.set(other, remove(this.byKey.get(other), containing));
            }
        }
        this.byKey.delete(key);
    }

    /** Registers a query with the set it depends on, to be found when it becomes stale. */
    register(query: Query): void {
        const { dependencies } = query;
        if (dependencies && dependencies !== this.empty) dependencies.queries = add(dependencies.queries, query);
    }

    release(query: Query): void {
        if (query.dependencies) query.dependencies.queries = remove(query.dependencies.queries, query);
        this.invalidated.delete(query);
    }

    /** Takes out the stale queries of a type; they are no longer registered. */
    drainInvalidated<Q extends Query>(type: abstract new (...args: never[]) => Q): Q[] {
        const taken: Q[] = [];
        for (const query of this.invalidated) if (query instanceof type) taken.push(query);
        for (const query of taken) this.release(query);
        return taken;
    }

    private readonly index = (dependencies: DependencySet): void => {
        const key = dependencies.key as Key;
        const others = this.byKey.get(key);
        const all = add(others, dependencies);
        if (all !== others) this.byKey.set(key, all);
    };
}
