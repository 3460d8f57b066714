import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generateCity } from '../bench/city.ts';
import { chromiumPath, launch } from './browser.ts';
import { openPanel } from './page.ts';

/** `ALUR_CARDS=2000` measures what a large plan costs; without a graphics card that takes minutes. */
const programs = Number(process.env['ALUR_CARDS'] ?? 200);

describe.skipIf(!chromiumPath)(`a drawing of ${programs} cards`, () => {
    let browser: Browser;
    beforeAll(async () => {
        browser = await launch();
    });
    afterAll(() => browser?.close());

    it('moves; the times of its frames are told, not judged', async () => {
        const files = Object.fromEntries(generateCity({ programs }));
        const start = performance.now();
        const panel = await openPanel(browser, { files, state: ['depth=programs'] });
        const shown = performance.now() - start;
        const cards = await panel.page.locator('.card').count();
        expect(cards).toBe(programs);
        const told = [`${programs} cards: shown ${Math.round(shown)} ms after the page was asked for`];
        for (const size of [0.6, 0.2]) {
            await panel.page.evaluate(k => {
                const wheel = (delta: number) =>
                    document.querySelector('#stage')?.dispatchEvent(new WheelEvent('wheel', { deltaY: delta, clientX: 400, clientY: 300 }));
                if (k < 0.5) for (let at = 0; at < 8; at++) wheel(100);
            }, size);
            await panel.page.waitForTimeout(500);
            await panel.page.mouse.move(900, 600);
            await panel.page.mouse.down();
            const frames = panel.page.evaluate(
                () =>
                    new Promise<number[]>(resolve => {
                        const times: number[] = [];
                        let last = performance.now();
                        const next = (now: number) => {
                            times.push(now - last);
                            last = now;
                            if (times.length < 20) requestAnimationFrame(next);
                            else resolve(times.slice(1));
                        };
                        requestAnimationFrame(next);
                    }),
            );
            for (let at = 0; at < 12; at++) await panel.page.mouse.move(900 - at * 30, 600 - at * 20);
            const times = (await frames).sort((a, b) => a - b);
            await panel.page.mouse.up();
            const at = (share: number) => Math.round(times[Math.floor(times.length * share)] ?? 0);
            told.push(`  panning at ${size}: middle frame ${at(0.5)} ms, slowest of 20 ${at(0.95)} ms`);
        }
        console.log(told.join('\n'));
        expect(panel.errors).toEqual([]);
        await panel.close();
    });
});
