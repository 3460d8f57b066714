// The target of a reference, and the look-ups that led to it. It must not know how names are looked up.

import type { DependencySet, Query } from '../../incremental/dependencies.ts';
import type { Declaration, Reference } from '../model.ts';

/** The target of a reference. */
export interface Resolution {
    /** The target; undefined when nothing of that name and a fitting kind exists. */
    readonly target: Declaration | undefined;
    /** Something of that name that does not fit, when nothing fits. */
    readonly misfit: Declaration | undefined;
    /** How many parts of the path lead somewhere, from the best place to start. */
    readonly known: number;
}

/** Targets of references. Very many of them exist, and nearly all lead somewhere. */
export class Resolved implements Query, Resolution {
    readonly reference: Reference;
    readonly target: Declaration | undefined;
    dependencies: DependencySet;

    constructor(reference: Reference, target: Declaration | undefined, dependencies: DependencySet) {
        this.reference = reference;
        this.target = target;
        this.dependencies = dependencies;
    }

    get misfit(): Declaration | undefined {
        return undefined;
    }

    get known(): number {
        return this.reference.path.length;
    }
}

/** A reference that leads nowhere. */
class Lost extends Resolved {
    private readonly found: Resolution;

    constructor(reference: Reference, found: Resolution, dependencies: DependencySet) {
        super(reference, undefined, dependencies);
        this.found = found;
    }

    override get misfit(): Declaration | undefined {
        return this.found.misfit;
    }

    override get known(): number {
        return this.found.known;
    }
}

export function resolvedTo(reference: Reference, found: Resolution, dependencies: DependencySet): Resolved {
    return found.target ? new Resolved(reference, found.target, dependencies) : new Lost(reference, found, dependencies);
}
