// Money of the plan by year and fund, as many funds as have a ground of their own. It must not draw.
import type { MoneyTable } from '../../../facts/money.ts';
import { addDecimals, compareDecimals, type Decimal, zero } from '../../../plan/decimal.ts';
import type { Fund } from '../../../plan/model.ts';
import { titleOf } from '../../../plan/queries.ts';

export interface MoneyByYear {
    /** The largest first; then the smaller ones together, then money of no fund. */
    readonly funds: readonly FundRow[];
    /** By year shown, then by fund. */
    readonly years: readonly (readonly Decimal[])[];
    /** Stated for several years together, for other years, or for none. */
    readonly elsewhere: Decimal;
    readonly all: Decimal;
}

export interface FundRow {
    readonly kind: 'one' | 'others' | 'none';
    readonly title: string;
    /** How many funds it stands for. */
    readonly count: number;
}

/** As many as have a ground of their own in black and white. */
const maxFunds = 4;

export function fundsByYear(table: MoneyTable, years: readonly number[]): MoneyByYear {
    const shown = new Set<unknown>(years);
    const totals = new Map<Fund | undefined, Decimal>();
    let [elsewhere, all] = [zero, zero];
    for (const [time, byFund] of table)
        for (const [fund, value] of byFund) {
            all = addDecimals(all, value);
            if (shown.has(time)) totals.set(fund, addDecimals(totals.get(fund) ?? zero, value));
            else elsewhere = addDecimals(elsewhere, value);
        }
    const named = [...totals.keys()].filter(fund => fund !== undefined);
    named.sort((a, b) => compareDecimals(totals.get(b) ?? zero, totals.get(a) ?? zero) || (a.name < b.name ? -1 : 1));
    const single = named.length > maxFunds ? named.slice(0, maxFunds - 1) : named;
    const rest = named.slice(single.length);
    const groups: { readonly row: FundRow; readonly funds: readonly (Fund | undefined)[] }[] = [
        ...single.map(fund => ({ row: { kind: 'one' as const, title: titleOf(fund), count: 1 }, funds: [fund] })),
        ...(rest.length > 0 ? [{ row: { kind: 'others' as const, title: '', count: rest.length }, funds: rest }] : []),
        ...(totals.has(undefined) ? [{ row: { kind: 'none' as const, title: '', count: 0 }, funds: [undefined] }] : []),
    ];
    const sumIn = (funds: readonly (Fund | undefined)[], year: number) =>
        funds.reduce((sum, fund) => addDecimals(sum, table.get(year)?.get(fund) ?? zero), zero);
    return { funds: groups.map(({ row }) => row), years: years.map(year => groups.map(({ funds }) => sumIn(funds, year))), elsewhere, all };
}
