// The goals by number, as on the cards. It must not know where the cards stand.
import { say, type Text } from '../../l10n/say.ts';
import { partAt } from '../../scene/scene.ts';
import { drawBox, drawDisc, drawText, textPart, tooltip } from '../paint/primitives.ts';
import type { Block } from '../paint/title.ts';
import { measure, truncate } from '../text-width.ts';
import { words } from '../words.ts';
import type { FlowGraph } from './graph.ts';

/** A row of chips, placed under the title. */
export function paintGoals(graph: FlowGraph, width: number): Block {
    if (graph.goals.length === 0) return { parts: [], height: 6 };
    const counts = graph.goals.map(() => 0);
    for (const card of graph.cards) for (const goal of new Set(card.goals)) if (counts[goal] !== undefined) counts[goal]++;
    const caption = say(captionOf(graph), graph.locale);
    const start = 12 + measure(caption, 10) + 12;
    const parts = [textPart(12, 70, caption, { classes: 'm' })];
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
        const content = [
            tooltip(goal.title),
            drawBox({ x: 0, y: 0, width: chip, height: 18 }, 'rule', 9),
            ...drawDisc(9, 9, 7.5, k + 1),
            drawText(21, 12.8, text, { size: 10.5, room: textWidth }),
        ];
        parts.push(partAt({ x, y }, ['g', {}, ...content]));
        x += chip + 8;
    }
    return { parts, height: y - 58 + 32 };
}

function captionOf({ goals }: FlowGraph): Text {
    const objectives = goals.filter(({ kind }) => kind === 'objective').length;
    if (objectives === 0) return words.goals;
    return objectives === goals.length ? words.objectives : words.goalsAndObjectives;
}
