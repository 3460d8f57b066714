// The window of sheets beside an older version, in a browser.
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { textsOf } from '../unit/examples.ts';
import { chromiumPath, launch } from './browser.ts';
import { olderPalu } from './older.ts';
import { openPanel, type Panel, type PanelOptions } from './page.ts';

describe.skipIf(!chromiumPath)('the window of sheets beside an older version', () => {
    let browser: Browser;
    let panel: Panel;
    beforeAll(async () => {
        browser = await launch();
    });
    afterAll(() => browser?.close());
    afterEach(async () => {
        expect(panel.errors).toEqual([]);
        await panel.close();
    });
    const open = async (options: Partial<PanelOptions> = {}) => {
        panel = await openPanel(browser, { files: textsOf('palu'), older: olderPalu(), ...options });
        return panel.page;
    };
    const compared = ['sheet=changes', 'against=HEAD'];
    const shows = (address: string) => expect.poll(() => panel.sheet()).toBe(address);
    const asked = () => panel.told.filter(({ type }) => type === 'compare').length;
    const textOfSheet = () => panel.page.textContent('#stage');

    it('asks for a version by its button and by a key, not while somebody types', async () => {
        const page = await open();
        const button = page.getByRole('button', { name: 'Compare…' });
        expect(await button.getAttribute('aria-pressed')).toBe('false');
        await button.click();
        await expect.poll(asked).toBe(1);
        await page.locator('#stage').focus();
        await page.keyboard.press('c');
        await expect.poll(asked).toBe(2);
        await page.keyboard.press('/');
        await page.keyboard.type('cc');
        await page.keyboard.press('Control+c');
        expect(await page.inputValue('[type=search]')).toBe('cc');
        expect(asked()).toBe(2);
    });

    it('lists the changes among the sheets while it compares, marks them on the others, and keeps that over a restart', async () => {
        const page = await open();
        expect(await page.locator('nav.sheets button[data-address=changes]').count()).toBe(0);
        await panel.setState(compared);
        await shows('changes');
        expect(await page.textContent('nav.sheets [aria-current]')).toBe('Changes');
        const button = page.getByRole('button', { name: 'Compared with the last commit' });
        expect(await button.getAttribute('aria-pressed')).toBe('true');
        expect(await textOfSheet()).toContain('What changed since the last commit');
        await page.click('#stage [data-address="department:PUPR"]');
        await shows('department:PUPR');
        expect(await textOfSheet()).toContain('What changed here since the last commit');
        await page.locator('.way button.sign').first().click();
        await shows('changes');
        const kept = async () => ((await panel.kept()) as { state?: readonly string[] } | undefined)?.state;
        await expect.poll(kept).toEqual(expect.arrayContaining(compared));
        await panel.setState(['sheet=city']);
        await shows('city');
        expect(await page.locator('nav.sheets button[data-address=changes]').count()).toBe(0);
        await page.getByRole('button', { name: 'Compare…' }).waitFor();
    });

    it('follows what is typed', async () => {
        await open({ state: compared });
        await shows('changes');
        const text = textsOf('palu')['perkim.plan'] ?? '';
        await panel.edit('perkim.plan', text.replace('anggaran 2,4 miliar', 'anggaran 7,7 miliar'));
        await expect.poll(textOfSheet).toContain('7,700,000,000');
    });

    it('says why a version is not read, in the reader’s language', async () => {
        const page = await open({
            older: { name: 'v9', trouble: 'git tidak mengenal versi "v9" di sini.' },
            state: ['sheet=city', 'against=v9'],
            locale: 'id',
        });
        expect(await page.textContent('.note')).toBe('Tidak dibandingkan dengan v9. git tidak mengenal versi "v9" di sini.');
        expect(await page.getByRole('button', { name: 'Bandingkan…' }).getAttribute('aria-pressed')).toBe('false');
    });
});
