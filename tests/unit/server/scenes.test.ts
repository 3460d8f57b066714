import fc from 'fast-check';
import { expect, it } from 'vitest';
import { draw, paint, place } from '../../../src/diagram/drawing.ts';
import { readState } from '../../../src/diagram/state.ts';
import { applyPatch, emptyScene } from '../../../src/scene/apply.ts';
import { diffScenes } from '../../../src/scene/diff.ts';
import type { Scene } from '../../../src/scene/scene.ts';
import { generateCity } from '../../bench/city.ts';
import { findingsOf, planOf } from '../plans.ts';

function sceneOf(files: Readonly<Record<string, string>>, state: readonly string[]): Scene {
    const plan = planOf(files);
    return paint(place(draw(plan, findingsOf(plan), readState(state).state, { locale: 'en' })));
}

const views = ['flow', 'cascade', 'asset', 'timeline', 'places', 'matrix'].map(view => [`view=${view}`]).concat([['depth=departments']]);

it('gives every piece a name of its own, in every view', () => {
    const files = Object.fromEntries(generateCity({ programs: 30 }));
    for (const state of views) {
        const { pieces } = sceneOf(files, state);
        expect(new Set(pieces.map(({ key }) => key)).size).toBe(pieces.length);
        expect(pieces.some(({ key }) => key.startsWith(state[0] === 'depth=departments' ? 'lane:' : 'card:'))).toBe(true);
    }
});

it('leads from any drawing to any other, whatever came, went, moved or changed', () => {
    const city = (programs: number, seed: number) => Object.fromEntries(generateCity({ programs, seed }));
    const choice = fc.record({
        programs: fc.integer({ min: 1, max: 25 }),
        seed: fc.integer({ min: 1, max: 6 }),
        state: fc.constantFrom(...views),
    });
    fc.assert(
        fc.property(choice, choice, (a, b) => {
            const [before, after] = [a, b].map(({ programs, seed, state }) => sceneOf(city(programs, seed), state)) as [Scene, Scene];
            expect(applyPatch(before, diffScenes(before, after))).toEqual(after);
            expect(applyPatch(emptyScene, diffScenes(undefined, after))).toEqual(after);
        }),
        { numRuns: 25, seed: 20260301 },
    );
});

it('tells what only moved from what changed', () => {
    const parks = (more: string) =>
        `plan City { period 2026..2028 }\ndepartment Parks {\n${more}program Plant "Plant trees" { during 2026 }\nprogram Water "Water" { during 2027 needs Plant }\n}\ndepartment Roads { program Pave "Pave" { during 2026 } }`;
    const before = sceneOf({ 'a.plan': parks('') }, []);
    const patch = diffScenes(before, sceneOf({ 'a.plan': parks('program Early "Comes first" { during 2026 }\n') }, []));
    expect(patch.added.map(({ key }) => key)).toContain('card:Parks.Early');
    expect(patch.moved.map(({ key }) => key)).toContain('card:Roads.Pave');
    const touched = [...patch.changed.map(({ key }) => key), ...patch.removed, ...patch.ordered.map(({ parent }) => parent)];
    expect(touched.filter(key => key.startsWith('card:'))).toEqual([]);
});
