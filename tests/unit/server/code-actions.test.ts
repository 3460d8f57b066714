import { afterEach, expect, it } from 'vitest';
import type { CodeAction, TextDocumentEdit } from 'vscode-languageserver-types';
import { type Client, startClient } from './client.ts';

let client: Client;
afterEach(async () => {
    await client.settled();
    client.stop();
});

const capabilities = {
    workspace: {
        workspaceEdit: { documentChanges: true, resourceOperations: ['create' as const], changeAnnotationSupport: {} },
    },
    textDocument: { codeAction: { dataSupport: true, disabledSupport: true, resolveSupport: { properties: ['edit'] } } },
};
const files = {
    '/city/city.plan': 'plan City\nfund City\ngoal Shade',
    '/city/parks.plan': 'department Parks { program Trees { serves Shade budget 5 in 2025 } }',
    '/city/roads.plan': 'department Roads {\n}\n',
};
const ask = (path: string, line: number, character: number, only?: string[]) =>
    client.request<CodeAction[]>('textDocument/codeAction', {
        textDocument: { uri: `file://${path}` },
        range: { start: { line, character }, end: { line, character } },
        context: { diagnostics: client.shown.get(path) ?? [], ...(only ? { only } : {}) },
    });

it('says which kinds of actions there are', async () => {
    client = await startClient({ files });
    expect(client.capabilities['codeActionProvider']).toMatchObject({ resolveProvider: true });
    expect((client.capabilities['codeActionProvider'] as { codeActionKinds: string[] }).codeActionKinds).toContain('source.fixAll.alur');
});

it('fixes all that is certain as the editor asks on saving, also before anything was checked', async () => {
    client = await startClient({ files, more: capabilities });
    await client.open('/city/parks.plan');
    await client.settled();
    await client.edit('/city/parks.plan', `${files['/city/parks.plan']}\n`);
    const [action] = await ask('/city/parks.plan', 0, 0, ['source.fixAll']);
    const { edit } = await client.request<CodeAction>('codeAction/resolve', action);
    const [change] = (edit?.documentChanges ?? []) as TextDocumentEdit[];
    expect(change?.textDocument).toEqual({ uri: 'file:///city/parks.plan', version: 2 });
    expect(change?.edits).toMatchObject([{ newText: ' from City' }]);
});

it('moves a program into a file that is not open, and refuses once the text has moved on', async () => {
    client = await startClient({ files, more: capabilities });
    await client.open('/city/parks.plan');
    await client.settled();
    const [action] = await ask('/city/parks.plan', 0, 28, ['refactor.move']);
    expect(action?.title).toBe('Move "Trees" to Roads');
    const { edit } = await client.request<CodeAction>('codeAction/resolve', action);
    const changes = (edit?.documentChanges ?? []) as TextDocumentEdit[];
    expect(changes.map(({ textDocument }) => [textDocument.uri, textDocument.version])).toEqual([
        ['file:///city/parks.plan', 1],
        ['file:///city/roads.plan', null],
    ]);
    await client.edit('/city/parks.plan', '\n\n\ndepartment Parks { program Trees { serves Shade } }');
    await expect(client.request<CodeAction>('codeAction/resolve', action)).rejects.toThrow('has changed in the meantime');
});

it('makes the file of a department that is not there', async () => {
    client = await startClient({
        files: { ...files, '/city/parks.plan': 'department Parks { program Trees { requests cars from Transport } }' },
        more: capabilities,
    });
    await client.open('/city/parks.plan');
    await client.settled();
    const declare = (await ask('/city/parks.plan', 0, 55, ['quickfix'])).find(({ title }) => title.startsWith('Add department'));
    const { edit } = await client.request<CodeAction>('codeAction/resolve', declare);
    expect(edit?.documentChanges).toMatchObject([
        { kind: 'create', uri: 'file:///city/transport.plan' },
        { textDocument: { uri: 'file:///city/transport.plan', version: null }, edits: [{ newText: 'department Transport\n' }] },
    ]);
});
