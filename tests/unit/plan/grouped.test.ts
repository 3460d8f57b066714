import fc from 'fast-check';
import { expect, it } from 'vitest';
import { grouped } from '../../../src/plan/decimal.ts';

it.each([
    ['7', '7'],
    ['123', '123'],
    ['1234', '1.234'],
    ['123456', '123.456'],
    ['1234567', '1.234.567'],
    ['-123', '-123'],
    ['-1234', '-1.234'],
    ['-123456', '-123.456'],
])('%s is written %s', (digits, written) => {
    expect(grouped(digits, '.')).toBe(written);
});

it('marks thousands of any number, and no more', () => {
    fc.assert(
        fc.property(fc.bigInt(), number => {
            const written = grouped(String(number), ' ');
            expect(written.replaceAll(' ', '')).toBe(String(number));
            expect(written).toMatch(/^-?\d{1,3}( \d{3})*$/);
        }),
    );
});
