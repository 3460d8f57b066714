// Every listener of a message hears it, however many there are: a connection itself keeps the last handler alone.
import { expect, it } from 'vitest';
import { notification, onNotification } from '../../../src/protocol/message.ts';

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
