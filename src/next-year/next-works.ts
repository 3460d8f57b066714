// A work in the next year, with its parts: its remaining time and money, its targets, and the work of the old plan that it continues.
import { formatDecimal } from '../l10n/format.ts';
import { sayPeriod } from '../l10n/times.ts';
import { makeInterval } from '../plan/make.ts';
import type { Output, Place, Quantity, Request, Work } from '../plan/model.ts';
import { overlaps, type Period } from '../plan/period.ts';
import type { Plan } from '../plan/plan.ts';
import { extentOf, isWork, periodOf, yearInterval } from '../plan/queries.ts';
import { copyWith } from '../plan/source.ts';
import type { Notes } from './account.ts';
import type { Continuing } from './continuing-works.ts';
import { nextIndicator } from './next-indicator.ts';
import type { NextMoney } from './next-money.ts';
import type { References } from './next-references.ts';

export interface WorksOptions {
    readonly plan: Plan;
    readonly year: number;
    readonly continuing: Continuing;
    readonly references: References;
    readonly money: NextMoney;
    readonly notes: Notes;
}

export class NextWorks {
    private readonly options: WorksOptions;

    constructor(options: WorksOptions) {
        this.options = options;
    }

    /** None of a work that is left out. */
    of(work: Work): Work[] {
        const { plan, year, continuing, references, money, notes } = this.options;
        if (continuing.isGone(work)) return [];
        const extent = extentOf(plan, work);
        const { budgets, forecasts } = money.ofWork(work, extent);
        const activities = work.activities.flatMap(part => this.of(part));
        const continued = references.list(work.continues, work);
        const before = references.toBefore(work, 'continues');
        const isLong = continuing.reaches(periodOf(work));
        this.ask(work, budgets.length > 0);
        return [
            {
                ...work,
                serves: references.list(work.serves, work),
                period: this.timeOf(work, budgets, activities),
                formerPeriod: undefined,
                budgets,
                forecasts,
                ceilings: money.ofYear(work.ceilings, work, 'ceiling', extent),
                cashPlan: money.ofYear(work.cashPlan, work, 'cash-plan', extent),
                spent: [],
                progress: [],
                problems: [],
                followUps: [],
                places: placesAgain(work.places, isLong),
                needs: references.list(work.needs, work),
                after: references.list(work.after, work),
                maintains: references.list(work.maintains, work),
                continues: before ? [before, ...continued] : continued,
                answers: references.list(work.answers, work),
                requests: work.requests.flatMap(request => this.request(request, isLong)),
                indicators: work.indicators.map(indicator => nextIndicator(indicator, year, notes)),
                outputs: work.outputs.map(output => this.output(output, isLong)),
                activities,
            },
        ];
    }

    /** Outputs of the next year: of work that goes on for years as much as before, else as much as people say. */
    private output(output: Output, isLong: boolean): Output {
        const { money } = this.options;
        return {
            ...output,
            quantity: this.quantity(output, isLong),
            places: placesAgain(output.places, isLong),
            upkeep: money.upkeepOf(output),
        };
    }

    private request(request: Request, isLong: boolean): Request[] {
        if (this.options.continuing.isGone(request)) return [];
        return [{ ...request, quantity: this.quantity(request, isLong || request.by !== undefined) }];
    }

    private quantity(thing: Output | Request, isKept: boolean): Quantity | undefined {
        const { quantity } = thing;
        if (!quantity || isKept) return quantity && copyWith(quantity, { was: undefined });
        const unit = quantity.unit.value;
        const amount = quantity.amount ? formatDecimal(quantity.amount) : { en: quantity.text, id: quantity.text };
        this.options.notes.ask('quantity', thing, { other: { en: `${amount.en} ${unit}`, id: `${amount.id} ${unit}` } }, quantity.span);
        return undefined;
    }

    /** The part of its time that lies in the year; none where that would leave out money or parts. */
    private timeOf(work: Work, budgets: readonly { readonly period: Period | undefined }[], parts: readonly Work[]): Period | undefined {
        const { period } = work;
        if (!period) return undefined;
        const { plan, year, notes } = this.options;
        const time = yearInterval(year);
        const rest = { from: Math.max(period.from, time.from), to: Math.min(period.to, time.to) };
        const isFitting = rest.from <= rest.to && fitsAround(rest, budgets, parts);
        if (isFitting) return rest.from === period.from && rest.to === period.to ? period : makeInterval(rest.from, rest.to);
        const old = plan.settings.period;
        const saysMore = !old || period.from > old.from || period.to < old.to;
        if (saysMore) notes.ask('time', work, { time: sayPeriod(period) }, period.span);
        return undefined;
    }

    /** Facts that a work with money lacks: said once for a work and its parts. */
    private ask(work: Work, hasMoney: boolean): void {
        const { continuing, notes } = this.options;
        if (isWork(work.parent) && continuing.standingOf(work.parent) === 'open') return;
        if (continuing.standingOf(work) === 'open') notes.ask('goesOn', work);
        else if (!hasMoney && work.budgets.length > 0 && !work.activities.some(part => continuing.standingOf(part) === 'goes-on'))
            notes.ask('money', work);
    }
}

/** Amounts in places are shares of a quantity. */
function placesAgain(places: readonly Place[], isKept: boolean): readonly Place[] {
    return isKept ? places : places.map(place => copyWith(place, { amount: undefined }));
}

function fitsAround(
    time: { readonly from: number; readonly to: number },
    budgets: readonly { readonly period: Period | undefined }[],
    parts: readonly Work[],
): boolean {
    return (
        budgets.every(({ period }) => !period || overlaps(period, time)) &&
        parts.every(part =>
            part.period ? part.period.from >= time.from && part.period.to <= time.to : fitsAround(time, part.budgets, part.activities),
        )
    );
}
