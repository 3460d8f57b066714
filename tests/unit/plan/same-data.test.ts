// Plain data is the same when it says the same; what belongs to a plan only when it is the same.
import { expect, it } from 'vitest';
import { isSameData } from '../../../src/plan/same-data.ts';
import { planOf } from '../read-plans.ts';

it('compares values, lists, objects, maps and sets', () => {
    const data = () => ({ a: [1, 'b', undefined, 2n], m: new Map([['k', new Set([1])]]) });
    expect(isSameData(data(), data())).toBe(true);
    expect(isSameData(data(), { ...data(), a: [1, 'b', undefined, 3n] })).toBe(false);
    expect(isSameData({ a: undefined }, { b: undefined })).toBe(false);
    expect(isSameData([], {})).toBe(false);
});

it('takes declarations and references, which lead round in circles, for the same only as themselves', () => {
    const read = () => planOf('goal G "G"\ndepartment D { program P "P" { serves G } }');
    const [one, other] = [read(), read()];
    const programs = (plan: typeof one) => ({ rows: plan.all('program').map(program => ({ program, serves: program.serves })) });
    expect(isSameData(programs(one), programs(one))).toBe(true);
    expect(isSameData(programs(one), programs(other))).toBe(false);
});
