// Days on paper: years as columns of equal days, the line of today, and words for dates and for time to spare. It must not know what happens.

import { spannedYears } from '../../facts/years.ts';
import { type Locale, say, type Text } from '../../l10n/say.ts';
import { sayPeriod } from '../../l10n/times.ts';
import { type Day, dayOf, monthOf, yearOf } from '../../plan/period.ts';
import type { Plan } from '../../plan/plan.ts';
import type { Interval } from '../../plan/queries.ts';
import { isFirstOfMonth } from '../../plan/shift.ts';
import { type Part, part } from '../../scene/scene.ts';
import { drawBox, drawText } from '../paint/primitives.ts';
import { nameDay } from '../plan-frame.ts';
import { measure } from '../text-width.ts';
import { writeTime } from '../time.ts';
import { words as drawingWords, nameMonth } from '../words.ts';
import { letters } from './paper.ts';
import type { Strip } from './strips.ts';

/** Whole years, both included. */
export interface Years {
    readonly first: number;
    readonly last: number;
}

/** More years than this are not drawn: a mistyped year must not press all others together. */
const maxYears = 30;

/** The years of the plan, else those that a filter leaves; of a plan without years those of what is shown. */
export function yearsOf(plan: Plan, chosen: readonly number[], times: Iterable<Interval>, today: Day | undefined): Years {
    const known = chosen.length > 0 ? chosen : spannedYears(plan);
    const all = chosen.length > 0 || known.length > 0 ? known : [...times].flatMap(({ from, to }) => [yearOf(from), yearOf(to)]);
    const first = all.length > 0 ? Math.min(...all) : yearOf(today ?? dayOf(2025, 0));
    return { first, last: Math.min(first + maxYears - 1, all.length > 0 ? Math.max(...all) : first) };
}

export class TimeScale {
    readonly left: number;
    readonly right: number;
    readonly years: Years;
    private readonly from: Day;
    private readonly days: number;

    /** `left` and `right` in px. */
    constructor(years: Years, left: number, right: number) {
        this.years = years;
        this.left = left;
        this.right = right;
        this.from = dayOf(years.first, 0);
        this.days = dayOf(years.last + 1, 0) - this.from;
    }

    /** Where a day begins, kept on the axis. */
    at(day: Day): number {
        const share = (day - this.from) / this.days;
        return this.left + Math.min(1, Math.max(0, share)) * (this.right - this.left);
    }

    /** Where a day ends. */
    after(day: Day): number {
        return this.at(day + 1);
    }

    holds(day: Day): boolean {
        return day >= this.from && day < this.from + this.days;
    }

    /** The names of the years, with the flag of today above them. */
    head(today: Day | undefined, locale: Locale, size: number = letters.head): Strip {
        const parts: Part[] = [];
        const flag = today !== undefined && this.holds(today);
        const top = flag ? 17 : 0;
        const { first, last } = this.years;
        const width = (this.right - this.left) / (last - first + 1);
        const fits = width > measure('2025', size, true) + 8;
        const step = fits ? 1 : Math.ceil((measure('2025', letters.small, true) + 8) / width);
        for (let year = first; year <= last; year += step)
            parts.push(
                part(drawText(this.at(dayOf(year, 0)) + 5, top + 13, String(year), { size: fits ? size : letters.small, bold: true })),
            );
        if (flag) {
            const said = say(drawingWords.today, locale);
            const room = measure(said, letters.small, true) + 12;
            const x = Math.min(this.right - room / 2, Math.max(this.left + room / 2, this.at(today)));
            parts.push(
                part(drawBox({ x: x - room / 2, y: 0, width: room, height: 15 }, 'black', 2)),
                part(drawText(x, 11, said, { size: letters.small, bold: true, classes: 'v', anchor: 'middle' })),
            );
        }
        return { parts, height: top + 19 };
    }

    /** Lines between years and of today, for something of this height. */
    grid(height: number, today: Day | undefined): Part[] {
        // One path: a long sheet has thousands of rows.
        const lines: (string | number)[] = [];
        for (let year = this.years.first; year <= this.years.last; year++) lines.push('M', this.at(dayOf(year, 0)), 0, 'V', height);
        const parts = [part(['path', { d: lines, class: 'rule' }])];
        if (today !== undefined && this.holds(today))
            parts.push(part(['path', { d: ['M', this.at(today), 0, 'V', height], class: 'today' }]));
        return parts;
    }
}

// ── Words ────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** "Sep 2026", where a day ends or begins a month; else the day. */
export function sayEnd(day: Day, locale: Locale): string {
    return isFirstOfMonth(day + 1) ? monthAndYear(day, locale) : nameDay(day, locale);
}

export function sayBegin(day: Day, locale: Locale): string {
    return isFirstOfMonth(day) ? monthAndYear(day, locale) : nameDay(day, locale);
}

/** "Sep – Dec 2026", "2027", "3 Mar – 9 Apr 2026". */
export function sayTime(time: Interval, locale: Locale): string {
    if (isFirstOfMonth(time.from) && isFirstOfMonth(time.to + 1)) return writeTime(time, locale);
    return say(sayPeriod(time), locale);
}

const spare = {
    months: { en: '{n} months to spare', id: 'kelonggaran {n} bulan' },
    month: { en: '1 month to spare', id: 'kelonggaran 1 bulan' },
    days: { en: '{n} days to spare', id: 'kelonggaran {n} hari' },
    day: { en: '1 day to spare', id: 'kelonggaran 1 hari' },
    none: { en: 'no day to spare', id: 'tanpa kelonggaran' },
    lateMonths: { en: '{n} months too late', id: 'terlambat {n} bulan' },
    lateMonth: { en: '1 month too late', id: 'terlambat 1 bulan' },
    lateDays: { en: '{n} days too late', id: 'terlambat {n} hari' },
    lateDay: { en: '1 day too late', id: 'terlambat 1 hari' },
} as const satisfies Record<string, Text>;

/** Days to spare after a day, in whole months where they fill some. */
export function saySpare(readyAt: Day, slack: number, locale: Locale): string {
    if (slack === 0) return say(spare.none, locale);
    const [from, to] = slack > 0 ? [readyAt + 1, readyAt + 1 + slack] : [readyAt + 1 + slack, readyAt + 1];
    const n = monthsBetween(from, to);
    const isLate = slack < 0;
    if (n > 0) return say(n === 1 ? (isLate ? spare.lateMonth : spare.month) : isLate ? spare.lateMonths : spare.months, locale, { n });
    const days = Math.abs(slack);
    return say(days === 1 ? (isLate ? spare.lateDay : spare.day) : isLate ? spare.lateDays : spare.days, locale, { n: days });
}

/** Whole calendar months from a day to another. */
export function monthsBetween(from: Day, to: Day): number {
    const months = (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from);
    const inMonth = (day: Day) => day - dayOf(yearOf(day), monthOf(day));
    return inMonth(to) < inMonth(from) ? months - 1 : months;
}

function monthAndYear(day: Day, locale: Locale): string {
    return `${nameMonth(monthOf(day), locale)} ${yearOf(day)}`;
}
