// Indicators as facts: from where to where, and how far by now. It must not judge.
import { trackOf } from '../../../facts/track.ts';
import { writeDecimal } from '../../../l10n/format.ts';
import { type Locale, say } from '../../../l10n/say.ts';
import { sayTime as sayWritten } from '../../../l10n/times.ts';
import type { Figure } from '../../../plan/figures.ts';
import type { Indicator } from '../../../plan/model.ts';
import type { Day } from '../../../plan/period.ts';
import { titleOf } from '../../../plan/queries.ts';
import type { Fact } from './facts.ts';
import { storyWords as words } from './words.ts';

/** The first indicator that has both ends, and how many more there are. */
export function measuredBy(indicators: readonly Indicator[], today: Day | undefined, locale: Locale): Fact {
    const head = say(words.measured, locale);
    const all = indicators.map(indicator => indicatorFact(indicator, today, locale));
    const first = all.find(({ isMissing }) => !isMissing) ?? all[0];
    if (!first) return { head, value: say(words.none, locale), detail: '', isMissing: true };
    const more = indicators.length > 1 ? ` (+${indicators.length - 1})` : '';
    return { head, value: `${first.head}: ${first.value}${more}`, detail: first.detail };
}

export function indicatorFact(indicator: Indicator, today: Day | undefined, locale: Locale): Fact {
    const track = trackOf([indicator], today);
    if (!track) return { head: titleOf(indicator), value: say(words.none, locale), detail: '', isMissing: true };
    const unit = indicator.unit?.value ?? '';
    // a number never stands apart from its unit
    const value = `${sayFigure(track.baseline, locale)} → ${sayFigure(track.target, locale)}\u00a0${unit}`.trim();
    const due = say(words.due, locale, { time: say(sayWritten(track.target.period.text), locale) });
    const now = track.now ? say(words.now, locale, { x: sayFigure(track.now, locale) }) : say(words.notMeasured, locale);
    return { head: titleOf(indicator), value, detail: `${due}, ${now}` };
}

/** As written where it is a grade. */
export function sayFigure({ reading, value }: Figure, locale: Locale): string {
    if (reading.grade) return reading.text;
    return writeDecimal(value, locale) + (reading.percent ? '%' : '');
}
