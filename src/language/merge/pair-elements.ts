// Which element of one version is which of another. It must not know what becomes of them.
import type { Element } from './elements.ts';

/** One thing in up to three texts. */
export interface Versions<T> {
    readonly base: T | undefined;
    readonly ours: T | undefined;
    readonly theirs: T | undefined;
}

/** Elements that are one, in the order of theirs: by key, then declarations by the code or the title that only they have. */
export function pairUp(base: readonly Element[], ours: readonly Element[], theirs: readonly Element[]): Versions<Element>[] {
    const oursOf = matchElements(base, ours);
    const theirsOf = matchElements(base, theirs);
    const found: Versions<Element>[] = [];
    const taken = new Set(oursOf.values());
    const free = new Map(ours.filter(element => !taken.has(element)).map(element => [element.key, element]));
    const baseOf = new Map([...theirsOf].map(([from, to]) => [to, from]));
    for (const element of theirs) {
        const before = baseOf.get(element);
        if (before) found.push({ base: before, ours: oursOf.get(before), theirs: element });
        else found.push({ base: undefined, ours: free.get(element.key), theirs: element });
    }
    for (const element of base) if (!theirsOf.has(element)) found.push({ base: element, ours: oursOf.get(element), theirs: undefined });
    return found;
}

function matchElements(older: readonly Element[], newer: readonly Element[]): Map<Element, Element> {
    const pairs = new Map<Element, Element>();
    const byKey = new Map(newer.map(element => [element.key, element]));
    for (const element of older) {
        const twin = byKey.get(element.key);
        if (twin) pairs.set(element, twin);
    }
    const taken = new Set(pairs.values());
    const left = newer.filter(element => element.kind === 'declaration' && !taken.has(element));
    for (const element of older) {
        if (element.kind !== 'declaration' || pairs.has(element)) continue;
        const twin = left.find(other => !taken.has(other) && other.marks.some(mark => element.marks.includes(mark)));
        if (!twin) continue;
        pairs.set(element, twin);
        taken.add(twin);
    }
    return pairs;
}
