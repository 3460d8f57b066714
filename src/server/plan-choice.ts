// Which plan a request is about. It must not know what is asked of it.
import type { Plans } from '../language/plans.ts';
import { titleOf } from '../plan/queries.ts';
import { fileName } from '../plan/source.ts';

/** The plan of a file or at a folder; for `null`, or where there is none, the only plan there is. */
export function rootAsked(uri: string | null, plans: Plans): string | undefined {
    const roots = plans.roots();
    const asked = uri === null ? undefined : (plans.root(uri) ?? roots.find(root => root === uri));
    return asked ?? (roots.length === 1 ? roots[0] : undefined);
}

/** All plans, to choose from. */
export function planChoice(plans: Plans): { readonly plans: readonly { readonly uri: string; readonly title: string }[] } {
    return { plans: plans.roots().map(root => ({ uri: root, title: titleAt(root, plans) })) };
}

function titleAt(root: string, plans: Plans): string {
    const declared = plans.plan(root)?.root;
    return (declared && titleOf(declared)) || fileName(root);
}
