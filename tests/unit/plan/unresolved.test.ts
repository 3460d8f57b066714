// References that lead nowhere are known after each edit: those that came, those that went, and those that an edit elsewhere mends or breaks.
import { expect, test } from 'vitest';
import { makeEditablePlan, makePlan } from '../../../src/plan/make-plan.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { readFile } from '../read-plans.ts';

const astray = (plan: Plan) =>
    plan.files.flatMap(file => plan.unresolvedIn(file).map(({ path, span }) => `${path.join('.')} ${span.start}`));
const uses = (names: string, before = '') => `${before}department D { program P { serves A } program Q { serves ${names} } }`;

test('after each edit as in a plan that is read anew', () => {
    const texts = new Map([
        ['a', 'goal A'],
        ['b', uses('A')],
    ]);
    const read = (name: string) => readFile(texts.get(name) as string, `file:///plan/${name}.plan`);
    const plan = makeEditablePlan([read('a'), read('b')]);
    expect(astray(plan)).toEqual([]);
    const edits: readonly (readonly [string, string])[] = [
        ['b', uses('Z')],
        ['b', uses('Z, Y', '// moved\n')],
        ['b', uses('Y', '// moved\n')],
        ['a', 'goal A goal Y'],
        ['a', 'goal B'],
        ['b', uses('B')],
        ['a', 'goal A'],
        ['b', uses('A')],
    ];
    for (const [name, text] of edits) {
        texts.set(name, text);
        const file = read(name);
        expect(plan.update(new Map([[file.uri, file]]))).toBeDefined();
        expect(astray(plan), text).toEqual(astray(makePlan([read('a'), read('b')])));
    }
});
