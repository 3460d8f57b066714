// None, one or several of a thing. Where there are very many of these and nearly all hold one at most, sets would take most of the memory.

export type Few<T extends object> = T | Set<T> | undefined;

export function and<T extends object>(few: Few<T>, item: T): Few<T> {
    if (few === undefined || few === item) return item;
    return few instanceof Set ? few.add(item) : new Set([few, item]);
}

export function without<T extends object>(few: Few<T>, item: T): Few<T> {
    if (few === item) return undefined;
    if (few instanceof Set && few.delete(item) && few.size === 0) return undefined;
    return few;
}

export function each<T extends object>(few: Few<T>): Iterable<T> {
    return few === undefined ? nothing : few instanceof Set ? few : [few];
}

const nothing: readonly never[] = [];
