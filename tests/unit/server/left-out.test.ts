import { afterEach, expect, it } from 'vitest';
import type { CheckResult } from '../../../src/protocol/check.ts';
import { type Client, type ClientOptions, startClient } from './client.ts';

let client: Client;
afterEach(() => client.stop());
const start = async (options: ClientOptions) => {
    client = await startClient(options);
    return client;
};

const parks = 'department Parks "Parks" { program T "T" }';
const files = { '/city/city.plan': 'plan City', '/city/parks.plan': parks };
const found = ['no-goal', 'no-indicator'];
const count = async () => (await client.request<CheckResult>('alur/checkPlans', null)).files;

it('reads no file of a hidden folder, whether it is there, comes, is opened, or closed', async () => {
    const old = '/city/.history/parks_2025.plan';
    await start({ files: { ...files, [old]: parks } });
    expect(client.rules('/city/parks.plan')).toEqual(found);
    await client.write('/city/.history/parks_2026.plan', parks);
    await client.write('/city/node_modules/x/parks.plan', parks);
    await client.settled();
    expect(client.rules('/city/parks.plan')).toEqual(found);
    await client.open(old);
    await client.edit(old, `${parks} program Mine`);
    await client.settled();
    expect([client.rules(old), client.rules('/city/parks.plan'), await count()]).toEqual([[], found, 2]);
    await client.close(old);
    await client.settled();
    expect([client.rules(old), client.rules('/city/parks.plan'), await count()]).toEqual([[], found, 2]);
});

it('reads a hidden folder that somebody opened as one of the workspace', async () => {
    await start({ files: { '/home/.city/parks.plan': parks, '/home/other.plan': parks }, folders: ['/home/.city', '/home'] });
    expect([client.rules('/home/.city/parks.plan'), client.rules('/home/other.plan')]).toEqual([found, found]);
});

it('reads no file twice, when it is opened through a link or reported as changed', async () => {
    await start({ files: { ...files, '/city/l.plan': parks }, links: ['/city/l.plan'] });
    await client.watch([{ path: '/city/l.plan', type: 2 }]);
    await client.settled();
    expect([client.rules('/city/parks.plan'), await count()]).toEqual([found, 2]);
    await client.open('/city/l.plan');
    await client.settled();
    await client.edit('/city/l.plan', `${parks} `);
    await client.settled();
    expect([client.rules('/city/l.plan'), client.rules('/city/parks.plan'), await count()]).toEqual([[], found, 2]);
    expect(client.logged).toEqual([expect.stringContaining('/city/l.plan: links are not followed')]);
    await client.close('/city/l.plan');
    await client.settled();
    expect([client.rules('/city/parks.plan'), await count()]).toEqual([found, 2]);
});
