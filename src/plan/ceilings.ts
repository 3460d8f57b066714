// Money that departments plan against their ceilings, by year and fund. Exact. It must not judge, nor guess what is not stated.

import { type Amount, amountsOf, type StatedAmount, statedAmounts, sum } from './budget.ts';
import type { Decimal } from './decimal.ts';
import { memoize } from './derived.ts';
import { addToList } from './lists.ts';
import type { Department } from './model.ts';
import type { Plan } from './plan.ts';

export interface Ceiling {
    readonly fromYear: number;
    readonly toYear: number;
    /** As in `Amount`; empty for all funds. */
    readonly fund: string;
    /** The statements that make it up, at least one. */
    readonly stated: readonly { readonly amount: Amount; readonly file: string }[];
    readonly most: Decimal;
    /** The budgets that it holds for. Those of several years of which the share within is not stated are not among them. */
    readonly counted: readonly StatedAmount[];
    readonly planned: Decimal;
}

/** In the order in which they are stated; ceilings for the same years and fund are one. */
export const ceilingsOf: (department: Department, plan: Plan) => readonly Ceiling[] = memoize((department, plan) => {
    const bodies = [department, ...plan.names.extensionsOf(department)];
    if (bodies.every(body => body.ceilings.length === 0)) return [];
    const found = new Map<string, { amount: Amount; file: string }[]>();
    for (const { ceilings, file } of bodies)
        for (const amount of amountsOf(ceilings, plan.settings.period)) {
            const key = `${amount.fromYear} ${amount.toYear} ${amount.fund}`;
            addToList(found, key, { amount, file });
        }
    const budgets = plan.names.programsOf(department).flatMap(program => statedAmounts(plan, program));
    const byYear = Map.groupBy(budgets, ({ amount }) => amount.fromYear);
    const byFund = Map.groupBy(budgets, ({ amount }) => amount.fund);
    const inYears = new Map([...byYear].map(([year, list]) => [year, Map.groupBy(list, ({ amount }) => amount.fund)]));
    return [...found.values()].map(stated => {
        const { fromYear, toYear, fund } = (stated[0] as (typeof stated)[number]).amount;
        const inYear = fund === '' ? byYear.get(fromYear) : inYears.get(fromYear)?.get(fund);
        const among = fromYear === toYear ? inYear : fund === '' ? budgets : byFund.get(fund);
        const counted = (among ?? []).filter(
            ({ amount }) => amount.fromYear >= fromYear && amount.toYear <= toYear && (fund === '' || amount.fund === fund),
        );
        const total = (list: readonly { readonly amount: Amount }[]) => sum(list.map(({ amount }) => amount.value));
        return { fromYear, toYear, fund, stated, most: total(stated), counted, planned: total(counted) };
    });
});
