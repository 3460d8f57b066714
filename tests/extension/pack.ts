// The packed extension, as `npm run package` makes it; once for all files of a test run.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { root } from './host/place.ts';

export function pack(): string {
    const out = path.join(root, 'out/alur.vsix');
    const runOf = `${out}.run`;
    const run = process.env['ALUR_RUN'] ?? '';
    if (run !== '' && existsSync(out) && existsSync(runOf) && readFileSync(runOf, 'utf8') === run) return out;
    mkdirSync(path.dirname(out), { recursive: true });
    const shell = process.platform === 'win32';
    execFileSync('npm', ['run', '-s', 'package', '--', '-o', out], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], shell });
    writeFileSync(runOf, run);
    return out;
}
