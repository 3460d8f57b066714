// Money of the rows of a form: what a work states for a time, else what its parts come to. Exact. It must not format.
import type { MoneyFact } from '../../layouts/form.ts';
import { type Amount, amountsOf, sum } from '../../plan/budget.ts';
import { addDecimals, compareDecimals, type Decimal, normalizeDecimal, subtractDecimals, zero } from '../../plan/decimal.ts';
import type { Money, Work } from '../../plan/model.ts';
import { dayOf, monthOf, yearOf } from '../../plan/period.ts';
import type { Plan } from '../../plan/plan.ts';
import { extentOf, type Interval, yearInterval } from '../../plan/queries.ts';
import { workIn } from '../../plan/related-plans.ts';
import { ownWithin, plannedWithin } from '../../plan/spent.ts';
import { type FormContext, longYears, timeOf } from './context.ts';
import type { Item } from './items.ts';

/** By the name of the fund, empty where none is named. */
export type Shares = ReadonlyMap<string, Decimal>;

export interface Total {
    readonly value: Decimal;
    /** Amounts that the work itself states, by fund; undefined for a sum of parts. */
    readonly stated: Shares | undefined;
    /** The parts that add up to it, where they do. */
    readonly parts: readonly Item[];
}

export class Amounts {
    readonly #context: FormContext;
    readonly #known = new Map<string, Map<Item, Total | undefined>>();

    constructor(context: FormContext) {
        this.#context = context;
    }

    /** `year` is that of a column for each year. */
    of(item: Item, fact: MoneyFact, year: number | undefined): Total | undefined {
        const key = `${fact.money} ${fact.at} ${year ?? ''}`;
        let known = this.#known.get(key);
        if (!known) {
            known = new Map();
            this.#known.set(key, known);
        }
        if (known.has(item)) return known.get(item);
        const total = this.#total(item, fact, year);
        known.set(item, total);
        return total;
    }

    #total(item: Item, fact: MoneyFact, year: number | undefined): Total | undefined {
        const parts = item.parts.map(part => [part, this.of(part, fact, year)] as const);
        const counted = parts.flatMap(([part, total]) => (total ? [{ part, total }] : []));
        const added = counted.length > 0 ? sum(counted.map(({ total }) => total.value)) : undefined;
        const stated = item.work || item.other ? this.#stated(item, fact, year) : undefined;
        // A sum of the quarters that some parts state is no figure of the group.
        const lacks = fact.money === 'spent' && fact.at.startsWith('TW') && parts.some(([part, total]) => !total && this.#hasSpent(part));
        const whole = stated ? sum(stated.values()) : lacks ? undefined : added;
        if (!whole) return undefined;
        const value = normalizeDecimal(whole);
        const agrees = added !== undefined && compareDecimals(added, value) === 0;
        return { value, stated, parts: agrees ? counted.map(({ part }) => part) : [] };
    }

    #hasSpent(item: Item): boolean {
        return this.of(item, { money: 'spent', at: 'so far' }, undefined) !== undefined;
    }

    #stated(item: Item, { money, at }: MoneyFact, year: number | undefined): Shares | undefined {
        const context = this.#context;
        const { plan } = context;
        // Money of the end of the period is that of all its years.
        const years = at === 'end' ? longYears(context) : undefined;
        const time = years ? undefined : timeOf(at, context, year);
        const source = (money === 'other' || (money === 'before' && context.against) ? item.other : item.work) as Work | undefined;
        const of = money === 'other' || (money === 'before' && context.against) ? (context.against ?? plan) : plan;
        if (!source || (!time && !years?.length)) return undefined;
        if (money === 'spent') return this.#spent(source, time);
        if (money === 'cash-plan') {
            const planned = time && source.cashPlan.length > 0 ? plannedWithin(source.cashPlan, time) : undefined;
            return planned && new Map([['', planned]]);
        }
        const holder = years && context.above && of === plan ? workIn(context.above, source, plan) : source;
        const home = years && context.above && of === plan ? context.above : of;
        if (!holder) return undefined;
        const first = years ? (years[0] as number) : yearOf((time as Interval).from);
        const last = years ? (years.at(-1) as number) : yearOf((time as Interval).to);
        return this.#ofYears(holder, money, home, first, last);
    }

    #ofYears(work: Work, money: MoneyFact['money'], plan: Plan, first: number, last: number): Shares | undefined {
        const extent = extentOf(plan, work);
        const within = (moneys: readonly Money[], take: (amount: Amount) => Decimal = ({ value }) => value) => {
            const amounts = amountsOf(moneys, extent).filter(({ fromYear, toYear }) => fromYear <= last && toYear >= first);
            const whole = amounts.filter(({ fromYear, toYear }) => fromYear >= first && toYear <= last);
            if (whole.length < amounts.length) {
                this.#context.gaps.add('split', work, { time: yearInterval(first) });
                return undefined;
            }
            const shares = new Map<string, Decimal>();
            for (const amount of whole) shares.set(amount.fund, addDecimals(shares.get(amount.fund) ?? zero, take(amount)));
            return shares.size > 0 ? shares : undefined;
        };
        if (money === 'forecast') return within(work.forecasts);
        if (money === 'limit' || money === 'other') return within(work.ceilings) ?? within(work.budgets);
        if (money === 'before' && plan === this.#context.plan)
            return within(work.budgets, ({ money: { was }, value }) => was?.amount ?? value);
        return within(work.budgets);
    }

    /** Also what plans above and before say of the same work. */
    #spent(work: Work, time: Interval | undefined): Shares | undefined {
        if (!time) return undefined;
        const own = spentIn(work, time);
        if (own) return own;
        const { plan, related } = this.#context;
        for (const other of related) {
            const twin = workIn(other, work, plan);
            const there = twin && spentIn(twin, time);
            if (there) return there;
        }
        return undefined;
    }
}

/** The amount of a work for a time; of a quarter also the share that its half-year leaves to it, where the other quarter is stated. */
function spentIn(work: Work, time: Interval): Shares | undefined {
    const own = ownWithin(work, time);
    if (own) return own.byFund;
    const year = yearOf(time.from);
    const half =
        monthOf(time.from) < 6 ? { from: dayOf(year, 0), to: dayOf(year, 6) - 1 } : { from: dayOf(year, 6), to: dayOf(year, 12) - 1 };
    const isQuarter = time.to - time.from < 100 && (time.from === half.from || time.to === half.to);
    const whole = isQuarter ? ownWithin(work, half) : undefined;
    const other = time.from === half.from ? { from: time.to + 1, to: half.to } : { from: half.from, to: time.from - 1 };
    const rest = whole?.isWhole ? ownWithin(work, other) : undefined;
    if (!whole || !rest) return undefined;
    return new Map([...whole.byFund].map(([fund, value]) => [fund, subtractDecimals(value, rest.byFund.get(fund) ?? zero)]));
}
