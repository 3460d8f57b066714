// Every listener of a message hears it, however many there are: a connection itself keeps the last handler alone. A message that cannot be sent
// troubles nobody: its connection is closed.
import { expect, it } from 'vitest';
import { notification, onNotification, sendNotification } from '../../../src/protocol/message.ts';

it('tells everybody who hears, until each stops', () => {
    const handlers = new Map<string, (params: unknown) => void>();
    const client = {
        onNotification: ((method: string, handler: (params: unknown) => void) => {
            handlers.set(method, handler);
            return { dispose: () => handlers.delete(method) };
        }) as never,
    };
    const heard: string[] = [];
    const one = notification<{ word: string }>('one');
    const first = onNotification(client, one, ({ word }) => heard.push(`first ${word}`));
    onNotification(client, one, ({ word }) => heard.push(`second ${word}`));
    onNotification(client, notification('two'), () => heard.push('two'));
    handlers.get('one')?.({ word: 'a' });
    first.dispose();
    handlers.get('one')?.({ word: 'b' });
    handlers.get('two')?.({});
    expect(heard).toEqual(['first a', 'second a', 'second b', 'two']);
});

it('is sent, or lost in silence where the connection is closed', async () => {
    const saved = notification<{ n: number }>('saved');
    const sent: unknown[] = [];
    sendNotification({ sendNotification: async (...all) => void sent.push(all) }, saved, { n: 1 });
    expect(sent).toEqual([['saved', { n: 1 }]]);
    const closed = () => {
        throw new Error('Connection is closed.');
    };
    expect(() => sendNotification({ sendNotification: closed }, saved, { n: 2 })).not.toThrow();
    sendNotification({ sendNotification: () => Promise.reject(new Error('Connection got disposed.')) }, saved, { n: 3 });
    // A rejection that nobody takes would fail the test now.
    await new Promise(resolve => setImmediate(resolve));
});
