// The search index of a site: every word of a thing leads to it, things stand there once, files stay small.
import { describe, expect, it } from 'vitest';
import { indexFiles, type SearchEntry, searchWords } from '../../../src/site/search-index.ts';

interface Index {
    readonly parts: ReadonlyMap<string, readonly (readonly [word: string, ...steps: number[]])[]>;
    readonly things: readonly (readonly (string | number)[])[];
    readonly directory: readonly (readonly [key: string, file: string, count: number])[];
    readonly firsts: readonly number[];
}

/** As a page runs the files. */
function read(files: ReturnType<typeof indexFiles>): Index {
    const parts = new Map();
    const chunks: (readonly (string | number)[])[][] = [];
    let [directory, firsts]: [Index['directory'], Index['firsts']] = [[], []];
    for (const { content } of files)
        new Function('alurParts', 'alurPart', 'alurThings', content)(
            (all: Index['directory'], numbers: number[]) => {
                directory = all;
                firsts = numbers;
            },
            (name: string, rows: never) => parts.set(name, rows),
            (k: number, things: never) => {
                chunks[k] = things;
            },
        );
    return { parts, things: chunks.flat(), directory, firsts };
}

function numbersOf(word: string, { parts, directory }: Index): number[] {
    const [around] = directory.filter(([key]) => word.startsWith(key)).sort(([a], [b]) => b.length - a.length);
    if (!around) return [];
    const [, file, count] = around;
    return Array.from({ length: count }, (_, k) => parts.get(`${file}-${k}`) ?? [])
        .flat()
        .filter(([own]) => own === word)
        .flatMap(([, ...steps]) => {
            let number = 0;
            return steps.map(step => {
                number += step;
                return number;
            });
        });
}

const titles = ['Menanam pohon', 'Pohon', 'Jalan 1.03.07', 'Ünïcode “quoted” </script>', 'a', 'ab', 'abc', 'Jalan aspal utama'];
const entries = (count: number): SearchEntry[] =>
    Array.from({ length: count }, (_, k) => ({
        title: `${titles[k % titles.length]} ${k % 97}`,
        id: `Dinas${k % 7}.ProgramBaru${k}`,
        kind: 'program',
        page: `program/p${k}`,
        of: k % 3,
        code: k % 5 === 0 ? `1.02.${k}` : '',
    }));
const owners = ['Dinas Pertamanan', 'Kebersihan', ''];

describe.each([0, 1, 60, 25_000])('the index of %i things', count => {
    const all = entries(count);
    const files = indexFiles(all, owners);
    const index = read(files);

    it('holds each thing once, those with short titles first', () => {
        expect(index.things.map(([, id]) => id).toSorted()).toEqual(all.map(({ id }) => id).toSorted());
        const lengths = index.things.map(([title]) => String(title).length);
        expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
        expect(index.firsts.length).toBe(files.filter(({ path }) => path.startsWith('search/things/')).length);
    });

    it('leads from every word of a title, name, code or owner to the thing', () => {
        for (let k = 0; k < count; k += Math.ceil(count / 40)) {
            const { title, id, code, of } = all[k] as SearchEntry;
            const number = index.things.findIndex(([, own]) => own === id);
            for (const word of searchWords(`${title} ${id} Program Baru${k} ${code} ${owners[of]}`))
                expect(numbersOf(word, index)).toContain(number);
        }
    });

    it('stays in small files', () => {
        for (const { path, content } of files) expect([path, content.length < 120_000]).toEqual([path, true]);
    });
});
