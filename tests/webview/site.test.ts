// A site in a browser, from a disk: every kind of page for axe in light and dark, at the width of a phone, without one request outside; search
// and addresses with keys. It must not know how pages are made.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exampleNamed } from '../unit/examples.ts';
import { everywhere, hostile } from '../unit/hostile.ts';
import { planOf } from '../unit/plans.ts';
import { writeSite } from '../unit/site/written-site.ts';
import { chromiumPath, launch } from './browser.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** One page of every kind. */
const kinds = [
    // a name that leads nowhere leaves the reader on the page
    'index.html#Nobody.Nothing',
    'en/index.html',
    'id/index.html',
    'en/list/to-settle.html',
    'en/list/departments.html',
    'en/list/goals.html',
    'en/list/places.html',
    'en/list/pairs.html',
    'en/list/programs.html',
    'en/list/assets.html',
    'id/question/waits.html',
    'id/question/track.html',
    'id/department/pertamanan.html',
    'program/pertamanan.bunga-median.html',
    'program/pertamanan.bunga-median.html#id',
    'en/report/agenda.html',
    'en/report/money.html',
    'id/report/responsibilities.html',
    'en/sheet/city.html',
    'id/sheet/goals.html',
] as const;

describe.skipIf(!chromiumPath)('a site from a disk', () => {
    let browser: Browser;
    let folder: string;
    let paths: readonly string[];
    beforeAll(async () => {
        browser = await launch();
        folder = mkdtempSync(path.join(tmpdir(), 'alur-site-'));
        paths = await writeTo(folder, await writeSite(exampleNamed('palu')));
    });
    afterAll(async () => {
        await browser?.close();
        rmSync(folder, { recursive: true, force: true });
    });

    const address = (page: string) => {
        const [file = '', place] = page.split('#');
        return pathToFileURL(path.join(folder, file)).href + (place === undefined ? '' : `#${place}`);
    };

    /** A page with all that it asked for, and all that it complained of. */
    async function open(
        page: string,
        options: Parameters<Browser['newContext']>[0] = {},
        at = address,
    ): Promise<{ page: Page; context: BrowserContext; requests: string[]; faults: string[] }> {
        const context = await browser.newContext(options);
        const opened = await context.newPage();
        const requests: string[] = [];
        const faults: string[] = [];
        opened.on('request', request => requests.push(request.url()));
        opened.on('console', message => faults.push(message.text()));
        opened.on('pageerror', error => faults.push(error.message));
        await opened.goto(at(page));
        return { page: opened, context, requests, faults };
    }

    /** In light and dark, at the width of a phone. */
    async function look(name: string): Promise<void> {
        for (const colorScheme of ['light', 'dark'] as const) {
            // the check itself is no part of the page, which would refuse it
            const { page, context, requests, faults } = await open(name, {
                colorScheme,
                viewport: { width: 360, height: 740 },
                bypassCSP: true,
            });
            expect(faults).toEqual([]);
            expect(requests.filter(url => !url.startsWith(pathToFileURL(folder).href))).toEqual([]);
            expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
            await page.evaluate(axe);
            const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run());
            expect(violations.map(({ id, help, nodes }) => `${id}: ${help} ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
            await context.close();
        }
    }

    it.each(kinds)('%s: nothing for axe, nothing wider than a phone, nothing from outside', async name => {
        expect(paths).toContain(name.split('#')[0]);
        await look(name);
    });

    it.each(['en', 'id'])('answers the nine questions on one screen of a phone: %s', async locale => {
        const { page, context } = await open(`${locale}/index.html`, { viewport: { width: 390, height: 844 } });
        const ends = await page
            .locator('.questions > li b')
            .evaluateAll(answers => answers.map(answer => answer.getBoundingClientRect()).map(({ top, bottom }) => [top > 0, bottom]));
        expect(ends).toHaveLength(9);
        for (const [isBelow, end] of ends) {
            expect(isBelow).toBe(true);
            expect(end).toBeLessThan(844);
        }
        await context.close();
    });

    it('has pages of each folder that were looked at', () => {
        const folders = new Set(
            paths.filter(one => one.endsWith('.html') && one.startsWith('en/')).map(one => one.split('/')[1] as string),
        );
        const looked = new Set(kinds.map(one => one.split('/')[1]));
        expect(
            [...folders].filter(
                one => !one.endsWith('.html') && !looked.has(one) && !['asset', 'goal', 'place', 'pair', 'partner'].includes(one),
            ),
        ).toEqual([]);
    });

    it.each([
        ...['asset/', 'goal/', 'place/', 'pair/', 'partner/'],
        ...['flow', 'map', 'places', 'department.', 'place.', 'pair.', 'story.'].map(kind => `sheet/${kind}`),
    ])('pages of kind %s too', async kind => {
        const isShared = kind === 'asset/';
        await look(paths.find(one => one.startsWith(isShared ? kind : `id/${kind}`)) + (isShared ? '#id' : ''));
    });

    it('finds a program by words, a code or its name with keys alone, loading what it needs of the index', async () => {
        const { page, context, requests, faults } = await open('en/list/goals.html');
        await page.keyboard.press('/');
        await page.keyboard.type('juanda berbunga');
        await page.waitForSelector('.search li a');
        expect(await page.locator('.search output').textContent()).toMatch(/found/);
        const parts = requests.filter(url => url.includes('/search/'));
        expect(parts.length).toBeGreaterThan(1);
        expect(parts.length).toBeLessThan(paths.filter(one => one.startsWith('search/')).length / 3);
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
        await page.waitForURL(/program\/pertamanan\.bunga-median\.html#en$/);
        await page.fill('.search input', 'PUPR');
        await page.locator('.search li a').first().getByText('Dinas Pekerjaan Umum dan Penataan Ruang').waitFor();
        await page.fill('.search input', 'Regu Taman');
        await page.locator('.search li a', { hasText: 'Unit · Dinas Pertamanan' }).first().waitFor();
        await page.fill('.search input', 'zzzzzz');
        await page.waitForFunction(() => document.querySelector('.search output')?.textContent === 'Nothing found');
        expect(faults).toEqual([]);
        await context.close();
    });

    it.each([
        ['id-ID', 'id'],
        ['en-GB', 'en'],
        ['fr-FR', 'en'],
    ])('opens in the language of its reader: %s', async (locale, language) => {
        const { page, context, faults } = await open('index.html', { locale });
        await page.waitForURL(new RegExp(`/${language}/index\\.html$`));
        expect(faults).toEqual([]);
        await context.close();
    });

    it('leads from the name of a program to its page', async () => {
        const { page, context } = await open('index.html#Pertamanan.BungaMedian');
        await page.waitForURL(/\/program\/pertamanan\.bunga-median\.html#en$/);
        // a part has its place on the page
        await page.goto(address('index.html#Bappeda.KajianRawan.Peta.petaRawan'));
        await page.waitForURL(/\/program\/bappeda\.kajian-rawan\.html#en\.Peta\.petaRawan$/);
        await context.close();
    });

    it.each([true, false])(
        'shows a program in the language of its address, and leads on in it, with a script or without: %s',
        async javaScriptEnabled => {
            const { page, context, faults } = await open('program/pertamanan.bunga-median.html', { javaScriptEnabled });
            const shown = async () => ({
                articles: await page.locator('article:visible').evaluateAll(all => all.map(one => (one as HTMLElement).lang)),
                ways: await page.locator('nav:visible').evaluateAll(all => all.map(one => (one as HTMLElement).lang)),
                others: await page.locator('.lang:visible').allTextContents(),
            });
            const english = { articles: ['en'], ways: ['en'], others: ['Bahasa Indonesia'] };
            const indonesian = { articles: ['id'], ways: ['id'], others: ['English'] };
            expect(await shown()).toEqual(english);
            await page.locator('.lang:visible').click();
            expect(await shown()).toEqual(indonesian);
            expect(await page.evaluate(() => scrollY)).toBe(0);
            if (javaScriptEnabled) {
                expect(await page.evaluate(() => document.documentElement.lang)).toBe('id');
                expect(await page.locator('.search input').getAttribute('placeholder')).toBe('Cari dalam rencana');
            }
            await page.locator('.lang:visible').click();
            expect(await shown()).toEqual(english);
            // a place on the page, and one that is no more
            for (const place of ['id.pupuk', ...(javaScriptEnabled ? ['id.TidakAda'] : [])]) {
                await page.goto(address(`program/pertamanan.bunga-median.html#${place}`));
                await page.waitForFunction(() => !location.hash.includes('TidakAda'));
                expect(await shown()).toEqual(indonesian);
            }
            await page.locator('nav:visible a').nth(1).click();
            await page.waitForURL(/\/id\/department\/pertamanan\.html$/);
            await page.getByRole('link', { name: 'Median Jalan Juanda berbunga' }).first().click();
            await page.waitForURL(/\/program\/pertamanan\.bunga-median\.html#id$/);
            expect(await shown()).toEqual(indonesian);
            expect(faults).toEqual([]);
            await context.close();
        },
    );

    it('shows all languages where a browser cannot choose', async () => {
        const { page, context } = await open('program/pertamanan.bunga-median.html', { bypassCSP: true });
        const style = readFileSync(path.join(folder, 'site.css'), 'utf8').replace(/^.*@supports.*$/m, '');
        await page.evaluate(text => {
            document.querySelector('link')?.remove();
            document.head.append(Object.assign(document.createElement('style'), { textContent: text }));
        }, style);
        expect(await page.locator('article:visible').count()).toBe(2);
        await context.close();
    });

    it('can be read without a script: the first page leads to a language, lists to all else', async () => {
        const { page, context } = await open('index.html', { javaScriptEnabled: false });
        await page.waitForURL(/en\/index\.html$/);
        await page.getByRole('link', { name: 'Programs', exact: true }).click();
        await page.getByRole('link', { name: 'Median Jalan Juanda berbunga' }).click();
        expect(await page.locator('h1').textContent()).toBe('Median Jalan Juanda berbunga');
        await context.close();
    });

    it('runs nothing that a plan says', async () => {
        const inner = mkdtempSync(path.join(tmpdir(), 'alur-site-'));
        try {
            const all = await writeTo(
                inner,
                await writeSite(planOf({ 'a.plan': everywhere(`${hostile['html']} ${hostile['attributes']}`) })),
            );
            const { page, context, faults, requests } = await open('en/index.html', {}, name => pathToFileURL(path.join(inner, name)).href);
            page.on('dialog', () => faults.push('a dialog'));
            for (const name of all.filter(one => !one.startsWith('id/') && one.endsWith('.html')))
                await page.goto(pathToFileURL(path.join(inner, name)).href);
            await page.keyboard.press('/');
            await page.keyboard.type('script');
            await page.waitForSelector('.search li a');
            expect(await page.locator('.search li a').first().textContent()).toContain('<script>');
            expect(faults).toEqual([]);
            expect(requests.filter(url => !url.startsWith('file:'))).toEqual([]);
            await context.close();
        } finally {
            rmSync(inner, { recursive: true, force: true });
        }
    });
});

async function writeTo(folder: string, site: ReadonlyMap<string, string | Uint8Array>): Promise<string[]> {
    for (const [name, content] of site) {
        const file = path.join(folder, name);
        mkdirSync(path.dirname(file), { recursive: true });
        writeFileSync(file, content);
    }
    return [...site.keys()];
}
