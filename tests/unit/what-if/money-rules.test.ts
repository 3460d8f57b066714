import { expect, test } from 'vitest';
import type { Plan } from '../../../src/plan/plan.ts';
import { allRules } from '../../../src/rules/all.ts';
import type { Rule } from '../../../src/rules/engine/rule.ts';
import { findAll } from '../../../src/rules/engine/run.ts';
import { moneyRules } from '../../../src/what-if/money-rules.ts';
import { readings } from '../../../src/what-if/supposition.ts';
import { exampleNamed, exampleNames } from '../examples.ts';
import { planOf, unmark } from '../plans.ts';

const samples = [
    ...allRules.flatMap(rule =>
        rule.examples.flatMap(({ bad, good, catalogues, plans }) =>
            [unmark(bad).text, good].map(text => () => planOf(text, catalogues, plans)),
        ),
    ),
    ...exampleNames.map(name => () => exampleNamed(name)),
];

/** Whether the answer of a rule may depend on the lists of a reading: whether it looks at one. */
function reads(rule: Rule, reading: (typeof readings)[number], plans: readonly Plan[]): boolean {
    let isRead = false;
    const watched: { readonly holder: object; readonly list: unknown }[] = [];
    for (const plan of plans)
        for (const file of [plan, ...(plan.root?.relatedPlans ?? []).flatMap(one => plan.relatedPlan(one) ?? [])].flatMap(
            ({ files }) => files,
        ))
            for (const holder of [...file.declarations, ...file.extensions]) {
                const list: unknown = (holder as unknown as Record<string, unknown>)[reading];
                if (!Array.isArray(list)) continue;
                watched.push({ holder, list });
                const get = () => {
                    isRead = true;
                    return list;
                };
                Object.defineProperty(holder, reading, { configurable: true, enumerable: true, get });
            }
    try {
        for (const plan of plans) findAll(plan, {}, [rule]);
    } finally {
        for (const { holder, list } of watched)
            Object.defineProperty(holder, reading, { configurable: true, enumerable: true, writable: true, value: list });
    }
    return isRead;
}

test.each(readings)('the rules that run again for lower %s are those that look at them', reading => {
    const others = samples.map(make => make());
    const names = allRules.filter(rule => rule.on !== 'ignore' && reads(rule, reading, others)).map(({ id }) => id);
    const listed = moneyRules[reading].filter(({ on }) => on !== 'ignore').map(({ id }) => id);
    expect(names).toEqual(listed);
});
