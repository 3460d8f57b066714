import { afterEach, describe, expect, it } from 'vitest';
import type { CodeAction, CompletionList, Location, SymbolInformation, WorkspaceEdit } from 'vscode-languageserver-types';
import { type Client, type ClientOptions, startClient } from './client.ts';

let client: Client;
/** An editor that says nothing of what it can. */
const start = async (options: ClientOptions = {}) => {
    client = await startClient({ files, capabilities: {}, ...options });
    return client;
};
afterEach(() => client.stop());

const files = {
    '/city/city.plan': 'plan City { period 2025..2029 }\ngoal Shade "Shaded streets"',
    '/city/parks.plan': 'department Parks { program Trees { serves Shadow } }',
};
const uri = 'file:///city/parks.plan';
const at = (character: number) => ({ textDocument: { uri }, position: { line: 0, character } });

describe('an editor that can do little', () => {
    it.each([{}, { workspace: { workspaceFolders: true, configuration: true } }])(
        'is asked for nothing but what it offers: %j',
        async can => {
            const { registered, logged, rules } = await start({ capabilities: can });
            expect(rules('/city/parks.plan')).toContain('unresolved');
            expect(registered).toEqual([]);
            expect(logged).toEqual([]);
        },
    );

    it('is given places instead of links, a list instead of a tree, and words instead of templates', async () => {
        const { open, edit, request } = await start();
        await open('/city/parks.plan');
        await edit('/city/parks.plan', files['/city/parks.plan'].replace('Shadow', 'Shade'));
        const range = { start: { line: 1, character: 5 }, end: { line: 1, character: 10 } };
        expect(await request<Location[]>('textDocument/definition', at(45))).toEqual([{ uri: 'file:///city/city.plan', range }]);
        expect(await request<Location[]>('textDocument/implementation', at(45))).toMatchObject([{ uri }]);
        const symbols = await request<SymbolInformation[]>('textDocument/documentSymbol', { textDocument: { uri } });
        expect(symbols.map(({ name, containerName }) => [name, containerName])).toEqual([
            ['Parks', undefined],
            ['Trees', 'Parks'],
        ]);
        const { items } = await request<CompletionList>('textDocument/completion', at(19));
        expect(items.length).toBeGreaterThan(0);
        expect(items.filter(({ insertTextFormat }) => insertTextFormat === 2)).toEqual([]);
        const edits = await request<WorkspaceEdit>('textDocument/rename', { ...at(45), newName: 'Sun' });
        expect(Object.keys(edits.changes ?? {})).toHaveLength(2);
    });

    it('is given fixes although it does not give back what a diagnostic carries', async () => {
        const { open, request, settled, shown } = await start();
        await open('/city/parks.plan');
        await settled();
        const { data: _, ...diagnostic } = shown.get('/city/parks.plan')?.find(({ code }) => code === 'unresolved') ?? { range: undefined };
        const [action] = await request<CodeAction[]>('textDocument/codeAction', {
            textDocument: { uri },
            range: diagnostic.range,
            context: { diagnostics: [diagnostic] },
        });
        expect(action?.title).toBe('Replace with Shade');
    });
});

it.each([{ rootUri: 'file:///city' }, { rootPath: '/city', rootUri: null }])('may have one folder: %j', async root => {
    await start({ folders: [], initialize: { workspaceFolders: null, ...root } });
    expect(client.rules('/city/parks.plan')).toContain('unresolved');
});

describe('settings', () => {
    const first = () => client.shown.get('/city/parks.plan')?.find(({ code }) => code === 'unresolved');

    it('may come when the server is started', async () => {
        await start({ initialize: { initializationOptions: { locale: 'id', rules: { unresolved: 'information' } } } });
        expect(first()).toMatchObject({ severity: 3, message: expect.stringContaining('Tidak ada') });
    });

    it('may be sent later, and then count more', async () => {
        const { settled, push } = await start({
            initialize: { initializationOptions: { locale: 'id', rules: { 'goal-unserved': 'off', unresolved: 'information' } } },
        });
        await push({ alur: { rules: { unresolved: 'error' }, locale: 'en' } });
        await settled();
        expect(first()).toMatchObject({ severity: 1, message: expect.stringContaining('There is no') });
        expect(client.rules('/city/city.plan')).not.toContain('goal-unserved');
    });

    it('are those of the start where the editor answers with an error', async () => {
        await start({ capabilities: { workspace: { configuration: true } }, settings: new Error('no settings here') });
        expect(first()).toBeDefined();
    });
});
