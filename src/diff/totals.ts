// Costs of a department's programs together, by year: a parent's figure where it states one, else its parts'. It must not know changes.
import { formatMoney } from '../l10n/format.ts';
import { type Amount, budgetOf, sum } from '../plan/budget.ts';
import { addDecimals, type Decimal, normalizeDecimal, plainDecimal, zero } from '../plan/decimal.ts';
import { memoize } from '../plan/derived.ts';
import type { Work } from '../plan/model.ts';
import { dayOf, writePeriod } from '../plan/period.ts';
import type { Plan } from '../plan/plan.ts';
import { isWork } from '../plan/queries.ts';
import type { Fact } from './fact.ts';
import { inTime } from './fact-amounts.ts';
import type { Node } from './nodes.ts';

export function totalFacts({ declaration, children }: Node, plan: Plan): [string, Fact][] {
    if (declaration.kind !== 'department') return [];
    const { currency } = plan.settings;
    const sums = new Map<string, Decimal>();
    for (const { declaration: work } of children)
        if (isWork(work)) for (const [years, value] of sumsOf(work, plan)) sums.set(years, addDecimals(sums.get(years) ?? zero, value));
    return [...sums]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([years, amount]) => {
            const plain = plainDecimal(normalizeDecimal(amount));
            const keyShown = { plain: years, text: inTime(years) };
            const shown = { value: plain, plain, text: formatMoney(amount, currency), amount, currency };
            return [`total ${years}`, { property: 'total', key: years, keyShown, ...shown }];
        });
}

/** By years; an edit elsewhere leaves them. */
const sumsOf: (work: Work, plan: Plan) => ReadonlyMap<string, Decimal> = memoize((work, plan) => {
    const byYears = Map.groupBy(amountsOf(work, plan), ({ fromYear, toYear }) =>
        writePeriod({ from: dayOf(fromYear, 0), to: dayOf(toYear + 1, 0) - 1 }),
    );
    return new Map([...byYears].map(([years, amounts]) => [years, sum(amounts.map(({ value }) => value))]));
});

function amountsOf(work: Work, plan: Plan): Amount[] {
    const own = budgetOf(plan, work);
    return own.length > 0 ? own : work.activities.flatMap(part => amountsOf(part, plan));
}
