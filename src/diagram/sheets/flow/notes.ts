// Sentences under the score: what it sums up, what it leaves out, how it is read. It must not place anything in it.
import { capitalized } from '../../../l10n/kinds.ts';
import { type Locale, say } from '../../../l10n/say.ts';
import { legendOf } from '../legend.ts';
import { letters } from '../paper.ts';
import type { Block } from '../sheet.ts';
import { setText } from '../text.ts';
import { TimeScale } from '../time-scale.ts';
import type { FlowRows, PassedRow } from './rows.ts';
import type { Gathering } from './stems.ts';
import { flowWords as words } from './words.ts';

export function noteOf({ passed, broken, years }: FlowRows, locale: Locale): string {
    let [all, undated, outside] = [broken.length, 0, 0];
    for (const row of passed) {
        all += row.count;
        if (row.half === undefined) undated += row.count;
        else outside += outsideOf(row.half, row, years);
    }
    const scale = new TimeScale(years, 0, 1);
    for (const { day } of broken) {
        if (day === undefined) undated++;
        else if (!scale.holds(day) && !scale.holds(day - 1)) outside++;
    }
    return [
        sumOf(all, broken.length, locale),
        undated > 0 ? say(undated === 1 ? words.oneUndated : words.undated, locale, { count: undated }) : '',
        outside > 0 ? say(outside === 1 ? words.oneOutside : words.outside, locale, { count: outside }) : '',
    ]
        .filter(Boolean)
        .join(' ');
}

function sumOf(count: number, broken: number, locale: Locale): string {
    if (count === 0) return say(words.none, locale);
    const ofOne = broken === 0 ? words.oneHolds : words.oneNotHolds;
    const ofMany = broken === 0 ? words.allHold : broken === 1 ? words.oneOfThem : words.notHold;
    const promises = say(count === 1 ? words.onePromise : words.promises, locale, { count });
    return say(words.sum, locale, { promises, state: say(count === 1 ? ofOne : ofMany, locale, { broken }) });
}

/** The first day after the years stands at their end. */
function outsideOf(half: number, { count, atBegin }: PassedRow, { first, last }: FlowRows['years']): number {
    if (half >= 2 * first && half < 2 * (last + 1)) return 0;
    return half === 2 * (last + 1) ? count - atBegin : count;
}

export function readingOf({ span, most }: Gathering, locale: Locale): string {
    if (most === Number.POSITIVE_INFINITY) return '';
    return say(span === 'month' ? words.counted : words.byHalfYear, locale);
}

export function legendOfScore(width: number, locale: Locale, isCompared: boolean): Block {
    const signs = legendOf(['ready', 'asked', 'after', ...(isCompared ? (['before'] as const) : [])], width, locale);
    const looks = [capitalized(words.handed), words.dotted, words.dashed, words.red, words.grey].map(word => say(word, locale));
    const said = setText(`${say(words.reading, locale)} ${looks.join(' · ')}.`, {
        y: signs.height + 2,
        width,
        size: letters.small,
        classes: 'm',
    });
    return { parts: [...signs.parts, ...said.parts], height: signs.height + 2 + said.height };
}
