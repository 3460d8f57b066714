// The side bar and the status bar in the packed extension: in an English and an Indonesian window, by mouse and by keyboard alone, with no
// plan, one, and two.
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import type { Locale } from '../../src/l10n/say.ts';
import { generateCity } from '../bench/city.ts';
import { until } from './flow-page.ts';
import { root } from './host/place.ts';
import { inBothLanguages } from './in-both-languages.ts';
import { showResults } from './show-results.ts';
import { Steps } from './steps.ts';
import type { Result } from './suite/record.ts';
import { Workbench } from './workbench.ts';

/** Texts as each window shows them. */
const texts = {
    settle: { en: 'To Settle', id: 'Belum Tuntas' },
    parts: { en: 'Plan', id: 'Rencana' },
    newPlan: { en: 'New Plan…', id: 'Rencana Baru…' },
    importTable: { en: 'Import Table…', id: 'Impor Tabel…' },
    count: { en: '13 to settle', id: '13 belum tuntas' },
    fewer: { en: '12 to settle', id: '12 belum tuntas' },
    none: { en: 'nothing to settle', id: 'semua tuntas' },
    noneRow: { en: 'Nothing to settle', id: 'Semua tuntas' },
    departments: { en: 'Departments', id: 'Perangkat daerah' },
    programs: { en: 'programs', id: 'program' },
    showPoints: { en: 'Alur: Show What Is to Settle', id: 'Alur: Tampilkan yang Belum Tuntas' },
    filter: { en: 'Alur: Filter Points by Department…', id: 'Alur: Filter Menurut Perangkat Daerah…' },
    showAll: { en: 'Alur: Show Points of All Departments', id: 'Alur: Tampilkan Semua Perangkat Daerah' },
    copy: { en: 'Alur: Copy Points as Text', id: 'Alur: Salin yang Belum Tuntas sebagai Teks' },
    only: { en: 'Only PUPR', id: 'Hanya PUPR' },
    flow: { en: 'Flow:', id: 'Alur:' },
} as const;

const programs = 8000;
/** Milliseconds after which a window that was busy is asked once more. */
const retry = 5000;

await showResults('The side bar', () => inBothLanguages('side-bar', tryAll));

async function tryAll(page: Page, folder: string, locale: Locale): Promise<Result[]> {
    const window = new Workbench(page);
    const steps = new Steps(page);
    const say = (key: keyof typeof texts) => texts[key][locale];
    const step = (name: string, act: () => Promise<unknown>) => steps.step(`${name} (${locale})`, act);
    const picture = (name: string) => steps.picture(`side-bar-${name}-${locale}`);
    const bar = page.locator('.part.sidebar');
    const row = (text: string) => bar.locator('.monaco-list-row', { hasText: text }).first();
    const status = page.locator('[id="alur.alur.alur.toSettle"]');
    const untilCount = (text: string) => until(async () => assert.ok((await status.textContent({ timeout: retry }))?.includes(text)));
    /** Clicks until it has had its effect: one that comes while the window is busy is lost. */
    const clickUntil = (at: Locator, effect: () => Promise<unknown>) =>
        until(async () => {
            await at.click({ timeout: retry });
            await effect();
        });
    /** Text in any page of the window. */
    const untilShown = (words: string) =>
        until(async () => {
            const found = await Promise.all(page.frames().map(frame => frame.evaluate('document.body?.textContent ?? ""').catch(() => '')));
            assert.ok(
                found.some(text => String(text).includes(words)),
                words,
            );
        });

    await step('says how to begin where there is no plan', async () => {
        await page.locator('.monaco-workbench').waitFor();
        await page.setViewportSize({ width: 1024, height: 768 });
        const icon = page.locator('.activitybar .action-item', { has: page.locator('[aria-label^="Alur"]') }).first();
        await clickUntil(icon, () => bar.locator('.welcome-view-content').first().waitFor({ timeout: retry }));
        for (const button of [say('newPlan'), say('importTable')])
            await bar.locator('.welcome-view-content .monaco-button', { hasText: button }).waitFor();
        assert.equal(await status.isVisible(), false);
        await picture('welcome');
    });
    await step('lists what is to settle, gravest first by department, with the count at the icon and in the status bar', async () => {
        cpSync(path.join(root, 'examples/palu'), path.join(folder, 'palu'), { recursive: true });
        await row('PUPR').waitFor();
        await window.open('pupr.plan');
        await untilCount(say('count'));
        await page.locator('.activitybar .badge-content', { hasText: '13' }).waitFor();
        await bar.locator('.pane-header', { hasText: say('settle') }).waitFor();
        await bar.locator('.pane-header', { hasText: say('parts') }).waitFor();
        await picture('palu-1024');
    });
    await step('opens the text at its line and the sheet with a click', async () => {
        await clickUntil(row('1. '), () =>
            page.locator('[id="status.editor.selection"]', { hasText: /Ln \d\d+/ }).waitFor({ timeout: retry }),
        );
        await untilShown('↔');
        await picture('clicked-1024');
        await page.setViewportSize({ width: 1440, height: 900 });
        await picture('clicked-1440');
    });
    await step('is used by keyboard alone: the tree, the next row, the next point, back', async () => {
        await window.run('View: Close All Editors');
        await window.open('bappeda.plan');
        await page.keyboard.press('Control+k');
        await page.keyboard.press('b');
        const focused = bar.locator('.monaco-list:focus, .monaco-list.focused, .monaco-list:focus-within');
        await until(async () => {
            if ((await focused.count()) > 0) return;
            await page.keyboard.press('Control+k');
            await page.keyboard.press('b');
            await focused.first().waitFor({ timeout: retry });
        });
        await page.keyboard.press('Home');
        await page.keyboard.press('ArrowDown');
        const first = bar.locator('.monaco-list-row.focused', { hasText: '1. ' });
        await first.waitFor();
        assert.match((await first.getAttribute('aria-label')) ?? '', locale === 'en' ? /^Point 1 \(error\): / : /^Nomor 1 \(kesalahan\): /);
        await window.pressUntil('Enter', window.tab('pupr.plan'));
        await window.focusGroup(1);
        const places: string[] = [];
        for (const key of ['Control+F8', 'Control+F8', 'Control+Shift+F8']) {
            await page.keyboard.press(key);
            const said = page.locator('.statusbar-item', { hasText: locale === 'en' ? /Point \d+, / : /Nomor \d+, / });
            await until(async () => {
                const text = (await said.first().textContent({ timeout: retry })) ?? '';
                assert.notEqual(text, places.at(-1));
                places.push(text);
            });
        }
        assert.deepEqual(
            places.map(text => /(\d+), /.exec(text)?.[1]),
            ['1', '2', '1'],
        );
    });
    await step('shows the flow and the report by key', async () => {
        const tabs = page.locator('.tab');
        await until(async () => {
            await window.run('View: Close All Editors');
            await until(async () => assert.equal(await tabs.count(), 0), retry);
        });
        await window.open('pupr.plan');
        for (const [key, count] of [
            ['a', 2],
            ['l', 3],
        ] as const)
            await until(async () => {
                if ((await tabs.count()) >= count) return;
                await window.focusGroup(1);
                await page.keyboard.press('Control+k');
                await page.keyboard.press(key);
                await until(async () => assert.ok((await tabs.count()) >= count), retry);
            });
        await picture('keys');
        await window.run('View: Close All Editors');
    });
    await step('shows departments, goals and places with their programs and points', async () => {
        await window.open('pupr.plan');
        await clickUntil(row(say('departments')), () => page.keyboard.press('ArrowRight'));
        const department = bar.locator('.monaco-list-row', { hasText: /^PUPR\d+ prog/ }).first();
        await department.waitFor();
        await until(async () => {
            await department.click({ timeout: retry });
            await page.keyboard.press('ArrowRight');
            await bar.locator('.monaco-list-row[aria-level="3"]').first().waitFor({ timeout: retry });
        });
        await picture('parts');
    });
    await step('keeps to one department, and shows all again', async () => {
        await window.run(say('filter'), { entry: 'PUPR' });
        await bar.locator('.message', { hasText: say('only') }).waitFor();
        await row('Perkim').waitFor({ state: 'hidden' });
        await picture('filtered');
        await window.run(say('showAll'));
        await row('Perkim').waitFor();
        await window.run(say('copy'));
    });
    await step('follows what is typed, and what is undone', async () => {
        await window.open('pupr.plan');
        await page.keyboard.press('Control+End');
        await page.keyboard.type('\nprogram Baru "Program baru"\n');
        await until(async () => assert.notEqual(await status.textContent({ timeout: retry }), undefined));
        await until(async () => assert.ok(!(await status.textContent({ timeout: retry }))?.includes(say('count'))));
        await window.run('File: Revert File');
        await untilCount(say('count'));
    });
    await step('has a row for each of two plans, and the count of the one in front', async () => {
        cpSync(path.join(root, 'examples/flower/after'), path.join(folder, 'willowby'), { recursive: true });
        await window.open('town.plan');
        await untilCount(say('none'));
        await row('Willowby').waitFor();
        await picture('two-plans');
        await window.open('pupr.plan');
        await untilCount(say('count'));
    });
    await step('forgets a file that is deleted and follows one that is renamed', async () => {
        renameSync(path.join(folder, 'willowby'), path.join(folder, 'riverbank'));
        rmSync(path.join(folder, 'palu'), { recursive: true });
        await row('Palu').waitFor({ state: 'hidden' });
        await window.run('View: Close All Editors');
        await row(say('noneRow')).waitFor();
    });
    await step('counts a text that was never saved', async () => {
        await window.run('File: New Untitled Text File');
        await page.locator('.tab.active', { hasText: 'Untitled-1' }).waitFor();
        await page.keyboard.type('department Parks { program Trees "Trees" }');
        // While the list of languages is still being made, another one would be taken.
        await until(async () => {
            const mode = page.locator('[id="status.editor.mode"]', { hasText: 'Alur' });
            if (await mode.isVisible()) return;
            await page.keyboard.press('Escape');
            await window.run('Change Language Mode', { asks: true });
            await page.locator('.quick-input-widget input[type="text"]').first().fill('Alur', { timeout: retry });
            await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: /^Alur/ }).waitFor({ timeout: retry });
            await page.keyboard.press('Enter');
            await mode.waitFor({ timeout: retry });
        });
        await until(async () => assert.match((await status.textContent({ timeout: retry })) ?? '', /\d/));
        await row('Untitled-1').waitFor();
        await picture('untitled');
        await window.run('View: Revert and Close Editor');
    });
    if (locale === 'en')
        await step('lists a plan of 8,000 programs, and opens only the department with the gravest point', async () => {
            rmSync(path.join(folder, 'riverbank'), { recursive: true });
            mkdirSync(path.join(folder, 'large'));
            // Nobody has said where anything is, nor what for: each program has something to settle.
            for (const [name, text] of generateCity({ programs })) {
                const open = text.replace(/^ *(serves|location) .*\n/gm, '');
                writeFileSync(path.join(folder, 'large', name.replace('city', 'region')), open);
            }
            await window.open('region.plan');
            await until(async () => {
                const said = (await status.textContent({ timeout: retry }))?.replace(/\D/g, '');
                assert.ok(Number(said) > programs, said);
            });
            // Of so many only the department with the gravest is open.
            await bar.locator('.monaco-list-row[aria-level="2"]', { hasText: /^1\. / }).waitFor();
            await row(say('departments')).waitFor();
            await picture('large');
        });
    return steps.results;
}
