// Follows a path through scopes: from where it is written outward, the first thing of that name and a fitting kind.
// It must not know where names are kept.
import type { Declaration, Department, Kind, Reference, Role, Scope } from '../model.ts';
import { allowedTargetKinds } from './allowed-kinds.ts';
import type { Resolution } from './resolved.ts';

/** Roles of references that may lead through another plan, above this one or before it: they serve it or go on from it, and take nothing else. */
const rolesThrough: ReadonlySet<Role> = new Set<Role>(['serves', 'continues']);

export interface ScopeNames {
    /** Everything of a name that is declared directly in a scope, in plan order. The plan itself: undefined. */
    named(name: string, scope: Scope | undefined): readonly Declaration[];
    /** Whether a file belongs to another plan. */
    isElsewhere(file: string): boolean;
}

/** The target of a reference. That of an extension is looked up from outside all blocks; one name alone is a department's, where there is one. */
export function findFor(names: ScopeNames, { role, path, from }: Pick<Reference, 'role' | 'path' | 'from'>): Resolution {
    if (role === 'extends') {
        const department = path.length === 1 ? findPath(names, path, undefined, departments) : undefined;
        return department?.target ? department : findPath(names, path, undefined, allowedTargetKinds[role]);
    }
    const found = findPath(names, path, from, allowedTargetKinds[role]);
    if (rolesThrough.has(role) || !found.target || !names.isElsewhere(found.target.file)) return found;
    // Another plan may only be named to say what something serves or continues.
    const [named] = names.named(path[0] as string, undefined);
    return { target: undefined, misfit: named, known: path.length };
}

const departments: ReadonlySet<Kind> = new Set<Department['kind']>(['department']);

/** The target of a path from a scope, among the kinds that fit. */
export function findPath(names: ScopeNames, path: readonly string[], from: Scope | undefined, kinds: ReadonlySet<Kind>): Resolution {
    for (let scope = from; ; scope = scope.parent) {
        for (const found of follow(names, path, scope))
            if (kinds.has(found.kind)) return { target: found, misfit: undefined, known: path.length };
        if (!scope) return misfitOf(names, path, from);
    }
}

/** For a path that fits nothing: the first thing of that name, and how many parts of the path lead somewhere from the best place to start. */
function misfitOf(names: ScopeNames, path: readonly string[], from: Scope | undefined): Resolution {
    let misfit: Declaration | undefined;
    let known = 0;
    for (let scope = from; ; scope = scope.parent) {
        misfit ??= follow(names, path, scope)[0];
        while (known < path.length && follow(names, path.slice(0, known + 1), scope).length > 0) known++;
        if (!scope) return { target: undefined, misfit, known };
    }
}

/** Things of one name in which the rest of a path is looked for; each of them is a finding already. */
const maxAlike = 20;

/** Things that a path leads to inside one scope. */
function follow(names: ScopeNames, path: readonly string[], scope: Scope | undefined): readonly Declaration[] {
    let candidates = names.named(path[0] as string, scope);
    for (let i = 1; i < path.length && candidates.length > 0; i++) {
        const name = path[i] as string;
        candidates =
            candidates.length === 1
                ? names.named(name, candidates[0])
                : candidates.slice(0, maxAlike).flatMap(candidate => names.named(name, candidate));
    }
    return candidates;
}
