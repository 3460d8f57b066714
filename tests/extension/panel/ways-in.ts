// Ways to the drawing and through it: keys, words, menus, lines in the text; and its colours.
import assert from 'node:assert/strict';
import { until } from '../flow-page.ts';
import type { Desk } from './desk.ts';

export async function tryWaysIn({ page, window, flow, step, picture, lineOf }: Desk): Promise<void> {
    await step('is used with keys alone', async () => {
        await window.close(2);
        await window.open('city.plan');
        await window.run('Alur: Show Flow');
        await flow.frame();
        await window.focusGroup(2);
        const focused = () => flow.nameOf(':focus');
        await page.keyboard.press('Home');
        await until(async () => assert.equal(await focused(), 'Schools.SafeRoutes'));
        await page.keyboard.press('ArrowRight');
        await until(async () => assert.equal(await focused(), 'Schools.WalkingBus'));
        await page.keyboard.press('/');
        await page.keyboard.type('bandstand plays');
        await until(async () => assert.equal(await (await flow.find('output')).textContent(), '1 found'));
        await page.keyboard.press('Enter');
        await until(async () => assert.equal(await focused(), 'Parks.Bandstand'));
        await page.keyboard.press('Escape');
        await until(async () => assert.equal(await (await flow.find('.selecting')).count(), 0));
        await page.keyboard.press('Enter');
        await window.untilAtLine('parks.plan', lineOf('riverside/parks.plan', 'program Bandstand'));
    });
    await step('says the same as an outline and as tables, to those who listen too', async () => {
        const cards = await flow.cards();
        const texts = await Promise.all(cards.map(async name => (await flow.textOf(name)).split(', ')[1] ?? ''));
        await flow.press('As a table');
        const tree = await flow.find('[role=tree]');
        await tree.waitFor();
        const said = (await (await flow.find('#text table')).first().textContent()) ?? '';
        for (const text of texts) assert.ok(text && said.includes(text), text);
        const spoken = await tree.ariaSnapshot();
        for (const text of texts) assert.ok(spoken.includes(text), `${text} in ${spoken}`);
        await picture('table');
        await flow.press('As a table');
    });
    await step('opens at a thing from the line above it, and from the menu and the title of a plan only', async () => {
        await window.close(2);
        await window.open('schools.plan');
        await page.locator('.codelens-decoration a', { hasText: 'show flow' }).last().click();
        await until(async () => assert.equal(await flow.nameOf('.chosen'), 'Schools.WalkingBus'));
        const title = window.group(1).element.locator('.editor-actions .action-label');
        const titles = () => title.evaluateAll(buttons => buttons.map(button => button.getAttribute('aria-label') ?? ''));
        const menuOf = async (name: string) => {
            await page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).first().click({ button: 'right' });
            const menu = page.locator('.monaco-menu');
            await menu.waitFor();
            const entries = await menu.locator('.action-label').allTextContents();
            await page.keyboard.press('Escape');
            await menu.waitFor({ state: 'hidden' });
            return entries.filter(entry => /Flow|Drawing/.test(entry));
        };
        assert.deepEqual(await menuOf('schools.plan'), ['Show Flow', 'Export Drawing…']);
        assert.deepEqual(await menuOf('README.md'), []);
        await window.focusGroup(1);
        assert.ok((await titles()).includes('Show Flow'));
        await window.open('README.md');
        await until(async () => assert.ok(!(await titles()).includes('Show Flow')));
        await window.close(1);
        await (await flow.card('Schools.WalkingBus')).click({ button: 'right' });
        await page.locator('.monaco-menu .action-label', { hasText: 'Find All References' }).waitFor();
        const entry = page.locator('.monaco-menu .action-label', { hasText: 'Show in the Text' });
        // A menu that has just opened may take no click yet.
        await until(async () => {
            if (await entry.isVisible()) await entry.click();
            assert.ok(!(await entry.isVisible()));
        });
        await window.untilAtLine('schools.plan', lineOf('riverside/schools.plan', 'program WalkingBus'));
    });
    for (const [theme, kind] of [
        ['Dark Modern', 'vscode-dark'],
        ['Dark High Contrast', 'vscode-high-contrast'],
        ['Light High Contrast', 'vscode-high-contrast-light'],
    ] as const)
        await step(`follows the theme: ${theme}`, async () => {
            const before = await flow.colours();
            await window.run('Preferences: Color Theme', { entry: theme });
            await (await flow.find(`body.${kind}`)).waitFor();
            await until(async () => {
                const now = await flow.colours();
                for (const [what, colour] of Object.entries(now)) assert.notEqual(colour, before[what], what);
            });
            await picture(kind);
        });
}
