import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { generateCity } from '../../bench/city.ts';
import { fuzz } from '../../fuzz/fuzz.ts';

const riverside = fileURLToPath(new URL('../../../examples/riverside/', import.meta.url));
const example = new Map(globSync(`${riverside}*.plan`).map(file => [path.basename(file), readFileSync(file, 'utf8')] as const));
const seed = Number(process.env['FUZZ_SEED'] ?? 1);

it.each([
    ['the sample town', seed, 200, example],
    ['a plan of 60 programs', seed + 1, 200, generateCity({ programs: 60, programsPerFile: 10 })],
] as const)('%s, from seed %i: %i random edits', async (_, from, steps, files) => {
    const done = await fuzz({ seed: from, files, goesOn: edits => edits < steps });
    expect(done.findings).toBeGreaterThan(1000);
    expect(done.answers).toBeGreaterThan(3);
});
