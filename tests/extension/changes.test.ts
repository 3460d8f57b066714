// Changes since another version, in the packed extension, in an English and an Indonesian window, by keys alone: the last commit, then a
// folder; what is typed, what is committed, what comes back.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { Locale } from '../../src/l10n/say.ts';
import { FlowPage, until } from './flow-page.ts';
import { root } from './host/place.ts';
import { inBothLanguages } from './in-both-languages.ts';
import { showResults } from './show-results.ts';
import { Steps } from './steps.ts';
import type { Result } from './suite/record.ts';
import { Workbench } from './workbench.ts';

/** Texts as each window shows them. */
const texts = {
    show: { en: 'Alur: Show Changes…', id: 'Alur: Tampilkan Perubahan…' },
    last: { en: 'The last commit', id: 'Commit terakhir' },
    stop: { en: 'Stop comparing', id: 'Hentikan perbandingan' },
    since: { en: 'What changed since the last commit', id: 'Yang berubah sejak commit terakhir' },
    compared: { en: 'Compared with the last commit', id: 'Dibandingkan dengan commit terakhir' },
    none: { en: '0 changes', id: '0 perubahan' },
    which: { en: 'Changes since which version?', id: 'Perubahan sejak versi mana?' },
} as const;

const file = 'riverside/schools.plan';
const title = 'The walking bus';

await showResults('Changes in the window of sheets', () =>
    inBothLanguages('changes', showChanges, folder => {
        cpSync(path.join(root, 'examples/riverside'), path.join(folder, 'riverside'), { recursive: true });
        // another version, with names of its own: files are found by their names
        mkdirSync(path.join(folder, 'before'));
        for (const [k, name] of readdirSync(path.join(folder, 'riverside')).entries()) {
            if (!name.endsWith('.plan')) continue;
            const text = readFileSync(path.join(folder, 'riverside', name), 'utf8');
            writeFileSync(path.join(folder, `before/before-${k}.plan`), text.replaceAll('Walking bus with volunteers', 'Walking bus'));
        }
        git(folder, 'init', '--quiet');
        commit(folder, 'Begin');
    }),
);

function git(folder: string, ...args: string[]): void {
    const who = ['-c', 'user.name=Planner', '-c', 'user.email=planner@example.org', '-c', 'commit.gpgsign=false'];
    execFileSync('git', ['-C', folder, ...who, ...args], { stdio: 'pipe' });
}

function commit(folder: string, message: string): void {
    git(folder, 'add', '--all');
    git(folder, 'commit', '--quiet', '--message', message);
}

async function showChanges(page: Page, folder: string, locale: Locale): Promise<Result[]> {
    const window = new Workbench(page);
    const flow = new FlowPage(page, '/riverside');
    const steps = new Steps(page);
    const words = (key: keyof typeof texts) => texts[key][locale];
    const step = (name: string, act: () => Promise<unknown>) => steps.step(`${name} (${locale})`, act);
    const input = page.locator(`.quick-input-widget input[placeholder*=${JSON.stringify(words('which'))}]`);
    const says = (text: string) => until(async () => assert.ok((await flow.text()).includes(text), `${text} is not on the sheet`));
    /** Takes a version from the list that is open, until the list is gone: a window that is busy takes no key. */
    const take = (text: string) =>
        until(async () => {
            await input.fill(text, { timeout: 5000 });
            await page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first().waitFor({ timeout: 5000 });
            await page.keyboard.press('Enter');
            await input.waitFor({ state: 'hidden', timeout: 5000 });
        });
    const text = readFileSync(path.join(folder, file), 'utf8');
    const line = text.split('\n').findIndex(each => each.includes('program ')) + 1;
    const [, was = ''] = /program \w+ "([^"]*)"/.exec(text) ?? [];

    await step('shows what changed since the last commit as a sheet among the others', async () => {
        await page.locator('.monaco-workbench').waitFor();
        await page.setViewportSize({ width: 1440, height: 900 });
        await window.open('schools.plan');
        await window.untilCommand(words('show'));
        await window.run(words('show'), { asks: true });
        await take(words('last'));
        await flow.shows('changes');
        await says(words('since'));
        await says(words('none'));
        await (await flow.find('button[aria-pressed=true]', { hasText: words('compared') })).waitFor();
    });
    await step('follows what is typed, and marks it on the sheet of the department', async () => {
        await window.focusGroup(1);
        const at = (text.split('\n')[line - 1] ?? '').indexOf(was) + 1;
        await window.goTo(line, at);
        await page.keyboard.type(`${title}: `);
        await says(`${title}: ${was}`);
        await steps.picture(`changes-${locale}`);
        await flow.open('department:Schools');
        await says(`${title}: ${was}`);
        await steps.picture(`changes-department-${locale}`);
    });
    await step('comes back with the window, and follows a commit', async () => {
        await window.focusGroup(1);
        await until(async () => {
            await page.keyboard.press('Control+s');
            await until(async () => assert.ok(readFileSync(path.join(folder, file), 'utf8').includes(title)), 3000);
        });
        await window.run('Developer: Reload Window', { asks: true });
        await page.locator('.monaco-workbench').waitFor({ state: 'detached' });
        // A window that is closed at once may have kept the sheet before this one.
        await until(async () => assert.match(await flow.sheet(), /^(?:department:Schools|changes)$/));
        await (await flow.find('button[aria-pressed=true]', { hasText: words('compared') })).waitFor();
        await flow.open('changes');
        await says(`${title}: ${was}`);
        commit(folder, 'Rename');
        await says(words('none'));
    });
    await step('compares with another plan by a key, and with nothing any more', async () => {
        await window.focusGroup(2);
        const ask = () =>
            until(async () => {
                if (!(await input.isVisible())) await page.keyboard.press('c');
                await input.waitFor({ timeout: 3000 });
            });
        await ask();
        await take('before');
        await says('Walking bus with volunteers');
        await until(async () => assert.match((await (await flow.find('header')).textContent()) ?? '', /before/));
        await steps.picture(`changes-folder-${locale}`);
        await window.focusGroup(2);
        await ask();
        await take(words('stop'));
        await until(async () => assert.notEqual(await flow.sheet(), 'changes'));
        assert.equal(await (await flow.find('header [data-address="changes"]')).count(), 0);
    });
    return steps.results;
}
