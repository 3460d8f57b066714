// `npm run fuzz -- --minutes 10 --seed 1`: as the test does, for longer and from any seed, which is said at once.
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { generateCity } from '../bench/city.ts';
import { fuzz } from './fuzz.ts';

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '1' }, seed: { type: 'string' } } });
const end = Date.now() + Number(values.minutes) * 60_000;
const example = (name: string) =>
    new Map(globSync(`examples/${name}/*.plan`).map(file => [path.basename(file), readFileSync(file, 'utf8')] as const));
const plans = [example('riverside'), example('palu'), generateCity({ programs: 60, programsPerFile: 10 })];

let seed = values.seed === undefined ? Math.floor(Math.random() * 1e9) : Number(values.seed);
let steps = 0;
for (; Date.now() < end; seed++) {
    console.log(`seed ${seed}`);
    const done = await fuzz({
        seed,
        files: plans[seed % plans.length] as ReadonlyMap<string, string>,
        goesOn: step => step < 400 && Date.now() < end,
    });
    steps += done.steps;
}
console.log(`${steps} steps without a fault`);
