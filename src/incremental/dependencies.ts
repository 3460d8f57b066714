// Dependency tracking for incremental recomputation: a query records the facts it reads, and a changed fact finds the queries to run again.
import { type DependencySet, DependencySets, type Key, type Query } from './dependency-sets.ts';
import { add, iterate, remove } from './small-set.ts';

export type { DependencySet, Key, Query } from './dependency-sets.ts';

/** The dependencies recorded so far for the query that runs. */
interface Recording {
    /** The set that was used first. While it is the only one, nothing else is kept. */
    used: DependencySet;
    readonly keys: Key[];
    /** The same keys, once they are many. */
    seen: Set<Key> | undefined;
    /** The last key that was read: mostly the next one too. */
    last: Key | undefined;
    readonly granularity: Granularity;
    /** Revision at which something changed last that was read before. */
    changedAt: number;
}

/** How finely facts are told apart: `coarse` records all that an input refers to as one fact, for queries about whole inputs. */
export type Granularity = 'fine' | 'coarse';

/** Up to so many keys are compared one by one; beyond, a set is quicker. */
const maxCompared = 8;

/** Facts, and the queries that read them. */
export class DependencyGraph {
    /** Incremented with each change of a fact. */
    revision = 0;
    private readonly sets = new DependencySets();
    readonly empty = this.sets.empty;
    private recording: Recording | undefined;
    /** All computations that are recorded, one within the other. */
    private readonly recordings: Recording[] = [];
    private readonly invalidated = new Set<Query>();

    /** Runs a computation and returns its value with the facts it read. A computation inside another records for itself alone. */
    track<T>(compute: () => T, granularity: Granularity = 'fine'): { readonly value: T; readonly dependencies: DependencySet } {
        const outer = this.recording;
        const recording: Recording = { used: this.empty, keys: [], seen: undefined, last: undefined, granularity, changedAt: 0 };
        this.recording = recording;
        this.recordings.push(recording);
        try {
            const value = compute();
            return { value, dependencies: this.recorded(recording) };
        } finally {
            this.recording = outer;
            this.recordings.pop();
        }
    }

    private recorded({ used, keys, changedAt }: Recording): DependencySet {
        if (keys.length === 0) return used;
        const set = this.sets.of(keys);
        // Invariant: a set is at least as recent as what changed after it was read, also where the set is made after that.
        set.changedAt = Math.max(set.changedAt, changedAt);
        return set;
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
        if (recording.used !== this.empty) this.spread(recording);
        note(recording, key);
    }

    /** Records that the computation that runs uses an earlier result, and so depends on all that one read. */
    recordAll(dependencies: DependencySet): void {
        const { recording } = this;
        if (!recording || dependencies === this.empty || dependencies === recording.used) return;
        if (recording.used === this.empty && recording.keys.length === 0) recording.used = dependencies;
        else {
            if (recording.used !== this.empty) this.spread(recording);
            for (const key of this.sets.keysOf(dependencies)) note(recording, key);
        }
    }

    /** Notes the keys of the set that was used first. */
    private spread(recording: Recording): void {
        for (const key of this.sets.keysOf(recording.used)) note(recording, key);
        recording.used = this.empty;
    }

    /** A fact has changed: all queries that read it are stale. */
    invalidate(key: Key): void {
        this.revision++;
        for (const recording of this.recordings)
            if (recording.keys.includes(key) || this.sets.keysOf(recording.used).includes(key)) recording.changedAt = this.revision;
        this.sets.forEachWith(key, set => {
            set.changedAt = this.revision;
            for (const query of iterate(set.queries)) {
                if (query.becomeStale) query.becomeStale();
                else this.invalidated.add(query);
            }
        });
    }

    /** The facts of a set, in any order. */
    keysOf(dependencies: DependencySet): readonly Key[] {
        return this.sets.keysOf(dependencies);
    }

    /** How many facts all dependency sets have together. Invariant: edits back and forth do not make it grow. */
    get size(): number {
        return this.sets.size;
    }

    /** Invalidates a fact that is no more, and removes every set that contains it. */
    dispose(key: Key): void {
        this.invalidate(key);
        this.sets.drop(key);
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
}

function note(recording: Recording, key: Key): void {
    const { keys } = recording;
    if (recording.seen ? recording.seen.has(key) : keys.includes(key)) return;
    keys.push(key);
    if (recording.seen) recording.seen.add(key);
    else if (keys.length > maxCompared) recording.seen = new Set(keys);
}
