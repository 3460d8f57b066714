// Time moved by calendar months and days. A period that begins and ends with a month does so afterwards. It must not know what moves.
import { type Day, dayOf, monthOf, writePeriod, yearOf } from './period.ts';
import { copyWith } from './source.ts';

interface Interval {
    readonly from: Day;
    readonly to: Day;
}

/** A period that is moved keeps its place in the text. */
export function shiftPeriod<P extends Interval & { readonly text: string }>(period: P, months: number, days: number): P {
    const moved = shiftInterval(period, months, days);
    return copyWith(period, { ...moved, text: writePeriod(moved) } as Partial<P>);
}

export function shiftInterval({ from, to }: Interval, months: number, days: number): Interval {
    const first = shiftDay(from, months) + days;
    // The day after the end moves, so that the end of a month stays one.
    const isMonthEnd = isFirstOfMonth(to + 1);
    const last = (isMonthEnd ? shiftDay(to + 1, months) - 1 : shiftDay(to, months)) + days;
    return { from: first, to: last };
}

/** The same day of another month, or its last one where it has fewer. */
function shiftDay(day: Day, months: number): Day {
    const [year, month] = [yearOf(day), monthOf(day)];
    const inMonth = day - dayOf(year, month);
    const first = dayOf(year, month + months);
    const next = dayOf(year, month + months + 1);
    return Math.min(first + inMonth, next - 1);
}

export function isFirstOfMonth(day: Day): boolean {
    return dayOf(yearOf(day), monthOf(day)) === day;
}
