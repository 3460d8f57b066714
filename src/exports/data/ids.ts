// Identifiers of declarations that stay the same while files, lines and the order of declarations change.
import type { Declaration, Scope } from '../../plan/model.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Id } from './plan-data.ts';

/**
 * The id of each declaration: kind and full name. Where several share it, the second in plan order ends in `#2`: each is a finding, and
 * references mean the first.
 */
export function idsOf(plan: Plan): ReadonlyMap<Declaration, Id> {
    const ids = new Map<Declaration, Id>();
    const paths = new Map<Scope, string>();
    const taken = new Map<string, number>();
    const pathOf = (scope: Scope): string => {
        const known = paths.get(scope);
        if (known !== undefined) return known;
        const own = scope.kind === 'extension' ? scope.target.path.join('.') : scope.name || '?';
        const path = scope.parent ? `${pathOf(scope.parent)}.${own}` : own;
        paths.set(scope, path);
        return path;
    };
    for (const { declarations } of plan.files)
        for (const declaration of declarations) {
            const id = `${declaration.kind}:${pathOf(declaration)}`;
            const before = taken.get(id) ?? 0;
            taken.set(id, before + 1);
            ids.set(declaration, before === 0 ? id : `${id}#${before + 1}`);
        }
    return ids;
}
