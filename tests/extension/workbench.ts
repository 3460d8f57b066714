// The window of VS Code as a person uses it: keys, lists, panels. It must not know plans.
import type { Locator, Page } from 'playwright-core';

const rows = '.monaco-list-row';

export class Workbench {
    readonly page: Page;

    constructor(page: Page) {
        this.page = page;
    }

    /** Opens a file by name, at a place: `pupr.plan:288:20`. */
    async open(place: string): Promise<void> {
        const [name = '', line] = place.split(':');
        await this.page.keyboard.press('Control+p');
        await this.choose(place, name);
        await this.tab(name).waitFor();
        await this.page.locator('.monaco-editor.focused').waitFor();
        if (line) await this.page.locator('[id="status.editor.selection"]', { hasText: `Ln ${line},` }).waitFor();
    }

    /** The menu of fixes where the cursor is. While the window is still busy with a new file it may drop the key. */
    async openFixes(title: string): Promise<void> {
        const fix = this.page.locator(`.action-widget ${rows}.action`, { hasText: title }).first();
        for (let tries = 0; tries < 3 && !(await fix.isVisible()); tries++) {
            await this.page.keyboard.press('Control+.');
            // Not sooner: where the menu is open, the same key takes its first entry.
            await fix.waitFor({ timeout: 10_000 }).catch(() => {});
        }
        await fix.waitFor();
    }

    /** A command by its title, then an entry of the list that it shows; `asks` when a question follows. */
    async run(title: string, { entry, asks = false }: { entry?: string; asks?: boolean } = {}): Promise<void> {
        await this.page.keyboard.press('F1');
        await this.choose(`>${title}`, title, !asks && entry === undefined);
        if (entry !== undefined) await this.choose(entry, entry, !asks);
    }

    tab(name: string): Locator {
        return this.page.locator('.tab.active', { hasText: name });
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

    /** Types into the list that is open, and takes its entry once it is the chosen one. */
    private async choose(typed: string, entry: string, closes = true): Promise<void> {
        await this.page.locator('.quick-input-widget input[type="text"]').first().fill(typed);
        await this.page.locator(`.quick-input-list ${rows}.focused`, { hasText: entry }).waitFor();
        await this.page.keyboard.press('Enter');
        if (closes) await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    }
}
