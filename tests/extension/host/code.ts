#!/usr/bin/env node
// Stands in for the program `code` where @vscode/test-electron starts it: takes its arguments, runs the tests in code-server and Chromium,
// and ends as they did. It must not know the tests.
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { format, parseArgs } from 'node:util';
import { runLimit } from '../../limits.ts';
import { launchChromium } from './chromium.ts';
import { startCodeServer } from './code-server.ts';
import { shots } from './place.ts';

/** What the workbench says of itself, which helps nobody. */
const noise =
    /gallery|additional builtin extensions|AccountPolicyGate|AgentHost|Creating a socket|connection token|grace time|Service Worker|spdlog|watchdog|authentication provider|^Creation of workbench|Ignoring the error/;

const { values, positionals } = parseArgs({
    options: {
        extensionDevelopmentPath: { type: 'string', multiple: true, default: [] },
        extensionTestsPath: { type: 'string', default: '' },
        'user-data-dir': { type: 'string', default: '' },
        version: { type: 'boolean' },
    },
    allowPositionals: true,
    strict: false,
});
process.exit(await run());

async function run(): Promise<number> {
    const [folder] = positionals.filter(name => existsSync(name) && statSync(name).isDirectory());
    if (!folder) throw new Error('No folder to open.');
    const settingsFile = path.join(String(values['user-data-dir']), 'User/settings.json');
    const settings = existsSync(settingsFile) ? JSON.parse(readFileSync(settingsFile, 'utf8')) : {};
    const server = await startCodeServer({ workspace: path.resolve(folder), settings });
    const { page, close } = await launchChromium();
    try {
        let end: (code: number) => void = () => {};
        const ended = new Promise<number | undefined>(resolve => {
            end = resolve;
            setTimeout(() => resolve(undefined), runLimit);
        });
        await page.exposeFunction('codeAutomationExit', (code: number) => end(code));
        // The tests' own console comes through here too.
        await page.exposeFunction('codeAutomationLog', (_: string, args: unknown[]) => {
            const line = format(...args);
            if (process.env['VERBOSE'] || !noise.test(line)) console.log(line);
        });
        const paths = [
            ...(values.extensionDevelopmentPath as string[]).map(each => ['extensionDevelopmentPath', server.remote(each)] as const),
            ['extensionTestsPath', server.remote(String(values.extensionTestsPath))] as const,
        ];
        await page.goto(server.url(paths));
        const code = await ended;
        if (code !== undefined) return code;
        mkdirSync(shots, { recursive: true });
        await page.screenshot({ path: path.join(shots, 'no-result.png') });
        console.error(`No result in ${runLimit} ms.\n${server.log()}`);
        return 1;
    } finally {
        await close();
        await server.stop();
    }
}
