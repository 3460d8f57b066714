// Lists about long-lived things, each list a fact of its own: when one is recomputed and differs, only its readers are invalidated.
import type { DependencyGraph } from './dependencies.ts';

interface Fact<T> {
    value: readonly T[];
}

export class TrackedLists<K, T> {
    private readonly facts = new Map<object, Map<K, Fact<T>>>();
    private readonly graph: DependencyGraph | undefined;
    private readonly keeps: boolean;

    /** Without a graph nothing is kept, unless a list is costly to compute again. */
    constructor(graph: DependencyGraph | undefined, keeps = graph !== undefined) {
        this.graph = graph;
        this.keeps = keeps;
    }

    /** The list of a thing under a key, if it was recorded before; records the read. */
    known(of: object, key: K): readonly T[] | undefined {
        const fact = this.facts.get(of)?.get(key);
        if (fact) this.graph?.recordRead(fact);
        return fact?.value;
    }

    /** Keeps a list that was computed, and records the read of it. */
    record(of: object, key: K, value: readonly T[]): readonly T[] {
        if (!this.keeps) return value;
        let facts = this.facts.get(of);
        if (!facts) {
            facts = new Map();
            this.facts.set(of, facts);
        }
        let fact = facts.get(key);
        if (!fact) {
            fact = { value };
            facts.set(key, fact);
        }
        this.graph?.recordRead(fact);
        return value;
    }

    /** Computes the recorded lists of a thing again: all of them, or those under `keys`. */
    recompute(of: object, compute: (key: K) => readonly T[], keys?: Iterable<K>): void {
        const facts = this.facts.get(of);
        if (!facts) return;
        for (const key of keys ?? facts.keys()) {
            const fact = facts.get(key);
            const value = fact && compute(key);
            if (!fact || !value || isSameList(fact.value, value)) continue;
            fact.value = value;
            this.graph?.invalidate(fact);
        }
    }

    /** Invalidates and forgets all lists of a thing that is no more. */
    dispose(of: object): void {
        for (const fact of this.facts.get(of)?.values() ?? []) this.graph?.dispose(fact);
        this.facts.delete(of);
    }
}

/** Whether two lists hold the same things in the same order. */
export function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
    return a === b || (a.length === b.length && a.every((item, i) => item === b[i]));
}
