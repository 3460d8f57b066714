// The search index of a site in parts, each a script that a page loads when a reader types the letters it is for: pages from a disk may load
// scripts, and nothing else. An inverted index of words to numbers of things, and the things themselves apart, each once.
// It must not know pages, nor how results are shown (script.ts reads it).

import { compareTexts } from '../plan/compare-texts.ts';
import { addToList } from '../plan/lists.ts';
import { fileNameOf } from './file-names.ts';

export interface SearchEntry {
    readonly title: string;
    /** `Parks.PlantTrees` */
    readonly id: string;
    /** Of a page, with which its path begins: `program`; of a part of one its own: `unit`. */
    readonly kind: string;
    /** `program/parks.plant-trees`, without its ending. */
    readonly page: string;
    /** On a page in all languages, behind the language: `.Survey`. */
    readonly place?: string;
    /** Where it belongs, a number in a list of titles. */
    readonly of: number;
    /** Its code, also found. */
    readonly code: string;
}

export interface IndexFile {
    readonly path: string;
    readonly content: string;
}

/** Characters in one file, about. */
const maxInFile = 50_000;
/** Numbers of things in one row: a longer list goes on in a row of the next file. */
const maxInRow = 10_000;
/** Letters by which parts are told apart at first. */
const shortest = 1;

/** Words as they are searched; the same is written in script.ts. */
export function searchWords(text: string): string[] {
    return (
        text
            .normalize('NFKD')
            .replace(/\p{M}/gu, '')
            .toLowerCase()
            .match(/[\p{L}\p{N}]+(?:\.\p{N}+)*/gu) ?? []
    );
}

/** `search/parts.js` names all others, and whom things belong to. */
export function indexFiles(entries: readonly SearchEntry[], owners: readonly string[]): IndexFile[] {
    // short titles first: they are the best answers of all that have the same words
    const sorted = entries.toSorted(
        (a, b) => a.title.length - b.title.length || compareTexts(a.title, b.title) || compareTexts(a.id, b.id),
    );
    const files: IndexFile[] = [];
    const things = chunksOf(
        sorted.map(({ title, id, kind, page, of, code, place = '' }) =>
            literal([title, id, kind, page, of, code, ...(place === '' ? [] : [place])]),
        ),
    );
    const firsts: number[] = [];
    let first = 0;
    for (const [k, chunk] of things.entries()) {
        firsts.push(first);
        first += chunk.length;
        files.push({ path: `search/things/${k}.js`, content: `alurThings(${k},[\n${chunk.join(',\n')}\n])\n` });
    }
    const directory: [key: string, file: string, chunks: number][] = [];
    const rows = rowsByWord(sorted, owners);
    divide([...rows.keys()].sort(), shortest, rows, (key, words) => {
        const chunks = chunksOf(words.flatMap(word => rows.get(word) ?? []));
        const file = fileNameOf(key);
        directory.push([key, file, chunks.length]);
        for (const [k, chunk] of chunks.entries())
            files.push({ path: `search/${file}-${k}.js`, content: `alurPart(${literal(`${file}-${k}`)},[\n${chunk.join(',\n')}\n])\n` });
    });
    const parts = `alurParts([\n${directory.map(literal).join(',\n')}\n],${literal(firsts)},${literal(owners)})\n`;
    return [{ path: 'search/parts.js', content: parts }, ...files];
}

/** Each word with the numbers of the things that have it, as steps from one to the next. */
function rowsByWord(entries: readonly SearchEntry[], owners: readonly string[]): Map<string, string[]> {
    const found = new Map<string, number[]>();
    const ownerWords = owners.map(searchWords);
    for (const [k, { title, id, code, of }] of entries.entries()) {
        const parts = id.replace(/([a-z\d])([A-Z])/g, '$1 $2');
        for (const word of new Set([...searchWords(`${title} ${id} ${parts} ${code}`), ...(ownerWords[of] ?? [])])) {
            addToList(found, word, k);
        }
    }
    const rows = new Map<string, string[]>();
    for (const [word, all] of found) {
        const own: string[] = [];
        for (let at = 0; at < all.length; at += maxInRow) {
            const piece = all.slice(at, at + maxInRow);
            own.push(literal([word, ...piece.map((one, k) => (k === 0 ? one : one - (piece[k - 1] as number)))]));
        }
        rows.set(word, own);
    }
    return rows;
}

/** Words that begin alike share a part while it stays small. A word shorter than the letters is a part by itself. */
function divide(
    words: readonly string[],
    letters: number,
    rows: ReadonlyMap<string, readonly string[]>,
    put: (key: string, words: readonly string[]) => void,
): void {
    for (const [key, own] of Map.groupBy(words, word => [...word].slice(0, letters).join(''))) {
        let size = 0;
        for (const word of own) for (const row of rows.get(word) ?? []) size += row.length;
        if (size <= maxInFile || own.length === 1) {
            put(key, own);
            continue;
        }
        const whole = own.filter(word => word === key);
        if (whole.length > 0) put(key, whole);
        const longer = own.filter(word => word !== key);
        divide(longer, letters + 1, rows, put);
    }
}

function chunksOf(written: readonly string[]): string[][] {
    const chunks: string[][] = [];
    let size = maxInFile;
    for (const one of written) {
        if (size + one.length > maxInFile) {
            chunks.push([]);
            size = 0;
        }
        chunks.at(-1)?.push(one);
        size += one.length;
    }
    return chunks;
}

/** JSON in a script: nothing in it ends a line or a script, or turns the direction of what is shown. */
function literal(value: unknown): string {
    return JSON.stringify(value).replace(
        /[<>&\u007f-\u009f\u2028\u2029\p{Bidi_Control}]/gu,
        sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
}
