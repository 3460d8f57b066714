// What holds for every text: no word is lost, formatting twice is formatting once, and what is already formatted stays.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeSource } from '../../../src/exports/source.ts';
import {
    makeDepartment,
    makeIndicator,
    makeKeeping,
    makeLocated,
    makeLocation,
    makeMoney,
    makeOutput,
    makePeriod,
    makePlace,
    makeQuantity,
    makeReading,
    makeReference,
    makeRemarks,
    makeResult,
    makeWork,
} from '../../../src/plan/make.ts';
import type { Scope } from '../../../src/plan/model.ts';
import { importCsv } from '../imports/tables.ts';
import { examples, expectSafe, format, randomFrom } from './texts.ts';

describe('the examples', () => {
    it.each(examples)('%s is formatted already', (_, text) => expect(expectSafe(text)).toBe(text));

    it.each(examples)('%s: whatever its white space was, the same comes out', (_, text) => {
        const shaken = text.replace(/^ +/gm, '\t').replace(/ \{$/gm, '   {  ').replace(/\n\n/g, '\n \n\n');
        expect(expectSafe(shaken)).toBe(text);
        expect(expectSafe(text.replace(/ \{\n/g, '\n{\n'))).toBe(text);
    });
});

describe('broken text', () => {
    it('every prefix of a file', () => {
        const [, text] = examples.find(([name]) => name.endsWith('after/parks.plan')) ?? ['', ''];
        expect(text.length).toBeGreaterThan(100);
        for (let end = 0; end <= text.length; end++) expectSafe(text.slice(0, end));
    });

    it('random pieces deleted, doubled, or put in', () => {
        const random = randomFrom(7);
        const inserts = [
            '{',
            '}',
            '"',
            '/*',
            '*/',
            '//',
            '\n',
            '\r',
            ' ',
            '\t',
            ',',
            '.',
            '..',
            '%',
            '$',
            'in',
            'unit',
            'code',
            '\u0000',
            'Rp ',
            '5',
            '\ufeff',
        ];
        for (let round = 0; round < 300; round++) {
            let text = examples[random(examples.length)]?.[1] ?? '';
            const start = random(text.length);
            text = text.slice(start, start + 1500);
            for (let change = random(6); change >= 0; change--) {
                const at = random(text.length);
                const length = random(12);
                text = text.slice(0, at) + (random(2) ? (inserts[random(inserts.length)] as string) : '') + text.slice(at + length);
            }
            expectSafe(text);
        }
    });

    it('random words in random white space', () => {
        const words = fc.constantFrom(
            ...'{ } { } , . .. % " "a" "b c" 5 -3 2025 1,2 2025-03 Rp Rp. X Y.Z code serves unit priority requires location maintainer in from to year million program // /* */'.split(
                ' ',
            ),
            '// note \n',
            '// ignore: no-goal\n',
            '/* two\n lines */',
            '$',
        );
        const white = fc.constantFrom(' ', ' ', '\n', '\n\n\n', '\r\n', '\r', '\t', '', '   ');
        const text = fc.array(fc.tuple(words, white), { maxLength: 60 }).map(parts => parts.flat().join(''));
        fc.assert(
            fc.property(text, text => void expectSafe(text)),
            { numRuns: 1500, seed: 11 },
        );
    });

    it('ten thousand braces, a staircase of them, endless lines of spaces', () => {
        expectSafe('{'.repeat(10_000));
        expectSafe(Array.from({ length: 600 }, (_, i) => `${' '.repeat(i)}x {`).join('\n'));
        expectSafe(`/*${' '.repeat(50_000)}*/${' '.repeat(50_000)}\n${' '.repeat(50_000)}}`);
        expectSafe(`goal A\n${'{\n'.repeat(5_000)}${'}\n'.repeat(4_990)}`);
    });
});

describe('what Alur writes itself', () => {
    const title = fc.oneof(fc.string({ maxLength: 60 }), fc.string({ unit: 'grapheme', maxLength: 60 })).map(text => makeLocated(text));
    const name = fc.constantFrom('A', 'Taman', 'in', 'code', 'unit', 'priority', 'Rp', '__proto__', '木');
    const money = fc
        .tuple(fc.bigInt({ min: 0n, max: 10n ** 14n }), fc.boolean())
        .map(([units, perYear]) =>
            makeMoney({ units, scale: 2 }, { period: makePeriod('2025'), perYear, fund: makeReference('fund', 'APBD') }),
        );
    const indicator = fc.tuple(name, title, title, fc.bigInt({ min: 0n, max: 999n })).map(([named, said, unit, units]) =>
        makeIndicator(named, {
            title: said,
            unit,
            direction: makeLocated('up'),
            targets: [makeReading({ units, scale: 0 }, `${units}`, { period: makePeriod('2025'), percent: true })],
        }),
    );
    const output = fc.tuple(name, title, fc.boolean()).map(([named, said, isLong]) =>
        makeOutput('buys', named, {
            title: said,
            quantity: makeQuantity({ units: 5n, scale: 0 }, '5', 'tree'),
            places: isLong ? [makePlace('Talise', { units: 3000n, scale: 0 }), makePlace('Lere')] : [],
            maintainers: isLong ? [makeKeeping('maintainer', 'Cleaning.Crew', makePeriod('2025-10', '2029'))] : [],
        }),
    );
    const work = fc
        .tuple(name, title, fc.array(money, { maxLength: 2 }), fc.array(indicator, { maxLength: 2 }), fc.array(output, { maxLength: 2 }))
        .map(([named, said, budgets, indicators, outputs]) =>
            makeWork('program', named, {
                title: said,
                budgets,
                indicators,
                outputs,
                serves: [makeReference('serves', 'V.G')],
                activities: [makeWork('activity', named, { title: said, outputs })],
            }),
        );
    const place = fc.tuple(name, title, title).map(([named, said, code]) => makeLocation(named, { title: said, code }));
    const goal = fc
        .tuple(name, title, title)
        .map(([named, said, note]) =>
            makeResult('goal', named, { title: said, remarks: makeRemarks({ notes: [note.value], tags: ['SPM', said.value] }) }),
        );
    const department = fc
        .tuple(name, title, fc.array(work, { maxLength: 3 }))
        .map(([named, said, programs]) => makeDepartment(named, { title: said, programs }));
    const scopes: fc.Arbitrary<Scope[]> = fc.array(fc.oneof(place, goal, department, work), { maxLength: 4 });

    it.each(['en', 'id'] as const)('generated plans, written in %s', locale => {
        fc.assert(
            fc.property(scopes, elements => {
                const text = writeSource(elements, locale);
                expect(format(text)).toBe(text);
            }),
            { numRuns: 300, seed: 5 },
        );
    });

    it('imported tables', async () => {
        const cell = fc.constantFrom('', 'Pembangunan Jalan', 'Semua, "kota"', '木 in code', 'x'.repeat(120));
        const row = fc.tuple(fc.integer({ min: 1, max: 9 }), cell, cell, cell, fc.bigInt({ min: 0n, max: 10n ** 12n }));
        await fc.assert(
            fc.asyncProperty(fc.array(row, { maxLength: 8 }), async rows => {
                const quote = (value: string) => `"${value.replaceAll('"', '""')}"`;
                const lines = rows.map(([n, a, b, c, sum]) => [`1.03.0${n}.2.01.000${n}`, a, b, c, `${sum}`].map(quote).join(','));
                const result = await importCsv(['Kode,Uraian,Lokasi,Sumber Dana,Anggaran', ...lines].join('\n'), { year: 2025 });
                for (const { text } of result.files) expect(format(text)).toBe(text);
            }),
            { numRuns: 60, seed: 3 },
        );
    });
});
