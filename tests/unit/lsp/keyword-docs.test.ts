// Every keyword explains itself: on hover, in completion, in both languages, with an example that can be read.
import { describe, expect, it } from 'vitest';
import type { MarkupContent } from 'vscode-languageserver-types';
import { keywordHelp } from '../../../src/l10n/keyword-help.ts';
import { type Keyword, type KeywordId, keywords } from '../../../src/l10n/keywords.ts';
import { type Locale, locales } from '../../../src/l10n/say.ts';
import { complete } from '../../../src/language/lsp/completion.ts';
import { hoverAt } from '../../../src/language/lsp/hover.ts';
import { readFile } from '../plans.ts';
import { edit } from './editor.ts';

const ids = Object.keys(keywords) as KeywordId[];
/** Blocks that a line of a plan may stand in. */
const blocks = [
    (line: string) => line,
    ...[
        'plan P',
        'vision V',
        'goal G',
        'goal G { indicator I',
        'location L',
        'department D',
        'program P',
        'asset A',
        'pattern P',
        'proposal P',
    ].map(head => (line: string) => `${head} {\n${line}\n}${head.includes('{') ? ' }' : ''}`),
    (line: string) => `program P {\nbuys x {\n${line}\n}\n}`,
];
const readable = (line: string) => blocks.map(block => block(line)).find(text => readFile(text).problems.length === 0);

function hover(text: string, offset: number, locale: Locale): string | undefined {
    const { context, open } = edit(`${text.slice(0, offset)}<|>${text.slice(offset)}`, locale);
    return (hoverAt(open, offset, context)?.contents as MarkupContent | undefined)?.value;
}

describe('every keyword', () => {
    it.each(ids)('%s: says what it means, in both languages, with an example that can be read and holds it', id => {
        for (const measure of id === 'unit' ? [false, true] : [false]) {
            const { meaning, example } = keywordHelp(id, measure);
            for (const locale of locales) {
                expect(meaning[locale]).toMatch(/^\p{Lu}.*\.$/u);
                if (!example) continue;
                const text = readable(example[locale]);
                expect(text, `${locale}: ${example[locale]}`).toBeDefined();
                expect(example[locale].replace(/"[^"]*"/g, '').match(/[\p{L}_][\p{L}\p{N}_-]*/gu)).toEqual(
                    expect.arrayContaining([expect.toSatisfy(word => (keywords[id] as Keyword).spellings[locale].includes(word))]),
                );
            }
            expect(meaning.id).not.toBe(meaning.en);
        }
    });

    it.each(ids)('%s: explains itself on hover, in the reader’s language, with the example in the file’s', id => {
        const { meaning, example } = keywordHelp(id);
        for (const reader of locales)
            for (const writer of locales) {
                const text = readable(example?.[writer] ?? '') ?? '';
                const word = (keywords[id] as Keyword).spellings[writer].find(spelling =>
                    new RegExp(`(^|\\s)${spelling}(\\s|$)`).test(text),
                );
                const at = new RegExp(`(?<=^|\\s)${word}(?=\\s|$)`).exec(text)?.index ?? -1;
                const found = hover(text, at + 1, reader);
                expect(found, text).toContain(meaning[reader]);
                // A word of both languages does not tell which one is written.
                if (keywords[id].spellings.en[0] !== keywords[id].spellings.id[0]) expect(found).toContain(example?.[writer]);
            }
    });
});

describe('hover', () => {
    it('tells a unit of measurement from one of an organisation', () => {
        const measure = 'indicator I "T" unit "km"';
        const text = `goal G { ${measure} }`;
        expect(hover(text, text.indexOf('unit'), 'id')).toContain('**unit** · **satuan**\n\nSatuan angka sebuah indikator.');
        const own = 'department D { unit U }';
        expect(hover(own, own.indexOf('unit'), 'en')).toContain('A part of a department');
    });

    it('says nothing of a name that is spelled like a keyword, of a text, of a comment', () => {
        for (const text of ['goal ta<|>rget', 'goal G "a bud<|>get"', '// bud<|>get', 'program P { serves go<|>al }']) {
            const { context, open, offset } = edit(text);
            const contents = hoverAt(open, offset, context)?.contents as MarkupContent | undefined;
            expect(contents?.value ?? '', text).not.toMatch(/What is to be better|figure to be reached|money that the work/);
        }
    });

    it('explains a keyword of a line that is half written', () => {
        const text = 'program P { budget }';
        expect(hover(text, text.indexOf('budget'), 'en')).toContain('money that the work is given');
    });
});

describe('completion', () => {
    it('explains every keyword that it offers', () => {
        for (const marked of ['<|>', 'plan P { <|>', 'goal G { <|>', 'program P { <|>', 'program P { buys x { <|>', 'asset A { state <|>'])
            for (const locale of locales) {
                const { context, open, offset } = edit(marked, locale);
                const items = complete(open, offset, context, { triggerKind: 1 })?.items ?? [];
                const words = items.filter(({ detail }) => detail !== undefined);
                expect(words.length, marked).toBeGreaterThan(1);
                for (const { label, documentation } of words)
                    expect((documentation as MarkupContent | undefined)?.value, label).toMatch(/^\p{Lu}.*\.\n\n```alur\n/u);
            }
    });
});
