import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, isWithin, monthOf, overlaps, readMoment, writePeriod, yearOf, yearsOf } from '../../../src/plan/period.ts';

const moment = fc.oneof(
    fc.integer({ min: 1, max: 9999 }).map(year => String(year).padStart(4, '0')),
    fc
        .tuple(
            fc.integer({ min: 1, max: 9999 }),
            fc.constantFrom('Q1', 'TW2', 'Q3', 'TW4', 'S1', 'S2', '01', '02', '12', '02-28', '12-31', '06-15'),
        )
        .map(([year, part]) => `${String(year).padStart(4, '0')}-${part}`),
);
const read = (text: string) => readMoment(text) as { from: number; to: number };

describe('moments', () => {
    it('begin before they end, inside their year, and are found again when written', () => {
        fc.assert(
            fc.property(moment, text => {
                const { from, to } = read(text);
                expect(from).toBeLessThanOrEqual(to);
                const year = read(text.slice(0, 4));
                expect(isWithin({ from, to }, year)).toBe(true);
                expect([yearOf(from), yearOf(to)]).toEqual([Number(text.slice(0, 4)), Number(text.slice(0, 4))]);
                const [first = '', last = first] = writePeriod({ from, to }).split('..');
                if (yearOf(from) >= 1000) expect({ from: read(first).from, to: read(last).to }).toEqual({ from, to });
            }),
        );
    });

    it('tile their year without gap or overlap', () => {
        for (const year of ['1900', '2000', '2024', '2025'])
            for (const parts of [
                ['Q1', 'Q2', 'Q3', 'Q4'],
                ['S1', 'S2'],
                Array.from({ length: 12 }, (_, i) => String(i + 1).padStart(2, '0')),
            ]) {
                const list = parts.map(part => read(`${year}-${part}`));
                expect(list[0]?.from).toBe(read(year).from);
                expect(list.at(-1)?.to).toBe(read(year).to);
                for (const [i, part] of list.slice(1).entries()) expect(part.from).toBe((list[i]?.to ?? 0) + 1);
            }
    });

    it.each(['2025-00', '2025-13', '2025-02-29', '2025-04-31', '2025-Q5', '2025-S3', '25', '20255', '2025-1', ''])('%j is none', text => {
        expect(readMoment(text)).toBeUndefined();
    });

    it('a leap day is one', () => {
        expect(read('2024-02-29')).toEqual({ from: dayOf(2024, 1, 29), to: dayOf(2024, 1, 29) });
        expect(monthOf(read('2024-02-29').from)).toBe(1);
    });
});

it('two intervals overlap exactly when they share a day', () => {
    const interval = fc
        .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 20 }))
        .map(([from, length]) => ({ from, to: from + length }));
    fc.assert(
        fc.property(interval, interval, (a, b) => {
            const shared = Array.from({ length: 90 }, (_, day) => day).some(
                day => day >= a.from && day <= a.to && day >= b.from && day <= b.to,
            );
            expect(overlaps(a, b)).toBe(shared);
        }),
    );
    expect(yearsOf({ from: dayOf(2025, 11), to: dayOf(2027, 0) })).toEqual([2025, 2026, 2027]);
});

it('days, months and years are those of the calendar, from year 0 to 9999', () => {
    for (let year = 0; year < 10_000; year += year > 1890 && year < 2110 ? 1 : 99)
        for (let month = -2; month < 14; month++)
            for (const day of [0, 1, 29]) {
                const date = new Date(0);
                date.setUTCFullYear(year, month, day);
                const counted = dayOf(year, month, day);
                expect(counted, `${date}`).toBe(date.getTime() / 86_400_000);
                expect([yearOf(counted), monthOf(counted)], `${date}`).toEqual([date.getUTCFullYear(), date.getUTCMonth()]);
            }
});
