// The first department of somebody's own, typed with the mistakes of planners into the packed extension, in an English and an Indonesian
// window. An obstacle is a finding whose way out (first fix, list of what may follow, hover) does not take it away.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { type Locale, locales } from '../../src/l10n/say.ts';
import { launchChromium } from './host/chromium.ts';
import { startCodeServer } from './host/code-server.ts';
import { pack } from './pack.ts';
import { showResults } from './show-results.ts';
import { Steps } from './steps.ts';
import type { Result } from './suite/record.ts';
import { Typist } from './typist.ts';

await showResults('The first department', async () => {
    const folders = Object.fromEntries(locales.map(locale => [locale, mkdtempSync(path.join(tmpdir(), `alur-department-${locale}-`))]));
    const server = await startCodeServer({ workspace: tmpdir(), vsix: [pack()], settings: { 'files.autoSave': 'off' } });
    const { page, close } = await launchChromium();
    try {
        const results = [];
        for (const locale of locales) {
            const folder = folders[locale] as string;
            const window = await page.context().newPage();
            // What a language pack would say; the texts of VS Code itself stay English.
            await window.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = '${locale}'`);
            await window.goto(server.url([], folder));
            results.push(...(await typeDepartment(window, folder, locale)));
            await window.close();
        }
        return results;
    } finally {
        await close();
        await server.stop();
        for (const folder of Object.values(folders)) rmSync(folder, { recursive: true, force: true });
    }
});

async function typeDepartment(page: Page, folder: string, locale: Locale): Promise<Result[]> {
    const steps = new Steps(page);
    const step = (title: string, act: () => Promise<unknown>) => steps.step(`${title} (${locale})`, act);
    const typist = new Typist(page, folder, locale);
    const start = Date.now();
    await step('begins a plan and a department in four answers', () => typist.begin());
    await steps.picture(`department-${locale}-begun`);
    await step('writes what the lists offer', () => typist.complete());
    await step('explains a keyword on hover', () => typist.hover());
    await step('makes a sound program of what is offered', () => typist.mend());
    await steps.picture(`department-${locale}-sound`);
    await step('leads out of every mistake', () => typist.makeMistakes());
    await steps.picture(`department-${locale}-mistakes`);
    await step('met no obstacle', async () => {
        if (typist.obstacles.length > 0) throw new Error(typist.obstacles.join('\n'));
    });
    console.log(`${locale}: ${typist.told()}, ${Math.round((Date.now() - start) / 1000)} s`);
    return steps.results;
}
