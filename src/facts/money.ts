// Money of programs by year and fund, each amount once. Money without a year, or stated for several years in one sum, stays apart: it is
// never spread over years. It must not know words.
import { type Amount, statedMoney } from '../plan/budget.ts';
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
    return statedMoney(plan, program).map(({ work, money, value, amount }) => ({
        work,
        money,
        value,
        time: amount ? timeOf(amount) : 'undated',
    }));
}

/** Sums by anything, then by time; the keys in the order in which they come. */
export function sumMoneyBy<K>(
    programs: Iterable<Work>,
    plan: Plan,
    keyOf: (entry: MoneyEntry, program: Work) => K,
): Map<K, Map<MoneyTime, Decimal>> {
    const sums = new Map<K, Map<MoneyTime, Decimal>>();
    for (const program of programs)
        for (const entry of moneyEntries(program, plan)) {
            const key = keyOf(entry, program);
            const own = sums.get(key);
            if (own) own.set(entry.time, addDecimals(own.get(entry.time) ?? zero, entry.value));
            else sums.set(key, new Map([[entry.time, entry.value]]));
        }
    return sums;
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
        for (const [time, byFund] of moneyIn(file, plan)) for (const [fund, value] of byFund) add(table, time, fund, value);
    return table;
}

type MutableTable = Map<MoneyTime, Map<Fund | undefined, Decimal>>;

/** Of the programs of a file. */
export const moneyIn: (file: PlanFile, plan: Plan) => MoneyTable = memoize((file, plan) => sumMoney(topOf(file).programs, plan), 'coarse');

function add(table: MutableTable, time: MoneyTime, fund: Fund | undefined, value: Decimal): void {
    const own = table.get(time);
    if (own) own.set(fund, addDecimals(own.get(fund) ?? zero, value));
    else table.set(time, new Map([[fund, value]]));
}

export function fundOf({ fund }: Money, plan: Plan): Fund | undefined {
    const target = fund && plan.target(fund);
    return target?.kind === 'fund' ? target : undefined;
}

function timeOf({ fromYear, toYear }: Pick<Amount, 'fromYear' | 'toYear'>): MoneyTime {
    return fromYear === toYear ? fromYear : 'several';
}
