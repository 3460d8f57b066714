// A supposition about a plan: a fund gives less, something moves, something is dropped. Plain data. It must not know how it is written.
import type { Decimal } from '../plan/decimal.ts';
import type { Declaration, Department, Fund, Request, Result, Work } from '../plan/model.ts';
import type { Interval } from '../plan/queries.ts';

export interface Cut {
    readonly kind: 'cut';
    readonly fund: Fund;
    /** Of each year's money, or an amount of the plan's currency that is missing in each year. */
    readonly share: { readonly percent: Decimal } | { readonly amount: Decimal };
    /** The years in which less comes; all years when left out. */
    readonly within: Interval | undefined;
}

/** Later by calendar months and days; earlier below zero. */
export interface Shift {
    readonly months: number;
    readonly days: number;
}

export interface Move {
    readonly kind: 'move';
    readonly thing: Movable;
    readonly by: Shift;
}

/** Of a department all of its programs move. */
export type Movable = Work | Result | Request | Department;

export interface Drop {
    readonly kind: 'drop';
    readonly thing: Declaration;
}

export type Supposition = Cut | Move | Drop;

/**
 * The bearer of a cut. `ceilings`: works stay as planned and the ceilings fall. `budgets`: works are cut like the fund, and what they are for
 * stays as planned.
 */
export type Reading = 'ceilings' | 'budgets';
export const readings: readonly Reading[] = ['ceilings', 'budgets'];
