// What outlasts the window, the server, the files, and what is in no file yet.
import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { FlowPage, until } from '../flow-page.ts';
import type { Desk } from './desk.ts';

export async function tryLasting({ page, window, flow, step, picture, workspace }: Desk): Promise<void> {
    await step('comes back with its sheet, filter, size and way back when the window is loaded anew', async () => {
        await flow.open('goals');
        await flow.press('Filters');
        await (await flow.find('#filter-goal')).selectOption('SafeWays');
        await until(async () => assert.equal(await (await flow.find('[aria-controls=filters]')).textContent(), 'Filters (1)'));
        await (await flow.find('.zoom button[title^="Larger"]')).click();
        const shown = async () => [await flow.label(), await flow.sheet(), await flow.place()];
        const before = await shown();
        await window.run('Developer: Reload Window', { asks: true });
        await page.locator('.monaco-workbench').waitFor({ state: 'detached' });
        await window.group(2).tab('Flow: Riverside').waitFor();
        await until(async () => assert.deepEqual(await shown(), before));
        assert.equal(await (await flow.find('[aria-controls=filters]')).textContent(), 'Filters (1)');
        assert.equal(await (await flow.find('.way button.sign')).first().isDisabled(), false);
    });
    await step('goes on after the server was started anew', async () => {
        await window.focusGroup(1);
        await window.open('schools.plan:20:20');
        await window.run('Alur: Restart Server');
        await page.locator('.monaco-editor.focused').waitFor();
        await window.goToLineEnd();
        for (let left = 0; left < 3; left++) await page.keyboard.press('ArrowLeft');
        await page.keyboard.type(' again');
        await flow.open('city');
        await flow.open('department:Schools');
        await until(async () => assert.match(await flow.text(), /Walking bus with volunteers ?again/));
        await window.run('File: Revert File');
    });
    await step('goes on without a file of the plan that is deleted, and with it when it is back', async () => {
        // One that no tab of this window has ever held: what an editor holds counts, also when its file is gone.
        const file = path.join(workspace, 'riverside/health.plan');
        await flow.press('Filters');
        await (await flow.find('.chips button')).first().click();
        await flow.press('Filters');
        await flow.open('city');
        await until(async () => assert.match(await flow.text(), /programs, 7 departments/));
        const text = readFileSync(file);
        rmSync(file);
        await until(async () => assert.match(await flow.text(), /programs, 6 departments/));
        assert.equal(await (await flow.find('.note.gone')).count(), 0);
        writeFileSync(file, text);
        await until(async () => assert.match(await flow.text(), /programs, 7 departments/));
    });
    await step('comes back whole when the window is loaded anew in the middle of an export, and writes nothing', async () => {
        const before = readdirSync(path.join(workspace, 'riverside'));
        await flow.press('Export…');
        await window.pick('PDF');
        await window.savePlace();
        await page.reload();
        await window.group(2).tab('Flow: Riverside').waitFor();
        // A window that is torn away may forget the last of what it showed: a filter, or the step from one sheet to the next.
        await until(async () => assert.notEqual(await flow.label(), ''));
        assert.deepEqual(readdirSync(path.join(workspace, 'riverside')), before);
    });
    await step('shows two plans beside each other, each its own', async () => {
        const [sheet, place] = [await flow.sheet(), await flow.place()];
        await window.focusGroup(1);
        await window.open('town.plan');
        await window.run('Alur: Show Flow');
        const town = new FlowPage(page, '/willowby');
        await town.shows('flow');
        assert.equal(await flow.isDrawn(), false);
        await picture('two');
        await window.group(2).element.locator('.tab', { hasText: 'Riverside' }).click();
        await until(async () => assert.deepEqual([await flow.sheet(), await flow.place()], [sheet, place]));
        await window.group(2).element.locator('.tab', { hasText: 'Willowby' }).click();
        await town.frame();
    });
    await step('says that a plan is gone, and keeps its last drawing', async () => {
        const town = new FlowPage(page, '/willowby');
        await window.close(1);
        rmSync(path.join(workspace, 'willowby'), { recursive: true });
        await (await town.find('.note.gone')).waitFor();
        assert.match(await town.text(), /Willowby/);
        await picture('gone');
    });
    await step('draws a plan that is in no file yet', async () => {
        await window.focusGroup(1);
        await window.run('File: New Untitled Text File');
        await window.run('Change Language Mode', { entry: 'Alur' });
        await page.keyboard.type('plan New "New plan"\ndepartment One "Department one"\nprogram First "First program"');
        await window.run('Alur: Show Flow');
        const drawn = new FlowPage(page, 'untitled:Untitled-1');
        await drawn.shows('flow');
        await drawn.open('city');
        await picture('untitled');
        await drawn.press('Export…');
        await window.pick('SVG picture');
        await window.save();
        await until(() => assert.match(readFileSync(path.join(workspace, 'New-plan-city.svg'), 'utf8'), /New plan/));
    });
    await step('speaks Indonesian to who reads Indonesian', async () => {
        await window.close(2);
        mkdirSync(path.join(workspace, '.vscode'), { recursive: true });
        writeFileSync(path.join(workspace, '.vscode/settings.json'), '{ "alur.language": "id" }');
        await window.focusGroup(1);
        await window.open('schools.plan');
        await window.run('Alur: Show Flow');
        // A page that was there shows the sheet that it showed.
        await flow.open('city');
        await until(async () => assert.match(await flow.label(), /rencana dalam satu halaman/));
        assert.match((await (await flow.find('[aria-controls=filters]')).textContent()) ?? '', /^Filter/);
        assert.equal(await (await flow.find('nav.sheets [aria-current]')).textContent(), 'Rencana');
        await picture('indonesian');
        rmSync(path.join(workspace, '.vscode'), { recursive: true });
    });
}
