// References after an edit: those whose meaning it may have changed. It must not know what was edited.
import type { Declaration, Reference } from '../model.ts';
import type { Plan } from '../plan.ts';
import type { ReferenceIndex } from './reference-index.ts';
import type { Unresolved } from './unresolved.ts';

/** Points every reference whose meaning an edit may have changed to what it means now: `old` are gone with what they meant, `added` are new. */
export function relink(
    plan: Plan,
    links: ReferenceIndex,
    old: ReadonlyMap<Reference, Declaration | undefined>,
    added: readonly Reference[],
    unresolved: Unresolved,
): void {
    const gone: [Reference, Declaration][] = [];
    const come: [Reference, Declaration][] = [];
    for (const [reference, target] of old) if (target) gone.push([reference, target]);
    for (const { reference, target: before } of plan.names.drainInvalidated()) {
        const { target } = plan.names.resolveAgain(reference);
        if (target === before) continue;
        if (before) gone.push([reference, before]);
        if (target) come.push([reference, target]);
        if (!before !== !target) unresolved.mend(reference, plan);
    }
    for (const reference of added) {
        const target = plan.target(reference);
        if (target) come.push([reference, target]);
    }
    links.replace(gone, come);
}
