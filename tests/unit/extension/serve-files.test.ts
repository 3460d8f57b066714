// The browser's way to files against the disk's: VS Code's interface to files is stood in for by this machine's disk.
import { lstatSync, readdirSync, readFileSync, type Stats, statSync, writeFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { URI } from 'vscode-uri';
import { clientFiles } from '../../../src/server/client-files.ts';
import { inTree, randomTree } from '../disk/random-trees.ts';

const { typeOf, answers } = vi.hoisted(() => ({ typeOf: { value: (_: string): number => 0 }, answers: new Map<string, unknown>() }));

vi.mock('vscode', () => {
    class FileSystemError extends Error {
        code = 'Unknown';
    }
    return {
        FileSystemError,
        FileType: { Unknown: 0, File: 1, Directory: 2, SymbolicLink: 64 },
        Uri: URI,
        l10n: { t: (text: string, value: string) => text.replace('{0}', value) },
        workspace: {
            fs: {
                readDirectory: async (uri: URI) => readdirSync(uri.fsPath).map(name => [name, typeOf.value(`${uri.fsPath}/${name}`)]),
                stat: async (uri: URI) => ({ type: typeOf.value(uri.fsPath) }),
                readFile: async (uri: URI) => readFileSync(uri.fsPath),
            },
        },
    };
});

/** As VS Code tells it: what a link leads to, and that it is one. */
typeOf.value = path => {
    const entry = lstatSync(path);
    if (!entry.isSymbolicLink()) return kindOf(entry);
    try {
        return kindOf(statSync(path)) | 64;
    } catch {
        return 64;
    }
};

function kindOf(stats: Stats): number {
    return stats.isFile() ? 1 : stats.isDirectory() ? 2 : 0;
}

async function serve() {
    const { serveFiles } = await import('../../../src/extension/serve-files.ts');
    const warned: string[] = [];
    serveFiles({
        onRequest: (method: string, handler: unknown) => answers.set(method, handler),
        warn: (message: string) => warned.push(message),
    } as never);
    const ask = <T>(method: string, params: unknown) => (answers.get(method) as (params: unknown) => Promise<T>)(params);
    return { warned, ask };
}

describe.skipIf(process.platform === 'win32')('files that the editor reaches for the server', () => {
    it('are those that a disk is searched for', async () => {
        const { ask } = await serve();
        const seed = Date.now() % 1_000_000;
        console.info(`seed ${seed}`);
        for (let i = 0; i < 20; i++) {
            const tree = randomTree(seed + i);
            await inTree(tree, async folder => {
                const found = await ask<string[]>('alur/listFiles', { folder: URI.file(folder).toString(), deep: true });
                const expected = tree.expected.map(path => URI.file(`${folder}/${path}`).toString());
                expect([seed + i, found.toSorted()]).toEqual([seed + i, expected.toSorted()]);
            });
        }
    });

    it('are no links, of which a warning is given once', async () => {
        const { ask, warned } = await serve();
        const tree = { entries: { 'a.plan': 'file', 'l.plan': { link: 'a.plan' } }, expected: ['a.plan'], named: [] } as const;
        await inTree(tree, async folder => {
            const uri = URI.file(folder).toString();
            for (let i = 0; i < 2; i++) await ask('alur/listFiles', { folder: uri, deep: true });
            expect(warned).toEqual([expect.stringContaining('l.plan was left out')]);
            expect(await ask('alur/readFile', { uri: `${uri}/l.plan` })).toBeNull();
            expect(await ask('alur/readFile', { uri: `${uri}/a.plan` })).toBe('// a.plan');
        });
    });

    it('are lists byte for byte, workbooks too', async () => {
        const { ask } = await serve();
        await inTree({ entries: { 'a.xlsx': 'file' }, expected: [], named: [] } as const, async folder => {
            const bytes = Uint8Array.from({ length: 20_000 }, (_, i) => i % 256);
            writeFileSync(`${folder}/a.xlsx`, bytes);
            const connection = { sendRequest: (method: string, params: unknown) => ask(method, params) } as never;
            const access = clientFiles(connection, received => `${Buffer.from(received).equals(bytes)}`);
            expect(await access.read(URI.file(`${folder}/a.xlsx`).toString())).toBe('true');
        });
    });
});
