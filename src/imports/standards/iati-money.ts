// Money of an IATI activity: budgets, else planned disbursements, else commitments by year; and what was spent.
// It must not know the plan.
import { addDecimals, compareDecimals, type Decimal, normalizeDecimal, roundDecimal, zero } from '../../plan/decimal.ts';
import { makePeriod } from '../../plan/make.ts';
import { type Period, yearOf } from '../../plan/period.ts';
import { decimalsOf } from '../../plan/settings.ts';
import { readDay, readFigure, readPeriod } from './texts.ts';
import type { XmlNode } from './xml-node.ts';

export interface Sum {
    readonly period: Period;
    readonly amount: Decimal;
    /** Undefined where neither the amount nor its activity names one. */
    readonly currency: string | undefined;
    /** The payer in a file that Alur wrote: a fund of the plan. */
    readonly provider: string | undefined;
    /** To the smallest unit of its currency, because it was stated in parts of it. */
    readonly isRounded: boolean;
}

export interface IatiMoney {
    /** Of amounts that name none. */
    readonly currency: string | undefined;
    readonly budgets: readonly Sum[];
    /** Budgets below zero, which are none. */
    readonly negative: readonly Sum[];
    readonly source: 'budget' | 'planned-disbursement' | 'commitment' | undefined;
    /** Budgets that were revised, as they were. */
    readonly originals: readonly Sum[];
    /** By year. */
    readonly spent: readonly Sum[];
}

export function readMoney(node: XmlNode): IatiMoney {
    const currency = node.attribute('default-currency')?.toUpperCase();
    const stated = node.all('budget').flatMap(one => sumOf(one, currency) ?? []);
    const negative = stated.filter(isNegative);
    const all = stated.filter(sum => !isNegative(sum));
    const revised = all.filter(({ type }) => type === '2');
    const isRevised = (sum: Sum) => revised.some(({ period }) => period.from === sum.period.from && period.to === sum.period.to);
    const originals = all.filter(sum => sum.type !== '2' && isRevised(sum));
    const budgets = all.filter(sum => !originals.includes(sum));
    const spent = byYear(node, ['3', '4'], currency);
    if (budgets.length > 0) return { currency, budgets, negative, source: 'budget', originals, spent };
    const planned = node.all('planned-disbursement').flatMap(one => sumOf(one, currency) ?? []);
    if (planned.length > 0)
        return {
            currency,
            budgets: planned.filter(sum => !isNegative(sum)),
            negative: planned.filter(isNegative),
            source: 'planned-disbursement',
            originals,
            spent,
        };
    const commitments = byYear(node, ['2'], currency);
    return {
        currency,
        budgets: commitments.filter(sum => !isNegative(sum)),
        negative: [...negative, ...commitments.filter(isNegative)],
        source: commitments.length > 0 ? 'commitment' : undefined,
        originals,
        spent,
    };
}

function isNegative({ amount }: Sum): boolean {
    return amount.units < 0n;
}

function sumOf(node: XmlNode, currency: string | undefined): (Sum & { readonly type: string }) | undefined {
    const [start, end] = [node.first('period-start'), node.first('period-end')];
    const from = start?.peek('iso-date');
    const period = readPeriod(from, end?.peek('iso-date') || from);
    const amount = amountOf(node, currency);
    if (!period || !amount) return undefined;
    for (const one of [start, end]) one?.take().attribute('iso-date');
    node.take().attribute('status');
    return { ...amount.take(), provider: undefined, period, type: node.attribute('type') ?? '1' };
}

/** The value of a sum; nothing is taken before `take` is called. */
function amountOf(node: XmlNode, currency: string | undefined) {
    const value = node.first('value');
    const figure = value && readFigure(value.peekText());
    if (!value || !figure || figure.percent) return undefined;
    return {
        take: () => {
            value.take().attribute('value-date');
            const own = (value.attribute('currency') ?? currency)?.toUpperCase();
            const amount = normalizeDecimal(roundDecimal(figure.value, decimalsOf(own ?? '')));
            return { amount, currency: own, isRounded: compareDecimals(amount, figure.value) !== 0 };
        },
    };
}

/** Transactions of some types, added up for each year and currency. */
function byYear(node: XmlNode, types: readonly string[], currency: string | undefined): Sum[] {
    const sums = new Map<string, Sum>();
    for (const transaction of node.all('transaction')) {
        const type = transaction.first('transaction-type');
        const date = transaction.first('transaction-date');
        const day = readDay(date?.peek('iso-date'));
        const amount = amountOf(transaction, currency);
        if (!types.includes(type?.peek('code') ?? '') || day === undefined || !amount) continue;
        transaction.take().attribute('ref');
        type?.take().attribute('code');
        date?.take().attribute('iso-date');
        const sum = amount.take();
        const year = String(yearOf(day)).padStart(4, '0');
        const provider = providerOf(transaction);
        const key = `${year} ${sum.currency} ${provider}`;
        const period = makePeriod(year);
        const before = sums.get(key);
        const isRounded = sum.isRounded || before?.isRounded === true;
        if (period)
            sums.set(key, { period, currency: sum.currency, provider, isRounded, amount: addDecimals(before?.amount ?? zero, sum.amount) });
    }
    return [...sums.values()].sort((a, b) => a.period.from - b.period.from);
}

function providerOf(transaction: XmlNode): string | undefined {
    const node = transaction.first('provider-org');
    if (!node?.peek('ref').startsWith('alur.')) return undefined;
    for (const one of [node, ...node.all('narrative')]) one.take();
    return node.attribute('ref');
}
