import { expect, test } from 'vitest';
import { writeTime } from '../../../src/diagram/time.ts';
import { dayOf } from '../../../src/plan/period.ts';

test.each([
    ['one month', [2026, 3], [2026, 3], 'Mar 2026', 'Mar 2026'],
    ['the same month of two years', [2026, 3], [2027, 3], 'Mar 2026 – Mar 2027', 'Mar 2026 – Mar 2027'],
    ['some months of a year', [2026, 5], [2026, 8], 'May – Aug 2026', 'Mei – Agu 2026'],
    ['from January', [2026, 1], [2026, 11], 'Jan – Nov 2026', 'Jan – Nov 2026'],
    ['to December', [2026, 2], [2026, 12], 'Feb – Dec 2026', 'Feb – Des 2026'],
    ['a whole year', [2026, 1], [2026, 12], '2026', '2026'],
    ['two whole years', [2026, 1], [2027, 12], 'Jan 2026 – Dec 2027', 'Jan 2026 – Des 2027'],
] as const)('%s', (_, [year, month], [lastYear, lastMonth], en, id) => {
    const time = { from: dayOf(year, month - 1), to: dayOf(lastYear, lastMonth - 1) };
    expect([writeTime(time, 'en'), writeTime(time, 'id')]).toEqual([en, id]);
});
