// A drawing as a page of its own, in a browser: moved, searched and chosen from without VS Code. It must not know how it was made.
import { createHash } from 'node:crypto';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { draw } from '../../src/diagram/drawing.ts';
import { readState } from '../../src/diagram/state.ts';
import { exportHtml } from '../../src/exports/html.ts';
import { dayOf } from '../../src/plan/period.ts';
import { exampleNamed } from '../unit/examples.ts';
import { findingsOf } from '../unit/plans.ts';
import { chromiumPath, launch } from './browser.ts';
import { bundlePage } from './bundle-page.ts';

describe.skipIf(!chromiumPath)('a drawing as a page of its own', () => {
    let browser: Browser;
    let page: Page;
    const errors: string[] = [];

    beforeAll(async () => {
        browser = await launch();
        const { script } = await bundlePage(['src/webview/viewer.ts']);
        const digest = createHash('sha256').update(script, 'utf8').digest('base64');
        const plan = exampleNamed('palu');
        const { state } = readState(['depth=programs']);
        const drawing = draw(plan, findingsOf(plan), state, { locale: 'en', today: dayOf(2026, 5) });
        page = await browser.newPage({ viewport: { width: 1000, height: 700 } });
        page.on('pageerror', error => errors.push(String(error)));
        page.on('console', message => {
            if (message.type() === 'error') errors.push(message.text());
        });
        await page.setContent(exportHtml(drawing, { script: { text: script, digest } }));
    });
    afterAll(() => browser?.close());

    const near = () => page.locator('#stage .near').evaluateAll(all => all.map(one => one.getAttribute('data-key') ?? ''));

    it('has an element for every piece that comes as data', async () => {
        const [given, drawn] = await page.evaluate(() => {
            const pieces = JSON.parse(document.querySelector<HTMLElement>('#stage')?.dataset['pieces'] ?? '[]') as { key: string }[];
            const keys = [...document.querySelectorAll('#stage > svg:not(.frozen) [data-key]')].map(one => one.getAttribute('data-key'));
            return [pieces.map(({ key }) => key), keys];
        });
        expect(given.length).toBeGreaterThan(100);
        expect(drawn).toEqual(given);
    });

    it('finds cards by their words and brings the first into sight', async () => {
        await page.keyboard.press('/');
        await page.keyboard.type('taman');
        const found = await near();
        expect(found.length).toBeGreaterThan(0);
        expect(await page.textContent('output')).toContain(String(found.length));
        const seen = await page.evaluate(() => {
            const box = document.querySelector('#stage .near')?.getBoundingClientRect();
            const stage = document.querySelector('#stage')?.getBoundingClientRect();
            return box && stage && box.left >= stage.left && box.right <= stage.right && box.top >= stage.top && box.bottom <= stage.bottom;
        });
        expect(seen).toBe(true);
        await page.keyboard.press('Escape');
        expect(await near()).toEqual([]);
    });

    it('keeps a card with its promises and neighbours when it is chosen by keys', async () => {
        const card = page.locator('#stage > svg:not(.frozen) .card').first();
        await card.focus();
        await page.keyboard.press('Enter');
        const chosen = await near();
        expect(chosen).toContain(await card.getAttribute('data-key'));
        expect(await page.locator('#stage .chosen').count()).toBe(1);
        await page.keyboard.press('Escape');
    });

    it('keeps years and departments in sight while it is moved', async () => {
        for (let k = 0; k < 5; k++) await page.locator('[data-action=zoom-in]').click();
        await page.focus('#stage');
        for (let k = 0; k < 8; k++) await page.keyboard.press('ArrowRight');
        for (let k = 0; k < 8; k++) await page.keyboard.press('ArrowDown');
        const sheets = await page.locator('#stage > .frozen').evaluateAll(all => all.map(one => getComputedStyle(one).display !== 'none'));
        expect(sheets).toEqual([true, true]);
        expect(await page.locator('#stage > .frozen').first().textContent()).toContain('Dinas Sosial');
        expect(await page.locator('#stage > .frozen').nth(1).textContent()).toContain('2026');
        expect(errors).toEqual([]);
    });
});
