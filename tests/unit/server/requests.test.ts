// The table of requests: each request has one row, and what is announced is what is answered.
import { expect, it } from 'vitest';
import { capabilities, editorRequests } from '../../../src/server/requests.ts';

it('has one row for each request: of two the connection would forget the first', () => {
    const methods = editorRequests.map(({ method }) => method);
    expect(methods.length).toBeGreaterThan(25);
    expect(new Set(methods).size).toBe(methods.length);
});

it('announces whatever begins a chain of requests, and what continues one with it', () => {
    const answered = new Set(editorRequests.map(({ method }) => method));
    for (const { method, announces } of editorRequests) {
        const silent = /resolve$|Calls$|types$|prepareRename$|tokens\/(full\/delta|range)$/i.test(method);
        expect(Object.keys(announces).length, method).toBe(silent ? 0 : 1);
    }
    expect(capabilities.renameProvider).toEqual({ prepareProvider: true });
    expect(answered).toContain('textDocument/prepareRename');
    expect(capabilities.codeActionProvider).toMatchObject({ resolveProvider: true });
    expect(answered).toContain('codeAction/resolve');
    expect(capabilities.codeLensProvider).toEqual({ resolveProvider: true });
    expect(answered).toContain('codeLens/resolve');
    expect(capabilities.semanticTokensProvider).toMatchObject({ full: { delta: true }, range: true });
    expect(answered).toContain('textDocument/semanticTokens/full/delta');
    expect(answered).toContain('textDocument/semanticTokens/range');
    // Never asked for again: what has no row for it must not be announced.
    for (const resolved of [capabilities.workspaceSymbolProvider, capabilities.documentLinkProvider, capabilities.inlayHintProvider])
        expect(resolved).toEqual({ resolveProvider: false });
});
