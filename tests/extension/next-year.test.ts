// A plan that is asked in the packed extension: why something is in it, what breaks if something is supposed, and how the next year begins.
// In an English and an Indonesian window.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { Locale } from '../../src/l10n/say.ts';
import { until } from './flow-page.ts';
import { inBothLanguages } from './in-both-languages.ts';
import { showResults } from './show-results.ts';
import { Steps } from './steps.ts';
import type { Result } from './suite/record.ts';
import { Workbench } from './workbench.ts';

const city = `plan City "City 2026" {
  period 2026
  currency EUR
}

goal Green "A green city" { indicator Shade unit "km" { baseline 1 in 2025  target 2 in 2026  actual 1.5 in 2026-S1 } }
location Mill "Mill Street"
fund Taxes "City budget"
`;
const parks = `// Parks and their trees.
department Parks "Parks" {
  ceiling 900 in 2026 from Taxes
  program Trees "Street trees" {
    serves Green
    location Mill
    during 2026
    budget 900 in 2026 from Taxes
    forecast 400 in 2027 from Taxes
    indicator Planted "Trees planted" unit "tree" { baseline 0 in 2025  target 5 in 2026 }
  }
}
`;

/** Titles as each window shows them. */
const titles = {
    why: { en: 'Alur: Why Is This in the Plan?', id: 'Alur: Mengapa Ini Ada dalam Rencana?' },
    whyPage: { en: 'Why: program "Street trees"', id: 'Mengapa: program "Street trees"' },
    whatIf: { en: 'Alur: What If…', id: 'Alur: Bagaimana Jika…' },
    less: { en: 'A fund gives less', id: 'Sumber dana berkurang' },
    show: { en: 'Show What Breaks', id: 'Tampilkan' },
    ceiling: { en: 'exceed its ceiling', id: 'melebihi pagu' },
    next: { en: 'Alur: Start Next Year…', id: 'Alur: Mulai Tahun Berikutnya…' },
    year: { en: 'Start Next Year (1/2)', id: 'Mulai Tahun Berikutnya (1/2)' },
    folder: { en: 'Start Next Year (2/2)', id: 'Mulai Tahun Berikutnya (2/2)' },
    taken: { en: 'There is a plan in this folder already', id: 'Di folder ini sudah ada rencana' },
    wrong: { en: 'choose a later year', id: 'pilih tahun sesudahnya' },
    write: { en: 'Write 2 files to city-2027', id: 'Tulis 2 berkas ke city-2027' },
    nothing: { en: 'Write Nothing', id: 'Jangan Tulis Apa Pun' },
    account: { en: 'The plan of 2027, from "City 2026"', id: 'Rencana tahun 2027, dari "City 2026"' },
} as const;

await showResults('A plan that is asked', () =>
    inBothLanguages('next-year', askPlan, folder => {
        mkdirSync(path.join(folder, 'city-2026'));
        writeFileSync(path.join(folder, 'city-2026/city.plan'), city);
        writeFileSync(path.join(folder, 'city-2026/parks.plan'), parks);
    }),
);

async function askPlan(page: Page, folder: string, locale: Locale): Promise<Result[]> {
    const window = new Workbench(page);
    const steps = new Steps(page);
    const title = (key: keyof typeof titles) => titles[key][locale];
    const step = (name: string, act: () => Promise<unknown>) => steps.step(`${name} (${locale})`, act);
    const widget = page.locator('.quick-input-widget');
    const input = widget.locator('input[type="text"]').first();
    const told = (words: string) => widget.locator('.quick-input-message', { hasText: words });
    /** Text in any page of the window, such as a preview. */
    const untilShown = (words: string) =>
        until(async () => {
            const texts = await Promise.all(page.frames().map(frame => frame.evaluate('document.body?.innerText ?? ""').catch(() => '')));
            if (!texts.some(text => String(text).includes(words))) throw new Error(`Nothing says: ${words}`);
        });
    const asked = (key: keyof typeof titles) => page.locator('.quick-input-title', { hasText: title(key) });
    /** Types an answer until the window has it, then gives it until what follows is there. */
    const answer = async (text: string, follows: ReturnType<typeof page.locator>) => {
        await until(async () => {
            await input.fill(text);
            if ((await input.inputValue()) !== text) throw new Error(text);
        });
        await window.pressUntil('Enter', follows);
    };
    const entry = (key: keyof typeof titles) => page.locator('.quick-input-list .monaco-list-row', { hasText: title(key) }).first();
    /** The plan alone in the window, with the cursor at the program's name. */
    const begin = async () => {
        const tabs = page.locator('.tab');
        await until(async () => {
            if ((await tabs.count()) === 0) return;
            await window.run('View: Close All Editors');
            await until(async () => {
                if ((await tabs.count()) > 0) throw new Error('Tabs are left');
            }, 5000);
        });
        await window.open('parks.plan:4:12');
    };
    /** Takes an entry of the list that is open, until the list is gone: a click that comes early is lost. */
    const take = (key: keyof typeof titles) =>
        until(async () => {
            if (await entry(key).isVisible()) await entry(key).click({ timeout: 5000 });
            await entry(key).waitFor({ state: 'hidden', timeout: 5000 });
        });
    const newFolder = path.join(folder, 'city-2027');

    await step('tells why something is in the plan', async () => {
        await begin();
        await window.untilCommand(title('why'));
        await window.run(title('why'));
        await untilShown(title('whyPage'));
        await steps.picture(`why-${locale}`);
    });
    await step('tells what breaks if a fund gives less', async () => {
        await begin();
        await window.run(title('whatIf'), { entry: title('less'), asks: true });
        await window.pick('City budget');
        await page.locator('.quick-input-title', { hasText: 'City budget' }).waitFor();
        await answer('10%', entry('show'));
        await take('show');
        await untilShown(title('ceiling'));
        await steps.picture(`what-if-${locale}`);
    });
    await step('asks for year and folder, and shows what it would write', async () => {
        await begin();
        await window.run(title('next'), { asks: true });
        await asked('year').waitFor();
        if ((await input.inputValue()) !== '2027') throw new Error(await input.inputValue());
        await input.fill('2026');
        await told(title('wrong')).waitFor();
        await answer('2027', asked('folder'));
        if ((await input.inputValue()) !== 'city-2027') throw new Error(await input.inputValue());
        await input.fill('city-2026');
        await told(title('taken')).waitFor();
        await steps.picture(`next-year-asked-${locale}`);
        await answer('city-2027', entry('write'));
        await untilShown(title('account'));
        await steps.picture(`next-year-account-${locale}`);
        await take('nothing');
        await widget.waitFor({ state: 'hidden' });
        if (existsSync(newFolder)) throw new Error(readdirSync(newFolder).join(' '));
    });
    await step('writes all of it, beside a plan that stays as it is', async () => {
        await begin();
        await window.run(title('next'), { asks: true });
        await asked('year').waitFor();
        await answer('2027', asked('folder'));
        await answer('city-2027', entry('write'));
        await take('write');
        await until(() => {
            const found = readdirSync(newFolder).sort().join(' ');
            if (found !== 'city.plan parks.plan') throw new Error(found);
        });
        const text = readFileSync(path.join(newFolder, 'parks.plan'), 'utf8');
        for (const part of ['// Parks and their trees.', 'budget 400 in 2027 from Taxes', 'continues City.Parks.Trees'])
            if (!text.includes(part)) throw new Error(text);
        if (readFileSync(path.join(folder, 'city-2026/parks.plan'), 'utf8') !== parks) throw new Error('The old plan has changed');
        await window.tab('city.plan').waitFor();
        await page.locator('[id="status.problems"]', { hasText: /^\s*0/ }).waitFor();
        await steps.picture(`next-year-written-${locale}`);
    });
    return steps.results;
}
