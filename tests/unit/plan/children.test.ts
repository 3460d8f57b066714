import { expect, it } from 'vitest';
import { childrenNamed, childrenOf } from '../../../src/plan/children.ts';
import { planOf } from '../read-plans.ts';

/** A program with two things of one name, the first declared last in its lists, and a part without a name yet. */
const programWith = (parts: number) => {
    const rest = Array.from({ length: parts }, (_, i) => `activity A${i}`).join(' ');
    return planOf(`program P { activity X indicator X "i" activity { } ${rest} }`).all('program')[0];
};

it.each([2, 40])('the children of a name are those of the text, in its order, with %i others', parts => {
    const program = programWith(parts);
    if (!program) throw new Error('no program');
    const named = (name: string) => childrenOf(program).filter(child => child.name === name);
    const found = childrenNamed('X', program);
    expect(found?.map(({ kind }) => kind)).toEqual(parts > 16 ? undefined : ['activity', 'indicator']);
    if (found) expect(found).toEqual(named('X'));
    const again = planOf(`program P { activity X indicator X "i" ${'activity B '.repeat(parts)} needs X }`);
    const [reference] = again.files[0]?.references ?? [];
    expect(reference && again.target(reference)?.kind).toBe('activity');
});

it('what has no name yet is not found by no name', () => {
    const program = programWith(1);
    expect(program && childrenNamed('', program)).toEqual([]);
});
