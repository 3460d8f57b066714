import { afterEach, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from 'vscode-languageserver-types';
import { type Client, startClient } from './client.ts';

let client: Client;
afterEach(() => client.stop());

const text = 'goal   A {\r\n code   "1"\r\n  }\r\ngoal   B {\r\n';
const textDocument = { uri: 'file:///city/a.plan' };
const options = { tabSize: 8, insertSpaces: false };

async function ask(method: string, more: object): Promise<string> {
    const edits = await client.request<TextEdit[]>(`textDocument/${method}`, { textDocument, options, ...more });
    return TextDocument.applyEdits(TextDocument.create(textDocument.uri, 'alur', 1, text), edits);
}

it('formats a document with an error in it, a range, and while typing', async () => {
    client = await startClient({ files: { '/city/a.plan': text } });
    expect(client.capabilities).toMatchObject({
        documentFormattingProvider: true,
        documentRangeFormattingProvider: true,
        documentOnTypeFormattingProvider: { firstTriggerCharacter: '}', moreTriggerCharacter: ['\n'] },
    });
    await client.open('/city/a.plan');
    await client.settled();
    const block = 'goal A {\r\n  code "1"\r\n}\r\ngoal   B {\r\n';
    expect(await ask('formatting', {})).toBe(block);
    expect(await ask('onTypeFormatting', { position: { line: 2, character: 3 }, ch: '}' })).toBe(block);
    const range = { start: { line: 1, character: 2 }, end: { line: 1, character: 3 } };
    expect(await ask('rangeFormatting', { range })).toBe(text.replace(' code   "1"', '  code "1"'));
});
