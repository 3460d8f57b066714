// `npm run fuzz -- --edits 3000 --seed 1`, or `--seconds 60`: random edits over the protocol, and after them what is shown compared with a
// fresh check of the same texts. Any seed is said at once.
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { generateCity } from '../bench/city.ts';
import { fuzz } from './fuzz.ts';

/** After so many edits another server begins with whole texts. */
const session = 100;

const { values } = parseArgs({ options: { edits: { type: 'string' }, seconds: { type: 'string' }, seed: { type: 'string' } } });
const most = values.edits === undefined ? Number.POSITIVE_INFINITY : wholeNumber('edits', values.edits);
const seconds = values.seconds ?? (values.edits === undefined ? '60' : undefined);
const end = seconds === undefined ? Number.POSITIVE_INFINITY : Date.now() + wholeNumber('seconds', seconds) * 1000;
const example = (name: string) =>
    new Map(globSync(`examples/${name}/*.plan`).map(file => [path.basename(file), readFileSync(file, 'utf8')] as const));
const plans = [example('riverside'), generateCity({ programs: 40, programsPerFile: 10 }), example('flower/before'), example('palu')];

let seed = values.seed === undefined ? Math.floor(Math.random() * 1e9) : wholeNumber('seed', values.seed);
const all = { edits: 0, compared: 0, findings: 0 };
console.log(`From seed ${seed}.`);
for (; all.edits < most && Date.now() < end; seed++) {
    const done = await fuzz({
        seed,
        files: plans[seed % plans.length] as ReadonlyMap<string, string>,
        goesOn: edits => edits < session && all.edits + edits < most && Date.now() < end,
    });
    all.edits += done.edits;
    all.compared += done.compared;
    all.findings += done.findings;
}
console.log(`To seed ${seed - 1}: ${all.edits} edits, ${all.compared} comparisons of ${all.findings} findings, without a difference.`);

function wholeNumber(name: string, text: string): number {
    if (!/^\d+$/.test(text)) throw new Error(`--${name} takes a whole number, not ${text}.`);
    return Number(text);
}
