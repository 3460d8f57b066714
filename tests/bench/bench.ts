// `npm run bench`: times what Alur promises beside stock Langium on the same files in the same run, and prints each promise with what
// came out. Nothing fails for being slow. `--quick` leaves out the largest city, `--peers` times other tools as well, `--cities=400,1200`
// takes other sizes. To promise something more, add a row; to time another part, a section. It must not know how anything is measured.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateCity } from './city.ts';
import { timeDrawings } from './drawing-bench.ts';
import { timeExports } from './export-bench.ts';
import { spoilCity } from './faults.ts';
import { timeFlow } from './flow-bench.ts';
import { timeForms } from './form-bench.ts';
import { timeImports } from './import-bench.ts';
import { checkWithCommand, measure } from './processes.ts';
import { timeReading } from './read-bench.ts';
import { type Command, growth, type Measured, type Row, rowsOf } from './rows.ts';
import { medianTiming, type Sample, type Timing } from './sample.ts';
import { timeSheets } from './sheet-bench.ts';
import { timeStart } from './start-bench.ts';

const out = fileURLToPath(new URL('../../out/', import.meta.url));
const folder = join(out, 'bench');
const quick = process.argv.includes('--quick');
const sizes =
    process.argv.find(argument => argument.startsWith('--cities='))?.slice('--cities='.length) ?? (quick ? '8000' : '8000,100000');
/** From so many programs on a city is measured once, and the targets are those of the largest. */
const largeFrom = 50_000;

const machine = {
    node: process.version,
    cpu: cpus()[0]?.model.trim(),
    cores: cpus().length,
    memoryGB: Math.round(totalmem() / 2 ** 30),
    /** Processes that wanted a processor before the bench began: beyond 0 others were at work. */
    load: Number(loadavg()[0]?.toFixed(1)),
};
console.log(Object.entries(machine).flat().join(' '));

const cities: Measured[] = [];
for (const size of sizes.split(',')) cities.push(await measureCity(Number(size)));
const [small, large] = [cities[0], cities.at(-1)];
const rows = cities.flatMap(city => rowsOf(city, city.programs >= largeFrom));
if (small && large && small !== large) rows.push(growth(small, large));
console.log('\nBeside stock Langium; ratios are of wall time, and of processor time (cpu) where others may have disturbed it');
console.table(rows.map(shown));

console.log('\nWhere the time of a cold check goes, ms of wall time');
console.table(cities.flatMap(stepsOf));

const oneFile = await inCity(6_600, 6_600, city => measure('once', city));
console.log(`\n6,600 programs in one file, cold: ${Math.round(oneFile.cold.ms)} ms, ${Math.round(oneFile.peakMB)} MB`);

const sections = {
    'Reading alone, without Langium’s trees': timeReading(),
    'Drawings as a window gets them, ms: from the checked plan to the patch that is sent; targets are of processor time': timeDrawings(),
    'Sheets of a city of 8,000, ms of processor time: from the checked plan to the scenes of their pages': await timeSheets(),
    'The flow alone, ms: layout is placing and routing; targets: 400 programs < 100, 2,000 < 800': timeFlow(),
    'A plan of 8,000 programs written whole, ms; shares are of processor time': await inCity(8_000, 200, timeExports),
    'Official tables of 8,000 programs, ms of processor time beyond reading: from the plan in memory to the workbook': await timeForms(),
    'The command and the language server from their start, 8,000 programs, ms of wall time': await inCity(8_000, 200, city =>
        timeStart(city, cities.find(({ programs }) => programs === 8_000)?.stock.cold.ms ?? 0),
    ),
    'A table read, ms of processor time beyond a table of one row': await timeImports(folder),
};
for (const [title, lines] of Object.entries(sections)) {
    console.log(`\n${title}`);
    console.table(lines.map(tidied));
}

const peers = process.argv.includes('--peers') ? await (await import('./peers.ts')).timePeers(folder) : undefined;
if (peers) {
    console.table(peers.checks);
    console.log('\nThe flow’s layout beside ELK layered, ms of processor time');
    console.table(peers.layout.map(tidied));
}

writeFileSync(join(out, 'bench.json'), `${JSON.stringify({ machine, rows, cities, oneFile, sections, peers }, undefined, 2)}\n`);
console.log(`\nWritten to ${join(out, 'bench.json')}`);

function measureCity(programs: number): Promise<Measured> {
    return inCity(programs, 200, city => {
        const runs: Record<'stock' | 'once' | 'server', Sample>[] = [];
        const commands: Command[] = [];
        // By turns, so that a busy moment of the machine strikes all sides. Typing and asking is repeated within the first run.
        for (let run = 0; run < (programs >= largeFrom ? 1 : 3); run++) {
            const cold = run > 0;
            runs.push({ stock: measure('stock', city, cold), once: measure('once', city), server: measure('server', city, cold) });
            commands.push(checkWithCommand(city));
        }
        const [stock, once, server] = [
            middle(runs.map(run => run.stock)),
            middle(runs.map(run => run.once)),
            middle(runs.map(run => run.server)),
        ];
        if (once.findings !== server.findings) throw new Error(`The command finds ${once.findings}, the server ${server.findings}.`);
        if (stock.references !== once.references || stock.unresolved !== once.unresolved)
            throw new Error(`Stock resolves ${stock.references - stock.unresolved}, we ${once.references - once.unresolved}.`);
        const command = { ...medianTiming(commands), peakMB: Math.max(...commands.map(({ peakMB }) => peakMB)) };
        return { programs, stock, once, server, command, again: checkUnchanged(city) };
    });
}

/** With what a first run kept. */
function checkUnchanged(city: string): Timing {
    const cache = join(folder, 'cache');
    checkWithCommand(city, '--cache', cache);
    const again = [1, 2, 3].map(() => checkWithCommand(city, '--cache', cache));
    rmSync(cache, { recursive: true });
    return medianTiming(again);
}

/** Writes a city, works with its folder, takes it away. */
async function inCity<T>(programs: number, programsPerFile: number, work: (city: string) => T | Promise<T>): Promise<T> {
    const city = join(folder, String(programs));
    rmSync(city, { recursive: true, force: true });
    mkdirSync(city, { recursive: true });
    for (const [name, text] of spoilCity(generateCity({ programs, programsPerFile }))) writeFileSync(join(city, name), text);
    const result = await work(city);
    rmSync(city, { recursive: true });
    return result;
}

/** The first sample, with the medians of all where memory is fresh: the cold check. */
function middle(samples: readonly Sample[]): Sample {
    const [first] = samples as [Sample];
    const steps = Object.keys(first.steps).map(step => [step, medianTiming(samples.map(sample => sample.steps[step] as Timing))]);
    return { ...first, cold: medianTiming(samples.map(({ cold }) => cold)), steps: Object.fromEntries(steps) };
}

function shown({ row, stock, ours, ratio, cpuRatio, target, met }: Row) {
    const share = (value: number | undefined) => (value === undefined ? '' : value < 0.1 ? value.toFixed(3) : value.toFixed(2));
    return { row, stock, ours, ratio: share(ratio), 'cpu ratio': share(cpuRatio), target, met: met === undefined ? '' : met ? '✓' : '✗' };
}

function tidied(line: object) {
    return Object.fromEntries(
        Object.entries(line).map(([key, value]) => [key, typeof value === 'number' ? Number(value.toFixed(1)) : value]),
    );
}

function stepsOf({ programs, stock, once, server }: Measured) {
    return Object.entries({ stock, once, server }).flatMap(([who, { steps }]) =>
        Object.entries(steps).map(([step, { ms, cpu }]) => ({ programs, who, step, ms: Math.round(ms), cpu: Math.round(cpu) })),
    );
}
