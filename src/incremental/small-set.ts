// A set of none, one or several objects. Very many of them exist and nearly all hold one at most: a `Set` each would take most of the memory.

export type SmallSet<T extends object> = T | Set<T> | undefined;

export function add<T extends object>(set: SmallSet<T>, item: T): SmallSet<T> {
    if (set === undefined || set === item) return item;
    return set instanceof Set ? set.add(item) : new Set([set, item]);
}

export function remove<T extends object>(set: SmallSet<T>, item: T): SmallSet<T> {
    if (set === item) return undefined;
    if (set instanceof Set && set.delete(item) && set.size === 0) return undefined;
    return set;
}

export function iterate<T extends object>(set: SmallSet<T>): Iterable<T> {
    return set === undefined ? none : set instanceof Set ? set : [set];
}

const none: readonly never[] = [];
