// A set of none, one or several objects. Very many of them exist, nearly all hold one at most and most others two or three: a `Set` each would
// take most of the memory. Arrays are replaced, never changed.

export type SmallSet<T extends object> = T | readonly T[] | Set<T> | undefined;

/** Up to so many items are looked through one by one; beyond, a `Set` is quicker. */
const maxListed = 8;

export function add<T extends object>(set: SmallSet<T>, item: T): SmallSet<T> {
    if (set === undefined || set === item) return item;
    if (set instanceof Set) return set.add(item);
    const items = listed(set);
    if (!items) return [set as T, item];
    if (items.includes(item)) return items;
    // Concatenated and sliced arrays have no room to grow, which spread and filtered ones have.
    return items.length < maxListed ? items.concat(item) : new Set([...items, item]);
}

export function remove<T extends object>(set: SmallSet<T>, item: T): SmallSet<T> {
    if (set === undefined || set === item) return undefined;
    if (set instanceof Set) return set.delete(item) && set.size === 0 ? undefined : set;
    const items = listed(set);
    if (!items?.includes(item)) return set;
    const left = items.filter(other => other !== item);
    return left.length > 1 ? left.slice() : left[0];
}

export function iterate<T extends object>(set: SmallSet<T>): Iterable<T> {
    if (set === undefined) return none;
    return set instanceof Set ? set : (listed(set) ?? [set as T]);
}

export function sizeOf(set: SmallSet<object>): number {
    if (set === undefined) return 0;
    return set instanceof Set ? set.size : (listed(set)?.length ?? 1);
}

function listed<T extends object>(set: T | readonly T[]): readonly T[] | undefined {
    return Array.isArray(set) ? set : undefined;
}

const none: readonly never[] = [];
