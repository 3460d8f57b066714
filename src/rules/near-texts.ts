// Which texts are probably one sentence written in two ways: alike but for white space, case, punctuation, or a slip in one or two long words.
// Grows with the number of texts, not with its square. It must not know what carries the texts.
import { editDistance } from '../l10n/nearest.ts';

/** Shorter texts are too short to be told apart by two edits, and so are shorter words: "SD" and "SMP" are two on purpose. */
const shortestText = 12;
const shortestWord = 5;
/** A stretch that this many different texts share says little: later ones are not looked up by it. */
const mostSharing = 24;

interface Text<T> {
    readonly item: T;
    readonly words: string;
}

/** For each item the first earlier one whose text is nearly, but not exactly, the same. */
export function findNearTexts<T>(items: readonly T[], textOf: (item: T) => string): ReadonlyMap<T, T> {
    const twins = new Map<T, T>();
    const exact = new Map<string, T>();
    const firsts = new Map<string, T>();
    const segments = new Map<string, Text<T>[]>();
    for (const item of items) {
        const text = textOf(item);
        const words = wordsOf(text);
        if (words === '') continue;
        // The same text as before drifts from the same source.
        const same = exact.get(text);
        const twin = same === undefined ? (firsts.get(words) ?? bySlips(words, segments)) : twins.get(same);
        if (twin !== undefined) twins.set(item, twin);
        if (same === undefined) exact.set(text, item);
        if (firsts.has(words)) continue;
        firsts.set(words, item);
        for (const key of keysOf(words)) {
            const others = segments.get(key);
            if (!others) segments.set(key, [{ item, words }]);
            else if (others.length < mostSharing) others.push({ item, words });
        }
    }
    return twins;
}

/** Whether two texts differ in white space alone. */
export function differsBySpace(a: string, b: string): boolean {
    return a.normalize('NFC').replace(/\s+/g, '') === b.normalize('NFC').replace(/\s+/g, '');
}

/** Without case, punctuation and repeated spaces. */
function wordsOf(text: string): string {
    return text
        .normalize('NFC')
        .toLocaleLowerCase()
        .replace(/[^\p{L}\p{M}\p{N}%<>=+]+/gu, ' ')
        .trim();
}

function bySlips<T>(words: string, segments: ReadonlyMap<string, readonly Text<T>[]>): T | undefined {
    if (words.length < shortestText) return undefined;
    const numbers = numbersOf(words);
    const tried = new Set<string>();
    for (let length = words.length - 2; length <= words.length + 2; length++)
        for (let index = 0; index < 3; index++) {
            const [start, end] = segment(length, index);
            for (let shift = -2; shift <= 2; shift++) {
                if (start + shift < 0 || end + shift > words.length) continue;
                for (const other of segments.get(`${numbers}|${length} ${index} ${words.slice(start + shift, end + shift)}`) ?? []) {
                    if (tried.has(other.words)) continue;
                    tried.add(other.words);
                    if (editDistance(words, other.words, 2) <= 2 && onlySlips(words, other.words)) return other.item;
                }
            }
        }
    return undefined;
}

/** Texts with different numbers are different on purpose, so they never meet. */
function keysOf(words: string): string[] {
    if (words.length < shortestText) return [];
    const numbers = numbersOf(words);
    return [0, 1, 2].map(index => {
        const [start, end] = segment(words.length, index);
        return `${numbers}|${words.length} ${index} ${words.slice(start, end)}`;
    });
}

function segment(length: number, index: number): [start: number, end: number] {
    return [Math.floor((length * index) / 3), Math.floor((length * (index + 1)) / 3)];
}

/** Numbers, roman numerals and single letters, in their order. */
function numbersOf(words: string): string {
    return words
        .split(' ')
        .filter(word => /\d/.test(word) || /^([ivxlc]+|\p{L})$/u.test(word))
        .join(' ');
}

/** A slip in each of the words that differ: a short word that differs, or one that is there and not here, may be meant. */
function onlySlips(a: string, b: string): boolean {
    const left = a.split(' ');
    const right = b.split(' ');
    if (left.length !== right.length) return a.replaceAll(' ', '') === b.replaceAll(' ', '');
    return left.every((word, i) => word === right[i] || isSlip(word, right[i] as string));
}

/** One letter more, less, other or exchanged: "pertanian" and "pertanahan" are two words. */
function isSlip(a: string, b: string): boolean {
    return Math.min(a.length, b.length) >= shortestWord && !/[%<>=+]/.test(a + b) && editDistance(a, b, 1) <= 1;
}
