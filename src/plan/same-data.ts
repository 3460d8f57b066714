// Whether two pieces of plain data say the same. It must not know what they say.

/**
 * Data as sheets and tables are made of: values, lists, objects, maps, sets. Functions, declarations and references are the same only as
 * themselves: they lead on to all of their plan, and one that an edit changed is another.
 */
export function isSameData(one: unknown, other: unknown): boolean {
    if (Object.is(one, other)) return true;
    if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
    if (Object.getPrototypeOf(one) !== Object.getPrototypeOf(other) || isOfPlan(one)) return false;
    if (one instanceof Map) return isSameData([...one], [...(other as Map<unknown, unknown>)]);
    if (one instanceof Set) return isSameData([...one], [...(other as Set<unknown>)]);
    const names = Object.keys(one);
    if (names.length !== Object.keys(other).length) return false;
    return names.every(name => Object.hasOwn(other, name) && isSameData(one[name as keyof object], other[name as keyof object]));
}

function isOfPlan(one: object): boolean {
    return 'span' in one && ('parent' in one || 'from' in one);
}
