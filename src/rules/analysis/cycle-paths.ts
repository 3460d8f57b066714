// How a circle is told: a way round for each of its links, and the names along it. Costs as much as the circle is long, however many ways
// there are. It must not know what the links are.
import type { Text } from '../../l10n/say.ts';

/** Names of one way round that a message shows; the others are counted. */
export const maxShown = 20;

/** Steps for each link of a circle that finding ways may take; then a way is only begun. */
const maxSteps = 50;

/** A way round: the first links of it, and how many there are; unknown where it was only begun. */
export interface Way<L> {
    readonly links: readonly L[];
    readonly length: number | undefined;
}

/**
 * A way round for each link, itself first: a shortest one, and for links of one way that way. `followers` lists what a link leads on to, in
 * lists that several may share; `closes` says whether the way from the first link ends with the last.
 */
export function waysRound<L>(
    circle: readonly L[],
    followers: (link: L) => readonly (readonly L[])[],
    closes: (first: L, last: L) => boolean,
): Map<L, Way<L>> {
    const ways = new Map<L, Way<L>>();
    let left = maxSteps * circle.length;
    const search = (first: L): L[] | undefined => {
        const before = new Map<L, L | undefined>([[first, undefined]]);
        const seen = new Set<readonly L[]>();
        for (const link of before.keys()) {
            if (left-- < 0) return undefined;
            if (closes(first, link)) {
                const way: L[] = [];
                for (let at: L | undefined = link; at !== undefined; at = before.get(at)) way.push(at);
                return way.reverse();
            }
            for (const list of followers(link)) {
                if (seen.has(list)) continue;
                seen.add(list);
                left -= list.length;
                for (const other of list) if (!before.has(other)) before.set(other, link);
            }
        }
        return undefined;
    };
    for (const first of circle) {
        if (ways.has(first)) continue;
        const way = left > 0 ? search(first) : undefined;
        if (!way) ways.set(first, { links: [first], length: undefined });
        else
            for (const [i, link] of way.entries()) {
                if (ways.has(link)) continue;
                const links = Array.from({ length: Math.min(way.length, maxShown) }, (_, k) => way[(i + k) % way.length] as L);
                ways.set(link, { links, length: way.length });
            }
    }
    return ways;
}

/** The names along a way, each leading to the next: `a → b → a`. */
export function sayWay(names: readonly string[], length: number | undefined, last: string): string | Text {
    if (length === names.length) return [...names, last].join(' → ');
    const say = (rest: string) => [...names, rest, last].join(' → ');
    const more = length === undefined ? undefined : length - names.length;
    return more === undefined ? say('…') : { en: say(`… ${more} more`), id: say(`… ${more} lainnya`) };
}
