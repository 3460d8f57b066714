// The first minutes of somebody who has just installed the extension: the walkthrough step by step, then a department of their own.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FlowPage, pageWith, until } from './flow-page.ts';
import { launchChromium } from './host/chromium.ts';
import { startCodeServer } from './host/code-server.ts';
import { pack } from './pack.ts';
import { showResults } from './show-results.ts';
import { Steps } from './steps.ts';
import { Workbench } from './workbench.ts';

/** Milliseconds after which a window that was busy is asked once more. */
const retry = 15_000;

await showResults('The first minutes', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'alur-first-'));
    const server = await startCodeServer({ workspace: folder, vsix: [pack()], settings: { 'files.autoSave': 'off' } });
    const { page, close } = await launchChromium();
    const window = new Workbench(page);
    const steps = new Steps(page);
    const step = steps.step.bind(steps);
    const stepOf = (title: string) => page.locator('.getting-started-step', { hasText: title });
    const press = async (title: string, button: string) => {
        const one = stepOf(title);
        if (!(await one.getByRole('button', { name: button }).isVisible())) await one.click();
        await one.getByRole('button', { name: button }).click();
    };
    const answer = async (heading: string, text: string) => {
        await page.locator('.quick-input-title', { hasText: heading }).waitFor();
        await page.locator('.quick-input-widget input[type="text"]').first().fill(text);
        await page.keyboard.press('Enter');
    };
    const put = async (into = `${folder}/`, holds?: string) => {
        const dialog = page.locator('.quick-input-title', { hasText: 'Where should the sample be saved?' });
        const busy = page.locator('.quick-input-progress:not(.done)');
        const input = page.locator('.quick-input-widget input[type="text"]').first();
        await dialog.waitFor();
        // While it looks into a folder it takes nothing, or puts its own path before what is typed; the window may go on to the copy.
        await until(async () => {
            if (!(await dialog.isVisible())) return;
            await busy.waitFor({ state: 'hidden', timeout: retry });
            await input.fill(into, { timeout: retry });
            await busy.waitFor({ state: 'hidden', timeout: retry });
            const shown = await input.inputValue({ timeout: retry });
            // Pressed now, the copy would go to the folder that it began with.
            if (shown !== into) throw new Error(`It asks about ${shown}`);
            // What the folder holds is listed when it has been looked into.
            const rows = page.locator('.quick-input-list .monaco-list-row');
            if (holds) await rows.filter({ hasText: holds }).first().waitFor({ timeout: retry });
            if (holds) await rows.filter({ hasText: 'before' }).waitFor({ state: 'hidden', timeout: retry });
            await page.locator('.quick-input-widget .monaco-button', { hasText: 'Copy It Here' }).click({ timeout: retry });
            await dialog.waitFor({ state: 'hidden', timeout: retry });
        });
    };
    try {
        await page.goto(server.url().replace(/\?.*/, ''));
        await step('shows the walkthrough', async () => {
            await page.locator('.monaco-workbench').waitFor();
            await window.run('Welcome: Open Walkthrough...', { entry: 'Alur: first steps' });
            await stepOf('Open a sample').waitFor();
            await page.waitForFunction(
                "[...document.querySelectorAll('.getting-started-media img')].some(image => image.naturalWidth > 0)",
            );
            await steps.picture('walkthrough');
        });
        await step('copies the sample to a chosen folder, and opens it beside the walkthrough', async () => {
            await press('Open a sample', 'Open the Flower');
            await put();
            await window.tab('parks.plan').waitFor();
            await stepOf('See what does not fit together').waitFor();
            await steps.picture('sample');
            await until(() => assert.equal(readdirSync(path.join(folder, 'flower')).join(), 'after,before'));
        });
        await step('shows what is found', async () => {
            await press('See what does not fit together', 'Show Findings');
            await page.locator('.markers-panel', { hasText: 'its location is not stated' }).waitFor();
            await steps.picture('found');
        });
        await step('offers fixes, and one mends', async () => {
            const fix = page.locator('.action-widget .monaco-list-row.action', { hasText: 'Place it in "Market square"' });
            // The list closes by itself when the window hands the focus on a moment later; a person presses again.
            await until(async () => {
                if (!(await fix.isVisible())) await press('Fix one', 'Show Quick Fixes');
                await fix.waitFor({ timeout: retry });
                await steps.picture('fixes');
                await fix.click({ timeout: retry });
            });
            await window.line('location MarketSquare').waitFor();
        });
        await step('shows what a name means', async () => {
            const hover = page.locator('.monaco-hover', { hasText: 'Rose bushes' }).first();
            // As with the fixes: it closes when the window hands the focus on a moment later.
            await until(async () => {
                if (!(await hover.isVisible())) await press('Ask what a word means', 'Show What It Means');
                await hover.waitFor({ timeout: retry });
            });
            await steps.picture('hover');
        });
        await step('jumps to the other department', async () => {
            await press('Jump to the other department', 'Go to the Other Department');
            await window.tab('cleaning.plan').waitFor();
            await steps.picture('jumped');
        });
        await step('lists what can be written', async () => {
            const row = page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'location' }).first();
            // As with the fixes: the list closes when the window hands the focus on a moment later.
            await until(async () => {
                if (!(await row.isVisible())) await press('Let the list write for you', 'List What Can Be Written');
                await row.waitFor({ timeout: retry });
            });
            await steps.picture('list');
            await page.keyboard.press('Escape');
        });
        await step('shows the flow', async () => {
            await press('See the flow', 'Show the Flow');
            await (await new FlowPage(page, '/flower/after').link('department:Cleaning')).waitFor();
            await steps.picture('flow');
            await page.locator('.tab', { hasText: 'parks.plan' }).last().click();
        });
        await step('shows the report', async () => {
            // The drawing lies over the steps; shown again, the page begins with all walkthroughs.
            await page.locator('.tab', { hasText: 'Welcome' }).click();
            const walkthrough = page.locator('.getting-started-category', { hasText: 'Alur: first steps' }).first();
            await until(async () => {
                if (await walkthrough.isEnabled()) await walkthrough.click({ timeout: retry });
                assert.ok(await stepOf('Read what must be agreed').isEnabled());
            });
            await press('Read what must be agreed', 'Show the Report');
            await window.tab('Town plan of Willowby').waitFor();
            const report = page.frameLocator('iframe.webview.ready').last().frameLocator('#active-frame');
            await report.locator('h1', { hasText: 'Town plan of Willowby' }).waitFor();
            await steps.picture('report');
            await page.locator('.tab', { hasText: 'parks.plan' }).last().click();
        });
        await step('holds a meeting on what is open', async () => {
            const agenda = page.locator('.quick-input-title', { hasText: /to settle$/ });
            const meeting = stepOf('Settle it in a meeting');
            const button = meeting.getByRole('button', { name: 'Hold a Meeting' });
            // Another editor may lie over the steps, and the page may begin with all walkthroughs.
            await until(async () => {
                if (await agenda.isVisible()) return;
                if (!(await button.isVisible())) {
                    await window.run('Welcome: Open Walkthrough...', { entry: 'Alur: first steps' });
                    await meeting.click({ timeout: retry });
                }
                await button.click({ timeout: retry });
                await agenda.waitFor({ timeout: retry });
            });
            await steps.picture('meeting');
            await window.cancel();
            await page.locator('.tab', { hasText: 'parks.plan' }).last().click();
        });
        await step('shows the rules beside the text, in the language of the moment, with ways to the places and the guide', async () => {
            await window.open('parks.plan');
            await window.run('Alur: Show Rules');
            await pageWith(page, /^Rules$/);
            await steps.picture('rules');
            const settings = path.join(folder, 'flower/.vscode/settings.json');
            mkdirSync(path.dirname(settings), { recursive: true });
            writeFileSync(settings, '{ "alur.language": "id" }');
            await pageWith(page, /^Aturan$/);
            await page.locator('.tab', { hasText: /^Aturan$/ }).waitFor();
            writeFileSync(settings, '{}');
            const rules = await pageWith(page, /^Rules$/);
            await rules.locator('a', { hasText: /^no-goal$/ }).click();
            await window.tab('rules.md').waitFor();
            await window.run('View: Close Editor');
            await window.tab('Rules').waitFor();
            await window.run('View: Close Editor');
        });
        await step('shows the plan on one page beside the text, and follows a link on it', async () => {
            // A file that only the finished plan has.
            await window.open('cleaning.plan');
            await window.run('Alur: Show Sheets');
            const sheets = new FlowPage(page, '/flower/after');
            await sheets.shows('city');
            await sheets.open('department:Parks');
            await steps.picture('sheets');
            await window.close(2);
        });
        await step('begins a department beside the others, in the language of its plan', async () => {
            // A file that only the finished plan has.
            await window.open('cleaning.plan');
            await window.run('Alur: New Department…', { asks: true });
            await answer('New Department (1/2)', 'Fire and Rescue Department');
            await answer('New Department (2/2)', '1.05');
            await window.tab('fire-rescue-department.plan').waitFor();
            // The editor takes keys when it has chosen the name that is to be replaced.
            await page.locator('.monaco-editor.focused').waitFor();
            await page.locator('[id="status.editor.selection"]', { hasText: 'selected' }).waitFor();
            await page.keyboard.type('Hydrants');
            await page.keyboard.press('Control+s');
            const file = path.join(folder, 'flower/after/fire-rescue-department.plan');
            await page.locator('.tab.dirty', { hasText: 'fire-rescue-department.plan' }).waitFor({ state: 'detached' });
            await until(() => assert.ok(existsSync(file)));
            const text = readFileSync(file, 'utf8');
            if (!/^department FireRescueDepartment .*\n {2}code "1\.05"\n {2}program FirstProgram "Hydrants" \{\n/.test(text))
                throw new Error(text);
        });
        await step('begins a plan of its own', async () => {
            await window.run('Alur: New Plan…', { asks: true });
            await answer('New Plan (1/2)', 'Palu');
            await answer('New Plan (2/2)', 'soon');
            await page.locator('.quick-input-message', { hasText: 'Years such as' }).waitFor();
            await steps.picture('refused');
            await answer('New Plan (2/2)', '2026 to 2030');
            await window.tab('palu.plan').waitFor();
            await steps.picture('begun');
            const text = readFileSync(path.join(folder, 'flower/palu.plan'), 'utf8');
            if (!text.startsWith('plan Palu "Program plan of Palu 2026-2030" {\n  period 2026..2030\n')) throw new Error(text);
        });
        await step('copies once more beside the first copy, never over it', async () => {
            await window.run('Alur: Open Sample Plan…', { entry: 'The flower', asks: true });
            await put(`${folder}/`, 'flower');
            await until(() => {
                if (!existsSync(path.join(folder, 'flower-2/after/parks.plan'))) throw new Error('No second copy');
            });
            if (!existsSync(path.join(folder, 'flower/after/fire-rescue-department.plan'))) throw new Error('The first copy was touched');
        });
        await step('shows a copy within the folder that is open in this window', async () => {
            await window.run('Alur: Open Sample Plan…', { entry: 'The flower', asks: true });
            await put(`${folder}/flower/`);
            await window.tab('parks.plan').waitFor();
            // Another file of that name may have been open.
            await until(() => {
                if (!existsSync(path.join(folder, 'flower/flower/before/parks.plan'))) throw new Error('Not copied');
            });
        });
        return steps.results;
    } finally {
        await close();
        await server.stop();
        rmSync(folder, { recursive: true, force: true });
    }
});
