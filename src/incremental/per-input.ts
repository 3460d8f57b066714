// A value for each input, computed again only where that input, or a fact that was read for it, changed. It must not know who gathers the values.
import { type Computed, isStale } from './computed.ts';
import type { Database, Input } from './database.ts';
import type { DependencySet, Query } from './dependencies.ts';

/** The value of one input. The graph tells when a fact that was read for it has changed. */
class ComputedOfInput<I extends Input, V> implements Query, Computed<V> {
    readonly input: I;
    readonly value: V;
    readonly dependencies: DependencySet | undefined;
    readonly verifiedAt: number;
    private readonly stale: Set<string>;

    constructor(input: I, { value, dependencies, verifiedAt }: Computed<V>, stale: Set<string>) {
        this.input = input;
        this.value = value;
        this.dependencies = dependencies;
        this.verifiedAt = verifiedAt;
        this.stale = stale;
    }

    becomeStale(): void {
        this.stale.add(this.input.uri);
    }
}

interface Replacement<V> {
    readonly uri: string;
    readonly before: V | undefined;
    readonly after: V | undefined;
}

/** A value for each input, computed again only when that input, or a fact that was read for it, changes. No other input is looked at. */
export class PerInput<V, I extends Input, D extends Database<I>> {
    private readonly results = new Map<string, ComputedOfInput<I, V>>();
    /** URIs of inputs whose values read a fact that has changed since. */
    private readonly stale = new Set<string>();
    /** How many changes of inputs are taken in; none before the first time. */
    private seen: number | undefined;
    private readonly compute: (input: I, database: D) => V;

    constructor(compute: (input: I, database: D) => V) {
        this.compute = compute;
    }

    /** Brings it up to date; yields each replacement: first of inputs that are gone, then of the others in order. */
    *refresh(database: D): Iterable<Replacement<V>> {
        const { graph, changes } = database;
        const seen = changes.count;
        const wanted = this.wanted(database);
        // Invariant: inputs that are gone go first. They have no place in the order that others could be put behind.
        for (const uri of wanted) {
            const known = this.results.get(uri);
            if (!known || database.input(uri)) continue;
            this.results.delete(uri);
            this.stale.delete(uri);
            graph?.release(known);
            yield { uri, before: known.value, after: undefined };
        }
        for (const uri of wanted) {
            const input = database.input(uri);
            const known = this.results.get(uri);
            if (!input || (known?.input === input && !isStale(known))) continue;
            const result = this.computeFor(input, database);
            this.stale.delete(uri);
            if (known) graph?.release(known);
            this.results.set(uri, result);
            graph?.register(result);
            // A fact may have changed while it was read.
            if (isStale(result)) result.becomeStale();
            yield { uri, before: known?.value, after: result.value };
        }
        this.seen = seen;
    }

    /** URIs of the inputs that may have another value now, in the order of inputs. */
    private wanted({ changes, files, compareFiles }: D): readonly string[] {
        const changed = this.seen === undefined ? undefined : changes.since(this.seen);
        if (!changed) return [...this.results.keys(), ...files.map(({ uri }) => uri)];
        if (changed.length + this.stale.size === 0) return none;
        return [...new Set([...changed, ...this.stale])].sort(compareFiles);
    }

    private computeFor(input: I, database: D): ComputedOfInput<I, V> {
        const { graph } = database;
        const verifiedAt = graph?.revision ?? 0;
        const compute = () => this.compute(input, database);
        const computed = graph?.track(compute, 'coarse') ?? { value: compute(), dependencies: undefined };
        return new ComputedOfInput(input, { ...computed, verifiedAt }, this.stale);
    }

    get(uri: string): V | undefined {
        return this.results.get(uri)?.value;
    }
}

const none: readonly never[] = [];
