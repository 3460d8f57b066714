// Goals that a program may serve are chosen as by sorting all of them for its department.
import { expect, test } from 'vitest';
import type { Department } from '../../../src/plan/model.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { likelyResults, lowestResults, maxChoices } from '../../../src/rules/fixes/choices.ts';
import { randomOf } from '../edits.ts';
import { planOf } from '../plans.ts';
import type { Random } from '../random.ts';

const seed = Number(process.env['ALUR_SEED'] ?? 1);

function slowly(department: Department, plan: Plan) {
    const servers = plan.files.flatMap(file => file.references).filter(({ role }) => role === 'serves');
    const all = (one: object) => servers.filter(reference => plan.target(reference) === one);
    const own = (one: object) => all(one).filter(({ from }) => plan.names.departmentOf(from) === department).length;
    return lowestResults(plan)
        .filter(one => [undefined, department].includes(plan.names.departmentOf(one)))
        .toSorted((a, b) => own(b) - own(a) || all(a).length - all(b).length)
        .slice(0, maxChoices);
}

function randomPlan(random: Random): string {
    const each = (most: number, line: (i: number) => string) => Array.from({ length: random(most) }, (_, i) => line(i)).join('\n');
    const serves = () => (random(3) === 0 ? '' : `serves ${random(2) ? `O${random(9)}` : `D${random(4)}.R${random(4)}`}`);
    const results = () => each(7, i => `objective R${i} { ${random(3) === 0 ? serves() : ''} }`);
    return `${each(12, i => `objective O${i}`)}\n${each(5, i => `department D${i} {\n${results()}\n${each(9, k => `program P${k} { ${serves()} }`)}\n}`)}`;
}

test('as by sorting all', () => {
    const random = randomOf(seed);
    let chosen = 0;
    for (let round = 0; round < 150; round++) {
        const text = randomPlan(random);
        const plan = planOf(text);
        for (const department of plan.all('department')) {
            const choices = likelyResults(department, plan);
            chosen += choices.length;
            expect(choices, `seed ${seed}, round ${round}: ${text}`).toEqual(slowly(department, plan));
        }
    }
    expect(chosen).toBeGreaterThan(500);
});
