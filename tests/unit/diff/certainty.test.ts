import { expect, it } from 'vitest';
import { unreadIn } from '../../../src/diff/certainty.ts';
import { comparePlans } from '../../../src/diff/compare.ts';
import { sayChange } from '../../../src/diff/say-change.ts';
import { makePlan } from '../../../src/plan/make-plan.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { readFile } from '../read-plans.ts';

const planOf = (files: Readonly<Record<string, string>>, folder = '/city') =>
    makePlan(Object.entries(files).map(([name, text]) => readFile(text, `file://${folder}/${name}`)));
const changes = (before: Plan, after: Plan) => comparePlans(before, after).map(change => sayChange(change).en);

const root = 'plan C "City" { period 2026 }';
const parks = 'department Parks "Parks" { program T "Trees" { budget 5 in 2026 } program L "Lamps" }';
const roads = 'department Roads "Roads" { program V "Verges" { serves Shade } }';
const goals = 'goal Shade "Shade"';
const files = { 'c.plan': root, 'parks.plan': parks, 'roads.plan': roads, 'goals.plan': goals };

/** Every way to cut a text off, or to put a merge into it, that cannot be read. */
const spoiled = (text: string) =>
    [`<<<<<<< a\n${text}\n=======\n${text}\n>>>>>>> b\n`, ...Array.from(text, (_, at) => text.slice(0, at))].filter(
        one => unreadIn(planOf({ 'x.plan': one }), planOf({})).length > 0,
    );

it.each(['parks.plan', 'roads.plan', 'goals.plan', 'c.plan'] as const)('tells nothing of what %s may say, wherever it is cut off', name => {
    const texts = spoiled(files[name]);
    expect(texts.length).toBeGreaterThan(3);
    for (const text of texts) {
        const broken = planOf({ ...files, [name]: text }, '/other');
        for (const [before, after] of [[planOf(files), broken] as const, [broken, planOf(files)] as const])
            expect([text, changes(before, after)]).toEqual([text, []]);
    }
});

it('says which text it is, and where it ends to be read', () => {
    const broken = planOf({ ...files, 'parks.plan': 'department Parks {\n  program T {\n' });
    expect(unreadIn(planOf(files), broken)).toEqual([{ version: 'after', uri: 'file:///city/parks.plan', at: expect.any(Object) }]);
    expect(unreadIn(planOf(files), planOf(files))).toEqual([]);
});

it('still tells what is certain', () => {
    const broken = { ...files, 'parks.plan': parks.slice(0, 60), 'roads.plan': roads.replace('V "Verges"', 'V "Kerbs"') };
    expect(changes(planOf(files), planOf(broken))).toEqual(['Program "Kerbs" was called "Verges" before.']);
    // What is gone from a text that can be read is gone; what a text held that is gone itself may be anywhere.
    expect(changes(planOf(files), planOf({ ...broken, 'roads.plan': 'department Roads "Roads"' }))).toEqual([
        'Program "Verges" is removed.',
    ]);
    const { 'roads.plan': _, ...without } = broken;
    expect(changes(planOf(files), planOf(without))).toEqual([]);
});
