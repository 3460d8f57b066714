// Times the layout of the flow. It must not know what else is timed.

import { paintBody } from '../../src/diagram/flow/paint.ts';
import { layOut } from '../../src/diagram/flow/place.ts';
import { generateFlow } from '../unit/diagram/generate-flow.ts';

export interface FlowTiming {
    readonly programs: number;
    readonly promises: number;
    /** Medians in milliseconds. */
    readonly layout: number;
    readonly paint: number;
}

/** Medians after one run to warm up: 60, 400 and 2,000 programs with half as many promises again. */
export function timeFlow(): FlowTiming[] {
    return [
        [12, 60, 90, 15],
        [40, 400, 600, 9],
        [40, 2000, 3000, 5],
    ].map(([lanes = 0, cards = 0, edges = 0, runs = 0]) => {
        const graph = generateFlow(lanes, cards, edges, 7);
        const placed = layOut(graph);
        const layout = takeMedian(runs, () => layOut(graph));
        const paint = takeMedian(Math.ceil(runs / 2), () => paintBody(placed, placed.width));
        return { programs: cards, promises: graph.edges.length, layout, paint };
    });
}

function takeMedian(runs: number, work: () => unknown): number {
    const times: number[] = [];
    for (let run = 0; run < runs; run++) {
        const start = performance.now();
        work();
        times.push(performance.now() - start);
    }
    times.sort((a, b) => a - b);
    return times[times.length >> 1] ?? 0;
}
