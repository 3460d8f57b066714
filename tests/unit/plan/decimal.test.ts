import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
    addDecimals,
    compareDecimals,
    type Decimal,
    normalizeDecimal,
    plainDecimal,
    readNumber,
    roundDecimal,
    subtractDecimals,
} from '../../../src/plan/decimal.ts';

const digits = fc.bigInt({ min: 0n, max: 10n ** 18n });
const decimal: fc.Arbitrary<Decimal> = fc.record({
    units: fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
    scale: fc.integer({ min: 0, max: 8 }),
});
const grouped = (value: bigint, mark: string) => value.toString().replace(/\B(?=(\d{3})+$)/g, mark);
const value = (text: string, decimalOnly = false) => {
    const read = readNumber(text, decimalOnly);
    return 'value' in read ? plainDecimal(normalizeDecimal(read.value)) : Object.keys(read)[0];
};

describe('a written number', () => {
    it('is read exactly, however its thousands are grouped', () => {
        fc.assert(
            fc.property(digits, fc.integer({ min: 0, max: 99 }), (whole, cents) => {
                const exact = plainDecimal(normalizeDecimal({ units: whole * 100n + BigInt(cents), scale: 2 }));
                const two = String(cents).padStart(2, '0');
                expect(value(whole.toString())).toBe(whole.toString());
                expect(value(grouped(whole, '_'))).toBe(whole.toString());
                expect(value(`${grouped(whole, '.')},${two}`)).toBe(exact);
                expect(value(`${grouped(whole, ',')}.${two}`)).toBe(exact);
                if (whole >= 1_000_000n) for (const mark of ['.', ',']) expect(value(grouped(whole, mark))).toBe(whole.toString());
            }),
        );
    });

    it('is ambiguous exactly when one separator stands before a lone group of three digits', () => {
        fc.assert(
            fc.property(
                fc.integer({ min: 0, max: 9999 }),
                fc.constantFrom('.', ','),
                fc.stringMatching(/^[0-9]{1,5}$/),
                (head, mark, tail) => {
                    const text = `${head}${mark}${tail}`;
                    const lone = tail.length === 3 && head > 0 && head < 1000;
                    expect(value(text) === 'ambiguous').toBe(lone);
                    expect(value(text, true)).toBe(plainDecimal(normalizeDecimal({ units: BigInt(`${head}${tail}`), scale: tail.length })));
                },
            ),
        );
    });

    it.each(['', '1..2', '1.2.3', '1,23,456', '1.234,567,8', '12.34.567', '1.234.56', '--1', '1e5'])('%j is none', text => {
        expect(value(text)).toBe('malformed');
    });

    it('offers two readings that are numbers', () => {
        const read = readNumber('92,819');
        expect('ambiguous' in read && [value(read.ambiguous.thousands), value(read.ambiguous.decimal)]).toEqual(['92819', '92.819']);
    });
});

describe('exact arithmetic', () => {
    const at = ({ units, scale }: Decimal, places: number) => units * 10n ** BigInt(places - scale);

    it('agrees with whole numbers of the smallest unit', () => {
        fc.assert(
            fc.property(decimal, decimal, (a, b) => {
                expect(at(addDecimals(a, b), 8)).toBe(at(a, 8) + at(b, 8));
                expect(at(subtractDecimals(a, b), 8)).toBe(at(a, 8) - at(b, 8));
                expect(Math.sign(compareDecimals(a, b))).toBe(at(a, 8) < at(b, 8) ? -1 : at(a, 8) > at(b, 8) ? 1 : 0);
                expect(compareDecimals(normalizeDecimal(a), a)).toBe(0);
            }),
        );
    });

    it('rounds to the nearest, halves away from zero', () => {
        fc.assert(
            fc.property(decimal, fc.integer({ min: 0, max: 8 }), (a, places) => {
                const difference = subtractDecimals(roundDecimal(a, places), a);
                const size = difference.units < 0n ? -difference.units : difference.units;
                expect(compareDecimals({ units: size * 2n, scale: difference.scale }, { units: 1n, scale: places })).toBeLessThanOrEqual(0);
            }),
        );
        expect(plainDecimal(roundDecimal({ units: -25n, scale: 1 }, 0))).toBe('-3');
    });
});
