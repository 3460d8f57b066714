// The difference of two versions of a plan: what came and went, was renamed or moved, and every fact that differs. The order of files,
// declarations and lines means nothing. It must not know how changes are worded.
import type { Declaration } from '../plan/model.ts';
import type { Plan } from '../plan/plan.ts';
import type { Change } from './change.ts';
import { Comparison } from './comparison.ts';

/**
 * Changes in plan order of the newer version, what was removed after the rest of its department. With `isAsked` only what stands in
 * certain files; the rest of both plans is there to give names their meaning. A caller that knows the edits says so with `mayDiffer`: facts of
 * all else are not compared.
 */
export function comparePlans(
    before: Plan,
    after: Plan,
    isAsked: (uri: string) => boolean = () => true,
    mayDiffer: (older: Declaration) => boolean = () => true,
): readonly Change[] {
    return new Comparison(before, after, { isAsked, mayDiffer }).changes;
}
