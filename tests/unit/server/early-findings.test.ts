// Of a file that is open, what it says by itself is shown before the rest of its plan is read.
import { afterEach, expect, it } from 'vitest';
import { type Client, type ClientOptions, startClient } from './client.ts';

const broken = 'department Parks {\n  program Trees { during 2027..2026 serves Shadow budget in }\n}\n';
const files = { '/city/city.plan': 'plan City { period 2025..2029 }\ngoal Shade', '/city/parks.plan': broken };

let clients: Client[] = [];
afterEach(() => {
    for (const client of clients) client.stop();
    clients = [];
});
const start = async (options: ClientOptions) => {
    const client = await startClient({ files, ...options });
    clients.push(client);
    return client;
};

it('shows what a file says by itself first, then all of it, and takes nothing back', async () => {
    const { sent, shown } = await start({ opened: { '/city/parks.plan': broken } });
    const parks = sent.filter(({ path }) => path === '/city/parks.plan').map(({ codes }) => codes);
    expect(parks[0]).toEqual(['bad-period', 'syntax', 'syntax']);
    expect(parks.length).toBeGreaterThan(1);
    for (const codes of parks) expect(codes).toEqual(expect.arrayContaining(parks[0] as string[]));
    expect(parks.at(-1)).toEqual(expect.arrayContaining(['unresolved']));
    expect(shown.get('/city/parks.plan')?.length).toBe(parks.at(-1)?.length);
    // Before anything of another file.
    expect(sent[0]?.path).toBe('/city/parks.plan');
});

it('shows nothing early of a file that is part of no plan', async () => {
    for (const path of ['/city/.old/parks.plan', '/city/node_modules/parks.plan', '/city/link.plan', '/city/parks.txt']) {
        const { sent } = await start({ opened: { [path]: broken }, links: ['/city/link.plan'] });
        const early = sent.filter(one => one.path === path && !one.codes.includes('unresolved'));
        expect(early, path).toEqual([]);
    }
});

it('follows the reader’s settings', async () => {
    const { sent } = await start({ opened: { '/city/parks.plan': broken }, settings: { rules: { 'bad-period': 'off' } } });
    expect(sent.find(({ path }) => path === '/city/parks.plan')?.codes).toEqual(['syntax', 'syntax']);
});
