// A meeting on a plan of 8,000 programs, as a person holds it with keys alone. It must not know what the plan says besides one clash.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { generateCity } from '../bench/city.ts';
import { spoilCity } from '../bench/faults.ts';
import { until } from './flow-page.ts';
import type { Steps } from './steps.ts';
import { Workbench } from './workbench.ts';

/** Milliseconds after which a window that was busy is asked once more. */
const retry = 5000;

/** Two departments whose works clash in time. */
const rush = [
    'department RushA "Rush A" {',
    '  program Early "Starts too early" { during 2027 needs RushB.Late }',
    '}',
    'department RushB "Rush B" {',
    '  program Late "Ends too late" { during 2027-07..2028 }',
    '}',
    '',
].join('\n');
const clash = '"Starts too early" begins in';
const themes = ['Light Modern', 'Dark Modern', 'Dark High Contrast', 'Light High Contrast'] as const;

/** A meeting on 8,000 programs by keys alone, in a narrow window and a wide one, in four themes. */
export async function holdLargeMeeting(page: Page, folder: string, steps: Steps): Promise<void> {
    const window = new Workbench(page);
    const widget = page.locator('.quick-input-widget');
    const input = widget.locator('input[type="text"]').first();
    const rows = widget.locator('.monaco-list-row');
    const title = widget.locator('.quick-input-title');
    const asks = (text: string) => widget.locator(`input[placeholder*=${JSON.stringify(text)}]`);
    const agenda = asks('What is to be settled?');
    const openAgenda = () =>
        until(async () => {
            if (await agenda.isVisible()) return;
            await window.run('Alur: Hold a Meeting…', { asks: true });
            await agenda.waitFor({ timeout: retry * 4 });
        });
    /** Takes the first row that holds a text, with the keyboard, until what follows is there. */
    const take = (text: string, follows: Locator) =>
        until(async () => {
            if (await follows.isVisible()) return;
            await input.fill(text, { timeout: retry });
            await rows.filter({ hasText: text }).first().waitFor({ timeout: retry });
            await page.keyboard.press('Enter');
            await follows.waitFor({ timeout: retry * 4 });
        });
    const open = async () => Number(/(\d+) to settle/.exec((await title.textContent()) ?? '')?.[1]?.replace(/\D/g, ''));
    let all = 0;
    await steps.step('settles a point of 8,000 programs by moving a program, with keys alone, and takes it back', async () => {
        mkdirSync(path.join(folder, 'large'));
        // another name than those of the sample: files are found by their names
        for (const [name, text] of spoilCity(generateCity({ programs: 8000 })))
            writeFileSync(path.join(folder, 'large', name.replace('city', 'region')), text);
        writeFileSync(path.join(folder, 'large/rush.plan'), rush);
        await page.setViewportSize({ width: 1024, height: 768 });
        await window.open('region.plan');
        // The list is of one moment: opened while files are still being read, it lacks points.
        await until(async () => {
            await openAgenda();
            await input.fill(clash, { timeout: retry });
            const before = await open();
            await rows
                .filter({ hasText: clash })
                .first()
                .waitFor({ timeout: retry })
                .catch(async error => {
                    await window.cancel();
                    throw error;
                });
            await window.cancel();
            await openAgenda();
            all = await open();
            assert.equal(all, before, 'points are still being found');
        });
        assert.ok(all > 20, `${all} to settle`);
        await steps.picture('meeting-large-agenda');
        await take(clash, asks('How is it settled?'));
        await steps.picture('meeting-large-choices');
        await take('Move "Starts too early" to another time', asks('When is'));
        await steps.picture('meeting-large-times');
        await until(async () => {
            if (await asks('What would change').isVisible()) return;
            await page.keyboard.press('Enter');
            await asks('What would change').waitFor({ timeout: retry * 6 });
        });
        await steps.picture('meeting-large-preview');
        await take('Decide', agenda);
        assert.ok((await open()) < all, 'nothing was settled');
        await take('Undo the Last Decision', title.filter({ hasText: `: ${all} to settle` }));
    });
    await steps.step('can be read at 1024 and 1440 px in four themes', async () => {
        for (const theme of themes) {
            await window.cancel().catch(() => {});
            await window.run('Preferences: Color Theme', { entry: theme });
            await openAgenda();
            await take(clash, asks('How is it settled?'));
            for (const width of [1024, 1440]) {
                await page.setViewportSize({ width, height: 800 });
                const box = await widget.boundingBox();
                assert.ok(box && box.x >= 0 && box.x + box.width <= width, `the list is cut at ${width} px`);
                await steps.picture(`meeting-${theme.replaceAll(' ', '-')}-${width}`);
            }
        }
        await window.cancel();
    });
}
