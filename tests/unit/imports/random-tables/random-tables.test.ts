// Random plans laid out as tables of every layout and read back: never a silent difference. `ALUR_SEED` begins elsewhere,
// `ALUR_TABLES` asks for more tables; a failure names its seed, which alone makes its table again.
import { describe, expect, test } from 'vitest';
import { findImporter } from '../../../../src/imports/all.ts';
import type { Importer } from '../../../../src/imports/importer.ts';
import { layouts } from './all.ts';
import { Dice } from './dice.ts';
import { toWorkbook, writeFile } from './formats.ts';
import { layoutOf, runSeed } from './run.ts';

const firstSeed = Number(process.env['ALUR_SEED'] ?? 1);
const wanted = Number(process.env['ALUR_TABLES'] ?? (process.env['CI'] ? 5_000 : 500));
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

    test('every format holds the cells of the table', async () => {
        const tidy = (text: string) =>
            text
                .replace(/\s*\n\s*/g, '\n')
                .replace(/[ \u00a0]+/g, ' ')
                .trim();
        // Text files may hold numbers with a comma.
        const textsOf = ({ sheets }: Awaited<ReturnType<Importer['read']>>) =>
            sheets.map(({ rows }) =>
                rows
                    .map(row =>
                        row
                            .map(({ text }) => tidy(text).replace(/^(\d+),(\d+)$/, '$1.$2'))
                            .join('|')
                            .replace(/\|+$/, ''),
                    )
                    .filter(Boolean),
            );
        for (let seed = firstSeed; seed < firstSeed + 100; seed++) {
            const { grids } = layoutOf(seed).lay(seed);
            const { name, bytes } = writeFile(grids, new Dice(seed));
            const read = await (findImporter(name) as Importer).read(bytes);
            expect(textsOf(read), `seed ${seed}, ${name}`).toEqual(textsOf(toWorkbook(grids)));
        }
    });
});
