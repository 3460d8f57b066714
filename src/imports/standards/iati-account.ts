// Money of an IATI file as a whole: which currency the plan counts in, sums by year for the account, and what is good to know of them.
// It must not know works.
import { addDecimals, type Decimal, normalizeDecimal, plainDecimal, zero } from '../../plan/decimal.ts';
import type { Declaration } from '../../plan/model.ts';
import { type Period, yearOf } from '../../plan/period.ts';
import type { MoneyByYear } from '../account.ts';
import type { TableProblem } from '../workbook.ts';
import type { Activity } from './iati-activity.ts';
import type { Node } from './iati-forest.ts';
import type { Sum } from './iati-money.ts';
import { xmlMessages } from './messages.ts';
import { noteOn, type StandardPlan } from './standard-plan.ts';

/** That of the plan in the folder, else the one that most amounts are in; the first of those that are as frequent. */
export function chooseCurrency(activities: readonly Activity[], existing: readonly Declaration[]): string | undefined {
    const plan = existing.find(one => one.kind === 'plan');
    if (plan) return plan.currency?.value ?? 'IDR';
    const counts = new Map<string, number>();
    for (const { money } of activities)
        for (const { currency } of [...money.budgets, ...money.spent]) if (currency) counts.set(currency, (counts.get(currency) ?? 0) + 1);
    return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? activities.find(({ money }) => money.currency)?.money.currency;
}

export function moneyNotes(activities: readonly Activity[], currency: string | undefined): TableProblem[] {
    const titled = (list: readonly Activity[]) => list.map(({ title }) => title);
    const from = (source: Activity['money']['source']) => titled(activities.filter(({ money }) => money.source === source));
    const sums = (activity: Activity) => [...activity.money.budgets, ...activity.money.spent];
    const foreign = activities.filter(one => sums(one).some(sum => sum.currency !== undefined && sum.currency !== currency));
    const others = [
        ...new Set(foreign.flatMap(one => sums(one).flatMap(sum => (sum.currency && sum.currency !== currency ? sum.currency : [])))),
    ];
    const nameless = activities.filter(one => sums(one).some(sum => sum.currency === undefined));
    return [
        ...noteOn(xmlMessages.disbursementsPlanned, from('planned-disbursement')),
        ...noteOn(xmlMessages.commitments, from('commitment')),
        ...noteOn(xmlMessages.revised, titled(activities.filter(({ money }) => money.originals.length > 0))),
        ...noteOn(xmlMessages.otherCurrency, titled(foreign), { currency: currency ?? '', others: others.join(', ') }),
        ...noteOn(xmlMessages.noCurrency, titled(nameless)),
        ...noteOn(xmlMessages.rounded, titled(activities.filter(one => sums(one).some(({ isRounded }) => isRounded)))),
    ];
}

/** By year, or by the years of a sum over several; amounts in another currency stand apart. Of parents and parts the parent's figure counts. */
export function accountOfMoney(roots: readonly Node[], currency: string | undefined): StandardPlan['money'] {
    const budget = new Map<string, Decimal>();
    const actual = new Map<string, Decimal>();
    const funds = new Map<string, Map<string, Decimal>>();
    const add = (into: Map<string, Decimal>, sum: Sum) => {
        const key = keyOf(sum, currency);
        into.set(key, addDecimals(into.get(key) ?? zero, sum.amount));
    };
    const visit = (node: Node, around: readonly Sum[], spentAround: readonly Sum[]) => {
        const { money, funders } = node.activity;
        const own = money.budgets.filter(sum => !around.some(other => overlap(other.period, sum.period)));
        for (const sum of own) {
            add(budget, sum);
            const [fund] = funders;
            if (!fund || funders.length > 1) continue;
            const ofFund = funds.get(fund.title) ?? new Map<string, Decimal>();
            funds.set(fund.title, ofFund);
            add(ofFund, sum);
        }
        const spent = money.spent.filter(sum => !spentAround.some(other => overlap(other.period, sum.period)));
        for (const sum of spent) add(actual, sum);
        for (const part of node.parts) visit(part, [...around, ...money.budgets], [...spentAround, ...money.spent]);
    };
    for (const root of roots) visit(root, [], []);
    return {
        budget: asText(budget),
        actual: asText(actual),
        funds: Object.fromEntries([...funds].map(([fund, sums]) => [fund, asText(sums)])),
    };
}

function keyOf({ period, currency: own }: Sum, currency: string | undefined): string {
    const [first, last] = [yearOf(period.from), yearOf(period.to)];
    const years = first === last ? String(first) : `${first}..${last}`;
    return own === undefined || own === currency ? years : `${years} ${own}`;
}

function overlap(a: Period, b: Period): boolean {
    return yearOf(a.from) <= yearOf(b.to) && yearOf(b.from) <= yearOf(a.to);
}

function asText(sums: ReadonlyMap<string, Decimal>): MoneyByYear {
    return Object.fromEntries(
        [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, value]) => [key, plainDecimal(normalizeDecimal(value))]),
    );
}
