// Every written table reads back as the same plan, for every layout and any plan. `ALUR_SEED` begins elsewhere, `ALUR_TABLES` asks for more.
import { describe, expect, test } from 'vitest';
import { Dice } from '../imports/random-tables/dice.ts';
import { planOf } from '../read-plans.ts';
import { carried } from './carried.ts';
import { factsOf } from './facts.ts';
import { randomPlan } from './random-plan.ts';
import { readBack } from './read-back.ts';

const firstSeed = Number(process.env['ALUR_SEED'] ?? Date.now() % 1_000_000);
const plans = Number(process.env['ALUR_TABLES'] ?? (process.env['CI'] ? 2_000 : 60));
console.log(`forms/round-trip.test.ts: ALUR_SEED=${firstSeed}`);

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
            // A table without rows is no table.
            if (factsOf(plan, wanted).length === 0) continue;
            expect(doubts, shown()).toEqual([]);
            expect(factsOf(again, wanted), shown()).toEqual(factsOf(plan, wanted));
        }
    }, 600_000);
});
