// A declaration as an item of a tree that an editor unfolds step by step, and the way back, whatever was typed in between.
// It must not know what the tree is about.
import type { CallHierarchyItem, TypeHierarchyItem } from 'vscode-languageserver';
import type { Declaration } from '../../plan/model.ts';
import type { Plan } from '../../plan/plan.ts';
import { qualifiedName, titleOf } from '../../plan/queries.ts';
import type { Plans } from '../plans.ts';
import { symbolKinds } from './document-symbols.ts';
import { rangeIn } from './place.ts';

/** Offsets move while somebody types; the path of a name does not. */
interface ItemData {
    readonly kind: string;
    readonly path: string;
}

export function hierarchyItem(plan: Plan, declaration: Declaration, details: readonly string[]): CallHierarchyItem & TypeHierarchyItem {
    const { file, span, nameSpan, kind } = declaration;
    return {
        name: titleOf(declaration) || '…',
        kind: symbolKinds[kind],
        detail: details.filter(detail => detail !== '').join(' · '),
        uri: file,
        range: rangeIn(plan, file, span),
        selectionRange: rangeIn(plan, file, nameSpan),
        data: { kind, path: qualifiedName(declaration) } satisfies ItemData,
    };
}

/** The declaration of an item in the plan as it is now; undefined when it is gone. */
export function declarationOf(
    { uri, data, selectionRange }: CallHierarchyItem | TypeHierarchyItem,
    plans: Plans,
): { readonly plan: Plan; readonly declaration: Declaration } | undefined {
    const root = plans.root(uri);
    const plan = root === undefined ? undefined : plans.plan(root);
    const { kind, path } = (data ?? {}) as Partial<ItemData>;
    if (!plan || path === undefined) return undefined;
    // Few have its own name: only their paths are put together.
    const isNamed = (other: Declaration) => other.kind === kind && path.endsWith(other.name) && qualifiedName(other) === path;
    const same = plan.file(uri)?.declarations.filter(isNamed) ?? [];
    // Of two with one name the one at the same line is meant.
    const isHere = (other: Declaration) => rangeIn(plan, uri, other.nameSpan).start.line === selectionRange.start.line;
    const declaration = same.find(isHere) ?? same[0];
    return declaration && { plan, declaration };
}
