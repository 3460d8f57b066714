// A large flow on one sheet: a line per department instead of a card per program. It must not know cards and rows.
import { type Locale, say } from '../../l10n/say.ts';
import type { PlacedFlow } from '../layout/placed.ts';
import { drawText } from '../paint/pencil.ts';
import { narrowest, type PaintOptions, paintSheet } from '../paint/sheet.ts';
import { paintSigns } from '../paint/signs.ts';
import { paintBody } from '../svg.ts';
import { measure, truncate } from '../text-width.ts';
import { words } from '../words.ts';
import { escapeXml, px, toXmlId } from '../xml.ts';
import { drawBrackets } from './brackets.ts';
import type { OverviewGraph, OverviewLane, PairCount } from './graph.ts';

const lineHeight = 27;
const nameX = 40;
const countX = 300;
const moneyX = 392;
const yearsX = 404;
const yearWidth = 70;
const narrowestCell = 19;
const brokenSize = 8.5;
const headHeight = 112;

/**
 * One SVG of the departments: counts by year, gaps hatched, the worst pairs as brackets, who promises whom as a table. `opened`: the flow
 * of the departments that the reader has opened, which stands above the lines.
 */
export function paintOverview(
    graph: OverviewGraph,
    options: PaintOptions = {},
    opened?: PlacedFlow,
    openedLanes: readonly string[] = [],
): string {
    const { interactive = false } = options;
    const { locale, lanes, years, pairs } = graph;
    const lineY = (lane: number) => headHeight + lane * lineHeight + lineHeight / 2;
    const nameOf = (lane: number) => lanes[lane]?.title ?? '';
    const describe = ({ giver, receiver, count, broken }: PairCount) =>
        say(words.pair, locale, { giver: nameOf(giver), receiver: nameOf(receiver), count, broken });
    const brackets = drawBrackets(pairs, lineY, describe);
    const bracketsX = yearsX + years * yearWidth + 14;
    const pairsSaid = brackets.shown < brackets.all ? words.worstPairs : brackets.all === 1 ? words.onePairOpen : words.pairsOpen;
    const pairsText = say(pairsSaid, locale, { shown: brackets.shown, count: brackets.all });
    const pairsWidth = brackets.all > 0 ? measure(pairsText, 9, true) : 0;
    const matrixX = bracketsX + Math.max(brackets.width, pairsWidth) + 16;
    const cell = cellWidth(graph);
    const width = Math.ceil(Math.max(narrowest, matrixX + lanes.length * cell + 60, opened?.width ?? 0));
    const top = opened ? opened.height + 24 : 0;
    const most = Math.max(1, ...lanes.flatMap(lane => lane.running));
    const isOpen = new Set(openedLanes);
    const body = [
        opened ? paintBody(opened, width, interactive) : '',
        `<g transform="translate(0 ${px(top)})">`,
        drawText(12, 16, say(words.overview, locale), { size: 10.5, classes: 'm' }),
        drawHeads(graph, matrixX, cell),
        ...lanes.map((lane, k) => drawLine(lane, k, locale, most, width, interactive, isOpen)),
        drawYearRules(years, headHeight + lanes.length * lineHeight),
        `<g transform="translate(${px(bracketsX)} 0)">${brackets.svg}</g>`,
        brackets.all > 0 ? drawText(bracketsX, headHeight - 28, pairsText, { size: 9, bold: true, classes: 'r' }) : '',
        `<g transform="translate(${px(matrixX)} 0)">${drawMatrix(graph, cell, describe)}</g>`,
        '</g>',
    ].join('\n');
    const parts = {
        label: `${graph.title}. ${say(words.overview, locale)}`,
        width,
        body: { svg: body, height: top + headHeight + lanes.length * lineHeight },
        legend: paintSigns(signs(locale), say(words.openDepartment, locale), locale, width),
    };
    return paintSheet(graph, { ...parts, withoutList: true }, options);
}

function drawHeads({ lanes, locale, firstYear, years }: OverviewGraph, matrixX: number, cell: number): string {
    const y = headHeight - 9;
    let svg = `<rect x="0" y="${headHeight - 25}" width="${px(yearsX + years * yearWidth)}" height="25" class="head"/>`;
    svg += drawText(12, y, say(words.department, locale), { size: 11, bold: true });
    svg += drawText(countX + 30, y, say(words.programsHead, locale), { classes: 'm', anchor: 'end' });
    svg += drawText(moneyX, y, say(words.moneyHead, locale), { classes: 'm', anchor: 'end' });
    for (let year = 0; year < years; year++)
        svg += drawText(yearsX + year * yearWidth + 8, y, String(firstYear + year), { size: 12, bold: true });
    for (const [k, lane] of lanes.entries()) {
        const x = matrixX + k * cell + cell / 2 + 3;
        const name = drawText(0, 0, truncate(`${k + 1} ${lane.name}`, 9.5, false, 88), { size: 9.5, room: 88 });
        svg += `<g transform="translate(${px(x)} ${headHeight - 6}) rotate(-60)">${name}</g>`;
    }
    return svg;
}

function drawLine(
    lane: OverviewLane,
    at: number,
    locale: Locale,
    most: number,
    width: number,
    interactive: boolean,
    isOpen: ReadonlySet<string>,
): string {
    const top = headHeight + at * lineHeight;
    const baseline = top + lineHeight / 2 + 4;
    const open = lane.open > 0 ? `, ${say(words.openCount, locale, { count: lane.open })}` : '';
    const label = `${lane.title}, ${say(words.programs, locale, { count: lane.programs })}${open}`;
    let svg = at % 2 === 1 ? `<rect x="0" y="${top}" width="${width}" height="${lineHeight}" class="head"/>` : '';
    svg += `<g class="lane" id="lane-${toXmlId(lane.id)}" data-lane="${escapeXml(lane.id)}" role="button" aria-expanded="${isOpen.has(lane.id)}" tabindex="${interactive ? 0 : -1}" aria-label="${escapeXml(label)}"><title>${escapeXml(label)}</title>`;
    svg += drawText(24, baseline, String(at + 1), { size: 9.5, classes: 'm', anchor: 'end' });
    svg += `<path d="${isOpen.has(lane.id) ? `M28 ${px(baseline - 5.5)}h7l-3.5 5z` : `M29 ${px(baseline - 7)}v7l5 -3.5z`}" class="black"/>`;
    const room = countX - nameX - 40;
    svg += drawText(nameX, baseline, truncate(lane.title, 11, true, room), { size: 11, bold: true, room });
    if (lane.open > 0) svg += drawText(countX + 2, baseline, `▲ ${lane.open}`, { bold: true, classes: 'r', anchor: 'end' });
    svg += drawText(countX + 30, baseline, String(lane.programs), { size: 11, anchor: 'end' });
    svg += `${drawText(moneyX, baseline, truncate(lane.money, 10, false, 60), { anchor: 'end', room: 60 })}</g>`;
    for (const [year, running] of lane.running.entries()) {
        const x = yearsX + year * yearWidth;
        const bar = Math.max(1, (running / most) * (lineHeight - 8));
        if (running > 0) {
            svg += `<rect x="${x + 2}" y="${px(top + lineHeight - 2 - bar)}" width="24" height="${px(bar)}" class="bar"/>`;
            svg += drawText(x + 14, baseline, String(running), { size: 10.5, bold: true, anchor: 'middle' });
        }
        const unkept = lane.unkept[year] ?? 0;
        if (unkept > 0) svg += drawUnkept(x + 30, top + 6, unkept);
    }
    return `${svg}<path class="rule" d="M0 ${top + lineHeight}H${width}"/>\n`;
}

function drawUnkept(x: number, y: number, count: number): string {
    const number = drawText(x + 17, y + 11.3, String(count), { size: 10.5, bold: true, anchor: 'middle' });
    return `<rect x="${x}" y="${y}" width="34" height="15" class="gap"/><rect x="${x + 8}" y="${y + 1}" width="18" height="13" class="paper"/>${number}`;
}

function drawYearRules(years: number, bottom: number): string {
    let data = '';
    for (let year = 0; year <= years; year++) data += `M${yearsX + year * yearWidth - 3} ${headHeight - 25}V${bottom}`;
    return `<path class="rule" d="${data}"/>`;
}

/** "1 of 4" where promises are broken: a red 4 would say that all four are. */
function writePair({ count, broken }: PairCount, locale: Locale): string {
    return broken > 0 ? say(words.brokenOf, locale, { broken, count }) : String(count);
}

/** All columns are as wide as the widest text in them. */
function cellWidth({ pairs, locale }: OverviewGraph): number {
    return pairs.reduce((widest, pair) => {
        const size = pair.broken > 0 ? brokenSize : 10;
        return Math.max(widest, Math.ceil(measure(writePair(pair, locale), size, true)) + 6);
    }, narrowestCell);
}

/** Rows give to columns; a darker cell is more promises, a dashed one has a broken promise. */
function drawMatrix({ pairs, lanes, locale }: OverviewGraph, cell: number, describe: (pair: PairCount) => string): string {
    const most = Math.max(1, ...pairs.map(pair => pair.count));
    const place = (giver: number, receiver: number) =>
        `x="${receiver * cell + 1}" y="${headHeight + giver * lineHeight + 4}" width="${cell - 2}" height="${lineHeight - 8}"`;
    let svg = lanes.map((_, lane) => `<rect ${place(lane, lane)} class="bar"/>`).join('');
    for (const pair of pairs) {
        const fill = pair.broken > 0 ? 'class="pair-broken"' : `class="pair" fill-opacity="${px(0.2 + 0.3 * (pair.count / most))}"`;
        const number = drawText(
            pair.receiver * cell + cell / 2,
            headHeight + pair.giver * lineHeight + lineHeight / 2 + 3.6,
            writePair(pair, locale),
            {
                ...(pair.broken > 0 && { size: brokenSize }),
                bold: true,
                anchor: 'middle',
                ...(pair.broken > 0 && { classes: 'r' }),
            },
        );
        svg += `<g><title>${escapeXml(describe(pair))}</title><rect ${place(pair.giver, pair.receiver)} ${fill}/>${number}</g>\n`;
    }
    return svg;
}

function signs(locale: Locale) {
    return [
        {
            svg: `<rect x="0" y="0" width="24" height="8" class="bar"/>${drawText(12, 4, '6', { size: 10.5, bold: true, anchor: 'middle' })}`,
            width: 24,
            text: say(words.running, locale),
        },
        { svg: drawUnkept(0, -8, 2), width: 34, text: say(words.unkept, locale) },
        {
            svg: '<path d="M0 0H44" class="line broken" stroke-width="2" stroke-dasharray="6 3"/><polygon points="50,0 43,-3.2 43,3.2" class="fill-broken"/>',
            width: 50,
            text: say(words.pairsBroken, locale),
        },
        {
            svg: '<rect x="0" y="-9" width="17" height="18" class="pair" fill-opacity="0.4"/><rect x="21" y="-9" width="17" height="18" class="pair-broken"/>',
            width: 38,
            text: say(words.pairs, locale),
        },
    ];
}
