import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, expect, it } from 'vitest';
import { readResource } from '../../../src/disk/read-resource.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'alur-resource-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('reads a resource plain or packed, and says where there is neither', async () => {
    const bytes = Buffer.from('letters '.repeat(100));
    writeFileSync(path.join(folder, 'plain.ttf'), bytes);
    writeFileSync(path.join(folder, 'packed.ttf.br'), brotliCompressSync(bytes));
    expect(Buffer.from(await readResource(path.join(folder, 'plain.ttf')))).toEqual(bytes);
    expect(Buffer.from(await readResource(path.join(folder, 'packed.ttf')))).toEqual(bytes);
    await expect(readResource(path.join(folder, 'none.ttf'))).rejects.toThrow('ENOENT');
});
