import { expect, it } from 'vitest';
import { comparePlans } from '../../../src/diff/compare.ts';
import { sentences } from '../../../src/diff/sentences.ts';
import { writeChangesAsJson, writeChangesAsMarkdown, writeChangesAsText } from '../../../src/diff/write-changes.ts';
import { planOf } from '../read-plans.ts';

const changes = comparePlans(
    planOf('department B "B" { program P }'),
    planOf('goal G "*Bold* <b>[x](y)\u001b[31m" department B "# B" { program P { during 2025 } program Q } department A "A"'),
);

it('groups by department, what is shared first, and lets no title be markup', () => {
    const markdown = writeChangesAsMarkdown([{ plan: 'city', changes }], { before: 'v_1', after: '.' }, 'en');
    expect(markdown.split('\n').filter(line => line.startsWith('#'))).toEqual([
        '# What changed',
        '## city',
        '### Shared by all departments',
        '### \\# B',
        '### A',
    ]);
    expect(markdown).toContain('From v\\_1 to .');
    expect(markdown).toContain('- Goal "\\*Bold\\* \\<b\\>\\[x\\](y)');
    expect(writeChangesAsText([{ plan: '', changes }], 'id', text => text.toUpperCase())).toMatch(/^DIPAKAI BERSAMA\n {2}TUJUAN "/);
});

it('says that nothing changed', () => {
    const none = [{ plan: '', changes: [] }];
    expect(writeChangesAsMarkdown(none, { before: 'a', after: 'b' }, 'id')).toBe(
        '# Apa yang berubah\n\nDari a ke b. Tidak ada yang berubah.\n',
    );
    expect(writeChangesAsText(none, 'en', text => text)).toBe('');
    expect(JSON.parse(writeChangesAsJson(none, 'en'))).toEqual([]);
});

it('says the same places in both languages', () => {
    const placesIn = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
    for (const [property, words] of Object.entries(sentences))
        for (const text of Object.values(words)) expect([property, placesIn(text.id)]).toEqual([property, placesIn(text.en)]);
});
