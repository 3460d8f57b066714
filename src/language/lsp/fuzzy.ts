// How well typed letters match a text: case and accents aside. It must not know what is searched.

/**
 * From 0 to 100, undefined when it does not match: the whole text, its beginning, the beginning of a word in it, a part of it,
 * its letters in order with gaps. The words of a query may stand in any order.
 */
export function fuzzyScore(query: string, text: string): number | undefined {
    return foldedScore(foldText(query).trim(), foldText(text), text);
}

/** The same for texts that are folded already; `text` is what `here` was before. */
export function foldedScore(wanted: string, here: string, text: string): number | undefined {
    if (wanted === '') return 0;
    if (here === wanted) return 100;
    const at = here.indexOf(wanted);
    if (at === 0) return 90;
    if (at > 0) return startsWord(text, at) ? 80 : 60;
    if (wanted.includes(' ') && wanted.split(/\s+/).every(word => here.includes(word))) return 55;
    return isSubsequence(wanted.replaceAll(' ', ''), here) ? 20 : undefined;
}

/** Without case and accents. */
export function foldText(text: string): string {
    // Most texts have no accents, and taking letters apart is slow.
    return (isAscii(text) ? text : text.normalize('NFD').replace(/\p{M}/gu, '')).toLowerCase();
}

function isAscii(text: string): boolean {
    for (let index = 0; index < text.length; index++) if (text.charCodeAt(index) > 127) return false;
    return true;
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
