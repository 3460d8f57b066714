// Under the cards: how long a program runs, when a thing is done, who keeps it and where nobody does. It must not know the promises.
import type { SceneNode } from '../../scene/node.ts';
import type { Part } from '../../scene/scene.ts';
import { drawBox, drawDiamond, drawMark, drawOpen, drawText, tooltip } from '../paint/primitives.ts';
import type { FlowGraph } from './graph.ts';
import type { PlacedCard, PlacedFlow, PlacedStrip } from './layout/placed.ts';
import { captionSize } from './layout/sizes.ts';

export function paintStrips({ cards, graph }: PlacedFlow): Part[] {
    return cards.flatMap(card => card.strips.map(strip => paintStrip(card, strip, graph)));
}

/** Around the corner of its card: it moves when the card does. */
function paintStrip(card: PlacedCard, strip: PlacedStrip, graph: FlowGraph): Part {
    const { id } = card.card;
    return {
        key: `life:${id}>`,
        x: card.x,
        y: card.y,
        node: ['g', { class: 'life', 'data-source': id }, ...drawStrip(card, strip, graph)],
        link: { source: id },
    };
}

function drawStrip(card: PlacedCard, strip: PlacedStrip, graph: FlowGraph): SceneNode[] {
    const { asset, height, mark } = strip;
    const near = (x: number) => Math.round((x - card.x) * 1000) / 1000;
    const [x, railX, y] = [near(strip.x), near(strip.railX), strip.y - card.y];
    const middle = y + height / 2 - 0.5;
    const drop = Math.min(Math.max(5, x + 1.2), card.width - 5);
    const nodes: SceneNode[] = asset ? [tooltip(asset.title)] : [];
    const line = (className: string, ...d: (string | number)[]) => nodes.push(['path', { d, class: className }]);
    if (middle > card.height + 5) line('drop', 'M', drop, card.height, 'V', middle);
    line('rail', 'M', x, middle, 'H', railX);
    // where all of the time lies before or behind the card, a thin line leads to it
    const nearest = Math.min(Math.max(drop, x), railX);
    if (Math.abs(nearest - drop) > 1.2) line('twig', 'M', nearest, middle, 'H', drop);
    // the program's time ends in a small stop, a thing in its diamond
    const diamonds = strip.diamonds.map(diamond => ({ ...diamond, x: near(diamond.x) }));
    if (diamonds.every(diamond => diamond.x < railX - 1)) line('rail', 'M', railX, middle - 4, 'v8');
    for (const span of strip.spans) {
        const box = { x: near(span.x), y: y + 0.5, width: near(span.endX) - near(span.x), height: height - 2 };
        nodes.push(drawBox(box, span.kept ? 'kept' : 'gap'));
    }
    for (const { x: left, text, bold, room } of strip.captions)
        nodes.push(drawText(near(left), y + height - 4.7, text, { size: captionSize, bold, room, ...(bold && { classes: 'on-gap' }) }));
    for (const { x: at, output } of diamonds)
        nodes.push(asset ? drawDiamond(at, middle) : ['g', {}, tooltip(output.title), drawDiamond(at, middle)]);
    if (mark) {
        const { message = '' } = graph.open[mark.open] ?? {};
        nodes.push(drawOpen(mark.open, tooltip(message), ...drawMark(near(mark.x), mark.y - card.y, mark.open + 1)));
    }
    return nodes;
}
