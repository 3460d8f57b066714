// The flow's layout beside ELK layered (elkjs), which others draw such graphs with: the same cards, promises and sizes, in-process, by turns.
// In ELK's favour it gets no lanes and no time, places no labels and no lives of assets. It must not know how either works.

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { layOut } from '../../src/diagram/flow/place.ts';
import { generateFlow } from '../unit/diagram/generate-flow.ts';
import { medianTiming, stopwatch, type Timing } from './sample.ts';

interface Elk {
    layout(graph: object): Promise<unknown>;
}

const runs = 7;

/** `home`: where elkjs is installed. Beyond a few hundred cards ELK needs seconds. */
export async function timeElk(home: string, cards = 150) {
    const { default: ElkLayout } = (await import(pathToFileURL(join(home, 'node_modules/elkjs/lib/elk.bundled.js')).href)) as {
        default: new () => Elk;
    };
    const flow = generateFlow(12, cards, cards * 1.5, 7);
    const elk = new ElkLayout();
    const placed = layOut(flow);
    const graph = () => ({
        id: 'flow',
        layoutOptions: { 'elk.algorithm': 'layered', 'elk.edgeRouting': 'ORTHOGONAL', 'elk.direction': 'RIGHT' },
        children: [...placed.cards.map(({ card, width, height }) => ({ id: card.id, width, height }))],
        edges: placed.edges
            .filter(({ from, to }) => placed.cards.some(({ card }) => card === from) && placed.cards.some(({ card }) => card === to))
            .map(({ edge }, k) => ({ id: `edge${k}`, sources: [edge.source], targets: [edge.target] })),
    });
    const timings: Record<'ours' | 'elk', Timing[]> = { ours: [], elk: [] };
    for (let run = -2; run < runs; run++) {
        const given = graph();
        const watch = stopwatch();
        layOut(flow);
        const ours = watch.lap('ours');
        await elk.layout(given);
        const theirs = watch.lap('elk');
        if (run < 0) continue;
        timings.ours.push(ours);
        timings.elk.push(theirs);
    }
    const [ours, theirs] = [medianTiming(timings.ours), medianTiming(timings.elk)];
    return { cards, promises: graph().edges.length, ours: ours.cpu, elk: theirs.cpu, ratio: (ours.cpu / theirs.cpu).toFixed(2) };
}
