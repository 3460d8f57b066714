// Time as closed intervals of whole days, so that 2025, 2025-Q1 and 2025-03-14 compare. It must not read the clock.
import { Placed, type Span } from './source.ts';

/** Days since 1970-01-01. */
export type Day = number;

abstract class PeriodPlaced extends Placed {
    /** Where the part after `..` stands; the whole when there is none. */
    abstract get toSpan(): Span;
}

/** From the first day to the last, both included. `from > to` when it was written the wrong way round. */
export interface Period extends PeriodPlaced {
    readonly from: Day;
    readonly to: Day;
    /** As written. */
    readonly text: string;
}

/** First and last day of a written moment: `2025`, `2025-Q1` (`-TW1`), `2025-S1`, `2025-03`, `2025-03-14`; undefined when it is none. */
export function readMoment(text: string): { readonly from: Day; readonly to: Day } | undefined {
    const match = /^(\d{4})(?:-(?:(?:Q|TW)([1-4])|S([12])|(\d{2})(?:-(\d{2}))?))?$/.exec(text);
    if (!match) return undefined;
    const year = Number(match[1]);
    const months = (first: number, count: number) => ({ from: dayOf(year, first), to: dayOf(year, first + count) - 1 });
    if (match[2]) return months(Number(match[2]) * 3 - 3, 3);
    if (match[3]) return months(Number(match[3]) * 6 - 6, 6);
    if (!match[4]) return months(0, 12);
    const month = Number(match[4]);
    if (month < 1 || month > 12) return undefined;
    if (!match[5]) return months(month - 1, 1);
    const day = dayOf(year, month - 1, Number(match[5]));
    return monthOf(day) === month - 1 && Number(match[5]) > 0 ? { from: day, to: day } : undefined;
}

// Rules ask these of every amount and every time: a `Date` each time is felt in a large plan, so days are counted.

/** The day of a date; `month` from 0, may run over into other years. */
export function dayOf(year: number, month: number, day = 1): Day {
    const inYear = year + Math.floor(month / 12);
    return firstDayOf(inYear) + daysBefore(month - 12 * (inYear - year), inYear) + day - 1;
}

export function yearOf(day: Day): number {
    const year = 1970 + Math.floor(day / 365.2425);
    if (day < firstDayOf(year)) return year - 1;
    return day < firstDayOf(year + 1) ? year : year + 1;
}

/** The years of most plans, looked up. */
const [firstKnown, lastKnown] = [1990, 2110];
const firstDays = Array.from({ length: lastKnown - firstKnown + 1 }, (_, i) => countFirstDay(firstKnown + i));

function firstDayOf(year: number): Day {
    return firstDays[year - firstKnown] ?? countFirstDay(year);
}

function countFirstDay(year: number): Day {
    const past = year - 1;
    return 365 * (year - 1970) + Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400) - 477;
}

/** Days of a common year before each month. */
const before = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

/** Days of a year before a month, from 0 to 11. */
function daysBefore(month: number, year: number): number {
    const isLeap = firstDayOf(year + 1) - firstDayOf(year) === 366;
    return (before[month] as number) + (isLeap && month > 1 ? 1 : 0);
}

/** From 0 to 11. */
export function monthOf(day: Day): number {
    const year = yearOf(day);
    let month = 11;
    while (daysBefore(month, year) > day - firstDayOf(year)) month--;
    return month;
}

/** Months from January of `firstYear` to the month of `day`. */
export function monthsSince(firstYear: number, day: Day): number {
    return (yearOf(day) - firstYear) * 12 + monthOf(day);
}

/** The calendar years that a period touches, first to last; none when it ends before it starts. */
export function yearsOf(period: { readonly from: Day; readonly to: Day }): number[] {
    const years: number[] = [];
    const last = yearOf(period.to);
    for (let year = yearOf(period.from); year <= last; year++) years.push(year);
    return years;
}

/** Whether `inner` lies wholly in `outer`. */
export function isWithin(inner: { readonly from: Day; readonly to: Day }, outer: { readonly from: Day; readonly to: Day }): boolean {
    return inner.from >= outer.from && inner.to <= outer.to;
}

export function overlaps(a: { readonly from: Day; readonly to: Day }, b: { readonly from: Day; readonly to: Day }): boolean {
    return a.from <= b.to && b.from <= a.to;
}

/** The shortest way to write an interval: `2025`, `2025..2029`, `2025-03..2025-09`, `2025-03-14`. */
export function writePeriod(period: { readonly from: Day; readonly to: Day }): string {
    const { from, to } = period;
    const year = (day: Day) => String(yearOf(day)).padStart(4, '0');
    if (from === dayOf(yearOf(from), 0) && to === dayOf(yearOf(to) + 1, 0) - 1) return range(year(from), year(to));
    if (from === dayOf(yearOf(from), monthOf(from)) && to === dayOf(yearOf(to), monthOf(to) + 1) - 1)
        return range(writeMonth(from), writeMonth(to));
    const date = (day: Day) => new Date(day * 86_400_000).toISOString().slice(0, 10);
    return range(date(from), date(to));
}

/** The month of a day: `2025-09`. */
export function writeMonth(day: Day): string {
    return `${String(yearOf(day)).padStart(4, '0')}-${String(monthOf(day) + 1).padStart(2, '0')}`;
}

/** Calendar years, ascending, the shortest way: `2025..2027, 2029`. */
export function writeYears(years: readonly number[]): string {
    const runs: [from: number, to: number][] = [];
    for (const year of years) {
        const last = runs.at(-1);
        if (last && last[1] === year - 1) last[1] = year;
        else runs.push([year, year]);
    }
    return runs.map(([from, to]) => range(String(from), String(to))).join(', ');
}

function range(from: string, to: string): string {
    return from === to ? from : `${from}..${to}`;
}
