// `alur format` as built.
import { chmodSync, mkdirSync, readFileSync, statSync, symlinkSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { alur, expectNoTrace, inFolder } from './alur.ts';

const untidy = 'goal   G "two  spaces"\r\n{\r\n\tserves V . M   // why  \r\n\r\n\r\n}\r\n';
const tidy = 'goal G "two  spaces" {\r\n  serves V.M   // why\r\n}\r\n';
const read = (folder: string, name: string) => readFileSync(path.join(folder, name), 'utf8');

describe('alur format', () => {
    it('rewrites what changes, names it, and leaves the rest untouched', () => {
        inFolder({ 'a.plan': untidy, 'deep/b.plan': 'goal B\n', 'notes.txt': 'goal   B' }, folder => {
            utimesSync(path.join(folder, 'deep/b.plan'), 1, 1);
            const ran = alur(['format'], { cwd: folder });
            expect(ran).toMatchObject({ code: 0, out: 'a.plan\n', err: '1 of 2 files changed.\n' });
            expect(read(folder, 'a.plan')).toBe(tidy);
            expect(read(folder, 'notes.txt')).toBe('goal   B');
            expect(statSync(path.join(folder, 'deep/b.plan')).mtimeMs).toBe(1000);
            expect(alur(['format', 'a.plan', '.'], { cwd: folder })).toMatchObject({ code: 0, out: '', err: '0 of 2 files changed.\n' });
        });
    });

    it('--check changes nothing and ends with 1 while something would change', () => {
        inFolder({ 'a.plan': untidy, 'b.plan': 'goal B\n' }, folder => {
            const ran = alur(['format', '--check', '.'], { cwd: folder });
            expect(ran).toMatchObject({ code: 1, out: 'a.plan\n', err: '1 of 2 files would change.\n' });
            expect(read(folder, 'a.plan')).toBe(untidy);
            expect(alur(['format', '--check', 'b.plan'], { cwd: folder }).code).toBe(0);
            expect(alur(['format', '--check', '--locale', 'id'], { cwd: folder }).err).toBe('1 dari 2 berkas akan berubah.\n');
        });
        expect(alur(['format', '--check', 'examples/riverside', 'examples/flower'])).toMatchObject({ code: 0, out: '' });
    });

    it('never writes a file it could not read without loss; the others go on', () => {
        const wide = new Uint8Array(Buffer.from('\ufeffgoal   Wide', 'utf16le'));
        const latin = Uint8Array.from([...Buffer.from('goal   G "caf'), 0xe9, 0x22]);
        inFolder({ 'a.plan': wide, 'b.plan': latin, 'c.plan': untidy, 'd.plan': '\ufeffgoal   D' }, folder => {
            const ran = alur(['format'], { cwd: folder });
            expectNoTrace(ran);
            expect(ran.code).toBe(2);
            expect(ran.err).toMatch(/a\.plan is not UTF-8[^\n]*\nb\.plan is not UTF-8/);
            expect(ran.out).toBe('c.plan\nd.plan\n');
            expect(new Uint8Array(readFileSync(path.join(folder, 'a.plan')))).toEqual(wide);
            expect(new Uint8Array(readFileSync(path.join(folder, 'b.plan')))).toEqual(latin);
            expect(read(folder, 'c.plan')).toBe(tidy);
            expect(read(folder, 'd.plan')).toBe('\ufeffgoal D\n');
        });
    });

    it('names a file that cannot be written, and links that it leaves out; the others go on', () => {
        inFolder({ 'b.plan': untidy, 'd.plan': untidy, 'notes.txt': untidy }, folder => {
            symlinkSync('nowhere', path.join(folder, 'a.plan'));
            symlinkSync('notes.txt', path.join(folder, 'c.plan'));
            chmodSync(path.join(folder, 'd.plan'), 0o444);
            const ran = alur(['format'], { cwd: folder });
            expectNoTrace(ran);
            expect(ran).toMatchObject({ code: 2, out: 'b.plan\n' });
            for (const said of [/^a\.plan: this link/m, /^c\.plan: links/m, /^d\.plan: the file is read-only/m, /^1 of 2 files changed/m])
                expect(ran.err).toMatch(said);
            expect([read(folder, 'b.plan'), read(folder, 'd.plan'), read(folder, 'notes.txt')]).toEqual([tidy, untidy, untidy]);
        });
    });

    it('works around what is broken', () => {
        const broken = 'goal  A {\n  serves  B\n\ngoal   C  { code "1"}\n';
        inFolder({ 'a.plan': broken }, folder => {
            expect(alur(['format'], { cwd: folder }).code).toBe(0);
            expect(read(folder, 'a.plan')).toBe('goal  A {\n  serves B\n\ngoal C { code "1" }\n');
        });
    });

    it('refuses a wrong call with a way out', () => {
        inFolder({ 'x.txt': '' }, folder => {
            mkdirSync(path.join(folder, 'empty'));
            for (const args of [['no-such'], ['empty'], ['x.txt'], ['--chek']]) {
                const ran = alur(['format', ...args], { cwd: folder });
                expectNoTrace(ran);
                expect(ran).toMatchObject({ code: 2, out: '' });
                expect(ran.err.length).toBeGreaterThan(10);
            }
        });
        for (const locale of ['en', 'id'])
            expect(alur(['format', '--help', '--locale', locale]).out).toMatch(/(Examples|Contoh):\n {2}alur format/);
    });
});
