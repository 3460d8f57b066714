// A meeting in the packed extension, in an English and an Indonesian window: the dozen faults of the sample city are settled from the list, by
// keyboard and by mouse, each shown before it is written; one is taken back; the minutes are saved.
import assert from 'node:assert/strict';
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Locator, Page } from 'playwright-core';
import { type Locale, say } from '../../src/l10n/say.ts';
import { readableChoices, type Step } from '../../src/meeting/decide.ts';
import { matterOf } from '../../src/meeting/record.ts';
import { paluScript, type Taken } from '../unit/meeting/palu-script.ts';
import { decided, example, pointOf, step as stepOf } from '../unit/meeting/table.ts';
import { findingsOf, planOf } from '../unit/plans.ts';
import { until } from './flow-page.ts';
import { root } from './host/place.ts';
import { inBothLanguages } from './in-both-languages.ts';
import { holdLargeMeeting } from './large-meeting.ts';
import { showResults } from './show-results.ts';
import { Steps } from './steps.ts';
import type { Result } from './suite/record.ts';
import { Workbench } from './workbench.ts';

/** Texts as each window shows them. */
const texts = {
    hold: { en: 'Alur: Hold a Meeting…', id: 'Alur: Adakan Rapat…' },
    undoLast: { en: 'Undo the Last Decision', id: 'Urungkan Keputusan Terakhir' },
    decide: { en: 'Decide', id: 'Putuskan' },
    count: { en: '{n} to settle', id: '{n} belum tuntas' },
    nothing: { en: 'Nothing to settle', id: 'Semua tuntas' },
    changes: { en: 'What would change', id: 'Perubahan yang akan terjadi' },
    how: { en: 'How is it settled?', id: 'Bagaimana dituntaskan?' },
    write: { en: 'Write Minutes…', id: 'Tulis Notula Rapat…' },
    day: { en: 'Day of the meeting', id: 'Tanggal rapat' },
    noDay: { en: 'is no day', id: 'bukan tanggal' },
    present: { en: 'Who is present?', id: 'Siapa yang hadir?' },
    name: { en: 'minutes-2026-11-29.docx', id: 'notula-2026-11-29.docx' },
    minutes: { en: 'Minutes of the meeting', id: 'Notula rapat' },
    saveAll: { en: 'File: Save All Files', id: 'File: Save All Files' },
} as const;

/** Milliseconds after which a window that was busy is asked once more. */
const retry = 5000;
/** Letters of a text by which a row or a title is known. */
const known = 45;

await showResults('A meeting', () =>
    inBothLanguages('meeting', holdMeeting, folder =>
        cpSync(path.join(root, 'examples/palu'), path.join(folder, 'palu'), { recursive: true }),
    ),
);

async function holdMeeting(page: Page, folder: string, locale: Locale): Promise<Result[]> {
    const window = new Workbench(page);
    const steps = new Steps(page);
    const words = (key: keyof typeof texts) => texts[key][locale];
    const step = (name: string, act: () => Promise<unknown>) => steps.step(`${name} (${locale})`, act);
    const widget = page.locator('.quick-input-widget');
    const input = widget.locator('input[type="text"]').first();
    const titled = (text: string) => widget.locator('.quick-input-title', { hasText: text.slice(0, known) });
    const asks = (text: string) => widget.locator(`input[placeholder*=${JSON.stringify(text)}]`);
    const row = (text: string) => widget.locator('.monaco-list-row', { hasText: text }).first();
    const toSettle = (n: number) =>
        titled(`Rencana pembangunan Kota Palu`).filter({ hasText: n === 0 ? words('nothing') : words('count').replace('{n}', String(n)) });
    /** Takes a row, by key or by mouse, until what follows is there: what comes while the list changes is lost. */
    const take = (text: string, follows: Locator, byMouse = false) =>
        until(async () => {
            if (await follows.isVisible()) return;
            const short = text.slice(0, known);
            await input.fill(short);
            await row(short).waitFor({ timeout: retry });
            if (byMouse) await row(short).click({ timeout: retry });
            else await page.keyboard.press('Enter');
            await follows.waitFor({ timeout: retry });
        });
    /** One point of a decision: the point, the choice, the answers. Returns the step. */
    const settle = async (table: ReturnType<typeof example>, [rule, title, ...answers]: Taken, byMouse: boolean): Promise<Step> => {
        const point = pointOf(table, rule);
        const made = stepOf(table, point, title, ...answers);
        const choice = readableChoices(point, table).find(({ id }) => id === made.choice);
        assert.ok(choice);
        await take(say(matterOf(point), locale), asks(words('how')), byMouse);
        const blanks = choice.blanks.map(({ ask, values }) => say(ask, locale, values).replace(/…$/, ''));
        const after = (i: number) => asks(blanks[i] ?? words('changes'));
        await take(say(choice.title, locale, choice.values), after(0), byMouse);
        for (const [i, answer] of answers.entries()) {
            const option = choice.blanks[i]?.options?.find(({ value }) => value === answer);
            await take(
                option ? (option.title[locale] === answer ? answer : option.detail[locale] || option.title[locale]) : answer,
                after(i + 1),
                byMouse,
            );
        }
        return made;
    };
    const filesNow = () =>
        Object.fromEntries(
            readdirSync(path.join(folder, 'palu'))
                .filter(name => name.endsWith('.plan'))
                .map(name => [name, readFileSync(path.join(folder, 'palu', name), 'utf8')]),
        );
    const before = filesNow();
    let table = example('palu');
    let open = 12;

    await step('lists what is to settle, and shows text and sheet of the point that is chosen', async () => {
        await page.locator('.monaco-workbench').waitFor();
        await page.setViewportSize({ width: 1440, height: 900 });
        await window.open('kota.plan');
        await window.untilCommand(words('hold'));
        await window.run(words('hold'), { asks: true });
        await toSettle(open).waitFor();
        await steps.picture(`meeting-agenda-${locale}`);
        await take(say(matterOf(pointOf(table, 'dependency-cycle')), locale), asks(words('how')));
        await page.locator('.tab', { hasText: 'pupr.plan' }).first().waitFor();
        await steps.picture(`meeting-choices-${locale}`);
        // A person who uses keys alone types on: text and sheet have not taken the focus.
        await until(async () => {
            await page.keyboard.type('1');
            assert.match(await input.inputValue(), /1$/);
        });
        await until(async () => {
            const found = await Promise.all(page.frames().map(frame => frame.evaluate('document.body?.innerText ?? ""').catch(() => '')));
            assert.ok(
                found.some(text => String(text).includes('↔')),
                'no pair sheet',
            );
        });
        await until(async () => {
            if (await toSettle(open).isVisible()) return;
            await widget.locator('.quick-input-titlebar .codicon-quick-input-back').first().click({ timeout: retry });
            await toSettle(open).waitFor({ timeout: retry });
        });
    });
    for (const [i, taken] of paluScript.entries())
        await step(`settles ${taken[0]?.[0]} by ${i % 2 === 0 ? 'keyboard' : 'mouse'}`, async () => {
            const byMouse = i % 2 === 1;
            const made: Step[] = [];
            for (const one of taken) made.push(await settle(made.length === 0 ? table : decided(table, ...made).later, one, byMouse));
            const outcome = decided(table, ...made);
            await row(say(outcome.sentences[0] ?? { en: '', id: '' }, locale).slice(0, known)).waitFor();
            if (i < 2) await steps.picture(`meeting-preview-${i}-${locale}`);
            open--;
            await take(words('decide'), toSettle(open), byMouse);
            if (i === 0) {
                // Taken back at once, and decided again.
                open++;
                await take(words('undoLast'), toSettle(open), true);
                for (const one of taken) await settle(table, one, byMouse);
                open--;
                await take(words('decide'), toSettle(open), byMouse);
            }
            table = outcome.later;
        });
    await step('writes the minutes as a Word document, for the day that is given', async () => {
        assert.equal(open, 0);
        await steps.picture(`meeting-end-${locale}`);
        await take(words('write'), widget.locator('.quick-input-message', { hasText: words('day') }));
        await input.fill('tomorrow');
        await widget.locator('.quick-input-message', { hasText: words('noDay') }).waitFor();
        await until(async () => {
            await input.fill('2026-11-29');
            assert.equal(await input.inputValue(), '2026-11-29');
        });
        await window.pressUntil('Enter', widget.locator('.quick-input-message', { hasText: words('present') }));
        await input.fill('Bappeda, PUPR');
        const file = path.join(folder, words('name'));
        await until(async () => {
            if (existsSync(file)) return;
            await page.keyboard.press('Enter');
            await until(async () => assert.ok(existsSync(file)), retry);
        });
        const written = strFromU8(unzipSync(readFileSync(file))['word/document.xml'] as Uint8Array);
        for (const text of [words('minutes'), 'Bappeda, PUPR', 'Perajin yang terdampingi']) assert.ok(written.includes(text), text);
    });
    await step('leaves a plan with nothing to settle, once it is saved', async () => {
        await until(async () => {
            if (await widget.isVisible()) await page.keyboard.press('Escape');
            await widget.waitFor({ state: 'hidden', timeout: retry });
        });
        assert.deepEqual(filesNow(), before, 'nothing is written before somebody saves');
        await until(async () => {
            await window.run(words('saveAll'));
            await until(
                async () =>
                    assert.deepEqual(
                        findingsOf(planOf(filesNow())).map(({ rule }) => rule),
                        [],
                    ),
                retry,
            );
        });
    });
    // The looks of lists and sheets need no language, and one large plan is enough for a machine.
    if (locale === 'en') await holdLargeMeeting(page, folder, steps);
    return steps.results;
}
