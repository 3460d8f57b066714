// Sentences under the score: what it sums up, what it leaves out, how it is read. It must not place anything in it.

import type { HalfYear } from '../../../facts/half-years.ts';
import { formatCount } from '../../../l10n/format.ts';
import { capitalized } from '../../../l10n/kinds.ts';
import { type Locale, say } from '../../../l10n/say.ts';
import { legendOf } from '../legend.ts';
import { letters } from '../paper.ts';
import type { Block } from '../sheet.ts';
import { setText } from '../text.ts';
import { TimeScale } from '../time-scale.ts';
import type { FlowRows } from './rows.ts';
import type { Gathering } from './stems.ts';
import { flowWords as words } from './words.ts';

export function noteOf({ passed, broken, years }: FlowRows, locale: Locale): string {
    let [all, undated, outside] = [broken.length, 0, 0];
    for (const { counted } of passed) {
        all += counted.count;
        if (counted.half === undefined) undated += counted.count;
        else outside += outsideOf(counted.half, counted, years);
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
    const promises = say(count === 1 ? words.onePromise : words.promises, locale, { count: formatCount(count) });
    return say(words.sum, locale, { promises, state: say(count === 1 ? ofOne : ofMany, locale, { broken: formatCount(broken) }) });
}

/** The first day after the years stands at their end. */
function outsideOf(half: number, { count, atBegin }: HalfYear, { first, last }: FlowRows['years']): number {
    if (half >= 2 * first && half < 2 * (last + 1)) return 0;
    return half === 2 * (last + 1) ? count - atBegin : count;
}

export function readingOf({ span, most }: Gathering, locale: Locale): string {
    if (most === Number.POSITIVE_INFINITY) return '';
    return say(span === 'month' ? words.counted : words.byHalfYear, locale);
}

/** The signs and looks of arrows that are there. */
export function legendOfScore({ passed, broken, isCompared }: FlowRows, width: number, locale: Locale): Block {
    const kinds = new Set(broken.map(({ kind }) => kind));
    const isHanded = kinds.has('handover') || kinds.has('maintain') || passed.some(({ counted }) => counted.cares > 0);
    const shown = {
        ready: isHanded || kinds.has('need') || passed.some(({ counted: { count, requests, afters } }) => count > requests + afters),
        asked: kinds.has('request') || passed.some(({ counted }) => counted.requests > 0),
        after: kinds.has('after') || passed.some(({ counted }) => counted.afters > 0),
        before: isCompared,
    };
    const signs = legendOf(shown, width, locale);
    const looks = [
        ...(isHanded ? [words.handed] : []),
        ...(shown.asked ? [words.dotted] : []),
        ...(shown.after ? [words.dashed] : []),
        ...(broken.length > 0 ? [words.red] : []),
        words.grey,
    ].map((look, k) => say(k === 0 ? capitalized(look) : look, locale));
    const top = signs ? signs.height + 2 : 0;
    const reading = `${say(words.reading, locale)} ${looks.join(' · ')}.`;
    const said = setText(reading, { y: top, width, size: letters.small, classes: 'm' });
    return { parts: [...(signs?.parts ?? []), ...said.parts], height: top + said.height };
}
