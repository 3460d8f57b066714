// Runs the built command as a user does.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Ran {
    readonly code: number | null;
    readonly out: string;
    readonly err: string;
}

/** English unless the arguments say otherwise; never a terminal. */
export function alur(args: readonly string[], options: { cwd?: string; env?: NodeJS.ProcessEnv; node?: string } = {}): Ran {
    const { cwd = root, env = {}, node = process.execPath } = options;
    const ran = spawnSync(node, [path.join(root, 'dist/cli.js'), ...args], {
        cwd,
        env: { ...process.env, LC_ALL: 'C', LANG: 'C', ...env },
        encoding: 'utf8',
        maxBuffer: 1 << 30,
    });
    return { code: ran.status, out: ran.stdout, err: ran.stderr };
}

/** A folder with these files, gone when `use` returns. */
export function inFolder<T>(files: Readonly<Record<string, string | Uint8Array>>, use: (folder: string) => T): T {
    const folder = mkdtempSync(path.join(tmpdir(), 'alur-'));
    try {
        for (const [name, content] of Object.entries(files)) {
            mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
            writeFileSync(path.join(folder, name), content);
        }
        return use(folder);
    } finally {
        rmSync(folder, { recursive: true, force: true });
    }
}

/** Nothing that a user should never see. */
export function expectNoTrace(ran: Ran): void {
    if (/\n\s+at .*:\d+:\d+|undefined|\[object Object\]|node:internal/.test(ran.out + ran.err))
        throw new Error(`a trace or a hole: ${ran.out}${ran.err}`);
}
