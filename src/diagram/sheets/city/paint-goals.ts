// Goals with their objectives at the left of the city page: in full where they have room, else a square an objective, worst first.
import { type Locale, say } from '../../../l10n/say.ts';
import { toNumber } from '../../../plan/decimal.ts';
import { type Part, part } from '../../../scene/scene.ts';
import { drawBox } from '../../paint/primitives.ts';
import { at } from '../pages.ts';
import { letters } from '../paper.ts';
import type { Block } from '../sheet.ts';
import { nobodyBar, rule, star, toSettle } from '../signs.ts';
import { fitting, setText } from '../text.ts';
import { type Columns, columnHeads, heading, maxLines, paintRest } from './goal-columns.ts';
import type { GoalRow } from './goals.ts';
import { paintSquares } from './paint-squares.ts';
import { type CityRows, shortMoney } from './rows.ts';
import { cityWords as words } from './words.ts';

interface Looks {
    readonly goal: number;
    readonly objective: number;
    /** Above and below each row. */
    readonly pad: number;
}

/** From roomy to tight. */
const looks: readonly Looks[] = [
    { goal: 13.5, objective: 12, pad: 8 },
    { goal: 13.5, objective: 12, pad: 6 },
    { goal: 12.5, objective: 11.5, pad: 4 },
    { goal: 12, objective: 11, pad: 2.5 },
    { goal: letters.small, objective: letters.small, pad: 1.5 },
];

export function paintGoals(rows: CityRows, width: number, height: number, locale: Locale): Block {
    for (const look of looks) {
        const block = paintAll(rows, width, look, locale);
        if (block.height <= height) return block;
    }
    return paintSquares(rows, width, height, locale);
}

function paintAll(rows: CityRows, width: number, look: Looks, locale: Locale): Block {
    const trackWidth = Math.min(110, width * 0.22);
    const columns = {
        title: width - trackWidth - 150,
        programs: width - trackWidth - 96,
        money: width - trackWidth - 20,
        track: width - trackWidth,
        trackWidth,
    };
    const parts: Part[] = [];
    let y = heading(parts, say(words.goals, locale), signsOf(rows, locale), width);
    y = columnHeads(parts, columns, y, rows, locale, say(words.trackHead, locale));
    const { goals, currency } = rows;
    const most = Math.max(
        1,
        ...goals.rows
            .flatMap(goal => [goal, ...goal.objectives])
            .filter(row => row.objectives.length === 0)
            .map(({ money }) => (money ? toNumber(money) : 0)),
    );
    for (const [k, goal] of goals.rows.entries()) {
        parts.push(rule(0, y, width, undefined, 'thin'));
        y += look.pad / 2;
        for (const row of [goal, ...goal.objectives]) {
            const block = paintRow(row, { columns, look, width, most, currency, locale, ordinal: k + 1, isGoal: row === goal });
            parts.push(at(y, block.parts));
            y += block.height;
        }
        y += look.pad;
    }
    y = paintRest(parts, rows, columns, y, locale, width);
    return { parts, height: y };
}

/** The signs that there are, with their meaning. */
function signsOf({ goals }: CityRows, locale: Locale): string {
    const all = goals.rows.flatMap(goal => [goal, ...goal.objectives]);
    return [
        ...(all.some(({ track }) => track?.reached !== undefined) ? [words.goalsReached] : []),
        ...(all.some(({ track }) => track?.expected !== undefined) ? [words.goalsExpected] : []),
        ...(all.some(({ isPriority }) => isPriority) ? [words.goalsPriority] : []),
    ]
        .map(text => say(text, locale))
        .join(' · ');
}

interface RowOptions {
    readonly columns: Columns;
    readonly look: Looks;
    readonly width: number;
    readonly most: number;
    readonly currency: string;
    readonly locale: Locale;
    readonly ordinal: number;
    readonly isGoal: boolean;
}

function paintRow(row: GoalRow, { columns, look, width, most, currency, locale, ordinal, isGoal }: RowOptions): Block {
    const size = isGoal ? look.goal : look.objective;
    const bold = isGoal || row.isUnserved;
    const indent = (isGoal ? 4 : 14) + (row.isPriority ? 15 : 0);
    const ways = [row.title, row.name, say(words.goalOrdinal, locale, { number: ordinal })];
    const box = { x: indent, y: look.pad, width: columns.title - indent, size, bold };
    const title = setText(fitting(ways, box, maxLines), { ...box, ...(row.isUnserved ? { classes: 'r' } : {}) });
    const line = look.pad + size * 0.6;
    const height = title.height + 2 * look.pad;
    const parts: Part[] = [];
    const right = (x: number, text: string, isBold = isGoal) =>
        parts.push(
            ...setText(text, {
                x: x - 80,
                y: look.pad + (size - Math.min(size, 12)) * 0.6,
                width: 80,
                size: Math.min(size, 12),
                bold: isBold,
                anchor: 'end',
            }).parts,
        );
    if (row.isUnserved) parts.push(part(drawBox({ x: 0, y: 1, width, height: height - 2 }, 'owed')));
    if (row.isPriority) parts.push(part(star(indent - 8, line, 5)));
    parts.push(...title.parts);
    if (row.isUnserved) {
        const text = setText(say(words.noProgram, locale), {
            x: columns.programs - 34,
            y: look.pad,
            width: columns.money - columns.programs + 34,
            size: letters.small,
            bold: true,
            classes: 'r',
            anchor: 'end',
        });
        parts.push(part(nobodyBar({ x: columns.money - text.width - 24, y: line - 6, width: 18, height: 12 })), ...text.parts);
    } else {
        right(columns.programs, String(row.programs));
        right(columns.money, shortMoney(row.money, currency, locale));
        if (!isGoal && row.money) {
            const length = Math.max(1, (toNumber(row.money) / most) * 74);
            parts.push(part(drawBox({ x: columns.money - length, y: line + 8, width: length, height: 2.5 }, 'black')));
        }
    }
    parts.push(...paintTrack(row, columns, line));
    return { parts, height };
}

/** Baseline to target: what is reached, and where it should be today. */
function paintTrack({ track, isBehind }: GoalRow, { track: left, trackWidth }: Columns, y: number): Part[] {
    if (!track) return [];
    const width = trackWidth - 16;
    const x = (share: number) => left + 4 + share * (width - 4);
    const parts = [part(drawBox({ x: left + 4, y: y - 1.5, width: width - 4, height: 3 }, 'grey-2'))];
    if (track.reached !== undefined && track.reached > 0)
        parts.push(
            part(drawBox({ x: left + 4, y: y - 3, width: x(track.reached) - left - 4, height: 6 }, isBehind ? 'fill-broken' : 'black')),
        );
    parts.push(part(['circle', { cx: left + 4, cy: y, r: 3, class: 'empty' }]));
    if (track.expected !== undefined) parts.push(rule(x(track.expected), y - 7, undefined, y + 7, 'strong'));
    if (isBehind) parts.push(part(toSettle(left + width + 8, y, 9)));
    const said = `${track.title}: ${[track.from, track.now, track.to].filter(Boolean).join(' → ')}`;
    return [{ node: ['g', {}, ['title', {}, said], ...parts.map(({ node }) => node)] }];
}
