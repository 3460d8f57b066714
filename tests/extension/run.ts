// Runs the tests of tests/extension/suite in VS Code: in the one that ALUR_VSCODE names, else in one that is downloaded for it.
import { cpSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { runTests } from '@vscode/test-electron';
import { bundleSuite } from './bundle.ts';
import { root } from './host/place.ts';
import type { Result } from './suite/record.ts';

/** What came of each test. A run that ends without results has failed, whatever its exit code. */
export async function runInCode(executable = process.env['ALUR_VSCODE']): Promise<Result[]> {
    const suite = await bundleSuite('node');
    const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'alur-code-')));
    const results = path.join(folder, 'results.json');
    const workspace = path.join(folder, 'workspace');
    cpSync(path.join(root, 'tests/extension/workspace'), workspace, { recursive: true });
    try {
        const ended = await runTests({
            ...(executable ? { vscodeExecutablePath: executable } : {}),
            extensionDevelopmentPath: root,
            extensionTestsPath: suite,
            // The stand-in for VS Code is a script: it is to find this Node.
            extensionTestsEnv: { ALUR_RESULTS: results, PATH: `${path.dirname(process.execPath)}${path.delimiter}${process.env['PATH']}` },
            launchArgs: [workspace, '--disable-extensions', '--locale=en', `--user-data-dir=${path.join(folder, 'data')}`],
        }).catch((error: Error) => error.message);
        if (existsSync(results)) return JSON.parse(readFileSync(results, 'utf8')) as Result[];
        return [{ title: 'The run comes to its end', state: 'failed', error: `The extension host ended before the tests did: ${ended}` }];
    } finally {
        rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    }
}

if (import.meta.main) {
    const failed = (await runInCode()).filter(({ state }) => state === 'failed');
    for (const { title, error } of failed) console.error(`failed: ${title}\n${error}`);
    process.exit(failed.length > 0 ? 1 : 0);
}
