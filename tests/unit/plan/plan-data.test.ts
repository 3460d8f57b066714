// A plan that is sent to a thread as data, and made of it again: what is found in it is the same, and an edit of the first leaves it as it is.
import { describe, expect, it } from 'vitest';
import { makeEditablePlan } from '../../../src/plan/make-plan.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { planData, planOfData } from '../../../src/plan/plan-data.ts';
import { titleOf } from '../../../src/plan/queries.ts';
import { exampleNamed, exampleNames } from '../examples.ts';
import { findingsOf, planOf, readFile } from '../plans.ts';

const copyOf = (plan: Plan) => planOfData(structuredClone(planData(plan)));
const foundIn = (plan: Plan) => findingsOf(plan).map(({ fixes: _, ...finding }) => finding);

describe('a plan as data', () => {
    it.each(exampleNames)('has the findings of the plan: %s', name => {
        const plan = exampleNamed(name);
        expect(foundIn(copyOf(plan))).toEqual(foundIn(plan));
    });

    it('keeps additions apart from what they are added to', () => {
        const plan = planOf({
            'a.plan': 'plan X "X" { period 2026..2027 }\nlocation L "Here"\ndepartment D "D" { program P "P" { during 2026 } }',
            'b.plan': 'extend D { program Q "Q" { during 2027 } }\nextend D.P { location L }',
        });
        const copy = copyOf(plan);
        expect(copy.all('program').map(titleOf)).toEqual(plan.all('program').map(titleOf));
        expect(copy.all('program')[0]?.places).toHaveLength(plan.all('program')[0]?.places.length ?? -1);
        expect(foundIn(copy)).toEqual(foundIn(plan));
    });

    it('brings the plans that it refers to, and what was not read of them', () => {
        const text =
            'plan X "X" { period 2026..2027  refers-to "../outer" as Outer  refers-to "../lost" as Lost }\ngoal H "H" { serves Outer.G }';
        const plan = planOf(text, {}, { outer: 'plan Outer "Outer" { period 2020..2030 }\ngoal G "Of the other"' });
        const copy = copyOf(plan);
        const [one, lost] = copy.root?.relatedPlans ?? [];
        expect(one && copy.relatedPlan(one)?.all('goal').map(titleOf)).toEqual(['Of the other']);
        expect(lost && copy.relatedState(lost)).toEqual({ unread: { key: 'missing', values: {} } });
        expect(foundIn(copy)).toEqual(foundIn(plan));
    });

    it('stays as it was when the plan is edited', () => {
        const text = (title: string) => `plan X "X" { period 2026..2027 }\ndepartment D "D" {\n program P "${title}" { during 2026 }\n}`;
        const plan = makeEditablePlan([readFile(text('Old'))]);
        const copy = copyOf(plan);
        plan.update(new Map([['file:///plan/a.plan', readFile(`\n\n${text('New')}`)]]));
        expect(copy.all('program').map(titleOf)).toEqual(['Old']);
        expect(copy.all('department')[0]?.span.start).toBe(text('Old').indexOf('department'));
    });
});
