// A table in VS Code as it runs in a browser: the server is a web worker, and there is no disk.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { plannerTable } from '../unit/planner-table.ts';
import { until } from './flow-page.ts';
import { launchChromium } from './host/chromium.ts';
import { freePort } from './host/free-port.ts';
import { host, root } from './host/place.ts';
import { showResults } from './show-results.ts';
import { Steps } from './steps.ts';
import { TableWindow } from './table-window.ts';
import { webWorkbench } from './web-workbench.ts';
import { Workbench } from './workbench.ts';

await showResults('A table in VS Code in a browser', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'alur-web-table-'));
    cpSync(path.join(root, 'tests/extension/workspace/city'), folder, { recursive: true });
    writeFileSync(path.join(folder, 'renja.xlsx'), await plannerTable());
    const port = await freePort('localhost');
    const { open } = createRequire(path.join(host, 'package.json'))('@vscode/test-web');
    const server = await open({
        browserType: 'none',
        quality: 'stable',
        commit: 'npm',
        testRunnerDataDir: webWorkbench(),
        extensionDevelopmentPath: root,
        folderPath: folder,
        port,
    });
    const { page, close } = await launchChromium();
    const window = new Workbench(page);
    const table = new TableWindow(page);
    const steps = new Steps(page);
    const step = steps.step.bind(steps);
    try {
        await page.goto(`http://localhost:${port}/`);
        await step('reads a workbook in the worker, for the plan beside it', async () => {
            const rowOf = (name: string) => page.locator('.explorer-folders-view .monaco-list-row', { hasText: name });
            // The list of files knows none here.
            await rowOf('parks.plan').dblclick();
            await window.tab('parks.plan').waitFor();
            const row = rowOf('renja.xlsx');
            await row.click({ button: 'right' });
            await page.locator('.monaco-menu .action-label', { hasText: 'Import Table…' }).click();
            await table.untilSays(/question/);
            await steps.picture('web-table-question');
        });
        await step('shows the change, and writes it', async () => {
            await (await table.find('#answer-0')).focus();
            await page.keyboard.press('ArrowDown');
            await table.untilSays('Everything is clear.');
            await (await table.find('#review')).press('Enter');
            await page.locator('.tab.active', { hasText: 'changes to the plan' }).waitFor();
            await page.locator('.monaco-editor .view-line', { hasText: 'subactivity' }).first().waitFor();
            await window.run('Alur: Write to the Plan');
            await window.tab('dinas-pertamanan.plan').waitFor();
            await window.line('program PengelolaanKeanekaragamanHayati').waitFor();
            await page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'alur-import.json' }).waitFor();
            await steps.picture('web-table-written');
        });
        await step('writes the report as a Word document, with the script that the worker loads', async () => {
            await window.run('Alur: Save Report…', { entry: 'The whole plan', asks: true });
            const widget = page.locator('.quick-input-widget');
            const input = widget.locator('input[type="text"]').first();
            const listed = page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'report.docx' });
            await until(async () => {
                if (await listed.isVisible()) return;
                await widget.locator('.quick-input-progress:not(.done)').waitFor({ state: 'hidden', timeout: 5000 });
                const shown = await input.inputValue({ timeout: 5000 });
                await input.fill(shown.replace(/[^/]*$/, 'report.docx'), { timeout: 5000 });
                await page.keyboard.press('Enter');
                await listed.waitFor({ timeout: 15_000 });
            });
            await steps.picture('web-report-word');
        });
        await step('writes the minutes of a meeting as a Word document', async () => {
            const widget = page.locator('.quick-input-widget');
            const input = widget.locator('input[type="text"]').first();
            const message = (text: string) => widget.locator('.quick-input-message', { hasText: text });
            const listed = page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'minutes-2026-11-29.docx' });
            const day = message('Day of the meeting');
            await until(async () => {
                if (await day.isVisible()) return;
                if (await widget.isVisible()) await window.cancel();
                await window.run('Alur: Hold a Meeting…', { asks: true });
                await widget.locator('input[placeholder*="What is to be settled?"]').waitFor({ timeout: 15_000 });
                await input.fill('Write Minutes');
                await widget.locator('.monaco-list-row', { hasText: 'Write Minutes' }).first().waitFor({ timeout: 5000 });
                await page.keyboard.press('Enter');
                await day.waitFor({ timeout: 5000 });
            });
            await until(async () => {
                await input.fill('2026-11-29');
                await page.keyboard.press('Enter');
                await message('Who is present?').waitFor({ timeout: 5000 });
            });
            await until(async () => {
                if (await listed.isVisible()) return;
                await page.keyboard.press('Enter');
                await listed.waitFor({ timeout: 15_000 });
            });
            await steps.picture('web-minutes-word');
        });
        return steps.results;
    } finally {
        await close();
        server.dispose();
        rmSync(folder, { recursive: true, force: true });
    }
});
