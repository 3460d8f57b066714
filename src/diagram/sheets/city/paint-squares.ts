// Goals with a square for each objective, worst first: for plans whose goals have no room in full.
import { type Locale, say } from '../../../l10n/say.ts';
import { type Part, part } from '../../../scene/scene.ts';
import { drawBox } from '../../paint/primitives.ts';
import { at } from '../pages.ts';
import { letters } from '../paper.ts';
import type { Block } from '../sheet.ts';
import { rule } from '../signs.ts';
import { fitting, setText } from '../text.ts';
import { type Columns, columnHeads, heading, maxLines, paintRest } from './goal-columns.ts';
import type { GoalRow } from './goals.ts';
import { type CityRows, shortMoney } from './rows.ts';
import { cityWords as words } from './words.ts';

const square = 11;
const step = 14;

export function paintSquares(rows: CityRows, width: number, height: number, locale: Locale): Block {
    const { goals, currency } = rows;
    const trackWidth = Math.min(190, width * 0.35);
    const columns = {
        title: width - trackWidth - 140,
        programs: width - trackWidth - 86,
        money: width - trackWidth - 14,
        track: width - trackWidth,
        trackWidth,
    };
    const parts: Part[] = [];
    const word = goals.rows.length === 1 ? words.oneGoalCount : words.goalsCount;
    const counted = say(word, locale, { goals: goals.rows.length, leaves: goals.leaves });
    let y = heading(parts, say(words.goalsWorst, locale), counted, width);
    y = columnHeads(parts, columns, y, rows, locale, say(words.objectivesHead, locale));
    const sorted = [...goals.rows.entries()].sort(([a, one], [b, other]) => badness(other) - badness(one) || a - b);
    const foot: Part[] = [];
    let footHeight = paintSquareSigns(foot, goals.rows, width, locale);
    footHeight = paintRest(foot, rows, columns, footHeight, locale, width);
    // room for the line on what is left out
    const room = height - footHeight - 18;
    let shown = 0;
    for (const [k, goal] of sorted) {
        const block = paintSquareRow(goal, k + 1, columns, width, currency, locale);
        if (y + block.height > room) break;
        parts.push(at(y, block.parts));
        y += block.height;
        shown++;
    }
    if (shown < sorted.length) {
        const rest = setText(say(shown === 1 ? words.worstGoal : words.worstGoals, locale, { shown, all: sorted.length }), {
            y: y + 4,
            width,
            size: letters.small,
            classes: 'm',
        });
        parts.push(...rest.parts);
        y += rest.height + 4;
    }
    parts.push(at(y + 6, foot));
    return { parts, height: y + 6 + footHeight };
}

function badness(goal: GoalRow): number {
    const leaves = leavesOf(goal);
    return leaves.filter(({ isUnserved }) => isUnserved).length * 10_000 + leaves.filter(({ isBehind }) => isBehind).length;
}

function paintSquareRow(goal: GoalRow, ordinal: number, columns: Columns, width: number, currency: string, locale: Locale): Block {
    const leaves = leavesOf(goal);
    const perLine = Math.max(1, Math.floor(columns.trackWidth / step));
    const box = { x: 0, y: 5, width: columns.title, size: 11.5 };
    const title = setText(fitting([goal.title, goal.name, say(words.goalOrdinal, locale, { number: ordinal })], box, maxLines), box);
    const lines = Math.ceil(leaves.length / perLine);
    const height = Math.max(title.height, lines * step) + 10;
    const right = (x: number, text: string) => setText(text, { x: x - 80, y: 5, width: 80, size: 11.5, anchor: 'end' }).parts;
    const squares = leaves.map((leaf, k): Part => {
        const [x, y] = [columns.track + (k % perLine) * step, 6 + Math.floor(k / perLine) * step];
        return part(['g', {}, ['title', {}, leaf.title], drawBox({ x, y, width: square, height: square }, classOf(leaf))]);
    });
    const parts = [
        rule(0, 0, width),
        ...title.parts,
        ...right(columns.programs, String(goal.programs)),
        ...right(columns.money, shortMoney(goal.money, currency, locale)),
        ...squares,
    ];
    return { parts, height };
}

/** A square each. */
function leavesOf(goal: GoalRow): readonly GoalRow[] {
    return goal.objectives.length > 0 ? goal.objectives : [goal];
}

function classOf({ isUnserved, isBehind, track }: GoalRow): string {
    return isUnserved ? 'gap' : isBehind ? 'fill-broken' : track?.now === undefined ? 'empty' : 'black';
}

/** Of the squares that there are. */
function paintSquareSigns(parts: Part[], goals: readonly GoalRow[], width: number, locale: Locale): number {
    const present = new Set(goals.flatMap(leavesOf).map(classOf));
    let x = 0;
    let y = 0;
    for (const [className, word] of [
        ['gap', words.noProgram],
        ['fill-broken', words.behind],
        ['black', words.onWay],
        ['empty', words.unmeasured],
    ] as const) {
        if (!present.has(className)) continue;
        const text = setText(say(word, locale), { width: width - 20, size: letters.small });
        if (x > 0 && x + text.width + 20 > width) [x, y] = [0, y + 17];
        parts.push(part(drawBox({ x, y: y + 1, width: square, height: square }, className)), at(y, text.parts, x + 16));
        x += text.width + 32;
    }
    return y + 20;
}
