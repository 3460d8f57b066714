// Declarations of a file, by kind. It must not know other files.
import type { Declaration, DeclarationOf, Kind, PlanFile } from './model.ts';

const kindsOf = new WeakMap<PlanFile, ReadonlyMap<Kind, readonly Declaration[]>>();

/** A file's declarations of a kind, in its order. */
export function ofKind<K extends Kind>(file: PlanFile, kind: K): readonly DeclarationOf<K>[] {
    let kinds = kindsOf.get(file);
    if (!kinds) {
        kinds = Map.groupBy(file.declarations, declaration => declaration.kind);
        kindsOf.set(file, kinds);
    }
    return (kinds.get(kind) ?? none) as readonly DeclarationOf<K>[];
}

const none: readonly never[] = [];
