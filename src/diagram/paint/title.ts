// Over the drawing: what it is, of when, with which filters, and the goals by number. It must not know what is drawn below.
import { say } from '../../l10n/say.ts';
import type { FlowGraph } from '../graph.ts';
import { measure, truncate } from '../text-width.ts';
import { nameMonthAndYear, words } from '../words.ts';
import { escapeXml, px } from '../xml.ts';
import { drawDisc, drawText } from './pencil.ts';

export interface Block {
    readonly svg: string;
    readonly height: number;
}

export function paintTitle(graph: FlowGraph, width: number): Block {
    const { locale, firstYear, today, filters, open } = graph;
    const asOf = today === undefined ? '' : `${say(words.asOf, locale, { month: nameMonthAndYear(today, firstYear, locale) })} · `;
    const filterText = say(words.filters, locale, { filters: filters.length > 0 ? filters.join('; ') : words.noFilters });
    const right = truncate(asOf + filterText, 10, false, width * 0.45);
    const rightWidth = measure(right, 10);
    const count = open.length > 0 ? `▲ ${say(words.openCount, locale, { count: open.length })}` : say(words.allAgreed, locale);
    const room = width - 24 - Math.max(rightWidth, measure(count, 13, true)) - 20;
    const stage = say(words[graph.stage], locale);
    const stageRoom = measure(`${stage} · `, 11.5, true) + 8;
    const under = truncate([graph.subtitle, graph.document ?? ''].filter(Boolean).join(' · '), 11.5, false, room - stageRoom);
    let svg = drawText(12, 27, truncate(graph.title, 19, true, room), { size: 19, bold: true, room });
    svg += `<text x="12" y="45" font-size="11.5" class="m">${escapeXml(under)}${under && ' · '}<tspan class="b black">${escapeXml(stage)}</tspan></text>`;
    svg += drawText(width - 12, 22, right, { classes: 'm', anchor: 'end', room: width * 0.45 });
    svg += drawText(width - 12, 40, count, { size: 13, bold: true, anchor: 'end', ...(open.length > 0 && { classes: 'r' }) });
    const goals = paintGoals(graph, width);
    return { svg: `${svg}${goals.svg}\n`, height: 52 + goals.height };
}

/** Goals with their numbers, the same as on the cards. */
function paintGoals(graph: FlowGraph, width: number): Block {
    if (graph.goals.length === 0) return { svg: '', height: 6 };
    const counts = graph.goals.map(() => 0);
    for (const card of graph.cards) for (const goal of new Set(card.goals)) if (counts[goal] !== undefined) counts[goal]++;
    const caption = say(words.goals, graph.locale);
    const start = 12 + measure(caption, 10) + 12;
    let svg = drawText(12, 70, caption, { classes: 'm' });
    let x = start;
    let y = 58;
    for (const [k, goal] of graph.goals.entries()) {
        const text = truncate(`${goal.title} (${counts[k]})`, 10.5, false, 300);
        const textWidth = measure(text, 10.5);
        const chip = textWidth + 32;
        if (x + chip > width - 12 && x > start) {
            x = start;
            y += 22;
        }
        svg += `<g><title>${escapeXml(goal.title)}</title><rect x="${px(x)}" y="${y}" width="${px(chip)}" height="18" rx="9" class="rule"/>`;
        svg += `${drawDisc(x + 9, y + 9, 7.5, k + 1)}${drawText(x + 21, y + 12.8, text, { size: 10.5, room: textWidth })}</g>`;
        x += chip + 8;
    }
    return { svg, height: y - 58 + 32 };
}
