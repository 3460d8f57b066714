// Tools of assistants through the server: the plans that the editor has, with what is typed, and nothing that trust has not allowed.
import { describe, expect, it } from 'vitest';
import { type Client, startClient } from './client.ts';

const files = {
    '/city/city.plan': 'plan City "The city" { period 2026 currency EUR }\nfund F "Money"\ngoal G "Green" { indicator I }\n',
    '/city/parks.plan':
        'department Parks {\n  program Trees "Trees" {\n    serves G\n    during 2026\n    budget 10 in 2026 from F\n  }\n}\n',
};

// biome-ignore lint/suspicious/noExplicitAny: answers are JSON of many shapes
type Answer = any;

async function call(client: Client, name: string, input: object, isTrusted = true): Promise<Answer> {
    const reply = await client.request<Answer>('alur/askTool', { name, input, isTrusted });
    return reply.answer ?? reply.refusal;
}

describe('the tools of assistants', () => {
    it('answer from what is typed, in the language of the editor unless they are asked in another', async () => {
        const client = await startClient({ files, settings: { language: 'id' } });
        expect((await call(client, 'find', { query: 'Trees' })).things[0]).toMatchObject({ name: 'Parks.Trees', at: 'parks.plan:2:11' });
        await client.open('/city/parks.plan', files['/city/parks.plan'].replace('serves G', 'serves Nothing'));
        await client.settled();
        const { findings } = await call(client, 'findings', { rule: 'unresolved' });
        expect(findings[0].message).toContain('Tidak ada');
        expect((await call(client, 'findings', { rule: 'unresolved', language: 'en' })).findings[0].message).toContain('Nothing');
        expect((await call(client, 'read_text', { file: 'parks.plan' })).text).toContain('serves Nothing');
        expect(client.logged).toEqual([]);
        client.stop();
    });

    it('try an edit and take it back: what is shown stays as it was', async () => {
        const client = await startClient({ files });
        await client.open('/city/parks.plan', files['/city/parks.plan']);
        await client.settled();
        const shown = () => JSON.stringify([...client.shown].sort());
        const before = [shown(), JSON.stringify(await call(client, 'findings', {}))];
        const edits = [
            { file: 'parks.plan', old_text: 'serves G', new_text: 'serves Nothing' },
            { file: 'city.plan', old_text: 'goal G', new_text: 'goal H' },
            { file: 'city.plan', old_text: 'plan City', new_text: 'program City' },
            { file: 'parks.plan', old_text: 'program', new_text: '{{{' },
        ];
        for (const edit of edits) {
            const tried = await call(client, 'propose_edit', { edits: [edit] });
            expect(tried.written).toBe(false);
            expect(
                tried.parses ? tried.appear_total + tried.go_total + tried.change_total : tried.problems.length,
                edit.new_text,
            ).toBeGreaterThan(0);
            await client.settled();
            expect([shown(), JSON.stringify(await call(client, 'findings', {}))], edit.new_text).toEqual(before);
        }
        expect(client.logged).toEqual([]);
        client.stop();
    });

    it('read no earlier version where the folder is not trusted, and compare with plans that are open', async () => {
        const other = { '/old/city.plan': files['/city/city.plan'].replace('"Money"', '"Own money"') };
        const client = await startClient({ files: { ...files, ...other }, folders: ['/city', '/old'] });
        expect(await call(client, 'differences', { plan: 'city', revision: 'HEAD' })).toContain('git');
        const { changes } = await call(client, 'differences', { plan: 'city', folder: 'old' }, false);
        expect(changes.map(({ name }: { name: string }) => name)).toEqual(expect.arrayContaining(['F', 'Parks']));
        expect(await call(client, 'differences', { plan: 'city', folder: '/etc' })).toContain('There is no other plan "/etc"');
        client.stop();
    });

    it('say what is wrong with a call, and have no guide where the client brings none', async () => {
        const client = await startClient({ files });
        expect(await call(client, 'why', {})).toBe('"name" is missing: Full name, short name, title or code of the thing.');
        expect(await call(client, 'guide', { query: 'budget' })).toContain('not at hand');
        expect(await call(client, 'nothing', {})).toContain('There is no tool "nothing"');
        client.stop();
    });
});

describe('the guide', () => {
    it('is read where the client says that it lies', async () => {
        const page = '# Budgets\n\nA budget is money.\n';
        const client = await startClient({
            files: { ...files, '/docs/guide.md': page },
            initialize: { initializationOptions: { servesFiles: true, guideFolder: 'file:///docs' } },
        });
        const { sections } = await call(client, 'guide', { query: 'budget' });
        expect(sections[0]).toMatchObject({ page: 'guide', title: 'Budgets', text: 'A budget is money.' });
        client.stop();
    });
});

it('is trusted with git only where the editor says so', async () => {
    const { answerTool } = await import('../../../src/server/assistants/ask-tool.ts');
    const { Plans } = await import('../../../src/language/plans.ts');
    const { language, readFile } = await import('../plans.ts');
    const { readAmountText } = await import('../../../src/language/read-amount.ts');
    const plans = new Plans();
    plans.setFolders(['file:///city']);
    plans.put(readFile('plan City', 'file:///city/a.plan'));
    let isAsked = false;
    const host = {
        plans,
        locale: 'en' as const,
        rules: {},
        today: 0,
        plansAt: async () => {
            isAsked = true;
            return 'no-repository' as const;
        },
        text: async () => undefined,
        read: (uri: string, text: string) => readFile(text, uri),
        readMoney: (text: string) => readAmountText(language, text),
        guide: async () => undefined,
    };
    const refused = await answerTool({ name: 'differences', input: {}, isTrusted: false }, host);
    expect(refused).toEqual({ refusal: 'Earlier versions are only read in folders that the user trusts.' });
    expect(isAsked).toBe(false);
    await answerTool({ name: 'differences', input: {}, isTrusted: true }, host);
    expect(isAsked).toBe(true);
});
