// The search index of a site in parts, each a script that a page loads when a reader types the letters it is for: pages from a disk may load
// scripts, and nothing else. It must not know pages, nor how results are shown (script.ts reads it).
import { fileNameOf } from './file-names.ts';

export interface SearchEntry {
    readonly title: string;
    /** `Parks.PlantTrees` */
    readonly id: string;
    /** Of a page: `program`. */
    readonly kind: string;
    /** From the folder of a language: `program/parks.plant-trees`. */
    readonly page: string;
    /** Where it belongs, a number in a list of titles. */
    readonly of: number;
    /** Its code, also found. */
    readonly code: string;
}

export interface IndexFile {
    readonly path: string;
    readonly content: string;
}

/** Characters of the entries in one part, about. */
const mostInPart = 100_000;
/** Letters by which parts are told apart at first. */
const shortest = 2;

/** Words as they are searched; the same is written in script.ts. */
function searchWords(text: string): string[] {
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
    const byWord = new Map<string, number[]>();
    entries.forEach(({ title, id, code }, k) => {
        const name = id.slice(id.lastIndexOf('.') + 1);
        for (const word of new Set(searchWords(`${title} ${name.replace(/([a-z\d])([A-Z])/g, '$1 $2')} ${name} ${code}`))) {
            const own = byWord.get(word);
            if (own) own.push(k);
            else byWord.set(word, [k]);
        }
    });
    const written = entries.map(({ title, id, kind, page, of, code }) => literal([title, id, kind, page, of, code]));
    const files: IndexFile[] = [];
    const directory: [key: string, file: string, chunks: number][] = [];
    const put = (key: string, words: readonly string[]) => {
        const all = [...new Set(words.flatMap(word => byWord.get(word) ?? []))].sort((a, b) => a - b);
        const chunks = chunksOf(all, written);
        const file = fileNameOf(key);
        directory.push([key, file, chunks.length]);
        chunks.forEach((chunk, k) => {
            const content = `alurPart(${literal(`${file}-${k}`)},[\n${chunk.map(one => written[one]).join(',\n')}\n])\n`;
            files.push({ path: `search/${file}-${k}.js`, content });
        });
    };
    divide([...byWord.keys()].sort(), shortest, byWord, written, put);
    return [{ path: 'search/parts.js', content: `alurParts([\n${directory.map(literal).join(',\n')}\n],${literal(owners)})\n` }, ...files];
}

/** Words that begin alike share a part while it stays small. A word shorter than the letters is a part by itself. */
function divide(
    words: readonly string[],
    letters: number,
    byWord: ReadonlyMap<string, readonly number[]>,
    written: readonly string[],
    put: (key: string, words: readonly string[]) => void,
): void {
    for (const [key, own] of Map.groupBy(words, word => [...word].slice(0, letters).join(''))) {
        const all = new Set(own.flatMap(word => byWord.get(word) ?? []));
        let size = 0;
        for (const k of all) size += (written[k] as string).length;
        if (size <= mostInPart || own.length === 1) put(key, own);
        else {
            const whole = own.filter(word => word === key);
            if (whole.length > 0) put(key, whole);
            divide(
                own.filter(word => word !== key),
                letters + 1,
                byWord,
                written,
                put,
            );
        }
    }
}

function chunksOf(all: readonly number[], written: readonly string[]): number[][] {
    const chunks: number[][] = [[]];
    let size = 0;
    for (const one of all) {
        const { length } = written[one] as string;
        if (size > 0 && size + length > mostInPart) {
            chunks.push([]);
            size = 0;
        }
        chunks.at(-1)?.push(one);
        size += length;
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
