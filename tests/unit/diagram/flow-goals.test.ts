// Which goals the flow numbers: those that programs serve, or those above them when they are too many.
import { expect, test } from 'vitest';
import { drawFlow } from '../../../src/diagram/flow/draw-flow.ts';
import { planOf } from '../plans.ts';

test('with many objectives the goals at the top are shown, also where two ways lead there', () => {
    const objectives = Array.from(
        { length: 13 },
        (_, i) => `objective O${i} { serves X, Y }\ndepartment D${i} { program P { serves O${i} } }`,
    );
    const plan = planOf(`goal Z\ngoal X { serves Z }\ngoal Y { serves Z }\n${objectives.join('\n')}`);
    expect(drawFlow(plan, [], { locale: 'en' }).goals.map(goal => goal.id)).toEqual(['Z']);
});
