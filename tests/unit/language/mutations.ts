// Texts that are nearly plans: pieces of sound ones with a few changes, by seed. It must not know how they are read.
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { keywordBySpelling } from '../../../src/l10n/keywords.ts';
import { generateCity } from '../../bench/city.ts';
import { soundYears } from './year-samples.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Every plan of the examples. */
export const examples: readonly (readonly [name: string, text: string])[] = globSync('examples/**/*.plan', { cwd: root }).map(
    name => [name, readFileSync(root + name, 'utf8')] as const,
);

const sources: readonly string[] = [
    ...examples.map(([, text]) => text),
    ...soundYears,
    ...generateCity({ programs: 60, programsPerFile: 15 }).values(),
];

/** What breaks a text, or nearly does. */
const pieces: readonly string[] = [
    ...'{ } {} " \\ \\" , . .. % $ ^ ^in - _ / /* */ // /**/'.split(' '),
    ...['\n', '\r', '\r\n', ' ', '\t', '\u0085', '\u00a0', '\u2028', '\ufeff', '\u0000', '\ud83c', 'é', 'e\u0301', '緑の道', '🌳'],
    ...'5 -5 2025 2025-01-31 2025-Q1 2025..2026 1,5 1.200 -0.86,119.88 Rp Rp. Rp5 "m" Name A.b'.split(' '),
    ...['“x”', '„', '”', "'y'", '«', '5 jt', '2,5 M', '250.000,-', 'di 2026', 'tahun 2026', 'Januari 2026', '2026-2028', '"open {\n'],
    ...[
        '// ignore: no-goal',
        'Rp 5',
        'USD 5 juta',
        '5 "m"',
        'A. b',
        'goal G',
        'program P {',
        'code "1"',
        'needs A, B',
        'budget 1 million in 2025 from F',
        '"text"',
    ],
];
const words: readonly string[] = [...keywordBySpelling.keys()];

export function mutatedText(seed: number): string {
    const random = randomFrom(seed);
    const pick = <T>(list: readonly T[]) => list[random(list.length)] as T;
    const source = pick(sources);
    const lines = source.split('\n');
    // From one top-level declaration on, so that most of the text still fits.
    const heads = lines.flatMap((line, index) => (/^[a-z]/.test(line) ? [index] : []));
    const piece = lines
        .slice(pick(heads))
        .join('\n')
        .slice(0, 300 + random(1200));
    let text = random(5) ? closed(piece) : piece;
    for (let change = random(4); change > 0; change--) {
        // At the border of a token, mostly: a place where something may be missing, or one too many.
        const borders = [...text.matchAll(/(?<![\w-])(?=[\w"-])|(?=[{},.\n])/g)].map(match => match.index);
        const at = random(5) ? pick([0, ...borders]) : random(text.length + 1);
        const token = /^(?:[\w-]+|"[^"\n]*"|\s+|.)/.exec(text.slice(at))?.[0] ?? '';
        const put = [() => '', () => pick(pieces), () => pick(words), () => ` ${pick(words)} `, () => token + token][random(5)]?.() ?? '';
        text = text.slice(0, at) + put + text.slice(at + (random(2) ? token.length : 0));
    }
    return text;
}

/** To the end of its last whole line, with the braces that are missing then. */
function closed(text: string): string {
    const whole = text.slice(0, text.lastIndexOf('\n') + 1);
    const open = whole.split('{').length - whole.split('}').length;
    return whole + '}'.repeat(Math.max(0, open));
}

/** The same numbers for the same seed. */
function randomFrom(seed: number): (below: number) => number {
    let state = (seed * 2654435761) >>> 0;
    return below => {
        state = (state * 1664525 + 1013904223) >>> 0;
        return Math.floor((state / 2 ** 32) * below);
    };
}
