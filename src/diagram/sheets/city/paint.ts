// The city page: five blocks on one A3, or on as many smaller pages as they need.
import type { Locale } from '../../../l10n/say.ts';
import type { Part } from '../../../scene/scene.ts';
import { at } from '../pages.ts';
import type { Area, Block, SheetPage } from '../sheet.ts';
import { paintGoals } from './paint-goals.ts';
import { paintHandovers } from './paint-handovers.ts';
import { paintMatrix } from './paint-matrix.ts';
import { paintSettleCounts, paintSettleList } from './paint-settle.ts';
import { paintYears } from './paint-years.ts';
import type { CityRows } from './rows.ts';

/** px between columns. */
const gap = 26;
/** A page at least this wide holds all five blocks. */
const wide = 1300;
/** A narrower one holds a single column. */
const narrow = 860;
const yearsHeight = 255;

export function paintCity(rows: CityRows, all: number, { width, height, nextHeight }: Area, locale: Locale): SheetPage[] {
    const points = rows.points.map(({ number }) => number);
    if (width < narrow) return paintColumn(rows, all, width, height, locale);
    if (width < wide) return paintNarrow(rows, all, width, height, nextHeight, locale);
    const right = Math.round(width * 0.215);
    const left = Math.round(width * 0.32);
    const middle = width - left - right - 2 * gap;
    const goals = paintGoals(rows, left, height, locale);
    const years = paintYears(rows, middle, yearsHeight, locale);
    const matrix = paintMatrix(rows, middle, height - years.height - 16, locale);
    const { settle, handovers } = paintRight(rows, all, right, height - 16, locale);
    // what stands at the foot of its column does so in both columns at one height
    const foot = Math.min(height - Math.max(years.height, handovers.height), Math.max(matrix.height, settle.height) + 40);
    const end = (block: Block, above: Block) => Math.max(above.height + 16, Math.min(foot, height - block.height));
    const parts: Part[] = [
        at(0, goals.parts),
        at(0, matrix.parts, left + gap),
        at(end(years, matrix), years.parts, left + gap),
        at(0, settle.parts, left + middle + 2 * gap),
        at(end(handovers, settle), handovers.parts, left + middle + 2 * gap),
    ];
    return [{ parts, points }];
}

/** Points to settle first, in full where they leave room for the handovers. */
function paintRight(
    rows: CityRows,
    all: number,
    width: number,
    height: number,
    locale: Locale,
): { readonly settle: Block; readonly handovers: Block } {
    const least = paintHandovers(rows, width, 0, locale);
    const listed = paintSettleList(rows, all, width, locale);
    if (listed && listed.height + least.height <= height)
        return { settle: listed, handovers: paintHandovers(rows, width, height - listed.height, locale) };
    const handovers = paintHandovers(rows, width, height * 0.36, locale);
    return { settle: paintSettleCounts(rows, width, height - handovers.height, locale), handovers };
}

/** All blocks one below the other, for a window, where a page is as high as they are. */
function paintColumn(rows: CityRows, all: number, width: number, height: number, locale: Locale): SheetPage[] {
    const settle = paintSettleList(rows, all, width, locale) ?? paintSettleCounts(rows, width, height, locale);
    const blocks = [
        paintGoals(rows, width, height, locale),
        settle,
        paintMatrix(rows, width, height, locale),
        paintHandovers(rows, width, height, locale),
        paintYears(rows, width, yearsHeight, locale),
    ];
    let y = 0;
    const parts = blocks.map(block => {
        const placed = at(y, block.parts);
        y += block.height + gap;
        return placed;
    });
    return [{ parts, points: rows.points.map(({ number }) => number), height: y }];
}

function paintNarrow(rows: CityRows, all: number, width: number, first: number, next: number, locale: Locale): SheetPage[] {
    const right = Math.round(width * 0.3);
    const left = width - right - gap;
    const listed = paintSettleList(rows, all, right, locale);
    const settle = listed && listed.height <= first ? listed : paintSettleCounts(rows, right, first, locale);
    const handovers = paintHandovers(rows, right, next, locale);
    const page = (a: Block, b: Block | undefined, points: readonly number[]): SheetPage => ({
        parts: [at(0, a.parts), ...(b ? [at(0, b.parts, left + gap)] : [])],
        points,
        height: Math.max(a.height, b?.height ?? 0),
    });
    return [
        page(
            paintGoals(rows, left, first, locale),
            settle,
            rows.points.map(({ number }) => number),
        ),
        page(paintMatrix(rows, left, next, locale), handovers, []),
        page(paintYears(rows, width, Math.min(next, 420), locale), undefined, []),
    ];
}
