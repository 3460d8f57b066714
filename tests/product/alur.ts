// Runs the built command as a user does.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
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
export function alur(
    args: readonly string[],
    options: { cwd?: string; env?: NodeJS.ProcessEnv; node?: string; uid?: number; gid?: number } = {},
): Ran {
    const { cwd = root, env = {}, node = process.execPath, ...user } = options;
    const ran = spawnSync(node, [path.join(root, 'dist/cli.js'), ...args], {
        ...user,
        cwd,
        env: { ...process.env, LC_ALL: 'C', LANG: 'C', ...env },
        encoding: 'utf8',
        maxBuffer: 1 << 30,
    });
    return { code: ran.status, out: ran.stdout, err: ran.stderr };
}

/** A folder with these files, gone when `use` is done. */
export function inFolder<T>(files: Readonly<Record<string, string | Uint8Array>>, use: (folder: string) => T): T {
    const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'alur-')));
    const remove = () => rmSync(folder, { recursive: true, force: true });
    let result: T | undefined;
    try {
        for (const [name, content] of Object.entries(files)) {
            mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
            writeFileSync(path.join(folder, name), content);
        }
        result = use(folder);
    } finally {
        if (result instanceof Promise) void result.finally(remove).catch(() => {});
        else remove();
    }
    return result;
}

/** Nothing that a user should never see. */
export function expectNoTrace(ran: Ran): void {
    if (/\n\s+at .*:\d+:\d+|undefined|\[object Object\]|node:internal/.test(ran.out + ran.err))
        throw new Error(`a trace or a hole: ${ran.out}${ran.err}`);
}
