import { describe, expect, it } from 'vitest';
import type { Page } from '../../../src/protocol/pages.ts';
import type { Supposable } from '../../../src/protocol/questions.ts';
import { startClient } from './client.ts';

const files = {
    '/city/city.plan': 'plan City { period 2026 currency EUR }\nfund F "Money"\ngoal G "Green" { indicator I }\n',
    '/city/parks.plan':
        'department Parks {\n  ceiling 10 in 2026 from F\n  program Trees "Trees" {\n    serves G\n    during 2026\n    budget 10 in 2026 from F\n  }\n}\n',
};

const text = (page: Page) => ('markdown' in page ? page.markdown : 'refusal' in page ? page.refusal : page.html);

describe('questions of the editor', () => {
    it('tell why something is in the plan: the name under the cursor, else what the cursor is in', async () => {
        const client = await startClient({ files, settings: { locale: 'en' } });
        const why = async (line: number, character: number, uri = 'file:///city/parks.plan') =>
            text(await client.request<Page>('alur/why', { uri, position: { line, character } }));
        expect(await why(3, 12)).toMatch(/^# Why: goal "Green" \(G\)/);
        expect(await why(2, 12)).toMatch(/^# Why: program "Trees" \(Parks\.Trees\)[\s\S]*- serves goal "Green" \(G\) `city\.plan:3:1`/);
        expect(await why(4, 6)).toMatch(/^# Why: program "Trees"/);
        expect(await why(1, 4)).toMatch(/^# Why: department Parks/);
        expect(await why(0, 6, 'file:///city/city.plan')).toMatch(/^Put the cursor at a name/);
        expect(await why(0, 0, 'file:///elsewhere.plan')).toMatch(/^There is no plan here/);
        // Not yet saved, and already in it.
        await client.open('/city/parks.plan', 'department Parks { program Trees { serves Nothing } }');
        await client.settled();
        expect(await why(0, 30)).toContain('cut here');
        expect(client.logged).toEqual([]);
        client.stop();
    });

    it('tell what would break, with the settings of the editor, in its language', async () => {
        const client = await startClient({ files, settings: { locale: 'id' } });
        const what = async (suppositions: unknown, readOnly = false) =>
            text(await client.request<Page>('alur/whatIf', { uri: null, suppositions, readOnly }));
        const cut = await what([{ kind: 'cut', text: 'F=10%' }]);
        expect(cut).toContain('Sumber dana "Money" (F) berkurang 10%.');
        expect(cut).toMatch(/`parks\.plan:2:11` `over-ceiling`/);
        expect(await what([{ kind: 'cut', text: 'F=lots' }], true)).toMatch(/bukan pemotongan/);
        expect(await what([{ kind: 'move', text: 'Parks.Trees=6 bulan' }], true)).toBe('');
        expect(await what([{ kind: 'drop', text: 'G' }])).toContain('ditiadakan');
        const list = async (kind: string) =>
            (await client.request<Supposable>('alur/supposable', { uri: 'file:///city/parks.plan', kind })).things.map(({ name }) => name);
        expect(await list('cut')).toEqual(['F']);
        expect(await list('move')).toEqual(['Parks', 'Parks.Trees']);
        expect(await list('drop')).toEqual(['F', 'G', 'Parks', 'Parks.Trees']);
        expect(client.logged).toEqual([]);
        client.stop();
    });

    it('ask which plan where there are several', async () => {
        const client = await startClient({ folders: ['/a', '/b'], files: { '/a/a.plan': 'plan A\nfund F', '/b/b.plan': 'plan B' } });
        expect(await client.request('alur/supposable', { uri: null, kind: 'cut' })).toMatchObject({
            plans: [{ title: 'A' }, { title: 'B' }],
        });
        client.stop();
    });
});
