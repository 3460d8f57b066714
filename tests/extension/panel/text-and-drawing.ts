// What leads from the drawing to the text and back, and what follows what is typed.
import assert from 'node:assert/strict';
import { until } from '../flow-page.ts';
import type { Desk } from './desk.ts';

export async function tryTextAndDrawing({ page, window, flow, step, picture, textOf, lineOf }: Desk): Promise<void> {
    await step('opens beside the text, which keeps the focus, and marks what the cursor is in', async () => {
        await page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'riverside' }).waitFor();
        await window.open('roads.plan:12:3');
        await window.run('Alur: Show Flow');
        await until(async () => assert.equal(await flow.nameOf('.marked'), 'Roads.NewDrain'));
        await page.locator('.monaco-editor.focused').waitFor();
        await window.group(2).tab('Flow: Riverside').waitFor();
        await picture('light');
    });
    await step('leads from a card to its text beside it, and there with a double click', async () => {
        await flow.showWhole();
        await (await flow.card('Cleaning.TreeCare')).click();
        await window.group(1).tab('cleaning.plan').waitFor();
        await window.line('program TreeCare').waitFor();
        assert.equal(await (await flow.frame()).evaluate('document.hasFocus()'), true);
        await (await flow.card('Parks.RiverTrees')).dblclick();
        await window.untilAtLine('parks.plan', lineOf('riverside/parks.plan', 'program RiverTrees'));
    });
    await step('changes with what is typed and not saved, and stays where it was moved to', async () => {
        const stage = await (await flow.find('#stage')).boundingBox();
        assert.ok(stage);
        const [x, y] = [stage.x + stage.width / 2, stage.y + stage.height / 2];
        const whole = await flow.place();
        await page.mouse.move(x, y);
        await page.mouse.wheel(0, -300);
        await page.mouse.down();
        await page.mouse.move(x + 30, y + 20, { steps: 4 });
        await page.mouse.up();
        await page.locator('.editor-group-container.active').and(window.group(2).element).waitFor();
        const place = await flow.place();
        assert.notEqual(place, whole);
        await window.focusGroup(1);
        await window.goToLineEnd();
        for (let left = 0; left < 3; left++) await page.keyboard.press('ArrowLeft');
        await page.keyboard.type(' 2');
        await until(async () => assert.match(await flow.textOf('Parks.RiverTrees'), /, Trees along the river 2,/));
        assert.equal(await flow.place(), place);
        // The title gets a second line: the card grows, and what is under it makes room.
        const corner = await flow.cornerOf('Parks.RiverTrees');
        await page.keyboard.type(' km and the brook');
        await until(async () => assert.match(await flow.textOf('Parks.RiverTrees'), /, Trees along the river 2 km and the brook,/));
        assert.deepEqual(await flow.cornerOf('Parks.RiverTrees'), corner);
        assert.doesNotMatch(textOf('riverside/parks.plan'), /brook/);
        await window.run('File: Revert File');
        await until(async () => assert.doesNotMatch(await flow.textOf('Parks.RiverTrees'), /brook/));
        assert.equal(await flow.place(), place);
    });
    await step('follows the cursor', async () => {
        await window.focusGroup(1);
        await window.open('transport.plan:12:3');
        await until(async () => assert.equal(await flow.nameOf('.marked'), 'Transport.Fleet'));
    });
    await step('keeps the last drawing of a text that is half written, faded, and leads to the place', async () => {
        const cards = await flow.cards();
        await window.goToLineEnd();
        await page.keyboard.type('\nprogram Half "Half written');
        const note = await flow.find('.note.broken');
        await note.waitFor();
        await (await flow.find('main.stale')).waitFor();
        assert.deepEqual(await flow.cards(), cards);
        await picture('broken');
        await window.open('city.plan');
        await flow.press('Show the error');
        await window.tab('transport.plan').waitFor();
        await window.run('File: Revert File');
        await note.waitFor({ state: 'detached' });
        await (await flow.find('main:not(.stale)')).waitFor();
    });
}
