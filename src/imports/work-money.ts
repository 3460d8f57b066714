// Amounts of a table as money of works: budgets with what they were before a revision, forecasts, money spent and to be paid.
// It must not know what the works are.
import type { Locale } from '../l10n/say.ts';
import { compareDecimals, plainDecimal } from '../plan/decimal.ts';
import { makeMoney, makeReference, nowhere } from '../plan/make.ts';
import type { Money } from '../plan/model.ts';
import { nest } from '../plan/nested-times.ts';
import type { Origin } from './account.ts';
import { type Entry, labelOf } from './entries.ts';
import { moneyRole } from './figures.ts';
import { periodOf } from './moments.ts';
import type { StatedSum } from './tree.ts';

/** The funds that amounts refer to, and the record of their rows. */
export interface MoneyContext {
    readonly locale: Locale;
    /** Names of funds by the texts of cells; none may be hidden by a name inside a department. */
    readonly funds: ReadonlyMap<string, string>;
    /** Filled with the rows that works, indicators and amounts come from. */
    readonly origins: Map<object, Origin>;
}

/** Remembers the row that something comes from. */
export function noteOrigin(said: object, entry: Entry | undefined, { origins }: MoneyContext): void {
    if (entry) origins.set(said, { sheet: entry.sheet.name, row: entry.row });
}

/** A total beside columns of funds says again what they say. */
export function budgetSums(sums: readonly StatedSum[]): StatedSum[] {
    const budgets = sums.filter(sum => moneyRole(sum.column) === 'budget');
    return budgets.filter(
        sum =>
            sum.column.fund !== undefined ||
            !budgets.some(other => other.column.fund !== undefined && other.entry === sum.entry && other.time?.text === sum.time?.text),
    );
}

/** Amounts with the sums of the table that they say. */
export interface Moneys {
    readonly moneys: readonly Money[];
    readonly said: readonly StatedSum[];
}

/** Budgets, each with what it was before the revision where the same row says that for the same time and fund. */
export function budgetsOf(sums: readonly StatedSum[], context: MoneyContext): Moneys {
    const chosen = budgetSums(sums);
    const key = (sum: StatedSum) => JSON.stringify([sum.entry.row, sum.entry.sheet.name, sum.time?.text, sum.column.fund, sum.funds]);
    const former = Map.groupBy(
        sums.filter(sum => moneyRole(sum.column) === 'before'),
        key,
    );
    const said: StatedSum[] = [];
    const moneys = chosen.map(sum => {
        const [before, ...others] = former.get(key(sum)) ?? [];
        const isAlone = before && others.length === 0 && chosen.filter(other => key(other) === key(sum)).length === 1;
        if (isAlone) said.push(before);
        // A figure that a revision left alone says nothing new.
        const isChanged = isAlone && compareDecimals(before.amount, sum.amount) !== 0;
        return moneyOf(sum, context, isChanged ? { span: nowhere, amount: before.amount, currency: undefined } : undefined);
    });
    return { moneys, said };
}

/** Money spent or to be paid, as far as the table says when; a time that clashes with an earlier one stays a note. */
export function timedMoneys(sums: readonly StatedSum[], role: 'actual' | 'cash-plan', context: MoneyContext): Moneys {
    const dated = sums.flatMap(sum => {
        const period = moneyRole(sum.column) === role && sum.time && periodOf(sum.time, context.locale);
        return period ? [{ sum, period }] : [];
    });
    const byFund = Map.groupBy(dated, ({ sum }) => fundOf(sum, context) ?? '');
    const said = new Set([...byFund.values()].flatMap(items => nest(items).counted.map(({ sum }) => sum)));
    const kept = dated.filter(({ sum }) => said.has(sum)).map(({ sum }) => sum);
    return { moneys: kept.map(sum => moneyOf(sum, context)), said: kept };
}

export function moneysOf(sums: readonly StatedSum[], role: 'forecast' | 'ceiling', context: MoneyContext): Money[] {
    return sums.filter(sum => moneyRole(sum.column) === role).map(sum => moneyOf(sum, context));
}

function fundOf(sum: StatedSum, context: MoneyContext): string | undefined {
    const fund = sum.column.fund ?? (sum.funds.length === 1 ? sum.funds[0] : undefined);
    return fund === undefined ? undefined : context.funds.get(fund);
}

function moneyOf(sum: StatedSum, context: MoneyContext, was?: Money['was']): Money {
    const name = fundOf(sum, context);
    const money = makeMoney(sum.amount, {
        period: sum.time ? periodOf(sum.time, context.locale) : sum.entry.period,
        fund: name === undefined ? undefined : makeReference('fund', name),
        was,
    });
    noteOrigin(money, sum.entry, context);
    return money;
}

/** Money that no property says: of an earlier plan, before a revision without a figure after it, spent at no stated time. */
export function noteOfSum({ column, amount }: StatedSum): string[] {
    const role = moneyRole(column);
    return role === 'budget' || role === 'forecast' || role === 'ceiling' || column.nature === 'difference' || column.nature === 'percent'
        ? []
        : [`${labelOf(column)}: ${plainDecimal(amount)}`];
}
