// Money of a work in the next year: the forecast for that year becomes its budget; what is stated for the time after stays a forecast.
// Exact: no amount is split, scaled or rounded. It must not judge.
import { formatMoney } from '../l10n/format.ts';
import type { KeywordId } from '../l10n/keywords.ts';
import { sayYears } from '../l10n/times.ts';
import { makeInterval } from '../plan/make.ts';
import type { Asset, Department, Extension, Money, Output, Work } from '../plan/model.ts';
import { dayOf, type Period, yearOf } from '../plan/period.ts';
import { type Interval, yearInterval } from '../plan/queries.ts';
import { copyWith } from '../plan/source.ts';
import { type Notes, spelled } from './account.ts';

/** One list of amounts as it concerns a year. */
interface Sorted {
    /** For that year, each with its time. */
    readonly now: readonly Money[];
    readonly later: readonly Money[];
}

export interface MoneyOptions {
    readonly year: number;
    readonly currency: string;
    readonly notes: Notes;
}

type Owner = Work | Department | Extension | Output | Asset;

export class NextMoney {
    private readonly options: MoneyOptions;

    constructor(options: MoneyOptions) {
        this.options = options;
    }

    /** Budgets and forecasts of the new plan; `extent` is the time that amounts without one are for. */
    ofWork(work: Work, extent: Interval | undefined): { readonly budgets: readonly Money[]; readonly forecasts: readonly Money[] } {
        const { notes, year } = this.options;
        const budgets = this.sort(work.budgets, work, 'budget', extent);
        const forecasts = this.sort(work.forecasts, work, 'forecast', extent);
        const isBudgeted = work.budgets.some(money => {
            const time = money.period ?? extent;
            return time !== undefined && yearOf(time.from) <= year && yearOf(time.to) >= year;
        });
        if (isBudgeted)
            for (const money of forecasts.now)
                notes.leaveOut('besideBudget', work, { money: this.say(money), time: sayYears([year]) }, money.span);
        return {
            budgets: [...budgets.now, ...(isBudgeted ? [] : forecasts.now)],
            forecasts: [...budgets.later, ...forecasts.later],
        };
    }

    /** Amounts for the year alone: ceilings and cash plans. */
    ofYear(amounts: readonly Money[], owner: Owner, keyword: KeywordId, extent: Interval | undefined): readonly Money[] {
        const { now, later } = this.sort(amounts, owner, keyword, extent);
        this.options.notes.countLater(later.length, keyword);
        return now;
    }

    /** Upkeep without a time, or for a time that reaches the year. */
    upkeepOf(thing: Output | Asset): readonly Money[] {
        const { notes, year } = this.options;
        const kept = thing.upkeep.filter(money => {
            const { period } = money;
            if (!period || period.to >= yearInterval(year).from) return true;
            notes.leaveOut('upkeepBefore', thing, { money: this.say(money), time: sayTimeOf(period) }, money.span);
            return false;
        });
        if (kept.length === 0 && thing.upkeep.length > 0) notes.ask('upkeep', thing);
        return kept.flatMap(money => (money.amount ? copyWith(money, { was: undefined }) : this.tellUnreadable(money, thing, 'upkeep')));
    }

    private sort(amounts: readonly Money[], owner: Owner, keyword: KeywordId, extent: Interval | undefined): Sorted {
        const { year, notes } = this.options;
        const now: Money[] = [];
        const later: Money[] = [];
        for (const money of amounts) {
            const time = money.period ?? extent;
            const told = { money: this.say(money), keyword: spelled(keyword), time: time ? sayTimeOf(time) : '' };
            if (!money.amount) this.tellUnreadable(money, owner, keyword);
            else if (!time || time.to < time.from) notes.leaveOut('noTime', owner, told, money.span);
            else this.place(money, time, now, later, () => notes.leaveOut('unsplit', owner, told, money.span));
            const isOver = time !== undefined && yearOf(time.to) < year;
            if (money.amount && isOver && !money.period && keyword === 'forecast') notes.leaveOut('noTime', owner, told, money.span);
        }
        return { now, later };
    }

    private place(money: Money, time: Interval, now: Money[], later: Money[], tellUnsplit: () => void): void {
        const { year } = this.options;
        const [first, last] = [yearOf(time.from), yearOf(time.to)];
        const plain = copyWith(money, { was: undefined });
        if (last < year) return;
        if (first > year) later.push(copyWith(plain, { period: money.period ?? makeInterval(time.from, time.to) }));
        else if (first === last) now.push(copyWith(plain, { perYear: false, period: money.period ?? yearPeriod(year) }));
        else if (!money.perYear) tellUnsplit();
        else {
            now.push(copyWith(plain, { perYear: false, period: yearPeriod(year) }));
            if (last > year) later.push(copyWith(plain, { period: makeInterval(dayOf(year + 1, 0), dayOf(last + 1, 0) - 1) }));
        }
    }

    private tellUnreadable(money: Money, owner: Owner, keyword: KeywordId): never[] {
        this.options.notes.leaveOut('unreadable', owner, { keyword: spelled(keyword) }, money.span);
        return [];
    }

    private say(money: Money) {
        return money.amount
            ? formatMoney(money.amount, money.currency?.value === 'Rp' ? 'IDR' : (money.currency?.value ?? this.options.currency))
            : '';
    }
}

export function yearPeriod(year: number): Period {
    const { from, to } = yearInterval(year);
    return makeInterval(from, to);
}

function sayTimeOf(time: Interval) {
    const [first, last] = [yearOf(time.from), yearOf(time.to)];
    return sayYears(Array.from({ length: Math.min(last - first + 1, 100) }, (_, i) => first + i));
}
