// What a file declares, by kind. It must not know other files.
import type { Declaration, Kind, PlanFile } from './plan.ts';

const kindsOf = new WeakMap<PlanFile, ReadonlyMap<Kind, readonly Declaration[]>>();

/** A file's declarations by kind. */
export function byKind(file: PlanFile): ReadonlyMap<Kind, readonly Declaration[]> {
    let kinds = kindsOf.get(file);
    if (!kinds) {
        kinds = Map.groupBy(file.declarations, declaration => declaration.kind);
        kindsOf.set(file, kinds);
    }
    return kinds;
}
