import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Plans } from '../../../src/language/plans.ts';
import type { Page } from '../../../src/protocol/pages.ts';
import type { PlansAt } from '../../../src/server/host.ts';
import { changesPage } from '../../../src/server/pages.ts';
import { planOf, readFile } from '../plans.ts';
import { startClient } from './client.ts';

const markdown = (page: Page) => ('markdown' in page ? page.markdown : 'html' in page ? page.html : page.refusal);
/** Rows of a page's tables as the texts of their cells. */
const rows = (html: string) =>
    [...html.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = '']) => row.replace(/<\/t[hd]>/g, ' | ').replace(/<[^>]*>/g, ''));

describe('the rules page', () => {
    it('is of the plan of a file, with the settings of the editor, in its language', async () => {
        const client = await startClient({
            files: {
                '/city/a/p.plan': 'plan A { stage final }\ndepartment D { program P }',
                '/city/b/p.plan': 'plan B\ndepartment D { program P } // ignore: no-goal -- agreed',
            },
            settings: { rules: { 'no-user': 'off' }, locale: 'id' },
        });
        const of = (uri: string | null) => client.request<Page>('alur/showRules', { uri });
        const final = markdown(await of('file:///city/a/p.plan'));
        expect(rows(final)).toContainEqual(expect.stringMatching(/^no-goal \| Kesalahan \| tahap rencana \| 1 \| 0 \| /));
        expect(final).toMatch(/>Aturan nonaktif<[\s\S]*>no-user</);
        expect(final).not.toContain('agreed');
        expect(rows(markdown(await of('file:///city/b/p.plan')))).toContain('p.plan:2 | no-goal | agreed | ');
        const both = markdown(await of(null));
        expect(both.match(/>[AB]: Aturan dengan temuan</g)).toHaveLength(4);
        // Not yet saved, and already in it.
        await client.open('/city/a/p.plan', 'plan A { stage draft }');
        await client.settled();
        expect(markdown(await of('file:///city/a/p.plan'))).toContain('rancangan; isian');
        expect(client.logged).toEqual([]);
        client.stop();
    });

    it('leads to the places, to the guide and to the setting, and says nothing of the command line before its end', async () => {
        const client = await startClient({ files: { '/city/p.plan': 'plan A\ndepartment D { program P }' } });
        const page = markdown(await client.request<Page>('alur/showRules', { uri: null }));
        const links = [...page.matchAll(/href="command:([\w.]+)\?([^"]*)"/g)].map(([, command, given = '']) => [
            command,
            JSON.parse(decodeURIComponent(given)),
        ]);
        expect(links).toContainEqual(['alur.openPlace', ['file:///city/p.plan', 1, expect.any(Number)]]);
        expect(links).toContainEqual(['alur.openGuide', ['rules', 'no-goal']]);
        expect(links).toContainEqual(['workbench.action.openSettings', ['alur.rules']]);
        expect(page.indexOf('--rule')).toBeGreaterThan(page.lastIndexOf('</table>'));
        client.stop();
    });

    it('is refused where there is no plan', async () => {
        const client = await startClient();
        expect(await client.request('alur/showRules', { uri: null })).toEqual({ refusal: expect.stringContaining('no plan here') });
        client.stop();
    });
});

describe('the page of changes', () => {
    const plans = new Plans();
    plans.setFolders(['file:///plan']);
    plans.put(readFile('department D "Dept" { program P "Trees" { during 2026 } }'));
    const page = (plansAt: PlansAt | undefined, locale: 'en' | 'id' = 'en') =>
        changesPage({ uri: 'file:///plan/a.plan' }, { plans, locale, rules: {} }, plansAt);

    it('says what changed since the last commit', async () => {
        const before = planOf('department D "Dept" { program P "Trees" { during 2025 } }');
        const asked: string[] = [];
        const shown = await page(async (folder, revision) => {
            asked.push(`${folder} ${revision}`);
            return [
                { root: 'file:///plan/below', plan: planOf('program Other') },
                { root: 'file:///plan', plan: before },
            ];
        });
        expect(asked).toEqual(['file:///plan HEAD']);
        const html = markdown(shown);
        expect(html).toContain('id="sheet-changes"');
        expect(html).toContain('id="sheet-department_3a_D"');
        const [, script = ''] = /<script>(.*?)<\/script>/s.exec(html) ?? [];
        const digest = createHash('sha256').update(script, 'utf8').digest('base64');
        expect(html).toContain(`script-src 'sha256-${digest}'`);
        expect(html).toMatch(/Program (?:"|&quot;)Trees(?:"|&quot;): the time is now 2026; it was 2025\./);
        expect(
            markdown(
                await page(async () => [
                    { root: 'file:///plan', plan: planOf('department D "Dept" { program P "Trees" { during 2026 } }') },
                ]),
            ),
        ).toContain('Nothing changed.');
        expect(markdown(await page(async () => []))).toContain('Dept is new (1 program)');
    });
    it('says why there is none', async () => {
        expect(await page(async () => 'no-repository', 'id')).toEqual({ refusal: 'Folder ini tidak berada dalam repositori git.' });
        expect(await page(async () => 'no-revision')).toEqual({ refusal: 'No version has been saved with git (committed) here yet.' });
        expect(await page(undefined)).toEqual({ refusal: 'Earlier versions can only be read where git can be run.' });
    });
});
