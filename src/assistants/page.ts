// A part of a long list, bounded in number and in size, with where it goes on. It must not know what is listed.
import { integer, nullable, withDefault } from './schema.ts';

/** Arguments of every tool that lists. */
export const pageInput = {
    from: withDefault(
        integer('Where to begin in the list: 0 for its start, else the value of "more" of the answer before.', { minimum: 0 }),
        0,
    ),
    limit: withDefault(integer('The most entries to list.', { minimum: 1, maximum: 200 }), 50),
};

/** Fields of every answer that lists. */
export const pageOutput = {
    total: integer('Entries in the whole list.'),
    more: nullable(integer('Where the list goes on: ask again with this as "from". Null where this is the end.')),
};

/** Characters of the entries of one answer, as JSON. */
const longestPage = 60_000;

export interface Page<T> {
    readonly entries: readonly T[];
    readonly total: number;
    readonly more: number | null;
}

/** Entries are written one at a time until the answer is full; the first one is always there. */
export function pageOf<T, E>(
    all: readonly T[],
    { from, limit }: { readonly from: number; readonly limit: number },
    write: (one: T) => E,
): Page<E> {
    const entries: E[] = [];
    let size = 0;
    let next = Math.min(from, all.length);
    for (; next < all.length && entries.length < limit; next++) {
        const entry = write(all[next] as T);
        size += JSON.stringify(entry).length;
        if (entries.length > 0 && size > longestPage) break;
        entries.push(entry);
    }
    return { entries, total: all.length, more: next < all.length ? next : null };
}
