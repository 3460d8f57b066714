// Amounts of money as rows to add up: each with its year, its fund and the thing that states it, each counted once. It must not know sums.
import { countedYears } from '../exports/data/star/money.ts';
import { countedSpending } from '../exports/data/star/readings.ts';
import { amountsOf } from '../plan/budget.ts';
import type { Decimal } from '../plan/decimal.ts';
import type { Declaration, Money, Scope, Work } from '../plan/model.ts';
import { yearOf } from '../plan/period.ts';
import type { Plan } from '../plan/plan.ts';
import { extentOf, type Interval, isWork, leadOf, placesOf, placesOfThing, programOf, servesOf, workOf, works } from '../plan/queries.ts';

export const measures = ['budget', 'spent', 'forecast', 'cash_plan', 'ceiling', 'upkeep'] as const;
export type Measure = (typeof measures)[number];

export const dimensions = ['department', 'program', 'work', 'lead', 'fund', 'year', 'goal', 'place', 'tag'] as const;
export type Dimension = (typeof dimensions)[number];

/** Dimensions of which one amount may have several values. */
export const multiple: ReadonlySet<Dimension> = new Set(['goal', 'place', 'tag']);

export interface MoneyRow {
    readonly money: Money;
    /** The thing that states it; an `extend` block stands for its department. */
    readonly scope: Scope;
    readonly amount: Decimal;
    /** Undefined where nobody says when. */
    readonly years: { readonly from: number; readonly to: number } | undefined;
}

/** Rows that may be added up, and those that are left out because nobody says when. */
export function rowsOf(plan: Plan, measure: Measure): { readonly rows: MoneyRow[]; readonly undated: MoneyRow[] } {
    const all = [...statedRows(plan, measure)];
    return { rows: all.filter(({ years }) => years !== undefined), undated: all.filter(({ years }) => years === undefined) };
}

function* statedRows(plan: Plan, measure: Measure): Generator<MoneyRow> {
    if (measure === 'ceiling') {
        for (const department of plan.all('department'))
            for (const body of [department, ...plan.names.extensionsOf(department)])
                yield* rowsIn(body, body.ceilings, plan.settings.period);
    } else if (measure === 'upkeep') {
        for (const thing of [...plan.all('output'), ...plan.all('asset')]) yield* rowsIn(thing, thing.upkeep, undefined);
    } else if (measure === 'budget') yield* budgetRows(plan);
    else if (measure === 'spent') yield* spentRows(plan);
    else {
        const field = measure === 'forecast' ? 'forecasts' : 'cashPlan';
        // A figure that a part says again is within that of its whole.
        const isWithin = (work: Work): boolean => isWork(work.parent) && (work.parent[field].length > 0 || isWithin(work.parent));
        for (const work of works(plan)) if (!isWithin(work)) yield* rowsIn(work, work[field], extentOf(plan, work));
    }
}

function* rowsIn(scope: Scope, moneys: readonly Money[], extent: Interval | undefined): Generator<MoneyRow> {
    for (const money of moneys) {
        const amounts = amountsOf([money], extent);
        for (const { value, fromYear, toYear } of amounts) yield { money, scope, amount: value, years: { from: fromYear, to: toYear } };
        if (amounts.length === 0 && money.amount) yield { money, scope, amount: money.amount, years: undefined };
    }
}

/** A parent's figure where it states one, else its parts'. */
function* budgetRows(plan: Plan): Generator<MoneyRow> {
    const counted = countedYears(plan);
    for (const work of works(plan))
        for (const row of rowsIn(work, work.budgets, extentOf(plan, work)))
            if (!row.years || counted.get(row.money)?.has(row.years.from)) yield row;
}

function* spentRows(plan: Plan): Generator<MoneyRow> {
    const counted = countedSpending(plan);
    for (const work of works(plan))
        for (const money of work.spent) {
            const { amount, period } = money;
            if (!amount || (period && !counted.has(money))) continue;
            const years = period && { from: yearOf(period.from), to: yearOf(period.to) };
            yield { money, scope: work, amount, years };
        }
}

/** The groups of a row: things, or a text that is no thing of the plan. None where the plan does not say. */
export function valuesOf({ scope, money, years }: MoneyRow, by: Dimension, plan: Plan): readonly (Declaration | string)[] {
    const work = workOf(scope);
    const thing = scope.kind === 'output' || scope.kind === 'asset' ? scope : undefined;
    switch (by) {
        case 'department':
            return some(plan.names.departmentOf(scope));
        case 'program':
            return some(programOf(scope));
        case 'work':
            return some(work);
        case 'lead':
            return some(work && leadOf(plan, work));
        case 'fund':
            return some(money.fund && (plan.target(money.fund) ?? money.fund.path.join('.')));
        case 'year':
            return some(years && (years.from === years.to ? String(years.from) : `${years.from}-${years.to}`));
        case 'goal':
            return work ? targets(plan, servesOf(work)) : [];
        case 'place':
            return targets(
                plan,
                (thing ? placesOfThing(thing) : work ? placesOf(work) : []).map(({ location }) => location),
            );
        case 'tag':
            return [...new Set(scope.remarks.tags.map(({ value }) => value))];
    }
}

function targets(plan: Plan, references: ReturnType<typeof servesOf>): Declaration[] {
    return [...new Set(references.flatMap(reference => plan.target(reference) ?? []))];
}

function some<T>(value: T | undefined): T[] {
    return value === undefined ? [] : [value];
}
