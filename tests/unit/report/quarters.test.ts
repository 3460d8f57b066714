// Quarters as columns: what the plan states by quarter, what it states for longer, and that both together are the year.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plannedByQuarter, spentByQuarter } from '../../../src/facts/quarters.ts';
import { addDecimals, type Decimal, plainDecimal, zero } from '../../../src/plan/decimal.ts';
import { yearInterval } from '../../../src/plan/queries.ts';
import { spentWithin } from '../../../src/plan/spent.ts';
import type { Row } from '../../../src/report/table.ts';
import { planOf } from '../plans.ts';
import { reportOf, rowsOf, tableOf } from './tables.ts';

const spent = ['work', 'year', 'budget', 'q1', 'q2', 'h1', 'q3', 'q4', 'h2', 'rest', 'spent', 'left'];

describe('money spent', () => {
    it('stands in its quarters; months are part of theirs, and what is stated for longer has a column of its own', () => {
        const report = reportOf(
            'department A { program P { budget 100 in 2026 actual 10 in 2026-Q1, 5 in 2026-04, 6 in 2026-05, 40 in 2026-S2 } program Q { budget 8 in 2026 actual 3 in 2026 } }',
        );
        expect(rowsOf(report, 'money-spent', ...spent)).toEqual([
            'A: P | 2026 | 100 | 10 | 11 |  |  |  | 40 |  | 61 | 39',
            'A: Q | 2026 | 8 |  |  |  |  |  |  |  | 3 | 5',
        ]);
        expect(footOf(report, 'money-spent')).toEqual({
            work: 'Total',
            budget: '108',
            q1: '10',
            q2: '11',
            h2: '40',
            spent: '64',
            left: '44',
        });
    });

    it('of parts is told below their program, and counted once', () => {
        const report = reportOf(
            'department A { program P { actual 50 in 2026 activity B { actual 12 in 2026-Q1, 20 in 2026-Q2 } activity C { actual 9 in 2026-Q4 } } }',
        );
        expect(rowsOf(report, 'money-spent', ...spent)).toEqual([
            'A: P | 2026 |  | 12 | 20 |  |  | 9 |  | 9 | 50 | ',
            'A: B | 2026 |  | 12 | 20 |  |  |  |  |  | 32 | ',
            'A: C | 2026 |  |  |  |  |  | 9 |  |  | 9 | ',
        ]);
        expect(tableOf(report, 'money-spent').groups[0]?.rows.map(({ isPart = false }) => isPart)).toEqual([false, true, true]);
        expect(footOf(report, 'money-spent')).toMatchObject({ spent: '50', q1: '12' });
    });

    it('of parts adds nothing to what their program states for the time', () => {
        const report = reportOf('department A { program P { actual 50 in 2026-S1 activity B { actual 12 in 2026-Q1, 99 in 2026-Q3 } } }');
        expect(rowsOf(report, 'money-spent', ...spent)[0]).toBe('A: P | 2026 |  | 12 |  | 38 |  |  |  |  | 50 | ');
    });

    it('and no columns of quarters where nobody states any', () => {
        const markdown = reportOf('department A { program P { actual 3 in 2026 } }');
        const table = tableOf(markdown, 'money-spent');
        expect(table.groups[0]?.rows[0]?.cells).not.toHaveProperty('q5');
        expect(rowsOf(markdown, 'money-spent', 'q1', 'rest', 'spent')).toEqual(['A:  |  | 3']);
    });

    it('is the year, whatever is stated for which part of it', () => {
        const time = fc.constantFrom(
            '2026',
            '2026-S1',
            '2026-S2',
            '2026-Q1',
            '2026-TW2',
            '2026-Q3',
            '2026-Q4',
            '2026-02',
            '2026-11',
            '2026-12-24',
        );
        const figures = fc.array(fc.tuple(fc.integer({ min: 0, max: 900 }), time, fc.constantFrom('', ' from F', ' from G')), {
            maxLength: 4,
        });
        const said = (word: string, list: readonly (readonly [number, string, string])[]) =>
            list.map(([n, at, fund]) => `${word} ${n} in ${at}${fund}`).join('\n');
        fc.assert(
            fc.property(figures, figures, figures, (own, one, other) => {
                const body = (word: string) =>
                    `fund F fund G department A { program P { ${said(word, own)}\nactivity B { ${said(word, one)} }\nactivity C { ${said(word, other)} } } }`;
                for (const [word, by] of [
                    ['actual', spentByQuarter],
                    ['cash-plan', plannedByQuarter],
                ] as const) {
                    const [program] = planOf(body(word)).all('program');
                    const money = program && by(program, 2026);
                    if (!money) continue;
                    const parts = [...money.quarters, ...money.halves, money.rest].reduce<Decimal>(
                        (sum, value) => addDecimals(sum, value ?? zero),
                        zero,
                    );
                    expect(plainDecimal(parts)).toBe(plainDecimal(money.total));
                    if (word !== 'actual' || !program) continue;
                    const whole = spentWithin(program, yearInterval(2026));
                    const sum = [...(whole?.byFund.values() ?? [])].reduce<Decimal>((total, value) => addDecimals(total, value), zero);
                    expect(plainDecimal(money.total)).toBe(plainDecimal(sum));
                }
            }),
            { numRuns: 300 },
        );
    });
});

it('planned payments stand in their quarters', () => {
    const report = reportOf(
        'department A { program P { cash-plan 2 in 2026-Q1, 3 in 2026-Q2, 5 in 2026-S2 } program Q { activity B { cash-plan 4 in 2026-Q1 } } }',
    );
    expect(rowsOf(report, 'cash-plan', 'work', 'year', 'q1', 'q2', 'q3', 'q4', 'h2', 'spent')).toEqual([
        'A: P | 2026 | 2 | 3 |  |  | 5 | 10',
        'A: Q | 2026 | 4 |  |  |  |  | 4',
        'A: B | 2026 | 4 |  |  |  |  | 4',
    ]);
    expect(footOf(report, 'cash-plan')).toMatchObject({ q1: '6', spent: '14' });
});

describe('figures of indicators', () => {
    const figures = ['indicator', 'year', 't1', 't2', 't3', 't4', 'target', 'a1', 'a2', 'a3', 'a4', 'actual', 'others'];

    it('stand in their quarters, with the figure of the year and what is stated for other times', () => {
        const report = reportOf(
            `department A { program P {
                indicator Share unit "%" { target 20 in 2026-Q1, 45 in 2026-Q2, 80 in 2026 actual 18 in 2026-Q1, 41 in 2026-06 }
                indicator Trees unit "tree" { adds-up target 5 in 2026-Q1, 6 in 2026-Q3 actual 4 in 2026-Q1, 3 in 2026-Q2 }
                indicator Grade { scale "C", "B", "A" target "B" in 2026-Q2, "A" in 2026-S2 actual "C" in 2026-Q1 }
                indicator Year { target 3 in 2026 }
            } }`,
        );
        expect(rowsOf(report, 'indicators-by-quarter', ...figures)).toEqual([
            'A: Share | 2026 | 20 | 45 |  |  | 80 | 18 | 41 |  |  | 41 | ',
            'A: Trees | 2026 | 5 |  | 6 |  | 11 | 4 | 3 |  |  | 7 | ',
            'A: Grade | 2026 |  | B |  |  | A | C |  |  |  | C | Target the second half of 2026: A',
        ]);
    });

    it('have no such table where no part of a year is stated', () => {
        const report = reportOf('department A { program P { indicator I unit "m" { target 3 in 2026 actual 1 in 2026 } } }');
        expect(report.sections.flatMap(({ tables }) => tables).map(({ id }) => id)).not.toContain('indicators-by-quarter');
    });
});

function footOf(report: ReturnType<typeof reportOf>, id: string): Record<string, string> {
    const { cells } = tableOf(report, id).foot as Row;
    return Object.fromEntries(
        Object.entries(cells).flatMap(([key, cell]) =>
            cell === undefined ? [] : [[key, typeof cell === 'object' && 'units' in cell ? plainDecimal(cell) : String(cell)]],
        ),
    );
}
