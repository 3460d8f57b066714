// Places a flow: runs the steps of layout/ in their order. It must not know how a step works, nor how things are painted.
import type { FlowGraph } from './graph.ts';
import { placeStrip } from './layout/captions.ts';
import { cutColumns } from './layout/columns.ts';
import { VerticalIndex } from './layout/crossings.ts';
import type { Item, Lane, Point, Route, Row, Strip } from './layout/draft.ts';
import { setHeights } from './layout/heights.ts';
import { axisMonths, joinRoutes, measureItems } from './layout/items.ts';
import { type LabelsAndMarks, placeLabels } from './layout/labels.ts';
import { orderLanes } from './layout/lanes.ts';
import type { PlacedCard, PlacedEdge, PlacedFlow, PlacedGhost, PlacedLane, PlacedMark } from './layout/placed.ts';
import { assignPorts, growForPorts } from './layout/ports.ts';
import { placeInRows } from './layout/rows.ts';
import { placeRuler } from './layout/ruler.ts';
import { type DetailLevel, maxFullCards, type Sizes, sizesOf } from './layout/sizes.ts';
import { nestStrips } from './layout/strips.ts';
import { chooseWays } from './layout/topology.ts';
import { colourChannels, makeVerticals, trackGutter } from './layout/tracks.ts';
import { type Across, setPlaces, setWidths } from './layout/widths.ts';

export interface LayoutOptions {
    /** How much a card says; without it, full cards for small plans. */
    readonly level?: DetailLevel;
    /** Order the lanes so that promises are short, instead of as declared. */
    readonly arrange?: boolean;
}

/** Places a flow graph. The same graph and options give the same places; no graph makes it fail. Near linear in cards and edges. */
export function layOut(graph: FlowGraph, options: LayoutOptions = {}): PlacedFlow {
    const level = options.level ?? (graph.cards.length <= maxFullCards ? 'full' : 'compact');
    const sizes = sizesOf[level];
    const months = axisMonths(graph);
    const items = measureItems(graph, sizes);
    const routes = joinRoutes(graph, items);
    const columns = cutColumns(months, items, routes, sizes.columns);
    growForPorts(items, routes);
    const order = orderLanes(graph.lanes.length, routes, options.arrange ?? false);
    const { lanes, rows } = placeInRows(graph, order, items, routes, columns.count, sizes);
    nestStrips(rows);
    assignPorts(items, routes);
    chooseWays(routes, rows);
    const height = setHeights(lanes, rows, items, routes, colourChannels(routes, rows.length + 1));
    const gutters = makeVerticals(routes, columns.count + 1);
    const across = setWidths(columns, gutters.map(trackGutter), routes, sizes);
    setPlaces(items, gutters, routes, across, sizes);
    const ruler = placeRuler(graph.firstYear, months, graph.today, columns, across.monthX, across.width);
    const rules = [...ruler.years.map(year => year.x), ...(ruler.todayX === undefined ? [] : [ruler.todayX])];
    const verticals = new VerticalIndex(gutters);
    const labels = placeLabels(items, routes, rules, sizes);
    return {
        graph,
        level,
        sizes,
        width: across.width,
        height,
        ruler,
        lanes: placeLanes(graph, lanes, items, routes),
        ghosts: placeGhosts(items, routes, sizes),
        cards: placeCards(graph, items, rows, verticals, months, across, sizes),
        edges: placeEdges(routes, labels),
        labelsWithoutRoom: labels.withoutRoom,
    };
}

function placeLanes(graph: FlowGraph, lanes: readonly Lane[], items: readonly Item[], routes: readonly Route[]): PlacedLane[] {
    const programs = new Map<number, number>();
    const open = new Map<number, Set<number>>();
    const touch = (lane: number, point: number | undefined) => {
        if (point !== undefined) open.set(lane, (open.get(lane) ?? new Set()).add(point));
    };
    for (const { lane, card, ghost } of items) {
        if (card) programs.set(lane, (programs.get(lane) ?? 0) + 1);
        touch(lane, card?.placeOpen);
        for (const output of card?.outputs ?? []) touch(lane, output.open);
        touch(lane, ghost?.open);
    }
    for (const { source, target, edge } of routes) {
        touch(source.lane, edge.open);
        touch(target.lane, edge.open);
    }
    return lanes.flatMap(({ lane: index, titleLines, y, height }) => {
        const lane = graph.lanes[index];
        return lane ? [{ index, lane, titleLines, programs: programs.get(index) ?? 0, open: open.get(index)?.size ?? 0, y, height }] : [];
    });
}

function placeCards(
    graph: FlowGraph,
    items: readonly Item[],
    rows: readonly Row[],
    verticals: VerticalIndex,
    months: number,
    across: Across,
    sizes: Sizes,
): PlacedCard[] {
    const shifts = shiftMarks(rows);
    const place = (strip: Strip) => {
        const clear = strip.asset ? verticals.findClear(strip.item.column, strip.railX, strip.endX, strip.y, strip.y + strip.height) : [];
        return placeStrip(strip, clear, months, across.monthX, shifts.get(strip) ?? 0, graph.locale);
    };
    return items.flatMap(item => {
        if (!item.card) return [];
        const { card, lane, x, y, height, lines, titleCut } = item;
        return [{ card, lane, x, y, width: sizes.cardWidth, height, lines, titleCut, strips: item.strips.map(place) }];
    });
}

/** Marks are higher than strips: of strips one above the other every second mark steps aside. */
function shiftMarks(rows: readonly Row[]): Map<Strip, number> {
    const shifts = new Map<Strip, number>();
    for (const row of rows) {
        for (const item of row.items)
            for (const strip of item.strips) if (strip.asset?.open !== undefined && strip.level % 2 === 1) shifts.set(strip, 21);
    }
    return shifts;
}

function placeGhosts(items: readonly Item[], routes: readonly Route[], sizes: Sizes): PlacedGhost[] {
    const onEdges = new Set(routes.map(route => route.edge.open));
    return items.flatMap(({ ghost, lane, x, y, height, lines }) =>
        ghost ? [{ ghost, lane, x, y, width: sizes.cardWidth, height, lines, showsNumber: !onEdges.has(ghost.open) }] : [],
    );
}

function placeEdges(routes: readonly Route[], { labels, marks }: LabelsAndMarks): PlacedEdge[] {
    const bundles = new Map<string, number>();
    return routes.map(route => {
        const { edge, source, target, departure, points, fork } = route;
        const bundle = bundles.get(route.bundle) ?? bundles.size;
        bundles.set(route.bundle, bundle);
        return {
            edge,
            from: endOf(source),
            to: endOf(target),
            bundle,
            departure,
            points,
            fork,
            label: labels[route.index],
            mark: markOf(marks[route.index], edge.open),
        };
    });
}

function endOf(item: Item): PlacedEdge['from'] {
    return (item.card ?? item.ghost) as PlacedEdge['from'];
}

function markOf(place: Point | undefined, open: number | undefined): PlacedMark | undefined {
    return place && open !== undefined ? { ...place, open } : undefined;
}
