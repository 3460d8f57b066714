import { afterEach, expect, it } from 'vitest';
import { type Client, startClient } from './client.ts';

let client: Client;
afterEach(() => client.stop());

it.each([
    [
        'a carriage return comes before the line feed',
        'plan City\ngoal G\ngoal H\n',
        { line: 0, character: 9 },
        { line: 0, character: 9 },
        '\r',
    ],
    [
        'a line feed comes behind the carriage return',
        'plan City\rgoal G\ngoal H\n',
        { line: 1, character: 0 },
        { line: 1, character: 0 },
        '\n',
    ],
    ['what stood between the two goes', 'plan City\rx\ngoal G\ngoal H\n', { line: 1, character: 0 }, { line: 1, character: 1 }, ''],
])('a later change lands where the editor means it, when %s', async (_, text, start, end, typed) => {
    client = await startClient({ files: { '/city/city.plan': text } });
    await client.open('/city/city.plan');
    await client.edit('/city/city.plan', '', [{ range: { start, end }, text: typed }]);
    const name = { start: { line: 1, character: 5 }, end: { line: 1, character: 6 } };
    await client.edit('/city/city.plan', '', [{ range: name, text: 'Shade' }]);
    const symbols = await client.request<{ name: string }[]>('textDocument/documentSymbol', {
        textDocument: { uri: 'file:///city/city.plan' },
    });
    expect(symbols.map(({ name: shown }) => shown)).toEqual(['City', 'Shade', 'H']);
});
