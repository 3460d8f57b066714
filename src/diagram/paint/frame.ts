// Years, lanes, today: what cards and promises stand in. It must not know cards and promises.
import { say } from '../../l10n/say.ts';
import type { PlacedFlow, PlacedLane } from '../layout/placed.ts';
import { rulerHeight } from '../layout/sizes.ts';
import { measure, truncate } from '../text-width.ts';
import { nameMonth, words } from '../words.ts';
import { escapeXml, px } from '../xml.ts';
import { drawText } from './pencil.ts';

export function paintRuler(flow: PlacedFlow, width: number): string {
    const { ruler, height, sizes, graph } = flow;
    const month = (at: number) => nameMonth(at, graph.locale);
    let svg = `<rect x="0" y="0" width="${px(width)}" height="${rulerHeight}" class="head"/>`;
    for (const [k, { year, x }] of ruler.years.entries()) {
        svg += `<path class="rule" d="M${px(x)} 0V${px(height)}"${k > 0 ? ' stroke-width="1.4"' : ''}/>`;
        svg += drawText(x + 8, 18, String(year), { size: 14, bold: true });
    }
    const years = new Set(ruler.years.map(year => year.x));
    for (const { from, to, x } of ruler.parts) {
        if (!years.has(x)) svg += `<path class="rule" d="M${px(x)} 24V${px(height)}" stroke-dasharray="2 5"/>`;
        svg += drawText(x + 8, 35, from === to ? month(from) : `${month(from)}–${month(to)}`, { classes: 'm' });
    }
    for (const quarter of ruler.quarters) {
        svg += `<path class="rule" d="M${px(quarter.x)} 30v8"/>${drawText(quarter.x + 3, 35, month(quarter.month), { size: 9, classes: 'm' })}`;
    }
    svg += `<path class="edge-of-lane" d="M0 ${rulerHeight}H${px(width)}M${sizes.laneHeader} 0V${px(height)}"/>`;
    return `<g class="ruler">${svg}</g>\n`;
}

/** Grounds and lines of the lanes, under everything. */
export function paintLaneGrounds({ lanes, sizes }: PlacedFlow, width: number): string {
    const grounds = lanes.map(({ y, height }) => {
        const ground = `<rect x="0" y="${px(y)}" width="${sizes.laneHeader}" height="${px(height)}" class="head"/>`;
        return `${ground}<path class="edge-of-lane" d="M0 ${px(y + height)}H${px(width)}"/>`;
    });
    return `<g class="grounds">${grounds.join('')}</g>\n`;
}

/** A lane's name, its programs and money, what is open in it. */
export function paintLaneHeader(lane: PlacedLane, { sizes, graph }: PlacedFlow): string {
    const room = sizes.laneHeader - 18;
    let y = lane.y + 17;
    let svg = `<g class="lane-header"><title>${escapeXml(lane.lane.title)}</title>`;
    for (const line of lane.titleLines) {
        svg += drawText(10, y, line, { size: 12, bold: true, room });
        y += 14;
    }
    const count = countPrograms(lane, graph.locale);
    const sum = lane.lane.money === '' ? count : `${count} · ${lane.lane.money}`;
    svg += drawText(10, y + 1, truncate(sum, 10, false, room), { classes: 'm', room });
    if (lane.open > 0) svg += drawText(10, y + 16, `▲ ${lane.open}`, { size: 11, bold: true, classes: 'r' });
    return `${svg}</g>`;
}

export function describeLane(lane: PlacedLane, { graph }: PlacedFlow): string {
    return `${lane.lane.title}, ${countPrograms(lane, graph.locale)}`;
}

function countPrograms({ programs }: PlacedLane, locale: PlacedFlow['graph']['locale']): string {
    return programs === 1 ? say(words.oneProgram, locale) : say(words.programs, locale, { count: programs });
}

/** The line of today; its flag stands beside the year's number, which it must not cover. */
export function paintToday({ ruler, height, graph }: PlacedFlow): { readonly line: string; readonly flag: string } {
    const x = ruler.todayX;
    if (x === undefined) return { line: '', flag: '' };
    const text = say(words.today, graph.locale);
    const width = measure(text, 9.5, true) + 10;
    const behind = ({ x }: { readonly x: number } = { x: 0 }) => x + 52;
    const isFree = (at: number) => ruler.years.every(year => at >= behind(year) || at + width <= year.x + 6);
    const [year, next] = [ruler.years.findLast(each => each.x <= x), ruler.years.find(each => each.x > x)];
    const free = [Math.max(x - 1, behind(year)), x + 1 - width, behind(next)].find(isFree);
    // years too narrow for a flag beside them have no months either, so it stands in the months' row
    const flagX = free ?? x - 1;
    const y = free === undefined ? 23 : 4;
    const pole = `<path class="flag" d="M${px(x)} ${y + 7}V${rulerHeight}M${px(x)} ${y + 7}H${px(flagX)}"/><rect x="${px(flagX)}" y="${y}" width="${px(width)}" height="14" rx="2" class="black"/>`;
    return {
        line: `<path class="today" d="M${px(x)} ${rulerHeight}V${px(height)}"/>\n`,
        flag:
            pole + drawText(flagX + width / 2, y + 10.4, text, { size: 9.5, bold: true, classes: 'v', anchor: 'middle', room: width - 4 }),
    };
}
