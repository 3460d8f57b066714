// Programs as cards, and ghosts where work is expected that nobody planned. It must not know promises.
import { say } from '../../l10n/say.ts';
import type { SceneNode } from '../../scene/node.ts';
import type { Part } from '../../scene/scene.ts';
import { cardPart, drawBox, drawDisc, drawMark, drawText, drawWarning, tooltip } from '../paint/primitives.ts';
import { measure, truncate } from '../text-width.ts';
import { nameMonthAndYear, words } from '../words.ts';
import type { FlowCard, FlowGraph } from './graph.ts';
import type { PlacedCard, PlacedFlow, PlacedGhost } from './layout/placed.ts';
import { cardPadding, type Sizes } from './layout/sizes.ts';

export function paintCard(placed: PlacedCard, { graph, sizes }: PlacedFlow): Part {
    const { card, width, height, lines } = placed;
    const label = describeCard(card, graph);
    const box = { x: 0, y: 0, width, height };
    const below = 18 + Math.max(1, lines.length) * sizes.lineHeight;
    const content: SceneNode[] = [
        tooltip(card.title, label, ...card.outputs.map(output => `◆ ${output.title}`)),
        drawBox(box, 'box', 4),
        ...lines.map((line, k) => {
            const baseline = 7 + sizes.titleSize * 0.9 + k * sizes.lineHeight;
            return drawText(cardPadding, baseline, line, { size: sizes.titleSize, bold: true, room: width - 2 * cardPadding });
        }),
        ...(sizes.metaRows === 2 ? drawTwoRows(placed, graph, below) : drawOneRow(placed, graph, sizes, below)),
    ];
    if (card.findings.length > 0) content.push(['g', {}, tooltip(card.findings.join('\n')), ...drawWarning(width - 6, 0)]);
    return cardPart(placed, box, { id: card.id, title: card.title, label }, content);
}

/** Code and executor with the goals' discs; place with the money. */
function drawTwoRows({ card, width }: PlacedCard, graph: FlowGraph, below: number): SceneNode[] {
    const discs = goalsOf(card, graph, 4);
    const room = width - 22 - discs.length * 14;
    const who = [card.code, card.executor].filter(Boolean).join(' · ');
    const money = moneyOf(card, 10, width / 2);
    return [
        drawText(cardPadding, below, truncate(who, 10, false, room), { room }),
        ...discs.flatMap((goal, k) => drawDisc(width - 12 - k * 14, below - 3.4, 6, goal + 1)),
        ...drawMoney(money, width - 8, below + 13),
        ...drawPlace(card, graph, cardPadding, below + 13, width - 22 - money.width),
    ];
}

/** Place, money and discs in one row. */
function drawOneRow({ card, width }: PlacedCard, graph: FlowGraph, { cardWidth }: Sizes, below: number): SceneNode[] {
    const discs = goalsOf(card, graph, 3);
    const taken = discs.length * 13;
    const money = moneyOf(card, 9.5, cardWidth * 0.42);
    return [
        ...drawMoney(money, width - 7 - taken, below),
        ...discs.flatMap((goal, k) => drawDisc(width - 11 - k * 13, below - 3.4, 5.6, goal + 1)),
        ...drawPlace(card, graph, cardPadding, below, width - 24 - taken - money.width),
    ];
}

interface Money {
    readonly text: string;
    readonly size: number;
    readonly width: number;
}

/** `most`: px that it may take. */
function moneyOf({ money }: FlowCard, size: number, most: number): Money {
    const text = truncate(money, size, false, most);
    return { text, size, width: Math.min(most, measure(text, size)) };
}

function drawMoney({ text, size, width }: Money, right: number, y: number): SceneNode[] {
    return text === '' ? [] : [drawText(right, y, text, { size, anchor: 'end', room: width })];
}

/** A pin and the place; a dashed box where a place is owed; nothing where none is needed. */
function drawPlace(card: FlowCard, graph: FlowGraph, x: number, y: number, room: number): SceneNode[] {
    if (card.placeOpen !== undefined) {
        const text = say(words.where, graph.locale);
        const width = measure(text, 9.5, true);
        const mark = { transform: [x + width + 14, y - 3.5, 'scale(0.72)'], 'data-open': card.placeOpen + 1 };
        return [
            drawBox({ x: x - 3, y: y - 9.5, width: width + 8, height: 12.5 }, 'owed', 2),
            drawText(x + 1, y, text, { size: 9.5, bold: true, classes: 'r', room: width }),
            ['g', mark, ...drawMark(0, 0, card.placeOpen + 1)],
        ];
    }
    if (card.place === '' || room < 24) return [];
    return [
        ['path', { d: ['M', x + 3, y + 0.8, 'c-3.4 -4 -3.4 -8.4 0 -8.4s3.4 4.4 0 8.4z'], class: 'pin' }],
        drawText(x + 9, y, truncate(card.place, 9.5, false, room - 9), { size: 9.5, classes: 'm', room: room - 9 }),
    ];
}

export function paintGhost(placed: PlacedGhost, { graph }: PlacedFlow): Part {
    const { ghost, width, height, lines } = placed;
    const label = `${say(words.ghost, graph.locale)}: ${ghost.title}`;
    const middle = height / 2;
    const box = { x: 0, y: 0, width, height };
    const content = [
        tooltip(label, graph.open[ghost.open]?.message ?? ''),
        drawBox(box, 'hole', 4),
        drawText(13, middle + 6, '?', { size: 17, bold: true, classes: 'r', anchor: 'middle' }),
        ...lines.map((line, k) =>
            drawText(24, middle + 4 + (k - (lines.length - 1) / 2) * 13, line, { size: 10.5, classes: 'i', room: width - 30 }),
        ),
        ...(placed.showsNumber ? drawMark(width - 8, 0, ghost.open + 1) : []),
    ];
    return cardPart(placed, box, { id: ghost.id, title: ghost.title, label, classes: 'ghost' }, content);
}

/** All a card has to say, for tooltips and those who listen. */
function describeCard(card: FlowCard, graph: FlowGraph): string {
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
