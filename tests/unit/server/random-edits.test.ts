import { afterAll, expect, it } from 'vitest';
import { type Client, startClient } from './client.ts';
import { fresh, shownBy } from './fresh.ts';

let client: Client;
afterAll(() => client.stop());

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

it('finds after any edits what a fresh reading finds', async () => {
    client = await startClient({});
    const next = random(20260101);
    const name = () => names[next(names.length)] as string;
    const text = () => Array.from({ length: 1 + next(5) }, () => pieces[next(pieces.length)]?.(name)).join('\n');
    const paths = ['/city/a.plan', '/city/b.plan', '/city/c.plan', '/city/port/d.plan', '/city/port/e.plan', '/city/port/old/f.plan'];
    const open = new Map<string, string>();
    const saved = new Map<string, string>();
    let seen = 0;
    for (let step = 0; step < 80; step++) {
        const path = paths[next(paths.length)] as string;
        const action = next(10);
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
        if (next(3) > 0) continue;
        await client.settled();
        const shown = shownBy(client);
        expect(shown, `after step ${step}`).toEqual(fresh(new Map([...saved, ...open])));
        seen += shown.length;
    }
    expect(seen, 'the edits lead to findings at all').toBeGreaterThan(200);
    expect(client.logged).toEqual([]);
}, 60_000);
