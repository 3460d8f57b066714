import fc from 'fast-check';
import { expect, it } from 'vitest';
import { draw, type Picture, type PlacedDrawing, paint, pictureOf, place } from '../../../src/diagram/drawing.ts';
import type { LayoutMemory } from '../../../src/diagram/flow/layout/placed.ts';
import { readState } from '../../../src/diagram/state.ts';
import { diffScenes } from '../../../src/scene/diff.ts';
import type { Scene } from '../../../src/scene/scene.ts';
import { retellScene } from '../../../src/server/drawing/retell-scene.ts';
import { generateCity } from '../../bench/city.ts';
import { findingsOf, planOf } from '../plans.ts';

type Texts = Readonly<Record<string, string>>;

function pictureFrom(files: Texts, state: readonly string[]): Picture {
    const plan = planOf(files);
    return pictureOf(draw(plan, findingsOf(plan), readState(state).state, { locale: 'en' }));
}

function placeLike(picture: Picture, before?: PlacedDrawing): { readonly placed: PlacedDrawing; readonly scene: Scene } {
    const memory = before && memoryOf(before);
    const placed = place(picture, memory ? { memory } : {});
    return { placed, scene: paint(placed) };
}

function memoryOf(placed: PlacedDrawing): LayoutMemory | undefined {
    return placed.kind === 'flow' ? placed.placed.memory : placed.kind === 'overview' ? placed.opened?.memory : undefined;
}

const city: Texts = {
    ...Object.fromEntries(generateCity({ programs: 40 })),
    'twice.plan':
        'department Twice "Twice" {\nprogram Same "One"\nprogram Same "Other"\nprogram Third "Third" { budget 5 in 2026 }\n}\ndepartment Thrice "Twice" { program Alone "Alone" { during 2026 } }',
};
const department = /department (\w+)/.exec(Object.values(city).at(-2) ?? '')?.[1] ?? '';
/** Titles and amounts that can be typed into. */
const places = Object.entries(city).flatMap(([file, text]) =>
    [...text.matchAll(/(?<=program \w+ ")[^"]+|(?<=(?:budget|anggaran|upkeep)\D*)\d+/g)].map(found => ({
        file,
        found: found[0],
        at: found.index,
    })),
);

function type(texts: Texts, place: number, words: string): Texts {
    const { file, found, at } = places[place % places.length] as (typeof places)[number];
    const text = city[file] as string;
    const said = /^\d+$/.test(found) ? String(words.length + 1) : words;
    return { ...texts, [file]: text.slice(0, at) + said + text.slice(at + found.length) };
}

it('takes new words into a drawing as if it had been placed and painted anew', () => {
    const state = fc.constantFrom(['depth=programs'], ['depth=activities'], ['depth=departments', `open=${department}`, 'open=Twice']);
    const words = fc.constantFrom(
        'x',
        'Short title',
        'A title as long as titles are in real plans, and then some more',
        '<b>&amp;',
        'شجرة',
        '7',
    );
    let taken = 0;
    let all = 0;
    fc.assert(
        fc.property(state, fc.array(fc.tuple(fc.nat(), words), { minLength: 1, maxLength: 4 }), (shown, edits) => {
            let texts = city;
            let last = placeLike(pictureFrom(texts, shown));
            for (const [at, typed] of edits) {
                texts = type(texts, at, typed);
                const picture = pictureFrom(texts, shown);
                const anew = placeLike(picture, last.placed);
                const retold = retellScene(last.placed, last.scene, picture);
                all++;
                if (retold) {
                    taken++;
                    expect(retold.scene).toEqual(anew.scene);
                    const { changed, added, removed, moved, ordered } = diffScenes(last.scene, anew.scene);
                    expect([added, removed, moved, ordered].flat()).toEqual([]);
                    expect(new Set(retold.changed)).toEqual(new Set(changed));
                }
                last = retold ?? anew;
            }
        }),
        { numRuns: 60 },
    );
    // The head counts the findings of the whole plan, so that an edit which changes their number places anew.
    expect(taken).toBeGreaterThan(all / 8);
});

it.each([
    ['another program', (text: string) => text.replace('program Third', 'program Fourth "Fourth"\nprogram Third')],
    ['a line more in a title', (text: string) => text.replace('"Third"', '"Third and as long as it takes to fill one line more"')],
    ['another time', (text: string) => text.replace('budget 5 in 2026', 'budget 5 in 2026 during 2026')],
    ['a promise', (text: string) => text.replace('budget 5 in 2026', 'budget 5 in 2026 needs Same')],
    ['money of one of two departments of a title', (text: string) => text.replace('budget 5', 'budget 6')],
])('leaves %s to those who place and paint', (_, edit) => {
    const last = placeLike(pictureFrom(city, ['depth=programs']));
    const texts = { ...city, 'twice.plan': edit(city['twice.plan'] as string) };
    expect(texts['twice.plan']).not.toBe(city['twice.plan']);
    expect(retellScene(last.placed, last.scene, pictureFrom(texts, ['depth=programs'])) === undefined).toBe(true);
});
