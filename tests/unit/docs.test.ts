// What the documentation shows as plan text can be read.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findingsOf, marked, planOf, readFile } from './plans.ts';

interface Example {
    readonly line: number;
    readonly text: string;
}

/** The blocks of plan text in a page; those meant to be broken are marked `alur broken`, those of rules may carry marks. */
function examplesIn(page: string): Example[] {
    return [...page.matchAll(/^```alur[ \t]*\r?\n(.*?)^```[ \t]*$/gms)].flatMap(match => {
        const text = match[1] as string;
        return text.includes('<|') ? [] : [{ line: page.slice(0, match.index).split('\n').length + 1, text }];
    });
}

describe.each(['docs/language.md', 'README.md'])('%s', path => {
    const url = new URL(`../../${path}`, import.meta.url);
    const examples = examplesIn(readFileSync(url, 'utf8'));

    test('shows examples', () => {
        expect(examples.length).toBeGreaterThan(path === 'README.md' ? 0 : 10);
    });

    test('shows only what can be read', () => {
        const problems = examples.flatMap(({ line, text }) =>
            readFile(text).problems.map(({ key, span }) => {
                const at = line + text.slice(0, span.start).split('\n').length - 1;
                return `${path}:${at} ${key} at "${text.slice(span.start, span.end)}"`;
            }),
        );
        expect(problems).toEqual([]);
    });
});

test('the first plan, in both languages, leaves nothing to report', () => {
    const [english, indonesian] = examplesIn(readFileSync(new URL('../../docs/language.md', import.meta.url), 'utf8'));
    for (const example of [english, indonesian]) {
        const text = example?.text ?? '';
        expect(marked(findingsOf(planOf(text)), text)).toEqual([]);
        const rulesWithout = (line: RegExp) => findingsOf(planOf(text.replace(line, ''))).map(({ rule }) => rule);
        expect(rulesWithout(/^ {6}(?:location|lokasi) .*\n/m)).toEqual(['no-location']);
        expect(rulesWithout(/^ *(?:maintains|memelihara) .*\n/m)).toContain('maintainer-unaware');
    }
});
