// Pictures of the page to be looked at: `node tests/webview/look.ts FOLDER [REGEXP]`. Nothing is asserted.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { locales } from '../../src/l10n/say.ts';
import { generateCity } from '../bench/city.ts';
import { textsOf } from '../unit/examples.ts';
import { launch } from './browser.ts';
import { olderPalu } from './older.ts';
import { openPanel } from './page.ts';
import { type ThemeName, themes } from './themes.ts';

const folder = process.argv[2] ?? 'out/pictures';
const only = process.argv[3];
mkdirSync(folder, { recursive: true });
const plans = {
    palu: textsOf('palu'),
    willowby: textsOf('flower/after'),
    large: Object.fromEntries(generateCity({ programs: 1000 })),
};
const sheets = ['', 'city', 'changes', 'flow', 'goals', 'places', 'map', 'department:PUPR', 'pair:PUPR+Perkim', 'story:PUPR.AksesPetobo'];
/** Beside a text in a window of 1024 px, of 1440 px, and alone in one. */
const widths = [600, 900, 1440];
const older = olderPalu();
const browser = await launch();
for (const [plan, files] of Object.entries(plans))
    for (const theme of Object.keys(themes) as ThemeName[])
        for (const locale of locales)
            for (const width of widths)
                for (const sheet of sheets) {
                    const name = [plan, theme, locale, width, sheet.replace(/\W/g, '-') || 'first'].join('-');
                    if (only !== undefined && !new RegExp(only).test(name)) continue;
                    if (sheet === 'changes' && plan !== 'palu') continue;
                    const state = [...(sheet === '' ? [] : [`sheet=${sheet}`]), ...(sheet === 'changes' ? ['against=HEAD'] : [])];
                    const panel = await openPanel(browser, { files, theme, locale, state, older, size: { width, height: 800 } });
                    await panel.page.screenshot({ path: path.join(folder, `${name}.png`) });
                    for (const error of panel.errors) console.error(name, error);
                    await panel.close();
                }
await browser.close();
