// Promises as lines: a kind is told by its line and its head, never by colour alone. It must not know how lines were routed.

import type { Locale } from '../../l10n/say.ts';
import { say } from '../../l10n/say.ts';
import { addToList } from '../../plan/lists.ts';
import { boxAround, type Point, type SceneNode, seenFrom } from '../../scene/node.ts';
import { type Part, partAt } from '../../scene/scene.ts';
import { drawMark, drawOpen, drawText, roundPath, tooltip } from '../paint/primitives.ts';
import { promiseWords, words } from '../words.ts';
import type { PromiseKind } from './graph.ts';
import type { PlacedEdge, PlacedFlow, PlacedLabel } from './layout/placed.ts';

interface LineStyle {
    readonly width: number;
    readonly dash?: string;
    /** Width of the paper-coloured middle of a double line. */
    readonly hollow?: number;
    readonly head: 'filled' | 'open' | 'thin';
    readonly headLength: number;
    readonly headReach: number;
}

const styles: Readonly<Record<PromiseKind, LineStyle>> = {
    need: { width: 1.5, head: 'filled', headLength: 7.5, headReach: 3.9 },
    request: { width: 1.9, dash: '0.1 4', head: 'open', headLength: 7.5, headReach: 3.9 },
    handover: { width: 3, head: 'filled', headLength: 9, headReach: 4.8 },
    maintain: { width: 3.6, hollow: 1.4, head: 'open', headLength: 7.5, headReach: 3.9 },
    // nothing passes, so it is the quietest: a hair with two strokes for a head
    after: { width: 0.9, head: 'thin', headLength: 6, headReach: 3.2 },
};

/** All lines, what is broken on top; of a bundle all halos first, so that it does not cut itself. */
export function paintEdges({ edges, graph }: PlacedFlow): Part[] {
    const bundles = new Map<number, PlacedEdge[]>();
    for (const edge of [...edges].sort((a, b) => Number(a.mark !== undefined) - Number(b.mark !== undefined))) {
        addToList(bundles, edge.bundle, edge);
    }
    const parts: Part[] = [];
    for (const bundle of bundles.values()) {
        const routes = bundle.map(({ points }) => routeOf(points));
        for (const [k, { edge }] of bundle.entries()) parts.push(paintHalo(routes[k] as Route, edge.kind));
        for (const [k, edge] of bundle.entries()) parts.push(paintEdge(edge, routes[k] as Route, graph.locale));
    }
    return parts;
}

/** A line as seen from the point where it leaves its giver. */
interface Route {
    readonly origin: Point;
    readonly points: readonly Point[];
    /** Up to its head, rounded. */
    readonly data: readonly (string | number)[];
}

function routeOf(placed: readonly Point[]): Route {
    const origin = placed[0] ?? { x: 0, y: 0 };
    const points = seenFrom(origin, placed);
    return { origin, points, data: roundPath(shorten(points)) };
}

function paintHalo({ origin, data }: Route, kind: PromiseKind): Part {
    return { x: origin.x, y: origin.y, node: drawHalo(data, kind) };
}

function paintEdge(placed: PlacedEdge, route: Route, locale: Locale): Part {
    const { edge, fork } = placed;
    const { origin, points } = route;
    const broken = edge.open !== undefined;
    const content = [tooltip(describeEdge(placed, locale)), ...drawLine(route, edge.kind, broken)];
    if (fork) content.push(...seenFrom(origin, [fork]).map(dot => drawDot(dot, 2.6, edge.kind, broken)));
    const node = promiseNode(placed, content, edge.id);
    return partAt(origin, node, { key: `edge:${edge.id}`, box: boxAround(points), link: linkOf(placed) });
}

/** Dots where edges leave a strip or a card's left side; over strips. */
export function paintDots({ edges }: PlacedFlow): Part[] {
    return edges.flatMap(placed => {
        const { departure, points, edge } = placed;
        const [start] = points;
        if (!start || departure === 'right') return [];
        return partOnEdge(placed, start, [drawDot({ x: 0, y: 0 }, 3.5, edge.kind, edge.open !== undefined)]);
    });
}

/** Labels of promises and numbers of broken ones; on top of all. */
export function paintLabels({ edges }: PlacedFlow): Part[] {
    return edges.flatMap(placed => {
        const { edge, label, mark } = placed;
        const origin = label ?? mark;
        if (!origin) return [];
        const content = label ? drawLabel(label) : [];
        const at = mark && seenFrom(origin, [mark])[0];
        if (mark && at) content.push(drawOpen(edge.open ?? 0, ...drawMark(at.x, at.y, mark.open + 1)));
        return partOnEdge(placed, origin, content);
    });
}

function partOnEdge(placed: PlacedEdge, { x, y }: Point, content: readonly SceneNode[]): Part {
    const link = linkOf(placed);
    return { key: `promise:${link.source}>${link.target}`, x, y, node: promiseNode(placed, content), link };
}

function linkOf({ from, to }: PlacedEdge) {
    return { source: from.id, target: to.id };
}

function promiseNode({ from, to }: PlacedEdge, content: readonly SceneNode[], edge?: string): SceneNode {
    return ['g', { class: 'promise', 'data-source': from.id, 'data-target': to.id, 'data-edge': edge }, ...content];
}

/** A line of the legend. */
export function drawSample(length: number, kind: PromiseKind, broken: boolean): SceneNode[] {
    const points = [
        { x: 0, y: 0 },
        { x: length, y: 0 },
    ];
    return drawRoute(points, kind, broken);
}

/** A line with its head, on a halo that cuts what it crosses. Its last stretch runs right, down or up. */
function drawRoute(points: readonly Point[], kind: PromiseKind, broken: boolean): SceneNode[] {
    const route = routeOf(points);
    return [drawHalo(route.data, kind), ...drawLine(route, kind, broken)];
}

/** "need: road verge — Widen → Plant", for tooltips, tables and those who listen. */
function describeEdge({ edge, from, to }: Pick<PlacedEdge, 'edge' | 'from' | 'to'>, locale: Locale): string {
    return describePromise(edge.kind, edge.label, from.title, to.title, locale);
}

function describePromise(kind: PromiseKind, label: string, giver: string, receiver: string, locale: Locale): string {
    const text = label.trim() === '' ? words.promiseWithoutLabel : words.promise;
    return say(text, locale, { kind: promiseWords[kind], label, giver, receiver });
}

function drawLabel({ width, lines, step, alignRight }: PlacedLabel): SceneNode[] {
    const left = alignRight ? width : 0;
    return lines.map((line, k) => drawText(left, 8.4 + k * step, line, { room: width, ...(alignRight && { anchor: 'end' as const }) }));
}

function drawHalo(d: Route['data'], kind: PromiseKind): SceneNode {
    return ['path', { class: 'halo', d, 'stroke-width': styles[kind].width + 4 }];
}

function drawLine({ points, data: d }: Route, kind: PromiseKind, broken: boolean): SceneNode[] {
    const { width, dash, hollow } = styles[kind];
    const name = broken ? 'broken' : kind;
    const nodes: SceneNode[] = [];
    if (broken) nodes.push(['path', { class: 'line broken', d, 'stroke-width': 2.2, 'stroke-dasharray': '8 4' }]);
    else {
        const dashes = dash === undefined ? {} : { 'stroke-dasharray': dash, 'stroke-linecap': 'round' };
        nodes.push(['path', { class: `line ${name}`, d, 'stroke-width': width, ...dashes }]);
        if (hollow) nodes.push(['path', { class: 'halo', d, 'stroke-width': hollow }]);
    }
    const head = drawHead(points, kind, name);
    if (head) nodes.push(head);
    return nodes;
}

function drawHead(points: readonly Point[], kind: PromiseKind, name: string): SceneNode | undefined {
    const tip = points.at(-1);
    if (!tip) return undefined;
    const { head, headLength, headReach } = styles[kind];
    const [ahead, aside] = directionOf(points);
    const at = (back: number, side: number) => [tip.x - back * ahead.x + side * aside.x, tip.y - back * ahead.y + side * aside.y];
    const corners = [...at(0.5 + headLength, -headReach), ...at(0.5, 0), ...at(0.5 + headLength, headReach)];
    if (head === 'thin') return ['polyline', { points: corners, class: `line ${name}` }];
    return ['polygon', { points: corners, class: head === 'open' ? `open-head ${name}` : `fill-${name}` }];
}

/** Of the last stretch: the way it runs, right unless it is upright, and the way beside it. */
function directionOf(points: readonly Point[]): readonly [ahead: Point, aside: Point] {
    const tip = points.at(-1);
    const before = points.at(-2);
    if (!tip || !before || before.x !== tip.x || before.y === tip.y)
        return [
            { x: 1, y: 0 },
            { x: 0, y: 1 },
        ];
    return [
        { x: 0, y: Math.sign(tip.y - before.y) },
        { x: 1, y: 0 },
    ];
}

function drawDot({ x, y }: Point, radius: number, kind: PromiseKind, broken: boolean): SceneNode {
    return ['circle', { cx: x, cy: y, r: radius, class: `dot fill-${broken ? 'broken' : kind}` }];
}

/** The line ends inside its head, not at the tip. */
function shorten(points: readonly Point[]): Point[] {
    const tip = points.at(-1);
    const [ahead] = directionOf(points);
    return tip ? [...points.slice(0, -1), { x: tip.x - 6 * ahead.x, y: tip.y - 6 * ahead.y }] : [];
}
