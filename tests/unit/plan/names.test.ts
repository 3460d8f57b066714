import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawFlow } from '../../../src/diagram/flow/draw-flow.ts';
import { say } from '../../../src/l10n/say.ts';
import { groupByPlan } from '../../../src/plan/grouping.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { fileName } from '../../../src/plan/source.ts';
import { findingsOf, planOf, readFile } from '../plans.ts';

/** `kind title` of what the only reference in that role leads to. */
function meant(plan: Plan, role: string): string {
    const reference = plan.files.flatMap(file => file.references).find(item => item.role === role);
    const target = reference && plan.target(reference);
    return target ? `${target.kind} ${target.title?.value ?? ''}` : 'nothing';
}

describe('a name', () => {
    it.each([
        [
            'the inner one before the outer',
            'program P { executor D activity A { needs X activity X "in" } }\nprogram X "out"',
            'needs',
            'activity in',
        ],
        [
            "a department's own before the shared",
            'department D { goal G "own" program P { serves G } }\ngoal G "shared"',
            'serves',
            'goal own',
        ],
        [
            'what fits, though something else is nearer',
            'fund G\ndepartment D { unit G "unit" program P { serves G } }\ngoal Q',
            'serves',
            'nothing',
        ],
        ['an outer one that fits', 'goal G "goal"\ndepartment D { program P { indicator G serves G } }', 'serves', 'goal goal'],
        [
            'by path from elsewhere',
            'department A { program P { needs B.Q.x } }\ndepartment B { program Q { builds x "X" } }',
            'needs',
            'output X',
        ],
        [
            'in an extension as in the department',
            'extend B { program P { needs Q } }\ndepartment B { program Q "Q" }',
            'needs',
            'program Q',
        ],
        [
            'from the department into its extension',
            'department B { program P { needs Q } }\nextend B { program Q "Q" }',
            'needs',
            'program Q',
        ],
        ['a joining word, escaped', 'goal ^in "in"\ndepartment D { program P { serves ^in } }', 'serves', 'goal in'],
        ['a mission by its vision', 'vision V { mission M "M" }\ngoal G { serves V.M }', 'serves', 'mission M'],
    ])('means %s', (_, text, role, expected) => {
        expect(readFile(text).problems).toEqual([]);
        expect(meant(planOf(text), role)).toBe(expected);
    });

    it('declared twice means the same one, whatever the files are called and in which order they come', () => {
        const one = 'goal G "one"';
        const two = 'goal G "two"';
        const user = 'department D { program P { serves G } }';
        const winners = [
            { 'a.plan': one, 'b.plan': two, 'c.plan': user },
            { 'z.plan': one, 'b.plan': two, 'a.plan': user },
            { 'b.plan': two, 'c.plan': user, 'a.plan': one },
        ].map(files => {
            const plan = planOf(files);
            expect(findingsOf(plan, 'duplicate-name').length).toBe(1);
            return meant(plan, 'serves');
        });
        expect(new Set(winners).size).toBe(1);
    });
});

it('plans never see each other: folders are compared by segment', () => {
    const files = ['city/c.plan', 'city/sub/d.plan', 'city/old/o.plan', 'city/old/p.plan', 'city2/e.plan', 'loose.plan'].map(name =>
        readFile(/[co]\.plan$/.test(name) ? 'plan P' : 'goal G', `file:///w/${name}`),
    );
    const groups = groupByPlan(files, new Set(['file:///w']));
    expect([...groups].map(([root, members]) => [root, members.map(file => fileName(file.uri))])).toEqual([
        ['file:///w/city', ['c.plan', 'd.plan']],
        ['file:///w/city/old', ['o.plan', 'p.plan']],
        ['file:///w', ['e.plan', 'loose.plan']],
    ]);
});

it('shuffling and renaming the files of a city changes neither findings nor the drawing', () => {
    const folder = new URL('../../../examples/palu/', import.meta.url);
    const texts = readdirSync(folder)
        .filter(name => name.endsWith('.plan'))
        .map(name => readFileSync(new URL(name, folder), 'utf8'));
    const seen = (order: readonly string[], names: readonly number[]) => {
        const plan = planOf(Object.fromEntries(order.map((text, i) => [`f${names[i]}.plan`, text])));
        const findings = findingsOf(plan);
        const said = findings
            .map(({ rule, span, message, values }) => `${rule} ${span.start} ${say(message, 'en', { ...values, file: '' })}`)
            .sort();
        const graph = JSON.stringify(drawFlow(plan, findings, { locale: 'en' }), (key, item) => (key === 'file' ? '' : item));
        return { said, graph: graph.replace(/\(in f\d+\.plan\)/g, '') };
    };
    const first = seen(texts, [...texts.keys()]);
    const order = fc.shuffledSubarray([...texts.keys()], { minLength: texts.length });
    fc.assert(
        fc.property(order, order, (shuffled, names) => {
            expect(
                seen(
                    shuffled.map(i => texts[i] as string),
                    names,
                ),
            ).toEqual(first);
        }),
        { numRuns: 8 },
    );
});
