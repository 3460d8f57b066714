// Times in words. It must not know what happens then.
import type { Locale } from '../l10n/say.ts';
import { monthOf, yearOf } from '../plan/period.ts';
import type { Interval } from '../plan/queries.ts';
import { nameMonth } from './words.ts';

/** "Jul 2026 – Dec 2027", shorter within one year. */
export function writeTime({ from, to }: Interval, locale: Locale): string {
    const month = (day: number) => nameMonth(monthOf(day), locale);
    if (yearOf(from) !== yearOf(to)) return `${month(from)} ${yearOf(from)} – ${month(to)} ${yearOf(to)}`;
    if (monthOf(from) === monthOf(to)) return `${month(to)} ${yearOf(to)}`;
    return monthOf(from) === 0 && monthOf(to) === 11 ? String(yearOf(to)) : `${month(from)} – ${month(to)} ${yearOf(to)}`;
}
