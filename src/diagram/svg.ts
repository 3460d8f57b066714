// Paints a placed flow as one SVG. It must not know how things were placed.
import { say } from '../l10n/say.ts';
import type { PlacedFlow } from './layout/placed.ts';
import { paintCard, paintGhost } from './paint/cards.ts';
import { paintDots, paintEdges, paintLabels } from './paint/edges.ts';
import { describeLane, paintLaneGrounds, paintLaneHeader, paintRuler, paintToday } from './paint/frame.ts';
import { paintLegend, paintOpenList } from './paint/legend.ts';
import { drawText } from './paint/pencil.ts';
import { paintStrips } from './paint/strips.ts';
import { paintTitle } from './paint/title.ts';
import { styleFlow, type Theme } from './theme.ts';
import { words } from './words.ts';
import { escapeXml, px } from './xml.ts';

export interface PaintOptions {
    readonly theme?: Theme;
    /** Colours written out, for programs that know no style variables. */
    readonly fixedColours?: boolean;
    /** For a page or a webview: the drawing is a group whose cards can be reached with Tab, not one image. */
    readonly interactive?: boolean;
}

/** The ground of what nobody keeps or funds; the style sheet names it. */
export const hatchDefinition =
    '<pattern id="alur-hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" class="paper"/><rect width="2" height="6" class="fill-broken"/></pattern>';

/** The narrowest sheet, so that title and legend have room (px). */
const narrowest = 900;

/** One SVG document. The same placed flow and options give the same bytes. */
export function paintFlow(flow: PlacedFlow, options: PaintOptions = {}): string {
    const { theme = 'light', fixedColours = false, interactive = false } = options;
    const { graph } = flow;
    const width = Math.ceil(Math.max(flow.width, narrowest));
    const title = paintTitle(graph, width);
    const legend = paintLegend(graph.locale, width);
    const open = paintOpenList(graph, width);
    const legendTop = title.height + flow.height;
    const openTop = legendTop + legend.height;
    const height = Math.ceil(openTop + open.height + 10);
    const size = `viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`;
    const name = `role="${interactive ? 'group' : 'img'}" aria-label="${escapeXml(describeSheet(flow))}"`;
    return [
        `<svg xmlns="http://www.w3.org/2000/svg" class="alur-flow" ${size} ${name} lang="${graph.locale}">`,
        `<style>${styleFlow(theme, fixedColours)}</style>`,
        `<defs>${hatchDefinition}</defs>`,
        `<rect width="${width}" height="${height}" class="paper"/>`,
        title.svg,
        `<g class="body" transform="translate(0 ${px(title.height)})">`,
        paintBody(flow, width, interactive),
        '</g>',
        `<g transform="translate(0 ${px(legendTop)})">${legend.svg}</g>`,
        `<g transform="translate(0 ${px(openTop)})">${open.svg}</g>`,
        '</svg>\n',
    ].join('\n');
}

/** Ground, promises, strips, cards, labels: what must be read lies on top. */
function paintBody(flow: PlacedFlow, width: number, interactive: boolean): string {
    const today = paintToday(flow);
    const lanes = flow.lanes.map(lane => {
        const cards = flow.cards.filter(card => card.lane === lane.index).map(card => paintCard(card, flow, interactive));
        const ghosts = flow.ghosts.filter(ghost => ghost.lane === lane.index).map(ghost => paintGhost(ghost, flow, interactive));
        return `<g class="lane" role="group" aria-label="${escapeXml(describeLane(lane, flow))}">${paintLaneHeader(lane, flow)}\n${cards.join('')}${ghosts.join('')}</g>\n`;
    });
    const empty =
        flow.cards.length + flow.ghosts.length > 0
            ? ''
            : drawText(flow.sizes.laneHeader + 20, flow.height + 16, say(words.empty, flow.graph.locale), { size: 12, classes: 'm' });
    return [
        paintLaneGrounds(flow, width),
        paintRuler(flow, width),
        today.line,
        paintEdges(flow),
        paintStrips(flow),
        ...lanes,
        paintDots(flow),
        paintLabels(flow),
        today.flag,
        empty,
    ].join('');
}

function describeSheet({ graph, cards, edges }: PlacedFlow): string {
    const { locale, title, subtitle, open } = graph;
    return say(words.sheet, locale, {
        title,
        subtitle,
        departments: say(words.departments, locale, { count: graph.lanes.length }),
        programs: cards.length === 1 ? words.oneProgram : say(words.programs, locale, { count: cards.length }),
        promises: edges.length,
        open: open.length > 0 ? say(words.openCount, locale, { count: open.length }) : words.allAgreed,
    });
}
