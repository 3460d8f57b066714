// Whatever is written reads back as the same plan, for every layout and any plan. `ALUR_SEED` begins elsewhere, `ALUR_TABLES` asks for more.
import { describe, expect, test } from 'vitest';
import { Dice } from '../imports/random-tables/dice.ts';
import { planOf } from '../read-plans.ts';
import { factsOf, type Wanted } from './facts.ts';
import { type RandomPlan, randomPlan } from './random-plan.ts';
import { readBack } from './read-back.ts';

const firstSeed = Number(process.env['ALUR_SEED'] ?? Date.now() % 1_000_000);
const plans = Number(process.env['ALUR_TABLES'] ?? (process.env['CI'] ? 2_000 : 60));
console.log(`forms/round-trip.test.ts: ALUR_SEED=${firstSeed}`);

const works = ['program', 'activity', 'subactivity'];
const none = { targets: [], baselines: [], budgets: [], forecasts: [], funds: false, places: false, departments: true };

/** What each layout carries, for a year of a plan. */
const carried: Record<string, (year: number, plan: RandomPlan) => Wanted> = {
    renja: year => ({
        ...none,
        levels: works,
        targets: [year, year + 1],
        baselines: [year - 1],
        budgets: [year],
        forecasts: [year + 1],
        funds: true,
        places: true,
    }),
    't-c33': year => ({
        ...none,
        levels: works,
        targets: [year, year + 1],
        budgets: [year],
        forecasts: [year + 1],
        funds: true,
        places: true,
    }),
    't-c27': (_, { years }) => ({
        ...none,
        levels: ['goal', 'objective', ...works],
        targets: years,
        // Of a single year the baseline is told with its year, which an import keeps as a remark.
        baselines: years.length > 1 ? [(years[0] as number) - 1] : [],
        budgets: years,
    }),
    'rpjmd-program': (_, { years }) => ({ ...none, levels: ['program'], targets: years, budgets: years }),
};

describe.each(Object.keys(carried))('%s', layout => {
    test('reads back as the same plan', async () => {
        const share = Math.ceil(plans / Object.keys(carried).length);
        for (let seed = firstSeed; seed < firstSeed + share; seed++) {
            const random = randomPlan(new Dice(seed));
            const plan = planOf(random.text);
            const year = random.years[seed % random.years.length] as number;
            const { plan: again, doubts, texts } = await readBack({ plan, layout, year });
            const wanted = (carried[layout] as (typeof carried)[string])(year, random);
            const shown = () =>
                `seed ${seed}\n${process.env['ALUR_SHOW'] ? `${random.text}\n---\n${Object.values(texts).join('\n')}` : ''}`;
            expect(doubts, shown()).toEqual([]);
            expect(factsOf(again, wanted), shown()).toEqual(factsOf(plan, wanted));
        }
    }, 600_000);
});
