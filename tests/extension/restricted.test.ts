// A folder that nobody trusts yet: plans are only read, so all works there too.
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

await showResults('A folder that is not trusted', async () => {
    const workspace = mkdtempSync(path.join(tmpdir(), 'alur-restricted-'));
    cpSync(path.join(root, 'examples/flower/before'), workspace, { recursive: true });
    const server = await startCodeServer({ workspace, vsix: [pack()], isRestricted: true });
    const { page, close } = await launchChromium();
    const window = new Workbench(page);
    const steps = new Steps(page);
    try {
        await page.goto(server.url());
        await steps.step('is said to be restricted', async () => {
            await page.locator('[id="status.workspaceTrust"]', { hasText: 'Restricted Mode' }).waitFor();
        });
        await steps.step('has its findings all the same', async () => {
            await window.open('parks.plan');
            await window.squiggle('warning').waitFor();
        });
        return steps.results;
    } finally {
        await close();
        await server.stop();
        rmSync(workspace, { recursive: true, force: true });
    }
});
