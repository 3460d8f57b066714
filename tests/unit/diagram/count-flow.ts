// Counts a flow that was drawn whole, the slow way: what the collapsed sheet must say of it.
import type { FlowCard, FlowGraph, FlowOutput } from '../../../src/diagram/flow/graph.ts';
import { axisMonths } from '../../../src/diagram/flow/layout/items.ts';
import type { OverviewGraph } from '../../../src/diagram/overview/graph.ts';

export function countFlow(graph: FlowGraph): OverviewGraph {
    const years = Math.ceil(axisMonths(graph) / 12);
    const laneOf = new Map<string, number>();
    for (const { id, lane } of [...graph.cards, ...graph.ghosts]) if (graph.lanes[lane] && !laneOf.has(id)) laneOf.set(id, lane);
    const open = graph.lanes.map(() => new Set<number>());
    const touch = (lane: number | undefined, point: number | undefined) => {
        if (lane !== undefined && point !== undefined) open[lane]?.add(point);
    };
    const pairs = new Map<string, { giver: number; receiver: number; count: number; broken: number }>();
    const said = new Set<string>();
    for (const edge of graph.edges) {
        const giver = laneOf.get(edge.source);
        const receiver = laneOf.get(edge.target);
        if (giver === undefined || receiver === undefined) continue;
        touch(giver, edge.open);
        touch(receiver, edge.open);
        if (giver === receiver) continue;
        const key = `${giver} ${receiver}`;
        const pair = pairs.get(key) ?? { giver, receiver, count: 0, broken: 0 };
        // a promise that is broken twice has two arrows and is one promise
        const promise = [edge.kind, edge.source, edge.target, edge.output ?? edge.label].join('\n');
        if (!said.has(promise)) pair.count++;
        said.add(promise);
        if (edge.open !== undefined) pair.broken++;
        pairs.set(key, pair);
    }
    for (const ghost of graph.ghosts) touch(ghost.lane, ghost.open);
    const byLane: FlowCard[][] = graph.lanes.map(() => []);
    for (const card of graph.cards) {
        byLane[card.lane]?.push(card);
        touch(card.lane, card.placeOpen);
        for (const output of card.outputs) touch(card.lane, output.open);
    }
    const countByYear = (count: (year: number) => number) => Array.from({ length: years }, (_, year) => count(year));
    const lanes = byLane.map((cards, lane) => ({
        ...(graph.lanes[lane] as FlowGraph['lanes'][number]),
        programs: cards.length,
        running: countByYear(year => cards.filter(card => card.start < year * 12 + 12 && card.end >= year * 12).length),
        unkept: countByYear(year => cards.reduce((sum, card) => sum + countUnkept(card.outputs, year * 12 + 11), 0)),
        open: open[lane]?.size ?? 0,
    }));
    const { title, subtitle, document, stage, locale, asOf, filters, found, firstYear } = graph;
    return {
        ...{ title, subtitle, stage, locale, filters, open: graph.open, firstYear, years, lanes },
        ...(document === undefined ? {} : { document }),
        ...(asOf === undefined ? {} : { asOf }),
        ...(found === undefined ? {} : { found }),
        pairs: [...pairs.values()].sort((a, b) => a.giver - b.giver || a.receiver - b.receiver),
    };
}

/** Assets that exist in `month` and have then nobody, or nobody with money. */
function countUnkept(outputs: readonly FlowOutput[], month: number): number {
    return outputs.filter(
        ({ asset, at, keepers }) =>
            asset && at < month && !keepers.some(({ start, end, funded }) => start <= month && end >= month && funded >= month),
    ).length;
}
