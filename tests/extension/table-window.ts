// The page of a table inside a window of VS Code, as a person uses it. It must not know what tables hold.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Frame, Locator, Page } from 'playwright-core';
import { until } from './flow-page.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export class TableWindow {
    readonly page: Page;

    constructor(page: Page) {
        this.page = page;
    }

    /** The frame of the page that is in sight. */
    frame(): Promise<Frame> {
        return until(async () => {
            for (const frame of this.page.frames()) {
                const isOurs: unknown = await frame.evaluate("document.querySelector('#app .status') !== null").catch(() => false);
                const element = isOurs === true ? await (frame.parentFrame() ?? frame).frameElement().catch(() => undefined) : undefined;
                if (isOurs === true && (!element || (await element.isVisible()))) return frame;
            }
            throw new Error('No page of a table');
        });
    }

    async find(selector: string, options?: Parameters<Locator['locator']>[1]): Promise<Locator> {
        return (await this.frame()).locator(selector, options);
    }

    async untilSays(text: string | RegExp): Promise<void> {
        await (await this.find('[role=status]', { hasText: text })).waitFor();
    }

    /** Goes to a control with Tab alone. */
    async tabTo(id: string): Promise<void> {
        const frame = await this.frame();
        for (let steps = 0; steps < 120; steps++) {
            if ((await frame.evaluate("document.activeElement?.id ?? ''")) === id) return;
            await this.page.keyboard.press('Tab');
        }
        throw new Error(`Tab does not lead to ${id}`);
    }

    /** All that axe finds, in words. */
    async faults(): Promise<string[]> {
        const frame = await this.frame();
        await frame.evaluate(axe);
        const { violations } = await frame.evaluate(() => (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run());
        return violations.map(({ id, help, nodes }) => `${id}: ${help} ${nodes[0]?.html.slice(0, 160)}`);
    }
}
