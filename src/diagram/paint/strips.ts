// Under the cards: how long a program runs, when a thing is done, who keeps it and where nobody does. It must not know the promises.
import type { FlowGraph } from '../graph.ts';
import type { PlacedCard, PlacedFlow, PlacedStrip } from '../layout/placed.ts';
import { captionSize } from '../layout/sizes.ts';
import { escapeXml, px } from '../xml.ts';
import { drawDiamond, drawMark, drawText } from './pencil.ts';

export function paintStrips({ cards, graph }: PlacedFlow): string {
    let svg = '';
    for (const card of cards)
        for (const strip of card.strips)
            svg += `<g class="life" data-source="${escapeXml(card.card.id)}">${drawStrip(card, strip, graph)}</g>\n`;
    return svg;
}

function drawStrip(card: PlacedCard, strip: PlacedStrip, graph: FlowGraph): string {
    const { asset, x, railX, y, height, spans, captions, mark, diamonds } = strip;
    const middle = y + height / 2 - 0.5;
    const foot = card.y + card.height;
    const drop = Math.min(Math.max(card.x + 5, x + 1.2), card.x + card.width - 5);
    let svg = asset ? `<title>${escapeXml(asset.title)}</title>` : '';
    if (middle > foot + 5) svg += `<path d="M${px(drop)} ${px(foot)}V${px(middle)}" class="drop"/>`;
    svg += `<path d="M${px(x)} ${px(middle)}H${px(railX)}" class="rail"/>`;
    // where all of the time lies before or behind the card, a thin line leads to it
    const nearest = Math.min(Math.max(drop, x), railX);
    if (Math.abs(nearest - drop) > 1.2) svg += `<path d="M${px(nearest)} ${px(middle)}H${px(drop)}" class="twig"/>`;
    // the program's time ends in a small stop, a thing in its diamond
    if (diamonds.every(diamond => diamond.x < railX - 1)) svg += `<path d="M${px(railX)} ${px(middle - 4)}v8" class="rail"/>`;
    for (const span of spans) {
        const box = `x="${px(span.x)}" y="${px(y + 0.5)}" width="${px(span.endX - span.x)}" height="${px(height - 2)}"`;
        svg += `<rect ${box} class="${span.kept ? 'kept' : 'gap'}"/>`;
    }
    for (const { x: left, text, bold, room } of captions) {
        svg += drawText(left, y + height - 4.7, text, { size: captionSize, bold, room, ...(bold && { classes: 'on-gap' }) });
    }
    for (const { x: at, output } of diamonds)
        svg += asset ? drawDiamond(at, middle) : `<g><title>${escapeXml(output.title)}</title>${drawDiamond(at, middle)}</g>`;
    if (mark) {
        const message = graph.open[mark.open]?.message ?? '';
        svg += `<g data-open="${mark.open + 1}"><title>${escapeXml(message)}</title>${drawMark(mark.x, mark.y, mark.open + 1)}</g>`;
    }
    return svg;
}
