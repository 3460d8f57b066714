// The name somebody probably meant. It must not know what is named.

/** The candidates nearest to `word`, nearest first: at most a third of its letters away (at least one edit, and a letter stays), case aside. */
export function nearest(word: string, candidates: Iterable<string>, most = 3): string[] {
    const wanted = word.toLocaleLowerCase();
    const limit = Math.max(1, Math.floor(word.length / 3));
    const found: { readonly candidate: string; readonly distance: number }[] = [];
    for (const candidate of candidates) {
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
    let beforeLast: number[] = [];
    let last = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; i++) {
        const row = [i];
        for (let j = 1; j <= b.length; j++) {
            const same = a[i - 1] === b[j - 1];
            let best = Math.min((last[j] as number) + 1, (row[j - 1] as number) + 1, (last[j - 1] as number) + (same ? 0 : 1));
            if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, (beforeLast[j - 2] as number) + 1);
            row.push(best);
        }
        if (Math.min(...row) > limit) return limit + 1;
        beforeLast = last;
        last = row;
    }
    return last[b.length] as number;
}
