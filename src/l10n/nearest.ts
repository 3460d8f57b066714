// The name somebody probably meant. It must not know what is named.
import { addToList } from '../plan/lists.ts';

/** Names among which one is looked for many times, found by the letters that stand side by side in them. */
export class NamePool {
    private readonly names: readonly string[];
    private byGram: Map<string, string[]> | undefined;

    constructor(names: Iterable<string>) {
        this.names = [...names];
    }

    /**
     * Those that may be near: all where they are few, else those that share most. A gram in many names tells none of them apart and
     * is not looked at, so that no question costs more because there are more names.
     */
    candidates(word: string): readonly string[] {
        if (this.names.length <= maxCompared) return this.names;
        this.byGram ??= byGramOf(this.names);
        const shared = new Map<string, number>();
        for (const gram of gramsOf(word)) {
            const names = this.byGram.get(gram) ?? [];
            if (names.length <= maxSharing) for (const name of names) shared.set(name, (shared.get(name) ?? 0) + 1);
        }
        return [...shared]
            .sort(([a, i], [b, j]) => j - i || (a < b ? -1 : 1))
            .slice(0, maxCompared)
            .map(([name]) => name);
    }
}

/** Names that are compared letter by letter. */
const maxCompared = 40;
/** Names that two or three letters side by side are looked up in. */
const maxSharing = 30;
/** Letters of a name that are looked at, and letters in which it may be wrong. */
const longestName = 64;
const maxWrong = 8;

function byGramOf(names: readonly string[]): Map<string, string[]> {
    const byGram = new Map<string, string[]>();
    for (const name of names)
        for (const gram of gramsOf(name)) {
            addToList(byGram, gram, name);
        }
    return byGram;
}

/** Two and three letters side by side, case aside, also at the ends. */
function gramsOf(name: string): Set<string> {
    const letters = ` ${name.slice(0, longestName).toLocaleLowerCase()} `;
    const grams = new Set<string>();
    for (let at = 0; at < letters.length - 1; at++) {
        grams.add(letters.slice(at, at + 2));
        grams.add(letters.slice(at, at + 3));
    }
    return grams;
}

/** The candidates nearest to `word`, nearest first: at most a third of its letters away (at least one edit, and a letter stays), case aside. */
export function nearest(word: string, candidates: Iterable<string> | NamePool, most = 3): string[] {
    const wanted = word.toLocaleLowerCase();
    const limit = Math.min(maxWrong, Math.max(1, Math.floor(word.length / 3)));
    const found: { readonly candidate: string; readonly distance: number }[] = [];
    for (const candidate of candidates instanceof NamePool ? candidates.candidates(word) : candidates) {
        if (candidate === word || Math.abs(candidate.length - word.length) > limit) continue;
        const distance = editDistance(wanted, candidate.toLocaleLowerCase(), limit);
        if (distance <= limit && distance < Math.max(word.length, 1)) found.push({ candidate, distance });
    }
    found.sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1));
    return found.slice(0, most).map(item => item.candidate);
}

/** Edits (insert, delete, replace, swap of neighbours) from `a` to `b`; more than `limit` once it cannot be fewer. */
export function editDistance(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
    if (Math.abs(a.length - b.length) > limit) return limit + 1;
    // Equal beginnings and ends cost nothing.
    let start = 0;
    while (start < a.length && start < b.length && a[start] === b[start]) start++;
    let [n, m] = [a.length - start, b.length - start];
    while (n > 0 && m > 0 && a[start + n - 1] === b[start + m - 1]) {
        n--;
        m--;
    }
    const far = Math.min(limit, Math.max(n, m)) + 1;
    // Farther from the diagonal there are more edits than the limit: three rows, of which only what is near it is written.
    let [beforeLast, last, row] = [0, 1, 2].map(() => new Array<number>(m + 2).fill(far)) as [number[], number[], number[]];
    for (let j = 0; j <= m && j < far; j++) last[j] = j;
    for (let i = 1; i <= n; i++) {
        const [from, to] = [Math.max(1, i - far), Math.min(m, i + far)];
        let least = from === 1 ? Math.min(i, far) : far;
        row[from - 1] = least;
        row[to + 1] = far;
        for (let j = from; j <= to; j++) {
            const [x, y] = [a[start + i - 1], b[start + j - 1]];
            let best = Math.min((last[j] as number) + 1, (row[j - 1] as number) + 1, (last[j - 1] as number) + (x === y ? 0 : 1), far);
            if (i > 1 && j > 1 && x === b[start + j - 2] && a[start + i - 2] === y)
                best = Math.min(best, (beforeLast[j - 2] as number) + 1);
            row[j] = best;
            if (best < least) least = best;
        }
        if (least > limit) return limit + 1;
        [beforeLast, last, row] = [last, row, beforeLast];
    }
    return last[m] as number;
}
