// The sheet of all goals: an indented table. It must not know formats.
import { type Locale, say } from '../../../l10n/say.ts';
import { plainDecimal, toNumber } from '../../../plan/decimal.ts';
import { type Part, part } from '../../../scene/scene.ts';
import { leaf, type Outline } from '../../outline.ts';
import { drawBox } from '../../paint/primitives.ts';
import { columnsOf, type DrawingTable } from '../../table.ts';
import { type Column, cellRow, columnsOver, headRow } from '../columns.ts';
import { legendOf } from '../legend.ts';
import { headingStrips, pointStrips } from '../marks.ts';
import { flowPages } from '../pages.ts';
import { letters } from '../paper.ts';
import { shortMoney } from '../said.ts';
import type { Area, Block, SheetKind, SheetPage } from '../sheet.ts';
import { linkPart, nobodyBar, star } from '../signs.ts';
import { gap, leading, rowBlocks, type Strip, textStrips } from '../strips.ts';
import { type GoalLine, type GoalsRows, goalsRows, type TrackLine } from './rows.ts';
import { goalWords as words } from './words.ts';

export const goals: SheetKind<GoalsRows> = {
    name: 'goals',
    paper: 'a3',
    inAtlas: true,
    subjects: ({ plan, locale }) =>
        (['vision', 'mission', 'goal', 'objective'] as const).some(kind => plan.all(kind).length > 0)
            ? [{ name: '', title: say(words.title, locale) }]
            : [],
    rows: goalsRows,
    head: ({ summary, locale }) => ({ title: say(words.title, locale), question: say(words.question, locale), lines: [summary] }),
    paint: paintGoals,
    legend: (_, width, locale) => legendOf(['track', 'star', 'noProgram', 'open'], width, locale),
    outline: goalsOutline,
    tables: goalsTables,
};

const indent = 16;

/** Less in a narrow column, where words need the room. */
function indentOf(depth: number, { width }: Column): number {
    return Math.min(depth, 8) * Math.min(indent, width / 16) + 10;
}

const trackWidth = 130;
/** px of paper below which numbers and track stand below their indicator, and the coordinator below the goal. */
const narrow = 900;

function paintGoals(rows: GoalsRows, area: Area, locale: Locale): readonly SheetPage[] {
    const { width } = area;
    const columns = goalColumns(width, locale);
    const head = headRow(columns, width);
    const most = Math.min(area.height, area.nextHeight) - head.height - 1;
    const blocks: Block[] = rows.lines.flatMap(line => new Row(line, rows, columns, locale).blocks(most, width));
    if (rows.without.titles.length > 0) blocks.push(...withoutBlocks(rows, columns, most, width, locale));
    for (const note of rows.notes) blocks.push(...rowBlocks([[gap(6), ...textStrips(note, { width, classes: 'm' })]], { most }));
    if (rows.others.length > 0) {
        blocks.push(leading(headingStrips(say(words.others, locale), width)));
        for (const point of rows.others)
            blocks.push(...rowBlocks([pointStrips([point], { x: 0, width })], { most, points: [point.number], space: 2 }));
    }
    return flowPages(blocks, area, () => head);
}

/** Goal, programs, money and indicator are the first four, what is to settle the last. */
function goalColumns(width: number, locale: Locale): Column[] {
    const end = 'end' as const;
    const programs = { head: say(words.programs, locale), share: 6, least: 70, anchor: end };
    const money = { head: say(words.money, locale), share: 8, least: 72, anchor: end };
    const goal = say(words.goal, locale);
    const indicator = say(words.indicator, locale);
    const toSettle = say(words.toSettle, locale);
    if (width < narrow)
        return columnsOver(width, [
            { head: goal, share: 30 },
            programs,
            money,
            { head: indicator, share: 32, least: 96 },
            { head: toSettle, share: 22 },
        ]);
    return columnsOver(width, [
        { head: goal, share: 30 },
        programs,
        money,
        { head: indicator, share: 20 },
        { head: say(words.baseline, locale), share: 6, least: 62, anchor: end },
        { head: say(words.now, locale), share: 6, least: 62, anchor: end },
        { head: say(words.target, locale), share: 9, least: 62, anchor: end },
        { head: say(words.track, locale), share: 0, least: trackWidth },
        { head: say(words.coordinator, locale), share: 10, least: 92 },
        { head: toSettle, share: 16 },
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

function goalsOutline({ lines, without, notes, others }: GoalsRows, locale: Locale): Outline[] {
    const roots: Outline[] = [];
    const open: { readonly depth: number; readonly children: Outline[] }[] = [];
    for (const line of lines) {
        const children: Outline[] = [
            ...line.tracks.map(({ title, baseline, now, target }) =>
                leaf(
                    `${title}: ${say(words.baseline, locale)} ${baseline}, ${say(words.now, locale)} ${now}, ${say(words.target, locale)} ${target}`,
                ),
            ),
            ...line.changes.map(text => leaf(`Δ ${text}`)),
            ...line.points.map(({ number, message }) => leaf(`▲ ${number} ${message}`)),
        ];
        const count = line.isAgain
            ? say(words.again, locale)
            : line.isUnserved
              ? say(words.noProgram, locale)
              : `${say(words.programs, locale)}: ${line.programs}`;
        const entry = { text: [`${line.level}: ${line.title}`, count, line.coordinator].filter(Boolean).join(' · '), children };
        while (open.length > 0 && (open.at(-1)?.depth ?? 0) >= line.depth) open.pop();
        (open.at(-1)?.children ?? roots).push(entry);
        open.push({ depth: line.depth, children });
    }
    if (without.titles.length > 0) roots.push({ text: say(words.without, locale), children: without.titles.map(title => leaf(title)) });
    return [...roots, ...notes.map(note => leaf(note)), ...others.map(({ number, message }) => leaf(`▲ ${number} ${message}`))];
}

function goalsTables({ lines, without }: GoalsRows, locale: Locale): DrawingTable[] {
    const title = say(words.title, locale);
    return [
        {
            name: title,
            title,
            columns: columnsOf(
                locale,
                [words.level, words.goal, words.programs, words.money, words.coordinator, words.toSettle],
                [words.programs, words.money],
            ),
            rows: [
                ...lines
                    .filter(({ isAgain }) => !isAgain)
                    .map(({ level, title: name, programs, money, coordinator, points, elsewhere }) => [
                        level,
                        name,
                        String(programs),
                        money ? plainDecimal(money) : '',
                        coordinator,
                        [...points.map(({ number, message }) => `${number} ${message}`), ...elsewhere.map(String)].join('; '),
                    ]),
                ...(without.titles.length > 0
                    ? [
                          [
                              '',
                              say(words.without, locale),
                              String(without.titles.length),
                              without.money ? plainDecimal(without.money) : '',
                              '',
                              without.titles.join('; '),
                          ],
                      ]
                    : []),
            ],
        },
        {
            name: say(words.indicator, locale),
            title: say(words.indicator, locale),
            columns: columnsOf(locale, [words.goal, words.indicator, words.baseline, words.now, words.target]),
            rows: lines
                .filter(({ isAgain }) => !isAgain)
                .flatMap(({ title: name, tracks }) => tracks.map(track => [name, track.title, track.baseline, track.now, track.target])),
        },
    ];
}
