// Pictures of the page to be looked at: `node tests/webview/look.ts FOLDER`. Nothing is asserted.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { generateCity } from '../bench/city.ts';
import { launch } from './browser.ts';
import { openPanel } from './page.ts';

const folder = process.argv[2] ?? 'out/pictures';
const only = process.argv[3];
mkdirSync(folder, { recursive: true });
const browser = await launch();
for (const programs of [10, 100, 1000])
    for (const theme of ['light', 'dark', 'high-contrast'] as const)
        for (const state of [
            [],
            ['view=cascade'],
            ['view=asset'],
            ['view=timeline'],
            ['view=places'],
            ['view=matrix'],
            ['depth=programs'],
        ]) {
            const name = `${programs}-${theme}-${state.join('-') || 'flow'}`.replaceAll('=', '-');
            if (only !== undefined && !new RegExp(only).test(name)) continue;
            const panel = await openPanel(browser, { files: Object.fromEntries(generateCity({ programs })), theme, state });
            await panel.page.waitForTimeout(400);
            await panel.page.screenshot({ path: path.join(folder, `${name}.png`) });
            for (const error of panel.errors) console.error(name, error);
            await panel.close();
        }
await browser.close();
