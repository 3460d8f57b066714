// `npm run bench`: times what Alur promises, beside stock Langium on the same files, and prints it in one run. Targets are printed beside
// the figures; nothing fails for being slow. `--quick` leaves out the largest city.
// To time something more, add a section; to time another size, add a city. It must not know how anything is measured.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generateCity } from './city.ts';
import type { Sample } from './sample.ts';

interface City {
    readonly label: string;
    readonly programs: number;
    readonly programsPerFile?: number;
    /** Runs of each side; the median counts. */
    readonly runs: number;
    /** Largest wanted time of ours, as a share of stock's. */
    readonly target?: number;
    /** Left out by `--quick`. */
    readonly long?: boolean;
    /** Stock is left out: it would take minutes. */
    readonly alone?: boolean;
}

const cities: readonly City[] = [
    { label: '1,000', programs: 1_000, runs: 5 },
    { label: '8,000', programs: 8_000, runs: 3, target: 0.8 },
    { label: '6,600, one file', programs: 6_600, programsPerFile: 6_600, runs: 1, alone: true },
    { label: '100,000', programs: 100_000, runs: 1, long: true },
];

/** Times of other parts: a file beside this one, and its function that returns rows for the table. Skipped while there is no such file. */
const sections: readonly { readonly title: string; readonly file: string; readonly rows: string }[] = [
    {
        title: 'The flow, ms: layout is placing and routing; targets: 400 programs < 100, 2,000 < 800',
        file: 'flow-bench.ts',
        rows: 'timeFlow',
    },
    { title: 'Reading alone', file: 'read-bench.ts', rows: 'timeReading' },
];

/** One line of a section: what was timed, and figures. */
export type Row = Readonly<Record<string, string | number>>;

const out = fileURLToPath(new URL('../../out/', import.meta.url));
const measureFile = fileURLToPath(new URL('./measure.ts', import.meta.url));
const quick = process.argv.includes('--quick');

const report: Record<string, unknown> = {
    machine: { node: process.version, cpu: cpus()[0]?.model.trim(), cores: cpus().length, memoryGB: Math.round(totalmem() / 2 ** 30) },
};
console.log(Object.values(report['machine'] as object).join(', '));

const checks = cities.filter(city => !(quick && city.long)).map(measureCity);
report['checks'] = checks;
console.log('\nCold check: texts in memory to findings, milliseconds; peak resident memory of the process, MB');
console.table(checks.map(({ row }) => row));
console.log('\nWhere our time goes, milliseconds');
console.table(checks.map(({ label, ours }) => ({ programs: label, ...rounded(ours.steps) })));
console.log('\nWhere stock’s time goes, milliseconds');
console.table(checks.flatMap(({ label, stock }) => (stock ? [{ programs: label, ...rounded(stock.steps) }] : [])));

for (const { title, file, rows } of sections) {
    const url = new URL(file, import.meta.url);
    if (!existsSync(url)) continue;
    const section = (await import(url.href)) as Record<string, (() => readonly Row[] | Promise<readonly Row[]>) | undefined>;
    const lines = await section[rows]?.();
    if (!lines) continue;
    report[file] = lines;
    console.log(`\n${title}`);
    console.table(lines.map(tidied));
}

mkdirSync(out, { recursive: true });
writeFileSync(join(out, 'bench.json'), `${JSON.stringify(report, undefined, 2)}\n`);
console.log(`\nWritten to ${join(out, 'bench.json')}`);

function measureCity({ label, programs, programsPerFile = 200, runs, target, alone }: City) {
    const folder = join(out, 'bench', String(programs));
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const texts = generateCity({ programs, programsPerFile });
    let size = 0;
    for (const [name, text] of texts) {
        size += text.length;
        writeFileSync(join(folder, name), text);
    }
    // By turns, so that a busy moment of the machine strikes both sides.
    const samples = { stock: [] as Sample[], ours: [] as Sample[] };
    for (let run = 0; run < runs; run++) {
        if (!alone) samples.stock.push(measure('stock', folder));
        samples.ours.push(measure('ours', folder));
    }
    rmSync(folder, { recursive: true });
    const stock = alone ? undefined : medianOf(samples.stock);
    const ours = medianOf(samples.ours);
    if (ours.findings > 0) throw new Error(`${label}: ${ours.findings} findings on a sound city.`);
    if (stock && (stock.references !== ours.references || stock.unresolved !== ours.unresolved))
        throw new Error(`${label}: stock resolves ${stock.references - stock.unresolved}, we ${ours.references - ours.unresolved}.`);
    const row = {
        programs: label,
        files: texts.size,
        'text MB': Number((size / 1e6).toFixed(1)),
        references: ours.references,
        'stock ms': stock ? Math.round(stock.ms) : '',
        'ours ms': Math.round(ours.ms),
        'time ratio': stock ? Number((ours.ms / stock.ms).toFixed(2)) : '',
        target: target === undefined ? '' : `≤ ${target}`,
        'stock MB': stock ? Math.round(stock.peakMB) : '',
        'ours MB': Math.round(ours.peakMB),
        'memory ratio': stock ? Number((ours.peakMB / stock.peakMB).toFixed(2)) : '',
    };
    return { label, row, stock, ours };
}

function measure(contestant: string, folder: string): Sample {
    const options = ['--expose-gc', '--max-old-space-size=12000', '--disable-warning=ExperimentalWarning'];
    const output = execFileSync(process.execPath, [...options, measureFile, contestant, folder], { encoding: 'utf8' });
    return JSON.parse(output) as Sample;
}

/** The sample with the median time. */
function medianOf(samples: readonly Sample[]): Sample {
    const sorted = samples.toSorted((a, b) => a.ms - b.ms);
    return sorted[sorted.length >> 1] as Sample;
}

function tidied(row: Row): Row {
    return Object.fromEntries(
        Object.entries(row).map(([key, value]) => [key, typeof value === 'number' ? Number(value.toFixed(1)) : value]),
    );
}

function rounded(steps: Sample['steps']): Record<string, number> {
    return Object.fromEntries(Object.entries(steps).map(([step, ms]) => [step, Math.round(ms)]));
}
