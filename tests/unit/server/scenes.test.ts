import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sheetContext } from '../../../src/diagram/sheets/context.ts';
import { drawForScreen } from '../../../src/diagram/sheets/screen.ts';
import { sheetAt } from '../../../src/diagram/sheets/trail.ts';
import { applyPatch, emptyScene } from '../../../src/scene/apply.ts';
import { diffScenes } from '../../../src/scene/diff.ts';
import type { Scene } from '../../../src/scene/scene.ts';
import { generateCity } from '../../bench/city.ts';
import { findingsOf, planOf } from '../plans.ts';

function sceneOf(files: Readonly<Record<string, string>>, address: string, width = 700): Scene {
    const plan = planOf(files);
    const context = sheetContext(plan, findingsOf(plan), { locale: 'en' });
    const reference = sheetAt(address, context) ?? sheetAt('city', context);
    if (!reference) throw new Error('There is no city.');
    return drawForScreen(reference, context, { width, first: 1, most: 6 }).scene;
}

const addresses = ['city', 'flow', 'goals', 'places', 'department:Dinas0', 'department:Parks'];

it('gives every piece a name of its own, on every sheet', () => {
    const files = Object.fromEntries(generateCity({ programs: 30 }));
    for (const address of addresses) {
        const { pieces } = sceneOf(files, address);
        expect(new Set(pieces.map(({ key }) => key)).size, address).toBe(pieces.length);
    }
});

it('leads from any sheet to any other, whatever came, went, moved or changed', () => {
    const city = (programs: number, seed: number) => Object.fromEntries(generateCity({ programs, seed }));
    const choice = fc.record({
        programs: fc.integer({ min: 1, max: 25 }),
        seed: fc.integer({ min: 1, max: 6 }),
        address: fc.constantFrom(...addresses),
        width: fc.constantFrom(600, 1600),
    });
    fc.assert(
        fc.property(choice, choice, (a, b) => {
            const [before, after] = [a, b].map(({ programs, seed, address, width }) => sceneOf(city(programs, seed), address, width)) as [
                Scene,
                Scene,
            ];
            expect(applyPatch(before, diffScenes(before, after))).toEqual(after);
            expect(applyPatch(emptyScene, diffScenes(undefined, after))).toEqual(after);
        }),
        { numRuns: 25, seed: 20260301 },
    );
});

it('tells what only moved from what changed', () => {
    const parks = (more: string) =>
        `plan City { period 2026..2028 }\ndepartment Parks {\n${more}program Plant "Plant trees" { during 2026 }\nprogram Water "Water" { during 2027 needs Plant }\n}`;
    const before = sceneOf({ 'a.plan': parks('') }, 'department:Parks');
    const patch = diffScenes(before, sceneOf({ 'a.plan': parks('program Early "Comes first" { during 2026 }\n') }, 'department:Parks'));
    expect(patch.added.length + patch.changed.length).toBeGreaterThan(0);
    expect(patch.moved.length + patch.changed.length + patch.added.length).toBeLessThan(before.pieces.length);
});
