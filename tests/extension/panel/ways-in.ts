// Ways to the sheets and through them: keys, words, menus, lines in the text; and its colours.
import assert from 'node:assert/strict';
import { until } from '../flow-page.ts';
import type { Desk } from './desk.ts';

export async function tryWaysIn({ page, window, flow, step, picture, lineOf }: Desk): Promise<void> {
    await step('is used with keys alone: down, to the text, up, back and forward', async () => {
        await window.close(2);
        await window.open('city.plan');
        await window.run('Alur: Show Flow');
        await flow.frame();
        await flow.open('city');
        await window.focusGroup(2);
        /** A window that was busy takes no key. */
        const press = (key: string, effect: () => Promise<void>) =>
            until(async () => {
                try {
                    await until(effect, 300);
                } catch {
                    await page.keyboard.press(key);
                    await until(effect, 5000);
                }
            });
        const isShown = async (address: string) => assert.equal(await flow.sheet(), address);
        const focused = async () => (await (await flow.find(':focus')).first().getAttribute('data-address', { timeout: 500 })) ?? '';
        await press('Enter', async () => assert.notEqual(await focused(), ''));
        await page.keyboard.press('/');
        await page.keyboard.type('Parks');
        await until(async () => assert.match((await (await flow.find('output')).textContent()) ?? '', /[1-9]\d* found/));
        await page.keyboard.press('Escape');
        await until(async () => {
            await (await flow.link('department:Parks')).focus();
            assert.equal(await focused(), 'department:Parks');
        });
        await press('Enter', () => isShown('department:Parks'));
        await press('u', () => isShown('city'));
        await press('Backspace', () => isShown('department:Parks'));
        await press('Shift+Backspace', () => isShown('city'));
        await until(async () => {
            await (await flow.link('department:Parks')).focus();
            assert.equal(await focused(), 'department:Parks');
        });
        await press('t', () => window.untilAtLine('parks.plan', lineOf('riverside/parks.plan', 'department Parks')));
    });
    await step('says the same as an outline and as tables, to those who listen too', async () => {
        await flow.open('department:Parks');
        await flow.press('As a table');
        const tree = await flow.find('[role=tree]');
        await tree.waitFor();
        const spoken = await tree.ariaSnapshot();
        const said = (await (await flow.find('#text table')).first().textContent()) ?? '';
        for (const title of ['Trees along the river', 'The bandstand plays again']) {
            assert.ok(spoken.includes(title), `${title} in ${spoken}`);
            assert.ok(said.includes(title), `${title} in ${said}`);
        }
        await picture('table');
        await flow.press('As a table');
    });
    await step('opens at a thing from the line above it, and from the menu and the title of a plan only', async () => {
        await window.close(2);
        await window.open('schools.plan');
        await until(async () => {
            await page.locator('.codelens-decoration a', { hasText: 'show flow' }).last().click({ timeout: 5000 });
            await flow.shows('story:Schools.WalkingBus', 5000);
        });
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
        const hasFlow = async () => (await titles()).some(name => name.startsWith('Show Flow'));
        await until(async () => assert.ok(await hasFlow()));
        await window.open('README.md');
        await until(async () => assert.ok(!(await hasFlow())));
        await window.close(1);
        await flow.open('department:Schools');
        const references = page.locator('.monaco-menu .action-label', { hasText: 'Find All References' });
        await until(async () => {
            if (!(await references.isVisible())) await (await flow.link('story:Schools.WalkingBus')).click({ button: 'right' });
            await references.waitFor({ timeout: 5000 });
        });
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
