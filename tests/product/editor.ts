// An editor for tests that starts `alur lsp` as a process of its own, and can do nothing but the least.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
    createMessageConnection,
    type Diagnostic,
    type PublishDiagnosticsParams,
    StreamMessageReader,
    StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { root } from './alur.ts';

export async function startEditor(
    folder: string,
    args: readonly string[] = ['--stdio'],
    initialize: object = {},
    cli = path.join(root, 'dist/cli.js'),
) {
    const server = spawn(process.execPath, [cli, 'lsp', ...args], { cwd: folder });
    const ended = new Promise<number | null>(resolve => server.once('exit', resolve));
    let err = '';
    server.stderr.on('data', chunk => {
        err += chunk;
    });
    const connection = createMessageConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
    const shown = new Map<string, Diagnostic[]>();
    const waiting = new Set<() => void>();
    connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }: PublishDiagnosticsParams) => {
        shown.set(uri, diagnostics);
        for (const look of waiting) look();
    });
    connection.listen();
    const uri = (name: string) => pathToFileURL(path.join(folder, name)).href;
    await connection.sendRequest('initialize', { processId: process.pid, rootUri: uri('.'), capabilities: {}, ...initialize });
    await connection.sendNotification('initialized', {});
    return {
        uri,
        ended,
        err: () => err,
        ask: <R>(method: string, params: unknown): Promise<R> => connection.sendRequest(method, params) as Promise<R>,
        open: (name: string, text: string) =>
            connection.sendNotification('textDocument/didOpen', { textDocument: { uri: uri(name), languageId: 'alur', version: 1, text } }),
        /** Until what is shown for a file is as wanted; the test's own limit ends the wait. */
        until: (name: string, wanted: (diagnostics: readonly Diagnostic[]) => boolean): Promise<readonly Diagnostic[]> =>
            new Promise(resolve => {
                const look = () => {
                    const diagnostics = shown.get(uri(name)) ?? [];
                    if (!wanted(diagnostics)) return;
                    waiting.delete(look);
                    resolve(diagnostics);
                };
                waiting.add(look);
                look();
            }),
        /** As an editor ends a server in good order. */
        stop: async () => {
            await connection.sendRequest('shutdown');
            await connection.sendNotification('exit');
            return ended;
        },
        /** As when the editor is gone. */
        vanish: () => server.stdin.end(),
        kill: () => server.kill(),
    };
}
