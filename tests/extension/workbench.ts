// The window of VS Code as a person uses it: keys, lists, panels. It must not know plans.
import type { Locator, Page } from 'playwright-core';
import { patience } from '../limits.ts';
import { until } from './flow-page.ts';

const rows = '.monaco-list-row';

export class Workbench {
    readonly page: Page;

    constructor(page: Page) {
        this.page = page;
    }

    /** Opens a file by name, at a place: `pupr.plan:288:20`. */
    async open(place: string): Promise<void> {
        const [name = '', line, column] = place.split(':');
        await this.take('Control+p', place, name);
        await this.tab(name).first().waitFor();
        await this.page.locator('.monaco-editor.focused').waitFor();
        if (!line) return;
        const isThere = await this.page
            .locator('[id="status.editor.selection"]', { hasText: `Ln ${line},` })
            .waitFor({ timeout: 10_000 })
            .then(
                () => true,
                () => false,
            );
        // A busy window opens the file and forgets the place.
        if (!isThere) await this.goTo(Number(line), Number(column ?? 1));
    }

    /** Puts the cursor at a place of the file that is open, counted from 1. */
    async goTo(line: number, column: number): Promise<void> {
        await this.ask('Control+g');
        await this.page.locator('.quick-input-widget input[type="text"]').first().fill(`:${line}:${column}`);
        await this.pressUntil('Enter', this.page.locator('.quick-input-widget'), 'hidden');
        await this.untilAt(line, column);
    }

    /** The menu of fixes where the cursor is. While the window is still busy with a new file it may drop the key. */
    async openFixes(title: string): Promise<void> {
        const fix = this.page.locator(`.action-widget ${rows}.action`, { hasText: title }).first();
        for (let tries = 0; tries < 10 && !(await fix.isVisible()); tries++) {
            await this.page.keyboard.press('Control+.');
            // Not sooner: where the menu is open, the same key takes its first entry.
            await fix.waitFor({ timeout: 10_000 }).catch(() => {});
        }
        await fix.waitFor();
    }

    /** A command by its title, then an entry of the list that it shows; `asks` when a question follows. */
    async run(title: string, { entry, asks = false }: { entry?: string; asks?: boolean } = {}): Promise<void> {
        await this.take('F1', `>${title}`, title, !asks && entry === undefined);
        if (entry !== undefined) await this.choose(entry, entry, !asks);
    }

    /** Waits until extensions are read: the window is there before, and a list that is open does not hear of them. */
    async untilCommand(title: string): Promise<void> {
        await until(async () => {
            await this.ask('F1');
            await this.page.locator('.quick-input-widget input[type="text"]').first().fill(`>${title}`);
            const row = this.page.locator(`.quick-input-list ${rows}`, { hasText: title }).first();
            const isThere = await row.waitFor({ timeout: 3000 }).then(
                () => true,
                () => false,
            );
            await this.cancel();
            if (!isThere) throw new Error(`No command is called ${title}`);
        });
    }

    tab(name: string): Locator {
        return this.page.locator('.tab.active', { hasText: name });
    }

    /** A column of editors, counted from 1. */
    group(column: number): { readonly element: Locator; tab(name: string): Locator } {
        const element = this.page.locator('.editor-group-container').nth(column - 1);
        return { element, tab: name => element.locator('.tab.active', { hasText: name }) };
    }

    /** The end of the line: in a line that is wrapped, the first press leads to the end of its row. */
    async goToLineEnd(): Promise<void> {
        await this.page.keyboard.press('End');
        await this.page.keyboard.press('End');
    }

    /** Gives the focus to a column of editors. The key goes out in any case: a click elsewhere may still be on its way. */
    async focusGroup(column: number): Promise<void> {
        const { element } = this.group(column);
        await this.page.keyboard.press(`Control+${column}`);
        await this.pressUntil(`Control+${column}`, this.page.locator('.editor-group-container.active').and(element));
    }

    /** Closes what a column of editors shows. */
    async close(column: number): Promise<void> {
        const { element } = this.group(column);
        await element.locator('.tab.active .tab-actions .action-label').click();
    }

    /** Waits until the cursor is at a line of a file. */
    async untilAtLine(file: string, line: number): Promise<void> {
        await this.tab(file).waitFor();
        await this.page.locator('[id="status.editor.selection"]', { hasText: `Ln ${line},` }).waitFor();
    }

    /** Waits until the cursor is at a place of the file that is open, as the window says a moment later. */
    async untilAt(line: number, column: number): Promise<void> {
        const place = new RegExp(`Ln ${line}, Col ${column}\\b`);
        await this.page.locator('[id="status.editor.selection"]', { hasText: place }).waitFor();
    }

    async isAtLine(line: number): Promise<boolean> {
        return this.page.locator('[id="status.editor.selection"]', { hasText: `Ln ${line},` }).isVisible();
    }

    /** A line of the text that is shown. */
    line(text: string): Locator {
        return this.page.locator('.monaco-editor .view-line', { hasText: text }).first();
    }

    squiggle(kind: 'error' | 'warning'): Locator {
        return this.page.locator(`.monaco-editor .squiggly-${kind}`).first();
    }

    /** Waits until Problems lists a text, or no longer does. The list holds only what is in sight, hence the filter. */
    async untilListed(text: string, is = true): Promise<void> {
        await this.page.getByPlaceholder(/^Filter \(e\.g\./).fill(text);
        const row = this.page.locator(`.markers-panel ${rows}`, { hasText: text }).first();
        // Whether it is painted is the window's affair: after an empty list that takes its time.
        await row.waitFor({ state: is ? 'attached' : 'detached' });
    }

    /** What the editor was told to say: shown for a moment, then behind the bell. */
    async message(text: RegExp): Promise<Locator> {
        await this.page.locator('.notification-toast, .codicon-bell-dot').first().waitFor();
        await this.run('Notifications: Show Notifications');
        return this.page.locator('.notifications-center .notification-list-item', { hasText: text }).first();
    }

    /** Takes an entry of the list that is shown, by how it begins. */
    async pick(entry: string): Promise<void> {
        await this.choose(entry, entry, false);
    }

    /** Waits until it is asked where a file shall go. */
    async savePlace(): Promise<void> {
        await this.page.locator('.quick-input-title', { hasText: 'Export Drawing' }).waitFor();
        // While it still looks into the folder it takes nothing.
        await this.page.locator('.quick-input-progress:not(.done)').waitFor({ state: 'hidden' });
    }

    /** Lets a file go where it is proposed; `asked` is what is asked back then. */
    async save(asked?: RegExp): Promise<void> {
        await this.savePlace();
        if (asked) await this.pressUntil('Enter', this.page.locator('.quick-input-widget', { hasText: asked }));
        else await this.pressUntil('Enter', this.page.locator('.quick-input-widget'), 'hidden');
    }

    /** Calls off what is asked. */
    async cancel(): Promise<void> {
        await this.page.locator('.quick-input-widget').waitFor();
        await this.pressUntil('Escape', this.page.locator('.quick-input-widget'), 'hidden');
    }

    private ask(key: string): Promise<void> {
        return this.pressUntil(key, this.page.locator('.quick-input-widget input[type="text"]').first());
    }

    /** Presses a key until it has had its effect: one that comes while the focus moves is lost. */
    async pressUntil(key: string, effect: Locator, state: 'visible' | 'hidden' = 'visible'): Promise<void> {
        for (let tries = 0; tries < 10 && (await effect.isVisible()) !== (state === 'visible'); tries++) {
            await this.page.keyboard.press(key);
            await effect.waitFor({ state, timeout: 10_000 }).catch(() => {});
        }
        await effect.waitFor({ state });
    }

    /** Opens a list and takes an entry of it. One that closes by itself, for the focus moved away meanwhile, is opened again. */
    private async take(key: string, typed: string, entry: string, closes = true): Promise<void> {
        for (let tries = 0; ; tries++) {
            await this.ask(key);
            try {
                return await this.choose(typed, entry, closes, 20_000);
            } catch (error) {
                if (tries === 8 || (await this.page.locator('.quick-input-widget').isVisible())) throw error;
            }
        }
    }

    /** Types into the list that is open, and takes an entry of it: with a key where it is the chosen one, else with the mouse. */
    private async choose(typed: string, entry: string, closes = true, timeout = patience): Promise<void> {
        const input = this.page.locator('.quick-input-widget input[type="text"]').first();
        const row = this.page.locator(`.quick-input-list ${rows}`, { hasText: entry }).first();
        const chosen = this.page.locator(`.quick-input-list ${rows}.focused`, { hasText: entry });
        // What is typed while one list makes room for the next is lost.
        for (let tries = 0; tries < 10 && !(await row.isVisible()); tries++) {
            await input.fill('', { timeout });
            await input.fill(typed, { timeout });
            await row.waitFor({ timeout: 10_000 }).catch(() => {});
        }
        await row.waitFor({ timeout });
        await chosen.waitFor({ timeout: 2000 }).then(
            () => this.page.keyboard.press('Enter'),
            () => row.click({ timeout }),
        );
        if (closes) await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    }
}
