// A plan that is published as a site from the packed extension: a folder that is chosen, progress that can be called off, a second time, a page
// that somebody changed. In an English and an Indonesian window.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { siteList } from '../../src/disk/renew-folder.ts';
import type { Locale } from '../../src/l10n/say.ts';
import { generateCity } from '../bench/city.ts';
import { until } from './flow-page.ts';
import { inBothLanguages } from './in-both-languages.ts';
import { showResults } from './show-results.ts';
import { Steps } from './steps.ts';
import type { Result } from './suite/record.ts';
import { Workbench } from './workbench.ts';

/** Titles and messages as each window shows them. */
const texts = {
    command: { en: 'Alur: Publish Site…', id: 'Alur: Terbitkan Situs…' },
    folder: { en: 'A folder for the site', id: 'Folder untuk situs' },
    here: { en: 'Publish Here', id: 'Terbitkan di Sini' },
    writing: { en: 'Writing the site…', id: 'Menulis situs…' },
    incomplete: { en: /The site is not complete/, id: /Situs belum lengkap/ },
    written: { en: /The site is in site \(files written: [1-9]/, id: /Situs ada di site \(berkas ditulis: [1-9]/ },
    anyWritten: { en: /The site is in site \(files written: \d/, id: /Situs ada di site \(berkas ditulis: \d/ },
    unchanged: { en: /The site is in site \(files written: 0,/, id: /Situs ada di site \(berkas ditulis: 0,/ },
    foreign: { en: /Files in site that are not Alur’s.* \(1\): /, id: /Berkas di site yang bukan milik Alur.* \(1\): / },
} as const;

/** Milliseconds after which a window that was busy is asked once more. */
const retry = 15_000;
/** Enough work that a person finds the time to call it off. */
const programs = 200;

await showResults('A plan that is published as a site', () =>
    inBothLanguages('site', publish, folder => {
        mkdirSync(path.join(folder, 'city'));
        mkdirSync(path.join(folder, 'site'));
        for (const [name, text] of generateCity({ programs })) writeFileSync(path.join(folder, 'city', name), text);
    }),
);

async function publish(page: Page, folder: string, locale: Locale): Promise<Result[]> {
    const window = new Workbench(page);
    const steps = new Steps(page);
    const step = (name: string, act: () => Promise<unknown>) => steps.step(`${name} (${locale})`, act);
    const site = path.join(folder, 'site');
    const center = page.locator('.notifications-center');
    const notice = (text: string | RegExp) => center.locator('.notification-list-item', { hasText: text }).first();
    /** Waits until the window says something, for at most so many milliseconds; where nobody looks it keeps that behind the bell. */
    const told = (text: string | RegExp, limit?: number) =>
        until(async () => {
            if (!(await center.isVisible())) await window.run('Notifications: Show Notifications');
            await notice(text).waitFor({ timeout: 3000 });
        }, limit);
    const clear = async () => {
        await window.run('Notifications: Clear All Notifications');
        await center.locator('.notification-list-item').first().waitFor({ state: 'hidden' });
    };
    /** Asks for the command and hands over the folder, until the window no longer asks. */
    const begin = async () => {
        const dialog = page.locator('.quick-input-title', { hasText: texts.folder[locale] });
        const busy = page.locator('.quick-input-progress:not(.done)');
        const input = page.locator('.quick-input-widget input[type="text"]').first();
        await window.run(texts.command[locale], { asks: true });
        await dialog.waitFor();
        // While it looks into a folder it takes nothing, or puts its own path before what is typed.
        await until(async () => {
            if (!(await dialog.isVisible())) return;
            await busy.waitFor({ state: 'hidden', timeout: retry });
            await input.fill(`${site}/`, { timeout: retry });
            await busy.waitFor({ state: 'hidden', timeout: retry });
            const shown = await input.inputValue({ timeout: retry });
            if (shown !== `${site}/`) throw new Error(`It asks about ${shown}`);
            await page.locator('.quick-input-widget .monaco-button', { hasText: texts.here[locale] }).click({ timeout: retry });
            await dialog.waitFor({ state: 'hidden', timeout: retry });
        });
    };
    /** Publishes once more, and waits for what the window says then. */
    const publishAgain = async (said: RegExp) => {
        await begin();
        await told(said);
    };

    await step('is offered where there is a plan', async () => {
        await window.open('city.plan');
        await window.untilCommand(texts.command[locale]);
    });
    await step('shows how far it is, and leaves nothing half where it is called off', async () => {
        const cancel = notice(texts.writing[locale]).locator('.monaco-button', { hasText: 'Cancel' });
        await until(async () => {
            await begin();
            await told(texts.writing[locale], retry);
            await steps.picture(`site-writing-${locale}`);
            await cancel.click({ timeout: retry });
            try {
                await told(texts.incomplete[locale], retry);
            } catch (error) {
                // one that was done before the button was pressed is begun again
                await told(texts.anyWritten[locale]);
                await clear();
                rmSync(site, { recursive: true, force: true });
                mkdirSync(site);
                throw error;
            }
        });
        if (existsSync(path.join(site, siteList))) throw new Error('The site was finished');
        const half = filesIn(site).filter(file => file.endsWith('.html') && !/<\/(main|html)>\n$/.test(readFileSync(file, 'utf8')));
        const remains = filesIn(site).filter(file => /^\.alur-\d/.test(path.basename(file)));
        if (half.length + remains.length > 0) throw new Error(`Left behind: ${[...half, ...remains].join(' ')}`);
        await clear();
    });
    await step('finishes what was called off: a site that opens in a browser', async () => {
        await publishAgain(texts.written[locale]);
        await steps.picture(`site-written-${locale}`);
        for (const one of [siteList, 'index.html', 'en/index.html', 'id/index.html', 'en/files/atlas.pdf', 'en/files/plan.xlsx'])
            if (!existsSync(path.join(site, one))) throw new Error(`${one} is missing`);
        // A page holds both languages.
        const pages = readdirSync(path.join(site, 'program')).length;
        if (pages !== programs) throw new Error(`${pages} pages of programs`);
        const browser = await page.context().newPage();
        await browser.goto(pathToFileURL(path.join(site, 'index.html')).href);
        // it leads to the language of the browser
        await browser.waitForURL(/\/(?:en|id)\/index\.html/);
        if (!browser.url().includes(`/${locale}/index.html`)) await browser.locator(`a[lang="${locale}"]`).click();
        await browser.waitForURL(`**/${locale}/index.html*`);
        // nine questions
        await browser.locator('.questions > li').nth(8).waitFor();
        await browser.close();
        await clear();
    });
    await step('writes nothing again where nothing changed', async () => {
        await publishAgain(texts.unchanged[locale]);
        await clear();
    });
    await step('writes only what changed', async () => {
        const [name = '', file = ''] = firstProgram(path.join(folder, 'city'));
        const pages = readdirSync(path.join(site, 'program'));
        const inode = (one: string) => statSync(path.join(site, 'program', one)).ino;
        const before = new Map(pages.map(one => [one, inode(one)]));
        writeFileSync(file, readFileSync(file, 'utf8').replace(`program ${name} "`, `program ${name} "Neu `));
        // what is saved by another program is noticed a moment later
        await until(async () => {
            await publishAgain(texts.anyWritten[locale]);
            await clear();
            if (!pages.some(one => inode(one) !== before.get(one))) throw new Error('No page was written');
        });
        const again = pages.filter(one => inode(one) !== before.get(one));
        if (again.length > pages.length / 2) throw new Error(`${again.length} of ${pages.length} pages were written again`);
        const titles = again.map(one => readFileSync(path.join(site, 'program', one), 'utf8'));
        if (!titles.some(text => /<h1[^>]*>Neu /.test(text))) throw new Error(`The title is not on ${again.join(' ')}`);
    });
    await step('leaves a page that somebody changed, and says so', async () => {
        writeFileSync(path.join(site, 'en/index.html'), 'mine');
        await publishAgain(texts.foreign[locale]);
        await steps.picture(`site-foreign-${locale}`);
        if (readFileSync(path.join(site, 'en/index.html'), 'utf8') !== 'mine') throw new Error('It was written over');
    });
    return steps.results;
}

function filesIn(folder: string): string[] {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter(one => one.isFile())
        .map(one => path.join(one.parentPath, one.name));
}

/** A program's name, and the file that it stands in. */
function firstProgram(folder: string): string[] {
    for (const file of filesIn(folder)) {
        const [, name] = /^ *program (\w+) "/m.exec(readFileSync(file, 'utf8')) ?? [];
        if (name !== undefined) return [name, file];
    }
    return [];
}
