// What the tests of the drawing share: a window with two plans, one of them drawn.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { FlowPage } from '../flow-page.ts';
import { Steps } from '../steps.ts';
import { Workbench } from '../workbench.ts';

export class Desk {
    readonly page: Page;
    /** The folder that is open: `riverside` and `willowby` are plans in it. */
    readonly workspace: string;
    readonly window: Workbench;
    /** The drawing of Riverside. */
    readonly flow: FlowPage;
    readonly steps: Steps;

    constructor(page: Page, workspace: string) {
        this.page = page;
        this.workspace = workspace;
        this.window = new Workbench(page);
        this.flow = new FlowPage(page, '/riverside');
        this.steps = new Steps(page);
    }

    readonly step: Steps['step'] = (title, act) => this.steps.step(title, act);
    readonly picture: Steps['picture'] = name => this.steps.picture(`panel-${name}`);

    /** A file as it is on disk. */
    readonly textOf = (file: string): string => readFileSync(path.join(this.workspace, file), 'utf8');

    /** The line of a file where a text first stands, counted from 1. */
    readonly lineOf = (file: string, text: string): number => {
        const before = this.textOf(file).split(text, 1)[0] ?? '';
        return before.split('\n').length;
    };
}
