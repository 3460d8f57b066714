// What must hold in every drawing, said as a list of what is wrong with one. It must not know how a drawing is made.
import type { PlacedEdge, PlacedFlow } from '../../../src/diagram/flow/layout/placed.ts';

interface Rectangle {
    readonly name: string;
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
}

interface Segment extends Rectangle {
    readonly edge: PlacedEdge;
}

/** Every broken invariant in words; empty when the drawing is right. */
export function findFaults(flow: PlacedFlow): string[] {
    const cards = cardsOf(flow);
    const labels = labelsOf(flow);
    const segments = flow.edges.flatMap(segmentsOf);
    const faults: string[] = [];
    for (const [a, b] of overlaps(cards, cards)) faults.push(`cards overlap: ${a.name}, ${b.name}`);
    for (const [a, b] of overlaps(segments, cards)) faults.push(`edge through card: ${a.name}, ${b.name}`);
    for (const [a, b] of overlaps(labels, cards)) faults.push(`label on card: ${a.name}, ${b.name}`);
    for (const [a, b] of overlaps(labels, labels)) faults.push(`labels overlap: ${a.name}, ${b.name}`);
    for (const [a, b] of overlaps(labels, segments)) {
        const own = flow.edges[Number(a.name.split(' ')[1])];
        if (own && own.bundle !== b.edge.bundle) faults.push(`label on a foreign line: ${a.name}, ${b.name}`);
    }
    return [
        ...faults,
        ...findStruck(flow),
        ...findOutside(flow),
        ...findLoose(flow),
        ...findCrossingStrips(flow),
        ...findUprightTwins(segments),
    ];
}

/** Labels whose letters the line of their own edge runs through. */
function findStruck(flow: PlacedFlow): string[] {
    return flow.edges.flatMap(edge => {
        const { label } = edge;
        if (!label) return [];
        // letters reach from 7.2 above to 2.1 below their baseline
        const lines = label.lines.map((_, k) => label.y + 8.4 + k * label.step);
        const struck = segmentsOf(edge).some(
            ({ left, right, top, bottom }) =>
                left < label.x + label.width - 0.05 &&
                right > label.x + 0.05 &&
                lines.some(base => bottom > base - 7.15 && top < base + 2.05),
        );
        return struck ? [`label struck through by its own line: ${edge.edge.id}`] : [];
    });
}

/** Cards outside their lanes, lanes that overlap, anything outside the sheet. */
function findOutside(flow: PlacedFlow): string[] {
    const faults: string[] = [];
    const lanes = new Map(flow.lanes.map(lane => [lane.index, lane]));
    for (const card of [...flow.cards, ...flow.ghosts]) {
        const lane = lanes.get(card.lane);
        if (!lane || card.y < lane.y || card.y + card.height > lane.y + lane.height)
            faults.push(`card outside its lane: ${card.lines.join(' ')}`);
        if (card.x < flow.sizes.laneHeader || card.x + card.width > flow.width)
            faults.push(`card outside the sheet: ${card.lines.join(' ')}`);
    }
    for (const [k, lane] of flow.lanes.entries()) {
        const next = flow.lanes[k + 1];
        if (next && lane.y + lane.height > next.y + 0.01) faults.push(`lanes overlap: ${lane.lane.id}, ${next.lane.id}`);
    }
    const numbers = flow.edges.flatMap(edge => edge.points.flatMap(point => [point.x, point.y]));
    if (numbers.some(number => !Number.isFinite(number) || number < 0)) faults.push('a point is no place on the sheet');
    if (flow.edges.some(edge => edge.points.some(point => point.x > flow.width || point.y > flow.height)))
        faults.push('an edge leaves the sheet');
    return faults;
}

/** Edges that do not end on their card's left side, or do not begin at their card or strip; lines that are not level or upright. */
function findLoose(flow: PlacedFlow): string[] {
    const faults: string[] = [];
    const boxes = new Map<string, { x: number; y: number; width: number; height: number }>();
    for (const card of flow.cards) if (!boxes.has(card.card.id)) boxes.set(card.card.id, card);
    for (const ghost of flow.ghosts) if (!boxes.has(ghost.ghost.id)) boxes.set(ghost.ghost.id, ghost);
    const strips = new Map(flow.cards.map(card => [card.card.id, card.strips]));
    for (const { edge, points, departure } of flow.edges) {
        const target = boxes.get(edge.target);
        const source = boxes.get(edge.source);
        const first = points[0];
        const last = points.at(-1);
        if (!target || !source || !first || !last) {
            faults.push(`edge without ends: ${edge.id}`);
            continue;
        }
        if (Math.abs(last.x - target.x) > 0.01 || last.y < target.y || last.y > target.y + target.height)
            faults.push(`arrow misses its card: ${edge.id}`);
        if (departure === 'strip') {
            const strip = strips.get(edge.source)?.find(candidate => first.y >= candidate.y && first.y <= candidate.y + candidate.height);
            const end = Math.max(strip?.railX ?? 0, ...(strip?.spans.map(span => span.endX) ?? []));
            if (!strip || first.x < strip.x || first.x > end + 0.01) faults.push(`edge begins beside its strip: ${edge.id}`);
        } else {
            const side = departure === 'right' ? source.x + source.width : source.x;
            if (Math.abs(first.x - side) > 0.01 || first.y < source.y || first.y > source.y + source.height)
                faults.push(`edge begins beside its card: ${edge.id}`);
        }
        for (const [k, point] of points.entries()) {
            const before = points[k - 1];
            if (before && Math.abs(before.x - point.x) > 0.5 && Math.abs(before.y - point.y) > 0.5) faults.push(`slanted line: ${edge.id}`);
        }
    }
    return faults;
}

/** Uprights of different bundles on each other: a reader would take them for one line. */
function findUprightTwins(segments: readonly Segment[]): string[] {
    const uprights = segments
        .filter(segment => segment.bottom - segment.top > 0.5)
        .map(segment => ({ ...segment, right: segment.right + 3 }));
    return overlaps(uprights, uprights)
        .filter(([a, b]) => a.edge.bundle !== b.edge.bundle)
        .map(([a, b]) => `uprights on each other: ${a.name}, ${b.name}`);
}

/** Strips of a row that lie on each other, or on a card. */
function findCrossingStrips(flow: PlacedFlow): string[] {
    const strips = flow.cards.flatMap(card =>
        card.strips.map((strip, k): Rectangle => {
            const right = Math.max(strip.railX, ...strip.spans.map(span => span.endX));
            return { name: `${card.card.id} strip ${k}`, left: strip.x, top: strip.y, right, bottom: strip.y + strip.height - 1 };
        }),
    );
    return [
        ...overlaps(strips, strips).map(([a, b]) => `strips overlap: ${a.name}, ${b.name}`),
        ...overlaps(strips, cardsOf(flow)).map(([a, b]) => `strip on card: ${a.name}, ${b.name}`),
    ];
}

function cardsOf(flow: PlacedFlow): Rectangle[] {
    return [...flow.cards, ...flow.ghosts].map((card, k) => ({
        name: `card ${k}`,
        left: card.x,
        top: card.y,
        right: card.x + card.width,
        bottom: card.y + card.height,
    }));
}

function labelsOf(flow: PlacedFlow): Rectangle[] {
    return flow.edges.flatMap(({ label }, k) =>
        label ? [{ name: `label ${k}`, left: label.x, top: label.y, right: label.x + label.width, bottom: label.y + label.height }] : [],
    );
}

function segmentsOf(edge: PlacedEdge): Segment[] {
    return edge.points.slice(1).map((to, k) => {
        const from = edge.points[k] as { x: number; y: number };
        return {
            edge,
            name: `edge ${edge.edge.id}`,
            left: Math.min(from.x, to.x),
            top: Math.min(from.y, to.y),
            right: Math.max(from.x, to.x),
            bottom: Math.max(from.y, to.y),
        };
    });
}

/** Pairs that share area or, for lines, pass through; touching sides do not count. Sweeps from the top. */
function overlaps<A extends Rectangle, B extends Rectangle>(some: readonly A[], others: readonly B[]): [A, B][] {
    const slack = 0.05;
    const pairs: [A, B][] = [];
    const below = [...others].sort((a, b) => a.top - b.top);
    const highest = below.reduce((most, box) => Math.max(most, box.bottom - box.top), 0);
    for (const a of some) {
        let k = lowerBound(below, a.top - highest - 1);
        for (let b = below[k]; b && b.top < a.bottom - slack; b = below[++k]) {
            if ((a as Rectangle) === b) continue;
            const meets = a.left < b.right - slack && b.left < a.right - slack && a.top < b.bottom - slack && b.top < a.bottom - slack;
            if (meets && !(some === (others as readonly unknown[]) && a.name > b.name)) pairs.push([a, b]);
        }
    }
    return pairs;
}

function lowerBound(sorted: readonly Rectangle[], top: number): number {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((sorted[middle] as Rectangle).top < top) low = middle + 1;
        else high = middle;
    }
    return low;
}
