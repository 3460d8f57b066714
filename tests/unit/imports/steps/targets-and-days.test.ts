// Targets and days as cells hold them.
import { describe, expect, test } from 'vitest';
import { readDay, readSerialDay } from '../../../../src/imports/dates.ts';
import { bareOrdinal, readMoment, readScale } from '../../../../src/imports/facets.ts';
import { readTarget } from '../../../../src/imports/targets.ts';
import { oneLine, tidy } from '../../../../src/imports/tidy.ts';
import type { Cell } from '../../../../src/imports/workbook.ts';
import { dayOf } from '../../../../src/plan/period.ts';

const text = (of: string): Cell => ({ kind: 'text', text: of });
const number = (of: string, format?: string): Cell => ({ kind: 'number', text: of, ...(format ? { format } : {}) });

function answer(cell: Cell, measure = 'Panjang jalan', unit = ''): string {
    const read = readTarget(cell, measure, unit);
    if ('unreadable' in read) return 'unreadable';
    if ('ambiguous' in read) return read.ambiguous.join(' or ');
    const either = read.candidates ? ` or ${read.candidates.join(' or ')}` : '';
    return `${read.text} ${read.unit}${either}${read.assumed ? ' assumed' : ''}`.trim();
}

describe('a target', () => {
    test.each<[Cell, string, string, string]>([
        [text('12 Bulan'), '', '', '12 Bulan'],
        [text('12'), '', 'Bulan', '12 Bulan'],
        [text('96 %'), '', '', '96 %'],
        [text('96 persen'), '', '', '96 %'],
        [text('96'), '', '(Persen)', '96 %'],
        [text('4.250 Orang'), '', '', '4250 Orang'],
        [text('4.250'), '', 'km', '4250 or 4.250'],
        [text('4,5 km'), '', '', '4.5 km'],
        [text('120 m2'), '', '', '120 m2'],
        [text('-5'), '', 'km', '-5 km'],
        [text('10_'), '', 'km', '10 km'],
        [text('10.'), '', 'km', '10 km'],
        [text('12-15'), '', 'km', 'unreadable'],
        [text('12 of 15'), '', '', 'unreadable'],
        [text('+5'), '', '', 'unreadable'],
        [text('baik'), '', '', 'unreadable'],
        [{ kind: 'date', text: '2026-01-01' }, '', '', 'unreadable'],
        [number('0.96', '0%'), '', '', '96 %'],
        [number('0.96'), 'Persentase warga', '', '96 % assumed'],
        [number('0.96'), 'Panjang', '', '0.96'],
        [number('0.96'), 'Persentase warga', '%', '0.96 %'],
        [number('1'), 'Persentase warga', '', '1 % or 1 % or 100 %'],
        [number('95'), 'Persentase warga', '', '95 %'],
        [number('12.50'), '', 'km', '12.5 km'],
    ])('%j of %o in %o is %s', (cell, measure, unit, target) => expect(answer(cell, measure || 'Panjang', unit)).toBe(target));
    test('longer than any target is not read', () => expect(answer(text(`1 ${'a'.repeat(300)}`))).toBe('unreadable'));
});

describe('a day', () => {
    const one = (year: number, month: number, day: number) => dayOf(year, month - 1, day);
    test.each<[Cell, number, number]>([
        [{ kind: 'date', text: '2026-03-12' }, one(2026, 3, 12), one(2026, 3, 12)],
        [text('2026-03-12T00:00:00Z'), one(2026, 3, 12), one(2026, 3, 12)],
        [text('13/2/2026'), one(2026, 2, 13), one(2026, 2, 13)],
        [text('2/13/2026'), one(2026, 2, 13), one(2026, 2, 13)],
        [text('12 Maret 2026'), one(2026, 3, 12), one(2026, 3, 12)],
        [text('Maret 2026'), one(2026, 3, 1), one(2026, 3, 31)],
        [text('nopember-2026'), one(2026, 11, 1), one(2026, 11, 30)],
        [number('2026'), one(2026, 1, 1), one(2026, 12, 31)],
        [number('46093'), one(2026, 3, 12), one(2026, 3, 12)],
    ])('is read from %j', (cell, from, to) => expect(readDay(cell)).toMatchObject({ from, to }));
    test('that may be another with the month first says so; equal ones do not', () => {
        expect(readDay(text('2/3/2026'))).toMatchObject({ from: one(2026, 3, 2), other: one(2026, 2, 3) });
        expect(readDay(text('3/3/2026'))).not.toHaveProperty('other');
        expect(readDay(text('13/3/2026'))).not.toHaveProperty('other');
        expect(readDay(number('46093'))).toHaveProperty('serial', true);
    });
    test.each<Cell>([
        text('32/1/2026'),
        text('12 Smarch 2026'),
        text('soon'),
        number('12'),
        number('46093.5'),
        number('90000'),
        { kind: 'boolean', text: 'true' },
    ])('is not read from %j', cell => expect(readDay(cell)).toBeUndefined());
    test('of a stored number counts from 1900, or from 1904', () => {
        expect(readSerialDay('1.75')).toBe(one(1899, 12, 31));
        expect(readSerialDay('1', true)).toBe(one(1904, 1, 2));
        for (const none of ['0', '200001', 'x']) expect(readSerialDay(none)).toBeUndefined();
    });
});

describe('the time in a head', () => {
    test.each([
        ['target tahun 2026', { year: 2026 }, 'target'],
        ['2025 sd 2029', { year: 2025, lastYear: 2029 }, ''],
        ['realisasi triwulan ii', { part: 'TW2' }, 'realisasi'],
        ['semester 1 2026', { year: 2026, part: 'S1' }, ''],
        ['tahun ke 3', { ordinal: 3 }, ''],
        ['capaian n 2', { offset: -2 }, 'capaian'],
        ['target n + 1', { offset: 1 }, 'target'],
        ['realisasi sd maret', { month: 3, cumulative: true }, 'realisasi sd'],
        ['realisasi tahun lalu', { offset: -1 }, 'realisasi tahun lalu'],
        ['uraian', undefined, 'uraian'],
    ])('%s', (head, moment, rest) => expect(readMoment(head)).toEqual({ rest, moment }));
    test('may be a bare number of a quarter', () => {
        expect(['I', 'iv', '3', 'VI', '7', 'ii a'].map(bareOrdinal)).toEqual([1, 4, 3, undefined, undefined, undefined]);
    });
});

test.each([
    ['dalam ribuan rupiah', 3],
    ['rp 000', 3],
    ['rp x 1 000', 3],
    ['juta rupiah', 6],
    ['rp 000 000', 6],
    ['in millions', 6],
    ['miliar', 9],
    ['rupiah', undefined],
    ['ribut', undefined],
])('the unit of %o is ten to the power of %s', (head, power) => expect(readScale(head)).toBe(power));

test('capitals throughout become a title; other texts stay', () => {
    expect(tidy('DINAS KESEHATAN DAN RSUD (BLUD)')).toBe('Dinas Kesehatan dan RSUD (BLUD)');
    expect(tidy('Dinas  PU')).toBe('Dinas PU');
    expect(tidy('PUPR')).toBe('Pupr');
    expect(tidy('PU')).toBe('PU');
    expect(oneLine('a\n b\t c')).toBe('a b c');
});
