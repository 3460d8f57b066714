import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { nodeStore } from '../../src/cache/node-store.ts';
import { alur } from './alur.ts';
import { startEditor } from './editor.ts';

let folder: string;
let editor: Awaited<ReturnType<typeof startEditor>> | undefined;
const write = (name: string, text: string) => writeFileSync(path.join(folder, name), text);
beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'alur-'));
    write('city.plan', 'plan City { period 2025..2029 }\ngoal Shade');
    write('parks.plan', 'department Parks { program Trees { serves Shadow } }');
});
afterEach(() => {
    editor?.kill();
    rmSync(folder, { recursive: true, force: true });
});

const isUnresolved = ({ code }: { code?: unknown }) => code === 'unresolved';

it('serves an editor that can do little, and sees files that others change', async () => {
    editor = await startEditor(folder);
    await editor.until('parks.plan', found => found.some(isUnresolved));
    await editor.open('city.plan', 'plan City { period 2025..2029 }\ngoal Shadow');
    await editor.until('parks.plan', found => !found.some(isUnresolved));
    write('parks.plan', 'department Parks { program Trees { serves Sun } }');
    write('health.plan', 'department Health { program Clinics { serves Sun } }');
    await editor.until('parks.plan', found => found.some(isUnresolved));
    await editor.until('health.plan', found => found.some(isUnresolved));
    rmSync(path.join(folder, 'health.plan'));
    await editor.until('health.plan', found => found.length === 0);
    expect(await editor.stop()).toBe(0);
    expect(editor.err()).toBe('');
});

it('speaks the language that the command line or the editor asks for', async () => {
    editor = await startEditor(folder, ['--locale', 'id']);
    const found = await editor.until('parks.plan', each => each.some(isUnresolved));
    expect(found.find(isUnresolved)?.message).toContain('Tidak ada');
    await editor.stop();
    editor = await startEditor(folder, ['--locale=id'], { initializationOptions: { locale: 'en' } });
    const again = await editor.until('parks.plan', each => each.some(isUnresolved));
    expect(again.find(isUnresolved)?.message).toContain('There is no');
});

it('shows what it kept before it has read anything, then what is found', async () => {
    const kept = path.join(folder, 'kept');
    const options = { initializationOptions: { cache: kept } };
    editor = await startEditor(folder, ['--stdio'], options);
    const first = await editor.until('parks.plan', each => each.some(isUnresolved));
    expect(await editor.stop()).toBe(0);
    const [name = '', ...more] = readdirSync(kept);
    expect(more).toEqual([]);
    const sound = readFileSync(path.join(kept, name), 'utf8');
    const content = sound.slice(sound.indexOf('{')).replaceAll('"en":"', '"en":"As it was kept: ');
    await nodeStore(kept).write(name.slice(0, -'.findings'.length), content);
    editor = await startEditor(folder, ['--stdio'], options);
    await editor.until('parks.plan', each => each.some(({ message }) => String(message).includes('As it was kept: ')));
    expect(await editor.until('parks.plan', each => each.some(({ message }) => message === first[0]?.message))).toEqual(first);
    await editor.stop();
    expect(editor.err()).toBe('');
});

it('ends with its editor', async () => {
    editor = await startEditor(folder, ['--stdio', `--clientProcessId=${process.pid}`]);
    editor.vanish();
    expect(await editor.ended).toBe(1);
});

it('has a help of its own, in both languages, and refuses what it does not know', () => {
    expect(alur(['lsp', '--help']).out).toContain('Start the language server');
    expect(alur(['lsp', '--help', '--locale', 'id']).out).toContain('Jalankan server bahasa');
    expect(alur(['lsp', '--nonsense'])).toMatchObject({ code: 2, out: '' });
});
