// Years, lanes, today: what cards and promises stand in. It must not know cards and promises.
import { say } from '../../l10n/say.ts';
import type { SceneNode } from '../../scene/node.ts';
import { type Part, part } from '../../scene/scene.ts';
import { drawBox, drawText, headingsPart, tooltip } from '../paint/primitives.ts';
import { measure, truncate } from '../text-width.ts';
import { nameMonth, words } from '../words.ts';
import type { PlacedFlow, PlacedLane } from './layout/placed.ts';
import { rulerHeight } from './layout/sizes.ts';

export function paintRuler(flow: PlacedFlow, width: number): Part {
    const { ruler, height, sizes, graph } = flow;
    const month = (at: number) => nameMonth(at, graph.locale);
    const nodes: SceneNode[] = [drawBox({ x: 0, y: 0, width, height: rulerHeight }, 'head')];
    for (const [k, { year, x }] of ruler.years.entries()) {
        nodes.push(['path', { class: 'rule', d: ['M', x, 0, 'V', height], 'stroke-width': k > 0 ? 1.4 : undefined }]);
        nodes.push(drawText(x + 8, 18, String(year), { size: 14, bold: true }));
    }
    const years = new Set(ruler.years.map(year => year.x));
    for (const { from, to, x } of ruler.parts) {
        if (!years.has(x)) nodes.push(['path', { class: 'rule', d: ['M', x, 24, 'V', height], 'stroke-dasharray': '2 5' }]);
        nodes.push(drawText(x + 8, 35, from === to ? month(from) : `${month(from)}–${month(to)}`, { classes: 'm' }));
    }
    for (const quarter of ruler.quarters) {
        nodes.push(['path', { class: 'rule', d: ['M', quarter.x, 30, 'v8'] }]);
        nodes.push(drawText(quarter.x + 3, 35, month(quarter.month), { size: 9, classes: 'm' }));
    }
    nodes.push(['path', { class: 'edge-of-lane', d: ['M', 0, rulerHeight, 'H', width, 'M', sizes.laneHeader, 0, 'V', height] }]);
    return headingsPart('ruler', { x: 0, y: 0, width, height: rulerHeight }, nodes);
}

/** Grounds and lines of the lanes, under everything. */
export function paintLaneGrounds({ lanes, sizes, height }: PlacedFlow, width: number): Part {
    const grounds = lanes.flatMap(({ y, height }): SceneNode[] => [
        drawBox({ x: 0, y, width: sizes.laneHeader, height }, 'head'),
        ['path', { class: 'edge-of-lane', d: ['M', 0, y + height, 'H', width] }],
    ]);
    return headingsPart('grounds', { x: 0, y: 0, width: sizes.laneHeader, height }, grounds);
}

/** A lane with its name, its programs and money, what is open in it, and what stands in it. */
export function paintLane(lane: PlacedLane, flow: PlacedFlow, content: readonly Part[]): Part {
    const node: SceneNode = ['g', { class: 'lane', role: 'group', 'aria-label': describeLane(lane, flow) }];
    return { key: `group:${lane.lane.title}`, node, parts: [paintHeader(lane, flow), ...content] };
}

function paintHeader(lane: PlacedLane, { sizes, graph }: PlacedFlow): Part {
    const room = sizes.laneHeader - 18;
    const below = 17 + lane.titleLines.length * 14;
    const count = countPrograms(lane, graph.locale);
    const sum = lane.lane.money === '' ? count : `${count} · ${lane.lane.money}`;
    const content = [
        tooltip(lane.lane.title),
        ...lane.titleLines.map((line, k) => drawText(10, 17 + k * 14, line, { size: 12, bold: true, room })),
        drawText(10, below + 1, truncate(sum, 10, false, room), { classes: 'm', room }),
    ];
    if (lane.open > 0) content.push(drawText(10, below + 16, `▲ ${lane.open}`, { size: 11, bold: true, classes: 'r' }));
    const box = { x: 0, y: 0, width: sizes.laneHeader, height: lane.height };
    return { y: lane.y, node: ['g', { class: 'lane-header' }, ...content], box };
}

function describeLane(lane: PlacedLane, { graph }: PlacedFlow): string {
    return `${lane.lane.title}, ${countPrograms(lane, graph.locale)}`;
}

function countPrograms({ programs }: PlacedLane, locale: PlacedFlow['graph']['locale']): string {
    return programs === 1 ? say(words.oneProgram, locale) : say(words.programs, locale, { count: programs });
}

/** The line of today; its flag stands beside the year's number, which it must not cover. */
export function paintToday({ ruler, height, graph }: PlacedFlow): { readonly line: Part[]; readonly flag: Part[] } {
    const x = ruler.todayX;
    if (x === undefined) return { line: [], flag: [] };
    const text = say(words.today, graph.locale);
    const width = measure(text, 9.5, true) + 10;
    const behind = ({ x }: { readonly x: number } = { x: 0 }) => x + 52;
    const isFree = (at: number) => ruler.years.every(year => at >= behind(year) || at + width <= year.x + 6);
    const [year, next] = [ruler.years.findLast(each => each.x <= x), ruler.years.find(each => each.x > x)];
    const free = [Math.max(x - 1, behind(year)), x + 1 - width, behind(next)].find(isFree);
    // years too narrow for a flag beside them have no months either, so it stands in the months' row
    const flagX = free ?? x - 1;
    const y = free === undefined ? 23 : 4;
    // beside the year the line bends below its number, which it never strikes through
    const isBeside = flagX > x || flagX + width < x;
    const [bend, end] = [y + 16, flagX > x ? flagX + 5 : flagX + width - 5];
    const style = { size: 9.5, bold: true, classes: 'v', anchor: 'middle', room: width - 4 } as const;
    return {
        line: [part(['path', { class: 'today', d: ['M', x, rulerHeight, 'V', height] }])],
        flag: [
            part([
                'path',
                { class: 'flag', d: isBeside ? ['M', end, y + 7, 'V', bend, 'H', x, 'V', rulerHeight] : ['M', x, y + 7, 'V', rulerHeight] },
            ]),
            part(drawBox({ x: flagX, y, width, height: 14 }, 'black', 2)),
            part(drawText(flagX + width / 2, y + 10.4, text, style)),
        ],
    };
}
