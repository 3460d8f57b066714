// Year by year: money by fund as stacked bars, things kept and kept by nobody at the end of each year.
import { type Locale, say } from '../../../l10n/say.ts';
import { addDecimals, toNumber, zero } from '../../../plan/decimal.ts';
import { type Part, part } from '../../../scene/scene.ts';
import { drawBox } from '../../paint/primitives.ts';
import { letters } from '../paper.ts';
import type { Block } from '../sheet.ts';
import { keptBar, nobodyBar, rule } from '../signs.ts';
import { fitting, setText } from '../text.ts';
import type { FundRow } from './money.ts';
import { type CityRows, shortMoney, writeCount } from './rows.ts';
import { cityWords as words } from './words.ts';

/** The grounds of funds, the largest first; money without a fund is red. */
const grounds = ['grey-3', 'grey-2', 'grey-1', 'empty'];
const legendWidth = 126;
/** A year narrower than this could not say its money. */
const leastYear = 54;
const barHeight = 16;

export function paintYears(rows: CityRows, width: number, height: number, locale: Locale): Block {
    const parts: Part[] = [rule(0, 0, width, undefined, 'thin')];
    const head = setText(say(words.years, locale), { y: 7, width: legendWidth, size: letters.head, bold: true });
    parts.push(...head.parts);
    const most = Math.max(1, Math.floor((width - legendWidth) / leastYear));
    const years = rows.years.slice(0, most);
    const step = Math.min(122, (width - legendWidth) / Math.max(1, years.length));
    const bar = Math.min(78, step - 8);
    const left = (k: number) => legendWidth + k * step + (step - bar) / 2;
    for (const [k, year] of years.entries())
        parts.push(...setText(String(year), { x: left(k) - 4, y: 7, width: bar + 8, bold: true, anchor: 'middle' }).parts);
    const more = rows.years.length - years.length;
    const notes = [
        ...(toNumber(rows.money.elsewhere) > 0
            ? [say(words.elsewhere, locale, { money: shortMoney(rows.money.elsewhere, rows.currency, locale) })]
            : []),
        ...(more > 0 ? [say(more === 1 ? words.oneYearMore : words.moreYears, locale, { count: more })] : []),
    ];
    const note = setText(notes.join(' '), { width, size: letters.small, classes: 'm' });
    const thingsHeight = 2 * (barHeight + 4) + 14;
    const room = Math.max(60, height - 30 - 22 - thingsHeight - note.height - 26);
    const bottom = 30 + 20 + room;
    // under all else: boxes and letters stay free of it
    const thingsTop = bottom + 14;
    const flagTop = thingsTop + 2 * (barHeight + 4) + 4;
    paintToday(parts, rows, years.length, { left, bar, y: flagTop, width }, locale);
    const legendEnd = paintMoney(parts, rows, { left, bar, bottom, room, years: years.length, legendTop: 7 + head.height + 8 }, locale);
    const label = setText(say(words.things, locale), { y: Math.max(thingsTop, legendEnd + 4), width: legendWidth - 10, bold: true });
    parts.push(...label.parts);
    const isHatched = rows.things.slice(0, years.length).some(({ nobody }) => nobody > 0);
    const sign = setText(isHatched ? say(words.byNobodySign, locale) : '', {
        y: Math.max(thingsTop, legendEnd + 4) + label.height + 1,
        width: legendWidth - 10,
        size: letters.small,
        classes: 'm',
    });
    parts.push(...sign.parts);
    for (const [k] of years.entries()) paintThings(parts, rows.things[k] ?? { kept: 0, nobody: 0 }, left(k), bar, thingsTop, locale);
    const y = Math.max(flagTop + 20, legendEnd + 9 + label.height + sign.height);
    parts.push({ y, node: ['g', {}], parts: note.parts });
    return { parts, height: y + note.height };
}

interface Flag {
    readonly left: (year: number) => number;
    readonly bar: number;
    readonly y: number;
    readonly width: number;
}

function paintToday(parts: Part[], { now }: CityRows, years: number, { left, bar, y, width }: Flag, locale: Locale): void {
    if (now === undefined || now < 0 || now >= years) return;
    // a bar is its year
    const at = left(Math.floor(now)) + (now % 1) * bar;
    parts.push(rule(at, 26, undefined, y, 'today'));
    const flag = setText(say(words.today, locale), { width: 80, size: letters.small, bold: true, classes: 'v' });
    const from = Math.min(Math.max(at - flag.width / 2 - 4, 0), width - flag.width - 8);
    parts.push(part(drawBox({ x: from, y, width: flag.width + 8, height: 16 }, 'black', 2)), {
        x: from + 4,
        y: y + 1,
        node: ['g', {}],
        parts: flag.parts,
    });
}

interface Bars {
    readonly left: (year: number) => number;
    readonly bar: number;
    readonly bottom: number;
    readonly room: number;
    readonly years: number;
    readonly legendTop: number;
}

function paintMoney(
    parts: Part[],
    { money, currency }: CityRows,
    { left, bar, bottom, room, years, legendTop }: Bars,
    locale: Locale,
): number {
    const unit = currency === 'IDR' ? 'Rp' : currency;
    const head = setText(say(words.moneyByFund, locale, { currency: unit }), {
        y: legendTop,
        width: legendWidth - 10,
        size: letters.small,
        bold: true,
    });
    parts.push(...head.parts);
    let y = legendTop + head.height + 4;
    for (const [k, fund] of money.funds.entries()) {
        const named = fundName(fund, locale);
        const box = { x: 17, y, width: legendWidth - 24, size: letters.small };
        const said = setText(fitting([named, `${k + 1}`], box, 2), box);
        parts.push(part(drawBox({ x: 0, y: y + 1, width: 11, height: 11 }, groundOf(fund?.kind, k))), ...said.parts);
        y += said.height + 3;
    }
    const totals = money.years.map(funds => funds.reduce(addDecimals, zero));
    const most = Math.max(0, ...totals.map(toNumber));
    if (most <= 0) {
        parts.push(...setText(say(words.noMoney, locale), { x: legendWidth, y: bottom - 30, width: 300, classes: 'm on-paper' }).parts);
        return y;
    }
    for (let k = 0; k < years; k++) {
        let top = bottom;
        for (const [f, value] of (money.years[k] ?? []).entries()) {
            const height = (toNumber(value) / most) * room;
            if (height <= 0) continue;
            top -= height;
            const fund = money.funds[f];
            parts.push(part(drawBox({ x: left(k), y: top, width: bar, height }, groundOf(fund?.kind, f))));
        }
        const total = totals[k] ?? zero;
        parts.push(part(drawBox({ x: left(k), y: top, width: bar, height: bottom - top }, 'thin')));
        parts.push(
            ...setText(shortMoney(toNumber(total) > 0 ? total : undefined, currency, locale), {
                x: left(k) - 6,
                y: top - 16,
                width: bar + 12,
                size: letters.list,
                anchor: 'middle',
                classes: 'on-paper',
            }).parts,
        );
    }
    return y;
}

export function fundName({ kind, title, count }: FundRow, locale: Locale): string {
    if (kind === 'one') return title;
    return kind === 'none' ? say(words.noFund, locale) : say(words.otherFunds, locale, { count });
}

function groundOf(kind: string | undefined, position: number): string {
    return kind === 'none' ? 'fill-broken' : (grounds[position] ?? 'empty');
}

function paintThings(
    parts: Part[],
    { kept, nobody }: CityRows['things'][number],
    x: number,
    width: number,
    y: number,
    locale: Locale,
): void {
    const said = (text: string, count: number, top: number, classes: string) => {
        const box = { x: x + 2, y: top + 1.5, width: width - 4, size: letters.small, anchor: 'middle' as const };
        return setText(fitting([text, String(count)], box, 1), { ...box, classes }).parts;
    };
    parts.push(
        part(keptBar({ x, y, width, height: barHeight })),
        ...said(say(words.kept, locale, { count: writeCount(kept, locale) }), kept, y, 'black'),
    );
    if (nobody === 0) return;
    const top = y + barHeight + 4;
    parts.push(
        part(nobodyBar({ x, y: top, width, height: barHeight })),
        ...said(say(words.byNobody, locale, { count: writeCount(nobody, locale) }), nobody, top, 'on-gap r'),
    );
}
