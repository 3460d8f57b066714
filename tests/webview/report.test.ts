// The review page at the width of half a window: everything at hand, no word broken. It must not know what the report says.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportReportHtml } from '../../src/exports/report-html.ts';
import { locales } from '../../src/l10n/say.ts';
import { reportOn } from '../../src/report/report.ts';
import { exampleNamed } from '../unit/examples.ts';
import { findingsOf } from '../unit/plans.ts';
import { chromiumPath, launch } from './browser.ts';

describe.skipIf(!chromiumPath).each(locales)('the review page beside the text (%s)', locale => {
    let browser: Browser;
    beforeAll(async () => {
        browser = await launch();
    });
    afterAll(() => browser.close());

    it.each([720, 800, 960, 1200])('shows every column of the agenda at %d pixels, and breaks no severity', async width => {
        const plan = exampleNamed('palu');
        const page = await browser.newPage({ viewport: { width, height: 800 } });
        await page.setContent(exportReportHtml(reportOn(plan, findingsOf(plan), locale)));
        const seen = await page.evaluate(() => {
            const tables = [...document.querySelectorAll('#agenda table.shared')];
            const words = [...document.querySelectorAll('tr.warning > td, tr.error > td, tr.information > td')];
            const linesOf = (cell: Element) => {
                const range = document.createRange();
                range.selectNodeContents(cell);
                return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
            };
            return {
                tables: tables.length,
                outside: tables.filter(table => table.getBoundingClientRect().right > innerWidth).length,
                broken: words.filter(cell => /^\p{L}+$/u.test(cell.textContent ?? '') && linesOf(cell) > 1).map(cell => cell.textContent),
            };
        });
        await page.close();
        expect(seen.tables).toBeGreaterThan(0);
        expect(seen).toMatchObject({ outside: 0, broken: [] });
    });

    it('sorts a table by a column, with the mouse and with keys, and says so', async () => {
        const plan = exampleNamed('palu');
        const page = await browser.newPage();
        await page.setContent(exportReportHtml(reportOn(plan, findingsOf(plan), locale), { isSortable: true }));
        const table = page.locator('#findings table').first();
        const at = (await table.locator('thead th').count()) - 1;
        const amounts = () =>
            table
                .locator(`tbody tr :is(th, td):nth-child(${at + 1})`)
                .evaluateAll(cells => cells.map(cell => Number(cell.getAttribute('data-amount'))));
        const head = table.locator('thead th').nth(at);
        const before = await amounts();
        expect(new Set(before).size).toBeGreaterThan(1);
        await head.getByRole('button').click();
        expect(await amounts()).toEqual(before.toSorted((a, b) => a - b));
        expect(await head.getAttribute('aria-sort')).toBe('ascending');
        await page.keyboard.press('Enter');
        expect(await amounts()).toEqual(before.toSorted((a, b) => b - a));
        expect(await head.getAttribute('aria-sort')).toBe('descending');
        await page.keyboard.press('Space');
        expect(await amounts()).toEqual(before);
        expect(await head.getAttribute('aria-sort')).toBeNull();
        // Parts stay below what they are parts of.
        const parts = page.locator('table', { has: page.locator('tbody .part') }).first();
        if ((await parts.count()) > 0) {
            const pairs = () =>
                parts.locator('tbody tr').evaluateAll(all => {
                    let owner = '';
                    return all.flatMap(row => {
                        const name = row.querySelector('th')?.textContent ?? '';
                        if (row.querySelector('.part')) return [`${owner}: ${name}`];
                        owner = name;
                        return [];
                    });
                });
            const own = (await pairs()).toSorted();
            await parts.locator('thead button').first().click();
            await parts.locator('thead button').first().click();
            expect((await pairs()).toSorted()).toEqual(own);
        }
        await page.close();
    });
});
