// A count of one is said in the singular: every English text with a place for a number before a noun in the plural says both itself
// (`{n} {n:file|files}`), or has a text for one beside it. The texts are read from the sources, so that a new one is held to the same.
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Things that are counted; other words in s after a place are mostly verbs. */
const nouns =
    'activities|amounts|areas|assets|attributes|borders|budgets|cells|changes|characters|choices|codes|columns|commits|comments|conditions|days|decisions|departments|documents|errors|facts|figures|files|findings|folders|funds|goals|handovers|indicators|items|letters|lines|links|lists|locations|months|names|objectives|outputs|pages|pairs|parts|people|places|pictures|points|programs|projects|promises|proposals|questions|requests|revisions|rows|rules|sections|sentences|sheets|steps|sums|tables|targets|texts|things|times|units|values|versions|warnings|weeks|words|works|years';
const counted = new RegExp(String.raw`\{(\w+)\} (?:(?:more|other|further|open|empty|new|unread) )?(${nouns})\b`, 'g');

/** Texts with numbers that are never one. */
const neverOne: ReadonlySet<string> = new Set([
    // Said of several copies, of several references, of more than two elements.
    'Indicator "{x}" is repeated on {n} parts; once on the program or activity above them is enough.',
    'Use "{y}" in all {n} places',
    ' ({n} times in all)',
    // The most that is read.
    'The map "{path}" is not read: its borders have more than {most} points. Simplify them in your GIS.',
]);

const singularOf = (noun: string) =>
    noun === 'people'
        ? 'person'
        : noun
              .replace(/ies$/, 'y')
              .replace(/(x|ch|sh)es$/, '$1')
              .replace(/s$/, '');

const texts = globSync('src/**/*.ts').flatMap(file => {
    const source = readFileSync(file, 'utf8');
    return [...source.matchAll(/'((?:[^'\\\n]|\\.)*)'/g)].map(([, text = '']) => ({ file, source, text }));
});

test('texts with counts are found', () => expect(texts.filter(({ text }) => text.match(counted)).length).toBeGreaterThan(20));

test('one is said in the singular', () => {
    const wrong = texts.flatMap(({ file, source, text }) =>
        [...text.matchAll(counted)].flatMap(([, , noun = '']) => {
            const one = new RegExp(String.raw`'[^'\n]*\b(?:1|[Oo]ne|[Aa]n?|[Tt]he|only|\{\w+\}) (?:\w+ )?${singularOf(noun)}\b`);
            return one.test(source) || neverOne.has(text) ? [] : `${file}: ${text}`;
        }),
    );
    expect(wrong).toEqual([]);
});
