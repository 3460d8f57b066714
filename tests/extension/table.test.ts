// A planner's table in the packed extension: seen, settled, compared, written, taken back with one undo; with keys, in both languages.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { plannerTable } from '../unit/planner-table.ts';
import { until } from './flow-page.ts';
import { launchChromium } from './host/chromium.ts';
import { startCodeServer } from './host/code-server.ts';
import { pack } from './pack.ts';
import { showResults } from './show-results.ts';
import { Steps } from './steps.ts';
import { Workbench } from './workbench.ts';

await showResults('A table in the packed extension', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'alur-table-'));
    const workspace = path.join(folder, 'kota');
    mkdirSync(workspace);
    writeFileSync(path.join(workspace, 'renja.xlsx'), await plannerTable());
    const server = await startCodeServer({ workspace, vsix: [pack()], settings: { 'files.autoSave': 'off', 'alur.language': 'en' } });
    const { page, close } = await launchChromium();
    const window = new Workbench(page);
    const steps = new Steps(page);
    const step = steps.step.bind(steps);
    const table = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
    const status = (text: string) => table.locator('[role=status]', { hasText: text });
    const files = () => readdirSync(workspace).sort().join(' ');
    try {
        await page.goto(server.url());
        await step('offers the import in the menu of a workbook', async () => {
            const row = page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'renja.xlsx' });
            await row.waitFor();
            const entry = page.locator('.monaco-menu .action-label', { hasText: 'Import Table…' });
            // The window shows files before it knows what extensions offer.
            await until(async () => {
                await page.keyboard.press('Escape');
                await row.click({ button: 'right' });
                await entry.waitFor({ timeout: 5000 });
            });
            await steps.picture('table-menu');
            await entry.click();
            await status('One question before anything can be written.').waitFor();
            await steps.picture('table-question');
        });
        await step('shows the head, the kinds of rows, and what is in doubt', async () => {
            await table
                .locator('td.meaning select')
                .nth(5)
                .locator('option:checked', { hasText: 'Budget 2026' })
                .waitFor({ state: 'attached' });
            await table.locator('tr.program .chip', { hasText: 'Program' }).waitFor();
            await table.locator('.questions', { hasText: '"Hasil Rapat" holds figures' }).waitFor();
        });
        await step('takes a meaning that is chosen with keys', async () => {
            await table.locator('#answer-0').focus();
            await page.keyboard.press('ArrowDown');
            await status('Everything is clear.').waitFor();
            await steps.picture('table-clear');
        });
        await step('shows the change in VS Code’s own comparison, before a file is there', async () => {
            await table.locator('#review').focus();
            await page.keyboard.press('Enter');
            await page.locator('.tab.active', { hasText: 'changes to the plan' }).waitFor();
            await page.locator('.monaco-editor .view-line', { hasText: 'subactivity' }).first().waitFor();
            await steps.picture('table-changes');
            if (files() !== 'renja.xlsx') throw new Error(files());
        });
        await step('writes all of it at once, with the meanings beside the plan', async () => {
            await window.run('Alur: Write to the Plan');
            await window.tab('dinas-pertamanan.plan').waitFor();
            await until(() => {
                if (files() !== 'alur-import.json dinas-pertamanan.plan renja.xlsx shared.plan') throw new Error(files());
            });
            const text = readFileSync(path.join(workspace, 'dinas-pertamanan.plan'), 'utf8');
            if (!text.includes('budget 250 million in 2026 from PAD')) throw new Error(text);
            await steps.picture('table-written');
        });
        await step('takes all of it back with one undo', async () => {
            await window.line('department').click();
            await page.keyboard.press('Control+z');
            await until(() => {
                if (files() !== 'renja.xlsx') throw new Error(files());
            });
            await steps.picture('table-undone');
        });
        return steps.results;
    } finally {
        await close();
        await server.stop();
        rmSync(folder, { recursive: true, force: true });
    }
});
