// The table of goals on pages: a row each, with programs, money, indicators and what is to settle. It must not know how its rows are found.
import { type Locale, say, type Text } from '../../../l10n/say.ts';
import { toNumber } from '../../../plan/decimal.ts';
import { type Part, part } from '../../../scene/scene.ts';
import { drawBox } from '../../paint/primitives.ts';
import { type Column, cellRow, columnsOver, headRow, roomForWords } from '../columns.ts';
import { headingStrips, pointStrips } from '../marks.ts';
import { flowPages, Later } from '../pages.ts';
import { letters } from '../paper.ts';
import { shortMoney } from '../said.ts';
import type { Area, Block, SheetPage } from '../sheet.ts';
import { linkPart, nobodyBar, star } from '../signs.ts';
import { gap, leading, rowBlocks, type Strip, textStrips } from '../strips.ts';
import type { GoalLine, GoalsRows, TrackLine } from './rows.ts';
import { goalWords as words } from './words.ts';

const indent = 16;

/** Less in a narrow column, where words need the room. */
function indentOf(depth: number, { width }: Column): number {
    return Math.min(depth, 8) * Math.min(indent, width / 16) + 10;
}

const trackWidth = 130;
/** px of paper below which numbers and track stand below their indicator, and the coordinator below the goal. */
const narrow = 900;

export function paintGoals(rows: GoalsRows, area: Area, locale: Locale): readonly SheetPage[] {
    const { width } = area;
    const columns = goalColumns(rows, width, locale);
    const head = headRow(columns, width);
    const most = Math.min(area.height, area.nextHeight) - head.height - 1;
    const blocks: Block[] = rows.lines.flatMap(line => new Row(line, rows, columns, locale).blocks(most, width));
    if (rows.without.titles.length > 0) blocks.push(...withoutBlocks(rows, columns, most, width, locale));
    // the note is never alone on a page
    const last = blocks.pop();
    if (last) blocks.push(new Later(last.height, () => last.parts, last.points, true));
    blocks.push(...rowBlocks([[gap(4), ...textStrips(rows.note, { width, size: letters.small, classes: 'm' })]], { most }));
    if (rows.others.length > 0) {
        blocks.push(leading(headingStrips(say(words.others, locale), width)));
        for (const point of rows.others)
            blocks.push(...rowBlocks([pointStrips([point], { x: 0, width })], { most, points: [point.number], space: 2 }));
    }
    return flowPages(blocks, area, () => head);
}

/** Goal, programs, money and indicator are the first four, what is to settle the last. */
function goalColumns({ lines, currency }: GoalsRows, width: number, locale: Locale): Column[] {
    const plain = (word: Text, share: number) => ({ head: say(word, locale), share });
    const whole = (word: Text, share: number, cells: readonly string[]) => {
        const head = say(word, locale);
        return { head, share, least: roomForWords([head, ...cells]), anchor: 'end' as const };
    };
    const tracks = lines.flatMap(line => line.tracks);
    const sums = lines.map(({ money }) => (money ? shortMoney(money, currency, locale) : ''));
    const programs = whole(words.programs, 6, [...lines.map(line => String(line.programs)), say(words.noProgram, locale)]);
    const first = [plain(words.goal, 30), programs, whole(words.money, 8, sums)];
    const toSettle = plain(words.toSettle, 16);
    if (width < narrow) return columnsOver(width, [...first, { ...plain(words.indicator, 32), least: 96 }, { ...toSettle, share: 22 }]);
    const coordinators = [...lines.map(({ coordinator }) => coordinator), say(words.nobody, locale)];
    return columnsOver(width, [
        ...first,
        plain(words.indicator, 20),
        whole(
            words.baseline,
            6,
            tracks.map(track => track.baseline),
        ),
        whole(
            words.now,
            6,
            tracks.map(({ now }) => now),
        ),
        whole(
            words.target,
            9,
            tracks.map(({ target }) => target),
        ),
        { ...plain(words.track, 0), least: trackWidth },
        { ...plain(words.coordinator, 10), least: roomForWords(coordinators) },
        toSettle,
    ]);
}

class Row {
    private readonly line: GoalLine;
    private readonly rows: GoalsRows;
    private readonly columns: readonly Column[];
    private readonly locale: Locale;

    constructor(line: GoalLine, rows: GoalsRows, columns: readonly Column[], locale: Locale) {
        this.line = line;
        this.rows = rows;
        this.columns = columns;
        this.locale = locale;
    }

    blocks(most: number, width: number): Block[] {
        const { line, locale, columns } = this;
        const { isAgain, isResult, isUnserved, coordinator, points, programs } = line;
        const settle = columns.at(-1) as Column;
        const isNarrow = columns.length === 5;
        const numbers =
            line.elsewhere.length > 0 ? say(words.elsewhere, locale, { n: line.elsewhere.length, numbers: line.elsewhere.join(', ') }) : '';
        const cells = isAgain
            ? [this.name(), { text: say(words.again, locale), classes: 'm' }]
            : [
                  isNarrow ? [...this.name(), ...this.coordinatorBelow()] : this.name(),
                  isUnserved ? { text: say(words.noProgram, locale), bold: true, classes: 'r' } : String(programs),
                  this.money(),
                  ...(isNarrow ? [isResult ? this.tracksBelow() : []] : isResult ? this.tracks() : [[], [], [], [], []]),
                  ...(isNarrow ? [] : [coordinator === '' && isResult ? { text: say(words.nobody, locale), classes: 'm' } : coordinator]),
                  [
                      ...line.changes.flatMap(text =>
                          textStrips(`Δ ${text}`, { x: settle.x, width: settle.width, size: letters.small, bold: true }),
                      ),
                      ...pointStrips(points, settle),
                      ...textStrips(numbers, { x: settle.x, width: settle.width, size: letters.small, classes: 'm' }),
                  ],
              ];
        const around = isUnserved
            ? (height: number) => [part(nobodyBar({ x: 0, y: 2, width: 6, height: Math.max(4, height - 4) }))]
            : undefined;
        return cellRow(columns, cells, { most, width, points: points.map(({ number }) => number), ...(around ? { around } : {}) });
    }

    private name(): Strip[] {
        const { depth, title, story, isPriority, isUnserved } = this.line;
        const column = this.columns[0] as Column;
        const own = indentOf(depth, column);
        const room = Math.max(40, column.width - own - (isPriority ? 16 : 0));
        const x = column.x + own + (isPriority ? 16 : 0);
        const style = {
            x,
            width: room,
            size: depth === 0 ? letters.head : letters.text,
            bold: depth < 2,
            ...(isUnserved ? { classes: 'r' } : {}),
        };
        return textStrips(title, style).map(({ parts, height }, k) => ({
            parts: [
                ...(isPriority && k === 0 ? [part(star(column.x + own + 6, 8))] : []),
                ...(story === '' ? parts : [linkPart(story, { x, y: 0, width: room, height }, parts)]),
            ],
            height,
        }));
    }

    /** The sum over a bar of its share of the largest. */
    private money(): Strip[] {
        const { money } = this.line;
        const column = this.columns[2] as Column;
        if (!money) return [];
        const { most, currency } = this.rows;
        const share = most ? Math.max(0, toNumber(money) / Math.max(1, toNumber(most))) : 0;
        const length = Math.max(1, column.width * Math.min(1, share));
        const bar = part(drawBox({ x: column.x + column.width - length, y: 1, width: length, height: 3 }, 'black'));
        const text = shortMoney(money, currency, this.locale);
        return [...textStrips(text, { x: column.x, width: column.width, size: letters.small, anchor: 'end' }), { parts: [bar], height: 5 }];
    }

    /** Indicator, baseline, actual, target and track, those of one indicator on the same height. */
    private tracks(): Strip[][] {
        const { tracks } = this.line;
        const columns = this.columns.slice(3, 8) as [Column, Column, Column, Column, Column];
        const result: Strip[][] = [[], [], [], [], []];
        if (tracks.length === 0) result[0]?.push(...this.cell(say(words.noIndicator, this.locale), columns[0], 'm'));
        for (const track of tracks) {
            const cells = [track.title, track.baseline, track.now, track.target].map((text, k) => this.cell(text, columns[k] as Column));
            const line: Strip = { parts: trackParts(track, columns[4]), height: 16 };
            const all = [...cells, [line]];
            const height = Math.max(...all.map(strips => strips.reduce((sum, strip) => sum + strip.height, 0)));
            for (const [k, strips] of all.entries()) {
                const used = strips.reduce((sum, strip) => sum + strip.height, 0);
                result[k]?.push(...strips, gap(height - used + 3));
            }
        }
        return result;
    }

    /** Each indicator with its numbers and its track below it. */
    private tracksBelow(): Strip[] {
        const { locale } = this;
        const column = this.columns[3] as Column;
        if (this.line.tracks.length === 0) return this.cell(say(words.noIndicator, locale), column, 'm');
        return this.line.tracks.flatMap(track => {
            const numbers = [
                [words.baseline, track.baseline],
                [words.now, track.now],
                [words.target, track.target],
            ] as const;
            return [
                ...this.cell(track.title, column),
                ...this.cell(numbers.map(([name, text]) => `${say(name, locale)} ${text}`).join(', '), column, 'm'),
                { parts: trackParts(track, { ...column, width: Math.min(trackWidth, column.width) }), height: 16 },
                gap(3),
            ];
        });
    }

    private coordinatorBelow(): Strip[] {
        const { isResult, coordinator, depth } = this.line;
        if (!isResult) return [];
        const column = this.columns[0] as Column;
        const own = indentOf(depth, column);
        const text = `${say(words.coordinator, this.locale)}: ${coordinator || say(words.nobody, this.locale)}`;
        return this.cell(text, { ...column, x: column.x + own, width: Math.max(40, column.width - own) }, 'm');
    }

    private cell(text: string, { x, width, anchor }: Column, classes?: string): Strip[] {
        return textStrips(text, { x, width, size: letters.small, ...(anchor ? { anchor } : {}), ...(classes ? { classes } : {}) });
    }
}

/** From baseline to target: a bar as far as was reached, an upright line where time is. */
function trackParts({ reached, passed }: TrackLine, { x, width }: Column): Part[] {
    const room = width - 8;
    const parts: Part[] = [part(drawBox({ x: x + 4, y: 6, width: room, height: 3 }, 'grey-2'))];
    if (reached !== undefined) parts.push(part(drawBox({ x: x + 4, y: 4, width: Math.max(1.5, room * reached), height: 7 }, 'black')));
    parts.push(part(['circle', { cx: x + 4, cy: 7.5, r: 2.6, class: 'empty' }]));
    if (passed !== undefined) parts.push(part(['path', { d: ['M', x + 4 + room * passed, 1, 'V', 14], class: 'flag' }]));
    return parts;
}

function withoutBlocks({ without, currency }: GoalsRows, columns: readonly Column[], most: number, width: number, locale: Locale): Block[] {
    const money = without.money ? shortMoney(without.money, currency, locale) : '';
    return cellRow(
        columns,
        [
            { text: say(words.without, locale), bold: true, classes: 'r' },
            String(without.titles.length),
            money,
            textStrips(without.titles.join('; '), { x: columns[3]?.x ?? 0, width: width - (columns[3]?.x ?? 0), size: letters.small }),
        ],
        { most, width },
    );
}
