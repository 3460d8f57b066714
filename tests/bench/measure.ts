// One measurement in a process of its own, so that its memory is its own: checks a city cold, types into it, asks, prints a sample.
// Usage: node --expose-gc measure.ts CONTESTANT FOLDER [cold]
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { typingIn } from './keystrokes.ts';
import { once, server } from './ours.ts';
import {
    type Asked,
    type Checked,
    type Contestant,
    type Edited,
    median,
    medianTiming,
    type Opened,
    type Request,
    requests,
    type Sample,
    sumOf,
    type Texts,
    type Timing,
} from './sample.ts';

const contestants: Readonly<Record<string, () => Promise<Contestant>>> = {
    once: async () => once,
    server: async () => server,
    // Loaded only when asked for: it brings Langium's grammar tools with it.
    stock: async () => (await import('./stock.ts')).stock,
};

/** An edit or a question is repeated so often, or for so many milliseconds; of many the first two only warm up. */
const most = 15;
const longest = 4_000;

const [, , name = '', folder = '', only] = process.argv;
const contestant = await contestants[name]?.();
if (!contestant) throw new Error(`No contestant "${name}".`);
const check = await contestant(folder);
const startMB = heapMB();
const checked = await check(readCity(folder));
const peakMB = process.resourceUsage().maxRSS / 1024;
process.stdout.write(JSON.stringify(await sampleOf(checked)));

async function sampleOf({ steps, findings, count, open }: Checked): Promise<Sample> {
    const kept = heapMB() - startMB;
    const sample = { cold: sumOf(Object.values(steps)), steps, peakMB, heapMB: kept, findings, ...count() };
    return open && only !== 'cold' ? { ...sample, ...(await use(open, readCity(folder))) } : sample;
}

async function use(open: Opened, texts: Texts): Promise<Pick<Required<Sample>, 'asked' | 'edits'>> {
    const typing = typingIn(texts);
    const edits: Record<string, Edited> = {};
    const restore = (file: string) => open.edit(file, texts.get(file) as string);
    for (const [kind, { file, text }] of Object.entries(typing.edits)) {
        const rounds = await repeat(round => open.edit(file, text(round)));
        edits[kind] = {
            own: medianTiming(rounds.map(({ own }) => own)),
            all: medianTiming(rounds.map(({ all }) => all)),
            ...(rounds[0]?.rules ? { rules: medianTiming(rounds.flatMap(({ rules }) => rules ?? [])) } : {}),
        };
        await restore(file);
    }
    const asked: Partial<Record<Request, Asked>> = {};
    for (const request of requests) {
        const firsts: Timing[] = [];
        const sizes: number[] = [];
        const counts: number[] = [];
        const leasts: Timing[] = [];
        const rounds = await repeat(async round => {
            const place = request === 'completion' ? typing.slot(round) : typing.reference;
            if (request === 'completion') await open.edit(place.file, place.text);
            const { timing, answer, least } = await open.ask(request, place);
            if (least) leasts.push(least);
            firsts.push(timing);
            sizes.push(JSON.stringify(answer ?? null).length);
            counts.push(countOf(answer));
            return timing;
        });
        const least = leasts.length > 0 ? { least: medianTiming(leasts) } : {};
        asked[request] = { ...medianTiming(rounds), ...least, first: firsts[0] as Timing, bytes: median(sizes), count: median(counts) };
        await restore(typing.reference.file);
    }
    return { edits, asked: asked as Record<Request, Asked> };
}

async function repeat<T>(work: (round: number) => Promise<T>): Promise<T[]> {
    const results: T[] = [];
    const start = performance.now();
    while (results.length < most && (results.length === 0 || performance.now() - start < longest)) results.push(await work(results.length));
    return results.length > 5 ? results.slice(2) : results;
}

/** Items of a completion, places, or changes of a rename. */
function countOf(answer: unknown): number {
    if (Array.isArray(answer)) return answer.length;
    const { items, changes } = (answer ?? {}) as { items?: unknown[]; changes?: Record<string, unknown[]> };
    return items?.length ?? Object.values(changes ?? {}).flat().length;
}

function readCity(from: string): Texts {
    return new Map(readdirSync(from).map(file => [file, readFileSync(join(from, file), 'utf8')]));
}

function heapMB(): number {
    globalThis.gc?.();
    globalThis.gc?.();
    const { heapUsed, arrayBuffers } = process.memoryUsage();
    // Blocks of numbers lie outside the engine's heap.
    return (heapUsed + arrayBuffers) / 1e6;
}
