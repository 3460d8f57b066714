// Money of programs by year and fund, each amount once. Money without a year, or stated for several years in one sum, stays apart: it is
// never spread over years. It must not know words.
import { type Amount, type StatedMoney, statedMoney } from '../plan/budget.ts';
import { addDecimals, type Decimal, zero } from '../plan/decimal.ts';
import type { Fund, Money, Work } from '../plan/model.ts';
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
    const table: MutableMoneyTable = new Map();
    const funds = new Funds(plan);
    for (const program of programs) for (const stated of statedMoney(plan, program)) addStated(table, stated, funds);
    return table;
}

export type MutableMoneyTable = Map<MoneyTime, Map<Fund | undefined, Decimal>>;

export function addStated(table: MutableMoneyTable, { money, value, amount }: StatedMoney, funds: Funds): void {
    addMoney(table, amount ? timeOf(amount) : 'undated', funds.of(money), value);
}

/** The funds that are named in one file, while nothing is edited: each is declared outside all blocks, and means the same in all of them. */
export class Funds {
    private readonly plan: Plan;
    private readonly known = new Map<string, Fund | undefined>();

    constructor(plan: Plan) {
        this.plan = plan;
    }

    of(money: Money): Fund | undefined {
        const path = money.fund?.path;
        if (!path) return undefined;
        if (path.length > 1) return fundOf(money, this.plan);
        const [name = ''] = path;
        const known = this.known.get(name);
        if (known !== undefined || this.known.has(name)) return known;
        const fund = fundOf(money, this.plan);
        this.known.set(name, fund);
        return fund;
    }
}

export function addMoney(table: MutableMoneyTable, time: MoneyTime, fund: Fund | undefined, value: Decimal): void {
    const own = table.get(time);
    if (!own) {
        table.set(time, new Map([[fund, value]]));
        return;
    }
    const before = own.get(fund);
    own.set(fund, before ? addDecimals(before, value) : value);
}

export function fundOf({ fund }: Money, plan: Plan): Fund | undefined {
    const target = fund && plan.target(fund);
    return target?.kind === 'fund' ? target : undefined;
}

function timeOf({ fromYear, toYear }: Pick<Amount, 'fromYear' | 'toYear'>): MoneyTime {
    return fromYear === toYear ? fromYear : 'several';
}
