// The command and the language server from their start: how soon the version is told, a file that is open shows what it says by itself, and all files what is found in them.
// It must not know which city.
import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
    createProtocolConnection,
    type PublishDiagnosticsParams,
    StreamMessageReader,
    StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { countPoints } from '../../src/protocol/side-bar.ts';
import { median } from './sample.ts';

const server = fileURLToPath(new URL('../../dist/server.mjs', import.meta.url));
const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const runs = 3;

interface Started {
    /** Milliseconds until the open file shows something. */
    readonly first: number;
    /** Until the last file does. */
    readonly all: number;
    /** Findings of the open file, at first and in the end. */
    readonly counts: readonly [number, number];
}

/** `stock`: milliseconds of its whole cold check of the same city. */
export async function timeStart(city: string, stock: number): Promise<object[]> {
    const started: Started[] = [];
    for (let run = 0; run < runs; run++) started.push(await start(city));
    const of = (take: (one: Started) => number) => Math.round(median(started.map(take)));
    const [first, all] = [of(one => one.first), of(one => one.all)];
    const [few, many] = started[0]?.counts ?? [];
    const version = quickest([cli, '--version']) / quickest(['-e', '0']);
    return [
        { what: 'alur --version, beside node -e 0', ratio: version, target: '2', met: version <= 2 ? '✓' : '✗' },
        { what: 'first findings of the open file', ms: first, findings: few, target: '500 ms', met: first <= 500 ? '✓' : '✗' },
        { what: 'all findings', ms: all, findings: many, target: '1/5 of stock', met: all <= stock / 5 ? '✓' : '✗' },
    ];
}

/** Milliseconds of the quickest of several runs of Node, from start to end. */
function quickest(args: readonly string[]): number {
    return Math.min(
        ...Array.from({ length: 11 }, () => {
            const before = performance.now();
            spawnSync(process.execPath, args);
            return performance.now() - before;
        }),
    );
}

/** Opens a file of the city with a line that cannot be read and a time that ends before it starts. */
async function start(city: string): Promise<Started> {
    const name = readdirSync(city).find(file => file !== 'city.plan') as string;
    const text = readFileSync(join(city, name), 'utf8').replace(/^ {8}during .*$/m, '        during 2027..2026\n        budget Rp in');
    const uri = pathToFileURL(join(city, name)).toString();
    const before = performance.now();
    const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const client = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
    const counts: number[] = [];
    let first = 0;
    let all = 0;
    client.onNotification('textDocument/publishDiagnostics', (shown: PublishDiagnosticsParams) => {
        all = performance.now() - before;
        if (shown.uri !== uri) return;
        first ||= all;
        counts.push(shown.diagnostics.length);
    });
    client.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => ({})));
    client.listen();
    const capabilities = { workspace: { workspaceFolders: true, configuration: true } };
    const workspaceFolders = [{ uri: pathToFileURL(city).toString(), name: 'city' }];
    await client.sendRequest('initialize', { processId: null, rootUri: null, workspaceFolders, capabilities });
    await client.sendNotification('initialized', {});
    await client.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'alur', version: 1, text } });
    // Answered once all has been checked.
    await client.sendRequest(countPoints.method, {});
    child.kill();
    client.dispose();
    return { first, all, counts: [counts[0] ?? 0, counts.at(-1) ?? 0] };
}
