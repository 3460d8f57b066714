// How well typed letters match a text: case and accents aside. It must not know what is searched.

/**
 * From 0 to 100, undefined when it does not match: the whole text, its beginning, the beginning of a word in it, a part of it,
 * its letters in order with gaps. The words of a query may stand in any order.
 */
export function fuzzyScore(query: string, text: string): number | undefined {
    const wanted = plain(query).trim();
    if (wanted === '') return 0;
    const here = plain(text);
    if (here === wanted) return 100;
    if (here.startsWith(wanted)) return 90;
    const at = here.indexOf(wanted);
    if (at >= 0) return startsWord(text, at) ? 80 : 60;
    const words = wanted.split(/\s+/);
    if (words.length > 1 && words.every(word => here.includes(word))) return 55;
    return isSubsequence(wanted.replaceAll(' ', ''), here) ? 20 : undefined;
}

function plain(text: string): string {
    return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Where a word begins: after a mark, or at a capital in `PlantTrees`. */
function startsWord(text: string, at: number): boolean {
    return /[^\p{L}\p{N}]/u.test(text[at - 1] ?? ' ') || (/\p{Lu}/u.test(text[at] ?? '') && /\p{Ll}/u.test(text[at - 1] ?? ''));
}

function isSubsequence(wanted: string, text: string): boolean {
    let at = 0;
    for (const letter of wanted) {
        at = text.indexOf(letter, at) + 1;
        if (at === 0) return false;
    }
    return true;
}
