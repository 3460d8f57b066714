import fc from 'fast-check';
import { expect, it } from 'vitest';
import { draw, paint, place } from '../../../src/diagram/drawing.ts';
import { readState } from '../../../src/diagram/state.ts';
import type { Sheet } from '../../../src/protocol/sheet.ts';
import { compareSheets } from '../../../src/server/drawing/compare-sheets.ts';
import { cutSheet } from '../../../src/server/drawing/cut-sheet.ts';
import { generateCity } from '../../bench/city.ts';
import { findingsOf, planOf } from '../plans.ts';
import { applyPatch } from './apply-patch.ts';

function svgOf(files: Readonly<Record<string, string>>, state: readonly string[]): string {
    const plan = planOf(files);
    const drawing = draw(plan, findingsOf(plan), readState(state).state, { locale: 'en' });
    return paint(place(drawing), { interactive: true });
}

function sheetOf(files: Readonly<Record<string, string>>, state: readonly string[]): Sheet {
    return cutSheet(svgOf(files, state)).sheet;
}

const views = ['flow', 'cascade', 'asset', 'timeline', 'places', 'matrix'].map(view => [`view=${view}`]).concat([['depth=departments']]);

it('gives every piece a name of its own, in every view', () => {
    const files = Object.fromEntries(generateCity({ programs: 30 }));
    for (const state of views) {
        const { pieces } = sheetOf(files, state);
        expect(new Set(pieces.map(({ key }) => key)).size).toBe(pieces.length);
        expect(pieces.some(({ key }) => key.startsWith(state[0] === 'depth=departments' ? 'lane:' : 'card:'))).toBe(true);
    }
});

it('cuts a drawing alike, whatever was cut before it', () => {
    const files = Object.fromEntries(generateCity({ programs: 30 }));
    for (const state of views) {
        const svg = svgOf(files, state);
        const moved = svgOf({ ...files, 'more.plan': 'program First "Comes first"' }, state);
        expect(cutSheet(svg, cutSheet(moved).cuts)).toEqual(cutSheet(svg));
        expect(cutSheet(svg, cutSheet(svg).cuts)).toEqual(cutSheet(svg));
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
            const [before, after] = [a, b].map(({ programs, seed, state }) => sheetOf(city(programs, seed), state)) as [Sheet, Sheet];
            expect(applyPatch(before, compareSheets(before, after, 1, 2))).toEqual(after);
            expect(applyPatch(undefined, compareSheets(undefined, after, 0, 1))).toEqual(after);
        }),
        { numRuns: 25, seed: 20260301 },
    );
});

it('tells what only moved from what changed', () => {
    const parks = (more: string) =>
        `plan City { period 2026..2028 }\ndepartment Parks {\n${more}program Plant "Plant trees" { during 2026 }\nprogram Water "Water" { during 2027 needs Plant }\n}\ndepartment Roads { program Pave "Pave" { during 2026 } }`;
    const before = sheetOf({ 'a.plan': parks('') }, []);
    const patch = compareSheets(before, sheetOf({ 'a.plan': parks('program Early "Comes first" { during 2026 }\n') }, []), 1, 2);
    expect(patch.added.map(({ key }) => key)).toContain('card:Parks.Early');
    expect(patch.moved.map(({ key }) => key)).toContain('card:Roads.Pave');
    const touched = [...patch.changed.map(({ key }) => key), ...patch.removed, ...patch.ordered.map(({ parent }) => parent)];
    expect(touched.filter(key => key.startsWith('card:'))).toEqual([]);
});
