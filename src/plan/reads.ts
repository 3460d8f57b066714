// What each answer about a plan was worked out from, so that an edit asks again only what it can have changed: whoever answers is
// watched, every fact it reads has a key, and a change of the fact finds the answers by the key. It must not know what is asked.

import { and, each, type Few, without } from './few.ts';

/** Stands for a fact: a name that is looked up, a symbol, or the object that holds what is read. */
export type Key = string | symbol | object;

/** Something that was worked out, and is to be worked out again when what it read has changed. */
export interface Answer {
    reads: Reads | undefined;
}

/**
 * A set of keys that answers have read. Sets are the paths of a tree that grows from the empty set: answers that read the same share one,
 * and telling them costs one step, however many they are. There are many sets, most with one answer and one longer set at most.
 */
export class Reads {
    /** When (see `Ledger.clock`) one of its facts changed last. */
    changed = 0;
    answers: Few<Answer>;
    private longer: Reads | Map<Key, Reads> | undefined;

    readonly key: Key | undefined;
    readonly shorter: Reads | undefined;
    /** How many keys there are. */
    readonly size: number;

    constructor(key: Key | undefined, shorter: Reads | undefined) {
        this.key = key;
        this.shorter = shorter;
        this.size = shorter ? shorter.size + 1 : 0;
        // A longer set holds what a shorter one holds: it is as old as the youngest of them.
        if (shorter) this.changed = shorter.changed;
    }

    keys(): Key[] {
        const keys: Key[] = [];
        for (let at: Reads = this; at.shorter; at = at.shorter) keys.push(at.key as Key);
        return keys;
    }

    has(key: Key): boolean {
        for (let at: Reads = this; at.shorter; at = at.shorter) if (at.key === key) return true;
        return false;
    }

    /** This set with one more key; `made` is told of a set that nobody had before. */
    with(key: Key, made: (reads: Reads) => void): Reads {
        const { longer } = this;
        const known = longer instanceof Map ? longer.get(key) : longer?.key === key ? longer : undefined;
        if (known) return known;
        const next = new Reads(key, this);
        if (longer instanceof Map) longer.set(key, next);
        else if (longer) this.longer = new Map([longer, next].map(reads => [reads.key as Key, reads]));
        else this.longer = next;
        made(next);
        return next;
    }

    /** Forgets that the set was ever made. */
    drop(): void {
        const outer = this.shorter;
        if (outer?.longer instanceof Map) outer.longer.delete(this.key as Key);
        else if (outer?.longer === this) outer.longer = undefined;
    }

    /** Itself and all sets that hold it. */
    all(): Reads[] {
        const all: Reads[] = [this];
        for (const { longer } of all) {
            if (longer instanceof Map) all.push(...longer.values());
            else if (longer) all.push(longer);
        }
        return all;
    }
}

/** Who is being watched, and what it has read so far. */
interface Watch {
    reads: Reads;
    /** Keys read so far, once they are many. */
    seen: Set<Key> | undefined;
    readonly scale: Scale;
}

/** How finely what is read is told apart: an answer about a whole file reads what all its references mean as one fact. */
export type Scale = 'reference' | 'file';

/** Keys that are compared one by one; beyond, a set is quicker. */
const mostCompared = 8;

/** Who has read what. */
export class Ledger {
    /** Counts the changes of facts. */
    clock = 0;
    readonly nothing = new Reads(undefined, undefined);
    private readonly byKey = new Map<Key, Few<Reads>>();
    private watch: Watch | undefined;
    private readonly stale = new Set<Answer>();

    /** Works something out and says what it read. */
    watched<T>(work: () => T, scale: Scale = 'reference'): { readonly value: T; readonly reads: Reads } {
        const outer = this.watch;
        const watch: Watch = { reads: this.nothing, seen: undefined, scale };
        this.watch = watch;
        try {
            const value = work();
            return { value, reads: watch.reads };
        } finally {
            this.watch = outer;
        }
    }

    /** Of whoever is watched. */
    get scale(): Scale | undefined {
        return this.watch?.scale;
    }

    /** Whoever is watched reads a fact. */
    read(key: Key): void {
        const { watch } = this;
        if (!watch || (watch.seen ? watch.seen.has(key) : watch.reads.has(key))) return;
        watch.reads = watch.reads.with(key, this.enter);
        if (watch.seen) watch.seen.add(key);
        else if (watch.reads.size > mostCompared) watch.seen = new Set(watch.reads.keys());
    }

    /** Whoever is watched uses an answer that was worked out before. */
    readAll(reads: Reads): void {
        const { watch } = this;
        if (!watch || reads === this.nothing) return;
        if (watch.reads === this.nothing) {
            watch.reads = reads;
            if (reads.size > mostCompared) watch.seen = new Set(reads.keys());
        } else for (let at = reads; at.shorter; at = at.shorter) this.read(at.key as Key);
    }

    /** A fact has changed: all answers that read it are stale. */
    changed(key: Key): void {
        this.clock++;
        for (const reads of each(this.byKey.get(key)))
            for (const holding of reads.all()) {
                holding.changed = this.clock;
                for (const answer of each(holding.answers)) this.stale.add(answer);
            }
    }

    /** How many sets of facts are known; an edit must not make them more and more. */
    get size(): number {
        let size = 0;
        for (const sets of this.byKey.values()) size += [...each(sets)].length;
        return size;
    }

    /** The fact is no more: whoever read it is told, and nothing of it is kept. */
    forget(key: Key): void {
        this.changed(key);
        for (const reads of each(this.byKey.get(key))) {
            reads.drop();
            for (const holding of reads.all()) {
                const other = holding.key as Key;
                if (other !== key) this.byKey.set(other, without(this.byKey.get(other), holding));
            }
        }
        this.byKey.delete(key);
    }

    /** Keeps an answer, to be found when it becomes stale. */
    keep(answer: Answer): void {
        const { reads } = answer;
        if (reads && reads !== this.nothing) reads.answers = and(reads.answers, answer);
    }

    release(answer: Answer): void {
        if (answer.reads) answer.reads.answers = without(answer.reads.answers, answer);
        this.stale.delete(answer);
    }

    /** Takes out the stale answers of a type; they are no longer kept. */
    takeStale<A extends Answer>(type: abstract new (...args: never[]) => A): A[] {
        const taken: A[] = [];
        for (const answer of this.stale) if (answer instanceof type) taken.push(answer);
        for (const answer of taken) this.release(answer);
        return taken;
    }

    private readonly enter = (reads: Reads): void => {
        const key = reads.key as Key;
        const others = this.byKey.get(key);
        const all = and(others, reads);
        if (all !== others) this.byKey.set(key, all);
    };
}
