import fc from 'fast-check';
import { expect, it } from 'vitest';
import { boxAround, isSameNode, type SceneNode, seenFrom, tenth, textsIn, translateNode } from '../../../src/scene/node.ts';
import { assemble, type Scene, svgOf } from '../../../src/scene/scene.ts';
import { escapeXml, writeDocument, writeNode } from '../../../src/scene/write.ts';
import { parseXml, walk } from '../diagram/check-xml.ts';
import { hostile } from '../hostile.ts';

const sceneOf = (...nodes: SceneNode[]): Scene => ({
    width: 100,
    height: 50,
    label: 'All',
    lang: 'en',
    pieces: assemble(nodes.map(node => ({ node }))),
});
const write = (scene: Scene) => writeNode(svgOf(scene, { className: 'c', css: '.c{fill:red}' }));
const placeOf = fc.double({ min: -500, max: 500, noNaN: true, noDefaultInfinity: true });

/** Nodes as painters make them, with every way in which a place is said. */
const { node } = fc.letrec<{ node: SceneNode }>(tie => ({
    node: fc.oneof(
        { depthSize: 'small' },
        fc.tuple(placeOf, placeOf, fc.string()).map(([x, y, text]): SceneNode => ['text', { x, y, class: 'b', 'font-size': 12 }, text]),
        fc.tuple(placeOf, placeOf).map(([x, y]): SceneNode => ['rect', { x, y, width: 4, height: 2.5, rx: undefined }]),
        fc.tuple(placeOf, placeOf).map(([cx, cy]): SceneNode => ['circle', { cx, cy, r: 3 }]),
        fc
            .tuple(placeOf, placeOf)
            .map(([x, y]): SceneNode => ['path', { d: ['M', x, y, 'H', y, 'V', x, 'l3 4z', 'M', y, x, 'h', 3, 'Q', x, x, y, y] }]),
        fc.tuple(placeOf, placeOf).map(([x, y]): SceneNode => ['polygon', { points: [x, y, y, x, 0, 1] }]),
        fc.tuple(placeOf, placeOf, tie('node')).map(([x, y, inner]): SceneNode => ['g', { transform: [x, y, 'rotate(-36)'] }, inner]),
        fc.tuple(placeOf, placeOf, tie('node')).map(([x, y, inner]): SceneNode => ['svg', { x, y, width: 9, height: 9 }, inner]),
        fc.array(tie('node'), { maxLength: 3 }).map((inner): SceneNode => ['g', {}, ...inner]),
    ),
}));

it('escapes whatever stands in a text or an attribute, once', () => {
    for (const text of Object.values(hostile)) {
        const svg = write(sceneOf(['text', { x: 1, 'aria-label': text }, text], ['title', {}, text]));
        const read = [...walk(parseXml(svg))].find(({ name }) => name === 'text');
        const kept = escapeXml(text).replace(
            /&(amp|lt|gt|quot|#39);/g,
            (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name] as string,
        );
        expect(read?.text).toBe(kept);
        expect(read?.attributes.get('aria-label')).toBe(kept);
    }
    expect(escapeXml('<a href="\'&amp;\u0007\ud83d\u202e">')).toBe("&lt;a href=&quot;'&amp;amp;\ufffd\ufffd&quot;&gt;");
});

it('writes a piece where it stands, as if it had been drawn there', () => {
    fc.assert(
        fc.property(node, placeOf, placeOf, (drawn, x, y) => {
            const piece = { ...sceneOf(), pieces: assemble([{ node: drawn, x, y }]) };
            expect(write(piece)).toBe(write(sceneOf(translateNode(drawn, x, y))));
        }),
        { numRuns: 300 },
    );
});

it('moves what holds pieces as a whole, and knows each by its name', () => {
    const parts = [{ node: ['rect', { x: 1, class: 'a' }] as const, x: 2 }, { node: ['rect', { x: 1, class: 'a' }] as const }];
    const scene = { ...sceneOf(), pieces: assemble([{ node: ['g', { class: 'body' }], y: 7.25, parts }]) };
    expect(scene.pieces.map(({ key }) => key)).toEqual(['/g.body', '/g.body/rect.a', '/g.body/rect.a~2']);
    expect(write(scene)).toContain(
        '<g class="body" transform="translate(0 7.3)">\n<rect x="3" class="a"/>\n<rect x="1" class="a"/>\n</g>\n',
    );
});

it('is the same node exactly where it is written the same', () => {
    fc.assert(
        fc.property(node, node, (a, b) => {
            expect(isSameNode(a, structuredClone(a))).toBe(true);
            if (isSameNode(a, b)) expect(write(sceneOf(a))).toBe(write(sceneOf(b)));
        }),
        { numRuns: 200 },
    );
    const [rect, other]: SceneNode[] = [
        ['rect', { x: 1, rx: undefined }],
        ['rect', { x: 1 }],
    ];
    expect(isSameNode(rect as SceneNode, other as SceneNode)).toBe(true);
    expect(isSameNode(['rect', { x: 1 }], ['rect', { x: 1, y: 2 }])).toBe(false);
    expect(isSameNode(['path', { d: ['M', 1, 2] }], ['path', { d: ['M', 1, 3] }])).toBe(false);
    expect(isSameNode(['text', {}, 'a'], ['text', {}, 'b'])).toBe(false);
});

it('rounds a half alike whichever way it was summed up, and sees a line the same from wherever it begins', () => {
    expect([0.25, 0.1 + 0.15, 12.25, 12 + 0.2499999999, -0.04, Number.NaN, Number.POSITIVE_INFINITY].map(tenth)).toEqual([
        0.3, 0.3, 12.3, 12.3, 0, 0, 0,
    ]);
    const line = (x: number) => [
        { x, y: 0.1 },
        { x: x + 30.7, y: 0.1 },
    ];
    expect(seenFrom({ x: 1 / 3, y: 0 }, line(1 / 3))).toEqual(seenFrom({ x: 1000.7, y: 0 }, line(1000.7)));
    expect(boxAround([])).toEqual({ x: 0, y: 0, width: 0, height: 0 });
});

it('writes HTML: elements that are never closed, styles and scripts as they stand', () => {
    const page = writeDocument([
        'html',
        { lang: 'id' },
        ['head', {}, ['meta', { charset: 'utf-8' }], ['style', {}, 'a>b{content:"x"}']],
        ['body', {}, ['p', {}, 'a > b', ['br', {}]], ['output', {}]],
    ]);
    expect(page).toBe(
        '<!doctype html>\n<html lang="id">\n<head>\n<meta charset="utf-8">\n<style>a>b{content:"x"}</style></head>\n<body>\n<p>a &gt; b<br></p>\n<output></output></body>\n</html>\n',
    );
    expect([...textsIn(['g', {}, ['title', {}, 'tip'], ['text', {}, 'a', ['tspan', {}, 'b']]])]).toEqual(['a', 'b']);
});
