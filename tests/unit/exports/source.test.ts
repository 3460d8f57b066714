// The plan as text: what is read from it is what was written, and ambiguous spellings are avoided.
import { expect, test } from 'vitest';
import { writeSource } from '../../../src/exports/source.ts';
import { writeMoney, writeNumber } from '../../../src/exports/source-amounts.ts';
import { writeName } from '../../../src/l10n/write-name.ts';
import { createLanguage } from '../../../src/language/module.ts';
import { readPlanFile } from '../../../src/language/read.ts';
import { writeString } from '../../../src/plan/edit.ts';
import { makeMoney, makePeriod, makeReference } from '../../../src/plan/make.ts';
import { offsetNames } from '../../../src/plan/placed.ts';

const language = createLanguage();

test.each([
    [60248725808n, 0, '60_248_725_808'],
    [100000000n, 0, '100 million'],
    [1200000000n, 0, '1.2 billion'],
    [9999n, 0, '9999'],
    [1234n, 3, '1.2340'],
    [-12345678n, 2, '-123_456.78'],
])('%s with %s decimals is written %s', (units, scale, text) => {
    expect(writeMoney(makeMoney({ units, scale }), 'en')).toBe(text);
});

test('money says its year and fund in the reader’s language', () => {
    const money = makeMoney({ units: 5n, scale: 0 }, { period: makePeriod('2025'), perYear: true, fund: makeReference('fund', 'APBD') });
    expect(writeMoney(money, 'id')).toBe('5 pada 2025 per tahun dari APBD');
});

test('names and strings are data', () => {
    expect(['in', 'dari', 'Jalan', 'Rp', 'Rp0', 'Rp5a', 'Rpx', 'rp5', 'IDR'].map(name => writeName(name))).toEqual([
        '^in',
        '^dari',
        'Jalan',
        '^Rp',
        '^Rp0',
        '^Rp5a',
        'Rpx',
        'rp5',
        'IDR',
    ]);
    expect(writeString('a "b" \\ c')).toBe('"a \\"b\\" \\\\ c"');
    expect(writeNumber({ units: 375n, scale: 3 })).toBe('0.375');
});

const everything = `plan P "Title" { period 2025..2029 currency IDR stage draft region "72.71" document "d" catalogue "n.csv" as N note "x" }
vision V "v" { mission M "m" }
goal G "g" { code "1" serves V.M priority coordinator D during 2025 indicator I "i" unit "%" { measures outcome direction up baseline 12 in 2024 target 14.5 in 2026, 2.10 in 2027 actual 13% in 2025 source "s" } }
location A "a" { code "72" at -0.8635, 119.8870 owner D agreement "ok" } location B within A
fund F { code "1.2" } partner Q
pattern R "r" { applies-to buys, "road" requires location, upkeep for 5 years follows R }
department D "d" { code "1" ceiling 4 billion in 2025 from F unit U "u" { code "2" } asset S "s" 2 "unit" { state idle kind "k" location A }
  program W "w" { code "1.01" serves G executor U with Q during 2025-Q1..2025-09 budget 1 in 2025, 2 per year from F forecast 3 in 2026 location A, B 3 at 1.5, 2.5
    needs D.W after D.W continues D.W maintains S answers D.W.t requests t "t" 30 "day" from D by 2025-04 progress 5% in 2025 beneficiaries "b" digs risk "r" assumption "as" tag "SPM", "IKU"
    activity C { subactivity K { buys X "x" 5000 "tree" { location A 3000, B 2000 handover to D in 2025-10 maintainer D.U in 2025-10..2029 user D upkeep 150 million per year consumable } builds Y delivers Z } } } }
extend D { code "9" }
`;

test.each(['en', 'id'] as const)('everything survives writing and reading in %s', locale => {
    const first = readPlanFile(language, 'a.plan', everything);
    expect(first.problems).toEqual([]);
    const text = writeSource(first.elements, locale);
    const second = readPlanFile(language, 'a.plan', text);
    expect(second.problems, text).toEqual([]);
    expect(writeSource(second.elements, locale)).toBe(text);
    expect(strip(second.elements)).toEqual(strip(first.elements));
});

/** Without places, parents and the scopes that references are looked up from. */
function strip(value: unknown): unknown {
    const places = new Set(['span', 'parts', 'amountSpan', 'nameSpan', 'toSpan', 'body', 'parent', 'from', 'file']);
    // A mark such as `digs` is nothing but a place.
    const marks = new Set(['digs', 'priority', 'consumable']);
    return JSON.parse(
        JSON.stringify(value, (key, part) =>
            offsetNames.has(key) || (places.has(key) && typeof part !== 'number')
                ? undefined
                : marks.has(key)
                  ? part !== undefined
                  : typeof part === 'bigint'
                    ? `${part}`
                    : part,
        ),
    );
}
