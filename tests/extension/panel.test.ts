// The drawing beside the text, in the packed extension: what leads where, what follows what, what is written, what comes back.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launchChromium } from './host/chromium.ts';
import { startCodeServer } from './host/code-server.ts';
import { root } from './host/place.ts';
import { pack } from './pack.ts';
import { Desk } from './panel/desk.ts';
import { tryFiles, tryWritingOver } from './panel/files.ts';
import { tryLarge } from './panel/large.ts';
import { tryLasting } from './panel/lasting.ts';
import { tryTextAndDrawing } from './panel/text-and-drawing.ts';
import { tryWaysIn } from './panel/ways-in.ts';
import { showResults } from './show-results.ts';

await showResults('The drawing beside the text', async () => {
    const workspace = mkdtempSync(path.join(tmpdir(), 'alur-panel-'));
    cpSync(path.join(root, 'examples/riverside'), path.join(workspace, 'riverside'), { recursive: true });
    cpSync(path.join(root, 'examples/flower/after'), path.join(workspace, 'willowby'), { recursive: true });
    const server = await startCodeServer({
        workspace,
        vsix: [pack()],
        settings: { 'files.autoSave': 'off', 'editor.minimap.enabled': false },
    });
    const { page, close } = await launchChromium();
    const desk = new Desk(page, workspace);
    try {
        await page.goto(server.url());
        await tryTextAndDrawing(desk);
        await tryFiles(desk);
        await tryWritingOver(desk);
        await tryWaysIn(desk);
        await tryLasting(desk);
        await tryLarge(desk);
        return desk.steps.results;
    } finally {
        await close();
        await server.stop();
        rmSync(workspace, { recursive: true, force: true });
    }
});
