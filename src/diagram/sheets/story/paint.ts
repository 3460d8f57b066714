// A story on paper: facts, then one chart with what is waited for, the work, what it leaves and who waits for it, then what follows from a delay.
// Only here lines leave their row, upright ones. It must not know plans.
import { type Locale, say } from '../../../l10n/say.ts';
import { type Part, part } from '../../../scene/scene.ts';
import { drawBox } from '../../paint/primitives.ts';
import { lineHeight, placeLabel, type Run, widthOf } from '../labels.ts';
import { belowFrom, formerBar, headingStrips, lifeStrip, pointStrips, signStrip } from '../marks.ts';
import { flowPages } from '../pages.ts';
import { letters } from '../paper.ts';
import type { Area, Block, SheetPage } from '../sheet.ts';
import { rule, workBar } from '../signs.ts';
import { gap, leading, rowBlocks, type Strip, textStrips } from '../strips.ts';
import { sayTime, TimeScale } from '../time-scale.ts';
import { arrow, headings, middle, otherBar, parties, partyStrips, receiverRuns, roomsInside, runsOf, sign, spares } from './other-works.ts';
import { endBlocks, factBlocks } from './paint-around.ts';
import type { OtherWork, StoryRows } from './rows.ts';
import { storyWords as words } from './words.ts';

export function paintStory(rows: StoryRows, area: Area, locale: Locale): readonly SheetPage[] {
    return new Painter(rows, area, locale).pages();
}

class Painter {
    private readonly rows: StoryRows;
    private readonly area: Area;
    private readonly locale: Locale;
    private readonly scale: TimeScale;
    private readonly most: number;
    /** Where arrows of earlier rows run down, by x; whether one of them is broken. */
    private readonly arrows = new Map<number, boolean>();

    constructor(rows: StoryRows, area: Area, locale: Locale) {
        this.rows = rows;
        this.area = area;
        this.locale = locale;
        this.scale = new TimeScale(rows.years, headings + parties + 16, area.width - spares - 12);
        this.most = Math.min(area.height, area.nextHeight) - 40;
    }

    pages(): SheetPage[] {
        const { waits, leaves, waiting, serving, points, facts, indicators, sentences, work } = this.rows;
        const { width } = this.area;
        const blocks: Block[] = [...factBlocks(facts, width, this.most)];
        for (const text of sentences) blocks.push(...rowBlocks([textStrips(text, { width, bold: true })], { most: this.most, space: 4 }));
        for (const point of points)
            blocks.push(...rowBlocks([pointStrips([point], { x: 0, width })], { most: this.most, points: [point.number], space: 2 }));
        if (indicators.length > 0) {
            blocks.push(leading(headingStrips(say(words.indicators, this.locale), width)));
            blocks.push(...factBlocks(indicators, width, this.most));
        }
        const chart = waits.length + leaves.length + waiting.length + serving.length > 0 || work !== undefined;
        if (chart) {
            blocks.push(this.yearsBlock());
            this.section(blocks, words.waits, words.waitsSub, waits, row => this.waitRow(row));
            if (work) blocks.push(...this.workBlocks());
            this.section(blocks, words.leaves, words.leavesSub, leaves, leave => this.leaveRow(leave));
            this.section(blocks, words.waiting, words.waitingSub, waiting, row => this.waitingRow(row));
            this.section(blocks, words.serving, words.servingSub, serving, row => this.waitingRow(row));
        }
        blocks.push(...endBlocks(this.rows, width, this.most, this.locale));
        return flowPages(blocks, this.area);
    }

    // ── Chart ────────────────────────────────────────────────────────────────────────────────────────────────────────

    private yearsBlock(): Block {
        const head = this.scale.head(this.rows.today, this.locale, letters.text);
        const line = rule(this.scale.left, head.height + 4, this.area.width - spares, undefined, 'thin');
        return { parts: [{ y: 4, node: ['g', {}], parts: head.parts }, line], height: head.height + 5, staysWithNext: true };
    }

    private section<T>(
        blocks: Block[],
        head: (typeof words)[keyof typeof words],
        under: (typeof words)[keyof typeof words],
        rows: readonly T[],
        paint: (row: T) => { readonly left: readonly Strip[]; readonly right: readonly Strip[]; readonly spare?: readonly Strip[] },
    ): void {
        if (rows.length === 0) return;
        const names = [
            gap(4),
            ...textStrips(say(head, this.locale), { width: headings, size: 12.5, bold: true }),
            ...textStrips(say(under, this.locale), { width: headings, size: letters.small, classes: 'm' }),
            gap(4),
        ];
        const strips = rows.flatMap(row => {
            const { left, right, spare = [] } = paint(row);
            return this.chartRow([left, right, spare]);
        });
        const used = strips.reduce((sum, { height }) => sum + height, 0);
        // Beside a heading that is higher than its rows the arrows go on.
        const going = [...this.arrows];
        const below = (height: number) => (height > used ? going.map(([x, isBroken]) => arrow(x, used, height, isBroken)) : []);
        blocks.push(
            ...rowBlocks([names, strips], {
                most: this.most,
                around: height => [...this.scale.grid(height, this.rows.today), ...below(height)],
            }),
        );
    }

    /** A row as strips with the arrows that come from above it and begin in it. */
    private chartRow(columns: readonly (readonly Strip[])[]): Strip[] {
        const above = this.before;
        this.before = new Map(this.arrows);
        const begins = [...this.arrows].filter(([x]) => !above.has(x));
        return rowBlocks(columns, {
            most: this.most,
            space: 6,
            around: height => [
                ...[...above].map(([x, isBroken]) => arrow(x, 0, height, isBroken)),
                ...begins.map(([x, isBroken]) => arrow(x, 3 + middle, height, isBroken)),
            ],
        });
    }

    /** Arrows that come from rows above. */
    private before: ReadonlyMap<number, boolean> = new Map();

    private waitRow(wait: OtherWork) {
        const { scale } = this;
        const { time, was, readyAt, neededAt, kind, isBroken, spare, isTight } = wait;
        const bar = otherBar(scale, time, was);
        const x = readyAt === undefined ? (bar?.end ?? scale.left + 6) : scale.after(readyAt);
        const start = this.rows.work?.time?.from;
        const needed = neededAt ?? start;
        const parts: Part[] = [...(bar?.parts ?? [])];
        let from = Math.max(x + 10, (bar?.end ?? 0) + 8);
        let to = scale.right;
        let left = Math.min(x - 10, (bar?.start ?? x) - 8);
        if (needed !== undefined) {
            const end = scale.at(needed);
            this.arrows.set(end, isBroken || (this.arrows.get(end) ?? false));
            const line = isBroken ? 'owed' : 'thin';
            parts.push(part(['path', { d: ['M', x, middle, 'H', end], class: line }]));
            from = Math.max(from, end + 12);
            if (end < x) left = Math.min(left, end - 8);
        }
        for (const at of this.arrows.keys()) if (at > from - 4) to = Math.min(to, at - 6);
        parts.push(part(sign(kind, x, isBroken)));
        const runs = runsOf(wait, this.locale);
        const right = { from, to: Math.max(from, to), side: 'left' as const };
        const label = placeLabel(runs, [right, { from: scale.left, to: Math.max(scale.left, left), side: 'right' }], this.widest());
        const words = textStrips(spare, {
            x: this.area.width - spares,
            width: spares,
            size: letters.small,
            anchor: 'end',
            ...(isBroken ? { bold: true, classes: 'r' } : isTight ? { bold: true } : { classes: 'm' }),
        });
        return {
            left: partyStrips(wait),
            right: [gap(3), { parts: [...parts, ...label.parts], height: lineHeight }, ...label.below],
            spare: [gap(4), ...words],
        };
    }

    /** Left of all arrows, or right of them. */
    private widest() {
        const xs = [...this.arrows.keys()];
        const [first, last] = [Math.min(this.scale.right, ...xs), Math.max(this.scale.left, ...xs)];
        return [
            { from: last + 8, to: this.scale.right, side: 'left' as const },
            { from: this.scale.left + 4, to: first - 8, side: 'left' as const },
        ];
    }

    private workBlocks(): Block[] {
        const { work } = this.rows;
        if (!work) return [];
        const { scale, locale } = this;
        const arrows = [...this.arrows].map(([x, isBroken]) =>
            part(['path', { d: ['M', x - 4, -1, 'h8l-4 8z'], class: isBroken ? 'fill-broken' : 'black' }]),
        );
        this.arrows.clear();
        this.before = new Map();
        const names = [
            gap(7),
            ...textStrips(say(words.work, locale), { width: headings, size: 12.5, bold: true }),
            ...textStrips(work.who, { width: headings + parties - 4, size: letters.small, classes: 'm' }),
        ];
        const when = work.time ? sayTime(work.time, locale) : say(words.noTime, locale);
        const bars = [
            gap(7),
            ...this.workBar(work, [{ text: work.money === '' ? when : `${when} ·` }, { text: work.money, bold: true }], 18),
        ];
        for (const one of work.parts) {
            const { title, time } = one;
            bars.push(...this.workBar(one, [{ text: title }, { text: time ? sayTime(time, locale) : '', classes: 'm' }], 7));
        }
        return rowBlocks([names, bars], {
            most: this.most,
            space: 7,
            around: height => [
                part(drawBox({ x: 0, y: 0, width: this.area.width, height }, 'grey-1')),
                ...scale.grid(height, this.rows.today),
                ...arrows,
            ],
        });
    }

    private workBar({ time, was }: Pick<OtherWork, 'time' | 'was'>, said: readonly Run[], height: number): Strip[] {
        const { scale } = this;
        const runs = said.map(run => ({ ...run, isBare: true }));
        const step = Math.max(height, lineHeight) + 3;
        if (!time) {
            const label = placeLabel(runs, [{ from: scale.left, to: scale.right, side: 'left' }]);
            return [{ parts: label.parts, height: label.parts.length > 0 ? step : 0 }, ...label.below];
        }
        const x = scale.at(time.from);
        const end = Math.max(x + 2.5, scale.after(time.to));
        const [left, right] = was ? [Math.min(x, scale.at(was.from)), Math.max(end, scale.after(was.to))] : [x, end];
        const label = placeLabel(
            runs,
            [
                { from: right + 8, to: scale.right, side: 'left' },
                { from: scale.left, to: left - 8, side: 'right' },
            ],
            [belowFrom(x, runs, scale)],
        );
        const box = { y: (lineHeight - height) / 2, height };
        const bar = part(workBar({ ...box, x, width: end - x }));
        const former = was ? [formerBar(scale, was, box)] : [];
        return [{ parts: [...former, bar, ...label.parts], height: step }, ...label.below];
    }

    private leaveRow({ what, maintainers, receivers, faults, at, spans, note, handed, kind }: StoryRows['leaves'][number]) {
        const { scale } = this;
        const passed = receivers.length > 0 ? `${what} ► ${receivers.join(', ')}` : what;
        const x = at === undefined ? scale.left + 6 : scale.after(at);
        const runsWith = (more: string): Run[] =>
            [
                { text: passed, bold: true },
                {
                    text: [maintainers.join(', '), note, more]
                        .filter(Boolean)
                        .map(text => `· ${text}`)
                        .join(' '),
                },
                { text: faults.map(text => `· ${text}`).join(' '), bold: true, classes: 'r' },
            ].filter(({ text }) => text !== '');
        // Left of the bar where its own words stand in it.
        const first = spans[0];
        const isInside = first !== undefined && widthOf(runsWith('')) <= scale.after(first.to) - scale.at(first.from) - 16;
        const isBeside = handed !== '' && isInside && widthOf([{ text: handed }]) <= x - 12 - scale.left;
        const runs = runsWith(isBeside ? '' : handed);
        if (spans.length > 0) {
            const life = lifeStrip(scale, at, spans, runs);
            const label = isBeside
                ? placeLabel([{ text: handed, classes: 'm' }], [{ from: scale.left, to: x - 10, side: 'right' }]).parts
                : [];
            const [line, ...below] = life;
            return { left: [], right: [gap(3), { parts: [...(line?.parts ?? []), ...label], height: line?.height ?? 0 }, ...below] };
        }
        return { left: [], right: [gap(3), ...signStrip(scale, { kind: kind === 'request' ? 'asked' : 'ready', at }, runs)] };
    }

    private waitingRow(waiting: OtherWork) {
        const { scale, locale } = this;
        const { time, was, readyAt, kind, isBroken, isTight, spare } = waiting;
        const bar = otherBar(scale, time, was);
        const parts: Part[] = [...(bar?.parts ?? [])];
        const x = readyAt === undefined || kind === 'serves' ? undefined : scale.after(readyAt);
        if (x !== undefined) {
            if (bar && bar.start > x + 8) parts.push(part(['path', { d: ['M', x, middle, 'H', bar.start], class: 'again' }]));
            parts.push(part(sign(kind, x, isBroken)));
        }
        const left = Math.min(bar?.start ?? scale.right, x ?? scale.right) - 10;
        const right = Math.max(bar?.end ?? scale.left, (x ?? scale.left) + 2) + 9;
        const runs =
            kind === 'serves'
                ? [...runsOf(waiting, locale), { text: time ? sayTime(time, locale) : say(words.noTime, locale), classes: 'm' }]
                : receiverRuns(waiting, locale);
        const inside = bar ? roomsInside(bar, x).filter(({ from, to }) => widthOf(runs) <= to - from) : [];
        const beside = [
            { from: right, to: scale.right, side: 'left' as const },
            { from: scale.left, to: left, side: 'right' as const },
        ];
        const isInside = inside.length > 0 && beside.every(({ from, to }) => widthOf(runs) > to - from);
        const label = placeLabel(
            isInside ? runs.map(run => ({ ...run, isBare: true })) : runs,
            [...beside, ...inside],
            [belowFrom(left + 4, runs, scale)],
        );
        const said = textStrips(spare, {
            x: this.area.width - spares,
            width: spares,
            size: letters.small,
            anchor: 'end',
            ...(isBroken ? { bold: true, classes: 'r' } : isTight ? { bold: true } : { classes: 'm' }),
        });
        return {
            left: partyStrips(waiting),
            right: [gap(3), { parts: [...parts, ...label.parts], height: lineHeight }, ...label.below],
            spare: [gap(4), ...said],
        };
    }
}
