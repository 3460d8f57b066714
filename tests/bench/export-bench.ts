// The time of every export of a whole plan beside that of a check: processes from start to end, on the same city by turns.
// Promised: no format takes more than twice the check. It must not know what a format holds.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { exportFormats } from '../../src/cli/export.ts';
import { checkWithCommand, exportWithCommand } from './processes.ts';
import { medianTiming, type Timing } from './sample.ts';

export function timeExports(city: string): { format: string; ms: number; cpu: number; 'of the check': number; target: string }[] {
    const runs = new Map<string, Timing[]>(['check', ...exportFormats].map(name => [name, []]));
    const out = join(city, '..', 'exported');
    for (let run = 0; run < 3; run++) {
        for (const [name, timings] of runs) timings.push(name === 'check' ? checkWithCommand(city) : exportWithCommand(city, name, out));
    }
    rmSync(out, { recursive: true, force: true });
    const medians = [...runs].map(([format, timings]) => ({ format, ...medianTiming(timings) }));
    const check = medians.find(({ format }) => format === 'check')?.cpu ?? 0;
    return medians.map(({ format, ms, cpu }) => ({
        format,
        ms,
        cpu,
        'of the check': cpu / check,
        target: format === 'check' ? '' : '< 2',
    }));
}
