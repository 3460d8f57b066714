// Interned dependency sets: queries with equal dependencies share one. There are several for each declaration of a plan, so facts and sets are
// numbered, and which facts a set has, and which sets have a fact, are lists of numbers in one block of memory. It must not know when a fact changes.
import { IntLists } from './int-lists.ts';
import type { SmallSet } from './small-set.ts';

/** Identifies a fact: a name that is looked up, a symbol, or the object that holds what is read. */
export type Key = string | symbol | object;

/** Something computed, to be computed again when a fact it read has changed. */
export interface Query {
    dependencies: DependencySet | undefined;
    /** Told at once that it is stale; without it, the query is among those that `drainInvalidated` takes out. */
    becomeStale?(): void;
}

export class DependencySet {
    /** Revision (see `DependencyGraph.revision`) at which one of its facts changed last. */
    changedAt = 0;
    queries: SmallSet<Query>;
    /** The place of its list of facts in `DependencySets`; of a set that was dropped the facts themselves. */
    facts: number | readonly Key[];
    readonly number: number;
    /** The next set of the same bucket. */
    next: DependencySet | undefined;

    constructor(number: number, facts: number) {
        this.number = number;
        this.facts = facts;
    }
}

export class DependencySets {
    readonly empty: DependencySet;
    private readonly lists = new IntLists();
    private readonly numberOf = new Map<Key, number>();
    private readonly keys: (Key | undefined)[] = [];
    private readonly freeFacts: number[] = [];
    /**
     * By the number of a fact: the list of sets that have it. A set that is dropped stays in the lists of its other facts, where it is ignored, until
     * such a list would have to grow; the number may be another set's by then.
     */
    private readonly holders: number[] = [];
    private readonly sets: (DependencySet | undefined)[] = [];
    private readonly freeSets: number[] = [];
    private hasDropped = false;
    private buckets: (DependencySet | undefined)[] = new Array(8).fill(undefined);

    constructor() {
        this.empty = new DependencySet(0, this.lists.make([]));
        this.sets.push(this.empty);
    }

    /** The set of these keys, each of them named once. */
    of(keys: readonly Key[]): DependencySet {
        if (keys.length === 0) return this.empty;
        const facts = sorted(keys.map(this.factOf));
        const hash = hashOf(facts);
        for (let set = this.buckets[hash & (this.buckets.length - 1)]; set; set = set.next)
            if (this.lists.isSame(set.facts as number, facts)) return set;
        return this.add(facts, hash);
    }

    keysOf({ facts }: DependencySet): readonly Key[] {
        if (typeof facts !== 'number') return facts;
        return Array.from({ length: this.lists.length(facts) }, (_, i) => this.keys[this.lists.item(facts, i)] as Key);
    }

    /** Calls back for each set that has the key. */
    forEachWith(key: Key, call: (set: DependencySet) => void): void {
        const fact = this.numberOf.get(key);
        if (fact === undefined) return;
        const list = this.holders[fact] as number;
        for (let i = 0; i < this.lists.length(list); i++) {
            const set = this.sets[this.lists.item(list, i)];
            if (set && this.lists.has(set.facts as number, fact)) call(set);
        }
    }

    /** Drops all sets that have the key. */
    drop(key: Key): void {
        const fact = this.numberOf.get(key);
        if (fact === undefined) return;
        this.forEachWith(key, set => this.dropSet(set));
        this.lists.drop(this.holders[fact] as number);
        this.numberOf.delete(key);
        this.keys[fact] = undefined;
        this.freeFacts.push(fact);
    }

    /** How many facts all sets have together. */
    get size(): number {
        let size = 0;
        for (const set of this.sets) if (set) size += this.lists.length(set.facts as number);
        return size;
    }

    private readonly factOf = (key: Key): number => {
        let fact = this.numberOf.get(key);
        if (fact === undefined) {
            fact = this.freeFacts.pop() ?? this.keys.length;
            this.numberOf.set(key, fact);
            this.keys[fact] = key;
            this.holders[fact] = this.lists.make([]);
        }
        return fact;
    };

    private add(facts: readonly number[], hash: number): DependencySet {
        const number = this.freeSets.pop() ?? this.sets.length;
        const set = new DependencySet(number, this.lists.make(facts));
        this.sets[number] = set;
        for (const fact of facts) this.hold(fact, number);
        if (this.sets.length > this.buckets.length) this.rehash();
        else this.putInto(this.buckets, set, hash);
        return set;
    }

    private hold(fact: number, set: number): void {
        const list = this.holders[fact] as number;
        if (this.hasDropped && this.lists.isFull(list)) {
            const seen = new Set([set]);
            this.lists.filter(list, other => {
                const { facts } = this.sets[other] ?? this.empty;
                return !seen.has(other) && seen.add(other) && this.lists.has(facts as number, fact);
            });
        }
        this.holders[fact] = this.lists.push(list, set);
    }

    private dropSet(set: DependencySet): void {
        const list = set.facts as number;
        const bucket = hashOf(this.numbersIn(list)) & (this.buckets.length - 1);
        let before = this.buckets[bucket];
        if (before === set) this.buckets[bucket] = set.next;
        else {
            while (before && before.next !== set) before = before.next;
            if (before) before.next = set.next;
        }
        set.next = undefined;
        // A result from before may still be asked for its facts.
        set.facts = this.keysOf(set);
        this.lists.drop(list);
        this.sets[set.number] = undefined;
        this.freeSets.push(set.number);
        this.hasDropped = true;
    }

    private rehash(): void {
        const buckets: typeof this.buckets = new Array(2 * this.buckets.length).fill(undefined);
        for (const set of this.sets) if (set && set !== this.empty) this.putInto(buckets, set, hashOf(this.numbersIn(set.facts as number)));
        this.buckets = buckets;
    }

    private putInto(buckets: typeof this.buckets, set: DependencySet, hash: number): void {
        const bucket = hash & (buckets.length - 1);
        set.next = buckets[bucket];
        buckets[bucket] = set;
    }

    private numbersIn(list: number): number[] {
        return Array.from({ length: this.lists.length(list) }, (_, i) => this.lists.item(list, i));
    }
}

/** Mostly a few numbers, which are sorted quickest by putting each into its place. */
function sorted(numbers: number[]): number[] {
    if (numbers.length > 32) return numbers.sort((a, b) => a - b);
    for (let i = 1; i < numbers.length; i++) {
        const number = numbers[i] as number;
        let at = i;
        for (; at > 0 && (numbers[at - 1] as number) > number; at--) numbers[at] = numbers[at - 1] as number;
        numbers[at] = number;
    }
    return numbers;
}

function hashOf(numbers: readonly number[]): number {
    let hash = numbers.length;
    for (const number of numbers) hash = Math.imul(hash ^ number, 0x9e3779b1) ^ (hash >>> 15);
    return hash ^ (hash >>> 13);
}
