// Somebody who types the first department of a plan into the window, and does what is offered where something is found. The plan's own
// library tells what must be found in the text by now, so that nothing waits for a time.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { chooseNames } from '../../src/l10n/choose-names.ts';
import { keywordHelp } from '../../src/l10n/keyword-help.ts';
import { type KeywordId, spell } from '../../src/l10n/keywords.ts';
import { type Locale, say } from '../../src/l10n/say.ts';
import { lineStarts, positionAt } from '../../src/plan/source.ts';
import type { Finding } from '../../src/rules/engine/finding.ts';
import { goals, type Mistake, mistakes, titles } from '../mistakes.ts';
import { findingsOf, planOf } from '../unit/plans.ts';
import { until } from './flow-page.ts';
import { Workbench } from './workbench.ts';

const file = 'dinas-taman.plan';
const commands = {
    en: { plan: 'New Plan', department: 'New Department' },
    id: { plan: 'Rencana Baru', department: 'Perangkat Daerah Baru' },
} satisfies Record<Locale, object>;

/** By rule: the word that is missing, and what a planner writes behind it. */
const figures: Readonly<Record<string, readonly [word: KeywordId, en: string, id: string]>> = {
    'indicator-incomplete': ['target', '90 in 2026', '90 pada 2026'],
    'money-without-target': ['budget', '250 million in 2026 from Budget', '250 juta pada 2026 dari APBD'],
};

export class Typist {
    /** What was found and led nowhere. */
    readonly obstacles: string[] = [];
    private readonly page: Page;
    private readonly folder: string;
    private readonly locale: Locale;
    private readonly window: Workbench;
    private followed = 0;
    /** What was saved last. */
    private saved = '';

    constructor(page: Page, folder: string, locale: Locale) {
        this.page = page;
        this.folder = folder;
        this.locale = locale;
        this.window = new Workbench(page);
    }

    told(): string {
        return `${mistakes[this.locale].length} mistakes typed, ${this.followed} ways out taken, ${this.obstacles.length} obstacles`;
    }

    /** A plan with a goal, then a department whose question is answered; the cursor is left in the body of its program. */
    async begin(): Promise<void> {
        const { plan, department } = commands[this.locale];
        await this.page.locator('.monaco-workbench').waitFor();
        await this.window.untilCommand(`Alur: ${plan}…`);
        await this.window.run(`Alur: ${plan}…`, { asks: true });
        await this.answer(`${plan} (1/2)`, 'Palu');
        await this.answer(`${plan} (2/2)`, '2026-2030');
        await this.untilChosen('palu.plan');
        await this.page.keyboard.press('Control+End');
        await this.page.keyboard.type(goals[this.locale]);
        await this.page.keyboard.press('Control+s');
        await this.page.locator('.tab.dirty').waitFor({ state: 'detached' });
        await this.window.run(`Alur: ${department}…`, { asks: true });
        await this.answer(`${department} (1/2)`, 'Dinas Taman');
        await this.answer(`${department} (2/2)`, '');
        await this.untilChosen(file);
        await this.page.keyboard.type(titles[this.locale]);
        await this.page.keyboard.press('Tab');
        // Left behind, the title gives the program its name.
        const [name] = chooseNames([{ title: titles[this.locale], key: '', fallback: '' }]);
        await this.window.line(`program ${name} "`).waitFor();
    }

    /** The beginning of a word, and what the list that opens offers first; then what the next list offers first. */
    async complete(): Promise<void> {
        const word = spell('serves', this.locale);
        await this.page.keyboard.type(word.slice(0, 4));
        await this.take(word);
        await this.take('');
        await this.save();
        if (!new RegExp(`\\b${word} \\w+`).test(this.text())) throw new Error(this.text());
    }

    async hover(): Promise<void> {
        const word = spell('serves', this.locale);
        await this.page.locator('.monaco-editor .view-line span span', { hasText: new RegExp(`^\\s*${word}\\s*$`) }).hover();
        const meaning = keywordHelp('serves', false).meaning[this.locale];
        await this.page.locator('.monaco-hover', { hasText: meaning }).first().waitFor();
        await this.page.mouse.move(0, 0);
    }

    /** Follows the first way out of every finding in the department, also of what is no error. */
    async mend(): Promise<void> {
        for (let tries = 0; tries < 20; tries++) {
            const [finding] = await this.settled();
            if (!finding || !(await this.follow(finding))) return;
        }
        throw new Error(`No end of findings in\n${this.text()}`);
    }

    async makeMistakes(): Promise<void> {
        for (const [i, mistake] of mistakes[this.locale].entries()) await this.makeMistake(mistake, i + 1);
    }

    /** In a program of its own at the end of the department. */
    private async makeMistake([typed, right]: Mistake, number: number): Promise<void> {
        const before = this.text();
        const { keyboard } = this.page;
        const end = before.split('\n').length;
        await keyboard.press('Control+End');
        await keyboard.press('ArrowUp');
        await this.window.untilAt(end - 1, 1);
        await this.openProgram(number);
        await this.window.untilAt(end, 5);
        // What is of several lines is pasted: typed, the window would close its braces.
        if (/[\n\t]/.test(typed)) await this.paste(typed);
        else await keyboard.type(typed);
        await keyboard.press('Escape');
        // All of it: what is pasted comes a moment later.
        await until(async () => {
            await this.save();
            if (this.text().length < before.length + typed.trim().length + 20) {
                this.saved = '';
                throw new Error(`Not all of ${typed} is there`);
            }
        });
        let errors = errorsOf(await this.settled());
        if (errors.length > 1) this.obstacles.push(`${typed}: ${errors.map(error => this.said(error)).join(' ')}`);
        for (let tries = 0; errors[0]; tries++) {
            if (tries === 4 || !(await this.follow(errors[0]))) {
                this.obstacles.push(`${typed} ends as\n${this.text()}`);
                return;
            }
            errors = errorsOf(await this.settled());
        }
        const meant = before.replace(/\}\s*$/, `program P${number} "Program ${number}" {\n${right}\n}\n}\n`);
        const wanted = rulesOf(this.findings(meant));
        const wake = [...rulesOf(this.findings())].filter(rule => !wanted.has(rule));
        if (wake.length > 0) this.obstacles.push(`${typed} brings ${wake.join(', ')} in\n${this.text()}`);
    }

    /** Heading and braces at once; what is typed into them is what is tried. */
    private async openProgram(number: number): Promise<void> {
        const heading = `program P${number} "Program ${number}" {`;
        await this.paste(`  ${heading}\n    \n  }\n`);
        await this.page.keyboard.press('ArrowUp');
        await this.page.keyboard.press('ArrowUp');
        await this.page.keyboard.press('End');
    }

    /** Lines; the cursor goes with them, and a key that is lost is pressed again. */
    private async paste(text: string): Promise<void> {
        await this.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
        await this.page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
        const cursor = this.page.locator('[id="status.editor.selection"]');
        const before = (await cursor.textContent()) ?? '';
        await this.window.pressUntil('Control+v', cursor.filter({ hasNotText: before }));
    }

    /** Takes the first fix of a finding, else what the list in its braces offers first; says whether there was one. */
    private async follow(finding: Finding): Promise<boolean> {
        const { line, character } = positionAt(lineStarts(this.text()), finding.span.start);
        // The menu looks along the line by itself.
        if (!(await this.window.isAtLine(line + 1))) await this.window.goTo(line + 1, character + 1);
        await this.window.pressUntil('Control+.', this.page.locator(':is(.action-widget, .monaco-editor-overlaymessage):visible').first());
        const first = this.page.locator('.action-widget .monaco-list-row.action').first();
        if (!(await first.isVisible())) return this.fillIn(finding);
        const title = await first.textContent();
        await this.page.keyboard.press('Enter');
        await first.waitFor({ state: 'detached' });
        await this.save(`"${title}" did nothing`);
        this.followed++;
        return true;
    }

    /** A figure that nobody but the planner knows: the list in the braces must offer its word among the first. */
    private async fillIn(finding: Finding): Promise<boolean> {
        const { keyboard } = this.page;
        const figure = figures[finding.rule];
        await keyboard.press('Escape');
        if (!figure) {
            this.obstacles.push(`${this.said(finding)}: no way out`);
            return false;
        }
        const [id, en, idn] = figure;
        const word = spell(id, this.locale);
        await keyboard.press('End');
        await keyboard.press('Enter');
        await keyboard.press('Control+Space');
        const rows = this.page.locator('.suggest-widget.visible .monaco-list-row');
        await rows.first().waitFor();
        const offered = (await rows.allTextContents()).slice(0, 4);
        if (!offered.some(row => row.startsWith(word))) {
            this.obstacles.push(`${this.said(finding)}: no way out, and the list begins with ${offered.join(', ')}`);
            return false;
        }
        await keyboard.type(word.slice(0, 5));
        await this.take(word);
        await keyboard.type(this.locale === 'id' ? idn : en);
        await keyboard.press('Escape');
        await this.save();
        this.followed++;
        return true;
    }

    /** Waits until the window counts what is found in the text; what that is, in the department. */
    private async settled(): Promise<readonly Finding[]> {
        const all = findingsOf(planOf(this.texts()));
        const count = (severity: string) => all.filter(finding => finding.severity === severity).length;
        const wanted = [count('error'), count('warning')].join(' ');
        const status = this.page.locator('[id="status.problems"]');
        await until(async () => {
            const shown = ((await status.textContent()) ?? '').trim().split(/\s+/).slice(0, 2).join(' ');
            if (shown !== wanted) throw new Error(`The window counts ${shown}, not ${wanted}, in\n${this.text()}`);
        });
        return this.findings();
    }

    private findings(text = this.text()): readonly Finding[] {
        return findingsOf(planOf({ ...this.texts(), [file]: text })).filter(finding => finding.file.endsWith(file));
    }

    private texts(): Record<string, string> {
        return Object.fromEntries(['palu.plan', file].map(name => [name, readFileSync(path.join(this.folder, name), 'utf8')]));
    }

    private text(): string {
        return readFileSync(path.join(this.folder, file), 'utf8');
    }

    private said({ message, values }: Finding): string {
        return say(message, this.locale, values);
    }

    /** Saves what was changed; the window may say that it has saved before the file is whole. */
    private async save(otherwise = 'Nothing was typed'): Promise<void> {
        await until(async () => {
            await this.page.keyboard.press('Control+s');
            await this.page.locator('.tab.dirty').waitFor({ state: 'detached', timeout: 2000 });
            if (this.text() === this.saved || this.text() === '') throw new Error(otherwise);
        });
        this.saved = this.text();
    }

    private async answer(heading: string, text: string): Promise<void> {
        await this.page.locator('.quick-input-title', { hasText: heading }).waitFor();
        await this.page.locator('.quick-input-widget input[type="text"]').first().fill(text);
        await this.page.keyboard.press('Enter');
    }

    /** The new file is open with its question chosen. */
    private async untilChosen(name: string): Promise<void> {
        await this.window.tab(name).waitFor();
        await this.page.locator('.monaco-editor.focused').waitFor();
        await this.page.locator('[id="status.editor.selection"]', { hasText: 'selected' }).waitFor();
        // From now on Tab leads on.
        await this.page.locator('.monaco-editor .snippet-placeholder').first().waitFor({ state: 'attached' });
    }

    /** Takes what the list that opened by itself offers first; it must begin so. */
    private async take(label: string): Promise<void> {
        const first = this.page.locator('.suggest-widget.visible .monaco-list-row.focused', { hasText: label });
        await first.waitFor();
        await this.page.keyboard.press('Enter');
    }
}

const errorsOf = (findings: readonly Finding[]) => findings.filter(({ severity }) => severity === 'error');
const rulesOf = (findings: readonly Finding[]) => new Set(findings.filter(({ severity }) => severity !== 'error').map(({ rule }) => rule));
