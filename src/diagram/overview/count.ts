// A large flow in numbers: what every department does and lacks by year, and who promises whom how much. It must not know pixels.
import type { FlowCard, FlowGraph, FlowOutput } from '../graph.ts';
import { axisMonths } from '../layout/items.ts';

export interface LaneCount {
    /** Index into the graph's lanes. */
    readonly lane: number;
    readonly programs: number;
    /** By year: programs that run in it, assets that nobody keeps or funds at its end. */
    readonly running: readonly number[];
    readonly unkept: readonly number[];
    /** Open points that touch the department. */
    readonly open: number;
}

export interface PairCount {
    readonly giver: number;
    readonly receiver: number;
    readonly count: number;
    readonly broken: number;
}

export interface Overview {
    readonly years: number;
    readonly lanes: readonly LaneCount[];
    /** Departments that promise each other something, givers and receivers in the lanes' order. */
    readonly pairs: readonly PairCount[];
}

export function countFlow(graph: FlowGraph): Overview {
    const years = Math.ceil(axisMonths(graph) / 12);
    const laneOf = new Map<string, number>();
    for (const { id, lane } of [...graph.cards, ...graph.ghosts]) if (graph.lanes[lane] && !laneOf.has(id)) laneOf.set(id, lane);
    const open = graph.lanes.map(() => new Set<number>());
    const touch = (lane: number | undefined, point: number | undefined) => {
        if (lane !== undefined && point !== undefined) open[lane]?.add(point);
    };
    const pairs = new Map<string, { giver: number; receiver: number; count: number; broken: number }>();
    for (const edge of graph.edges) {
        const giver = laneOf.get(edge.source);
        const receiver = laneOf.get(edge.target);
        if (giver === undefined || receiver === undefined) continue;
        touch(giver, edge.open);
        touch(receiver, edge.open);
        if (giver === receiver) continue;
        const key = `${giver} ${receiver}`;
        const pair = pairs.get(key) ?? { giver, receiver, count: 0, broken: 0 };
        pair.count++;
        if (edge.open !== undefined) pair.broken++;
        pairs.set(key, pair);
    }
    for (const ghost of graph.ghosts) touch(ghost.lane, ghost.open);
    const byLane: FlowCard[][] = graph.lanes.map(() => []);
    for (const card of graph.cards) {
        byLane[card.lane]?.push(card);
        for (const output of card.outputs) touch(card.lane, output.open);
    }
    const lanes = byLane.map((cards, lane) => ({
        lane,
        programs: cards.length,
        running: countByYear(years, year => cards.filter(card => card.start < year * 12 + 12 && card.end >= year * 12).length),
        unkept: countByYear(years, year => cards.reduce((sum, card) => sum + countUnkept(card.outputs, year * 12 + 11), 0)),
        open: open[lane]?.size ?? 0,
    }));
    return { years, lanes, pairs: [...pairs.values()].sort((a, b) => a.giver - b.giver || a.receiver - b.receiver) };
}

/** Assets that exist in `month` and have then nobody, or nobody with money. */
function countUnkept(outputs: readonly FlowOutput[], month: number): number {
    return outputs.filter(
        ({ asset, at, keepers }) =>
            asset && at < month && !keepers.some(({ start, end, funded }) => start <= month && end >= month && funded >= month),
    ).length;
}

function countByYear(years: number, count: (year: number) => number): number[] {
    return Array.from({ length: years }, (_, year) => count(year));
}
