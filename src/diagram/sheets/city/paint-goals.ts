// Goals with their objectives at the left of the city page: in full where they have room, else a square an objective, worst first.
import { type Locale, say } from '../../../l10n/say.ts';
import { toNumber } from '../../../plan/decimal.ts';
import { type Part, part } from '../../../scene/scene.ts';
import { drawBox } from '../../paint/primitives.ts';
import { at, type Block } from '../pages.ts';
import { letters } from '../paper.ts';
import { nobodyBar, rule, star, toSettle } from '../signs.ts';
import { fitting, setText } from '../text.ts';
import type { GoalRow } from './goals.ts';
import { type CityRows, shortMoney } from './rows.ts';
import { cityWords as words } from './words.ts';

interface Columns {
    readonly title: number;
    /** Right edges. */
    readonly programs: number;
    readonly money: number;
    /** Left edge and width. */
    readonly track: number;
    readonly trackWidth: number;
}

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

/** Lines that a title may take before its name stands for it. */
const mostLines = 3;

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
    let y = heading(parts, say(words.goals, locale), say(words.goalsSigns, locale), width);
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
    const title = setText(fitting(ways, box, mostLines), { ...box, ...(row.isUnserved ? { classes: 'r' } : {}) });
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

function heading(parts: Part[], title: string, under: string, width: number): number {
    const head = setText(title, { width, size: letters.head, bold: true });
    const said = setText(under, { y: head.height + 1, width, size: letters.small, classes: 'm' });
    parts.push(...head.parts, ...said.parts);
    return head.height + said.height + 6;
}

function columnHeads(parts: Part[], columns: Columns, y: number, { currency }: CityRows, locale: Locale, last: string): number {
    const style = { size: letters.small, classes: 'm' };
    const heads = [
        setText(say(words.programsHead, locale), { x: columns.programs - 70, y, width: 70, anchor: 'end', ...style }),
        setText(currency === 'IDR' ? 'Rp' : currency, { x: columns.money - 56, y, width: 56, anchor: 'end', ...style }),
        setText(last, { x: columns.track, y, width: columns.trackWidth, ...style }),
    ];
    for (const head of heads) parts.push(...head.parts);
    return y + Math.max(...heads.map(({ height }) => height)) + 4;
}

/** Under the rows: what serves no goal, and what counts twice. */
function paintRest(parts: Part[], { goals, currency }: CityRows, columns: Columns, top: number, locale: Locale, width: number): number {
    let y = top + 2;
    const { without, several } = goals;
    if (without.titles.length > 0) {
        parts.push(rule(0, y, width, undefined, 'owed'));
        y += 6;
        const name = setText(say(words.noGoal, locale), { x: 4, y, width: columns.title - 4, bold: true, classes: 'r' });
        const [only] = without.titles;
        const beside = columns.title - name.width - 20;
        const title =
            without.titles.length === 1 && only ? setText(only, { x: name.width + 14, y, width: beside, classes: 'm' }) : undefined;
        const isShort = title !== undefined && title.lines <= 2;
        const count = setText(String(without.titles.length), { x: columns.programs - 60, y, width: 60, anchor: 'end' });
        const money = setText(shortMoney(without.money, currency, locale), { x: columns.money - 70, y, width: 70, anchor: 'end' });
        parts.push(...name.parts, ...(isShort ? title.parts : []), ...count.parts, ...money.parts);
        y += Math.max(name.height, isShort ? title.height : 0) + 6;
    }
    if (several > 0) {
        const said = setText(say(several === 1 ? words.oneSeveral : words.several, locale, { count: several }), {
            x: 4,
            y,
            width: width - 4,
            size: letters.small,
            classes: 'm',
        });
        parts.push(...said.parts);
        y += said.height + 4;
    }
    return y;
}

const square = 11;
const step = 14;

function paintSquares(rows: CityRows, width: number, height: number, locale: Locale): Block {
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
    const counted = say(words.goalsCount, locale, { goals: goals.rows.length, leaves: goals.leaves });
    let y = heading(parts, say(words.goalsWorst, locale), counted, width);
    y = columnHeads(parts, columns, y, rows, locale, say(words.objectivesHead, locale));
    const sorted = [...goals.rows.entries()].sort(([a, one], [b, other]) => badness(other) - badness(one) || a - b);
    const foot: Part[] = [];
    let footHeight = paintSquareSigns(foot, width, locale);
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
        const rest = setText(say(words.worstGoals, locale, { shown, all: sorted.length }), {
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
    const leaves = goal.objectives.length > 0 ? goal.objectives : [goal];
    return leaves.filter(({ isUnserved }) => isUnserved).length * 10_000 + leaves.filter(({ isBehind }) => isBehind).length;
}

function paintSquareRow(goal: GoalRow, ordinal: number, columns: Columns, width: number, currency: string, locale: Locale): Block {
    const leaves = goal.objectives.length > 0 ? goal.objectives : [goal];
    const perLine = Math.max(1, Math.floor(columns.trackWidth / step));
    const box = { x: 0, y: 5, width: columns.title, size: 11.5 };
    const title = setText(fitting([goal.title, goal.name, say(words.goalOrdinal, locale, { number: ordinal })], box, mostLines), box);
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

function classOf({ isUnserved, isBehind, track }: GoalRow): string {
    return isUnserved ? 'gap' : isBehind ? 'fill-broken' : track?.now === undefined ? 'empty' : 'black';
}

function paintSquareSigns(parts: Part[], width: number, locale: Locale): number {
    let x = 0;
    let y = 0;
    for (const [className, word] of [
        ['gap', words.noProgram],
        ['fill-broken', words.behind],
        ['black', words.onWay],
        ['empty', words.unmeasured],
    ] as const) {
        const text = setText(say(word, locale), { width: width - 20, size: letters.small });
        if (x > 0 && x + text.width + 20 > width) [x, y] = [0, y + 17];
        parts.push(part(drawBox({ x, y: y + 1, width: square, height: square }, className)), at(y, text.parts, x + 16));
        x += text.width + 32;
    }
    return y + 20;
}
