// Costs of a department's programs together, by year: a parent's figure where it states one, else its parts'. It must not know changes.
import { formatMoney } from '../l10n/format.ts';
import { type Amount, budgetOf, sum } from '../plan/budget.ts';
import { normalizeDecimal, plainDecimal } from '../plan/decimal.ts';
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
    const amounts = children.flatMap(child => (isWork(child.declaration) ? amountsOf(child.declaration, plan) : []));
    const byYears = Map.groupBy(amounts, ({ fromYear, toYear }) => writePeriod({ from: dayOf(fromYear, 0), to: dayOf(toYear + 1, 0) - 1 }));
    return [...byYears]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([years, list]) => {
            const amount = sum(list.map(({ value }) => value));
            const plain = plainDecimal(normalizeDecimal(amount));
            const keyShown = { plain: years, text: inTime(years) };
            const shown = { value: plain, plain, text: formatMoney(amount, currency), amount, currency };
            return [`total ${years}`, { property: 'total', key: years, keyShown, ...shown }];
        });
}

function amountsOf(work: Work, plan: Plan): Amount[] {
    const own = budgetOf(plan, work);
    return own.length > 0 ? own : work.activities.flatMap(part => amountsOf(part, plan));
}
