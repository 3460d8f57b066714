// Seventh step: which gutters, rows and channels an edge runs through. It must not know pixels across.
import type { Item, Route, Row, Run } from './draft.ts';
import { portPitch } from './sizes.ts';

/** Rows looked at between target and source for a run through empty cells, and channels near each end. */
const rowsTried = 9;
const channelsTried = 5;

/**
 * Gutter `k` lies left of column `k` and never holds a card; channel `k` lies above row `k`. Short edges choose first. In order of
 * liking: one vertical; a run through the target's row, the source's, any row between; the least loaded channel.
 */
export function chooseWays(routes: readonly Route[], rows: readonly Row[]): void {
    for (const route of routes) reserveStubs(route);
    const channels = new ChannelLoads();
    for (const route of [...routes].sort(byLength)) {
        const { source, target } = route;
        route.targetGutter = target.column;
        if (route.departure === 'strip') {
            route.sourceGutter = Math.max(source.column + 1, Math.min(target.column, route.strip?.endColumn ?? 0));
        } else route.sourceGutter = route.departure === 'right' ? source.column + 1 : source.column;
        if (route.sourceGutter === route.targetGutter) route.shape = 'direct';
        else if (!runThroughEndRows(route) && !runThroughRowBetween(route, rows)) runThroughChannel(route, channels);
    }
}

/** The ends of an edge cannot move, so they are there before anything chooses. */
function reserveStubs(route: Route): void {
    const { source, target } = route;
    if (route.departure === 'right') addRun(source.row, route, route.sourcePort + source.drop, source.column + 1, source.column + 1);
    addRun(target.row, route, route.targetPort + target.drop, target.column, target.column);
}

function runThroughEndRows(route: Route): boolean {
    const { source, target } = route;
    const inTarget = route.targetPort + target.drop;
    if (
        route.departure !== 'left' &&
        isEmpty(target.row, route.sourceGutter, target.column - 1) &&
        isFree(target.row, route, inTarget, route.sourceGutter, target.column)
    ) {
        route.shape = 'target-row';
        addRun(target.row, route, inTarget, route.sourceGutter, target.column);
        return true;
    }
    const inSource = route.sourcePort + source.drop;
    if (
        route.departure === 'right' &&
        isEmpty(source.row, source.column + 1, target.column - 1) &&
        isFree(source.row, route, inSource, source.column + 1, target.column)
    ) {
        route.shape = 'source-row';
        addRun(source.row, route, inSource, source.column + 1, target.column);
        return true;
    }
    return false;
}

function runThroughRowBetween(route: Route, rows: readonly Row[]): boolean {
    const from = Math.min(route.sourceGutter, route.targetGutter);
    const to = Math.max(route.sourceGutter, route.targetGutter);
    const towards = route.target.row.index > route.source.row.index ? -1 : 1;
    const distance = Math.abs(route.target.row.index - route.source.row.index);
    for (let k = 0; k <= distance && k < rowsTried; k++) {
        const row = rows[route.target.row.index + towards * k];
        if (!row || !isEmpty(row, from, to - 1)) continue;
        for (let y = row.band - 9; y >= 8; y -= 12) {
            if (!isFree(row, route, y, from, to)) continue;
            route.shape = 'across';
            route.through = { row, y };
            addRun(row, route, y, from, to);
            return true;
        }
    }
    return false;
}

function runThroughChannel(route: Route, channels: ChannelLoads): void {
    const from = Math.min(route.sourceGutter, route.targetGutter);
    const to = Math.max(route.sourceGutter, route.targetGutter);
    const { near, far, candidates } = findChannels(route.source, route.target);
    let best = near;
    let least = Number.POSITIVE_INFINITY;
    for (const channel of candidates) {
        const cost = channels.count(channel, from, to) * 1.6 + (channel === near ? 0 : channel === far ? 0.6 : 1.2);
        if (cost < least) {
            least = cost;
            best = channel;
        }
    }
    route.shape = 'across';
    route.channel = best;
    channels.add(best, from, to);
}

/** The channels between two rows; of a long way only those near its ends. */
function findChannels(source: Item, target: Item): { near: number; far: number; candidates: number[] } {
    const from = source.row.index;
    const to = target.row.index;
    if (from === to) return { near: to + 1, far: from, candidates: [to, to + 1] };
    const near = to > from ? to : to + 1;
    const far = to > from ? from + 1 : from;
    const low = Math.min(near, far);
    const high = Math.max(near, far);
    const candidates: number[] = [];
    for (let channel = low; channel <= high; channel++) {
        if (high - low > 2 * channelsTried + 3 && channel === low + channelsTried + 1) channel = high - channelsTried;
        candidates.push(channel);
    }
    return { near, far, candidates };
}

function isEmpty(row: Row, from: number, to: number): boolean {
    for (let column = from; column <= to; column++) if (row.cells[column]) return false;
    return true;
}

/** No other run nearer than a port's distance; a bundle may share its line. */
function isFree(row: Row, route: Route, y: number, from: number, to: number): boolean {
    return row.runs.every(
        run =>
            run.route === route ||
            run.to < from ||
            run.from > to ||
            Math.abs(run.y - y) >= portPitch ||
            (run.y === y && run.route.bundle === route.bundle),
    );
}

function addRun(row: Row, route: Route, y: number, from: number, to: number): void {
    const run: Run = { y, from, to, route };
    row.runs.push(run);
}

function byLength(a: Route, b: Route): number {
    return (
        Math.abs(a.target.column - a.source.column) - Math.abs(b.target.column - b.source.column) ||
        Math.abs(a.target.row.index - a.source.row.index) - Math.abs(b.target.row.index - b.source.row.index) ||
        (a.edge.id < b.edge.id ? -1 : a.edge.id > b.edge.id ? 1 : a.index - b.index)
    );
}

/** How many runs of a channel meet a stretch, counted from where they start and end. */
class ChannelLoads {
    private readonly starts = new Map<number, number[]>();
    private readonly ends = new Map<number, number[]>();

    add(channel: number, from: number, to: number): void {
        raise(this.starts, channel, from);
        raise(this.ends, channel, to);
    }

    count(channel: number, from: number, to: number): number {
        return sum(this.starts.get(channel), 0, to) - sum(this.ends.get(channel), 0, from - 1);
    }
}

function raise(counts: Map<number, number[]>, channel: number, gutter: number): void {
    const list = counts.get(channel) ?? [];
    list[gutter] = (list[gutter] ?? 0) + 1;
    counts.set(channel, list);
}

function sum(list: readonly number[] | undefined, from: number, to: number): number {
    let total = 0;
    if (list) for (let k = from; k <= to && k < list.length; k++) total += list[k] ?? 0;
    return total;
}
