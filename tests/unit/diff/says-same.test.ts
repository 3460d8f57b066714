// Two versions of a text that differ in one value: the comparison finds it.
import { expect, it } from 'vitest';
import { Comparison } from '../../../src/diff/comparison.ts';
import { planOf } from '../plans.ts';

const text = (month: string, title: string) =>
    planOf(`plan City { period 2026..2027 }\ndepartment Parks {\n program Walk "${title}" { during 2026-${month}..2026-09 }\n}\n`);

it('finds another time and another title of a program in its place', () => {
    expect(new Comparison(text('03', 'Walk'), text('05', 'Walk')).changes).toHaveLength(1);
    expect(new Comparison(text('03', 'Walk'), text('03', 'Path')).changes).toHaveLength(1);
    expect(new Comparison(text('03', 'Walk'), text('03', 'Walk')).changes).toEqual([]);
});
