// Ways from the sheet to the text and back, and sheets that follow typing.
import assert from 'node:assert/strict';
import { until } from '../flow-page.ts';
import type { Desk } from './desk.ts';

export async function tryTextAndDrawing({ page, window, flow, step, picture, textOf, lineOf }: Desk): Promise<void> {
    await step('opens the flow of a small plan beside the text, which keeps the focus, and marks what the cursor is in', async () => {
        await page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'riverside' }).waitFor();
        await window.open('roads.plan:12:3');
        await window.run('Alur: Show Flow');
        await flow.shows('flow');
        await (await flow.find('#stage .marked')).first().waitFor();
        await page.locator('.monaco-editor.focused').waitFor();
        await window.group(2).tab('Flow: Riverside').waitFor();
        await picture('light');
    });
    await step('goes down to a department, its program and back up, and shows the text of each beside it', async () => {
        await flow.open('department:Parks');
        await window.group(1).tab('parks.plan').waitFor();
        assert.equal(await (await flow.frame()).evaluate('document.hasFocus()'), true);
        await flow.open('story:Parks.RiverTrees');
        await window.line('program RiverTrees').waitFor();
        await picture('story');
        await flow.open('department:Parks');
        await flow.open('city');
        await picture('city');
        await until(async () => {
            if ((await flow.sheet()) === 'city') await (await flow.find('.way button.sign')).first().click();
            assert.equal(await flow.sheet(), 'department:Parks');
        });
    });
    await step('goes to the text with a double click', async () => {
        await until(async () => {
            await flow.open('department:Parks');
            await (await flow.link('story:Parks.Bandstand')).dblclick({ timeout: 5000 });
            await window.untilAtLine('parks.plan', lineOf('riverside/parks.plan', 'program Bandstand'));
        });
    });
    await step('changes with what is typed and not saved, and stays where it was', async () => {
        await flow.open('department:Parks');
        await flow.open('story:Parks.RiverTrees');
        await window.focusGroup(1);
        await window.open(`parks.plan:${lineOf('riverside/parks.plan', 'program RiverTrees')}:12`);
        const place = await flow.place();
        await window.goToLineEnd();
        for (let left = 0; left < 3; left++) await page.keyboard.press('ArrowLeft');
        await page.keyboard.type(' and the brook');
        await until(async () => assert.match(await flow.text(), /Trees along the river and the brook/));
        assert.equal(await flow.place(), place);
        assert.doesNotMatch(textOf('riverside/parks.plan'), /brook/);
        await window.run('File: Revert File');
        await until(async () => assert.doesNotMatch(await flow.text(), /brook/));
    });
    await step('shows the story of what the cursor is in, as long as it follows', async () => {
        await flow.follow(true);
        await window.focusGroup(1);
        await window.open(`transport.plan:${lineOf('riverside/transport.plan', 'program Fleet')}:12`);
        await flow.shows('story:Transport.Fleet');
        await window.open(`schools.plan:${lineOf('riverside/schools.plan', 'program WalkingBus')}:12`);
        await flow.shows('story:Schools.WalkingBus');
        await picture('follows');
        await flow.follow(false);
        await window.focusGroup(1);
    });
    await step('keeps the last sheet of a text that is half written, faded, and leads to the place', async () => {
        await flow.open('city');
        await window.focusGroup(1);
        await window.open(`transport.plan:${lineOf('riverside/transport.plan', 'program Fleet')}:12`);
        const text = await flow.text();
        await window.goToLineEnd();
        await page.keyboard.type('\nprogram Half "Half written');
        const note = await flow.find('.note.broken');
        await note.waitFor();
        await (await flow.find('main.stale')).waitFor();
        assert.equal(await flow.text(), text);
        await picture('broken');
        await window.open('city.plan');
        await until(async () => {
            await flow.press('Show the error');
            assert.ok(await window.tab('transport.plan').isVisible());
        });
        await window.open('transport.plan');
        await window.run('File: Revert File');
        await note.waitFor({ state: 'detached' });
        await (await flow.find('main:not(.stale)')).waitFor();
    });
}
