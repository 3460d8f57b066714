// Random plans laid out as tables of every layout and read back: never a silent difference. `ALUR_SEED` begins elsewhere,
// `ALUR_TABLES` asks for more tables; a failure names its seed, which alone makes its table again.
import { describe, expect, test } from 'vitest';
import { layouts } from './all.ts';
import { runSeed } from './run.ts';

const firstSeed = Number(process.env['ALUR_SEED'] ?? 1);
const wanted = Number(process.env['ALUR_TABLES'] ?? (process.env['CI'] ? 10_000 : 500));
/** One table in so many is written as a file of a random format; the others are read from memory. */
const filesEvery = 15;
/** A reader that doubts everything would never be wrong: so many of a layout's sound tables must be read. */
const leastRead = 0.9;

describe(`random tables from seed ${firstSeed}`, () => {
    for (const [index, { name }] of layouts.entries())
        test.concurrent(`${name}: what is read is what the table says`, { timeout: 3_600_000 }, async () => {
            let tables = 0;
            let plans = 0;
            let read = 0;
            const silent: string[] = [];
            const doubts: string[] = [];
            for (let seed = firstSeed * layouts.length + index; tables < wanted / layouts.length; seed += layouts.length) {
                const outcome = await runSeed(seed, plans % filesEvery === 0 ? 'file' : 'memory');
                tables += outcome.tables;
                plans++;
                if (outcome.code === 0) read++;
                else doubts.push(`seed ${seed}: ${outcome.said[0] ?? 'nothing said'}`);
                silent.push(...outcome.silent.slice(0, 3).map(line => `seed ${seed}: ${line}`));
                if (silent.length > 20) break;
            }
            expect(silent, 'silent differences').toEqual([]);
            expect(read / plans, `doubts where there is nothing to doubt:\n${doubts.slice(0, 10).join('\n')}`).toBeGreaterThanOrEqual(
                leastRead,
            );
        });
});
