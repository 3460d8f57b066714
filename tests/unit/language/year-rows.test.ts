// Every word of a plan in its year: its line in the guide, in both languages, and what it is read as.
import { readFileSync } from 'node:fs';
import { expect, it, test } from 'vitest';
import { keywordHelp } from '../../../src/l10n/keyword-help.ts';
import { type KeywordId, keywordBySpelling, spell } from '../../../src/l10n/keywords.ts';
import { locales } from '../../../src/l10n/say.ts';
import { readFile } from '../read-plans.ts';

const words: readonly KeywordId[] = [
    'actual',
    'was',
    'stage',
    'initial',
    'draft',
    'final',
    'revision',
    'scale',
    'definition',
    'formula',
    'kind',
    'responsible',
    'adds-up',
    'outcome',
    'output',
    'ceiling',
    'extend',
    'refers-to',
    'as',
    'proposal',
    'accepted',
    'rejected',
    'deferred',
    'answered-by',
    'answers',
    'cash-plan',
    'problem',
    'follow-up',
    'level',
    'priority',
    'map',
];
const guide = {
    en: readFileSync(new URL('../../../docs/language.md', import.meta.url), 'utf8'),
    id: readFileSync(new URL('../../../docs/id/language.md', import.meta.url), 'utf8'),
};

it.each(words)('%s has its row in the guide of both languages, and an example that is read', word => {
    for (const locale of locales) {
        expect(
            guide[locale].split('\n').some(line => line.startsWith('|') && line.includes(`\`${spell(word, locale)}\``)),
            locale,
        ).toBe(true);
        const { example } = keywordHelp(word);
        expect(example?.[locale]).toContain(spell(word, locale, false));
    }
});

test.each([
    ['perangkat-daerah', 'department'],
    ['skpd', 'department'],
    ['inspektorat', 'department'],
    ['rsud', 'department'],
    ['opd', 'department'],
    ['kondisi-awal', 'baseline'],
    ['kelompok-sasaran', 'beneficiaries'],
    ['tidak-dimanfaatkan', 'idle'],
    ['penanda', 'tag'],
    ['paling-lambat', 'by'],
    ['pengadaan', 'buys'],
    ['menyanggupi', 'answers'],
    ['tambahan', 'extend'],
] as const)('people write %s, and mean %s', (spelling, word) => {
    expect(keywordBySpelling.get(spelling)).toBe(word);
    for (const locale of locales) expect(guide[locale]).toContain(spelling);
});

it('takes n/a for nothing to measure, and says so in the guide', () => {
    const file = readFile('goal G { indicator I { baseline "n/a" in 2025 target 3 in 2026 } }');
    expect(file.problems).toEqual([]);
    for (const locale of locales) expect(guide[locale]).toContain('"n/a"');
});
