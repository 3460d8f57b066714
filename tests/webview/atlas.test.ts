// The atlas as a web page, in a browser: what axe says of it, and whether a click on a cell leads to its sheet.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { atlasOf, drawSheets } from '../../src/diagram/sheets/atlas.ts';
import { sheetContext } from '../../src/diagram/sheets/context.ts';
import { sheetHtml } from '../../src/exports/sheets/html.ts';
import { exampleNamed } from '../unit/examples.ts';
import { findingsOf } from '../unit/plans.ts';
import { chromiumPath, launch } from './browser.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function atlas(): Promise<string> {
    const plan = exampleNamed('palu');
    const context = sheetContext(plan, findingsOf(plan), { locale: 'id', today: 20_600 });
    const never = () => Promise.reject(new Error('a page needs nothing else'));
    const { files } = await sheetHtml.export(drawSheets(atlasOf(context), context), {
        theme: 'light',
        locale: 'id',
        title: 'Palu',
        filters: [],
        resources: { font: never, wasm: never },
        cards: () => {
            throw new Error('not asked for');
        },
    });
    return files[0]?.content as string;
}

async function serious(page: Page): Promise<string[]> {
    const { violations } = (await page.evaluate(`${axe}; axe.run()`)) as AxeResults;
    return violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(({ id, nodes }) => `${id} (${nodes.length}): ${nodes[0]?.html.slice(0, 200)} ${nodes[0]?.failureSummary}`);
}

describe.skipIf(!chromiumPath)('the atlas as a web page', () => {
    let browser: Browser;
    beforeAll(async () => {
        browser = await launch();
    });
    afterAll(() => browser?.close());

    for (const colorScheme of ['light', 'dark'] as const)
        it(`has no serious finding of axe: ${colorScheme}`, async () => {
            const page = await browser.newPage({ colorScheme, viewport: { width: 1360, height: 720 }, bypassCSP: true });
            await page.setContent(await atlas());
            // in words and as tables too, which look the same in both
            if (colorScheme === 'light') await page.$$eval('details', all => all.map(one => one.toggleAttribute('open', true)));
            expect(await serious(page)).toEqual([]);
            await page.close();
        });

    it('leads from a department of the city to its sheet', async () => {
        const page = await browser.newPage({ viewport: { width: 1360, height: 720 } });
        await page.setContent(await atlas());
        await page.click('#sheet-city a[href="#sheet-department_3a_PUPR"] >> nth=0');
        const top = () => page.evaluate(() => document.getElementById('sheet-department_3a_PUPR')?.getBoundingClientRect().top ?? 9999);
        await expect.poll(async () => Math.abs(await top()) < 60).toBe(true);
        await page.close();
    });
});
