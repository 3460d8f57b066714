import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { chromiumPath, launch } from './browser.ts';
import { openPanel, type Panel, type PanelOptions } from './page.ts';

const city = `plan City { period 2026..2028 }
department Parks "Parks Office" {
  program Plant "Plant trees" { during 2026 }
  program Water "Water trees" { during 2027 needs Plant }
}
department Roads "Roads Office" {
  program Pave "Pave streets" { during 2026 }
}
`;

describe.skipIf(!chromiumPath)('the page of a drawing', () => {
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
    const card = (name: string) => `[data-key="card:${name}"]`;
    const told = (type: string) => panel.told.filter(message => message.type === type);

    it('leads from a card to the text with a click, and there with Enter', async () => {
        const page = await open();
        await page.click(card('Parks.Plant'));
        expect(told('reveal')).toEqual([{ type: 'reveal', key: 'card:Parks.Plant', focus: false }]);
        await page.keyboard.press('Enter');
        expect(told('reveal').at(-1)).toEqual({ type: 'reveal', key: 'card:Parks.Plant', focus: true });
        expect(await page.getAttribute(card('Parks.Plant'), 'data-vscode-context')).toBe(
            '{"webviewSection":"card","key":"card:Parks.Plant","preventDefaultContextMenuItems":true}',
        );
    });

    it('changes what changed, and neither the other cards nor the place', async () => {
        const page = await open();
        await page.mouse.move(400, 300);
        await page.mouse.wheel(0, -400);
        await page.evaluate(selector => {
            (document.querySelector(selector) as Element & { mine?: boolean }).mine = true;
        }, card('Parks.Plant'));
        const place = await panel.place();
        const box = async () => {
            const { x = 0, y = 0, width = 0, height = 0 } = (await page.locator(card('Parks.Plant')).boundingBox()) ?? {};
            return [x, y, width, height].map(Math.round);
        };
        const before = await box();
        await panel.edit('a.plan', city.replace('"Water trees"', '"Water all the trees"'));
        await page.waitForFunction(
            selector => document.querySelector(selector)?.getAttribute('aria-label')?.includes('Water all'),
            card('Parks.Water'),
        );
        expect(await panel.place()).toBe(place);
        expect(await box()).toEqual(before);
        const same = (selector: string) => (document.querySelector(selector) as Element & { mine?: boolean }).mine;
        expect(await page.evaluate(same, card('Parks.Plant'))).toBe(true);
        const last = panel.sent.at(-1);
        expect(last?.type === 'drawing' && last.patch.changed.map(({ key }) => key)).not.toContain('card:Parks.Plant');
    });

    it('keeps the card in sight where it is when others come before it', async () => {
        const page = await open();
        await panel.tell({ type: 'show', key: 'card:Roads.Pave', chosen: false });
        await page.waitForSelector('.marked');
        const before = await page
            .locator(`${card('Roads.Pave')} > rect`)
            .first()
            .boundingBox();
        const more = ['A', 'B', 'C'].map(name => `program ${name} "Another one" { during 2026 }`).join('\n');
        await panel.edit('a.plan', city.replace('  program Plant', `${more}\n  program Plant`));
        await page.waitForSelector(card('Parks.C'));
        const after = await page
            .locator(`${card('Roads.Pave')} > rect`)
            .first()
            .boundingBox();
        expect(Math.abs((after?.x ?? 0) - (before?.x ?? 0))).toBeLessThan(2);
        expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(2);
    });

    it('has become by changes what it would be if it were made anew', async () => {
        const page = await open();
        const drawn = () =>
            page.evaluate(() =>
                [...document.querySelectorAll('#stage .clip [data-key]')].map(piece =>
                    piece.outerHTML.replace(/ (tabindex|class|id)="[^"]*"/g, ''),
                ),
            );
        const more = (names: string) => [...names].map(name => `program ${name} "Another one" { during 2026 }\n`).join('');
        for (const text of [
            city.replace('  program Plant', `${more('ABC')}  program Plant`),
            city.replace('"Water trees"', '"Water all the trees that were planted along the river and in the parks"'),
            city.replace('  program Pave', `${more('XYZ')}  program Pave`).replace('Parks Office', 'Office of Parks'),
            city.replace(' needs Plant', ''),
        ])
            await panel.edit('a.plan', text);
        const changed = await drawn();
        const last = panel.sent.findLast(message => message.type === 'drawing');
        if (last?.type !== 'drawing') throw new Error('nothing was drawn');
        await panel.tell({ ...last, patch: { ...last.patch, base: 4711 } });
        await expect.poll(() => panel.sent.findLast(message => message.type === 'drawing')?.patch.base).toBe(0);
        // What was told before is there when the page has painted after it.
        await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));
        expect(changed).toEqual(await drawn());
    });

    it('keeps the last drawing of a broken text, faded, and leads to the error', async () => {
        const page = await open();
        await panel.edit('a.plan', city.replace('during 2027', 'during'));
        await page.waitForSelector('.stale');
        expect(await page.textContent('.notes')).toContain('The text cannot be read');
        expect(await page.locator(card('Parks.Water')).count()).toBe(1);
        await page.click('.note.broken button');
        expect(told('problem')).toHaveLength(1);
        await panel.edit('a.plan', city);
        await page.waitForSelector('.stale', { state: 'detached' });
        expect(await page.textContent('.notes')).toBe('');
    });

    it('walks along promises with the arrow keys, one card reached with Tab', async () => {
        const page = await open();
        const at = () => page.evaluate(() => document.activeElement?.getAttribute('data-key'));
        await page.focus(card('Parks.Plant'));
        await page.keyboard.press('ArrowRight');
        expect(await at()).toBe('card:Parks.Water');
        await page.keyboard.press('ArrowLeft');
        expect(await at()).toBe('card:Parks.Plant');
        await page.keyboard.press('ArrowDown');
        expect(await at()).toBe('card:Roads.Pave');
        expect(await page.locator('#stage [tabindex="0"]').count()).toBe(1);
        await page.keyboard.press(' ');
        expect(await page.locator('.selecting .chosen').getAttribute('data-key')).toBe('card:Roads.Pave');
        await page.keyboard.press('Escape');
        expect(await page.locator('.selecting').count()).toBe(0);
        await page.keyboard.press('/');
        await page.keyboard.type('water');
        expect(await page.textContent('output')).toBe('1 found');
        await page.keyboard.press('Enter');
        expect(await at()).toBe('card:Parks.Water');
    });

    it('takes keys as soon as the editor gives it the focus, also where the focus is on nothing in it', async () => {
        const page = await open();
        expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BODY');
        await page.keyboard.press('Home');
        expect(await page.evaluate(() => document.activeElement?.getAttribute('data-key'))).toBe('card:Parks.Plant');
    });

    it('moves to the card that Tab leads to, and is not scrolled behind its own back', async () => {
        const page = await open({ size: { width: 600, height: 320 } });
        await page.focus('#stage');
        await page.keyboard.press('+');
        for (let moves = 0; moves < 20; moves++) await page.keyboard.press('Shift+ArrowRight');
        await page.keyboard.press('Tab');
        expect(await page.evaluate(() => document.activeElement?.getAttribute('data-key'))).toBe('card:Parks.Plant');
        const scrolled = () =>
            ['#stage', '#stage .clip'].map(name => document.querySelector(name)).map(box => [box?.scrollLeft, box?.scrollTop]);
        expect(await page.evaluate(scrolled)).toEqual([
            [0, 0],
            [0, 0],
        ]);
        const { x = 0, y = 0 } =
            (await page
                .locator(`${card('Parks.Plant')} > rect`)
                .first()
                .boundingBox()) ?? {};
        expect(x).toBeGreaterThan(60);
        expect(y).toBeGreaterThan(40);
        // Its paper fills the window, although the card lies near its corner.
        const sheet = await page.locator('#stage .clip > svg').boundingBox();
        const stage = await page.locator('#stage').boundingBox();
        expect(Math.round((sheet?.x ?? 1) - (stage?.x ?? 0))).toBeLessThanOrEqual(0);
        expect(Math.round((sheet?.y ?? 1) - (stage?.y ?? 0))).toBeLessThanOrEqual(0);
    });

    it('comes nearer when a filter leaves so little that it was only small for the sake of all', async () => {
        const page = await open();
        await page.focus('#stage');
        for (let times = 0; times < 8; times++) await page.keyboard.press('-');
        await page.click('text=Filters');
        await page.selectOption('#filter-department', 'Roads');
        await page.waitForSelector(card('Parks.Plant'), { state: 'detached' });
        const size = async () => Number(/scale\((.*)\)/.exec(await panel.place())?.[1]);
        expect(await size()).toBeGreaterThanOrEqual(0.6);
        await panel.edit('a.plan', city.replace('Pave streets', 'Pave all streets'));
        await page.focus('#stage');
        for (let times = 0; times < 8; times++) await page.keyboard.press('-');
        const small = await size();
        await panel.edit('a.plan', city);
        expect(await size()).toBe(small);
    });

    it('zooms by keys and buttons and keeps place, choice and what is shown over a restart', async () => {
        const page = await open();
        await page.focus('#stage');
        await page.keyboard.press('+');
        await page.click('.zoom button[title^="Zoom in"]');
        await page.focus(card('Parks.Plant'));
        await page.keyboard.press(' ');
        await panel.tell({ type: 'show', key: 'card:Roads.Pave', chosen: false });
        await page.waitForSelector('.marked');
        const place = await panel.place();
        const memory = { root: 'file:///plan', state: [], chosen: 'card:Parks.Plant', marked: 'card:Roads.Pave' };
        await expect.poll(() => panel.kept()).toMatchObject(memory);
        const kept = await panel.kept();
        await panel.close();
        await open({ kept });
        // The cursor is where it was: no reason to move.
        await panel.tell({ type: 'show', key: 'card:Roads.Pave', chosen: false });
        expect(await panel.page.locator('.marked').getAttribute('data-key')).toBe('card:Roads.Pave');
        expect(await panel.place()).toBe(place);
        expect(await panel.page.locator('.chosen').getAttribute('data-key')).toBe('card:Parks.Plant');
    });

    it('shows another view and narrows it, and takes a filter back', async () => {
        const page = await open();
        await page.selectOption('#view', 'matrix');
        await page.waitForFunction(() =>
            document.querySelector('#stage .clip > svg')?.getAttribute('aria-label')?.includes('Who does what'),
        );
        await page.selectOption('#view', 'flow');
        await page.waitForFunction(() => document.querySelector('#stage .clip > svg .ruler'));
        await page.click('text=Filters');
        await page.selectOption('#filter-department', 'Roads');
        await page.waitForSelector(card('Parks.Plant'), { state: 'detached' });
        expect(told('state').at(-1)).toMatchObject({ type: 'state', state: ['department=Roads'] });
        // What is seen ends beside the buttons.
        const { width } = (told('state').at(-1) as { seen: { width: number } }).seen;
        expect(width).toBeGreaterThan(600);
        expect(width).toBeLessThan(900);
        expect(await page.textContent('[aria-controls=filters]')).toBe('Filters (1)');
        await page.click('.chips button');
        await page.waitForSelector(card('Parks.Plant'));
    });

    it('says the same as an outline and as tables', async () => {
        const page = await open();
        await page.click('text=As a table');
        await page.waitForSelector('[role=tree]');
        expect(await page.locator('[role=treeitem][aria-level="1"]').allTextContents()).toEqual(
            expect.arrayContaining([expect.stringContaining('Parks Office, 2 programs')]),
        );
        expect(await page.textContent('table tbody tr')).toContain('Plant trees');
        await page.focus('[role=treeitem][tabindex="0"]');
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
        expect(told('reveal')).toEqual([{ type: 'reveal', key: 'card:Parks.Plant', focus: true }]);
        await panel.edit('a.plan', city.replace('Plant trees', 'Plant shade'));
        await page.waitForFunction(() => document.querySelector('#text')?.textContent?.includes('Plant shade'));
    });

    it('listens to nobody but the extension, and makes nothing but a drawing of what it is told', async () => {
        const page = await open();
        const before = await page.innerHTML('#stage .clip > svg');
        const send = (message: unknown) => page.evaluate(data => window.postMessage(data, '*'), message);
        await send({ type: 'notice', notice: 'gone' });
        await send({ type: 'notice', notice: '<b>', word: 'the-word' });
        await send({ type: 'drawing', word: 'the-word', patch: { added: 'everything' } });
        await send(null);
        expect(await page.innerHTML('#stage .clip > svg')).toBe(before);
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

    it('asks for the whole drawing when it gets a change of one that it does not have', async () => {
        await open();
        const last = panel.sent.findLast(message => message.type === 'drawing');
        if (last?.type !== 'drawing') throw new Error('nothing was drawn');
        await panel.tell({ ...last, patch: { ...last.patch, base: 4711 } });
        await expect.poll(() => told('ready').length).toBe(2);
    });

    it('stays what it was when the plan is gone, and is never blank without programs', async () => {
        const page = await open();
        await panel.remove('a.plan');
        await page.waitForSelector('.note.gone');
        expect(await page.locator(card('Parks.Plant')).count()).toBe(1);
        await panel.close();
        await open({ files: { 'a.plan': 'plan Nothing' } });
        expect(await panel.page.textContent('#stage')).toContain('No program to draw.');
    });

    it('speaks Indonesian', async () => {
        const page = await open({ locale: 'id' });
        expect(await page.textContent('.toolbar')).toContain('Filter');
        expect(await page.textContent('#stage')).toContain('Alur program antarperangkat daerah');
    });

    it('says as much as can be read: departments far out, large titles nearer, all facts close in', async () => {
        const page = await open({ files: { 'a.plan': city.replace('"Plant trees" {', '"Plant trees" { code "1.02" ') } });
        const zoomTo = async (level: string, key: string) => {
            await page.focus('#stage');
            for (let times = 0; times < 20 && (await page.getAttribute('#stage', 'data-level')) !== level; times++)
                await page.keyboard.press(key);
            expect(await page.getAttribute('#stage', 'data-level')).toBe(level);
        };
        const sign = (selector: string) => page.locator(`${card('Parks.Plant')} ${selector}`).first();
        await zoomTo('named', '-');
        await sign('.said').waitFor();
        expect(await page.locator(`${card('Parks.Plant')} .said text`).allTextContents()).toEqual(['Plant trees']);
        expect(await sign('.said text').isVisible()).toBe(true);
        expect(await sign('> text').isVisible()).toBe(false);
        const { height = 0 } = (await sign('.said text').boundingBox()) ?? {};
        expect(height).toBeGreaterThan(9);
        await zoomTo('blocks', '-');
        expect(await sign('.said text').isVisible()).toBe(false);
        expect(await page.locator('.far-headings .lane:visible').allTextContents()).toEqual(['Parks Office', 'Roads Office']);
        expect(await page.locator('.far-headings .year:visible').allTextContents()).toContain('2026');
        await zoomTo('plain', '+');
        expect(await sign('> text').isVisible()).toBe(true);
        expect(await page.locator('.far-headings .lane:visible').count()).toBe(0);
        await zoomTo('close', '+');
        await page.focus(card('Parks.Plant'));
        await expect
            .poll(async () => (await page.locator(`${card('Parks.Plant')} .said text`).allTextContents()).join(' '))
            .toMatch(/^Plant trees 1\.02, Parks Office, Jan 2026 – Dec 2026, Program "Plant trees"/);
    });

    it('says as much of what a larger window brings into sight', async () => {
        const { generateCity } = await import('../bench/city.ts');
        const page = await open({ files: Object.fromEntries(generateCity({ programs: 40 })), size: { width: 600, height: 240 } });
        await page.focus('#stage');
        const level = () => page.getAttribute('#stage', 'data-level');
        for (let times = 0; times < 20 && !/titles|named/.test((await level()) ?? ''); times++)
            await page.keyboard.press((await level()) === 'blocks' ? '+' : '-');
        const said = page.locator('.card .said');
        await said.first().waitFor({ state: 'attached' });
        const before = await said.count();
        await page.setViewportSize({ width: 1200, height: 1200 });
        await expect.poll(() => said.count()).toBeGreaterThan(before);
    });

    it('forgets what it was to show of the rest when the reader wants something else meanwhile', async () => {
        const { generateCity } = await import('../bench/city.ts');
        const files = Object.fromEntries(generateCity({ programs: 400 }));
        for (const wants of ['nothing', 'another']) {
            const rest = Promise.withResolvers<void>();
            const page = await open({ files, state: ['depth=programs'], untilRest: rest.promise });
            const shown = await page.locator('#stage .mover .card').evaluateAll(cards => cards.map(card => card.getAttribute('data-id')));
            const names = Object.values(files).flatMap(text => {
                const department = /^(?:department|extend) (\w+)/m.exec(text)?.[1];
                return [...text.matchAll(/^ *program (\w+)/gm)].map(([, name]) => `${department}.${name}`);
            });
            const unseen = names.find(name => !shown.includes(name));
            expect(unseen).toBeDefined();
            await panel.tell({ type: 'show', key: `card:${unseen}`, chosen: true });
            if (wants === 'nothing') await page.keyboard.press('Escape');
            else await panel.tell({ type: 'show', key: `card:${shown[0]}`, chosen: false });
            const place = await panel.place();
            rest.resolve();
            await page.waitForSelector('.partial', { state: 'hidden' });
            expect(await page.locator('.chosen').count(), wants).toBe(0);
            expect(await panel.place(), wants).toBe(place);
            await panel.close();
        }
        await open();
    });

    it('fits the drawing again to a window of another size, unless the reader has moved it', async () => {
        const page = await open();
        const whole = async () => {
            const [drawing, stage] = await Promise.all(['#stage .clip > svg', '#stage'].map(part => page.locator(part).boundingBox()));
            return drawing && stage && drawing.x >= stage.x && drawing.x + drawing.width <= stage.x + stage.width + 1;
        };
        expect(await whole()).toBe(true);
        for (const width of [700, 1280]) {
            await page.setViewportSize({ width, height: 800 });
            await expect.poll(whole).toBe(true);
        }
        await page.keyboard.press('+');
        const place = await panel.place();
        await page.setViewportSize({ width: 700, height: 800 });
        await expect.poll(async () => (await page.locator('#stage').boundingBox())?.width).toBeLessThan(700);
        expect(await panel.place()).toBe(place);
    });

    it('shows all years of the life of assets in half a window', async () => {
        const files = {
            'a.plan': `plan T { period 2026..2030 }
department D { asset pond "Old pond" { state in-use } program P { during 2026..2027 builds park "Park" 1 "ha" } }`,
        };
        const page = await open({ files, state: ['view=asset'], size: { width: 640, height: 700 } });
        const [drawing, stage] = await Promise.all(['#stage .clip > svg', '#stage'].map(part => page.locator(part).boundingBox()));
        expect(drawing?.width).toBeLessThan((stage?.width ?? 0) + 1);
    });

    it('has its buttons beside the drawing, not on it', async () => {
        const page = await open({ size: { width: 640, height: 300 } });
        const [stage, buttons] = await Promise.all(['#stage', '.zoom'].map(part => page.locator(part).boundingBox()));
        expect((stage?.x ?? 0) + (stage?.width ?? 0)).toBeLessThanOrEqual(buttons?.x ?? 0);
    });

    it('leads over a large drawing by its small picture, which a small drawing does without', async () => {
        const { generateCity } = await import('../bench/city.ts');
        const page = await open({ files: Object.fromEntries(generateCity({ programs: 80 })) });
        const map = page.locator('.minimap');
        // Out of the way until the drawing is moved, and while the mouse is on it.
        await map.waitFor({ state: 'hidden' });
        const frame = await page.locator('main').boundingBox();
        await page.mouse.move((frame?.x ?? 0) + (frame?.width ?? 0) - 80, (frame?.y ?? 0) + (frame?.height ?? 0) - 40);
        await page.keyboard.press('ArrowRight');
        await map.waitFor();
        const inks = () =>
            map.evaluate(canvas => {
                const { width, height } = canvas as HTMLCanvasElement;
                const pixels = (canvas as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
                return new Set(Array.from({ length: pixels.length / 4 }, (_, k) => pixels.slice(k * 4, k * 4 + 4).join())).size;
            });
        await expect.poll(inks).toBeGreaterThan(2);
        const { width = 0, height = 0 } = (await map.boundingBox()) ?? {};
        const at = async () =>
            /translate\((.*),(.*)\) scale/
                .exec(await panel.place())
                ?.slice(1)
                .map(Number) ?? [];
        const before = await at();
        await map.click({ position: { x: width * 0.8, y: height * 0.8 } });
        await expect.poll(async () => (await at()).map((now, k) => now < Number(before[k]) - 50)).toEqual([true, true]);
        await panel.close();
        const small = await open();
        expect(await small.isVisible('.minimap')).toBe(false);
    });

    it('turns and stretches what is painted turned and stretched', async () => {
        const { generateCity } = await import('../bench/city.ts');
        const files = Object.fromEntries(generateCity({ programs: 160 }));
        for (const state of [[], ['depth=programs'], ['view=matrix']]) {
            const page = await open({ files, state });
            const turned = await page
                .locator('#stage .mover svg [transform]')
                .evaluateAll(all => all.flatMap(each => /(?:rotate|scale)\(.*\)/.exec(each.getAttribute('transform') ?? '')?.[0] ?? []));
            const painted = [...panel.painted().matchAll(/ transform="[^"]*?((?:rotate|scale)\([^"]*\))"/g)].map(([, how]) => how);
            expect(turned.sort(), state.join()).toEqual(painted.sort());
            if (state.length === 0) expect(turned.length).toBeGreaterThan(0);
            await panel.close();
        }
        await open();
    });

    it('opens and closes a department of a large plan', async () => {
        const { generateCity } = await import('../bench/city.ts');
        const page = await open({ files: Object.fromEntries(generateCity({ programs: 400 })) });
        expect(await page.textContent('.notes')).toContain('This plan is large');
        await page.click('[data-lane]');
        await page.waitForSelector('.card');
        expect(told('state').at(-1)).toMatchObject({ state: [expect.stringMatching(/^open=/)] });
        await page.click('[data-lane][aria-expanded=true]');
        await page.waitForSelector('.card', { state: 'detached' });
    });

    it('shows of a large drawing first what is in sight, then all of it, and goes then to where the cursor is', async () => {
        const { generateCity } = await import('../bench/city.ts');
        const files = Object.fromEntries(generateCity({ programs: 700 }));
        const all = Object.values(files).flatMap(text => text.match(/^ *program /gm) ?? []).length;
        const rest = Promise.withResolvers<void>();
        const page = await open({ files, state: ['depth=programs'], untilRest: rest.promise });
        const cards = page.locator('#stage .mover .card');
        const [count, first] = [await cards.count(), await cards.first().getAttribute('data-key')];
        expect(count).toBeGreaterThan(5);
        expect(count).toBeLessThan(all / 2);
        expect(await page.isVisible('.partial')).toBe(true);
        const corner = () =>
            page.evaluate(key => document.querySelector(`[data-key="${key}"]`)?.getBoundingClientRect().x.toFixed(), first);
        const before = await corner();
        const place = await panel.place();
        const last = Object.entries(files).at(-1)?.[1] ?? '';
        const [, name = ''] = [...last.matchAll(/^ *program (\w+)/gm)].at(-1) ?? [];
        const key = `card:${/(?:department|extend) (\w+)/.exec(last)?.[1]}.${name}`;
        rest.resolve();
        await page.waitForSelector('.partial', { state: 'hidden' });
        expect(await cards.count()).toBe(all);
        expect([await corner(), await panel.place()]).toEqual([before, place]);
        await panel.close();

        const later = Promise.withResolvers<void>();
        const other = await open({ files, state: ['depth=programs'], untilRest: later.promise });
        expect(await other.locator(`[data-key="${key}"]`).count()).toBe(0);
        await panel.tell({ type: 'show', key, chosen: false });
        later.resolve();
        await other.waitForSelector('.partial', { state: 'hidden' });
        const box = await other.locator(`[data-key="${key}"].marked`).boundingBox();
        expect((box?.x ?? -1) > 0 && (box?.x ?? 0) < 1280 && (box?.y ?? -1) > 0 && (box?.y ?? 0) < 800).toBe(true);
    });

    it('opens and closes a department in the other views too, by mouse and by keys', async () => {
        const { generateCity } = await import('../bench/city.ts');
        const page = await open({ files: Object.fromEntries(generateCity({ programs: 400 })) });
        const sheet = '#stage .mover svg';
        for (const view of ['timeline', 'cascade', 'places', 'matrix']) {
            const before = (await page.getAttribute(sheet, 'aria-label')) ?? '';
            await page.selectOption('#view', view);
            await page.waitForSelector(`${sheet}:not([aria-label="${before}"])`);
            await page.click(`${sheet} .card[data-lane][aria-expanded=false]`);
            await page.focus(`${sheet} [data-lane][aria-expanded=true]`);
            await page.keyboard.press('Enter');
            await page.waitForSelector(`${sheet} [data-lane][aria-expanded=true]`, { state: 'detached' });
        }
    });
});
