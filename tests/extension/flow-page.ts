// The page of a drawing inside the window of VS Code, as a person uses it. It must not know plans.
import type { Frame, Locator, Page } from 'playwright-core';
import { patience } from '../limits.ts';

/** Waits until `look` no longer throws, for at most so many milliseconds; what it threw last is what the wait ends with. */
export async function until<T>(look: () => T | Promise<T>, limit = patience): Promise<T> {
    for (const end = Date.now() + limit; ; await new Promise(resolve => setTimeout(resolve, 100)))
        try {
            return await look();
        } catch (error) {
            if (Date.now() > end) throw error;
        }
}

export class FlowPage {
    private readonly page: Page;
    private readonly folder: string;

    /** Of the plan whose root ends with this. */
    constructor(page: Page, folder: string) {
        this.page = page;
        this.folder = folder;
    }

    /** Whether a drawing is there at this moment; one behind other tabs is not. */
    async isDrawn(): Promise<boolean> {
        return (await this.search()) !== undefined;
    }

    /** A page that was out of sight is a new one: looked for each time. */
    async frame(): Promise<Frame> {
        return until(async () => {
            const frame = await this.search();
            if (!frame) throw new Error(`No drawing of ${this.folder}`);
            return frame;
        });
    }

    async find(selector: string, options?: Parameters<Locator['locator']>[1]): Promise<Locator> {
        return (await this.frame()).locator(selector, options);
    }

    /** By the path of what it shows. */
    card(name: string): Promise<Locator> {
        return this.find(`#stage .clip [data-key="card:${name}"]`);
    }

    /** All that is to be read of a card. */
    async textOf(name: string): Promise<string> {
        return (await (await this.card(name)).getAttribute('aria-label', { timeout: 1000 })) ?? '';
    }

    /** The names of all cards. */
    async cards(): Promise<string[]> {
        const keys = await (await this.find('#stage .clip .card')).evaluateAll(cards => cards.map(card => card.getAttribute('data-key')));
        return keys.map(key => String(key).replace(/^card:/, '')).sort();
    }

    /** Of the one piece that a selector finds. */
    async nameOf(selector: string): Promise<string> {
        const key = await (await this.find(`#stage .clip ${selector}`)).getAttribute('data-key', { timeout: 1000 });
        return String(key).replace(/^card:/, '');
    }

    /** Where the drawing stands under its window, as the page keeps it. */
    async place(): Promise<string> {
        return (await this.frame()).evaluate('String(document.querySelector("#stage").__zoom)');
    }

    /** Where a card begins in the window, in px. */
    async cornerOf(name: string): Promise<readonly number[]> {
        const { x = 0, y = 0 } = (await (await this.card(name)).locator('> rect').first().boundingBox()) ?? {};
        return [x, y].map(Math.round);
    }

    /** Presses a button of the page by what it says. */
    async press(button: string): Promise<void> {
        await (await this.find('button', { hasText: button })).click();
    }

    /** All of it in sight. */
    async showWhole(): Promise<void> {
        await (await this.find('.zoom button[title^="Whole drawing"]')).click();
    }

    /** What the drawing says it is. */
    async label(): Promise<string> {
        return (await (await this.find('#stage .clip > svg')).getAttribute('aria-label', { timeout: 1000 })) ?? '';
    }

    /** The colours of its paper, its cards and their titles. */
    async colours(): Promise<Readonly<Record<string, string>>> {
        return (await this.frame()).evaluate(`(() => {
            const colour = (selector, name) => getComputedStyle(document.querySelector(selector)).getPropertyValue(name);
            return { paper: colour('body', 'background-color'), card: colour('.card > rect', 'stroke'), title: colour('.card text', 'fill') };
        })()`);
    }

    private async search(): Promise<Frame | undefined> {
        for (const frame of this.page.frames()) {
            const drawn = frame.locator(`#app[data-root$="${this.folder}"] #stage svg .body`);
            if ((await drawn.count().catch(() => 0)) > 0) return frame;
        }
        return undefined;
    }
}
