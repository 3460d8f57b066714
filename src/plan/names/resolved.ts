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

/** Targets of references. */
export class Resolved implements Query, Resolution {
    readonly reference: Reference;
    readonly target: Declaration | undefined;
    readonly misfit: Declaration | undefined;
    readonly known: number;
    dependencies: DependencySet;

    constructor(
        reference: Reference,
        target: Declaration | undefined,
        misfit: Declaration | undefined,
        known: number,
        dependencies: DependencySet,
    ) {
        this.reference = reference;
        this.target = target;
        this.misfit = misfit;
        this.known = known;
        this.dependencies = dependencies;
    }
}
