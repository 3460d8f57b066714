import { expect, it } from 'vitest';
import type { Work } from '../../../src/plan/model.ts';
import { servedBy } from '../../../src/plan/queries.ts';
import { planOf } from '../read-plans.ts';

it.each([
    ['goal G', 'G', ['G']],
    ['vision V { mission M }', 'V.M', ['M', 'V']],
    ['vision V { mission M } goal G { serves V.M } objective O { serves G }', 'O', ['O', 'G', 'M', 'V']],
    ['goal G { serves O } objective O { serves G }', 'O', ['O', 'G']],
    ['vision V { mission M mission N }', 'V.M, V.N', ['M', 'V', 'N']],
])('in `%s` a program for %s serves %j', (results, served, names) => {
    const plan = planOf(`${results} department D { program P { serves ${served} } }`);
    expect([...servedBy(plan, plan.all('program')[0] as Work)].map(({ name }) => name)).toEqual(names);
});
