// The part of a plan that each layout carries, for a year of it.
import type { Wanted } from './facts.ts';

const works = ['program', 'activity', 'subactivity'];
const results = ['goal', 'objective'];

/** What each layout carries, for a year of a plan. */
export const carried: Readonly<Record<string, (year: number, plan: { readonly years: readonly number[] }) => Wanted>> = {
    renja: year => ({
        levels: works,
        targets: [year, year + 1],
        baselines: [year - 1],
        budgets: [year],
        forecasts: [year + 1],
        funds: true,
        places: true,
    }),
    't-c33': year => ({ levels: works, targets: [year, year + 1], budgets: [year], forecasts: [year + 1], funds: true, places: true }),
    't-c27': (_, { years }) => ({
        levels: [...results, ...works],
        targets: years,
        // Of a single year the baseline is told with its year, which an import keeps as a remark.
        baselines: years.length > 1 ? [(years[0] as number) - 1] : [],
        budgets: years,
        serves: true,
    }),
    'rpjmd-program': (_, { years }) => ({ levels: ['program'], targets: years, budgets: years }),
    cascade: year => ({ levels: [...results, ...works], targets: [year], serves: true }),
    pk: year => ({ levels: ['objective', 'program'], targets: [year], budgets: [year], indicators: false }),
    'action-plan': year => ({ levels: ['objective'], targets: [year], quarterTargets: year }),
    iku: (_, { years }) => ({ levels: results, targets: years, within: false }),
    e81: year => ({ levels: works, targets: [year], budgets: [year], quarterActuals: year, quarterSpent: year }),
    rfk: year => ({ levels: works, budgets: [year], funds: true, indicators: false, spentUntil: [year, 4], progress: true }),
    revision: year => ({ levels: works, targets: [year], budgets: [year], funds: true, places: true, former: true }),
};
