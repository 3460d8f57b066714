// A plan that is larger than a window: what is in sight first, then all of it.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { generateCity } from '../../bench/city.ts';
import { FlowPage, until } from '../flow-page.ts';
import type { Desk } from './desk.ts';

const programs = 700;

export async function tryLarge({ page, window, step, picture, workspace }: Desk): Promise<void> {
    const flow = new FlowPage(page, '/large');
    await step('shows the departments of a large plan, and all its programs beginning with those in sight', async () => {
        mkdirSync(path.join(workspace, 'large'));
        // another name than that of the other city: files are found by their names
        for (const [name, text] of generateCity({ programs }))
            writeFileSync(path.join(workspace, 'large', name.replace('city', 'region')), text);
        await window.focusGroup(1);
        await window.open('region.plan');
        await window.run('Alur: Show Flow');
        await (await flow.find('.note.collapsed')).waitFor();
        await picture('large-departments');
        await (await flow.find('#depth')).selectOption('programs');
        await until(async () => assert.ok((await flow.cards()).length > 5));
        await picture('large-first');
        await (await flow.find('.partial')).waitFor({ state: 'hidden' });
        assert.equal((await flow.cards()).length, programs);
        await picture('large-all');
    });
    await step('follows what is typed in a large plan', async () => {
        await window.focusGroup(1);
        const [file, text] = [...generateCity({ programs })].find(([, each]) => /^ {4}program /m.test(each)) ?? ['', ''];
        const line = text.split('\n').findIndex(each => /^ {4}program /.test(each)) + 1;
        const [, name = '', title = ''] = /^ {4}program (\w+) "([^"]*)"/m.exec(text) ?? [];
        const department = /^(?:department|extend) (\w+)/m.exec(text)?.[1];
        await window.open(`${file}:${line}:14`);
        await until(async () => assert.equal(await flow.nameOf('.marked'), `${department}.${name}`));
        await window.goToLineEnd();
        for (let left = 0; left < 3; left++) await page.keyboard.press('ArrowLeft');
        await page.keyboard.type('X');
        await until(async () => assert.ok((await flow.textOf(`${department}.${name}`)).includes(`${title}X`)));
        await window.run('File: Revert File');
    });
}
