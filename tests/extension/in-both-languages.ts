// A run of steps in the packed extension once for each language, in a window and a folder of its own. It must not know the steps.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { type Locale, locales } from '../../src/l10n/say.ts';
import { launchChromium } from './host/chromium.ts';
import { startCodeServer } from './host/code-server.ts';
import { pack } from './pack.ts';
import type { Result } from './suite/record.ts';

export async function inBothLanguages(
    name: string,
    run: (page: Page, folder: string, locale: Locale) => Promise<Result[]>,
    prepare: (folder: string) => void = () => {},
): Promise<Result[]> {
    const folders = locales.map(locale => [locale, mkdtempSync(path.join(tmpdir(), `alur-${name}-${locale}-`))] as const);
    for (const [, folder] of folders) prepare(folder);
    const server = await startCodeServer({ workspace: tmpdir(), vsix: [pack()], settings: { 'files.autoSave': 'off' } });
    const { page, close } = await launchChromium();
    try {
        const results: Result[] = [];
        for (const [locale, folder] of folders) {
            const window = await page.context().newPage();
            // A language pack would say this; the texts of VS Code itself stay English.
            await window.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = '${locale}'`);
            await window.goto(server.url([], folder));
            results.push(...(await run(window, folder, locale)));
            await window.close();
        }
        return results;
    } finally {
        await close();
        await server.stop();
        for (const [, folder] of folders) rmSync(folder, { recursive: true, force: true });
    }
}
