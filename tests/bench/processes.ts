// Every measurement in a process of its own. It must not know what the figures are for.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Command } from './rows.ts';
import type { Sample } from './sample.ts';

const measureFile = fileURLToPath(new URL('./measure.ts', import.meta.url));
const peakFile = new URL('./peak.ts', import.meta.url).href;
const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const quiet = '--disable-warning=ExperimentalWarning';

/** `cold`: only the cold check. */
export function measure(contestant: string, folder: string, cold = false): Sample {
    // The same roof for all: stock needs more than Node’s own for 100,000 programs.
    const options = ['--expose-gc', '--max-old-space-size=12000', quiet];
    const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [...options, measureFile, contestant, folder, ...(cold ? ['cold'] : [])],
        {
            encoding: 'utf8',
            maxBuffer: 1e9,
        },
    );
    if (status !== 0) throw new Error(`${contestant} failed: ${stderr}`);
    return JSON.parse(stdout) as Sample;
}

/** Runs `alur check` on a folder as it is built, from start to end, with Node’s own limits. */
export function checkWithCommand(folder: string, ...more: string[]): Command {
    return timeProcess(process.execPath, [cli, 'check', folder, '--format', 'json', '--fail-on', 'never', ...more], folder);
}

/** Writes a city in a format, or as tables into a folder. */
export function exportWithCommand(folder: string, format: string, out: string): Command {
    return timeProcess(
        process.execPath,
        [cli, 'export', folder, '--format', format, '--out', out + (format === 'parquet' ? '' : `.${format}`)],
        folder,
    );
}

/** Runs a program of Node and says what its process took. Throws when it fails. */
export function timeProcess(node: string, args: readonly string[], folder: string): Command {
    const file = join(folder, '..', 'taken.json');
    const env = { ...process.env, ALUR_BENCH_TAKEN: file };
    const { status, stderr } = spawnSync(node, ['--import', peakFile, quiet, ...args], { encoding: 'utf8', maxBuffer: 1e9, env });
    if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr.slice(-2000)}`);
    const taken = JSON.parse(readFileSync(file, 'utf8')) as Command;
    rmSync(file);
    return taken;
}
