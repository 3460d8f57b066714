// An editor that reports no changed files: the server learns by itself of every file that a plan reads.
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { inFolder } from './alur.ts';
import { startEditor } from './editor.ts';

const city = 'plan C "C" { period 2026 catalogue "lists/codes.csv" as Codes }\n';
const parks = 'department D "D" { program P "Roads" { code "1.3.10" } }\n';
const list = 'code,name\n1.3.11,Roads\n';
type Shown = readonly { readonly code?: unknown }[];
const has = (code: string) => (shown: Shown) => shown.some(one => one.code === code);
const lacks = (code: string) => (shown: Shown) => shown.length > 0 && !has(code)(shown);

it('learns of a list that is rewritten, goes and comes, and of files', async () => {
    await inFolder({ 'city.plan': city, 'parks.plan': parks, 'lists/codes.csv': list }, async folder => {
        const editor = await startEditor(folder);
        const at = (name: string) => path.join(folder, name);
        await editor.until('parks.plan', has('code-unknown'));
        writeFileSync(at('lists/codes.csv'), list.replace('1.3.11', '1.3.10'));
        await editor.until('parks.plan', lacks('code-unknown'));
        rmSync(at('lists/codes.csv'));
        await editor.until('city.plan', has('catalogue-unread'));
        writeFileSync(at('lists/codes.csv'), list);
        await editor.until('parks.plan', has('code-unknown'));
        writeFileSync(at('MORE.PLAN'), parks);
        await editor.until('MORE.PLAN', shown => shown.length > 0);
        rmSync(at('MORE.PLAN'));
        await editor.until('MORE.PLAN', shown => shown.length === 0);
        expect(await editor.stop()).toBe(0);
    });
});

it('learns of them outside of all folders, too', async () => {
    await inFolder({ 'city.plan': city, 'parks.plan': parks, 'lists/codes.csv': list }, async folder => {
        const editor = await startEditor(folder, ['--stdio'], { rootUri: null });
        const at = (name: string) => path.join(folder, name);
        await editor.open('city.plan', city);
        await editor.until('parks.plan', has('code-unknown'));
        writeFileSync(at('lists/codes.csv'), list.replace('1.3.11', '1.3.10'));
        await editor.until('parks.plan', lacks('code-unknown'));
        writeFileSync(at('more.plan'), parks);
        await editor.until('more.plan', shown => shown.length > 0);
        expect(await editor.stop()).toBe(0);
    });
});
