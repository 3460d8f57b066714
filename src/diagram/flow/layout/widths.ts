// Tenth step: gutters and columns get their width and every thing its x. It must not know how ways were chosen.
import { balance, measure } from '../../text-width.ts';
import { type Columns, columnOf } from './columns.ts';
import type { Item, Point, Route, Vertical } from './draft.ts';
import { gutterPitch, labelSize, type Sizes, stubLabelRoom } from './sizes.ts';

/** The x of columns and the gutters left of them, in px; the last gutter has no column. */
export interface Across {
    readonly gutterX: readonly number[];
    readonly columnX: readonly number[];
    readonly width: number;
    /** The x of the beginning of a month. */
    readonly monthX: (month: number) => number;
}

/** Widths of gutters follow their tracks and the labels that have no run to stand on. */
export function setWidths(columns: Columns, tracks: readonly number[], routes: readonly Route[], sizes: Sizes): Across {
    const labelRoom = findLabelRoom(routes, columns.count);
    const gutterX: number[] = [];
    const columnX: number[] = [];
    let x = sizes.laneHeader + 6;
    for (let column = 0; column < columns.count; column++) {
        const lines = tracks[column] ?? 0;
        const room = labelRoom[column] ?? 0;
        gutterX.push(x);
        x += lines > 0 || room > 0 ? 12 + lines * gutterPitch + Math.max(12, room) : 10;
        columnX.push(x);
        const years = ((columns.cuts[column + 1] as number) - (columns.cuts[column] as number)) / 12;
        x += columns.used[column] ? sizes.cardWidth : Math.max(30, 70 * years);
    }
    gutterX.push(x);
    x += 14 + (tracks[columns.count] ?? 0) * gutterPitch;
    const months = columns.cuts.at(-1) as number;
    const end = x - 6;
    const monthX = (month: number) => {
        if (month >= months) return end;
        const column = columnOf(columns.cuts, month);
        const from = columns.cuts[column] as number;
        const share = (month - from) / ((columns.cuts[column + 1] as number) - from);
        return (gutterX[column] as number) + share * ((gutterX[column + 1] as number) - (gutterX[column] as number));
    };
    return { gutterX, columnX, width: x, monthX };
}

export function setPlaces(
    items: readonly Item[],
    gutters: readonly (readonly Vertical[])[],
    routes: readonly Route[],
    across: Across,
    sizes: Sizes,
): void {
    for (const item of items) {
        item.x = across.columnX[item.column] ?? 0;
        for (const strip of item.strips) {
            strip.x = across.monthX(item.start);
            strip.railX = Math.max(strip.x + 8, across.monthX(strip.railEnd));
            strip.endX = strip.asset ? Math.max(strip.railX, across.monthX(strip.end)) : strip.railX;
        }
    }
    for (const verticals of gutters) {
        for (const vertical of verticals) vertical.x = (across.gutterX[vertical.gutter] ?? 0) + 8 + vertical.track * gutterPitch;
    }
    for (const route of routes) route.points = drawPoints(route, sizes);
    markForks(routes);
}

function drawPoints(route: Route, sizes: Sizes): Point[] {
    const { first, last, startY, acrossY, endY, source } = route;
    const points: Point[] = [];
    // a rail may end short of the gutter: the line then goes on from its diamond
    if (route.strip && first && route.strip.endX < first.x) points.push({ x: route.strip.endX, y: startY });
    if (route.departure === 'right') points.push({ x: source.x + sizes.cardWidth, y: startY });
    if (route.departure === 'left') points.push({ x: source.x, y: startY });
    if (first) points.push({ x: first.x, y: startY }, { x: first.x, y: last ? acrossY : endY });
    if (last) points.push({ x: last.x, y: first ? acrossY : startY }, { x: last.x, y: endY });
    points.push({ x: route.target.x, y: endY });
    return points.filter((point, k) => {
        const before = points[k - 1];
        return !before || Math.abs(point.x - before.x) > 0.5 || Math.abs(point.y - before.y) > 0.5;
    });
}

/** Where a bundle's shared vertical goes on beyond the place at which one edge turns off. */
function markForks(routes: readonly Route[]): void {
    const reach = new Map<Vertical, { up: number; down: number }>();
    const turn = (route: Route) => (route.last ? route.acrossY : route.endY);
    for (const route of routes) {
        if (!route.first) continue;
        const so = reach.get(route.first) ?? { up: Number.POSITIVE_INFINITY, down: Number.NEGATIVE_INFINITY };
        reach.set(route.first, { up: Math.min(so.up, turn(route)), down: Math.max(so.down, turn(route)) });
    }
    for (const route of routes) {
        const far = route.first && reach.get(route.first);
        if (!route.first || !far) continue;
        const y = turn(route);
        const goesOn = y > route.startY ? far.down > y + 3 : far.up < y - 3;
        route.fork = goesOn && y !== route.startY ? { x: route.first.x, y } : undefined;
    }
}

function findLabelRoom(routes: readonly Route[], columns: number): number[] {
    const room = new Array<number>(columns + 1).fill(0);
    for (const route of routes) {
        if (route.shape !== 'direct' || route.edge.label === '') continue;
        // A gutter that is as wide as it gets asks for no more.
        if ((room[route.targetGutter] ?? 0) >= stubLabelRoom) continue;
        const one = measure(route.edge.label, labelSize);
        const two = one < 62 ? one : Math.max(...balance(route.edge.label, labelSize, stubLabelRoom).map(line => measure(line, labelSize)));
        room[route.targetGutter] = Math.max(room[route.targetGutter] ?? 0, Math.min(stubLabelRoom, two + 14));
    }
    return room;
}
