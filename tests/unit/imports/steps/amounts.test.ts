// Amounts as cells hold them: marks of digits, words of magnitude, units of a column, and what is not decided for the reader.
import { describe, expect, test } from 'vitest';
import { findStyle, noStyle, plainNumber, plainToDecimal, raise, readAmount, readDigits } from '../../../../src/imports/amounts.ts';
import type { Cell } from '../../../../src/imports/workbook.ts';
import { plainDecimal } from '../../../../src/plan/decimal.ts';

const text = (of: string): Cell => ({ kind: 'text', text: of });
const number = (of: string): Cell => ({ kind: 'number', text: of });

/** The answer in short: the amount, `a or b`, `none` or `unreadable`, and what was rounded. */
function answer(cell: Cell, style = noStyle, scale = 0): string {
    const read = readAmount(cell, style, scale);
    if ('empty' in read) return 'none';
    if ('unreadable' in read) return 'unreadable';
    if ('ambiguous' in read) return read.ambiguous.join(' or ');
    return plainDecimal(read.value) + (read.rounded === undefined ? '' : ` from ${read.rounded}`);
}

const comma = { group: '.', decimal: ',' } as const;
const point = { group: ',', decimal: '.' } as const;

describe('an amount', () => {
    test.each([
        ['1250000', '1250000'],
        ['1.250.000', '1250000'],
        ['1,250,000', '1250000'],
        ['1.250.000,50', '1250000.5'],
        ['1,250,000.50', '1250000.5'],
        ['1 250 000', '1250000'],
        ["1'250'000", '1250000'],
        ['Rp 1.250.000,-', '1250000'],
        ['Rp. 1.250.000,00', '1250000'],
        ['Rp1.250', '1250'],
        ['1.250.000 rupiah', '1250000'],
        ['US$ 1,250.75', '1250.75'],
        ['€ 7', '7'],
        ['(1.250.000)', '-1250000'],
        ['(Rp 1.250.000,-)', '-1250000'],
        ['-5', '-5'],
        ['−5', '-5'],
        ['2,5 M', '2500000000'],
        ['2.5 bn', '2500000000'],
        ['750 jt', '750000000'],
        ['750 juta.', '750000000'],
        ['3 ribu', '3000'],
        ['1 triliun', '1000000000000'],
        ['1.5E+9', '1500000000'],
        ['1,5e9', '1500000000'],
        ['7.005', '7005'],
        ['0.005', '0.01 from 0.005'],
        ['0,004', '0 from 0,004'],
        ['12,345.678', '12345.68 from 12,345.678'],
    ])('%s is %s', (cell, amount) => expect(answer(text(cell))).toBe(amount));
    test.each(['-', '–', '—', '', 'null', '[NULL]', 'n/a', 'N/A', 'na', '...', '…', 'Rp -', 'Rp'])('%o is none', cell =>
        expect(answer(text(cell))).toBe('none'),
    );
    test.each([
        '12 orang',
        '5 x',
        '1.25.000',
        '1,250.000,5',
        '1.250,000.5',
        '1..5',
        '1.250.00',
        '12 5',
        '1 2 3',
        'satu juta',
        '5 constructor',
        `1${'0'.repeat(60)}`,
    ])('%s is not read', cell => expect(answer(text(cell))).toBe('unreadable'));
    test('of a formula without a result, a yes or a date is not read', () => {
        expect(answer({ kind: 'boolean', text: 'true' })).toBe('unreadable');
        expect(answer({ kind: 'date', text: '2026-01-01' })).toBe('unreadable');
        expect(answer({ kind: 'empty', text: '' })).toBe('none');
    });
    test('with three digits behind one mark follows the column; without one it groups thousands of whole money', () => {
        expect(answer(text('1.250'), comma)).toBe('1250');
        expect(answer(text('1,250'), comma)).toBe('1250 or 1.250');
        expect(answer(text('1.250'), point)).toBe('1250 or 1.250');
        expect(answer(text('1,250'), point)).toBe('1250');
        expect(answer(text('1.250'))).toBe('1250');
    });
    test('in a unit of its own may be either: 1.250 billion is not decided for the reader', () => {
        expect(answer(text('1.250'), noStyle, 3)).toBe('1250000 or 1250');
        expect(answer(text('1.250 M'))).toBe('1250000000000 or 1250000000');
        expect(answer(text('1.250'), comma, 3)).toBe('1250000');
    });
    test('is raised to whole money by the unit of its column', () => {
        expect(answer(number('1250'), noStyle, 3)).toBe('1250000');
        expect(answer(number('1250.5'), noStyle, 3)).toBe('1250500');
        expect(answer(text('2 juta'), noStyle, 3)).toBe('2000000000');
        expect(answer(number('0.00001'), noStyle, 3)).toBe('0.01');
        expect(answer(number('125103902555.123'))).toBe('125103902555.12 from 125103902555.123');
    });
});

describe('the marks of a column', () => {
    test.each([
        [['1.250.000'], '.', ','],
        [['1,250,000'], ',', '.'],
        [['1.250,5'], '.', ','],
        [['1,250.5'], ',', '.'],
        [['12,5'], '.', ','],
        [['12.5'], ',', '.'],
        [['1.250', '1,250'], undefined, undefined],
        [['12'], undefined, undefined],
        [['1.250.000', '1,250,000'], undefined, undefined],
        [['1.250.000', '12.5'], undefined, undefined],
        [['Rp 1.250.000,-', 'no number'], '.', ','],
        [['0,12345'], '.', ','],
    ])('%j: groups %s, decimals %s', (texts, group, decimal) => expect(findStyle(texts)).toEqual({ group, decimal }));
});

test('digits are read by their marks, or told to be two numbers', () => {
    const digits = (of: string, style = noStyle) => {
        const read = readDigits(of, style);
        return 'value' in read ? plainDecimal(read.value) : 'ambiguous' in read ? read.ambiguous.join(' or ') : 'malformed';
    };
    expect(digits('1.250')).toBe('1250 or 1.250');
    expect(digits('-1.250')).toBe('-1250 or -1.250');
    expect(digits('1.250', comma)).toBe('1250');
    expect(digits('0.250')).toBe('0.250');
    expect(digits('1250.500')).toBe('1250.500');
    expect(digits('1.25')).toBe('1.25');
    expect(digits('1.2345')).toBe('1.2345');
    expect(digits('1.250.000,5')).toBe('1250000.5');
    expect(digits('1250.000,5')).toBe('malformed');
    expect(digits('1.250,000,5')).toBe('malformed');
    expect(digits('.5')).toBe('malformed');
    expect(digits('5.')).toBe('malformed');
    expect(digits('')).toBe('malformed');
});

test('a stored number keeps every digit', () => {
    expect(plainNumber('1.2510390E11')).toBe('125103900000');
    expect(plainNumber('1e-3')).toBe('0.001');
    expect(plainNumber('-12.50')).toBe('-12.5');
    expect(plainNumber('-0')).toBe('0');
    expect(plainNumber('.5')).toBe('0.5');
    expect(plainNumber('+7')).toBe('7');
    expect(plainNumber('007')).toBe('7');
    expect(plainNumber('12345678901234567890.25')).toBe('12345678901234567890.25');
    for (const none of ['', '.', 'e5', 'abc', '1e99999', '1.2.3']) expect(plainNumber(none)).toBe(none);
});

test('a decimal is raised by powers of ten', () => {
    expect(plainDecimal(raise(plainToDecimal('1.25'), 3))).toBe('1250');
    expect(plainDecimal(raise(plainToDecimal('1.25'), 0))).toBe('1.25');
    expect(plainDecimal(raise(plainToDecimal('0.0001'), 3))).toBe('0.1');
});
