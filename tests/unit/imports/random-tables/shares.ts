// A work's money by fund, for tables that have a column for each fund.
import type { Work } from './plan.ts';

export const fundColumns = ['PAD', 'DAU', 'DAK Fisik', 'DBH'] as const;

/** One fund or two, which depends on the code alone. */
export function sharesOf(work: Work, year: number): readonly (readonly [string, bigint])[] {
    const amount = work.budget.get(year) ?? 0n;
    const last = Number(work.code.split('.').at(-1));
    const first = fundColumns[last % fundColumns.length] as string;
    const half = amount / 2n;
    if (last % 3 !== 0 || amount % 2n !== 0n) return [[first, amount]];
    return [
        [first, half],
        [fundColumns[(last + 1) % fundColumns.length] as string, half],
    ];
}
