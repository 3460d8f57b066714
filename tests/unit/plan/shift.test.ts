import { describe, expect, it } from 'vitest';
import { readMoment, writePeriod } from '../../../src/plan/period.ts';
import { shiftInterval } from '../../../src/plan/shift.ts';

function moved(text: string, months: number, days = 0): string {
    const [from = '', to = from] = text.split('..');
    const interval = { from: readMoment(from)?.from as number, to: readMoment(to)?.to as number };
    return writePeriod(shiftInterval(interval, months, days));
}

describe('a period that moves', () => {
    it.each([
        ['2026', 12, '2027'],
        ['2026', 6, '2026-07..2027-06'],
        ['2026-09..2026-12', 6, '2027-03..2027-06'],
        ['2026-03..2026-03', -1, '2026-02'],
        ['2026-01..2026-02', 1, '2026-02..2026-03'],
        ['2024-02', 12, '2025-02'],
        ['2025-02', -12, '2024-02'],
        ['2026-Q1', 3, '2026-04..2026-06'],
        ['2026-01-31', 1, '2026-02'.concat('-28')],
        ['2026-01-15..2026-03-14', 6, '2026-07-15..2026-09-14'],
        ['2026-12-31', -1, '2026-11-30'],
    ])('%s by %i months is %s', (text, months, expected) => {
        expect(moved(text, months)).toBe(expected);
    });

    it('moves by days too', () => {
        expect(moved('2026-01', 0, 7)).toBe('2026-01-08..2026-02-07');
        expect(moved('2026-03-01', 0, -1)).toBe('2026-02-28');
    });
});
