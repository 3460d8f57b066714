// First step: cards and ghosts measured, edges joined to them. It must not know where anything will stand.

import { wrap } from '../../text-width.ts';
import type { FlowCard, FlowGraph, FlowOutput } from '../graph.ts';
import { type Item, makeRow, type Route, type Strip } from './draft.ts';
import { cardPadding, portPitch, railStrip, type Sizes } from './sizes.ts';

/** More assets than this on one card share its last strip's "+n". */
const maxStrips = 6;

/** The length of the axis in months; a graph that says less than a year gets a year. */
export function axisMonths(graph: FlowGraph): number {
    return Number.isFinite(graph.months) ? Math.max(12, Math.ceil(graph.months)) : 12;
}

/** Cards and ghosts of the graph's lanes, in the graph's order. A card in no lane is left out. */
export function measureItems(graph: FlowGraph, sizes: Sizes): Item[] {
    const items: Item[] = [];
    const months = axisMonths(graph);
    for (const card of graph.cards) {
        if (!graph.lanes[card.lane]) continue;
        const lines = wrapTitle(card.title, sizes);
        const height = 11 + Math.max(1, lines.length) * sizes.lineHeight + sizes.metaRows * 13;
        const item = makeItem({ card, ghost: undefined }, card, items.length, months, lines, height);
        item.strips.push(...makeStrips(item, card, months, sizes));
        items.push(item);
    }
    for (const ghost of graph.ghosts) {
        if (!graph.lanes[ghost.lane]) continue;
        const lines = wrap(ghost.title, 10.5, false, sizes.cardWidth - 30, 2);
        items.push(makeItem({ card: undefined, ghost }, ghost, items.length, months, lines, 12 + Math.max(1, lines.length) * 13));
    }
    return items;
}

/** A card's height depends on how many lines these are, and on nothing else that it says. */
function wrapTitle(title: string, sizes: Sizes): string[] {
    return wrap(title, sizes.titleSize, true, sizes.cardWidth - 2 * cardPadding, sizes.titleLines);
}

function isCut(lines: readonly string[]): boolean {
    return lines.at(-1)?.endsWith('…') ?? false;
}

/** The edges between known items, in the graph's order; an id that two items share means the first. */
export function joinRoutes(graph: FlowGraph, items: readonly Item[]): Route[] {
    const byId = new Map<string, Item>();
    for (const item of items) if (!byId.has(item.id)) byId.set(item.id, item);
    const routes: Route[] = [];
    for (const edge of graph.edges) {
        const source = byId.get(edge.source);
        const target = byId.get(edge.target);
        if (!source || !target) continue;
        routes.push({
            edge,
            index: routes.length,
            source,
            target,
            departure: 'right',
            strip: undefined,
            bundle: '',
            sourcePort: 0,
            targetPort: 0,
            sourceGutter: 0,
            targetGutter: 0,
            shape: 'direct',
            through: undefined,
            channel: -1,
            track: 0,
            startY: 0,
            endY: 0,
            acrossY: 0,
            first: undefined,
            last: undefined,
            points: [],
            fork: undefined,
        });
    }
    return routes;
}

const nowhere = makeRow(0);

function makeItem(
    of: Pick<Item, 'card' | 'ghost'>,
    said: Pick<FlowCard, 'id' | 'lane' | 'start' | 'end'>,
    index: number,
    months: number,
    lines: string[],
    height: number,
): Item {
    const start = clampMonth(said.start, months);
    return {
        id: said.id,
        index,
        lane: said.lane,
        start,
        end: Math.max(start, clampMonth(said.end, months)),
        ...of,
        lines,
        titleCut: isCut(lines),
        height: Math.ceil(height / portPitch) * portPitch,
        strips: [],
        incoming: [],
        leavingRight: [],
        leavingLeft: [],
        column: 0,
        row: nowhere,
        drop: 0,
        x: 0,
        y: 0,
    };
}

/** One strip for every asset; the program's own rail where no asset's strip shows its whole time, or where it delivers other things. */
function makeStrips(item: Item, card: FlowCard, months: number, sizes: Sizes): Strip[] {
    const assets = card.outputs.filter(output => output.asset);
    const deliveries = card.outputs.filter(output => !output.asset);
    // what has a finding must be seen, so it gets its strip before the others
    const shown =
        assets.length > maxStrips
            ? [...assets].sort((a, b) => Number(b.open !== undefined) - Number(a.open !== undefined)).slice(0, maxStrips)
            : assets;
    const strips: Strip[] = [];
    const shownToEnd = shown.some(asset => clampMonth(asset.at, months) >= item.end);
    if (!shownToEnd || deliveries.length > 0) {
        const ends = deliveries.map(output => clampMonth(output.at, months));
        strips.push(
            makeStrip(item, undefined, deliveries, 0, Math.max(item.end, ...ends) + 1, 0, deliveries.length > 0 ? sizes.strip : railStrip),
        );
    }
    for (const [k, asset] of shown.entries()) {
        const more = k === shown.length - 1 ? assets.length - shown.length : 0;
        strips.push(makeStrip(item, asset, [], more, Math.max(item.start, clampMonth(asset.at, months)) + 1, months, sizes.strip));
    }
    return strips;
}

function makeStrip(
    item: Item,
    asset: FlowOutput | undefined,
    deliveries: readonly FlowOutput[],
    more: number,
    railEnd: number,
    end: number,
    height: number,
): Strip {
    return {
        item,
        asset,
        deliveries,
        more,
        railEnd,
        end: Math.max(end, railEnd),
        height,
        endColumn: 0,
        level: 0,
        y: 0,
        x: 0,
        railX: 0,
        endX: 0,
    };
}

function clampMonth(month: number, months: number): number {
    return Number.isFinite(month) ? Math.min(months - 1, Math.max(0, Math.floor(month))) : 0;
}
