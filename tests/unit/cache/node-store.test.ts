import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeStore } from '../../../src/cache/node-store.ts';

let folder: string;
beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'alur-store-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const store = () => nodeStore(join(folder, 'kept'));
const key = nodeStore('').digest('a key');
const place = (of = key) => join(folder, 'kept', `${of}.findings`);
const content = '{"a":"é 💧 \ufffd"}';

describe('an entry', () => {
    it('comes back as it was given, until another takes its place', async () => {
        await store().write(key, content);
        expect(await store().read(key)).toBe(content);
        await store().write(key, 'next');
        expect(await store().read(key)).toBe('next');
        expect(readdirSync(join(folder, 'kept'))).toEqual([`${key}.findings`]);
    });

    it('is not given back when any bit of its file is another, or when any part is missing', async () => {
        await store().write(key, content);
        const whole = readFileSync(place());
        for (let length = 0; length < whole.length; length++) {
            writeFileSync(place(), whole.subarray(0, length));
            expect(await store().read(key), `${length} bytes`).toBeUndefined();
        }
        for (let bit = 0; bit < whole.length * 8; bit++) {
            const flipped = Buffer.from(whole);
            flipped[bit >> 3] = (flipped[bit >> 3] as number) ^ (1 << (bit & 7));
            writeFileSync(place(), flipped);
            expect(await store().read(key), `bit ${bit}`).toBeUndefined();
        }
        writeFileSync(place(), whole);
        expect(await store().read(key)).toBe(content);
    });

    it('is not given back in another format, or under another key', async () => {
        await store().write(key, content);
        const written = readFileSync(place(), 'utf8');
        const other = store().digest('another key');
        writeFileSync(place(other), written);
        expect(await store().read(other)).toBeUndefined();
        writeFileSync(place(), written.replace('findings 1', 'findings 2'));
        expect(await store().read(key)).toBeUndefined();
        writeFileSync(place(), content);
        expect(await store().read(key)).toBeUndefined();
    });

    it('is not there where there is no folder, no file, or something else', async () => {
        expect(await store().read(key)).toBeUndefined();
        mkdirSync(place(), { recursive: true });
        expect(await store().read(key)).toBeUndefined();
        writeFileSync(join(folder, 'file'), '');
        expect(await nodeStore(join(folder, 'file')).read(key)).toBeUndefined();
    });

    it('that cannot be written is refused, and leaves nothing behind', async () => {
        writeFileSync(join(folder, 'file'), '');
        await expect(nodeStore(join(folder, 'file')).write(key, content)).rejects.toThrow();
        mkdirSync(join(place(), 'something else'), { recursive: true });
        await expect(store().write(key, content)).rejects.toThrow();
        expect(readdirSync(join(folder, 'kept'))).toEqual([`${key}.findings`]);
    });
});

it('keeps the entries that were used last, and touches nothing that is not its own', async () => {
    const keys = Array.from({ length: 40 }, (_, i) => store().digest(String(i)));
    const old = (file: string, days: number) => utimesSync(file, Date.now() / 1000 - days * 86_400, Date.now() / 1000 - days * 86_400);
    for (const [i, each] of keys.slice(0, 32).entries()) {
        await store().write(each, content);
        old(place(each), 50 - i);
    }
    const foreign = ['notes.txt', 'x.findings', `${key}.findings.bak`];
    const leftOver = `${key}.00000000-0000-0000-0000-000000000000.tmp`;
    for (const name of [...foreign, leftOver]) {
        writeFileSync(join(folder, 'kept', name), '');
        old(join(folder, 'kept', name), 99);
    }
    // The oldest was of use a moment ago.
    expect(await store().read(keys[0] as string)).toBe(content);
    for (const each of keys.slice(32)) await store().write(each, content);
    const left = readdirSync(join(folder, 'kept'));
    expect(left.filter(name => !foreign.includes(name)).sort()).toEqual([keys[0], ...keys.slice(9)].map(each => `${each}.findings`).sort());
    expect(left).toEqual(expect.arrayContaining(foreign));
});

it('gives whole entries while others write and remove them', async () => {
    const versions = Array.from({ length: 40 }, (_, i) => `${i} `.repeat(20_000));
    const writing = versions.map(version => store().write(key, version));
    const seen = await Promise.all(Array.from({ length: 200 }, () => store().read(key)));
    await Promise.all(writing);
    for (const one of seen) if (one !== undefined) expect(versions).toContain(one);
    expect(versions).toContain(await store().read(key));
    expect(readdirSync(join(folder, 'kept'))).toEqual([`${key}.findings`]);
});
