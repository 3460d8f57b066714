// A planner's table in the packed extension: imported with keys, taken back, edited by hand, updated.
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
import { TableWindow } from './table-window.ts';
import { Workbench } from './workbench.ts';

/** Milliseconds after which a window that was busy is asked once more. */
const retry = 8000;

function passes(check: () => void): boolean {
    try {
        check();
        return true;
    } catch {
        return false;
    }
}

await showResults('A table in the packed extension', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'alur-table-'));
    const workspace = path.join(folder, 'kota');
    mkdirSync(workspace);
    const file = (name: string) => path.join(workspace, name);
    const putTable = async (changes: Parameters<typeof plannerTable>[0]) => writeFileSync(file('renja.xlsx'), await plannerTable(changes));
    await putTable({});
    const before = readdirSync(workspace).sort().join(' ');
    const server = await startCodeServer({
        workspace,
        vsix: [pack()],
        settings: { 'files.autoSave': 'off', 'alur.language': 'en', 'editor.minimap.enabled': false },
    });
    const { page, close } = await launchChromium();
    const window = new Workbench(page);
    const table = new TableWindow(page);
    const steps = new Steps(page);
    const step = steps.step.bind(steps);
    const department = 'dinas-pertamanan.plan';
    const text = (name = department) => readFileSync(file(name), 'utf8');
    const checkFiles = (expected: string) => {
        const found = readdirSync(workspace).sort().join(' ');
        if (found !== expected) throw new Error(found);
    };
    const checkText = (part: string) => {
        if (!text().includes(part)) throw new Error(text());
    };
    const expectFiles = (expected: string) => until(() => checkFiles(expected));
    const expectText = (part: string) => until(() => checkText(part));
    /** An entry in the menu of a file. */
    const menu = async (name: string, title: string) => {
        const row = page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).first();
        const entry = page.locator('.monaco-menu .action-label', { hasText: title });
        // The window shows files before it knows what extensions offer.
        await until(async () => {
            await page.keyboard.press('Escape');
            await row.click({ button: 'right', timeout: retry });
            await entry.waitFor({ timeout: retry });
        });
        await steps.picture(`table-menu-${title}`.replace(/\W+/g, '-'));
        // A menu that has just opened may take no click yet.
        await until(async () => {
            if (await entry.isVisible()) await entry.click({ timeout: retry });
            await entry.waitFor({ state: 'hidden', timeout: 1000 });
        });
    };
    /** The changes side by side, opened with a key from the page. */
    const compared = page.locator('.tab.active', { hasText: 'changes to the plan' });
    const compare = async () => {
        const tab = page.locator('.tab', { hasText: /^renja\.xlsx$/ }).first();
        await until(async () => {
            if (await compared.isVisible()) return;
            await tab.click({ timeout: retry });
            await (await table.find('#review')).press('Enter', { timeout: retry });
            await compared.waitFor({ timeout: retry });
        });
    };
    /**
     * Compares and writes, once more where the window says that something changed in between:
     * a busy machine hears late of the files that an undo took away.
     */
    const write = (press: () => Promise<unknown>, check: () => void) =>
        until(async () => {
            if (passes(check)) return;
            await compare();
            await press();
            await until(check, retry);
        });
    const noErrors = () => page.locator('[id="status.problems"]', { hasText: /^\s*0/ }).waitFor();
    try {
        await page.goto(server.url());
        await step('offers the import in the menu of a workbook, and asks what is in doubt', async () => {
            await menu('renja.xlsx', 'Import Table…');
            await table.untilSays('One question before anything can be written.');
            await (await table.find('.questions', { hasText: '"Hasil Rapat" holds figures' })).waitFor();
            await (await table.find('tr.program .chip', { hasText: 'Program' })).waitFor();
            await steps.picture('table-question');
            const faults = await table.faults();
            if (faults.length > 0) throw new Error(faults.join('\n'));
        });
        await step('takes a meaning that is chosen with keys, and opens the comparison with keys', async () => {
            await (await table.find('#target')).focus();
            await table.tabTo('answer-0');
            await page.keyboard.press('ArrowDown');
            await table.untilSays('Everything is clear.');
            await steps.picture('table-clear');
            await until(async () => {
                await (await table.find('#target')).focus();
                await table.tabTo('review');
                await page.keyboard.press('Enter');
                await compared.waitFor({ timeout: retry });
            });
            await page.locator('.monaco-editor .view-line', { hasText: 'subactivity' }).first().waitFor();
            await steps.picture('table-changes');
            await expectFiles(before);
        });
        const after = `alur-import.json ${department} dinas-pertamanan.renja-2026.table.txt renja.xlsx shared.plan`;
        await step('writes all of it at once, with what it remembers beside the plan', async () => {
            await write(
                () => window.run('Alur: Write to the Plan'),
                () => checkFiles(after),
            );
            await window.tab(department).waitFor();
            await expectText('budget 250 million in 2026 from PAD');
            await noErrors();
            await steps.picture('table-written');
        });
        await step('takes all of it back with one undo, and makes it again', async () => {
            await until(async () => {
                if (readdirSync(workspace).length > 1) {
                    await window.line('department').click({ timeout: retry });
                    await page.keyboard.press('Control+z');
                }
                await until(() => checkFiles(before), retry);
            });
            await menu('renja.xlsx', 'Import Table…');
            // The meaning was taken back with the plan; the page still has it.
            await table.untilSays('Everything is clear.');
            // The same command as an icon above the comparison.
            const icon = page.locator('.editor-group-container .editor-actions .action-label[aria-label^="Write to the Plan"]').first();
            await write(
                () => icon.click({ timeout: retry }),
                () => checkFiles(after),
            );
        });
        await step('updates the plan from a corrected table: only what the table changed', async () => {
            // Where the change was written the window goes by itself.
            await window.tab(department).waitFor();
            await window.line('program PengelolaanKeanekaragamanHayati').click();
            await page.keyboard.press('Control+End');
            await page.keyboard.type('\n// Ask the gardeners first.');
            await page.keyboard.press('Control+s');
            await expectText('// Ask the gardeners first.');
            await putTable({ planting: 300_000_000, total: 950_000_000 });
            await menu('renja.xlsx', 'Update from Table…');
            await (await table.find('.kicker', { hasText: 'Update from a table' })).waitFor();
            await (await table.find('#reload')).press('Enter');
            await (await table.find('.changes li', { hasText: '300,000,000' })).first().waitFor();
            await steps.picture('table-update');
            await compare();
            await page.locator('.monaco-diff-editor, .multiDiffEntry').first().waitFor();
            await steps.picture('table-update-changes');
            await write(
                () => window.run('Alur: Write to the Plan'),
                () => checkText('budget 300 million in 2026 from PAD'),
            );
            await expectText('// Ask the gardeners first.');
            await noErrors();
        });
        return steps.results;
    } finally {
        await close();
        await server.stop();
        rmSync(folder, { recursive: true, force: true });
    }
});
