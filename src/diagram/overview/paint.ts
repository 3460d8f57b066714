// A large flow on one sheet: a line per department instead of a card per program. It must not know cards and rows.
import { type Locale, say } from '../../l10n/say.ts';
import type { SceneNode } from '../../scene/node.ts';
import { type Part, part, type Scene } from '../../scene/scene.ts';
import type { PlacedFlow } from '../flow/layout/placed.ts';
import { paintBody } from '../flow/paint.ts';
import { drawBox, drawText, textPart, tooltip, toXmlId } from '../paint/primitives.ts';
import { narrowest, paintSheet } from '../paint/sheet.ts';
import { paintSigns, type Sign } from '../paint/signs.ts';
import { measure, truncate } from '../text-width.ts';
import { words } from '../words.ts';
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
 * The departments: counts by year, gaps hatched, the worst pairs as brackets, who promises whom as a table. `opened`: the flow of the
 * departments that the reader has opened, which stands above the lines.
 */
export function paintOverview(graph: OverviewGraph, opened?: PlacedFlow, openedLanes: readonly string[] = []): Scene {
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
    const group = (x: number, y: number, parts: readonly Part[]): Part => ({ x, y, node: ['g', {}], parts });
    const lines = [
        textPart(12, 16, say(words.overview, locale), { size: 10.5, classes: 'm' }),
        ...drawHeads(graph, matrixX, cell),
        ...lanes.flatMap((lane, k) => drawLine(lane, k, locale, most, width, isOpen.has(lane.id))),
        drawYearRules(years, headHeight + lanes.length * lineHeight),
        group(bracketsX, 0, brackets.parts),
        ...(brackets.all > 0 ? [textPart(bracketsX, headHeight - 28, pairsText, { size: 9, bold: true, classes: 'r' })] : []),
        group(matrixX, 0, drawMatrix(graph, cell, describe)),
    ];
    return paintSheet(graph, {
        label: `${graph.title}. ${say(words.overview, locale)}`,
        width,
        body: {
            parts: [...(opened ? paintBody(opened, width) : []), group(0, top, lines)],
            height: top + headHeight + lanes.length * lineHeight,
        },
        legend: paintSigns(signs(locale), say(words.openDepartment, locale), locale, width),
        withoutList: true,
    });
}

function drawHeads({ lanes, locale, firstYear, years }: OverviewGraph, matrixX: number, cell: number): Part[] {
    const y = headHeight - 9;
    const parts = [
        part(drawBox({ x: 0, y: headHeight - 25, width: yearsX + years * yearWidth, height: 25 }, 'head')),
        textPart(12, y, say(words.department, locale), { size: 11, bold: true }),
        textPart(countX + 30, y, say(words.programsHead, locale), { classes: 'm', anchor: 'end' }),
        textPart(moneyX, y, say(words.moneyHead, locale), { classes: 'm', anchor: 'end' }),
    ];
    for (let year = 0; year < years; year++)
        parts.push(textPart(yearsX + year * yearWidth + 8, y, String(firstYear + year), { size: 12, bold: true }));
    for (const [k, lane] of lanes.entries()) {
        const name = drawText(0, 0, truncate(`${k + 1} ${lane.name}`, 9.5, false, 88), { size: 9.5, room: 88 });
        parts.push(part(['g', { transform: [matrixX + k * cell + cell / 2 + 3, headHeight - 6, 'rotate(-60)'] }, name]));
    }
    return parts;
}

function drawLine(lane: OverviewLane, at: number, locale: Locale, most: number, width: number, isOpen: boolean): Part[] {
    const top = headHeight + at * lineHeight;
    const baseline = lineHeight / 2 + 4;
    const parts: Part[] = at % 2 === 1 ? [part(drawBox({ x: 0, y: top, width, height: lineHeight }, 'head'))] : [];
    parts.push(drawName(lane, at, locale, isOpen));
    for (const [year, running] of lane.running.entries()) {
        const x = yearsX + year * yearWidth;
        const bar = Math.max(1, (running / most) * (lineHeight - 8));
        if (running > 0) {
            parts.push(part(drawBox({ x: x + 2, y: top + lineHeight - 2 - bar, width: 24, height: bar }, 'bar')));
            parts.push(textPart(x + 14, top + baseline, String(running), { size: 10.5, bold: true, anchor: 'middle' }));
        }
        const unkept = lane.unkept[year] ?? 0;
        if (unkept > 0) parts.push(...drawUnkept(x + 30, top + 6, unkept).map(part));
    }
    return [...parts, part(['path', { class: 'rule', d: ['M', 0, top + lineHeight, 'H', width] }])];
}

/** The disclosure toggle of a department. */
function drawName(lane: OverviewLane, at: number, locale: Locale, isOpen: boolean): Part {
    const { id, title, programs, money } = lane;
    const baseline = lineHeight / 2 + 4;
    const open = lane.open > 0 ? `, ${say(words.openCount, locale, { count: lane.open })}` : '';
    const label = `${title}, ${say(words.programs, locale, { count: programs })}${open}`;
    const room = countX - nameX - 40;
    const attributes = {
        class: 'lane',
        id: `lane-${toXmlId(id)}`,
        'data-lane': id,
        role: 'button',
        'aria-expanded': String(isOpen),
        tabindex: -1,
        'aria-label': label,
    };
    const content: SceneNode[] = [
        tooltip(label),
        drawText(24, baseline, String(at + 1), { size: 9.5, classes: 'm', anchor: 'end' }),
        ['path', { d: isOpen ? ['M', 28, baseline - 5.5, 'h7l-3.5 5z'] : ['M', 29, baseline - 7, 'v7l5 -3.5z'], class: 'black' }],
        drawText(nameX, baseline, truncate(title, 11, true, room), { size: 11, bold: true, room }),
    ];
    if (lane.open > 0) content.push(drawText(countX + 2, baseline, `▲ ${lane.open}`, { bold: true, classes: 'r', anchor: 'end' }));
    content.push(drawText(countX + 30, baseline, String(programs), { size: 11, anchor: 'end' }));
    content.push(drawText(moneyX, baseline, truncate(money, 10, false, 60), { anchor: 'end', room: 60 }));
    const box = { x: 12, y: 2, width: moneyX - 12, height: lineHeight - 4 };
    return { key: `lane:${id}`, y: headHeight + at * lineHeight, node: ['g', attributes, ...content], box, title, opens: id };
}

function drawUnkept(x: number, y: number, count: number): SceneNode[] {
    return [
        drawBox({ x, y, width: 34, height: 15 }, 'gap'),
        drawBox({ x: x + 8, y: y + 1, width: 18, height: 13 }, 'paper'),
        drawText(x + 17, y + 11.3, String(count), { size: 10.5, bold: true, anchor: 'middle' }),
    ];
}

function drawYearRules(years: number, bottom: number): Part {
    const d: (string | number)[] = [];
    for (let year = 0; year <= years; year++) d.push('M', yearsX + year * yearWidth - 3, headHeight - 25, 'V', bottom);
    return part(['path', { class: 'rule', d }]);
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
function drawMatrix({ pairs, lanes, locale }: OverviewGraph, cell: number, describe: (pair: PairCount) => string): Part[] {
    const most = Math.max(1, ...pairs.map(pair => pair.count));
    const place = (giver: number, receiver: number) => ({
        x: receiver * cell + 1,
        y: headHeight + giver * lineHeight + 4,
        width: cell - 2,
        height: lineHeight - 8,
    });
    const own = lanes.map((_, lane) => part(['rect', { ...place(lane, lane), class: 'bar' }]));
    const cells = pairs.map((pair): Part => {
        const { giver, receiver, count, broken } = pair;
        const fill = broken > 0 ? { class: 'pair-broken' } : { class: 'pair', 'fill-opacity': 0.2 + 0.3 * (count / most) };
        const number = drawText(
            receiver * cell + cell / 2,
            headHeight + giver * lineHeight + lineHeight / 2 + 3.6,
            writePair(pair, locale),
            { bold: true, anchor: 'middle', ...(broken > 0 && { size: brokenSize, classes: 'r' }) },
        );
        return part(['g', {}, tooltip(describe(pair)), ['rect', { ...place(giver, receiver), ...fill }], number]);
    });
    return [...own, ...cells];
}

function signs(locale: Locale): Sign[] {
    return [
        {
            nodes: [
                drawBox({ x: 0, y: 0, width: 24, height: 8 }, 'bar'),
                drawText(12, 4, '6', { size: 10.5, bold: true, anchor: 'middle' }),
            ],
            width: 24,
            text: say(words.running, locale),
        },
        { nodes: drawUnkept(0, -8, 2), width: 34, text: say(words.unkept, locale) },
        {
            nodes: [
                ['path', { d: ['M', 0, 0, 'H', 44], class: 'line broken', 'stroke-width': 2, 'stroke-dasharray': '6 3' }],
                ['polygon', { points: [50, 0, 43, -3.2, 43, 3.2], class: 'fill-broken' }],
            ],
            width: 50,
            text: say(words.pairsBroken, locale),
        },
        {
            nodes: [
                ['rect', { x: 0, y: -9, width: 17, height: 18, class: 'pair', 'fill-opacity': 0.4 }],
                drawBox({ x: 21, y: -9, width: 17, height: 18 }, 'pair-broken'),
            ],
            width: 38,
            text: say(words.pairs, locale),
        },
    ];
}
