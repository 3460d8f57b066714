import { afterEach, expect, it } from 'vitest';
import { type Client, type ClientOptions, startClient } from './client.ts';

let client: Client;
afterEach(() => client.stop());
const start = async (options: ClientOptions) => {
    client = await startClient(options);
    return client;
};

const city = (path: string) => `plan City { catalogue "${path}" }\n`;
const parks = 'department D { program P { code "1.3.10" } }';
const list = 'kode;nomenklatur\n1.03.10;Jalan';
const watched = new Set(['code-unknown', 'catalogue-unread']);
const shown = (path: string) => client.rules(path).filter(rule => watched.has(rule));

it('checks codes against the lists that a plan names, from the start', async () => {
    await start({ files: { '/city/city.plan': city('lists/2023.csv'), '/city/parks.plan': parks, '/city/lists/2023.csv': list } });
    expect([shown('/city/city.plan'), shown('/city/parks.plan')]).toEqual([[], ['code-unknown']]);
});

it('checks again when a list changes, appears or is gone, though no plan changed', async () => {
    await start({ files: { '/city/city.plan': city('lists/2023.csv'), '/city/parks.plan': parks } });
    expect([shown('/city/city.plan'), shown('/city/parks.plan')]).toEqual([['catalogue-unread'], []]);
    await client.write('/city/lists/2023.csv', list);
    await client.settled();
    expect([shown('/city/city.plan'), shown('/city/parks.plan')]).toEqual([[], ['code-unknown']]);
    await client.write('/city/lists/2023.csv', 'code,name\n1.3.10,Roads');
    await client.settled();
    expect([shown('/city/city.plan'), shown('/city/parks.plan')]).toEqual([[], []]);
    await client.remove('/city/lists');
    await client.settled();
    expect([shown('/city/city.plan'), shown('/city/parks.plan')]).toEqual([['catalogue-unread'], []]);
});

it('reads a list as soon as somebody types its name, and checks without it when the line goes', async () => {
    await start({ files: { '/city/city.plan': 'plan City\n', '/city/parks.plan': parks, '/city/2023.csv': list } });
    await client.open('/city/city.plan');
    await client.edit('/city/city.plan', city('2023.csv'));
    await client.settled();
    expect(shown('/city/parks.plan')).toEqual(['code-unknown']);
    await client.edit('/city/city.plan', 'plan City\n');
    await client.settled();
    expect(shown('/city/parks.plan')).toEqual([]);
});

it.each([
    ['../../etc/passwd', 'leads out of the folder'],
    ['../other/2023.csv', 'leads out of the folder'],
    ['/city/2023.csv', 'exists on one computer only'],
    ['C:/lists/2023.csv', 'exists on one computer only'],
    ['file:///city/2023.csv', 'is a web address'],
    ['https://example.org/2023.csv', 'is a web address'],
    ['2023.ods', 'must end in .xlsx, .csv'],
    ['locked.csv', 'cannot be read: permission denied'],
])('says of %s that it %s', async (path, text) => {
    const files = { '/city/city.plan': city(path), '/city/2023.csv': list, '/city/locked.csv': 'locked', '/other/2023.csv': list };
    await start({ files });
    const found = (client.shown.get('/city/city.plan') ?? []).filter(({ code }) => code === 'catalogue-unread');
    expect(found.map(({ message }) => message)).toEqual([expect.stringContaining(text)]);
});

it('lets plans of one workspace share a list', async () => {
    await start({ files: { '/city/2025/city.plan': city('../2023.csv') + parks, '/city/2023.csv': list } });
    expect(shown('/city/2025/city.plan')).toEqual(['code-unknown']);
});

it('answers an editor that asks for codes, what one stands for, and where the list is', async () => {
    const text = `${city('lists/2023.csv')}department D { program P { code "1.03.10" } }`;
    await start({ files: { '/city/city.plan': text, '/city/lists/2023.csv': list } });
    await client.open('/city/city.plan');
    const at = { textDocument: { uri: 'file:///city/city.plan' }, position: { line: 1, character: 37 } };
    const ask = (method: string) => client.request<unknown>(`textDocument/${method}`, at);
    expect(client.capabilities).toMatchObject({
        documentLinkProvider: {},
        completionProvider: { triggerCharacters: expect.arrayContaining(['"']) },
    });
    expect(await ask('documentLink')).toMatchObject([{ target: 'file:///city/lists/2023.csv' }]);
    expect(await ask('hover')).toMatchObject({ contents: { value: expect.stringContaining('**Jalan**') } });
    expect(await ask('completion')).toMatchObject({ items: [{ label: '1.03.10' }], isIncomplete: false });
});

it('says which files nothing may be written over: plans and their lists, in any case', async () => {
    await start({ files: { '/city/city.plan': city('lists/2023.csv'), '/city/lists/2023.csv': list, '/city/other.csv': list } });
    const isSource = (path: string) => client.request<boolean>('alur/isSource', { uri: `file://${path}` });
    const paths = ['/city/city.plan', '/city/lists/2023.csv', '/city/LISTS/2023.CSV', '/city/other.csv', '/city/flow.svg'];
    expect(await Promise.all(paths.map(isSource))).toEqual([true, true, true, false, false]);
});

it('reads the map that a plan names, and again when it changes', async () => {
    const map = (code: string) =>
        JSON.stringify({ type: 'Feature', properties: { code }, geometry: { type: 'Point', coordinates: [119, -1] } });
    const files = { '/city/city.plan': 'plan City { map "areas.geojson" }\nlocation L { code "01" }', '/city/areas.geojson': map('02') };
    await start({ files });
    const found = () =>
        (client.shown.get('/city/city.plan') ?? []).filter(({ code }) => code === 'map-unread').map(({ message }) => message);
    expect(found()).toEqual([expect.stringContaining('none of the places')]);
    await client.write('/city/areas.geojson', map('01'));
    await client.settled();
    expect(found()).toEqual([]);
    await client.remove('/city/areas.geojson');
    await client.settled();
    expect(found()).toEqual([expect.stringContaining('is not there')]);
});
