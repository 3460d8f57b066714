// Lists that were asked for of things that stay while what is in them comes and goes: each is a fact by itself, so that only who read one
// that came out differently is told. It must not know what is listed.
import type { Ledger } from './reads.ts';

interface Fact<T> {
    value: readonly T[];
}

export class Asked<K, T> {
    private readonly facts = new Map<object, Map<K, Fact<T>>>();
    private readonly ledger: Ledger | undefined;
    private readonly keeps: boolean;

    /** Without a ledger nothing is kept, unless it takes long to answer again. */
    constructor(ledger: Ledger | undefined, keeps = ledger !== undefined) {
        this.ledger = ledger;
        this.keeps = keeps;
    }

    /** What was answered before; whoever is watched reads it. */
    known(of: object, key: K): readonly T[] | undefined {
        const fact = this.facts.get(of)?.get(key);
        if (fact) this.ledger?.read(fact);
        return fact?.value;
    }

    /** Whoever is watched reads `value`. */
    read(of: object, key: K, value: readonly T[]): readonly T[] {
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
        this.ledger?.read(fact);
        return value;
    }

    /** Answers again what was asked of a thing: everything, or what can have changed. */
    again(of: object, answer: (key: K) => readonly T[], keys?: Iterable<K>): void {
        const facts = this.facts.get(of);
        if (!facts) return;
        for (const key of keys ?? facts.keys()) {
            const fact = facts.get(key);
            const value = fact && answer(key);
            if (!fact || !value || isSameList(fact.value, value)) continue;
            fact.value = value;
            this.ledger?.changed(fact);
        }
    }

    /** The thing is no more. */
    forget(of: object): void {
        for (const fact of this.facts.get(of)?.values() ?? []) this.ledger?.forget(fact);
        this.facts.delete(of);
    }
}

/** Whether two lists hold the same things in the same order. */
export function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
    return a === b || (a.length === b.length && a.every((item, i) => item === b[i]));
}
