// Money spent: what counts of what a work states, by fund and time, and what a work and its parts have spent. Exact. A figure within the
// time of another is a part of it; a work's own figures count, else its parts'. It must not judge.
import { type ByFund, sum } from './budget.ts';
import { addDecimals, type Decimal, zero } from './decimal.ts';
import type { Money, Work } from './model.ts';
import { fill, type Nested, nest, outermostWithin } from './nested-times.ts';
import { isWithin, overlaps } from './period.ts';
import type { Interval } from './queries.ts';

/** Money spent in a time, readable. */
export interface Spent {
    readonly money: Money;
    readonly period: Interval;
    /** Path of the fund as written, empty when none is named. */
    readonly fund: string;
    readonly value: Decimal;
}

/** Money that a work states as spent, by fund: figures that count, and those that clash with them. Unreadable ones are left out. */
export function spentOf(work: { readonly spent: readonly Money[] }): ReadonlyMap<string, Nested<Spent>> {
    return nestedByFund(work.spent);
}

export function nestedByFund(moneys: readonly Money[]): ReadonlyMap<string, Nested<Spent>> {
    const items = moneys.flatMap(money => {
        const { amount: value, period, fund } = money;
        if (!value || !period || period.to < period.from) return [];
        return [{ money, period, fund: fund?.path.join('.') ?? '', value }];
    });
    const byFund = Map.groupBy(items, ({ fund }) => fund);
    return new Map([...byFund].map(([fund, ofFund]) => [fund, nest(ofFund)]));
}

/** The money spent within a time. */
export interface SpentWithin {
    readonly byFund: ByFund;
    /** Whether the figures fill the time, of all parts that count. */
    readonly isWhole: boolean;
    /** The figures themselves. */
    readonly stated: readonly { readonly work: Work; readonly spent: Spent }[];
}

/** The money of a work spent within a time, as far as stated: its own figures where it has any for that time, else those of its parts. */
export function spentWithin(work: Work, time: Interval): SpentWithin | undefined {
    const own = ownWithin(work, time);
    if (own) return own;
    const parts = work.activities.map(part => spentWithin(part, time));
    const known = parts.filter(part => part !== undefined);
    if (known.length === 0) return undefined;
    const byFund = new Map<string, Decimal>();
    for (const part of known) for (const [fund, value] of part.byFund) byFund.set(fund, addDecimals(byFund.get(fund) ?? zero, value));
    const isWhole = known.length === parts.length && known.every(part => part.isWhole);
    return { byFund, isWhole, stated: known.flatMap(part => part.stated) };
}

/** The figure that a work itself states. Undefined where it states nothing for the time; a figure for a longer time says nothing of a part of it. */
export function ownWithin(work: Work, time: Interval): SpentWithin | undefined {
    const byFund = new Map<string, Decimal>();
    const stated: { work: Work; spent: Spent }[] = [];
    let isWhole = true;
    for (const [fund, { counted }] of spentOf(work)) {
        const outermost = outermostWithin(counted, time);
        if (outermost.length === 0) {
            if (counted.some(({ period }) => overlaps(period, time))) isWhole = false;
            continue;
        }
        byFund.set(fund, sum(outermost.map(({ value }) => value)));
        if (!fill(outermost, time)) isWhole = false;
        stated.push(...outermost.map(spent => ({ work, spent })));
    }
    return byFund.size > 0 ? { byFund, isWhole, stated } : undefined;
}

/** The money of a plan of payments within a time, by fund; undefined where a payment lies only partly in it. */
export function plannedWithin(moneys: readonly Money[], time: Interval): Decimal | undefined {
    let total: Decimal | undefined;
    for (const { counted } of nestedByFund(moneys).values()) {
        const top = outermostWithin(
            counted.filter(({ period }) => overlaps(period, time)),
            { from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY },
        );
        const inside = top.every(({ period }) => isWithin(period, time)) ? top : outermostWithin(counted, time);
        if (inside.length === 0 && top.length > 0) return undefined;
        for (const { value } of inside) total = addDecimals(total ?? zero, value);
    }
    return total;
}
