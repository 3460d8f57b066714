// Promises as lines: a kind is told by its line and its head, never by colour alone. It must not know how lines were routed.
import type { Locale } from '../../l10n/say.ts';
import { say } from '../../l10n/say.ts';
import type { PromiseKind } from '../graph.ts';
import type { Point } from '../layout/draft.ts';
import type { PlacedEdge, PlacedFlow, PlacedLabel } from '../layout/placed.ts';
import { promiseWords, words } from '../words.ts';
import { escapeXml, px } from '../xml.ts';
import { drawMark, drawText, roundPath } from './pencil.ts';

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
export function paintEdges({ edges, graph }: PlacedFlow): string {
    const bundles = new Map<number, PlacedEdge[]>();
    for (const edge of [...edges].sort((a, b) => Number(a.mark !== undefined) - Number(b.mark !== undefined))) {
        const bundle = bundles.get(edge.bundle);
        if (bundle) bundle.push(edge);
        else bundles.set(edge.bundle, [edge]);
    }
    let svg = '';
    for (const bundle of bundles.values()) {
        for (const { points, edge } of bundle) svg += drawHalo(points, edge.kind);
        for (const placed of bundle) {
            const { edge, from, to } = placed;
            const broken = edge.open !== undefined;
            const ends = `data-source="${escapeXml(from.id)}" data-target="${escapeXml(to.id)}" data-edge="${escapeXml(edge.id)}"`;
            svg += `<g class="promise" ${ends}><title>${escapeXml(describeEdge(placed, graph.locale))}</title>${drawLine(placed.points, edge.kind, broken)}`;
            if (placed.fork) svg += drawDot(placed.fork, 2.6, edge.kind, broken);
            svg += '</g>\n';
        }
    }
    return svg;
}

/** Dots where edges leave a strip or a card's left side; over strips. */
export function paintDots({ edges }: PlacedFlow): string {
    let svg = '';
    for (const { departure, points, edge, from, to } of edges) {
        const start = points[0];
        if (!start || departure === 'right') continue;
        const dot = drawDot(start, 3.5, edge.kind, edge.open !== undefined);
        svg += `<g class="promise" data-source="${escapeXml(from.id)}" data-target="${escapeXml(to.id)}">${dot}</g>\n`;
    }
    return svg;
}

/** What passes and the numbers of broken promises; on top of all. */
export function paintLabels({ edges }: PlacedFlow): string {
    let svg = '';
    for (const { edge, from, to, label, mark } of edges) {
        if (!label && !mark) continue;
        svg += `<g class="promise" data-source="${escapeXml(from.id)}" data-target="${escapeXml(to.id)}">`;
        if (label) svg += drawLabel(label);
        if (mark) svg += `<g data-open="${(edge.open ?? 0) + 1}">${drawMark(mark.x, mark.y, mark.open + 1)}</g>`;
        svg += '</g>\n';
    }
    return svg;
}

/** A line of the legend. */
export function drawSample(length: number, kind: PromiseKind, broken: boolean): string {
    const points = [
        { x: 0, y: 0 },
        { x: length, y: 0 },
    ];
    return drawRoute(points, kind, broken);
}

/** A line with its head, on a halo that cuts what it crosses. Its last stretch runs right, down or up. */
export function drawRoute(points: readonly Point[], kind: PromiseKind, broken: boolean): string {
    return drawHalo(points, kind) + drawLine(points, kind, broken);
}

/** "need: road verge — Widen → Plant", for tooltips, tables and those who listen. */
export function describeEdge({ edge, from, to }: Pick<PlacedEdge, 'edge' | 'from' | 'to'>, locale: Locale): string {
    return describePromise(edge.kind, edge.label, from.title, to.title, locale);
}

export function describePromise(kind: PromiseKind, label: string, giver: string, receiver: string, locale: Locale): string {
    const text = label.trim() === '' ? words.promiseWithoutLabel : words.promise;
    return say(text, locale, { kind: promiseWords[kind], label, giver, receiver });
}

function drawLabel({ x, y, width, lines, step, alignRight }: PlacedLabel): string {
    const left = alignRight ? x + width : x;
    return lines
        .map((line, k) => drawText(left, y + 8.4 + k * step, line, { room: width, ...(alignRight && { anchor: 'end' as const }) }))
        .join('');
}

function drawHalo(points: readonly Point[], kind: PromiseKind): string {
    return `<path class="halo" d="${roundPath(shorten(points))}" stroke-width="${px(styles[kind].width + 4)}"/>`;
}

function drawLine(points: readonly Point[], kind: PromiseKind, broken: boolean): string {
    const { width, dash, hollow } = styles[kind];
    const data = roundPath(shorten(points));
    const name = broken ? 'broken' : kind;
    let svg: string;
    if (broken) svg = `<path class="line broken" d="${data}" stroke-width="2.2" stroke-dasharray="8 4"/>`;
    else {
        svg = `<path class="line ${name}" d="${data}" stroke-width="${width}"${dash ? ` stroke-dasharray="${dash}" stroke-linecap="round"` : ''}/>`;
        if (hollow) svg += `<path class="halo" d="${data}" stroke-width="${hollow}"/>`;
    }
    return svg + drawHead(points, kind, name);
}

function drawHead(points: readonly Point[], kind: PromiseKind, name: string): string {
    const tip = points.at(-1);
    if (!tip) return '';
    const { head, headLength, headReach } = styles[kind];
    const [ahead, aside] = directionOf(points);
    const at = (back: number, side: number) =>
        `${px(tip.x - back * ahead.x + side * aside.x)},${px(tip.y - back * ahead.y + side * aside.y)}`;
    const corners = [at(0.5 + headLength, -headReach), at(0.5, 0), at(0.5 + headLength, headReach)].join(' ');
    if (head === 'thin') return `<polyline points="${corners}" class="line ${name}"/>`;
    return head === 'open'
        ? `<polygon points="${corners}" class="open-head ${name}"/>`
        : `<polygon points="${corners}" class="fill-${name}"/>`;
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

function drawDot({ x, y }: Point, radius: number, kind: PromiseKind, broken: boolean): string {
    return `<circle cx="${px(x)}" cy="${px(y)}" r="${radius}" class="dot fill-${broken ? 'broken' : kind}"/>`;
}

/** The line ends inside its head, not at the tip. */
function shorten(points: readonly Point[]): Point[] {
    const tip = points.at(-1);
    const [ahead] = directionOf(points);
    return tip ? [...points.slice(0, -1), { x: tip.x - 6 * ahead.x, y: tip.y - 6 * ahead.y }] : [];
}
