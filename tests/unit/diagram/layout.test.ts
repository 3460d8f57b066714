import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FlowGraph, PromiseKind } from '../../../src/diagram/flow/graph.ts';
import { paintBody } from '../../../src/diagram/flow/paint.ts';
import { layOut } from '../../../src/diagram/flow/place.ts';
import { emptyFlow, generateFlow, makeCard, makeEdge } from './generate-flow.ts';
import { findFaults } from './invariants.ts';
import { tellStory } from './tell-story.ts';

describe('invariants of the layout', () => {
    test('the story', () => {
        expect(findFaults(layOut(tellStory()))).toEqual([]);
    });

    test.each([
        [4, 10, 12, 40],
        [12, 60, 90, 40],
        [40, 400, 600, 6],
    ])('%i departments, %i programs, %i promises', (lanes, cards, edges, plans) => {
        let labels = 0;
        let withoutRoom = 0;
        for (let seed = 1; seed <= plans; seed++) {
            const flow = layOut(generateFlow(lanes, cards, edges, seed), { arrange: seed % 2 === 0 });
            expect(findFaults(flow), `seed ${seed}`).toEqual([]);
            labels += flow.edges.filter(({ edge }) => edge.label !== '').length;
            withoutRoom += flow.labelsWithoutRoom;
        }
        expect(withoutRoom / labels).toBeLessThan(0.025);
    });

    test('graphs that no planner would write', () => {
        fc.assert(
            fc.property(wildGraph, graph => {
                expect(findFaults(layOut(graph))).toEqual([]);
            }),
            { numRuns: 300 },
        );
    });

    test('the same graph gives the same bytes', () => {
        const graph = generateFlow(12, 60, 90, 5);
        const flow = layOut(graph);
        expect(paintBody(layOut(structuredClone(graph)), 900)).toEqual(paintBody(flow, 900));
    });
});

describe('what goes wrong in plans', () => {
    const draw = (graph: FlowGraph) => {
        const flow = layOut(graph);
        expect(findFaults(flow)).toEqual([]);
        expect(JSON.stringify(paintBody(flow, 900))).toContain('"node"');
        return flow;
    };

    test('no lanes, no cards, one card', () => {
        draw(emptyFlow(0));
        draw(emptyFlow(3));
        draw({ ...emptyFlow(), cards: [makeCard({ id: 'a' })] });
    });

    test('edges to nobody and cards in no lane are left out', () => {
        const flow = draw({
            ...emptyFlow(),
            cards: [makeCard({ id: 'a' }), makeCard({ id: 'b', lane: 7 })],
            edges: [makeEdge('a', 'b'), makeEdge('x', 'a')],
        });
        expect(flow.edges).toEqual([]);
        expect(flow.cards.map(placed => placed.card.id)).toEqual(['a']);
    });

    test('cycles, promises to oneself, twice the same id', () => {
        const cards = ['a', 'b', 'c', 'a'].map((id, k) => makeCard({ id, lane: k % 2, start: k * 14 }));
        const flow = draw({
            ...emptyFlow(2),
            cards,
            edges: [makeEdge('a', 'b'), makeEdge('b', 'c'), makeEdge('c', 'a'), makeEdge('b', 'b')],
        });
        expect(flow.edges).toHaveLength(4);
    });

    test('ends before starts, times outside the axis, numbers that are none', () => {
        const odd = [
            [20, 3],
            [-50, 1000],
            [Number.NaN, Number.POSITIVE_INFINITY],
            [59, 59],
        ] as const;
        draw({ ...emptyFlow(), months: Number.NaN, cards: odd.map(([start, end], k) => makeCard({ id: `${k}`, start, end })) });
        draw({ ...emptyFlow(), cards: odd.map(([start, end], k) => makeCard({ id: `${k}`, start, end })) });
    });

    test('3,000 cards in one lane', () => {
        const cards = Array.from({ length: 3000 }, (_, k) => makeCard({ id: `${k}`, start: k % 60, end: (k % 60) + 4 }));
        const flow = layOut({ ...emptyFlow(), cards });
        expect(flow.cards).toHaveLength(3000);
        expect(findFaults(flow)).toEqual([]);
    });

    test('a label of a direct promise stands at its arrow, however long the way out of the giver is', () => {
        const count = 16;
        const cards = Array.from({ length: 2 * count }, (_, k) =>
            makeCard({ id: `${k}`, lane: k, start: k < count ? 0 : 12, end: k < count ? 3 : 15 }),
        );
        const edges = Array.from({ length: count }, (_, k) => makeEdge(`${k}`, `${2 * count - 1 - k}`, { id: `e${k}`, label: 'ab' }));
        const flow = draw({ ...emptyFlow(2 * count), cards, edges });
        const ways = flow.edges.map(({ points: [from, turn, , end], label }) => ({
            out: (turn?.x ?? 0) - (from?.x ?? 0),
            gap: (end?.y ?? 0) - (label?.y ?? 0),
        }));
        expect(ways.filter(({ out }) => out > 100).length).toBeGreaterThan(0);
        for (const { gap } of ways) expect(gap).toBeCloseTo(11.6);
    });

    test('everybody needs one program', () => {
        const cards = Array.from({ length: 800 }, (_, k) => makeCard({ id: `${k}`, lane: k % 20, start: k === 0 ? 0 : 12 + (k % 48) }));
        const flow = layOut({ ...emptyFlow(20), cards, edges: cards.slice(1).map((card, k) => makeEdge('0', card.id, { id: `e${k}` })) });
        expect(findFaults(flow)).toEqual([]);
    });

    test('long titles keep to three lines, other scripts and emoji to their cards', () => {
        const titles = ['x'.repeat(2000), 'pohon '.repeat(400), 'مدينة '.repeat(300), '市'.repeat(500), '👨‍👩‍👧‍👦🌳'.repeat(200), ''];
        const flow = draw({ ...emptyFlow(), cards: titles.map((title, k) => makeCard({ id: `${k}`, title })) });
        for (const card of flow.cards) expect(card.lines.length).toBeLessThanOrEqual(3);
        for (const card of flow.cards) for (const line of card.lines) expect(line.isWellFormed()).toBe(true);
    });

    test('a keeper who does not know: the mark stands before the caption, not on it', () => {
        const maintainers = [{ name: 'Cleaning', start: 6, end: 59, funded: 59 }];
        const flow = draw({
            ...emptyFlow(),
            cards: [makeCard({ id: 'a', outputs: [{ ...asset('o'), maintainers: maintainers, open: 0 }] })],
        });
        const [strip] = flow.cards[0]?.strips ?? [];
        expect(strip?.mark?.open).toBe(0);
        expect(strip?.captions[0]?.x).toBeGreaterThan((strip?.mark?.x ?? 0) + 10);
    });

    test('a hundred assets of one program share the strips there are, what is open first', () => {
        const outputs = Array.from({ length: 100 }, (_, k) => ({ ...asset(`o${k}`), ...(k === 99 && { open: 0 }) }));
        const flow = draw({
            ...emptyFlow(),
            cards: [makeCard({ id: 'a', outputs })],
            open: [{ rule: 'r', message: 'm', from: makeCard({ id: 'x' }).from }],
        });
        expect(flow.cards[0]?.strips.some(strip => strip.mark?.open === 0)).toBe(true);
        expect(JSON.stringify(flow.cards[0]?.strips.map(strip => strip.captions))).toContain('+94 more');
    });
});

const asset = (id: string) => ({ id, title: `asset ${id}`, at: 5, asset: true, maintainers: [], from: makeCard({ id }).from });

const wildGraph = fc
    .record({
        lanes: fc.integer({ min: 1, max: 4 }),
        months: fc.constantFrom(12, 24, 60, 300),
        cards: fc.array(
            fc.record({
                lane: fc.integer({ min: 0, max: 3 }),
                start: fc.integer({ min: -5, max: 310 }),
                length: fc.integer({ min: -3, max: 70 }),
                outputs: fc.array(fc.record({ at: fc.integer({ min: -2, max: 310 }), asset: fc.boolean() }), { maxLength: 4 }),
                title: fc.string({ maxLength: 60 }),
            }),
            { maxLength: 14 },
        ),
        ghosts: fc.array(fc.record({ lane: fc.integer({ min: 0, max: 3 }), start: fc.integer({ min: 0, max: 60 }) }), { maxLength: 3 }),
        edges: fc.array(
            fc.record({
                source: fc.nat(16),
                target: fc.nat(16),
                kind: fc.constantFrom<PromiseKind>('need', 'request', 'handover', 'maintain', 'after'),
                broken: fc.boolean(),
                output: fc.option(fc.nat(3)),
                label: fc.string({ maxLength: 40 }),
            }),
            { maxLength: 30 },
        ),
    })
    .map(({ lanes, months, cards, ghosts, edges }): FlowGraph => {
        const from = makeCard({ id: 'x' }).from;
        return {
            ...emptyFlow(lanes),
            months,
            cards: cards.map(({ lane, start, length, outputs, title }, k) =>
                makeCard({
                    id: `${k}`,
                    lane: lane % lanes,
                    title,
                    start,
                    end: start + length,
                    outputs: outputs.map((output, o) => ({ ...output, id: `${k}.${o}`, title: `output ${o}`, maintainers: [], from })),
                }),
            ),
            ghosts: ghosts.map(({ lane, start }, k) => ({
                id: `${cards.length + k}`,
                lane: lane % lanes,
                title: 'answer',
                start,
                end: start,
                open: 0,
                from,
            })),
            edges: edges.map(({ source, target, kind, broken, output, label }, k) =>
                makeEdge(`${source}`, `${target}`, {
                    id: `e${k}`,
                    kind,
                    label,
                    ...(broken && { open: 0 }),
                    ...(output !== null && { output: `${source}.${output}` }),
                }),
            ),
            open: [{ rule: 'r', message: 'm', from }],
        };
    });

test('where a gap is too short for the thing and what is missing, what is missing stands in full', () => {
    const output = {
        id: 'o',
        title: '400 rose bushes from the nursery',
        at: 3,
        asset: true,
        maintainers: [],
        open: 0,
        from: makeCard({ id: 'o' }).from,
    };
    const flow = layOut({ ...emptyFlow(), months: 12, cards: [makeCard({ id: 'a', start: 0, end: 11, outputs: [output] })] });
    const captions = flow.cards.flatMap(({ strips }) => strips.flatMap(strip => strip.captions.map(({ text }) => text)));
    expect(captions).toEqual(['no maintainer']);
});
