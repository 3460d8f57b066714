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
import type { DrawAnswer, DrawingPatch } from '../../src/protocol/diagram.ts';
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

it('draws on its own thread as built', async () => {
    const ask = (known: number) => client.sendRequest<DrawAnswer>('alur/drawPlan', { drawing: 'one', root, state: ['view=flow'], known });
    const first = await ask(0);
    if (first.kind !== 'drawn') throw new Error(first.kind);
    expect(first.patch.added.filter(({ key }) => key.startsWith('card:')).length).toBeGreaterThan(5);
    const again = await ask(first.patch.version);
    expect(again).toMatchObject({ kind: 'drawn', patch: { base: first.patch.version, added: [], changed: [], removed: [] } });
});

it('draws of a large plan first what is seen, on its own thread as built', async () => {
    const seen = { x: 0, y: 0, width: 1200, height: 800 };
    const request = { drawing: 'two', root: largeRoot, state: ['depth=programs'], known: 0, seen };
    const first = await client.sendRequest<DrawAnswer>('alur/drawPlan', request);
    if (first.kind !== 'drawn') throw new Error(first.kind);
    const cards = ({ added }: DrawingPatch) => added.filter(({ key }) => key.startsWith('card:')).length;
    let { patch } = first;
    let count = cards(patch);
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThan(250);
    const more = (known: number) => client.sendRequest<DrawingPatch | null>('alur/moreOfDrawing', { drawing: 'two', known });
    while (patch.more) {
        const next = await more(patch.version);
        if (!next) throw new Error('The rest is missing.');
        count += cards(next);
        patch = next;
    }
    expect(count).toBe(500);
    expect(await more(patch.version)).toBeNull();
});

it.each(exportFormats.map(({ format }) => format))('writes %s as built', async format => {
    const answer = await client.sendRequest<ExportAnswer>('alur/exportDrawing', { root, state: [], format });
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
    expect(answer.content).toMatch(begins[format] as RegExp);
    expect(answer.content.length).toBeGreaterThan(200);
});
