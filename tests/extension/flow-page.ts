// The window of sheets inside VS Code, as a person uses it. It must not know plans.
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

/** The page beside the text that has this heading; others may lie behind it. */
export async function pageWith(page: Page, heading: RegExp): Promise<Frame> {
    return until(async () => {
        for (const frame of page.frames()) if (await frame.locator('h1', { hasText: heading }).isVisible()) return frame;
        throw new Error(`No page with the heading ${heading}`);
    });
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

    /** The address of the sheet that is shown. */
    async sheet(): Promise<string> {
        const current = await this.find('nav.trail [aria-current]');
        return (await current.getAttribute('data-address', { timeout: 1000 })) ?? '';
    }

    /** Waits for a sheet. */
    async shows(address: string, limit = patience): Promise<void> {
        await until(async () => {
            const shown = await this.sheet();
            if (shown !== address) throw new Error(`${shown} is shown, not ${address}`);
        }, limit);
    }

    /** The first link on the sheet that leads to another. */
    async link(address: string): Promise<Locator> {
        return (await this.find(`#stage [data-address="${address}"]`)).first();
    }

    /** Clicks on a link of the sheet, or a button over it, until the sheet is there: a window that is busy takes no click. */
    async open(address: string): Promise<void> {
        await until(async () => {
            if ((await this.sheet()) === address) return;
            const onSheet = await this.link(address);
            const to = (await onSheet.count()) > 0 ? onSheet : (await this.find(`header [data-address="${address}"]`)).first();
            await to.click({ timeout: 5000 });
            await this.shows(address, 5000);
        });
    }

    /** All that is to be read on the sheet, line by line. */
    async text(): Promise<string> {
        const lines = await (await this.find('#stage > svg text')).allTextContents();
        return lines.join(' ');
    }

    /** Where the sheet stands under its window. */
    async place(): Promise<string> {
        return (await this.frame()).evaluate(
            'String([document.querySelector("#stage").scrollTop, document.querySelector("#stage > svg").style.width])',
        );
    }

    /** Lets the sheet follow the cursor, or no longer. */
    async follow(follows: boolean): Promise<void> {
        const isAsMeant = async () => {
            const button = await this.find('button', { hasText: 'Follow cursor' });
            if ((await button.getAttribute('aria-pressed')) !== String(follows))
                throw new Error(`The sheet follows the cursor: ${!follows}`);
        };
        await until(async () => {
            // A second press takes the first back: the page may be slow to show it.
            if (
                await isAsMeant().then(
                    () => true,
                    () => false,
                )
            )
                return;
            await this.press('Follow cursor');
            await until(isAsMeant, 20_000);
        });
    }

    /** Presses a button of the page by what it says. */
    async press(button: string): Promise<void> {
        await (await this.find('button', { hasText: button })).click();
    }

    /** The name of the sheet. */
    async label(): Promise<string> {
        return (await (await this.find('#stage > svg')).getAttribute('aria-label', { timeout: 1000 })) ?? '';
    }

    /** The colours of the page, of paper and of text. */
    async colours(): Promise<Readonly<Record<string, string>>> {
        return (await this.frame()).evaluate(`(() => {
            const colour = (selector, name) => getComputedStyle(document.querySelector(selector)).getPropertyValue(name);
            return { page: colour('body', 'background-color'), paper: colour('#stage .paper', 'fill'), text: colour('#stage text', 'fill') };
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
