// Handovers of the next twelve months: day by day, or counts by month where there is much.
import { type Locale, say } from '../../../l10n/say.ts';
import { monthOf, yearOf } from '../../../plan/period.ts';
import type { Part } from '../../../scene/scene.ts';
import { nameMonth } from '../../words.ts';
import { at } from '../pages.ts';
import { letters } from '../paper.ts';
import type { Block } from '../sheet.ts';
import { linkPart, rule } from '../signs.ts';
import { fitting, type Run, setRuns, setText } from '../text.ts';
import { type CityRows, type Handover, writeCount } from './rows.ts';
import { cityWords as words } from './words.ts';

const dateWidth = 62;
const maxLines = 3;
/** In one month. */
const maxNamed = 30;

/** One by one as long as there is room, then by month; what does not hold is named before all else. */
export function paintHandovers(rows: CityRows, width: number, height: number, locale: Locale): Block {
    const { handovers, handoverTime } = rows;
    const title = setText(say(handoverTime.isToday ? words.hands : words.handsFirst, locale), {
        y: 7,
        width,
        size: letters.head,
        bold: true,
    });
    const top: Part[] = [rule(0, 0, width, undefined, 'thin'), ...title.parts];
    const begin = 7 + title.height + 5;
    if (handovers.length === 0) {
        const none = setText(say(words.noHands, locale), { y: begin, width });
        return { parts: [...top, ...none.parts], height: begin + none.height };
    }
    const body = stack(fill(handovers, width, height - begin, locale), width);
    return { parts: [...top, at(begin, body.parts)], height: begin + body.height };
}

function fill(handovers: readonly Handover[], width: number, height: number, locale: Locale): Block[] {
    const months = [...Map.groupBy(handovers, ({ day }) => monthName(day, locale))].map(([month, own]) => ({
        count: (all: readonly Handover[], isRest: boolean) => paintRow(month, [{ text: sayCount(all, isRest, locale) }], width),
        own,
    }));
    const heightOf = (blocks: readonly Block[]) => blocks.reduce((sum, block) => sum + block.height, 0);
    const shown = months.map(({ own, count }) => [count(own, false)]);
    const room = (k: number, blocks: readonly Block[]) => heightOf(shown.flat()) - heightOf(shown[k] ?? []) + heightOf(blocks) <= height;
    const tryOut = (k: number, blocks: readonly Block[]) => {
        const fits = room(k, blocks);
        if (fits) shown[k] = [...blocks];
        return fits;
    };
    const singly = (one: Handover) => paintOne(one, width, locale);
    for (const [k, { own, count }] of months.entries()) {
        const broken = own.filter(({ isBroken }) => isBroken);
        const rest = own.filter(({ isBroken }) => !isBroken);
        if (broken.length > 0 && broken.length <= maxNamed && rest.length > 0) tryOut(k, [...broken.map(singly), count(rest, true)]);
    }
    const isWhole = months.map(({ own }, k) => own.length <= maxNamed && tryOut(k, own.map(singly)));
    // what room is left names the first of those that stand together
    for (const [k, { own, count }] of months.entries()) {
        if (isWhole[k] || own.length > maxNamed) continue;
        const order = [...own].sort((a, b) => Number(b.isBroken) - Number(a.isBroken));
        const broken = own.filter(({ isBroken }) => isBroken).length;
        const rows = order.map(singly);
        for (let named = own.length - 1; named > broken; named--)
            if (tryOut(k, [...rows.slice(0, named), count(order.slice(named), true)])) break;
    }
    return shown.flat();
}

function sayCount(handovers: readonly Handover[], isRest: boolean, locale: Locale): string {
    const broken = handovers.filter(({ isBroken }) => isBroken).length;
    const count = writeCount(handovers.length, locale);
    if (isRest) return say(words.handsRest, locale, { count });
    const hands = say(handovers.length === 1 ? words.oneHand : words.handsCount, locale, { count });
    return broken === 0 ? hands : say(broken === 1 ? words.oneHandBroken : words.handsBroken, locale, { hands, broken });
}

export function monthName(day: number, locale: Locale): string {
    return `${nameMonth(monthOf(day), locale)} ${yearOf(day)}`;
}

function stack(blocks: readonly Block[], width: number): Block {
    const parts: Part[] = [];
    let y = 0;
    for (const block of blocks) {
        parts.push(rule(0, y, width), at(y, block.parts));
        y += block.height;
    }
    return { parts, height: y };
}

function paintOne({ day, what, from, to, isBroken, story }: Handover, width: number, locale: Locale): Block {
    const ends = `${from} → ${to.join(', ')}${isBroken ? ` · ${say(words.notHolds, locale)}` : ''}`;
    const look = isBroken ? { bold: true, classes: 'r' } : {};
    const box = { width: width - dateWidth, size: letters.list };
    const said = [
        { text: fitting([what, '–'], box, maxLines), ...look },
        { text: fitting([ends, '–'], box, maxLines), classes: 'm', ...look },
    ];
    const block = paintRow(monthName(day, locale), said, width);
    if (story === '') return block;
    return { parts: [linkPart(`story:${story}`, { x: 0, y: 0, width, height: block.height }, block.parts)], height: block.height };
}

function paintRow(month: string, runs: readonly Run[], width: number): Block {
    const [first] = runs;
    const look = first?.bold ? { bold: true, classes: 'r' } : {};
    const date = setText(month, { y: 3, width: dateWidth - 4, size: letters.small, ...look });
    const said = setRuns(runs, { x: dateWidth, y: 3, width: width - dateWidth, size: letters.list });
    return { parts: [...date.parts, ...said.parts], height: said.height + 6 };
}
