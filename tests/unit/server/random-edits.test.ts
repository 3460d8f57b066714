import { afterAll, expect, it } from 'vitest';
import { memoryStore } from '../cache/memory-store.ts';
import { type Client, startClient } from './client.ts';
import { fresh, shownBy } from './fresh.ts';

const clients: Client[] = [];
afterAll(() => {
    for (const client of clients) client.stop();
});

/** Numbers below `below`, always the same. */
function random(seed: number): (below: number) => number {
    let state = seed;
    return below => {
        state = (state * 1103515245 + 12345) % 2147483648;
        return Math.floor((state / 2147483648) * below);
    };
}

const names = ['Shade', 'Light', 'Parks', 'Roads', 'Trees', 'Widen', 'x'];
const pieces = [
    () => 'plan City { period 2025..2029 }',
    () => 'plan City { stage final }',
    (n: () => string) => `goal ${n()} "Title of ${n()}"`,
    (n: () => string) => `department ${n()} { unit ${n()} program ${n()} { serves ${n()} needs ${n()}.${n()} executor ${n()} } }`,
    (n: () => string) => `extend ${n()} { program ${n()} { budget 2 billion in 2025 buys ${n()} 5 "tree" { maintainer ${n()} } } }`,
    (n: () => string) => `location ${n()} within ${n()}`,
    (n: () => string) => `program ${n()} { during 2026..2024 after ${n()} `,
    () => '// ignore: unresolved, no-goal -- known',
];

it.each([false, true])('finds after any edits what a fresh reading finds; kept for the next time: %s', async keeps => {
    const store = memoryStore();
    let recalled = 0;
    const read = async (key: string) => {
        const content = await store.read(key);
        if (content !== undefined) recalled++;
        return content;
    };
    const keeping = { store: { ...store, read }, program: 'test' };
    const started = async (files = {}) => {
        const client = await startClient(keeps ? { files, keeping } : { files });
        clients.push(client);
        return client;
    };
    const client = await started();
    const dice = random(20260101);
    const name = () => names[dice(names.length)] as string;
    const text = () => Array.from({ length: 1 + dice(5) }, () => pieces[dice(pieces.length)]?.(name)).join('\n');
    const paths = ['/city/a.plan', '/city/b.plan', '/city/c.plan', '/city/port/d.plan', '/city/port/e.plan', '/city/port/old/f.plan'];
    const open = new Map<string, string>();
    const saved = new Map<string, string>();
    let seen = 0;
    for (let step = 0; step < 80; step++) {
        const path = paths[dice(paths.length)] as string;
        const action = dice(10);
        if (open.has(path)) {
            if (action < 7) {
                open.set(path, text());
                await client.edit(path, open.get(path) as string);
            } else {
                open.delete(path);
                await client.close(path);
            }
        } else if (action < 4) {
            open.set(path, saved.get(path) ?? text());
            await client.open(path, open.get(path));
        } else if (action < 8) {
            saved.set(path, text());
            await client.write(path, saved.get(path) as string);
        } else if (saved.delete(path)) await client.remove(path);
        // Some changes come faster than the server works.
        if (dice(3) > 0) continue;
        await client.settled();
        const shown = shownBy(client);
        expect(shown, `after step ${step}`).toEqual(fresh(new Map([...saved, ...open])));
        seen += shown.length;
        if (!keeps) continue;
        // Whoever opens these files now is told once, of what was kept or of what is found.
        const next = await started(Object.fromEntries([...saved, ...open]));
        expect(shownBy(next), `opened after step ${step}`).toEqual(shown);
        expect(next.published.length, `told twice after step ${step}`).toBe(next.shown.size);
        await next.request('shutdown', undefined);
    }
    expect(seen, 'the edits lead to findings at all').toBeGreaterThan(200);
    expect(recalled > 0, 'something was kept').toBe(keeps);
    expect(client.logged).toEqual([]);
});
