// A plan of thousands of programs: the plan on one page, then a department, live on what is typed.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { generateCity } from '../../bench/city.ts';
import { FlowPage, until } from '../flow-page.ts';
import type { Desk } from './desk.ts';

const programs = 8000;

export async function tryLarge({ page, window, step, picture, workspace }: Desk): Promise<void> {
    const flow = new FlowPage(page, '/large');
    const city = generateCity({ programs });
    await step('shows a plan of 8,000 programs on one page, the flow one click away', async () => {
        mkdirSync(path.join(workspace, 'large'));
        // another name than that of the other city: files are found by their names
        for (const [name, text] of city) writeFileSync(path.join(workspace, 'large', name.replace('city', 'region')), text);
        await window.focusGroup(1);
        await window.open('region.plan');
        await window.run('Alur: Show Flow');
        await flow.shows('city');
        await picture('large-city');
        await flow.open('flow');
        await picture('large-flow');
    });
    await step('follows what is typed in a large plan', async () => {
        await window.focusGroup(1);
        const [file, text] = [...city].find(([, each]) => /^ {4}program /m.test(each)) ?? ['', ''];
        const line = text.split('\n').findIndex(each => /^ {4}program /.test(each)) + 1;
        const [, name = '', title = ''] = /^ {4}program (\w+) "([^"]*)"/m.exec(text) ?? [];
        const department = /^(?:department|extend) (\w+)/m.exec(text)?.[1];
        await flow.follow(true);
        await window.focusGroup(1);
        await window.open(`${file}:${line}:14`);
        await flow.shows(`story:${department}.${name}`);
        await window.goToLineEnd();
        for (let left = 0; left < 3; left++) await page.keyboard.press('ArrowLeft');
        await page.keyboard.type('X');
        await until(async () => assert.ok((await flow.text()).includes(`${title}X`)));
        await picture('large-story');
        await window.run('File: Revert File');
    });
}
