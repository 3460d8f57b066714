// Texts for the formatter's tests, and what must hold for each of them.
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { writeSource } from '../../../src/exports/source.ts';
import { formatText } from '../../../src/language/format/format.ts';
import { language, readFile } from '../read-plans.ts';

export const lex = (text: string) => language.lexer.lex(text);
export const format = (text: string) => formatText(text, lex);

const root = fileURLToPath(new URL('../../..', import.meta.url));
export const examples = globSync('examples/**/*.plan', { cwd: root }).map(name => [name, readFileSync(root + name, 'utf8')] as const);

/** What the formatter must never change: tokens, comments and whatever else is no white space, in order. */
function wordsOf(text: string): string[] {
    const { tokens, comments: read, scanned } = lex(text);
    const comments = read.map(({ image }) => image.replace(/(?<![ \t])[ \t]+$/gm, '').trimEnd());
    return [...tokens.map(({ image }) => image), ...comments, `${scanned.unreadable.length}`, text.replace(/[\s\u0085]/g, '')];
}

/** Formats; fails when a word was lost, when formatting again changes something, or when the text means something else. */
export function expectSafe(text: string): string {
    const once = format(text);
    expect(wordsOf(once)).toEqual(wordsOf(text));
    expect(format(once)).toBe(once);
    const [before, after] = [readFile(text), readFile(once)];
    if (before.problems.length === 0) {
        expect(after.problems).toEqual([]);
        expect(writeSource(after.elements, 'en')).toBe(writeSource(before.elements, 'en'));
    }
    return once;
}

/** The same numbers for the same seed. */
export function randomFrom(seed: number): (below: number) => number {
    let state = seed;
    return below => {
        state = (state * 1664525 + 1013904223) >>> 0;
        return Math.floor((state / 2 ** 32) * below);
    };
}
