import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { viewNames } from '../../src/diagram/state.ts';
import { generateCity } from '../bench/city.ts';
import { chromiumPath, launch } from './browser.ts';
import { openPanel } from './page.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe holds to be serious or critical, in words. It wants every word that is seen on a card in the card's name, although of long texts
 * only the beginning is drawn; of cards we ask that what they are called by, their title, is in the name. Of a branch of the outline it
 * wants the names of all that is in it.
 */
async function findings(page: Page): Promise<string[]> {
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run());
    const unnamed = await page.evaluate(() =>
        [...document.querySelectorAll('.card')].flatMap(card => {
            const seen = card.querySelector('text')?.textContent ?? '';
            const name = card.getAttribute('aria-label') ?? '';
            return name.includes(seen.replace(/…$/, '').trim()) ? [] : [`"${seen}" is not in the name "${name}"`];
        }),
    );
    const serious = violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(each => ({
            ...each,
            nodes: each.nodes.filter(({ html }) => each.id !== 'label-content-name-mismatch' || !/^<(g|li role="treeitem") /.test(html)),
        }));
    return [
        ...unnamed,
        ...serious
            .filter(({ nodes }) => nodes.length > 0)
            .map(({ id, help, nodes }) => `${id}: ${help} (${nodes.length}) ${nodes[0]?.html.slice(0, 160)} ${nodes[0]?.failureSummary}`),
    ];
}

describe.skipIf(!chromiumPath)('the page of a drawing, to those who listen or see otherwise', () => {
    let browser: Browser;
    beforeAll(async () => {
        browser = await launch();
    });
    afterAll(() => browser?.close());

    for (const theme of ['light', 'dark', 'high-contrast'] as const)
        for (const state of [[], ['depth=departments'], ...viewNames.slice(1).map(view => [`view=${view}`])])
            it(`has no serious finding of axe: ${theme} ${state.join()}`, async () => {
                const files = Object.fromEntries(generateCity({ programs: 20 }));
                const panel = await openPanel(browser, { files, theme, state });
                await panel.page.click('text=Filters');
                expect(await findings(panel.page)).toEqual([]);
                if (state.length === 0) {
                    await panel.page.click('text=As a table');
                    await panel.page.waitForSelector('[role=tree]');
                    expect(await findings(panel.page)).toEqual([]);
                }
                await panel.close();
            });
});
