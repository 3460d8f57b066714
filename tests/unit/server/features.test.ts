import { DocumentState } from 'langium';
import { afterEach, expect, it } from 'vitest';
import type { CompletionList, Location, LocationLink, WorkspaceEdit } from 'vscode-languageserver-types';
import { type Client, startClient } from './client.ts';

let client: Client;
afterEach(() => client.stop());

const files = { '/city/city.plan': 'plan City\ngoal Shade "Shaded streets"', '/city/parks.plan': 'program Trees { serves Shade }' };
const at = (path: string, line: number, character: number) => ({
    textDocument: { uri: `file://${path}` },
    position: { line, character },
});

it('answers at once for what was just typed, over files that are not open', async () => {
    client = await startClient({ files });
    await client.open('/city/parks.plan');
    await client.edit('/city/parks.plan', '\n\nprogram Trees { serves Shade }');
    const [link] = await client.request<LocationLink[]>('textDocument/definition', at('/city/parks.plan', 2, 25));
    expect(link?.targetUri).toBe('file:///city/city.plan');
    expect(link?.targetSelectionRange.start).toEqual({ line: 1, character: 5 });
    await client.edit('/city/parks.plan', 'program Trees { serves Shade }');
    const found = await client.request<Location[]>('textDocument/references', {
        ...at('/city/parks.plan', 0, 25),
        context: { includeDeclaration: false },
    });
    expect(found.map(({ range }) => range.start.line)).toEqual([0]);
    expect(await client.request('textDocument/implementation', at('/city/parks.plan', 0, 25))).toHaveLength(1);
    const here = { textDocument: { uri: 'file:///city/parks.plan' } };
    expect(await client.request('textDocument/documentSymbol', here)).toHaveLength(1);
    expect(await client.request('textDocument/foldingRange', here)).toEqual([]);
    const positions = [{ line: 0, character: 25 }];
    expect(await client.request('textDocument/selectionRange', { ...here, positions })).toHaveLength(1);
    expect(await client.request('textDocument/hover', at('/city/parks.plan', 0, 25))).toMatchObject({ contents: { kind: 'markdown' } });
    const list = await client.request<CompletionList>('textDocument/completion', at('/city/parks.plan', 0, 25));
    expect(list.items.map(({ label }) => label)).toEqual(['Shade']);
    const edit = await client.request<WorkspaceEdit>('textDocument/rename', { ...at('/city/parks.plan', 0, 25), newName: 'Sun' });
    expect(Object.keys(edit.changes ?? {}).sort()).toEqual(['file:///city/city.plan', 'file:///city/parks.plan']);
    await expect(client.request('textDocument/rename', { ...at('/city/parks.plan', 0, 25), newName: '5' })).rejects.toThrow('is no name');
    expect(await client.request('textDocument/prepareRename', at('/city/parks.plan', 0, 25))).toMatchObject({ start: { character: 23 } });
    expect(await client.request('workspace/symbol', { query: 'shade' })).toHaveLength(1);
    expect(await client.request('textDocument/documentHighlight', at('/city/parks.plan', 0, 25))).toHaveLength(1);
});

it('answers also what is asked while a document is closed, when there is nothing to build', async () => {
    client = await startClient({ files });
    const builder = client.services.shared.workspace.DocumentBuilder;
    const closing = builder.update([], []);
    const answered = builder.waitUntil(DocumentState.Parsed);
    await closing;
    await answered;
});

it('answers also what is asked while others are told that a document is parsed', async () => {
    client = await startClient({ files });
    const builder = client.services.shared.workspace.DocumentBuilder;
    let late: Promise<void> | undefined;
    builder.onBuildPhase(DocumentState.Parsed, async () => {
        late ??= builder.waitUntil(DocumentState.Parsed);
    });
    await builder.update([], []);
    await late;
    expect(late).toBeDefined();
});
