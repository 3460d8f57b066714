// What fades beside a chosen card can still be read, in every theme.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateCity } from '../bench/city.ts';
import { chromiumPath, launch } from './browser.ts';
import { openPanel } from './page.ts';

/** Every text beside the choice with its contrast to the paper and to a card's ground, faded as it is; of white on black, to its disc. */
function contrasts(page: Page): Promise<{ readonly text: string; readonly contrast: number }[]> {
    return page.evaluate(() => {
        const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true }) as CanvasRenderingContext2D;
        const style = getComputedStyle(document.querySelector('.alur-flow') as Element);
        const token = (name: string) => style.getPropertyValue(name).trim();
        const light = (ground: string, ink: string, opacity: number) => {
            pen.globalAlpha = 1;
            pen.fillStyle = ground;
            pen.fillRect(0, 0, 1, 1);
            pen.globalAlpha = opacity;
            pen.fillStyle = ink;
            pen.fillRect(0, 0, 1, 1);
            const [r = 0, g = 0, b = 0] = [...pen.getImageData(0, 0, 1, 1).data].map(value => {
                const part = value / 255;
                return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
            });
            return 0.2126 * r + 0.7152 * g + 0.0722 * b;
        };
        const between = (a: number, b: number) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        const opacityOf = (element: Element) => {
            let opacity = 1;
            for (let at: Element | null = element; at; at = at.parentElement) opacity *= Number(getComputedStyle(at).opacity);
            return opacity;
        };
        const [paper, card] = [token('--alur-bg'), token('--alur-card')];
        return [...document.querySelectorAll('#stage :is(.card, .promise, .life):not(.near) text')].map(text => {
            const { fill } = getComputedStyle(text);
            const opacity = opacityOf(text);
            const disc = text.classList.contains('v') ? text.previousElementSibling : null;
            const grounds = disc ? [] : [paper, card];
            const all = grounds.map(ground => between(light(ground, ground, 1), light(ground, fill, opacity)));
            if (disc) all.push(between(light(card, getComputedStyle(disc).fill, opacityOf(disc)), light(card, fill, opacity)));
            return { text: text.textContent ?? '', contrast: Math.min(...all) };
        });
    });
}

describe.skipIf(!chromiumPath)('what is beside the choice', () => {
    let browser: Browser;
    beforeAll(async () => {
        browser = await launch();
    });
    afterAll(() => browser?.close());

    for (const theme of ['light', 'dark', 'high-contrast'] as const)
        for (const view of ['flow', 'timeline', 'matrix'])
            it(`keeps a contrast of 4.5 : 1 in its words: ${theme}, ${view}`, async () => {
                const files = Object.fromEntries(generateCity({ programs: 20 }));
                const panel = await openPanel(browser, { files, theme, state: [`view=${view}`] });
                const keys = panel.page.locator('#stage .card[data-key]');
                await panel.tell({ type: 'show', key: (await keys.first().getAttribute('data-key')) ?? '', chosen: true });
                await panel.page.waitForSelector('.selecting');
                const all = await contrasts(panel.page);
                expect(all.length).toBeGreaterThan(10);
                expect(all.filter(({ contrast }) => contrast < 4.5)).toEqual([]);
                const faded = await panel.page.evaluate(
                    () =>
                        [...document.querySelectorAll('#stage :is(.card, .life):not(.near) rect')].filter(
                            rect => getComputedStyle(rect).opacity !== '1',
                        ).length,
                );
                if (theme === 'high-contrast') expect(faded).toBe(0);
                else expect(faded).toBeGreaterThan(0);
                await panel.close();
            });
});
