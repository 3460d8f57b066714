import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { locales } from '../../src/l10n/say.ts';
import { generateCity } from '../bench/city.ts';
import { textsOf } from '../unit/examples.ts';
import { chromiumPath, launch } from './browser.ts';
import { openPanel, type Panel, type PanelOptions } from './page.ts';

const city = `plan City { period 2026..2028 }
department Parks "Parks Office" {
  program Plant "Plant trees" { during 2026 delivers trees 30 "trees" }
  program Water "Water trees" { during 2027 needs Plant.trees }
}
department Roads "Roads Office" {
  program Pave "Pave streets" { during 2026 needs Parks.Plant.trees }
}
`;

describe.skipIf(!chromiumPath)('the window of sheets', () => {
    let browser: Browser;
    let panel: Panel;
    beforeAll(async () => {
        browser = await launch();
    });
    afterAll(() => browser?.close());
    afterEach(async () => {
        expect(panel.errors).toEqual([]);
        await panel.close();
    });
    const open = async (options: Partial<PanelOptions> = {}) => {
        panel = await openPanel(browser, { files: { 'a.plan': city }, ...options });
        return panel.page;
    };
    const link = (address: string) => `#stage [data-address="${address}"]`;
    const told = (type: string) => panel.told.filter(message => message.type === type);
    const shows = (address: string) => expect.poll(() => panel.sheet()).toBe(address);
    const textOfSheet = () => panel.page.textContent('#stage');
    const large = () => Object.fromEntries(generateCity({ programs: 400 }));

    it('opens a small plan with its flow, a larger one with the plan on one page and the flow one click away', async () => {
        await open();
        await shows('flow');
        await panel.close();
        const page = await open({ files: large() });
        await shows('city');
        await page.click('nav.sheets button[data-address=flow]');
        await shows('flow');
    });

    for (const locale of locales)
        it(`shows the name of the list of departments whole, in ${locale}`, async () => {
            const page = await open({ files: { 'a.plan': city }, locale, size: { width: 1360, height: 720 } });
            const missing = await page.$eval('#department', list => {
                const own = list.getBoundingClientRect().width;
                const alone = list.cloneNode(true) as HTMLSelectElement;
                for (const option of [...alone.options].slice(1)) option.remove();
                alone.style.maxWidth = 'none';
                list.after(alone);
                const wanted = alone.getBoundingClientRect().width;
                alone.remove();
                return wanted - own;
            });
            expect(missing).toBeLessThanOrEqual(0);
        });

    it('goes down with a click, up by the trail, back and forward', async () => {
        const page = await open({ files: textsOf('palu') });
        await page.click(link('department:PUPR'));
        await shows('department:PUPR');
        expect(told('reveal')).toEqual([{ type: 'reveal', key: 'department:PUPR', focus: false }]);
        await page.click(link('story:PUPR.AksesPetobo'));
        await shows('story:PUPR.AksesPetobo');
        const trail = () => page.locator('nav.trail button').evaluateAll(all => all.map(one => one.getAttribute('data-address')));
        expect(await trail()).toEqual(['city', 'department:PUPR', 'story:PUPR.AksesPetobo']);
        await page.click('nav.trail button[data-address="department:PUPR"]');
        await shows('department:PUPR');
        const [back, forward] = [page.locator('.way button.sign').first(), page.locator('.way button.sign').nth(1)];
        await back.click();
        await shows('story:PUPR.AksesPetobo');
        await back.click();
        await shows('department:PUPR');
        await back.click();
        await shows('city');
        expect(await back.isDisabled()).toBe(true);
        await forward.click();
        await shows('department:PUPR');
        await page.click('nav.sheets button[data-address=goals]');
        await shows('goals');
        expect(await forward.isDisabled()).toBe(true);
    });

    it('opens pair, place and goal, and leads from a point to its line', async () => {
        const page = await open({ files: textsOf('palu'), size: { width: 1500, height: 1200 } });
        await page.click(link('pair:PUPR+Perkim'));
        await shows('pair:PUPR+Perkim');
        await page.click(link('point:1'));
        expect(told('reveal').at(-1)).toEqual({ type: 'reveal', key: 'point:1', focus: false });
        await shows('pair:PUPR+Perkim');
        await page.click('nav.sheets button[data-address=places]');
        await shows('places');
        await page.locator('#stage [data-address^="place:"]').first().click();
        await expect.poll(() => panel.sheet()).toMatch(/^place:/);
        await page.click('nav.sheets button[data-address=goals]');
        await page.locator('#stage [data-address^="story:"]').first().click();
        await expect.poll(() => panel.sheet()).toMatch(/^story:/);
        const trail = await page.locator('nav.trail button').evaluateAll(all => all.map(one => one.getAttribute('data-address')));
        expect(trail.slice(0, 2)).toEqual(['city', 'goals']);
        await page.selectOption('#department', 'Perkim');
        await shows('department:Perkim');
    });

    it('goes by keys alone: down, up, back, forward, to the text', async () => {
        const page = await open();
        const at = () => page.evaluate(() => document.activeElement?.getAttribute('data-address'));
        expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
        await page.keyboard.press('Enter');
        const first = await at();
        expect(first).not.toBeNull();
        expect(await page.locator('#stage [tabindex="0"]').count()).toBe(1);
        for (let moves = 0; moves < 8 && (await at()) !== 'story:Parks.Water'; moves++)
            await page.keyboard.press(moves % 2 === 0 ? 'ArrowRight' : 'ArrowDown');
        await page.focus(link('story:Parks.Water'));
        await page.keyboard.press('t');
        expect(told('reveal').at(-1)).toEqual({ type: 'reveal', key: 'story:Parks.Water', focus: true });
        await page.keyboard.press('Enter');
        await shows('story:Parks.Water');
        await page.focus('#stage');
        await page.keyboard.press('u');
        await shows('department:Parks');
        await page.focus('#stage');
        await page.keyboard.press('Backspace');
        await shows('story:Parks.Water');
        await page.focus('#stage');
        await page.keyboard.press('Shift+Backspace');
        await shows('department:Parks');
    });

    it('goes to the text with a double click, and the second click opens nothing', async () => {
        const page = await open({ files: textsOf('palu') });
        await page.dblclick(link('department:PUPR'));
        await expect.poll(() => told('reveal').at(-1)).toEqual({ type: 'reveal', key: 'department:PUPR', focus: true });
        await shows('department:PUPR');
        expect(told('state').filter(message => 'state' in message && message.state.some(pair => pair.startsWith('sheet=')))).toHaveLength(
            1,
        );
        expect(await page.getAttribute('#stage [data-address^="story:"] >> nth=0', 'data-vscode-context')).toMatch(
            /"webviewSection":"card"/,
        );
    });

    it('follows the cursor when it is asked to, and else marks what the cursor is in', async () => {
        const page = await open();
        const cursor = (name: string) =>
            panel.tell({ type: 'show', addresses: [`story:Parks.${name}`, 'department:Parks'], chosen: false });
        await cursor('Water');
        await page.waitForSelector(`${link('story:Parks.Water')}.marked`);
        await shows('flow');
        await page.click('text=Follow cursor');
        await expect.poll(() => page.getAttribute('text=Follow cursor', 'aria-pressed')).toBe('true');
        await cursor('Plant');
        await shows('story:Parks.Plant');
        await cursor('Water');
        await shows('story:Parks.Water');
        // the sheets on the way are not in the history
        await page.locator('.way button.sign').first().click();
        await expect.poll(() => page.locator('.way button.sign').first().isDisabled()).toBe(true);
    });

    it('changes what changed, and neither the other pieces nor the place', async () => {
        const page = await open({ files: textsOf('palu'), state: ['sheet=department:PUPR'] });
        const [file, text] = Object.entries(textsOf('palu')).find(([name]) => name.includes('pupr')) ?? ['', ''];
        await page.evaluate(() => {
            document.querySelector('#stage')?.scrollTo(0, 60);
            for (const piece of document.querySelectorAll('#stage [data-key]')) (piece as Element & { mine?: boolean }).mine = true;
        });
        await panel.edit(file, text.replace('Jalan akses Petobo', 'Jalan akses baru Petobo'));
        await expect.poll(textOfSheet).toContain('Jalan akses baru');
        expect(await page.evaluate(() => document.querySelector('#stage')?.scrollTop)).toBe(60);
        const [kept, all] = await page.evaluate(() => {
            const pieces = [...document.querySelectorAll('#stage [data-key]')];
            return [pieces.filter(piece => (piece as Element & { mine?: boolean }).mine).length, pieces.length];
        });
        expect(all).toBeGreaterThan(100);
        expect(kept).toBeGreaterThan((all ?? 0) * 0.6);
    });

    it('has become by changes what it would be if it were made anew', async () => {
        const page = await open();
        const drawn = () =>
            page.evaluate(() =>
                [...document.querySelectorAll('#stage [data-key]')].map(piece =>
                    piece.outerHTML.replace(/ (tabindex|class|id)="[^"]*"/g, ''),
                ),
            );
        const more = (names: string) => [...names].map(name => `program ${name} "Another one" { during 2026 }\n`).join('');
        for (const text of [
            city.replace('  program Plant', `${more('ABC')}  program Plant`),
            city.replace('"Water trees"', '"Water all the trees that were planted along the river and in the parks"'),
            city.replace('  program Pave', `${more('XYZ')}  program Pave`).replace('Parks Office', 'Office of Parks'),
            city.replace(' needs Plant.trees', ''),
        ])
            await panel.edit('a.plan', text);
        const changed = await drawn();
        const last = panel.sent.findLast(message => message.type === 'drawing');
        if (last?.type !== 'drawing') throw new Error('nothing was drawn');
        await panel.tell({ ...last, patch: { ...last.patch, base: 4711 } });
        await expect.poll(() => told('ready').length).toBe(2);
        await expect.poll(() => panel.sent.findLast(message => message.type === 'drawing')?.patch.base).toBe(0);
        // What was told before is there when the page has painted after it.
        await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));
        expect(changed).toEqual(await drawn());
    });

    it('keeps the last sheet of a broken text, faded, and leads to the error', async () => {
        const page = await open();
        await panel.edit('a.plan', city.replace('during 2027', 'during'));
        await page.waitForSelector('.stale');
        expect(await page.textContent('.notes')).toContain('The text cannot be read');
        expect(await page.locator(link('story:Parks.Water')).count()).toBe(1);
        await page.click('nav.sheets button[data-address=city]');
        await shows('city');
        await page.click('.note.broken button');
        expect(told('problem')).toHaveLength(1);
        await panel.edit('a.plan', city);
        await page.waitForSelector('.stale', { state: 'detached' });
        expect(await page.textContent('.notes')).toBe('');
    });

    it('shows the sheet above one whose thing is gone, and says so', async () => {
        const page = await open({ state: ['sheet=story:Roads.Pave'] });
        await shows('story:Roads.Pave');
        await panel.edit('a.plan', city.replace('program Pave', 'program Mend'));
        await expect.poll(() => page.textContent('.notes')).toContain('There is no sheet of Roads.Pave any more');
        await shows('city');
    });

    for (const width of [600, 760, 900, 1180, 1440, 1920])
        it(`fits every sheet to a window of ${width} px, no letter below 9 px`, async () => {
            const page = await open({ files: textsOf('palu'), size: { width, height: 800 } });
            for (const sheet of ['city', 'flow', 'goals', 'places', 'map']) {
                await page.click(`nav.sheets button[data-address=${sheet}]`);
                await shows(sheet);
                const fit = await page.evaluate(() => {
                    const stage = document.querySelector('#stage') as Element;
                    const svg = stage.querySelector('svg') as SVGSVGElement;
                    const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
                    const sizes = [...svg.querySelectorAll('text')].map(text => Number.parseFloat(getComputedStyle(text).fontSize) * scale);
                    return { wider: stage.scrollWidth - stage.clientWidth, least: Math.min(...sizes) };
                });
                expect(fit.wider, sheet).toBeLessThanOrEqual(0);
                expect(fit.least, sheet).toBeGreaterThanOrEqual(8.99);
            }
        });

    it('draws a sheet anew for a window of another width', async () => {
        const page = await open({ files: textsOf('palu'), size: { width: 1440, height: 800 } });
        const wide = await page.getAttribute('#stage svg', 'viewBox');
        await page.setViewportSize({ width: 620, height: 800 });
        await expect.poll(() => page.getAttribute('#stage svg', 'viewBox')).not.toBe(wide);
        await expect.poll(() => page.evaluate(() => document.querySelector('#stage')?.scrollWidth)).toBeLessThanOrEqual(620);
    });

    it('changes its size by keys and buttons, and comes back with sheet, place, size and the way back', async () => {
        const page = await open({ files: textsOf('palu'), size: { width: 900, height: 500 } });
        await page.click('nav.sheets button[data-address=goals]');
        await shows('goals');
        const width = () => page.evaluate(() => document.querySelector('#stage svg')?.getBoundingClientRect().width ?? 0);
        const before = await width();
        await page.focus('#stage');
        await page.keyboard.press('+');
        expect(await width()).toBeGreaterThan(before);
        await page.keyboard.press('0');
        expect(await width()).toBeCloseTo(before, 0);
        await page.click('.zoom button[title^="Larger"]');
        await page.evaluate(() => document.querySelector('#stage')?.scrollTo(40, 200));
        await expect.poll(() => panel.kept()).toMatchObject({ root: 'file:///plan', place: { x: 40, y: 200 } });
        const kept = await panel.kept();
        expect(kept['state']).toContain('sheet=goals');
        await panel.close();
        const again = await open({
            files: textsOf('palu'),
            size: { width: 900, height: 500 },
            kept,
            state: kept['state'] as readonly string[],
        });
        await shows('goals');
        const seen = await again.evaluate(() => [
            document.querySelector('#stage')?.scrollLeft,
            document.querySelector('#stage')?.scrollTop,
        ]);
        expect(seen).toEqual([40, 200]);
        await again.locator('.way button.sign').first().click();
        await shows('city');
    });

    it('narrows the sheet, and takes a filter back', async () => {
        const page = await open();
        await page.click('text=Filters');
        await page.selectOption('#filter-department', 'Roads');
        await page.waitForSelector(link('story:Parks.Water'), { state: 'detached' });
        expect(told('state').at(-1)).toMatchObject({ state: ['sheet=flow', 'department=Roads'] });
        expect(await page.textContent('[aria-controls=filters]')).toBe('Filters (1)');
        await page.click('.chips button');
        await page.waitForSelector(link('story:Parks.Water'));
    });

    it('finds words on the sheet, one after the other', async () => {
        const page = await open();
        await page.keyboard.press('/');
        await page.keyboard.type('trees');
        await expect.poll(() => page.textContent('output')).toMatch(/^[2-9] found$/);
        expect(await page.locator('#stage .found').count()).toBeGreaterThan(1);
        await page.keyboard.press('Enter');
        await page.keyboard.press('Escape');
        expect(await page.locator('#stage .found').count()).toBe(0);
    });

    it('says the same as an outline and as tables', async () => {
        const page = await open({ state: ['sheet=department:Parks'] });
        await page.click('text=As a table');
        await page.waitForSelector('[role=tree]');
        expect(await page.textContent('#text')).toContain('Plant trees');
        expect(await page.locator('#text table').count()).toBeGreaterThan(0);
        await page.focus('[role=treeitem][tabindex="0"]');
        await page.keyboard.press('ArrowDown');
        await panel.edit('a.plan', city.replace('Plant trees', 'Plant shade'));
        await expect.poll(() => page.textContent('#text')).toContain('Plant shade');
    });

    it('turns the pages of a long sheet', async () => {
        const long = Array.from({ length: 700 }, (_, k) => `program P${k} "Work ${k}" { during 2026 }`).join('\n');
        const page = await open({
            files: { 'a.plan': `plan X { period 2026..2027 }\ndepartment D {\n${long}\n}` },
            state: ['sheet=department:D'],
        });
        expect(await page.textContent('.pages')).toMatch(/Pages 1 to 6 of \d+/);
        await page.click('.pages button[title^="Further"]');
        await expect.poll(() => page.textContent('.pages')).toMatch(/Pages 7 to 12 of \d+/);
        expect(await page.evaluate(() => document.querySelector('#stage')?.scrollTop)).toBe(0);
        await page.click('.pages button[title^="Earlier"]');
        await expect.poll(() => page.textContent('.pages')).toMatch(/Pages 1 to 6/);
    });

    it('listens to nobody but the extension, and makes nothing but a drawing of what it is told', async () => {
        const page = await open();
        const before = await page.innerHTML('#stage > svg');
        const send = (message: unknown) => page.evaluate(data => window.postMessage(data, '*'), message);
        await send({ type: 'notice', notice: 'gone' });
        await send({ type: 'notice', notice: '<b>', word: 'the-word' });
        await send({ type: 'drawing', word: 'the-word', patch: { added: 'everything' } });
        await send(null);
        expect(await page.innerHTML('#stage > svg')).toBe(before);
        expect(await page.textContent('.notes')).toBe('');
        const last = panel.sent.findLast(message => message.type === 'drawing');
        if (last?.type !== 'drawing') throw new Error('nothing was drawn');
        const added = [
            { key: 'x', parent: '', after: '', x: 0, y: 0, holds: false, node: ['script', {}, 'document.title = "taken"'] },
            {
                key: 'y',
                parent: '',
                after: '',
                x: 0,
                y: 0,
                holds: false,
                node: ['g', { onclick: 'x()', style: 'color:red', d: [['M', 1]], x: { a: 1 } }, ['foreignObject', {}], '<img src=x>'],
            },
        ] as unknown as typeof last.patch.added;
        await panel.tell({
            ...last,
            patch: { ...last.patch, base: last.patch.version, version: last.patch.version + 1, added, changed: [], moved: [], removed: [] },
        });
        await page.waitForSelector('[data-key=y]', { state: 'attached' });
        expect(await page.evaluate(() => document.querySelector('[data-key=y]')?.outerHTML)).toBe('<g data-key="y">&lt;img src=x&gt;</g>');
        expect(await page.locator('#stage script, #stage foreignObject').count()).toBe(0);
    });

    it('stays what it was when the plan is gone, and is never blank without programs', async () => {
        const page = await open();
        await panel.remove('a.plan');
        await page.waitForSelector('.note.gone');
        expect(await page.locator(link('story:Parks.Plant')).count()).toBe(1);
        await panel.close();
        await open({ files: { 'a.plan': 'plan Nothing' } });
        await shows('city');
        expect(await textOfSheet()).toContain('Nothing');
    });

    it('speaks Indonesian', async () => {
        const page = await open({ locale: 'id' });
        expect(await page.textContent('.toolbar')).toContain('Rencana');
        expect(await textOfSheet()).toContain('alur terpadu');
    });

    it('is in the colours of the editor', async () => {
        for (const theme of ['light', 'dark', 'high-contrast'] as const) {
            const page = await open({ theme });
            const ink = await page.evaluate(() => getComputedStyle(document.querySelector('#stage text') as Element).fill);
            const paper = await page.evaluate(() => getComputedStyle(document.querySelector('#stage .paper') as Element).fill);
            expect(ink, theme).not.toBe(paper);
            if (theme !== 'high-contrast') await panel.close();
        }
    });
});
