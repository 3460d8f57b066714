import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { URI } from 'vscode-uri';
import { nodeFiles } from '../../../src/server/node-files.ts';

const made: string[] = [];
afterEach(() => {
    for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
    const folder = mkdtempSync(join(tmpdir(), 'alur-files-'));
    made.push(folder);
    for (const [path, text] of Object.entries(files)) {
        mkdirSync(join(folder, path, '..'), { recursive: true });
        writeFileSync(join(folder, path), text);
    }
    return folder;
}

const uri = (...path: string[]) => URI.file(join(...path)).toString();

it('finds plan files at any depth, also behind links and in folders named like files, but not what others installed', async () => {
    const folder = folderWith({ 'a.plan': '', 'x.plan/b.plan': '', 'node_modules/c.plan': '', '.git/d.plan': '', 'deep/er/é #1.plan': '' });
    symlinkSync(folder, join(folder, 'deep/round'));
    symlinkSync(join(folder, 'nowhere'), join(folder, 'broken.plan'));
    const found = await nodeFiles.list(uri(folder), true);
    expect([...found].sort()).toEqual([uri(folder, 'a.plan'), uri(folder, 'deep/er/é #1.plan'), uri(folder, 'x.plan/b.plan')].sort());
    expect(await nodeFiles.list(uri(folder), false)).toEqual([uri(folder, 'a.plan')]);
    expect(await nodeFiles.list(uri(folder, 'a.plan'), true)).toEqual([]);
    expect(await nodeFiles.list(uri(folder, 'nowhere'), true)).toEqual([]);
});

it('reads text as an editor does, and takes a folder for no file', async () => {
    const bytes = new Uint8Array([0xef, 0xbb, 0xbf, 0x67, 0xff, 0x67]);
    const folder = folderWith({ 'é.plan': bytes, 'x.plan/b.plan': '' });
    expect(await nodeFiles.read(uri(folder, 'é.plan'))).toBe('g\ufffdg');
    expect(await nodeFiles.read(uri(folder, 'x.plan'))).toBeUndefined();
    expect(await nodeFiles.read(uri(folder, 'none.plan'))).toBeUndefined();
    expect(await nodeFiles.read(uri(folder, 'é.plan', 'below.plan'))).toBeUndefined();
});

it('reads no list and no map beyond a size, and a plan of any', async () => {
    const folder = folderWith({ 'codes.csv': '', 'areas.geojson': '', 'a.plan': '' });
    // without content on the disk
    truncateSync(join(folder, 'codes.csv'), 65_000_000);
    truncateSync(join(folder, 'areas.geojson'), 129_000_000);
    await expect(nodeFiles.read(uri(folder, 'codes.csv'))).rejects.toThrow('more than 16 million characters');
    await expect(nodeFiles.read(uri(folder, 'areas.geojson'))).rejects.toThrow('more than 32 million characters');
    truncateSync(join(folder, 'areas.geojson'), 1000);
    expect(await nodeFiles.read(uri(folder, 'areas.geojson'))).toHaveLength(1000);
});

it('reads lists as older and other programs save them', async () => {
    const folder = folderWith({ 'old.csv': Buffer.from('1.03;Café', 'latin1'), 'wide.csv': Buffer.from('\uFEFF1.03\tCafé', 'utf16le') });
    expect(await nodeFiles.read(uri(folder, 'old.csv'))).toBe('1.03;Café');
    expect(await nodeFiles.read(uri(folder, 'wide.csv'))).toBe('1.03\tCafé');
});

it('knows a link that leads out of the folders it is given', async () => {
    const folder = folderWith({ 'plan/a.csv': '', 'plan/in/b.csv': '', 'lists/c.csv': '' });
    symlinkSync(join(folder, 'lists/c.csv'), join(folder, 'plan/out.csv'));
    symlinkSync(join(folder, 'plan/a.csv'), join(folder, 'plan/in/a.csv'));
    const out = (...path: string[]) => nodeFiles.leadsOut?.(uri(folder, ...path), [uri(folder, 'plan')]);
    expect(await out('plan', 'out.csv')).toBe(true);
    expect(await out('plan', 'in', 'a.csv')).toBe(false);
    expect(await out('plan', 'none.csv')).toBe(false);
    expect(await nodeFiles.leadsOut?.(uri(folder, 'plan', 'out.csv'), [uri(folder, 'plan'), uri(folder, 'lists')])).toBe(false);
});
