// The page of a table in a browser: what a planner sees and does there, with keys alone, in every theme, whatever the cells hold.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { visible } from '../../src/l10n/safe-text.ts';
import { hostile } from '../unit/hostile.ts';
import { plannerTable } from '../unit/planner-table.ts';
import { chromiumPath, launch } from './browser.ts';
import { openTablePage } from './table-page.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function findings(page: Page): Promise<string[]> {
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run());
    return violations.map(
        ({ id, help, nodes }) => `${id}: ${help} (${nodes.length}) ${nodes[0]?.html.slice(0, 200)} ${nodes[0]?.failureSummary}`,
    );
}

const status = (page: Page) => page.locator('[role=status]').textContent();

describe.skipIf(!chromiumPath)('the page of a table', () => {
    let browser: Browser;
    let bytes: Uint8Array;
    beforeAll(async () => {
        browser = await launch();
        bytes = await plannerTable();
    });
    afterAll(() => browser?.close());

    for (const theme of ['light', 'dark', 'high-contrast'] as const)
        for (const locale of ['en', 'id'] as const)
            it(`has no finding of axe, with its questions and without, everything open: ${theme} ${locale}`, async () => {
                const { page, errors, close } = await openTablePage(browser, { bytes, theme, locale });
                expect(await findings(page)).toEqual([]);
                await page.selectOption('#answer-0', 'budget');
                await page.locator('#answer-0-year, #meaning-0-6-year').first().waitFor();
                await page.evaluate(() => {
                    for (const details of document.querySelectorAll('details')) details.open = true;
                });
                expect(await findings(page)).toEqual([]);
                expect(errors).toEqual([]);
                await close();
            });

    it('is used with keys alone: a meaning is chosen, the changes are seen, then written, and the focus stays where it was', async () => {
        const { page, told, close } = await openTablePage(browser, { bytes });
        expect(await status(page)).toBe('One question before anything can be written.');
        expect(await page.locator('#review').isDisabled()).toBe(true);
        const focused = () => page.evaluate(() => document.activeElement?.id ?? '');
        const tabTo = async (id: string) => {
            for (let steps = 0; (await focused()) !== id; steps++) {
                if (steps > 60) throw new Error(`Tab does not lead to ${id}`);
                await page.keyboard.press('Tab');
            }
        };
        await tabTo('answer-0');
        // The second entry of the list leaves the column out.
        await page.keyboard.press('ArrowDown');
        await page.locator('#questions').waitFor({ state: 'detached' });
        expect(told.findLast(({ type }) => type === 'choose')).toMatchObject({
            choices: { columns: [{ column: 'G', head: 'Hasil Rapat', means: 'ignore' }] },
        });
        await tabTo('meaning-0-6');
        await page.keyboard.press('ArrowUp');
        await page.locator('#questions').waitFor();
        // Drawn anew, the same list has the focus still.
        expect(await focused()).toBe('meaning-0-6');
        await page.keyboard.press('ArrowDown');
        await page.locator('#questions').waitFor({ state: 'detached' });
        await page.locator('#review').focus();
        await page.keyboard.press('Enter');
        await page.locator('#write.primary').waitFor();
        expect(await status(page)).toContain('One undo takes all of them back.');
        await page.locator('#write').focus();
        await page.keyboard.press('Enter');
        await page.locator('.status', { hasText: 'Written: shared.plan, dinas-pertamanan.plan' }).waitFor();
        expect(told.map(({ type }) => type)).toEqual(['ready', 'choose', 'choose', 'choose', 'review', 'write']);
        await close();
    });

    it('takes texts of the table as texts, in cells, heads and sheets, and a message of anybody else as none', async () => {
        const texts = [...Object.values(hostile), '<img src=x onerror=alert(1)>', '\u202eright to left'];
        const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
        const rows = texts.map((text, at) => [`2.11.${String(at + 10)}`, `Taman ${text}`, '900000'].map(quoted).join(','));
        const csv = new TextEncoder().encode(`Kode,Uraian,Pagu 2026\n${rows.join('\n')}\n`);
        const table = await openTablePage(browser, { bytes: csv, name: 'a.csv' });
        const plain = (one: string) => visible(one).replace(/\s+/g, ' ').trim();
        const given = (text: string) => new TextDecoder().decode(new TextEncoder().encode(`Taman ${text}`));
        const cells = await table.page.locator('table.cells tbody tr > td:nth-of-type(3)').allTextContents();
        expect(cells.map(plain)).toEqual(texts.map(text => plain(given(text))));
        expect(await table.page.locator('main img, main script, main a, main iframe').count()).toBe(0);
        expect(await table.page.locator('main').textContent()).not.toContain('\u202e');
        expect(table.errors).toEqual([]);
        await table.close();
        const { page, close } = await openTablePage(browser, { bytes });
        await page.evaluate(() => window.postMessage({ type: 'failed', message: 'forged', word: 'another' }, '*'));
        await page.evaluate(() => window.postMessage({ type: 'view', view: {}, word: 'the-word' }, '*'));
        expect(await status(page)).not.toContain('forged');
        await close();
    });

    it('shows how far it has read, and asks to stop', async () => {
        const { page, told, tell, close } = await openTablePage(browser, { bytes });
        await tell({ type: 'progress', rows: 2000, total: 8000 });
        await page.locator('.status', { hasText: 'row 2000 of 8000' }).waitFor();
        await tell({ type: 'progress', rows: 4000, total: 8000 });
        await page.locator('.status', { hasText: 'row 4000 of 8000' }).waitFor();
        expect(await page.locator('progress').evaluate(one => (one as HTMLProgressElement).value)).toBe(4000);
        await page.getByRole('button', { name: 'Cancel' }).press('Enter');
        expect(told.at(-1)).toEqual({ type: 'cancel' });
        await tell({ type: 'cancelled' });
        await page.locator('.status', { hasText: 'Reading was cancelled.' }).waitFor();
        await page.locator('.status').getByRole('button', { name: 'Read Again' }).press('Enter');
        await page.locator('.status', { hasText: 'One question' }).waitFor();
        await close();
    });

    it('shows the first rows of a long table, and more on request', async () => {
        const more = Array.from({ length: 300 }, (_, at) => [`2.11.04.2.01.${String(at + 100).padStart(4, '0')}`, `Taman ${at}`]);
        const { page, close } = await openTablePage(browser, { bytes: await plannerTable({ more }) });
        const rows = page.locator('table.cells tbody tr');
        expect(await rows.count()).toBe(60);
        await page.locator('#more-0').press('Enter');
        await page.waitForFunction(() => document.querySelectorAll('table.cells tbody tr').length === 260);
        await close();
    });

    it('shows what both sides changed and what is gone, and takes the reader’s word on both', async () => {
        for (const theme of ['light', 'dark', 'high-contrast'] as const) {
            const { page, show, told, close } = await openTablePage(browser, { bytes: await plannerTable({ unknown: false }), theme });
            const conflicts = [{ what: 'Anggaran "Taman"', base: 'Rp 250,000,000', table: 'Rp 300,000,000', plan: 'Rp 275,000,000' }];
            await show(false, view => ({ ...view, conflicts, gone: ['"Lampu" is no longer in the table.'] }));
            await page.locator('table.conflicts td.stays', { hasText: '275,000,000' }).waitFor();
            expect(await status(page)).toContain('One value changed on both sides');
            expect(await findings(page)).toEqual([]);
            await page.locator('#choice-keep').press('Space');
            await page.locator('#choice-keep:checked').waitFor();
            expect(told.at(-1)).toMatchObject({ type: 'choose', choices: { keep: true } });
            await show(false, view => ({ ...view, gone: ['"Lampu" is no longer in the table.'] }));
            await page.locator('#choice-remove').press('Space');
            await page.waitForFunction(() => !document.querySelector('#choice-remove'));
            expect(told.at(-1)).toMatchObject({ type: 'choose', choices: { remove: true } });
            await close();
        }
    });

    it('offers an update where the plan has the department already', async () => {
        const files = { 'kota.plan': 'plan Kota { period 2026 }\n', 'dinas-pertamanan.plan': 'department DinasPertamanan\n' };
        const { page, told, close } = await openTablePage(browser, { bytes: await plannerTable({ unknown: false }), files });
        expect(await status(page)).toContain('The plan has dinas-pertamanan.plan already');
        await page.getByRole('button', { name: 'Update the Plan Instead' }).press('Enter');
        await page.locator('.kicker', { hasText: 'Update from a table' }).waitFor();
        expect(told).toContainEqual({ type: 'mode', mode: 'update' });
        await close();
    });
});
