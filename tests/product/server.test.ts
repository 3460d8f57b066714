// The built language server, as an editor starts it, beside a repository.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver-protocol/node';
import { root } from './alur.ts';

it('tells what changed since the last commit', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'alur é '));
    const git = (...args: string[]) =>
        execFileSync('git', [
            '-c',
            'user.name=T',
            '-c',
            'user.email=t@example.invalid',
            '-c',
            'commit.gpgSign=false',
            '-C',
            folder,
            ...args,
        ]);
    const server = spawn(process.execPath, [path.join(root, 'dist/server.mjs'), '--stdio']);
    const client = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
    try {
        const file = path.join(folder, 'a.plan');
        writeFileSync(file, 'department D "Dept" { program P "Trees" { during 2025 } }');
        git('init', '-q');
        git('add', '-A');
        git('commit', '-q', '-m', 'x');
        writeFileSync(file, 'department D "Dept" { program P "Trees" { during 2026 } }');
        client.onRequest('client/registerCapability', () => null);
        client.onRequest('window/workDoneProgress/create', () => null);
        client.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => null));
        client.listen();
        const workspaceFolders = [{ uri: pathToFileURL(folder).href, name: 'x' }];
        const capabilities = { workspace: { workspaceFolders: true, configuration: true } };
        await client.sendRequest('initialize', { processId: null, rootUri: null, workspaceFolders, capabilities });
        await client.sendNotification('initialized', {});
        const page = await client.sendRequest('alur/compareWithLastCommit', { uri: pathToFileURL(file).href });
        expect(page).toMatchObject({ html: expect.stringContaining('the time is now 2026; it was 2025.') });
    } finally {
        client.dispose();
        server.kill();
        rmSync(folder, { recursive: true, force: true });
    }
});
