// The packed extension as a planner meets it: installed into VS Code, used with keys and eyes.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launchChromium } from './host/chromium.ts';
import { startCodeServer } from './host/code-server.ts';
import { root } from './host/place.ts';
import { pack } from './pack.ts';
import { showResults } from './show-results.ts';
import { Steps } from './steps.ts';
import { Workbench } from './workbench.ts';

await showResults('The packed extension', async () => {
    const vsix = pack();
    const folder = mkdtempSync(path.join(tmpdir(), 'alur-vsix-'));
    const workspace = path.join(folder, 'palu');
    cpSync(path.join(root, 'examples/palu'), workspace, { recursive: true });
    const server = await startCodeServer({
        workspace,
        vsix: [vsix],
        settings: { 'files.autoSave': 'off', 'editor.minimap.enabled': false },
    });
    const { page, close } = await launchChromium();
    const elsewhere = new Set<string>();
    page.on('request', request => {
        const { protocol, hostname } = new URL(request.url());
        if (/^(http|ws)/.test(protocol) && hostname !== '127.0.0.1') elsewhere.add(hostname);
    });
    const window = new Workbench(page);
    const steps = new Steps(page);
    const step = steps.step.bind(steps);
    try {
        await page.goto(server.url());
        await step('opens a folder, and colours a file of it', async () => {
            await page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'pupr.plan' }).waitFor();
            await window.open('pupr.plan:288:20');
            await page.locator('[id="status.editor.mode"]', { hasText: 'Alur' }).waitFor();
        });
        await step('underlines what is found, and lists it under Problems', async () => {
            await window.squiggle('warning').waitFor();
            await page.keyboard.press('Control+Shift+m');
            await page.locator('.markers-panel', { hasText: 'ends before it starts' }).waitFor();
            await steps.picture('problems');
            await window.untilListed('is named as maintainer of');
        });
        await step('explains a finding by the section of the guide that its id leads to', async () => {
            const link = page.locator('.markers-panel .monaco-link', { hasText: 'maintainer-unaware' }).first();
            await link.waitFor();
            await link.click();
            await window.tab('rules.md').waitFor();
            const guide = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
            const heading = guide.locator('h2', { hasText: /^maintainer-unaware$/ });
            await heading.waitFor();
            await steps.picture('guide');
            const { y = -1 } = (await heading.boundingBox()) ?? {};
            if (y < 0 || y > 400) throw new Error(`the section is out of sight, at ${y}`);
            await guide
                .locator('a', { hasText: /^Guide$/ })
                .first()
                .click();
            await window.tab('guide.md').waitFor();
            await guide.locator('h1', { hasText: 'The Alur guide' }).waitFor();
            await window.run('View: Close Editor');
        });
        await step('mends a name by one that another department declares', async () => {
            await window.untilListed('JalanVeteren');
            await window.open('perhubungan.plan:133:30');
            await window.openFixes('PUPR.JalanVeteran');
            await page.keyboard.press('Enter');
            await window.line('PUPR.JalanVeteran.Aspal.aspal').waitFor();
            await window.untilListed('JalanVeteren', false);
        });
        await step('writes into the file of another department what that one has not planned', async () => {
            await window.untilListed('is named as maintainer of');
            await window.open('pupr.plan:288:20');
            await window.openFixes('Add a program to Dinas Perpustakaan dan Kearsipan');
            await steps.picture('fix');
            await page.keyboard.press('Enter');
            await window.untilListed('is named as maintainer of', false);
            await window.open('pustaka.plan');
            await page.keyboard.press('Control+End');
            await window.line('memelihara PUPR.').waitFor();
        });
        await step('finds at once what is typed wrong, and that it is right again', async () => {
            await window.open('kota.plan');
            await page.keyboard.press('Control+End');
            await page.keyboard.type('\nprogram Percobaan { serves TidakAda }');
            await window.squiggle('error').waitFor();
            await window.untilListed('TidakAda');
            await window.open('kota.plan');
            await window.run('File: Revert File');
            await window.untilListed('TidakAda', false);
        });
        await step('jumps from a name to its declaration in another file', async () => {
            await window.open('pupr.plan:132:17');
            await page.keyboard.press('F12');
            await window.tab('perkim.plan').waitFor();
        });
        await step('checks the plan from the palette', async () => {
            await window.run('Alur: Check Plan');
            const message = await window.message(/Errors: \d+, warnings: \d+/);
            await message.waitFor();
            await steps.picture('palette');
        });
        await step('asks nothing of the network', async () => {
            // The names under which VS Code serves its own webviews, by a worker.
            const asked = [...elsewhere].filter(name => !name.endsWith('.vscode-resource.vscode-cdn.net'));
            if (asked.length > 0) throw new Error(asked.join(', '));
        });
        return steps.results;
    } finally {
        await close();
        await server.stop();
        rmSync(folder, { recursive: true, force: true });
    }
});
