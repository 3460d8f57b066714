// Money and figures by the quarters of a year, as far as the plan states them so. Exact; nothing is spread over quarters. It must not know words.
import { sum } from '../plan/budget.ts';
import { addDecimals, compareDecimals, type Decimal, subtractDecimals, zero } from '../plan/decimal.ts';
import { figureOver, figuresOf } from '../plan/figures.ts';
import type { Indicator, Money, Reading, Work } from '../plan/model.ts';
import { dayOf, isWithin, overlaps, yearOf, yearsOf } from '../plan/period.ts';
import { type Interval, yearInterval } from '../plan/queries.ts';
import { ownWithin, plannedWithin, type SpentWithin, spentWithin } from '../plan/spent.ts';

/** A year of money: `total` is the sum of the quarters, the halves and the rest. */
export interface MoneyByQuarter {
    /** One a quarter; undefined where nothing is stated for it. */
    readonly quarters: readonly (Decimal | undefined)[];
    /** One a half year: stated for it and for no quarter of it; undefined where that is nothing. */
    readonly halves: readonly (Decimal | undefined)[];
    /** Stated for longer; undefined where that is nothing. */
    readonly rest: Decimal | undefined;
    readonly total: Decimal;
}

function quartersOf(year: number): Interval[] {
    return [0, 3, 6, 9].map(month => ({ from: dayOf(year, month), to: dayOf(year, month + 3) - 1 }));
}

/** Money that a work and its parts have spent in a year. */
export function spentByQuarter(work: Work, year: number): MoneyByQuarter | undefined {
    const whole = yearInterval(year);
    const own = ownWithin(work, whole);
    return byQuarter(year, time => {
        if (!own || (time.from === whole.from && time.to === whole.to)) return sumOf(spentWithin(work, time));
        const stated = ownWithin(work, time);
        if (stated) return sumOf(stated);
        // Parts tell the quarters of what the work states for longer, and nothing beside it.
        if (!own.stated.some(({ spent }) => isWithin(time, spent.period))) return undefined;
        const parts = work.activities.flatMap(part => sumOf(spentWithin(part, time)) ?? []);
        return parts.length > 0 ? sum(parts) : undefined;
    });
}

/** The plan of payments of a work, else that of its parts, for a year. */
export function plannedByQuarter(work: Work, year: number): MoneyByQuarter | undefined {
    return byQuarter(year, time => planned(work, time));
}

/** The years in which a work or a part of it has spent money, or plans to pay some. */
export function quarterYears(work: Work, of: (work: Work) => readonly Money[]): number[] {
    const years = new Set<number>();
    const add = (one: Work) => {
        for (const { amount, period } of of(one)) {
            const own = amount && period ? yearsOf(period) : [];
            // Money for several years at once belongs to none of them.
            if (own.length === 1) years.add(own[0] as number);
        }
        one.activities.forEach(add);
    };
    add(work);
    return [...years].sort((a, b) => a - b);
}

function sumOf(spent: SpentWithin | undefined): Decimal | undefined {
    return spent && sum(spent.byFund.values());
}

function planned(work: Work, time: Interval): Decimal | undefined {
    const year = yearInterval(yearOf(time.from));
    const isOwn = work.cashPlan.some(({ amount, period }) => amount && period && overlaps(period, year));
    if (isOwn) return plannedWithin(work.cashPlan, time);
    const parts = work.activities.flatMap(part => planned(part, time) ?? []);
    return parts.length > 0 ? sum(parts) : undefined;
}

function byQuarter(year: number, within: (time: Interval) => Decimal | undefined): MoneyByQuarter | undefined {
    const times = quartersOf(year);
    const quarters = times.map(within);
    const halves = [0, 2].map(first => {
        const whole = within({ from: (times[first] as Interval).from, to: (times[first + 1] as Interval).to });
        const over = whole && subtractDecimals(whole, added(quarters.slice(first, first + 2)));
        return over && compareDecimals(over, zero) > 0 ? over : undefined;
    });
    const parts = [...quarters, ...halves];
    const total = within(yearInterval(year)) ?? (parts.some(Boolean) ? added(parts) : undefined);
    if (!total) return undefined;
    const rest = subtractDecimals(total, added(parts));
    return { quarters, halves, rest: compareDecimals(rest, zero) === 0 ? undefined : rest, total };
}

function added(values: readonly (Decimal | undefined)[]): Decimal {
    return values.reduce<Decimal>((total, value) => addDecimals(total, value ?? zero), zero);
}

/** The figure of an indicator over a time: its own reading, or a sum of several. */
export type FigureSaid = { readonly reading: Reading } | { readonly sum: Decimal };

/** Targets or measured figures of one indicator in one year. */
export interface FiguresByQuarter {
    readonly quarters: readonly (FigureSaid | undefined)[];
    readonly year: FigureSaid | undefined;
    /** For a time that is neither a quarter or less nor the year: a half year, or nine months. */
    readonly others: readonly Reading[];
}

export function figuresByQuarter(indicator: Indicator, readings: readonly Reading[], year: number): FiguresByQuarter {
    const whole = yearInterval(year);
    const quarters = quartersOf(year);
    const over = (time: Interval): FigureSaid | undefined => {
        const found = figureOver(indicator, readings, time);
        const [only, another] = found?.figures ?? [];
        if (!found || !only) return undefined;
        return another ? { sum: found.value } : { reading: only.reading };
    };
    const others = figuresOf(indicator, readings).filter(
        ({ period }) =>
            isWithin(period, whole) &&
            !(period.from === whole.from && period.to === whole.to) &&
            !quarters.some(quarter => isWithin(period, quarter)),
    );
    return { quarters: quarters.map(over), year: over(whole), others: others.map(({ reading }) => reading) };
}

/** The years of which an indicator states a target or a figure for a part. */
export function figureYears(indicator: Indicator): number[] {
    const years = [indicator.targets, indicator.actuals].flatMap(readings =>
        figuresOf(indicator, readings).flatMap(({ period }) => {
            const year = yearOf(period.from);
            const whole = yearInterval(year);
            return isWithin(period, whole) && (period.from !== whole.from || period.to !== whole.to) ? [year] : [];
        }),
    );
    return [...new Set(years)].sort((a, b) => a - b);
}
