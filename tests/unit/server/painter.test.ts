import fc from 'fast-check';
import { expect, it } from 'vitest';
import { draw, type Picture, paint, pictureOf, place } from '../../../src/diagram/drawing.ts';
import { readState } from '../../../src/diagram/state.ts';
import type { DrawingPatch } from '../../../src/protocol/diagram.ts';
import { applyPatch, emptyScene } from '../../../src/scene/apply.ts';
import type { Scene } from '../../../src/scene/scene.ts';
import { Painter } from '../../../src/server/drawing/painter.ts';
import { slicePatch } from '../../../src/server/drawing/slice-patch.ts';
import { generateCity } from '../../bench/city.ts';
import { findingsOf, planOf } from '../plans.ts';

function pictureFrom(files: Readonly<Record<string, string>>, state: readonly string[] = ['depth=programs']): Picture {
    const plan = planOf(files);
    return pictureOf(draw(plan, findingsOf(plan), readState(state).state, { locale: 'en' }));
}

const city = (programs: number) => Object.fromEntries(generateCity({ programs }));
const large = pictureFrom(city(700));
const small = pictureFrom(city(40));
const seen = { x: 0, y: 0, width: 1200, height: 800 };
const wholeOf = (picture: Picture): Scene => paint(place(picture));

/** Takes what a painter gives until nothing is missing. */
function takeRest(painter: Painter, begun: Scene, patch: DrawingPatch): { readonly scene: Scene; readonly patches: DrawingPatch[] } {
    let scene = begun;
    const patches: DrawingPatch[] = [];
    for (let last = patch; last.more; ) {
        const next = painter.more('one', last.version);
        if (!next) throw new Error('The rest is missing.');
        expect(next.base).toBe(last.version);
        scene = applyPatch(scene, next);
        patches.push(next);
        last = next;
    }
    return { scene, patches };
}

it('gives of a large drawing first what is seen, then all else, and together what it is at once', () => {
    const painter = new Painter();
    const first = painter.paint({ name: 'one', drawing: large, known: 0, continues: false, seen });
    const begun = applyPatch(emptyScene, first);
    expect(first.more).toBe(true);
    expect(begun.pieces.length).toBeLessThan(wholeOf(large).pieces.length / 2);
    expect(begun.pieces.some(({ key }) => key.startsWith('card:'))).toBe(true);
    const { scene, patches } = takeRest(painter, begun, first);
    expect(scene).toEqual(wholeOf(large));
    expect(patches.filter(({ added }) => added.length > 0).length).toBeGreaterThan(1);
    expect(painter.more('one', patches.at(-1)?.version ?? 0)).toBeUndefined();
});

it('gives a small drawing at once, and one that is shown as what changed', () => {
    const painter = new Painter();
    const first = painter.paint({ name: 'one', drawing: small, known: 0, continues: false, seen });
    expect(first.more).toBe(false);
    const begun = painter.paint({ name: 'one', drawing: large, known: first.version, continues: false, seen });
    const { scene, patches } = takeRest(painter, applyPatch(applyPatch(emptyScene, first), begun), begun);
    const again = painter.paint({ name: 'one', drawing: large, known: patches.at(-1)?.version ?? 0, continues: true });
    expect([again.more, again.added, again.changed]).toEqual([false, [], []]);
    expect(applyPatch(scene, again)).toEqual(scene);
});

it('leads to the whole of the last drawing, wherever another comes between', () => {
    const other = pictureFrom({ ...city(700), 'more.plan': 'program First "Comes first"' });
    for (let steps = 0; ; steps++) {
        const painter = new Painter();
        let patch = painter.paint({ name: 'one', drawing: large, known: 0, continues: false, seen });
        let scene = applyPatch(emptyScene, patch);
        for (let step = 0; step < steps && patch.more; step++) {
            patch = painter.more('one', patch.version) as DrawingPatch;
            scene = applyPatch(scene, patch);
        }
        const whole = !patch.more;
        patch = painter.paint({ name: 'one', drawing: other, known: patch.version, continues: false, seen });
        scene = applyPatch(patch.base === 0 ? emptyScene : scene, patch);
        expect(takeRest(painter, scene, patch).scene).toEqual(wholeOf(other));
        if (whole) break;
    }
});

it('says nothing of a drawing that is not of that version, or that nobody looks at', () => {
    const painter = new Painter();
    const first = painter.paint({ name: 'one', drawing: large, known: 0, continues: false, seen });
    expect(painter.more('one', first.version + 1)).toBeUndefined();
    expect(painter.more('two', first.version)).toBeUndefined();
    painter.forget('one');
    expect(painter.more('one', first.version)).toBeUndefined();
});

it('cuts any change into slices that lead to the same', () => {
    const before = wholeOf(small);
    const painter = new Painter();
    const begun = painter.paint({ name: 'one', drawing: small, known: 0, continues: false });
    const changed = pictureFrom({ ...city(45), 'more.plan': 'program First "Comes first"' });
    const patch = painter.paint({ name: 'one', drawing: changed, known: begun.version, continues: true });
    fc.assert(
        fc.property(fc.integer({ min: 1, max: 400 }), most => {
            const slices = [...slicePatch(patch, most)];
            expect(slices.map(({ more }) => more)).toEqual([...slices.slice(1).map(() => true), false]);
            expect(slices.reduce<Scene>(applyPatch, before)).toEqual(applyPatch(before, patch));
        }),
        { numRuns: 20 },
    );
});
