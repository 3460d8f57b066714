// Which titles are probably one, spelled twice: equal after folding case and spaces, at most two edits apart, or the initials of the other.
// Grows with the number of titles, not with its square. It must not know what carries the titles.

import { editDistance } from '../../l10n/nearest.ts';
import { addToList } from '../../plan/lists.ts';

/** Titles shorter than this are too short to be told apart by two edits. */
const shortest = 8;

interface Titled<T> {
    readonly item: T;
    readonly title: string;
}

/** Titles by what they are made of, then by their words without numbers: of a thousand that differ in a number only, none is compared. */
type Segments<T> = Map<string, Map<string, Titled<T>[]>>;

/** For each item the first earlier one with a near title. */
export function findNearTitles<T>(items: readonly T[], titleOf: (item: T) => string): ReadonlyMap<T, T> {
    const twins = new Map<T, T>();
    const folded = new Map<string, T>();
    const acronyms = new Map<string, { readonly item: T; readonly abbreviated: boolean }>();
    const segments: Segments<T> = new Map();
    for (const item of items) {
        const title = foldTitle(titleOf(item));
        if (title === '') continue;
        const twin = folded.get(title) ?? byInitials(titleOf(item), acronyms) ?? byEdits(title, segments);
        if (twin !== undefined) twins.set(item, twin);
        if (!folded.has(title)) folded.set(title, item);
        const acronym = acronymOf(titleOf(item));
        if (acronym.length > 1 && !acronyms.has(acronym)) acronyms.set(acronym, { item, abbreviated: isAbbreviated(titleOf(item)) });
        for (const { key } of segmentsOf(title)) {
            const byStem = segments.get(key) ?? new Map<string, Titled<T>[]>();
            segments.set(key, byStem);
            const stem = stemOf(title);
            addToList(byStem, stem, { item, title });
        }
    }
    return twins;
}

/** Letters, digits and marks of ASCII with single spaces between, as nearly every title is. */
function isPlain(title: string): boolean {
    return /^[!-~]+(?: [!-~]+)*$/.test(title);
}

/** Case and spaces aside. */
export function foldTitle(title: string): string {
    // Asking costs less than replacing what is right already.
    if (isPlain(title)) return title.toLowerCase();
    const lower = title.normalize('NFC').trim().toLowerCase();
    return /\s\s|[^\S ]/.test(lower) ? lower.replace(/\s+/g, ' ') : lower;
}

function byInitials<T>(title: string, acronyms: ReadonlyMap<string, { readonly item: T; readonly abbreviated: boolean }>): T | undefined {
    const acronym = acronymOf(title);
    const other = acronym.length > 1 ? acronyms.get(acronym) : undefined;
    return other && (isAbbreviated(title) || other.abbreviated) ? other.item : undefined;
}

/** "Dinas Pekerjaan Umum" and "Dinas PU" are both DPU. */
function acronymOf(title: string): string {
    const small = /^(dan|di|untuk|serta|and|of|the|for|in)$/i;
    return title
        .split(/[\s/-]+/)
        .filter(word => word !== '' && !small.test(word))
        .map(word => (isUpper(word) ? word : (word[0] ?? '').toUpperCase()))
        .join('');
}

function isAbbreviated(title: string): boolean {
    return title.split(/\s+/).some(isUpper);
}

function isUpper(word: string): boolean {
    return /^\p{Lu}{2,}$/u.test(word) && !/^[IVX]+$/.test(word);
}

/** Two titles at most two edits apart share one of three segments, moved by at most two. */
function byEdits<T>(title: string, segments: Segments<T>): T | undefined {
    if (title.length < shortest) return undefined;
    const own = stemOf(title);
    for (let length = title.length - 2; length <= title.length + 2; length++)
        for (let index = 0; index < 3; index++) {
            const [start, end] = segment(length, index);
            for (let shift = -2; shift <= 2; shift++) {
                if (start + shift < 0 || end + shift > title.length) continue;
                for (const [stem, others] of segments.get(`${length} ${index} ${title.slice(start + shift, end + shift)}`) ?? []) {
                    if (stem === own) continue;
                    const near = others.find(other => editDistance(title, other.title, 2) <= 2 && !differsByNumber(title, other.title));
                    if (near) return near.item;
                }
            }
        }
    return undefined;
}

function segmentsOf(title: string): { readonly key: string }[] {
    if (title.length < shortest) return [];
    return [0, 1, 2].map(index => {
        const [start, end] = segment(title.length, index);
        return { key: `${title.length} ${index} ${title.slice(start, end)}` };
    });
}

function segment(length: number, index: number): [start: number, end: number] {
    return [Math.floor((length * index) / 3), Math.floor((length * (index + 1)) / 3)];
}

/** "Region I" and "Region II", "School 3" and "School 4" are two on purpose. */
function differsByNumber(a: string, b: string): boolean {
    const left = a.split(' ');
    const right = b.split(' ');
    const different = [...left.filter(word => !right.includes(word)), ...right.filter(word => !left.includes(word))];
    return different.length > 0 && different.every(isNumber);
}

function isNumber(word: string): boolean {
    return /^(\d+\w?|\w?\d+|[ivx]+|\p{L})$/u.test(word);
}

function stemOf(title: string): string {
    return title
        .split(' ')
        .filter(word => !isNumber(word))
        .join(' ');
}
