// Money over time: which years and funds an amount belongs to, and what a work and its parts add up to. Exact.
// A parent's figure counts where it is stated, else its parts': the two are compared, never added. It must not format.
import { addDecimals, type Decimal, multiplyDecimals, whole, zero } from './decimal.ts';
import type { Money, Work } from './model.ts';
import { yearOf } from './period.ts';
import type { Plan } from './plan.ts';
import { extentOf, type Interval } from './queries.ts';

/** An amount for one calendar year, or a total over several. */
export interface Amount {
    readonly fromYear: number;
    readonly toYear: number;
    /** Qualified path of the fund as written, empty when none is named. */
    readonly fund: string;
    /** In whole currency units. */
    readonly value: Decimal;
    readonly money: Money;
}

/** By fund, in whole currency units; the key is that of `Amount.fund`. */
export type ByFund = ReadonlyMap<string, Decimal>;

/** Each amount in the years it is for. `extent` is that of the work: an amount without a period is for all of it. Unreadable amounts are left out. */
export function amountsOf(moneys: readonly Money[], extent: Interval | undefined): Amount[] {
    const amounts: Amount[] = [];
    for (const money of moneys) {
        const { amount: value, perYear } = money;
        const span = money.period ?? extent;
        if (!value || !span || span.to < span.from) continue;
        const fund = fundOf(money);
        const [first, last] = [yearOf(span.from), yearOf(span.to)];
        if (!perYear) amounts.push({ fromYear: first, toYear: last, fund, value, money });
        else for (let year = first; year <= last; year++) amounts.push({ fromYear: year, toYear: year, fund, value, money });
    }
    return amounts;
}

function fundOf({ fund }: Money): string {
    // Mostly a single name, which need not be joined.
    return fund?.path.length === 1 ? (fund.path[0] as string) : (fund?.path.join('.') ?? '');
}

/** Figures that the work itself states, not its parts. */
export function budgetOf(plan: Plan, work: Work): Amount[] {
    return work.budgets.length === 0 ? [] : amountsOf(work.budgets, extentOf(plan, work));
}

/**
 * The money of a work within some years: its own figure where it states one, else the sum of its parts where every part states one.
 * Undefined when it cannot be told.
 */
export function moneyWithin(plan: Plan, work: Work, fromYear: number, toYear: number): ByFund | undefined {
    const own = work.budgets.length === 0 ? 'none' : within(work.budgets, extentOf(plan, work), fromYear, toYear);
    return own === 'none' ? partsWithin(plan, work, fromYear, toYear) : own;
}

/** The sum of a work's parts within some years, where every part that is done in them states one. */
export function partsWithin(plan: Plan, work: Work, fromYear: number, toYear: number): ByFund | undefined {
    const sums = new Map<string, Decimal>();
    for (const part of work.activities) {
        const money = moneyWithin(plan, part, fromYear, toYear);
        if (!money && isElsewhere(extentOf(plan, part), fromYear, toYear)) continue;
        if (!money) return undefined;
        for (const [fund, value] of money) sums.set(fund, addDecimals(sums.get(fund) ?? zero, value));
    }
    return sums.size > 0 ? sums : undefined;
}

function isElsewhere(extent: Interval | undefined, fromYear: number, toYear: number): boolean {
    return extent !== undefined && extent.from <= extent.to && (yearOf(extent.to) < fromYear || yearOf(extent.from) > toYear);
}

/** An amount and the work that states it. */
export interface StatedAmount {
    readonly work: Work;
    readonly amount: Amount;
}

/** Money that counts, once; without `amount` nobody says for when. */
export interface StatedMoney {
    readonly work: Work;
    readonly money: Money;
    readonly value: Decimal;
    readonly amount: Amount | undefined;
}

/**
 * Each sum of money once: what a work states, and what its parts state for years of which it states nothing. A sum for no known time counts
 * where its work states no other and no part of it one with a time.
 */
export function statedMoney(plan: Plan, work: Work): StatedMoney[] {
    const ofParts: StatedMoney[] = [];
    for (const part of work.activities) for (const stated of statedMoney(plan, part)) ofParts.push(stated);
    if (work.budgets.length === 0) return ofParts;
    const own = budgetOf(plan, work);
    if (own.length > 0) {
        const isApart = ({ amount }: StatedMoney) =>
            amount !== undefined && !own.some(({ fromYear, toYear }) => fromYear <= amount.toYear && toYear >= amount.fromYear);
        return [...own.map(amount => ({ work, money: amount.money, value: amount.value, amount })), ...ofParts.filter(isApart)];
    }
    if (ofParts.some(({ amount }) => amount)) return ofParts;
    const undated = work.budgets.flatMap(money => (money.amount ? [{ work, money, value: money.amount, amount: undefined }] : []));
    return undated.length > 0 ? undated : ofParts;
}

/** The money of which it is known for when. */
export function statedAmounts(plan: Plan, work: Work): StatedAmount[] {
    return statedMoney(plan, work).flatMap(({ work: stating, amount }) => (amount ? [{ work: stating, amount }] : []));
}

/** All money of a work, as far as stated; the sum of `statedMoney`. */
export function totalOf(plan: Plan, work: Work): Decimal | undefined {
    const stated = statedMoney(plan, work);
    return stated.length > 0 ? sum(stated.map(({ value }) => value)) : undefined;
}

export function sum(values: Iterable<Decimal>): Decimal {
    let total = zero;
    for (const value of values) total = addDecimals(total, value);
    return total;
}

/** The sums of `amountsOf` that lie in the years, by fund; undefined when one lies only partly in them. */
function within(moneys: readonly Money[], extent: Interval | undefined, fromYear: number, toYear: number): ByFund | undefined | 'none' {
    const sums = new Map<string, Decimal>();
    for (const money of moneys) {
        const span = money.period ?? extent;
        if (!money.amount || !span || span.to < span.from) continue;
        const [first, last] = [yearOf(span.from), yearOf(span.to)];
        if (last < fromYear || first > toYear) continue;
        if (!money.perYear && (first < fromYear || last > toYear)) return undefined;
        const times = money.perYear ? Math.min(last, toYear) - Math.max(first, fromYear) + 1 : 1;
        const value = times === 1 ? money.amount : multiplyDecimals(money.amount, whole(times));
        const fund = fundOf(money);
        const others = sums.get(fund);
        sums.set(fund, others ? addDecimals(others, value) : value);
    }
    return sums.size === 0 ? 'none' : sums;
}
