// The packed extension, as `npm run package` makes it.
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { root } from './host/place.ts';

export function pack(): string {
    const out = path.join(root, 'out/alur.vsix');
    mkdirSync(path.dirname(out), { recursive: true });
    const shell = process.platform === 'win32';
    execFileSync('npm', ['run', '-s', 'package', '--', '-o', out], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], shell });
    return out;
}
