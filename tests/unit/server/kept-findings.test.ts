// What was found the last time is shown at once, and only where nothing has changed since.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Store } from '../../../src/cache/findings-cache.ts';
import { Plans } from '../../../src/language/plans.ts';
import type { StoredFinding } from '../../../src/rules/engine/stored-finding.ts';
import { Publisher } from '../../../src/server/publisher.ts';
import { patience } from '../../limits.ts';
import { memoryStore } from '../cache/memory-store.ts';
import { type Client, type ClientOptions, startClient } from './client.ts';

const files = {
    '/city/city.plan': 'plan City { period 2025..2029 catalogue "codes.csv" }\ngoal Shade',
    '/city/parks.plan': 'department Parks { program Trees { serves Shadow } }',
    '/city/codes.csv': 'code,name\n1.03.10,Trees',
};

let entries: Map<string, string>;
let clients: Client[];
beforeEach(() => {
    entries = new Map();
    clients = [];
});
afterEach(() => {
    for (const client of clients) client.stop();
});

const start = async (options: ClientOptions = {}, store: Store = memoryStore(entries)) => {
    const client = await startClient({ files, keeping: { store, program: 'test' }, ...options });
    clients.push(client);
    return client;
};
/** A store whose entries say that they come from it, so that it shows where a message comes from. */
const marking: () => Store = () => ({
    ...memoryStore(entries),
    read: async key => (await memoryStore(entries).read(key))?.replaceAll('"message":{"en":"', '"message":{"en":"Before: '),
});
const before = ({ messages }: Client) => messages.filter(message => message.startsWith('Before: ')).length;

it('shows at once what was found the last time, then what is found now', async () => {
    const first = await start();
    await first.request('shutdown', undefined);
    const second = await start({}, marking());
    expect(before(second)).toBe(first.messages.length);
    expect(second.messages).toEqual([...first.messages.map(message => `Before: ${message}`), ...first.messages]);
    expect(second.shown).toEqual(first.shown);
    expect(second.logged).toEqual([]);
});

it('says nothing twice where both are the same', async () => {
    const first = await start();
    await first.request('shutdown', undefined);
    const second = await start();
    expect(second.published.toSorted()).toEqual(['/city/city.plan', '/city/parks.plan']);
    expect(second.shown).toEqual(first.shown);
});

it('keeps what is found after each pause, and when it ends', async () => {
    const serving = (what: string) => `department Parks { program Trees { serves ${what} } }`;
    const first = await start();
    for (const what of ['Lawn', 'Sun']) {
        await first.write('/city/parks.plan', serving(what));
        await vi.waitFor(() => expect(first.messages.some(message => message.includes(what))).toBe(true), { timeout: patience });
        if (what === 'Sun') await first.request('shutdown', undefined);
        await first.settled();
    }
    for (const what of ['Shadow', 'Lawn', 'Sun'])
        expect(before(await start({ files: { ...files, '/city/parks.plan': serving(what) } }, marking())), what).toBeGreaterThan(0);
});

it.each<[string, ClientOptions]>([
    ['a text', { files: { ...files, '/city/parks.plan': 'department Parks { program Trees { serves Shadow during 2030 } }' } }],
    ['a file more', { files: { ...files, '/city/x.plan': 'goal Shadow' } }],
    ['a file less', { files: { '/city/parks.plan': files['/city/parks.plan'] } }],
    ['a list', { files: { ...files, '/city/codes.csv': 'code,name\n1.03.11,Trees' } }],
    ['a list that is gone', { files: { '/city/city.plan': files['/city/city.plan'], '/city/parks.plan': files['/city/parks.plan'] } }],
    ['a severity', { settings: { rules: { unresolved: 'warning' } } }],
    ['the folder', { folders: ['/city', '/town'] }],
    ['what stands in an open document', { opened: { '/city/parks.plan': 'department Parks' } }],
    ['a document of the plan that was never saved', { opened: { '/city/new.plan': 'goal Shadow' } }],
    ['a document elsewhere', { opened: { '/elsewhere/a.plan': 'goal Shadow' } }],
])('shows nothing of before where something else has changed: %s', async (_, options) => {
    await (await start()).request('shutdown', undefined);
    const changed = await start(options, marking());
    expect(before(changed)).toBe(0);
    clients.push(await startClient({ files, ...options }));
    expect(changed.shown).toEqual(clients.at(-1)?.shown);
});

it('shows what was found where documents are open as they were saved, in the language of now', async () => {
    await (await start()).request('shutdown', undefined);
    const again = await start({ opened: { '/city/parks.plan': files['/city/parks.plan'] } }, marking());
    expect(before(again)).toBeGreaterThan(0);
    const indonesian = await start({ locale: 'id' });
    clients.push(await startClient({ files, locale: 'id' }));
    expect(indonesian.shown).toEqual(clients.at(-1)?.shown);
    expect(indonesian.published.toSorted()).toEqual(['/city/city.plan', '/city/parks.plan']);
});

it('shows nothing of before once somebody has typed', async () => {
    await (await start()).request('shutdown', undefined);
    const store = marking();
    const typed = Promise.withResolvers<void>();
    const client = await start(
        { opened: { '/city/parks.plan': files['/city/parks.plan'] } },
        { ...store, read: key => typed.promise.then(() => store.read(key)) },
    );
    await client.edit('/city/parks.plan', 'department Parks { program Trees { serves Shade } }');
    // Whatever the answer is: the edit has come before it.
    await client.request('alur/nothing', {}).catch(() => {});
    typed.resolve();
    await vi.waitFor(() => expect(client.shown.size).toBeGreaterThan(0), { timeout: patience });
    await client.settled();
    expect(before(client)).toBe(0);
});

it('takes back what was shown of a file that was gone when it was to be read', () => {
    const sent: [uri: string, count: number][] = [];
    const publisher = new Publisher({
        plans: new Plans(),
        after: () => () => {},
        report: (_, error) => expect.unreachable(String(error)),
        send: (uri, diagnostics) => sent.push([uri, diagnostics.length]),
    });
    const text = { en: 'x', id: 'x' };
    const span = { start: 0, end: 1 };
    const file = 'file:///city/a.plan';
    const finding: StoredFinding = { rule: 'no-goal', severity: 'warning', file, span, message: text, values: {}, related: [] };
    publisher.showStored(new Map([[file, [finding]]]), () => [0]);
    publisher.release();
    // Too late: the plan is known now.
    publisher.showStored(new Map([[file, [finding]]]), () => [0]);
    expect(sent).toEqual([
        [file, 1],
        [file, 0],
    ]);
});

it('goes on where nothing can be kept, and says so once', async () => {
    const broken: Store = { ...memoryStore(entries), write: () => Promise.reject(new Error('no room')) };
    const client = await start({}, broken);
    await client.write('/city/parks.plan', 'department Parks');
    await client.settled();
    expect(client.logged).toEqual([expect.stringMatching(/^Keeping what was found: .*no room/)]);
    expect(client.shown.size).toBeGreaterThan(0);
});
