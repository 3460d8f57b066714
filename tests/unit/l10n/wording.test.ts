// What a test can hold of the wording: every text that a user sees has both languages with the same places and none of the words that
// planners stumble over. The texts are read from the sources, so that a new one is held to the same.
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Found {
    readonly where: string;
    readonly en: string;
    readonly id: string;
}

const string = String.raw`'((?:[^'\\\n]|\\.)*)'`;
const pair = new RegExp(String.raw`\ben:\s*${string},\s*id:\s*${string}`, 'g');
const helper = new RegExp(String.raw`\b(?:text|value|amount|field)\(\s*${string},\s*${string}\s*[,)]`, 'g');

const found: Found[] = globSync('src/**/*.ts').flatMap(file => {
    const source = readFileSync(file, 'utf8');
    return [pair, helper].flatMap(pattern =>
        [...source.matchAll(pattern)].map(({ index, 1: en = '', 2: id = '' }) => ({
            where: `${file}:${source.slice(0, index).split('\n').length}`,
            en: unescaped(en),
            id: unescaped(id),
        })),
    );
});

function unescaped(text: string): string {
    return text.replaceAll("\\'", "'").replaceAll('\\\\', '\\');
}

test('the texts are found', () => expect(found.length).toBeGreaterThan(900));

test('both languages fill the same places', () => {
    const places = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort().join(' ');
    // In one language a place may be a word of another kind; those that differ on purpose are named here.
    const differ = found.filter(({ en, id }) => places(en) !== places(id)).map(({ where, en }) => `${where} ${en}`);
    expect(differ).toEqual([]);
});

/** Words of the glossary that a sentence must not use, with what to write instead. */
const forbidden: Readonly<Record<'en' | 'id', readonly [RegExp, string][]>> = {
    en: [
        [/\bkeepers?\b/i, 'maintainer'],
        [/\blooks? after\b/i, 'maintains'],
        [/\bdeclare[sd]?\b/i, 'write, add'],
        [/\bhand-overs?\b/i, 'handover'],
        [/\bstands idle\b/i, 'is idle'],
        [/\breview page\b/i, 'report'],
    ],
    id: [
        [/\bOPD\b/, 'perangkat daerah'],
        [/\bmasa kerja\b/i, 'waktu pelaksanaan'],
        [/\bsaringan\b/i, 'filter'],
        [/deklarasi/i, 'tulis, tambahkan'],
        [/\bpemanfaatan/i, 'penggunaan'],
        [/\brantai hasil\b/i, 'penjenjangan kinerja'],
        [/\bcelah\b/i, 'belum tuntas'],
        [/\brawat|perawatan/i, 'memelihara, pemeliharaan'],
        [/\bmengacu ke\b/i, 'mengacu pada'],
        [/\bmilik bersama\b/i, 'lintas perangkat daerah'],
    ],
};

test.each(['en', 'id'] as const)('no word that planners stumble over: %s', locale => {
    const wrong = found.flatMap(({ where, [locale]: text }) =>
        forbidden[locale].filter(([word]) => word.test(text)).map(([, better]) => `${where} ${text} (better: ${better})`),
    );
    expect(wrong).toEqual([]);
});

test('no sentence writes a time as a plan does', () => {
    // An example of what to write stands in quotation marks, or behind "such as".
    const written = /(?<![\w"-])(?:\d{4}-\d{2}|\d{4}\.\.\d{4})(?![\w"-])/;
    const wrong = found.filter(({ en, id }) => written.test(en) || written.test(id)).map(({ where, en }) => `${where} ${en}`);
    expect(wrong.filter(text => !/such as|Write \d/.test(text))).toEqual([]);
});
