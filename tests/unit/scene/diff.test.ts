import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyPatch, emptyScene } from '../../../src/scene/apply.ts';
import { diffScenes } from '../../../src/scene/diff.ts';
import { assemble, type Part, type Scene } from '../../../src/scene/scene.ts';

/** Few names, so that pieces come, go, move, change, and hold others of the next scene. */
const { parts } = fc.letrec<{ parts: Part[] }>(tie => ({
    parts: fc.uniqueArray(
        fc.record({
            key: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
            x: fc.nat(2),
            node: fc.nat(2).map(width => ['rect', { width }] as const),
            title: fc.option(fc.constantFrom('One', 'Two'), { nil: undefined }),
            parts: fc.option(tie('parts'), { nil: undefined, maxDepth: 2 }),
        }),
        { selector: ({ key }) => key, maxLength: 6 },
    ) as fc.Arbitrary<Part[]>,
}));
const sceneOf = (given: readonly Part[]): Scene => ({ width: 1, height: 1, label: '', lang: 'en', pieces: assemble(given) });
/** What is left out and what is undefined are the same. */
const plain = (scene: Scene) => JSON.parse(JSON.stringify(scene)) as Scene;

it('leads from any scene to any other', () => {
    fc.assert(
        fc.property(parts, parts, (a, b) => {
            const [before, after] = [plain(sceneOf(a)), plain(sceneOf(b))];
            expect(applyPatch(before, diffScenes(before, after))).toEqual(after);
            expect(applyPatch(emptyScene, diffScenes(undefined, after))).toEqual(after);
        }),
        { numRuns: 500 },
    );
});

it('tells what moved from what looks otherwise, and says nothing of the rest', () => {
    const rect = (key: string, x: number, width: number): Part => ({ key, x, node: ['rect', { width }] });
    const before = sceneOf([rect('a', 0, 1), rect('b', 0, 1), rect('c', 0, 1)]);
    const patch = diffScenes(before, sceneOf([rect('a', 5, 1), rect('b', 5, 2), rect('c', 0, 1)]));
    expect(patch.moved).toEqual([{ key: 'a', x: 5, y: 0 }]);
    expect(patch.changed.map(({ key, x }) => [key, x])).toEqual([['b', 5]]);
    expect([...patch.added, ...patch.removed, ...patch.ordered]).toEqual([]);
    const named = (title: string, source: string) => sceneOf([{ ...rect('a', 0, 1), title, link: { source } }]);
    for (const other of [named('Two', 'x'), named('One', 'y')]) expect(diffScenes(named('One', 'x'), other).changed).toHaveLength(1);
});

it('tells a new order of what stays', () => {
    const of = (keys: string) => sceneOf([...keys].map(key => ({ key, node: ['rect', {}] })));
    expect(diffScenes(of('abc'), of('axbyc')).ordered).toEqual([]);
    expect(diffScenes(of('abc'), of('cxab')).ordered).toEqual([{ parent: '', keys: ['c', 'x', 'a', 'b'] }]);
});

it('takes a patch that names what is not there as far as it goes', () => {
    const scene = sceneOf([{ key: 'a', node: ['rect', {}] }]);
    const stray = { key: 's', parent: 'nowhere', x: 0, y: 0, node: ['rect', {}], holds: false, after: 'gone' } as const;
    const patch = {
        ...diffScenes(scene, scene),
        removed: ['?'],
        added: [stray, { ...stray, key: 'b', parent: '' }],
        ordered: [{ parent: 'x', keys: ['y'] }],
    };
    expect(applyPatch(scene, patch).pieces.map(({ key }) => key)).toEqual(['b', 'a']);
});
