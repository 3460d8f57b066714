// The inputs of a computation and all that is derived from them. The holder of inputs implements it.
import type { DependencyGraph } from './dependencies.ts';
import type { InputChanges } from './input-changes.ts';

/** A part of the inputs that changes as a whole. */
export interface Input {
    readonly uri: string;
}

export interface Database<I extends Input = Input> {
    /** Undefined where inputs never change: then nothing is recorded. */
    readonly graph: DependencyGraph | undefined;
    /** In an order of the database's own; reading it is recorded. */
    readonly files: readonly I[];
    /** The input of a URI, if there is one. Not recorded. */
    input(uri: string): I | undefined;
    /** The inputs that came, went or were replaced. */
    readonly changes: InputChanges;
    /** The same order, by URI: below zero where `a` comes first. */
    readonly compareFiles: (a: string, b: string) => number;
    /** The derived thing of a definition, created when it is first asked for. */
    derived<D extends Refreshable<this>>(definition: Definition, create: () => D): D;
}

/** Identifies a derived thing by identity. */
export type Definition = object;

/** Something derived from the inputs that an edit brings up to date. */
export interface Refreshable<D> {
    refresh(database: D): void;
    /** Removes what is kept under a key that is no more; left out where keys outlive edits. */
    dispose?(gone: object, database: D): void;
}

/** Runs a computation without adding its reads to those of the caller: readers depend on a derived result, not on its inputs. */
export function untracked(database: { readonly graph: DependencyGraph | undefined }, compute: () => void): void {
    if (database.graph) database.graph.untracked(compute);
    else compute();
}

/**
 * Brings all derived things up to date after an edit. One that is derived from others may need a round for each of them; a cycle would never
 * settle, and is an error of the program.
 */
export function settle<D extends { readonly graph: DependencyGraph | undefined }>(derived: Iterable<Refreshable<D>>, database: D): void {
    const all = [...derived];
    const { graph } = database;
    for (let round = 0; ; round++) {
        const before = graph?.revision;
        for (const one of all) one.refresh(database);
        if (graph?.revision === before) return;
        if (round > all.length) throw new Error('Derived values depend on each other in a cycle.');
    }
}
