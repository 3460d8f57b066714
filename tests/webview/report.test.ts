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
});
