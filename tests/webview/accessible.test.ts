import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { textsOf } from '../unit/examples.ts';
import { chromiumPath, launch } from './browser.ts';
import { olderPalu } from './older.ts';
import { openPanel } from './page.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The serious and critical findings of axe, in words. Of a branch of the outline it wants the names of all that is in it. */
async function findings(page: Page): Promise<string[]> {
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run());
    const serious = violations
        .filter(({ impact }) => impact === 'serious' || impact === 'critical')
        .map(each => ({
            ...each,
            nodes: each.nodes.filter(({ html }) => each.id !== 'label-content-name-mismatch' || !/^<li role="treeitem" /.test(html)),
        }));
    return serious
        .filter(({ nodes }) => nodes.length > 0)
        .map(({ id, help, nodes }) => `${id}: ${help} (${nodes.length}) ${nodes[0]?.html.slice(0, 160)} ${nodes[0]?.failureSummary}`);
}

describe.skipIf(!chromiumPath)('the window of sheets, to those who listen or see otherwise', () => {
    let browser: Browser;
    beforeAll(async () => {
        browser = await launch();
    });
    afterAll(() => browser?.close());

    for (const theme of ['light', 'dark', 'high-contrast'] as const)
        for (const sheet of ['city', 'changes', 'flow', 'goals', 'places', 'department:PUPR', 'pair:PUPR+Perkim', 'story:PUPR.AksesPetobo'])
            it(`has no serious finding of axe: ${theme} ${sheet}, with something marked`, async () => {
                const older = sheet === 'changes' ? { older: olderPalu() } : {};
                const state = [`sheet=${sheet}`, ...(sheet === 'changes' ? ['against=HEAD'] : [])];
                const panel = await openPanel(browser, { files: textsOf('palu'), theme, state, ...older });
                await panel.page.click('text=Filters');
                await panel.tell({ type: 'show', addresses: ['story:PUPR.AksesPetobo', 'department:PUPR'], chosen: false });
                await panel.page.fill('[type=search]', 'Petobo');
                expect(await findings(panel.page)).toEqual([]);
                if (sheet === 'city') {
                    await panel.page.click('text=As a table');
                    await panel.page.waitForSelector('[role=tree]');
                    expect(await findings(panel.page)).toEqual([]);
                }
                await panel.close();
            });
});
