// The goals by number, as on the cards. It must not know where the cards stand.
import { say, type Text } from '../../l10n/say.ts';
import type { FlowGraph } from '../graph.ts';
import { measure, truncate } from '../text-width.ts';
import { words } from '../words.ts';
import { escapeXml, px } from '../xml.ts';
import { drawDisc, drawText } from './pencil.ts';
import type { Block } from './title.ts';

/** A row of chips, placed under the title. */
export function paintGoals(graph: FlowGraph, width: number): Block {
    if (graph.goals.length === 0) return { svg: '', height: 6 };
    const counts = graph.goals.map(() => 0);
    for (const card of graph.cards) for (const goal of new Set(card.goals)) if (counts[goal] !== undefined) counts[goal]++;
    const caption = say(captionOf(graph), graph.locale);
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

function captionOf({ goals }: FlowGraph): Text {
    const objectives = goals.filter(({ kind }) => kind === 'objective').length;
    if (objectives === 0) return words.goals;
    return objectives === goals.length ? words.objectives : words.goalsAndObjectives;
}
