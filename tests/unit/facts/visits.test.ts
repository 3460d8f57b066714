// The work at places, counted by year, also where a year is mistyped.
import { expect, test } from 'vitest';
import { cellsOf } from '../../../src/diagram/sheets/places/rows.ts';
import { countAt } from '../../../src/facts/visits.ts';
import { planOf } from '../plans.ts';

const text = (last: number) => `plan City { period 2025..2029 }
location Hill
department Parks { program Trees { during 2026..${last} location Hill } program Paths { location Hill } }
department Roads { program Lanes { during 2027 location Hill } }`;

test('a year far away: the years shown are counted all the same, and no others are made', () => {
    const cellsUpTo = (last: number) => {
        const plan = planOf(text(last));
        const [hill] = plan.all('location');
        if (!hill) throw new Error('The plan has no place.');
        const count = countAt(hill, plan);
        return { count, cells: cellsOf(count, { first: 2025, last: 2029 }, 'en') };
    };
    const [right, mistyped] = [cellsUpTo(2029), cellsUpTo(9999)];
    expect(right.cells.map(({ departments }) => departments.map(({ name, count }) => `${name} ${count}`).join())).toEqual([
        '',
        'Parks 1',
        'Parks 1,Roads 1',
        'Parks 1',
        'Parks 1',
    ]);
    expect(mistyped.cells).toEqual(right.cells);
    expect([right.count.years?.size, mistyped.count.years]).toEqual([4, undefined]);
    expect([mistyped.count.programs, mistyped.count.undated.length, mistyped.count.sides.length]).toEqual([3, 1, 2]);
});
