// What happened to planners elsewhere, over several files and a real connection.
import { afterEach, describe, expect, it } from 'vitest';
import type { CompletionList, DocumentSymbol, Location, LocationLink } from 'vscode-languageserver-types';
import { type Client, startClient } from './client.ts';

let client: Client;
afterEach(async () => {
    await client.settled();
    client.stop();
});

/** The place of a text, as a request wants it. */
function at(path: string, text: string, part: string) {
    const lines = text.slice(0, text.indexOf(part)).split('\n');
    return { textDocument: { uri: `file://${path}` }, position: { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 } };
}

it('4: what a shared goal asks for changes the findings of departments whose files nobody opened', async () => {
    const shared = (end: number) => `plan City { period 2025..${end} }\ngoal Shade`;
    const parks = 'department Parks { program Trees { serves Shade executor Parks during 2025..2030 } }';
    client = await startClient({ files: { '/city/city.plan': shared(2029), '/city/parks.plan': parks } });
    expect(client.rules('/city/parks.plan')).toContain('bad-period');
    await client.open('/city/city.plan');
    await client.edit('/city/city.plan', shared(2030));
    await client.settled();
    expect(client.rules('/city/parks.plan')).not.toContain('bad-period');
    // Also where another hand changes the file.
    await client.close('/city/city.plan');
    await client.settled();
    expect(client.rules('/city/parks.plan')).toContain('bad-period');
    await client.write('/city/city.plan', shared(2031));
    await client.settled();
    expect(client.rules('/city/parks.plan')).not.toContain('bad-period');
});

it('9: a maintainer without a name is found while typing', async () => {
    client = await startClient({ files: { '/city/city.plan': 'plan City' } });
    const typed =
        'department Parks {\n  program Trees {\n    buys trees 5 "tree" {\n      maintainer \n      location Square\n    }\n  }\n}';
    await client.open('/city/parks.plan', typed);
    await client.settled();
    const missing = client.shown.get('/city/parks.plan')?.find(({ code }) => code === 'syntax');
    expect(missing?.range.start.line).toBe(3);
});

it('16, as far as `extend` goes: a department in several files is one department', async () => {
    const trees = 'department Parks { program Trees { serves Shade } }\ngoal Shade';
    const more = 'extend Parks {\n  program Nursery { after Trees activity Planting { delivers saplings 5 "tree" } }\n}';
    const roads = 'department Roads { program Verges { needs Parks.Nursery.Planting.saplings after Parks.Trees } }';
    client = await startClient({ files: { '/city/a.plan': trees, '/city/b.plan': more, '/city/c.plan': roads } });
    expect(client.rules('/city/c.plan')).not.toContain('unresolved');
    await client.open('/city/c.plan');
    const [link] = await client.request<LocationLink[]>('textDocument/definition', at('/city/c.plan', roads, 'saplings'));
    expect(link?.targetUri).toBe('file:///city/b.plan');
    const params = { ...at('/city/c.plan', roads, 'Trees'), context: { includeDeclaration: true } };
    const places = await client.request<Location[]>('textDocument/references', params);
    expect([...new Set(places.map(({ uri }) => uri))].sort()).toEqual(['a', 'b', 'c'].map(name => `file:///city/${name}.plan`));
    await client.open('/city/b.plan');
    const outline = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri: 'file:///city/b.plan' } });
    expect(outline[0]?.children?.map(({ name }) => name)).toEqual(['Nursery']);
});

describe('17: work that waits for work of another department', () => {
    const parks = 'department Parks { program Trees { activity Dig activity Plant { after Roads.Verge.Widen } } }';
    const roads = 'department Roads { program Verge { activity Widen } }';

    it('is completed with the department said, and leads there', async () => {
        client = await startClient({ files: { '/city/parks.plan': parks, '/city/roads.plan': roads } });
        await client.open('/city/parks.plan');
        const { items } = await client.request<CompletionList>('textDocument/completion', at('/city/parks.plan', parks, 'Roads.Verge'));
        const widen = items.find(({ label }) => label.endsWith('Widen'));
        expect(JSON.stringify(widen)).toContain('Roads');
        const [link] = await client.request<LocationLink[]>('textDocument/definition', at('/city/parks.plan', parks, 'Widen'));
        expect(link?.targetUri).toBe('file:///city/roads.plan');
    });

    it('is an error at each link when they wait for each other', async () => {
        client = await startClient({ files: { '/city/parks.plan': parks, '/city/roads.plan': roads } });
        await client.write('/city/roads.plan', roads.replace('Widen', 'Widen { after Parks.Trees.Plant }'));
        await client.settled();
        for (const path of ['/city/parks.plan', '/city/roads.plan'])
            expect(client.shown.get(path)?.find(({ code }) => code === 'dependency-cycle')?.severity, path).toBe(1);
    });
});

it('a file that moves from one plan into another takes its findings along', async () => {
    const parks = 'department Parks { program Trees { serves Shade } }';
    const files = { '/city/city.plan': 'plan City\ngoal Shade', '/port/port.plan': 'plan Port\ngoal Trade', '/city/parks.plan': parks };
    client = await startClient({ folders: ['/city', '/port'], files });
    expect(client.rules('/city/parks.plan')).not.toContain('unresolved');
    await client.write('/port/parks.plan', parks);
    await client.remove('/city/parks.plan');
    await client.settled();
    expect(client.shown.has('/city/parks.plan')).toBe(false);
    expect(client.rules('/port/parks.plan')).toContain('unresolved');
    expect(client.rules('/city/city.plan')).toContain('goal-unserved');
});

describe('what is too much', () => {
    it('of one file, of nesting and of findings is said in a finding', async () => {
        const deep = `${'goal G { '.repeat(60)}${'}'.repeat(60)}`;
        const large = `// ${'x'.repeat(16_000_001)}`;
        client = await startClient({ files: { '/city/deep.plan': deep, '/city/large.plan': large } });
        for (const path of ['/city/deep.plan', '/city/large.plan'])
            expect(client.rules(path).filter(rule => rule === 'limit').length, path).toBe(1);
    });
});
