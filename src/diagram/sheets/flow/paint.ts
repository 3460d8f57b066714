// The score: one line a department, true time across, promises as upright arrows. It must not know the plan.
import { type Locale, say } from '../../../l10n/say.ts';
import type { SceneNode } from '../../../scene/node.ts';
import { type Part, part } from '../../../scene/scene.ts';
import { drawBox, drawText } from '../../paint/primitives.ts';
import { at } from '../pages.ts';
import { letters } from '../paper.ts';
import type { Area, SheetPage } from '../sheet.ts';
import { asked, linkPart, ready } from '../signs.ts';
import { fitting, setText } from '../text.ts';
import { TimeScale } from '../time-scale.ts';
import { labelLine, layOut, type PlacedLabel, type Score, spanOf } from './layout.ts';
import { legendOfScore, noteOf, readingOf } from './notes.ts';
import type { FlowPromise, FlowRows, PassedRow } from './rows.ts';
import { type Gathering, stemsByHalfYear, stemsOf } from './stems.ts';
import { flowWords as words } from './words.ts';
import { paintWorks, workLine } from './works.ts';

const labelWidth = 168;
/** Of a row, px. */
interface RowSize {
    /** Around the department's line. */
    readonly above: number;
    readonly below: number;
    /** Lines of labels that have room in that. */
    readonly free: number;
}

const roomy: RowSize = { above: 9, below: 24, free: 0 };
const tight: RowSize = { above: 9, below: 17, free: 0 };
const dense: RowSize = { above: 13, below: 13, free: 1 };
const band = 9;
const headHeight = 40;

interface Placed {
    readonly score: Score;
    readonly gathering: Gathering;
    readonly size: RowSize;
    /** Height of the bars of programs under each line; 0 where they are only counted. */
    readonly bars: readonly number[];
}

export function paintScore(given: FlowRows, area: Area, locale: Locale): SheetPage[] {
    const { width, isLoose } = area;
    const legend = legendOfScore(given, width, locale);
    const height = area.height - legend.height - 6;
    const note = noteOf(given, locale);
    const notes = setText(note, { width, size: letters.small, classes: 'm' });
    const room = height - headHeight - notes.height - 26;
    const rows = gather(given, Math.max(1, Math.floor(room / (dense.above + dense.below))), locale);
    if (rows.sides.length === 0) return [{ parts: setText(say(words.none, locale), { width }).parts, points: [], height: 20 }];
    const scale = new TimeScale(rows.years, labelWidth, width - 12);
    const placed = place(rows, scale, room);
    const isNamed = placed.bars.some(height => height > 0);
    const reading = setText([note, readingOf(placed.gathering, locale)].filter(Boolean).join(' '), {
        width,
        size: letters.small,
        classes: 'm',
    });
    const tops = topsOf(placed, height - headHeight - reading.height - 10);
    const points = new Set(placed.score.stems.flatMap(({ stem }) => stem.point ?? []));
    const body = [
        ...paintRows(rows, tops, scale, width, isNamed),
        ...paintStems(placed, tops, scale),
        ...paintBars(rows, placed, tops, scale),
        ...paintLabels(placed, tops),
    ];
    const bottom = headHeight + (tops.at(-1)?.end ?? 0);
    const end = isLoose ? bottom + 8 + reading.height + 10 : area.height - legend.height;
    return [
        {
            parts: [...scale.head(rows.today, locale).parts, at(headHeight, body), at(bottom + 8, reading.parts), at(end, legend.parts)],
            points: [...points].sort((a, b) => a - b),
            height: end + legend.height,
        },
    ];
}

/** Promises between the lines of a page. */
type Lines = Pick<FlowRows, 'sides' | 'passed' | 'broken' | 'promises' | 'years' | 'today'>;

/** At most so many lines; those between which least passes become one. */
function gather(rows: FlowRows, most: number, locale: Locale): Lines {
    const { sides, passed, broken, years, today } = rows;
    if (sides.length <= most) return rows;
    const weight = sides.map(() => 0);
    const weigh = (own: { readonly giver: number; readonly receiver: number }, by: number) => {
        for (const one of [own.giver, own.receiver]) weight[one] = (weight[one] as number) + by;
    };
    for (const row of passed) weigh(row, row.counted.count);
    for (const promise of broken) weigh(promise, 1000);
    const chosen = [...sides.keys()].sort((a, b) => (weight[b] as number) - (weight[a] as number) || a - b).slice(0, most - 1);
    chosen.sort((a, b) => a - b);
    const places = new Map(chosen.map((side, k) => [side, k]));
    const placeOf = (side: number) => places.get(side) ?? chosen.length;
    const label = say(words.more, locale, { count: sides.length - chosen.length });
    const moved = (promises: readonly FlowPromise[]) => between(promises.map(promise => movedTo(promise, placeOf)));
    return {
        sides: [...chosen.map(k => sides[k] as FlowRows['sides'][number]), { address: '', label, under: '', working: [], works: [] }],
        passed: between(passed.map(row => rowMovedTo(row, placeOf))),
        broken: moved(broken),
        get promises() {
            return moved(rows.promises);
        },
        years,
        today,
    };
}

function between<T extends { readonly giver: number; readonly receiver: number }>(rows: readonly T[]): T[] {
    return rows.filter(({ giver, receiver }) => giver !== receiver);
}

type PlaceOf = (side: number) => number;

/** Between other lines. Its words are left to be found when they are shown. */
function movedTo(promise: FlowPromise, placeOf: PlaceOf): FlowPromise {
    return Object.create(promise, { giver: { value: placeOf(promise.giver) }, receiver: { value: placeOf(promise.receiver) } });
}

function rowMovedTo(row: PassedRow, placeOf: PlaceOf): PassedRow {
    return Object.create(row, {
        giver: { value: placeOf(row.giver) },
        receiver: { value: placeOf(row.receiver) },
        ofOne: { get: () => row.ofOne.map(({ promise, place }) => ({ promise: movedTo(promise, placeOf), place })) },
    });
}

/** Thing by thing where that has room, else more and more of them in one. */
function place(rows: Lines, scale: TimeScale, room: number): Placed {
    const { today, passed, broken } = rows;
    const lines = today !== undefined && scale.holds(today) ? [scale.at(today)] : [];
    const shared = { scale, rows: rows.sides.length, lines };
    const counted = rows.sides.map(() => 0);
    const named = rows.sides.map(({ works }) => (works.length > 0 ? works.length * workLine + 3 : 0));
    const count = passed.reduce((sum, row) => sum + row.counted.count, broken.length);
    for (const most of count > maxTried ? [] : [Number.POSITIVE_INFINITY, 6, 4, 2, 1]) {
        const gathering: Gathering = { span: 'month', most };
        const stems = stemsOf(rows.promises, most);
        if (stems.length > maxNamed) continue;
        const scores = [3, 4, 6, 9]
            .map(maxLines =>
                layOut(stems, {
                    ...shared,
                    gap: 6,
                    maxLines: maxLines,
                    widestLabel: 230,
                    widestDrift: 40,
                    namesSums: true,
                    isDense: false,
                }),
            )
            .filter(({ crowded }) => crowded === 0)
            .sort((a, b) => a.crossed - b.crossed);
        for (const bars of named.some(height => height > 0) ? [named, counted] : [counted])
            for (const size of [roomy, tight])
                for (const score of scores) if (heightOf({ score, size, bars }) <= room) return { score, gathering, size, bars };
    }
    const gathering: Gathering = { span: 'half-year', most: 1 };
    const stems = stemsByHalfYear(passed, broken);
    const score = layOut(stems, { ...shared, gap: 4, maxLines: 1, widestLabel: 110, widestDrift: 40, namesSums: false, isDense: true });
    return { score, gathering, size: dense, bars: counted };
}

/** More promises than this are never shown thing by thing. */
const maxTried = 1200;
/** More stems than this are not tried one by one. */
const maxNamed = 400;

function heightOf({ score, size: { above, below, free }, bars }: Pick<Placed, 'score' | 'size' | 'bars'>): number {
    const extra = (count: number) => Math.max(0, count - free) * labelLine;
    return score.lines.reduce((sum, own, k) => sum + above + below + extra(own.above) + extra(own.below) + (bars[k] ?? 0), 0);
}

interface RowTop {
    readonly start: number;
    /** The height of the department's line. */
    readonly line: number;
    readonly end: number;
}

/** px that a row may be higher than it needs to be. */
const maxSpare = 44;

/** Rows as high as their labels need; what is left over is shared out. */
function topsOf(placed: Placed, height: number): RowTop[] {
    const { score, size, bars } = placed;
    const { lines } = score;
    const extra = (count: number) => Math.max(0, count - size.free) * labelLine;
    const spare = Math.max(0, Math.min(maxSpare, (height - heightOf(placed)) / Math.max(1, lines.length)));
    let y = 0;
    return lines.map((own, k): RowTop => {
        const start = y;
        y += size.above + size.below + extra(own.above) + extra(own.below) + spare + (bars[k] ?? 0);
        return { start, line: start + size.above + extra(own.above) + spare / 2, end: y };
    });
}

function paintRows(rows: Lines, tops: readonly RowTop[], scale: TimeScale, width: number, isNamed: boolean): Part[] {
    const height = tops.at(-1)?.end ?? 0;
    const most = Math.max(1, ...rows.sides.flatMap(({ working }) => working));
    const grounds = tops.flatMap(({ start, end }, k) =>
        k % 2 === 0 ? [part(drawBox({ x: 0, y: start, width, height: end - start }, 'head'))] : [],
    );
    const lines = rows.sides.flatMap(({ address, label, under, working }, k): Part[] => {
        const { start, line, end } = tops[k] as RowTop;
        const box = { x: 6, width: labelWidth - 16, size: letters.text, bold: true };
        const isTall = end - start >= 26 && under !== '';
        // beside its line, and moved up where the row ends soon after it
        const top = isTall ? Math.max(start, Math.min(line - 10, end - 28)) : line - 10;
        const name = setText(fitting([label, `${k + 1}`], box, 1), { ...box, y: top });
        const small = { ...box, y: top + 14, size: letters.small, bold: false, classes: 'm' };
        const said = isTall ? setText(fitting([under, ''], small, 1), small).parts : [];
        const named = [...name.parts, ...said];
        return [
            ...(isNamed ? [] : paintBand(working, scale, end - 1, most)),
            part(['path', { d: ['M', scale.left, line, 'H', scale.right], class: 'line-1' }]),
            address === '' ? at(0, named) : linkPart(address, { x: 0, y: start, width: labelWidth - 10, height: end - start }, named),
        ];
    });
    return [...grounds, ...scale.grid(height, rows.today), ...lines];
}

/** Programs at work: as high as they are many. */
function paintBand(working: readonly number[], scale: TimeScale, bottom: number, most: number): Part[] {
    const month = (scale.right - scale.left) / Math.max(1, working.length);
    const parts: Part[] = [];
    for (let from = 0; from < working.length; ) {
        let to = from + 1;
        while (to < working.length && working[to] === working[from]) to++;
        const height = ((working[from] ?? 0) / most) * band;
        if (height > 0)
            parts.push(part(drawBox({ x: scale.left + from * month, y: bottom - height, width: (to - from) * month, height }, 'grey-2')));
        from = to;
    }
    return parts;
}

function paintBars({ sides }: Lines, { score, bars }: Placed, tops: readonly RowTop[], scale: TimeScale): Part[] {
    return sides.flatMap(({ works }, k): Part[] => {
        if ((bars[k] ?? 0) === 0) return [];
        const through = score.stems.flatMap(({ stem, x }) => {
            const { top, bottom } = spanOf(stem);
            return top <= k && bottom > k ? [x] : [];
        });
        return paintWorks(works, (tops[k] as RowTop).end - 4, { scale, paper: ground(k), through });
    });
}

/** The class of the ground of a row. */
function ground(row: number): string {
    return row % 2 === 0 ? 'head' : 'paper';
}

function paintStems({ score, size }: Placed, tops: readonly RowTop[], scale: TimeScale): Part[] {
    return score.stems.map(({ stem, x }): Part => {
        const lineOf = (row: number) => tops[row]?.line ?? 0;
        const { giver, heads, isBroken, style, isThick } = stem;
        const { top, bottom } = spanOf(stem);
        const y = lineOf(giver);
        const dash = isBroken ? '5 3' : style === 'after' ? '4 3' : style === 'asked' ? '1.5 2.5' : undefined;
        const line: SceneNode = [
            'path',
            {
                d: ['M', x, lineOf(top) + (top === giver ? 0 : 4), 'V', lineOf(bottom) - (bottom === giver ? 0 : 4)],
                class: isBroken ? 'line broken' : size === dense ? 'line-3' : 'thin',
                'stroke-width': isThick ? 2.2 : 1.1,
                'stroke-dasharray': dash,
            },
        ];
        const arrows = heads.map(({ receiver }): SceneNode => {
            const end = lineOf(receiver);
            const back = receiver > giver ? -7 : 7;
            return [
                'path',
                { d: ['M', x, end, 'L', x - 3.6, end + back, 'L', x + 3.6, end + back, 'Z'], class: isBroken ? 'fill-broken' : 'black' },
            ];
        });
        const start =
            style === 'asked'
                ? asked(x, y, isBroken)
                : style === 'after'
                  ? (['circle', { cx: x, cy: y, r: 3.4, class: 'empty' }] as const)
                  : ready(x, y, isBroken);
        const nodes = [...(stem.was === undefined ? [] : [movedFrom(scale.at(stem.was), x, y)]), line, ...arrows, start];
        const [most] = stem.ways;
        return part(['g', {}, ['title', {}, most ?? String(stem.count)], ...nodes]);
    });
}

/** From the day of an older version, a dashed line along the giver's. */
function movedFrom(was: number, x: number, y: number): SceneNode {
    return ['path', { d: ['M', was, y - 5, 'V', y + 5, 'M', was, y, 'H', x], class: 'former' }];
}

function paintLabels({ score, size }: Placed, tops: readonly RowTop[]): Part[] {
    return score.labels.map((label): Part => {
        const y = heightOfLabel(label, size, tops);
        const { stem, x, text, width, stemX } = label;
        const isOwn = label.row === stem.giver;
        const bold = isOwn && stem.isBroken;
        const node = drawText(x, y + 3.7, text, { size: letters.small, bold, ...(bold ? { classes: 'r' } : {}) });
        // arrows pass behind a label, they never strike it through
        const under = drawBox({ x: x - 1.5, y: y - 6, width: width + 3, height: 12 }, ground(label.row));
        // a dot on its own stem, and a thin line past its neighbours
        const end = x > stemX ? x - 1.5 : x + width + 1.5;
        const flag: SceneNode[] =
            Math.abs(end - stemX) > 4
                ? [['path', { d: ['M', stemX, y, 'H', end], class: bold ? 'line broken' : 'line-3', 'stroke-width': 0.7 }]]
                : [];
        const dot: SceneNode = ['circle', { cx: stemX, cy: y, r: 1.7, class: bold ? 'fill-broken' : 'black' }];
        const parts = [...flag, dot, under, node].map(part);
        const box = { x: Math.min(x, stemX), y: y - 6, width: width + 8, height: 12 };
        return stem.story === '' ? at(0, parts) : linkPart(`story:${stem.story}`, box, parts);
    });
}

function heightOfLabel({ row, half, line }: PlacedLabel, size: RowSize, tops: readonly RowTop[]): number {
    const middle = tops[row]?.line ?? 0;
    // clear of the heads of arrows, where there is room
    const first = size === dense ? 7 : 13.5;
    return half === 'above' ? middle - first - line * labelLine : middle + first + line * labelLine;
}
