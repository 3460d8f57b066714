// A small plan as cards and arrows on one page: larger where there is room, never with letters below the least size, never with a text cut.
// It must not know how cards are placed.
import type { Locale } from '../../../l10n/say.ts';
import { type SceneNode, textsIn } from '../../../scene/node.ts';
import type { Part } from '../../../scene/scene.ts';
import { drawFlow } from '../../flow/draw-flow.ts';
import type { FlowGraph } from '../../flow/graph.ts';
import { paintLegend } from '../../flow/legend.ts';
import { paintBody } from '../../flow/paint.ts';
import { layOut } from '../../flow/place.ts';
import type { OpenPoint } from '../../frame.ts';
import type { Area, SheetContext, SheetPage } from '../sheet.ts';

/** More programs are a score. */
export const maxCards = 24;
/** At this scale the smallest numbers, in signs on a lane, are still letters of 8 pt. */
const largest = 1.6;
/** px that the signs need to stand side by side. */
const leastLegend = 900;
/** px of letters that are not set at all. */
const usual = 10;
const least = 10.7;

/** The cards with the numbers that points have on all sheets. */
export function cardsOf({ plan, findings, points, selection, locale, today }: SheetContext): FlowGraph {
    const graph = drawFlow(plan, findings, { locale, selection, ...(today === undefined ? {} : { today }) });
    const numbers = new Map(points.map(({ number, finding }) => [`${finding.rule} ${finding.file} ${finding.span.start}`, number - 1]));
    const numberOf = ({ rule, from }: OpenPoint) => numbers.get(`${rule} ${from.file} ${from.span.start}`) ?? 0;
    const places = graph.open.map(numberOf);
    const moved = <T extends { readonly open?: number }>(one: T): T =>
        one.open === undefined ? one : { ...one, open: places[one.open] ?? 0 };
    return {
        ...graph,
        cards: graph.cards.map(card => ({
            ...card,
            ...(card.placeOpen === undefined ? {} : { placeOpen: places[card.placeOpen] ?? 0 }),
            outputs: card.outputs.map(moved),
        })),
        ghosts: graph.ghosts.map(moved),
        edges: graph.edges.map(moved),
        open: points.map(({ message, finding }) => ({ rule: finding.rule, message, from: { file: finding.file, span: finding.span } })),
    };
}

/** Undefined where it does not fit on the page. */
export function paintCards(graph: FlowGraph, points: readonly number[], { width, height }: Area, locale: Locale): SheetPage | undefined {
    const placed = layOut(graph);
    const body = paintBody(placed, placed.width);
    const wide = Math.max(Math.min(leastLegend, width / largest), placed.width);
    const classes = new Set([...nodesIn(body)].flatMap(classesIn));
    const legend = paintLegend(graph, classes, locale, wide);
    const parts: Part[] = [...body, { y: placed.height, node: ['g', {}], parts: legend.parts }];
    const nodes = [...nodesIn(parts)];
    if (nodes.some(node => [...textsIn(node)].some(text => text.endsWith('…')))) return undefined;
    const scale = Math.min(largest, width / wide, height / (placed.height + legend.height));
    if (Math.min(...nodes.map(smallestIn)) * scale < least) return undefined;
    const rounded = Math.floor(scale * 1000) / 1000;
    return {
        parts: [{ node: ['g', { transform: [0, 0, `scale(${rounded})`] }], parts }],
        points,
        height: (placed.height + legend.height) * rounded,
    };
}

function* nodesIn(parts: readonly Part[]): Generator<SceneNode> {
    for (const { node, parts: inner } of parts) {
        yield node;
        if (inner) yield* nodesIn(inner);
    }
}

function classesIn([, attributes, ...content]: SceneNode): string[] {
    const own = String(attributes['class'] ?? '').split(' ');
    return [...own, ...content.flatMap(one => (typeof one === 'string' ? [] : classesIn(one)))];
}

function smallestIn([tag, attributes, ...content]: SceneNode): number {
    const own = tag === 'text' ? Number(attributes['font-size'] ?? usual) : Number.POSITIVE_INFINITY;
    const within = content.map(one => (typeof one === 'string' || one[0] === 'title' ? Number.POSITIVE_INFINITY : smallestIn(one)));
    return Math.min(own, ...within) * scaleIn(attributes);
}

/** `[x, y, 'scale(0.72)']` */
function scaleIn({ transform }: SceneNode[1]): number {
    const [, , turn] = typeof transform === 'object' ? transform : [];
    const [, scale] = /^scale\(([\d.]+)\)$/.exec(String(turn ?? '')) ?? [];
    return scale === undefined ? 1 : Number(scale);
}
