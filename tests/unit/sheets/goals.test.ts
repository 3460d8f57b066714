// The sheet of goals on pages.
import { expect, it } from 'vitest';
import { textsIn } from '../../../src/scene/node.ts';
import { planOf } from '../plans.ts';
import { sheetsOf } from './drawn.ts';

it('leaves the note on the sums alone on no page', () => {
    for (let count = 30; count < 50; count++) {
        const objectives = Array.from({ length: count }, (_, k) => `objective O${k} "Aim ${k}" { serves G }`).join('\n');
        const text = `plan X 2025..2026\ngoal G "Goal"\n${objectives}\ndepartment D { program P { during 2025 serves O0 } }`;
        const [sheet] = sheetsOf(planOf(text), 'goals', []);
        const last = sheet?.pages.at(-1)?.scene.pieces.flatMap(({ node }) => [...textsIn(node)]) ?? [];
        expect(last.some(words => words.startsWith('The plan: 1 program'))).toBe(true);
        expect(
            last.some(words => words.startsWith('Aim ')),
            `${count} objectives`,
        ).toBe(true);
    }
});

it('says nothing of money where none is stated', () => {
    const [sheet] = sheetsOf(planOf('goal G\ndepartment D { program P { serves G } }'), 'goals', []);
    const said = sheet?.pages.flatMap(({ scene }) => scene.pieces.flatMap(({ node }) => [...textsIn(node)])) ?? [];
    expect(said).toContain('The plan: 1 program.');
});
