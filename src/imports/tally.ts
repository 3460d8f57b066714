// Adds up what a tree holds for the account: counts, and money by year and fund. It must not know text of plans.
import type { Decimal } from '../plan/decimal.ts';
import { addDecimals, normalizeDecimal, plainDecimal, roundDecimal, zero } from '../plan/decimal.ts';
import type { MoneyByYear } from './account.ts';
import { type MoneyRole, moneyRole } from './figures.ts';
import type { StatedSum, Tree, WorkNode } from './tree.ts';
import { statedSums } from './tree.ts';
import { budgetSums } from './work-money.ts';

type Amounts = Map<string, Decimal>;

/** Money of one role by time: the figure that a group states counts, else the sum of its parts. */
export function moneyOf(tree: Tree, role: MoneyRole): MoneyByYear {
    const amounts: Amounts = new Map();
    for (const { programs } of tree.departments.values()) for (const program of programs) merge(amounts, amountsOf(program, role));
    if (role === 'actual') dropYearsOfQuarters(amounts);
    return asText(amounts);
}

function amountsOf(node: WorkNode, role: MoneyRole): Amounts {
    const stated: Amounts = new Map();
    for (const sum of sumsOf(node, role)) if (sum.time) add(stated, sum.time.text, sum.amount);
    if (node.parts.length === 0) return stated;
    const result: Amounts = new Map();
    for (const part of node.parts) merge(result, amountsOf(part, role));
    for (const [key, amount] of stated) result.set(key, amount);
    return result;
}

function sumsOf(node: WorkNode, role: MoneyRole): readonly StatedSum[] {
    const sums = statedSums(node);
    return role === 'budget' ? budgetSums(sums) : sums.filter(sum => moneyRole(sum.column) === role);
}

/** The year of a report whose quarters are told says them again. */
function dropYearsOfQuarters(amounts: Amounts): void {
    for (const key of [...amounts.keys()])
        if (/^\d{4}$/.test(key) && [...amounts.keys()].some(other => other.startsWith(`${key}-TW`))) amounts.delete(key);
}

/** The budget by fund. A group's own fund counts, else those of its parts. */
export function fundsOf(tree: Tree): Record<string, MoneyByYear> {
    const funds = new Map<string, Amounts>();
    const visit = (node: WorkNode): void => {
        const sums = budgetSums(statedSums(node));
        const named = sums.filter(sum => sum.column.fund !== undefined || sum.funds.length > 0);
        if (named.length === 0 || (named.length < sums.length && node.parts.length > 0)) {
            for (const part of node.parts) visit(part);
            return;
        }
        for (const sum of named) {
            const fund = sum.column.fund ?? sum.funds.join('; ');
            const amounts = funds.get(fund) ?? new Map();
            funds.set(fund, amounts);
            if (sum.time) add(amounts, sum.time.text, sum.amount);
        }
    };
    for (const { programs } of tree.departments.values()) for (const program of programs) visit(program);
    return Object.fromEntries([...funds].sort(([a], [b]) => (a < b ? -1 : 1)).map(([fund, amounts]) => [fund, asText(amounts)]));
}

/** Physical progress: that of the programs, weighed by their budgets where there are several. */
export function physicalOf(tree: Tree): MoneyByYear {
    const weighed = new Map<string, { value: Decimal; weight: bigint }[]>();
    const visit = (node: WorkNode): void => {
        const own = node.entries.flatMap(entry => entry.physical);
        if (own.length === 0) {
            for (const part of node.parts) visit(part);
            return;
        }
        const weight = [...amountsOf(node, 'budget').values()].reduce(addDecimals, zero);
        for (const { value, time } of own) {
            if (!time) continue;
            const list = weighed.get(time.text) ?? [];
            weighed.set(time.text, list);
            list.push({ value, weight: weight.units / 10n ** BigInt(weight.scale) });
        }
    };
    for (const { programs } of tree.departments.values()) for (const program of programs) visit(program);
    return Object.fromEntries([...weighed].map(([key, list]) => [key, plainDecimal(mean(list))]));
}

function mean(list: readonly { value: Decimal; weight: bigint }[]): Decimal {
    const [only] = list;
    if (only && list.length === 1) return normalizeDecimal(only.value);
    const total = list.reduce((sum, { weight }) => sum + weight, 0n);
    const weightOf = (weight: bigint) => (total > 0n ? weight : 1n);
    const all = total > 0n ? total : BigInt(list.length);
    // Four decimals are enough to be rounded to two.
    const units =
        list.reduce((sum, { value, weight }) => sum + (value.units * weightOf(weight) * 10000n) / 10n ** BigInt(value.scale), 0n) / all;
    return normalizeDecimal(roundDecimal({ units, scale: 4 }, 2));
}

export interface WorkCounts {
    readonly programs: number;
    readonly activities: number;
    readonly subactivities: number;
    readonly goals: number;
    readonly objectives: number;
    readonly withoutOutputIndicator: number;
    readonly withoutIndicator: number;
    readonly zeroBudget: number;
}

export function countWorks(tree: Tree): WorkCounts {
    const all = [...tree.departments.values()]
        .flatMap(({ programs }) => programs)
        .flatMap(function under(node): WorkNode[] {
            return [node, ...node.parts.flatMap(under)];
        });
    const count = (kind: WorkNode['kind']) => all.filter(node => node.kind === kind).length;
    const leaves = all.filter(node => node.parts.length === 0);
    const results = [...tree.results.values()];
    const isOutput = (subject: string | undefined) => subject !== 'activity' && subject !== 'program' && subject !== 'outcome';
    return {
        programs: count('program'),
        activities: count('activity'),
        subactivities: count('subactivity'),
        goals: results.filter(({ kind }) => kind === 'goal').length,
        objectives: results.filter(({ kind }) => kind === 'objective').length,
        withoutOutputIndicator: leaves.filter(node => !node.measures.some(({ measure }) => isOutput(measure.columns.indicator?.subject)))
            .length,
        withoutIndicator: leaves.filter(node => node.entries.every(entry => entry.measures.length === 0)).length,
        zeroBudget: leaves.filter(node => {
            const sums = sumsOf(node, 'budget');
            return sums.length > 0 && sums.every(({ amount }) => amount.units === 0n);
        }).length,
    };
}

function add(amounts: Amounts, key: string, amount: Decimal): void {
    amounts.set(key, addDecimals(amounts.get(key) ?? zero, amount));
}

function merge(into: Amounts, from: Amounts): void {
    for (const [key, amount] of from) add(into, key, amount);
}

function asText(amounts: Amounts): MoneyByYear {
    return Object.fromEntries(
        [...amounts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, amount]) => [key, plainDecimal(normalizeDecimal(amount))]),
    );
}
