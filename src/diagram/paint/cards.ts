// Programs as cards, and ghosts where work is expected that nobody planned. It must not know promises.
import { say } from '../../l10n/say.ts';
import type { FlowCard, FlowGraph } from '../graph.ts';
import type { PlacedCard, PlacedFlow, PlacedGhost } from '../layout/placed.ts';
import { cardPadding, type Sizes } from '../layout/sizes.ts';
import { measure, truncate } from '../text-width.ts';
import { nameMonthAndYear, words } from '../words.ts';
import { escapeXml, px, toXmlId } from '../xml.ts';
import { drawDisc, drawMark, drawText, drawWarning } from './pencil.ts';

export function paintCard(placed: PlacedCard, { graph, sizes }: PlacedFlow, focusable: boolean): string {
    const { card, x, y, width, height, lines } = placed;
    const label = describeCard(card, graph);
    let svg = `<g class="card" id="card-${toXmlId(card.id)}" data-id="${escapeXml(card.id)}" role="button" tabindex="${focusable ? 0 : -1}" aria-label="${escapeXml(label)}">`;
    svg += `<title>${escapeXml([card.title, label, ...card.outputs.map(output => `◆ ${output.title}`)].join('\n'))}</title>`;
    svg += `<rect x="${px(x)}" y="${px(y)}" width="${width}" height="${height}" rx="4" class="box"/>`;
    for (const [k, line] of lines.entries()) {
        const baseline = y + 7 + sizes.titleSize * 0.9 + k * sizes.lineHeight;
        svg += drawText(x + cardPadding, baseline, line, { size: sizes.titleSize, bold: true, room: width - 2 * cardPadding });
    }
    const below = y + 18 + Math.max(1, lines.length) * sizes.lineHeight;
    svg += sizes.metaRows === 2 ? drawTwoRows(placed, graph, below) : drawOneRow(placed, graph, sizes, below);
    if (card.findings.length > 0) svg += `<g><title>${escapeXml(card.findings.join('\n'))}</title>${drawWarning(x + width - 6, y)}</g>`;
    return `${svg}</g>\n`;
}

/** Code and executor with the goals' discs; place with the money. */
function drawTwoRows({ card, x, width }: PlacedCard, graph: FlowGraph, below: number): string {
    const discs = goalsOf(card, graph, 4);
    const goals = discs.map((goal, k) => drawDisc(x + width - 12 - k * 14, below - 3.4, 6, goal + 1)).join('');
    const room = width - 22 - discs.length * 14;
    const who = [card.code, card.executor].filter(Boolean).join(' · ');
    const moneyWidth = drawnWidth(card.money, 10, width / 2);
    return (
        drawText(x + cardPadding, below, truncate(who, 10, false, room), { room }) +
        goals +
        drawMoney(card.money, x + width - 8, below + 13, 10, width / 2) +
        drawPlace(card, graph, x + cardPadding, below + 13, width - 22 - moneyWidth)
    );
}

/** Place, money and discs in one row. */
function drawOneRow({ card, x, width }: PlacedCard, graph: FlowGraph, { cardWidth }: Sizes, below: number): string {
    const discs = goalsOf(card, graph, 3);
    const taken = discs.length * 13;
    const most = cardWidth * 0.42;
    return (
        drawMoney(card.money, x + width - 7 - taken, below, 9.5, most) +
        discs.map((goal, k) => drawDisc(x + width - 11 - k * 13, below - 3.4, 5.6, goal + 1)).join('') +
        drawPlace(card, graph, x + cardPadding, below, width - 24 - taken - drawnWidth(card.money, 9.5, most))
    );
}

function drawMoney(money: string, right: number, y: number, size: number, most: number): string {
    return money === ''
        ? ''
        : drawText(right, y, truncate(money, size, false, most), { size, anchor: 'end', room: drawnWidth(money, size, most) });
}

function drawnWidth(text: string, size: number, most: number): number {
    return Math.min(most, measure(truncate(text, size, false, most), size));
}

/** A pin and the place; a dashed box where a place is owed; nothing where none is needed. */
function drawPlace(card: FlowCard, graph: FlowGraph, x: number, y: number, room: number): string {
    if (card.placeOpen !== undefined) {
        const text = say(words.where, graph.locale);
        const width = measure(text, 9.5, true);
        const box = `<rect x="${px(x - 3)}" y="${px(y - 9.5)}" width="${px(width + 8)}" height="12.5" rx="2" class="owed"/>`;
        const mark = drawMark(0, 0, card.placeOpen + 1);
        const beside = `<g transform="translate(${px(x + width + 14)} ${px(y - 3.5)}) scale(0.72)" data-open="${card.placeOpen + 1}">${mark}</g>`;
        return box + drawText(x + 1, y, text, { size: 9.5, bold: true, classes: 'r', room: width }) + beside;
    }
    if (card.place === '' || room < 24) return '';
    const pin = `<path d="M${px(x + 3)} ${px(y + 0.8)}c-3.4 -4 -3.4 -8.4 0 -8.4s3.4 4.4 0 8.4z" class="pin"/>`;
    return pin + drawText(x + 9, y, truncate(card.place, 9.5, false, room - 9), { size: 9.5, classes: 'm', room: room - 9 });
}

export function paintGhost(placed: PlacedGhost, { graph }: PlacedFlow, focusable: boolean): string {
    const { ghost, x, y, width, height, lines } = placed;
    const message = graph.open[ghost.open]?.message ?? '';
    const label = `${say(words.ghost, graph.locale)}: ${ghost.title}`;
    const middle = y + height / 2;
    let svg = `<g class="card ghost" id="card-${toXmlId(ghost.id)}" data-id="${escapeXml(ghost.id)}" role="button" tabindex="${focusable ? 0 : -1}" aria-label="${escapeXml(label)}">`;
    svg += `<title>${escapeXml([label, message].filter(Boolean).join('\n'))}</title>`;
    svg += `<rect x="${px(x)}" y="${px(y)}" width="${width}" height="${height}" rx="4" class="hole"/>`;
    svg += drawText(x + 13, middle + 6, '?', { size: 17, bold: true, classes: 'r', anchor: 'middle' });
    for (const [k, line] of lines.entries()) {
        svg += drawText(x + 24, middle + 4 + (k - (lines.length - 1) / 2) * 13, line, { size: 10.5, classes: 'i', room: width - 30 });
    }
    if (placed.showsNumber) svg += drawMark(x + width - 8, y, ghost.open + 1);
    return `${svg}</g>\n`;
}

/** All a card has to say, for tooltips and those who listen. */
export function describeCard(card: FlowCard, graph: FlowGraph): string {
    const { locale, firstYear } = graph;
    const period = `${nameMonthAndYear(card.start, firstYear, locale)} – ${nameMonthAndYear(card.end, firstYear, locale)}`;
    const place = card.placeOpen === undefined ? card.place : say(words.where, locale);
    return [card.code, card.title, graph.lanes[card.lane]?.title ?? '', card.executor, place, card.money, period, ...card.findings]
        .filter(Boolean)
        .join(', ');
}

/** From the right, so that the first goal stands last; only goals that the drawing names. */
function goalsOf(card: FlowCard, graph: FlowGraph, most: number): number[] {
    return card.goals
        .filter(goal => graph.goals[goal])
        .slice(0, most)
        .reverse();
}
