// One measurement in a process of its own, so that its peak of memory is its own: reads a city's files, checks it once, prints a sample.
// Usage: node --expose-gc measure.ts stock|ours FOLDER
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ours } from './ours.ts';
import type { Contestant, Sample } from './sample.ts';

const contestants: Readonly<Record<string, () => Promise<Contestant>>> = {
    ours: async () => ours,
    // Loaded only when asked for: it brings Langium's grammar tools with it.
    stock: async () => (await import('./stock.ts')).stock,
};

const [, , name = '', folder = ''] = process.argv;
const contestant = await contestants[name]?.();
if (!contestant) throw new Error(`No contestant "${name}".`);
const check = await contestant();
const texts = new Map(readdirSync(folder).map(file => [file, readFileSync(join(folder, file), 'utf8')]));
globalThis.gc?.();
const startMB = process.memoryUsage().rss / 1_048_576;
const { steps, findings, count } = await check(texts);
const peakMB = process.resourceUsage().maxRSS / 1024;
const ms = Object.values(steps).reduce((sum, step) => sum + step, 0);
const sample: Sample = { ms, steps, peakMB, startMB, findings, ...count() };
process.stdout.write(JSON.stringify(sample));
