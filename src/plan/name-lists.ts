// Lists of declarations by name, and how an edit changes them. It must not know what a name means.
import { addToList } from './lists.ts';
import type { Declaration, PlanFile, RelatedPlan, Scope } from './model.ts';

export type Members = ReadonlyMap<string, readonly Declaration[]>;

/** The plans that a file refers to. */
export function relatedIn(file: PlanFile): readonly RelatedPlan[] {
    return file.elements.flatMap(element => (element.kind === 'plan' ? element.relatedPlans : []));
}

/** Declarations by their name, with those that stand for other plans. */
export function byName(scopes: readonly Scope[]): Members {
    const members = new Map<string, Declaration[]>();
    for (const scope of scopes.flatMap(one => (one.kind === 'plan' ? one.relatedPlans : one))) {
        if (scope.kind === 'extension' || scope.name === '') continue;
        addToList(members, scope.name, scope);
    }
    return members;
}

export function append<T>(lists: Map<string, readonly T[]>, name: string, more: readonly T[]): void {
    const known = lists.get(name);
    if (known) (known as T[]).push(...more);
    else lists.set(name, [...more]);
}

/** Puts what a file now says in the place of what it said. */
export function updateList<T extends { readonly file: string }>(
    lists: Map<string, readonly T[]>,
    name: string,
    file: string,
    now: readonly T[],
    compare: (a: string, b: string) => number,
): void {
    const others = (lists.get(name) ?? []).filter(item => item.file !== file);
    if (others.length + now.length === 0) lists.delete(name);
    else lists.set(name, now.length === 0 ? others : [...others, ...now].sort((a, b) => compare(a.file, b.file)));
}
