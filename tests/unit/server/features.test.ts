import { afterEach, expect, it } from 'vitest';
import { LSPErrorCodes } from 'vscode-languageserver';
import type {
    CallHierarchyItem,
    CodeLens,
    CompletionList,
    InlayHint,
    Location,
    LocationLink,
    SemanticTokens,
    TypeHierarchyItem,
    WorkspaceEdit,
} from 'vscode-languageserver-types';
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
    expect(await client.request('textDocument/documentSymbol', here)).toHaveLength(1);
    expect(await client.request('textDocument/foldingRange', here)).toEqual([]);
    const positions = [{ line: 0, character: 25 }];
    expect(await client.request('textDocument/selectionRange', { ...here, positions })).toHaveLength(1);
    expect(await client.request('textDocument/hover', at('/city/parks.plan', 0, 25))).toMatchObject({ contents: { kind: 'markdown' } });
    const list = await client.request<CompletionList>('textDocument/completion', at('/city/parks.plan', 0, 25));
    expect(list.items.map(({ label }) => label)).toEqual(['Shade']);
    const edit = await client.request<WorkspaceEdit>('textDocument/rename', { ...at('/city/parks.plan', 0, 25), newName: 'Sun' });
    expect(Object.keys(edit.changes ?? {}).sort()).toEqual(['file:///city/city.plan', 'file:///city/parks.plan']);
    await expect(client.request('textDocument/rename', { ...at('/city/parks.plan', 0, 25), newName: '5' })).rejects.toThrow(
        'cannot be a short name',
    );
    expect(await client.request('textDocument/prepareRename', at('/city/parks.plan', 0, 25))).toMatchObject({ start: { character: 23 } });
    expect(await client.request('workspace/symbol', { query: 'shade' })).toHaveLength(1);
    expect(await client.request('textDocument/documentHighlight', at('/city/parks.plan', 0, 25))).toHaveLength(1);
});

const here = { textDocument: { uri: 'file:///city/parks.plan' } };
const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };

it('unfolds hierarchies into files that are not open', async () => {
    client = await startClient({ files });
    await client.open('/city/parks.plan');
    const [work] = await client.request<CallHierarchyItem[]>('textDocument/prepareCallHierarchy', at('/city/parks.plan', 0, 10));
    expect(await client.request('callHierarchy/outgoingCalls', { item: work })).toEqual([]);
    expect(await client.request('callHierarchy/incomingCalls', { item: work })).toEqual([]);
    const [program] = await client.request<TypeHierarchyItem[]>('textDocument/prepareTypeHierarchy', at('/city/parks.plan', 0, 10));
    const [goal] = await client.request<TypeHierarchyItem[]>('typeHierarchy/supertypes', { item: program });
    expect(goal?.uri).toBe('file:///city/city.plan');
    expect(await client.request('typeHierarchy/subtypes', { item: goal })).toMatchObject([{ name: 'Trees' }]);
});

it('colours names, and shows lenses and hints as the settings say', async () => {
    client = await startClient({ files, initialize: { initializationOptions: { commands: ['alur.showReferences'] } } });
    expect(client.capabilities).toMatchObject({
        callHierarchyProvider: {},
        typeHierarchyProvider: {},
        codeLensProvider: { resolveProvider: true },
        semanticTokensProvider: { full: { delta: true }, range: true },
    });
    expect(client.capabilities['inlayHintProvider']).toBeTruthy();
    await client.open('/city/city.plan');
    await client.open('/city/parks.plan', 'department D { program Trees { serves Shade } }');
    expect((await client.request<SemanticTokens>('textDocument/semanticTokens/full', here)).data).toHaveLength(15);
    expect((await client.request<SemanticTokens>('textDocument/semanticTokens/range', { ...here, range })).data).toHaveLength(15);
    const city = { textDocument: { uri: 'file:///city/city.plan' } };
    const [lens] = await client.request<CodeLens[]>('textDocument/codeLens', city);
    expect(await client.request('codeLens/resolve', lens)).toMatchObject({
        command: { title: 'served by 1 program in 1 department', command: 'alur.showReferences' },
    });
    expect(await client.request('textDocument/inlayHint', { ...here, range })).toBeNull();
    await client.configure({ inlayHints: true, codeLens: false });
    await client.settled();
    expect(await client.request<InlayHint[]>('textDocument/inlayHint', { ...here, range })).toHaveLength(1);
    expect(await client.request('textDocument/codeLens', city)).toBeNull();
});

it('asks to be asked again when a setting or another file changes, and only who can be asked', async () => {
    const refreshSupport = { refreshSupport: true };
    client = await startClient({ files, more: { workspace: { inlayHint: refreshSupport, codeLens: refreshSupport } } });
    await client.open('/city/parks.plan');
    await client.settled();
    client.refreshed.length = 0;
    await client.edit('/city/parks.plan', 'program Trees');
    await client.settled();
    expect(client.refreshed).toEqual([]);
    await client.write('/city/city.plan', 'plan City');
    await client.settled();
    expect(client.refreshed).toEqual(['inlayHint', 'codeLens']);
    await client.configure({ inlayHints: true });
    await client.settled();
    expect(client.refreshed).toHaveLength(4);
});

it('renames in all files at once, with nothing left to confirm, also where the editor could ask', async () => {
    client = await startClient({
        files,
        more: { workspace: { workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } } },
    });
    await client.open('/city/parks.plan');
    const edit = await client.request<WorkspaceEdit>('textDocument/rename', { ...at('/city/parks.plan', 0, 25), newName: 'Sun' });
    expect(Object.keys(edit.changes ?? {}).sort()).toEqual(['file:///city/city.plan', 'file:///city/parks.plan']);
    expect(edit.changeAnnotations).toBeUndefined();
});

it.each(['/city/parks.plan', '/city/never.plan', '/elsewhere/x.plan'])('answers with nothing for %s when it is not open', async path => {
    client = await startClient({ files });
    await client.open('/city/parks.plan');
    const [item] = await client.request<CallHierarchyItem[]>('textDocument/prepareCallHierarchy', at('/city/parks.plan', 0, 10));
    await client.close('/city/parks.plan');
    await client.remove('/city/parks.plan');
    await client.settled();
    const place = at(path, 0, 10);
    const nothing: Record<string, unknown> = {
        'textDocument/definition': place,
        'textDocument/implementation': place,
        'textDocument/references': { ...place, context: { includeDeclaration: true } },
        'textDocument/documentHighlight': place,
        'textDocument/hover': place,
        'textDocument/completion': place,
        'textDocument/prepareRename': place,
        'textDocument/rename': { ...place, newName: 'X' },
        'textDocument/documentSymbol': place,
        'textDocument/foldingRange': place,
        'textDocument/formatting': { ...place, options: { tabSize: 2, insertSpaces: true } },
        'textDocument/codeLens': place,
        'textDocument/inlayHint': { ...place, range },
        'textDocument/prepareCallHierarchy': place,
        'textDocument/prepareTypeHierarchy': place,
        'callHierarchy/outgoingCalls': { item },
        'typeHierarchy/supertypes': { item },
        'textDocument/codeAction': { ...place, range, context: { diagnostics: [] } },
    };
    for (const [method, params] of Object.entries(nothing)) {
        const answer = await client.request<unknown>(method, params);
        expect(Array.isArray(answer) ? answer : (answer ?? []), method).toEqual([]);
    }
    expect(await client.request('textDocument/semanticTokens/full', place)).toMatchObject({ data: [] });
    expect(await client.request('textDocument/selectionRange', { ...place, positions: [place.position] })).toHaveLength(1);
    expect(client.logged).toEqual([]);
});

it('changes nothing when a file is renamed', async () => {
    client = await startClient({ files: { ...files, '/city/b.plan': 'program Q { needs Trees }' } });
    expect(client.capabilities['workspace']).not.toHaveProperty('fileOperations');
    await client.open('/city/b.plan');
    await client.settled();
    const before = client.rules('/city/parks.plan');
    client.disk.set('file:///city/z.plan', client.disk.get('file:///city/parks.plan') as string);
    client.disk.delete('file:///city/parks.plan');
    await client.watch([
        { path: '/city/parks.plan', type: 3 },
        { path: '/city/z.plan', type: 1 },
    ]);
    await client.settled();
    expect(before.length).toBeGreaterThan(0);
    expect([client.rules('/city/parks.plan'), client.rules('/city/z.plan')]).toEqual([[], before]);
    const [link] = await client.request<LocationLink[]>('textDocument/definition', at('/city/b.plan', 0, 20));
    expect(link?.targetUri).toBe('file:///city/z.plan');
});

it('answers also what is asked while a document is closed, and where none is open', async () => {
    client = await startClient({ files });
    expect(await client.request('workspace/symbol', { query: 'shade' })).toHaveLength(1);
    await client.open('/city/parks.plan');
    const [, symbols] = await Promise.all([client.close('/city/parks.plan'), client.request('textDocument/documentSymbol', here)]);
    expect(symbols).toBeNull();
});

it('does not work out what is called off before its turn comes', async () => {
    client = await startClient({ files });
    await client.open('/city/parks.plan');
    const [first, second] = [client.request('workspace/symbol', { query: 'shade' }), client.cancel('workspace/symbol', { query: 'shade' })];
    expect(await first).toHaveLength(1);
    await expect(second).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
});
