// Command line and language server search the same folders: both must find the same files, and name the same as left out.
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { URI } from 'vscode-uri';
import { filesOf, findPlans } from '../../../src/cli/read-plans.ts';
import { Session } from '../../../src/cli/session.ts';
import { nodeFiles } from '../../../src/server/node-files.ts';
import { inTree, randomTree } from './random-trees.ts';

afterEach(() => vi.restoreAllMocks());

/** Runs with what goes to standard error, line by line. */
function saying<T>(work: (session: Session) => T): { result: T; said: string[]; failed: boolean } {
    const said: string[] = [];
    const spy = vi.spyOn(process.stderr, 'write').mockImplementation(text => {
        said.push(String(text).trimEnd());
        return true;
    });
    const session = new Session('en');
    const result = work(session);
    spy.mockRestore();
    return { result, said, failed: session.failed };
}

describe.skipIf(process.platform === 'win32')('one finder of files', () => {
    it('finds the same for the command and the server in random folders, and nothing outside', async () => {
        const seed = Date.now() % 1_000_000;
        console.info(`seed ${seed}`);
        for (let i = 0; i < 60; i++) {
            const tree = randomTree(seed + i);
            await inTree(tree, async folder => {
                const full = (file: string) => path.join(folder, file);
                const { result, said, failed } = saying(session => findPlans([folder], session));
                expect([seed + i, result.files.toSorted()]).toEqual([seed + i, tree.expected.map(full).sort()]);
                expect([seed + i, failed]).toEqual([seed + i, false]);
                expect(saying(session => filesOf([folder], session)).result.toSorted()).toEqual(tree.expected.map(full).sort());
                const leftOut: string[] = [];
                const listed = await nodeFiles.list(URI.file(folder).toString(), true, one => leftOut.push(URI.parse(one.path).fsPath));
                expect([seed + i, listed.toSorted()]).toEqual([
                    seed + i,
                    tree.expected.map(file => URI.file(full(file)).toString()).sort(),
                ]);
                for (const file of tree.named) {
                    expect([seed + i, leftOut]).toEqual([seed + i, expect.arrayContaining([full(file)])]);
                    expect([seed + i, said.filter(line => line.startsWith(`${full(file)}: `)).length]).toEqual([seed + i, 1]);
                }
            });
        }
    });

    it('agrees on the root whichever path is given', async () => {
        const tree = {
            entries: { 'root.plan': { link: '../outside/o.plan' }, sub: 'folder', 'sub/c.plan': 'file' },
            expected: ['sub/c.plan'],
            named: ['root.plan'],
        } as const;
        await inTree(tree, async folder => {
            for (const given of [folder, path.join(folder, 'sub'), path.join(folder, 'sub/c.plan')]) {
                const { result, said } = saying(session => findPlans([given], session));
                expect(result.files).toEqual([path.join(folder, 'sub/c.plan')]);
                expect(said).toEqual([expect.stringContaining('root.plan: this link leads out of the folder')]);
            }
        });
    });
});
