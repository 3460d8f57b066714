// What each answer about a plan was worked out from, so that an edit asks again only what it can have changed: whoever answers is
// watched, every fact it reads has a key, and a change of the fact finds the answers by the key. It must not know what is asked.

/** Stands for a fact: a name that is looked up, a symbol, or the object that holds what is read. */
export type Key = string | symbol | object;

/** Something that was worked out, and is to be worked out again when what it read has changed. */
export interface Answer {
    reads: Reads | undefined;
}

/**
 * A set of keys that answers have read. Sets are the paths of a tree that grows from the empty set: answers that read the same share one,
 * and telling them costs one step, however many they are.
 */
export class Reads {
    /** When (see `Ledger.clock`) one of its facts changed last. */
    changed = 0;
    readonly answers = new Set<Answer>();
    private readonly longer = new Map<Key, Reads>();

    readonly key: Key | undefined;
    readonly shorter: Reads | undefined;

    constructor(key: Key | undefined, shorter: Reads | undefined) {
        this.key = key;
        this.shorter = shorter;
    }

    *keys(): Iterable<Key> {
        for (let at: Reads = this; at.shorter; at = at.shorter) yield at.key as Key;
    }

    /** This set with one more key; `made` is told of a set that nobody had before. */
    with(key: Key, made: (reads: Reads) => void): Reads {
        let next = this.longer.get(key);
        if (!next) {
            next = new Reads(key, this);
            // A longer set holds what a shorter one holds: it is as old as the youngest of them.
            next.changed = this.changed;
            this.longer.set(key, next);
            made(next);
        }
        return next;
    }

    /** Forgets that the set was ever made. */
    drop(): void {
        this.shorter?.longer.delete(this.key as Key);
    }

    /** Itself and all sets that hold it. */
    *all(): Iterable<Reads> {
        const open: Reads[] = [this];
        for (let at = open.pop(); at; at = open.pop()) {
            yield at;
            for (const next of at.longer.values()) open.push(next);
        }
    }
}

/** Who is being watched, and what it has read so far. */
interface Watch {
    reads: Reads;
    /** Keys read so far, once they are many. */
    seen: Set<Key> | undefined;
    count: number;
}

/** Keys that are compared one by one; beyond, a set is quicker. */
const few = 8;

/** Who has read what. */
export class Ledger {
    /** Counts the changes of facts. */
    clock = 0;
    readonly nothing = new Reads(undefined, undefined);
    private readonly byKey = new Map<Key, Set<Reads>>();
    private watch: Watch | undefined;
    private readonly stale = new Set<Answer>();

    /** Works something out and says what it read. */
    watched<T>(work: () => T): { readonly value: T; readonly reads: Reads } {
        const outer = this.watch;
        const watch: Watch = { reads: this.nothing, seen: undefined, count: 0 };
        this.watch = watch;
        try {
            const value = work();
            return { value, reads: watch.reads };
        } finally {
            this.watch = outer;
        }
    }

    /** Whoever is watched reads a fact. */
    read(key: Key): void {
        const { watch } = this;
        if (!watch || has(watch, key)) return;
        watch.reads = watch.reads.with(key, made => this.enter(made));
        watch.count++;
        if (watch.seen) watch.seen.add(key);
        else if (watch.count > few) watch.seen = new Set(watch.reads.keys());
    }

    /** Whoever is watched uses an answer that was worked out before. */
    readAll(reads: Reads): void {
        if (!this.watch || reads === this.nothing) return;
        if (this.watch.count === 0) {
            this.watch.reads = reads;
            for (const _ of reads.keys()) this.watch.count++;
            if (this.watch.count > few) this.watch.seen = new Set(reads.keys());
        } else for (const key of reads.keys()) this.read(key);
    }

    /** A fact has changed: all answers that read it are stale. */
    changed(key: Key): void {
        this.clock++;
        for (const reads of this.byKey.get(key) ?? [])
            for (const holding of reads.all()) {
                holding.changed = this.clock;
                for (const answer of holding.answers) this.stale.add(answer);
            }
    }

    /** How many sets of facts are known; an edit must not make them more and more. */
    get size(): number {
        let size = 0;
        for (const sets of this.byKey.values()) size += sets.size;
        return size;
    }

    /** The fact is no more: whoever read it is told, and nothing of it is kept. */
    forget(key: Key): void {
        this.changed(key);
        for (const reads of this.byKey.get(key) ?? []) {
            reads.drop();
            for (const holding of reads.all()) if (holding.key !== key) this.byKey.get(holding.key as Key)?.delete(holding);
        }
        this.byKey.delete(key);
    }

    /** Keeps an answer, to be found when it becomes stale. */
    keep(answer: Answer): void {
        if (answer.reads !== this.nothing) answer.reads?.answers.add(answer);
    }

    release(answer: Answer): void {
        answer.reads?.answers.delete(answer);
        this.stale.delete(answer);
    }

    /** Takes out the stale answers of a type; they are no longer kept. */
    takeStale<A extends Answer>(type: abstract new (...args: never[]) => A): A[] {
        const taken: A[] = [];
        for (const answer of this.stale) if (answer instanceof type) taken.push(answer);
        for (const answer of taken) this.release(answer);
        return taken;
    }

    private enter(reads: Reads): void {
        const key = reads.key as Key;
        const others = this.byKey.get(key);
        if (others) others.add(reads);
        else this.byKey.set(key, new Set([reads]));
    }
}

function has(watch: Watch, key: Key): boolean {
    if (watch.seen) return watch.seen.has(key);
    for (let at = watch.reads; at.shorter; at = at.shorter) if (at.key === key) return true;
    return false;
}
