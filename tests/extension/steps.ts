// One thing after the other, as a person does them: the first that fails ends the run, with a picture of it. It must not know the things.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { shots } from './host/place.ts';
import type { Result } from './suite/record.ts';

export class Steps {
    readonly results: Result[] = [];
    private readonly page: Page;
    private hasFailed = false;

    constructor(page: Page) {
        this.page = page;
    }

    async step(title: string, act: () => Promise<unknown>): Promise<void> {
        if (this.hasFailed) return;
        try {
            await act();
            this.results.push({ title, state: 'passed' });
        } catch (error) {
            this.hasFailed = true;
            const picture = await this.picture(`failed: ${title}`.replace(/\W+/g, '-'));
            this.results.push({ title, state: 'failed', error: `${error instanceof Error ? error.message : error}\nPicture: ${picture}` });
        }
    }

    /** Takes a picture of the window; returns where it is. */
    async picture(name: string): Promise<string> {
        mkdirSync(shots, { recursive: true });
        const file = path.join(shots, `${name}.png`);
        await this.page.screenshot({ path: file });
        return file;
    }
}
