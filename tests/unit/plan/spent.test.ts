// Money spent and figures of a year, with right values worked out by hand: times that lie within each other, share a part, or stand apart;
// values that add up, and values of which the last counts.
import { describe, expect, it, test } from 'vitest';
import { normalizeDecimal, plainDecimal } from '../../../src/plan/decimal.ts';
import { figureOver } from '../../../src/plan/figures.ts';
import type { Indicator, Work } from '../../../src/plan/model.ts';
import { readMoment } from '../../../src/plan/period.ts';
import { spentOf, spentWithin } from '../../../src/plan/spent.ts';
import { planOf } from '../read-plans.ts';

const plain = (value: Parameters<typeof normalizeDecimal>[0]) => plainDecimal(normalizeDecimal(value));
const time = (text: string) => {
    const [from = '', to = from] = text.split('..');
    return { from: readMoment(from)?.from ?? 0, to: readMoment(to)?.to ?? 0 };
};
const program = (lines: string) => planOf(`department D { program P { ${lines} } }`).all('program')[0] as Work;

/** `fund value` of what was spent within a time, with `…` where not all of the time is stated. */
function spent(lines: string, within: string): string {
    const found = spentWithin(program(lines), time(within));
    if (!found) return 'nothing';
    return [...found.byFund].map(([fund, value]) => `${fund} ${plain(value)}`.trim()).join(', ') + (found.isWhole ? '' : ' …');
}

describe('money spent', () => {
    test.each([
        ['quarters add up', '5 in 2026-Q1, 6 in 2026-Q2, 7 in 2026-S2', '2026', '18'],
        ['not all of the year is told', '5 in 2026-Q1, 6 in 2026-Q2', '2026', '11 …'],
        ['a quarter within its half year is a part of it', '5 in 2026-Q1, 12 in 2026-S1, 7 in 2026-S2', '2026', '19'],
        ['asked of the quarter, it is what counts', '5 in 2026-Q1, 12 in 2026-S1', '2026-Q1', '5'],
        ['three levels', '1 in 2026-01, 5 in 2026-Q1, 12 in 2026-S1, 30 in 2026', '2026', '30'],
        ['the same time twice: the first counts', '5 in 2026-S1, 6 in 2026-S1, 7 in 2026-S2', '2026', '12'],
        ['a partial overlap: the first counts', '5 in 2026-01..2026-04, 6 in 2026-04..2026-06', '2026-S1', '5 …'],
        ['funds are apart', '5 in 2026 from F, 6 in 2026 from G, 7 in 2026-S1 from G', '2026', 'F 5, G 6'],
        ['a figure for two years says nothing of one', '9 in 2026..2027, 4 in 2026', '2027', 'nothing'],
        ['but for both', '9 in 2026..2027, 4 in 2026', '2026..2027', '9'],
        ['exact to the cent', '0.10 in 2026-S1, 0.20 in 2026-S2', '2026', '0.3'],
        ['a month that crosses the year', '5 in 2025-12..2026-01', '2026', 'nothing'],
    ])('%s', (_, lines, within, right) => {
        expect(spent(`actual ${lines}`, within)).toBe(right);
    });
    it('of a work is its own for a year, else that of its parts', () => {
        const parts = 'activity A { actual 3 in 2026, 1 in 2027 } activity B { actual 4 in 2026 }';
        expect(spent(parts, '2026')).toBe('7');
        expect(spent(parts, '2027')).toBe('1 …');
        expect(spent(`actual 9 in 2026 ${parts}`, '2026')).toBe('9');
        expect(spent(`actual 9 in 2026 ${parts}`, '2027')).toBe('1 …');
    });
    it('tells which figures clash, and with which', () => {
        const clashes = spentOf(program('actual 5 in 2026-S1, 6 in 2026-Q2..2026-Q3, 7 in 2026-S1'))
            .get('')
            ?.clashes.map(({ item, with: other }) => [plain(item.value), plain(other.value)]);
        expect(clashes).toEqual([
            ['6', '5'],
            ['7', '5'],
        ]);
    });
});

describe('the figure of an indicator over a year', () => {
    const over = (lines: string, within = '2026') => {
        const indicator = planOf(`goal G { indicator I { ${lines} } }`).all('indicator')[0] as Indicator;
        const found = figureOver(indicator, indicator.actuals, time(within));
        return found && plain(found.value);
    };
    test.each([
        ['the last counts', 'actual 3 in 2026-Q1, 9 in 2026-Q3, 5 in 2026-Q2', '9'],
        ['in any order', 'actual 9 in 2026-Q3, 3 in 2026-Q1', '9'],
        ['with adds-up they add up', 'adds-up actual 3 in 2026-Q1, 9 in 2026-Q3', '12'],
        ['a figure of the year comes before its parts', 'adds-up actual 3 in 2026-Q1, 9 in 2026-Q3, 11 in 2026', '11'],
        ['only the outermost add up', 'adds-up actual 3 in 2026-Q1, 5 in 2026-S1, 9 in 2026-Q3', '14'],
        ['a partial overlap counts once', 'adds-up actual 3 in 2026-01..2026-04, 5 in 2026-04..2026-06', '3'],
        ['grades by their place', 'scale "C", "B", "A" actual "C" in 2026-S1, "b" in 2026', '2'],
        ['n/a is no figure', 'actual 3 in 2026-Q1, "n/a" in 2026-Q2', '3'],
        ['a number beside a scale is none', 'scale "C", "B" actual 3 in 2026', undefined],
        ['growth may be below zero', 'adds-up actual -1.5 in 2026-Q1, 1 in 2026-Q2', '-0.5'],
    ])('%s', (_, lines, right) => {
        expect(over(lines)).toBe(right);
    });
    it('of a half year', () => expect(over('adds-up actual 3 in 2026-Q1, 4 in 2026-Q2, 9 in 2026-Q3', '2026-S1')).toBe('7'));
});
