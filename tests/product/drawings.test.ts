import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
    createProtocolConnection,
    type ProtocolConnection,
    StreamMessageReader,
    StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import type { DrawAnswer } from '../../src/protocol/diagram.ts';
import type { ExportAnswer } from '../../src/protocol/export.ts';
import { exportFormats } from '../../src/server/export-formats.ts';
import { generateCity } from '../bench/city.ts';

const project = path.resolve(import.meta.dirname, '../..');
const root = pathToFileURL(path.join(project, 'examples/riverside')).toString();
const large = mkdtempSync(path.join(tmpdir(), 'alur-large-'));
const largeRoot = pathToFileURL(large).toString();
let server: ChildProcess;
let client: ProtocolConnection;

beforeAll(async () => {
    for (const [name, text] of generateCity({ programs: 500 })) writeFileSync(path.join(large, name), text);
    server = spawn(process.execPath, [path.join(project, 'dist/server.mjs'), '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    client = createProtocolConnection(
        new StreamMessageReader(server.stdout as NodeJS.ReadableStream),
        new StreamMessageWriter(server.stdin as NodeJS.WritableStream),
    );
    client.onRequest('client/registerCapability', () => null);
    client.onRequest('window/workDoneProgress/create', () => null);
    client.listen();
    const folders = [root, largeRoot].map(uri => ({ uri, name: 'city' }));
    await client.sendRequest('initialize', { processId: null, rootUri: null, capabilities: {}, workspaceFolders: folders });
    await client.sendNotification('initialized', {});
});
afterAll(async () => {
    await client.sendRequest('shutdown');
    await client.sendNotification('exit');
    rmSync(large, { recursive: true });
});

it('draws the sheets of small and large plans as built', async () => {
    const ask = (at: string, known: number, state: string[] = []) =>
        client.sendRequest<DrawAnswer>('alur/drawPlan', { drawing: at, root: at, state, known, width: 900 });
    for (const [at, sheet] of [
        [root, 'flow'],
        [largeRoot, 'city'],
    ] as const) {
        const first = await ask(at, 0);
        if (first.kind !== 'drawn') throw new Error(first.kind);
        expect(first.sheet.address).toBe(sheet);
        expect(first.patch.added.length).toBeGreaterThan(50);
        const again = await ask(at, first.patch.version);
        expect(again).toMatchObject({ kind: 'drawn', patch: { base: first.patch.version, added: [], changed: [], removed: [] } });
    }
});

it.each(exportFormats.map(({ format }) => format))('writes %s as built', async format => {
    const answer = await client.sendRequest<ExportAnswer>('alur/exportDrawing', { root, state: [], format, isAtlas: false });
    if (answer.kind !== 'exported') throw new Error(answer.kind);
    const begins: Readonly<Record<string, RegExp>> = {
        svg: /^<\?xml/,
        png: /^iVBORw0KGgo/,
        pdf: /^JVBERi0/,
        html: /^<!doctype html>/,
        mermaid: /^(%%|flowchart|---)/,
        csv: /./,
        xlsx: /^UEsD/,
    };
    expect(answer.contents[0]).toMatch(begins[format] as RegExp);
    expect(answer.contents[0]?.length).toBeGreaterThan(200);
});
