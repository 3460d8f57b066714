// Money of programs by year and fund, each amount once. What has no year, and what is stated for several years in one sum, stays apart: it is
// never spread over years. It must not know words.
import { type Amount, budgetOf, statedAmounts } from '../plan/budget.ts';
import { addDecimals, type Decimal, zero } from '../plan/decimal.ts';
import { memoize } from '../plan/derived.ts';
import { topOf } from '../plan/in-file.ts';
import type { Fund, Money, PlanFile, Work } from '../plan/model.ts';
import type { Plan } from '../plan/plan.ts';

/** A year, or `several` for one sum over several years, or `undated`. */
export type MoneyTime = number | 'several' | 'undated';

export interface MoneyEntry {
    readonly work: Work;
    readonly money: Money;
    readonly time: MoneyTime;
    readonly value: Decimal;
}

/** Money that a program and its parts state. */
export function moneyEntries(program: Work, plan: Plan): readonly MoneyEntry[] {
    const dated = statedAmounts(plan, program);
    if (dated.length > 0)
        return dated.map(({ work, amount }) => ({ work, money: amount.money, time: timeOf(amount), value: amount.value }));
    return undated(program, plan).flatMap(({ work, money }) =>
        money.amount ? [{ work, money, time: 'undated' as const, value: money.amount }] : [],
    );
}

/** Sums by time, then by fund; undefined: no fund is named, or none of that name is declared. */
export type MoneyTable = ReadonlyMap<MoneyTime, ReadonlyMap<Fund | undefined, Decimal>>;

export function sumMoney(programs: Iterable<Work>, plan: Plan): MoneyTable {
    const table: MutableTable = new Map();
    for (const program of programs)
        for (const { time, money, value } of moneyEntries(program, plan)) add(table, time, fundOf(money, plan), value);
    return table;
}

/** Of all programs. Summed up file by file, so that an edit sums up one. */
export function moneyByYear(plan: Plan): MoneyTable {
    const table: MutableTable = new Map();
    for (const file of plan.files)
        for (const [time, byFund] of inFile(file, plan)) for (const [fund, value] of byFund) add(table, time, fund, value);
    return table;
}

type MutableTable = Map<MoneyTime, Map<Fund | undefined, Decimal>>;

const inFile: (file: PlanFile, plan: Plan) => MoneyTable = memoize((file, plan) => sumMoney(topOf(file).programs, plan), 'coarse');

function add(table: MutableTable, time: MoneyTime, fund: Fund | undefined, value: Decimal): void {
    const own = table.get(time);
    if (own) own.set(fund, addDecimals(own.get(fund) ?? zero, value));
    else table.set(time, new Map([[fund, value]]));
}

function fundOf({ fund }: Money, plan: Plan): Fund | undefined {
    const target = fund && plan.target(fund);
    return target?.kind === 'fund' ? target : undefined;
}

function timeOf({ fromYear, toYear }: Pick<Amount, 'fromYear' | 'toYear'>): MoneyTime {
    return fromYear === toYear ? fromYear : 'several';
}

/** Amounts of a work for which nobody has said when, the parent's before its parts'. */
function undated(work: Work, plan: Plan): { readonly work: Work; readonly money: Money }[] {
    if (work.budgets.length > 0 && budgetOf(plan, work).length === 0) return work.budgets.map(money => ({ work, money }));
    return work.activities.flatMap(part => undated(part, plan));
}
