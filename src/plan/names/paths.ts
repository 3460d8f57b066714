// By which path a declaration is reached from a scope. It must not know how names are spelled in a text.

import type { Declaration, Reference, Role, Scope } from '../model.ts';
import type { Plan } from '../plan.ts';
import type { Span } from '../source.ts';
import { allowedTargetKinds } from './allowed-kinds.ts';

/** The shortest path that leads from a scope to a declaration; undefined when another one of its name stands before it everywhere. */
export function shortestPath(plan: Plan, target: Declaration, from: Scope | undefined, role: Role): readonly string[] | undefined {
    const path: string[] = [];
    for (let at: Declaration | undefined = target; at; at = around(plan, at)) {
        path.unshift(at.name);
        if (plan.names.find(path, from, allowedTargetKinds[role]).target === target) return path;
    }
    return undefined;
}

/** The declaration whose scope a declaration stands in; for what an extension adds, its department. */
export function around(plan: Plan, declaration: Declaration): Declaration | undefined {
    const { parent } = declaration;
    return parent?.kind === 'extension' ? plan.names.departmentOf(parent) : parent;
}

/** Where each name of a reference's path stands. */
export function spansOfPath({ path, parts, span }: Reference): readonly Span[] {
    if (path.length === 1) return [span];
    if (parts.length > 0) return parts;
    let start = span.start - 1;
    return path.map(({ length }) => {
        start += 1;
        const from = start;
        start += length;
        return { ...span, start: from, end: start };
    });
}
