// Declarations directly inside a declaration. It must not know names, nor what other files add.
import type { Declaration, DepartmentBody, Extension, Scope } from './model.ts';

/** Declarations directly inside, each list in the order of the text. A plan's catalogues stand outside all names. */
function listsIn(scope: Scope): readonly (readonly Declaration[])[] {
    switch (scope.kind) {
        case 'vision':
            return [scope.missions];
        case 'goal':
        case 'objective':
            return [scope.indicators];
        case 'department':
            return listsInDepartment(scope);
        case 'extension':
            return [...listsInDepartment(scope), ...listsInAdditions(scope)];
        case 'program':
        case 'activity':
        case 'subactivity':
            return [scope.requests, scope.indicators, scope.outputs, scope.activities];
        default:
            return none;
    }
}

function listsInDepartment({ units, results, programs, assets, proposals }: DepartmentBody): readonly (readonly Declaration[])[] {
    return [units, results, programs, assets, proposals];
}

function listsInAdditions({ adds }: Extension): readonly (readonly Declaration[])[] {
    return [adds.missions, adds.requests, adds.indicators, adds.outputs, adds.activities];
}

const none: readonly never[] = [];

/** Everything declared directly inside, in the order of the text. */
export function childrenOf(scope: Scope): Declaration[] {
    return inOrder(listsIn(scope).flat(), scope.file);
}

/** More than these are better looked up in a map. */
const maxSearched = 16;

/** Those of a name, in the order of the text; undefined where there are many to look through. */
export function childrenNamed(name: string, scope: Scope): readonly Declaration[] | undefined {
    let searched = 0;
    let found: Declaration[] | undefined;
    for (const list of listsIn(scope)) {
        searched += list.length;
        if (searched > maxSearched) return undefined;
        for (const child of list)
            if (child.name === name && name !== '') {
                found ??= [];
                found.push(child);
            }
    }
    return found ? inOrder(found, scope.file) : none;
}

/** By place; what additions of other files brought comes after, file by file. */
function inOrder(children: Declaration[], file: string): Declaration[] {
    if (children.every(child => child.file === file)) return children.sort((a, b) => a.span.start - b.span.start);
    const own = children.filter(child => child.file === file);
    const others = Map.groupBy(children, child => child.file);
    others.delete(file);
    return [...inOrder(own, file), ...[...others].flatMap(([other, more]) => inOrder(more, other))];
}
