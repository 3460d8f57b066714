// Fourth step: every card gets a row of its lane. It must not know pixels.

import { wrap } from '../../text-width.ts';
import type { FlowGraph } from '../graph.ts';
import { type Item, type Lane, makeRow, type Route, type Row } from './draft.ts';
import type { Sizes } from './sizes.ts';

/** More strips than this do not pass under one row, or a reader loses them. */
const maxPassing = 4;

/** Lanes with their rows. A card takes its predecessor's row, else the first that is free; rows left empty go. */
export function placeInRows(
    graph: FlowGraph,
    order: readonly number[],
    items: readonly Item[],
    routes: readonly Route[],
    columns: number,
    sizes: Sizes,
): { readonly lanes: Lane[]; readonly rows: Row[] } {
    const byLane: Item[][] = graph.lanes.map(() => []);
    for (const item of items) byLane[item.lane]?.push(item);
    const predecessors = findPredecessors(routes);
    const lanes: Lane[] = [];
    const rows: Row[] = [];
    for (const lane of order) {
        const filled = fillRows(sortByTime(byLane[lane] ?? []), predecessors, columns).filter(row => row.items.length > 0);
        if (filled.length === 0) filled.push(makeRow(columns));
        for (const row of filled) {
            row.index = rows.length;
            rows.push(row);
        }
        const titleLines = wrap(graph.lanes[lane]?.title ?? '', 12, true, sizes.laneHeader - 20, 4);
        lanes.push({ lane, rows: filled, titleLines, y: 0, height: 0 });
    }
    return { lanes, rows };
}

function fillRows(items: readonly Item[], predecessors: ReadonlyMap<Item, Item>, columns: number): Row[] {
    const rows: Row[] = [];
    const placed = new Set<Item>();
    let column = -1;
    let firstFree = 0;
    for (const item of items) {
        if (item.column !== column) {
            column = item.column;
            firstFree = 0;
        }
        const wish = findWish(item, placed, predecessors);
        let row = wish && fits(wish, item) ? wish : undefined;
        if (!row) {
            // within a column a row never becomes free again, so the search goes on where it stopped
            while (rows[firstFree] && !fits(rows[firstFree] as Row, item)) firstFree++;
            row = rows[firstFree];
        }
        if (!row) {
            row = makeRow(columns);
            rows.push(row);
        }
        put(item, row);
        placed.add(item);
    }
    return rows;
}

function findWish(item: Item, placed: ReadonlySet<Item>, predecessors: ReadonlyMap<Item, Item>): Row | undefined {
    const predecessor = predecessors.get(item);
    return predecessor && placed.has(predecessor) ? predecessor.row : undefined;
}

function fits(row: Row, item: Item): boolean {
    return row.cells[item.column] === undefined && (row.passing[item.column] ?? 0) < maxPassing;
}

function put(item: Item, row: Row): void {
    row.cells[item.column] = item;
    row.items.push(item);
    item.row = row;
    for (const strip of item.strips) {
        for (let column = item.column; column <= strip.endColumn; column++) row.passing[column] = (row.passing[column] ?? 0) + 1;
    }
}

/** The last giver of the same lane in an earlier column. */
function findPredecessors(routes: readonly Route[]): Map<Item, Item> {
    const predecessors = new Map<Item, Item>();
    for (const { source, target } of routes) {
        if (source.lane === target.lane && source.column < target.column) predecessors.set(target, source);
    }
    return predecessors;
}

/** By column, then by time. */
function sortByTime(items: readonly Item[]): Item[] {
    return [...items].sort((a, b) => a.column - b.column || a.start - b.start || (a.id < b.id ? -1 : a.id > b.id ? 1 : a.index - b.index));
}
