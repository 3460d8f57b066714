import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { alur, expectNoTrace, inFolder } from './alur.ts';

describe('alur report', () => {
    it('writes a page to standard output, or to the file that is named', () => {
        const ran = alur(['report', 'examples/palu']);
        expect(ran.code).toBe(0);
        expect(ran.out).toMatch(/^<!doctype html>\n<html lang="en">/);
        expect(ran.out).not.toContain('<script');
        expectNoTrace({ ...ran, err: '' });
        inFolder({ 'out.html': 'old' }, folder => {
            const file = path.join(folder, 'out.html');
            expect(alur(['report', 'examples/palu', '--locale', 'id', '--out', file])).toMatchObject({ code: 0, out: '' });
            expect(readFileSync(file, 'utf8')).toContain('<h2 id="agenda-title">Bahan rapat koordinasi</h2>');
        });
    });

    it('tells the flower’s questions in both languages, and none once it is finished', () => {
        const of = (folder: string, locale: string) =>
            alur(['report', `examples/flower/${folder}`, '--format', 'md', '--locale', locale]).out;
        expect(of('before', 'en')).toContain('Nobody maintains "Rose bushes"');
        expect(of('before', 'id')).toContain('Belum ada yang memelihara "Rose bushes"');
        expect(of('after', 'en')).toContain('Every asset has a maintainer.');
        expect(of('after', 'id')).toContain('Semua aset sudah memiliki pemelihara.');
    });

    it('writes a workbook that can be read, to a file or a pipe', async () => {
        await inFolder({}, async folder => {
            const file = path.join(folder, 'a.xlsx');
            expect(alur(['report', 'examples/palu', '--out', file]).code).toBe(0);
            const bytes = readFileSync(file);
            const sheets = await readWorkbook(bytes);
            expect(sheets).toHaveLength(8);
            expect(sheets[5]?.data.flat()).toContain(464_530_000_000);
        });
        expect(alur(['report', 'examples/flower/after', '--format', 'xlsx']).out.startsWith('PK')).toBe(true);
    });

    it('writes a Word document, the same bytes each time, to a file or a pipe', () => {
        inFolder({}, folder => {
            const [one, other] = [path.join(folder, 'a.docx'), path.join(folder, 'b.docx')];
            expect(alur(['report', 'examples/palu', '--no-age', '--out', one]).code).toBe(0);
            expect(alur(['report', 'examples/palu', '--no-age', '--out', other]).code).toBe(0);
            expect(readFileSync(one).equals(readFileSync(other))).toBe(true);
            const parts = unzipSync(readFileSync(one));
            expect(strFromU8(parts['word/document.xml'] as Uint8Array)).toContain('For the coordination meeting');
        });
        expect(alur(['report', 'examples/flower/after', '--format', 'docx']).out.startsWith('PK')).toBe(true);
    });

    it('writes what concerns one department, in every format', () => {
        inFolder({}, folder => {
            const file = (name: string) => path.join(folder, name);
            for (const name of ['a.html', 'a.md', 'a.docx', 'a.xlsx', 'a.csv', 'tables']) {
                const format = name === 'tables' ? ['--format', 'csv'] : [];
                const ran = alur(['report', 'examples/palu', '--no-age', '--department', 'Dinas Sosial', ...format, '--out', file(name)]);
                expect(ran, name).toMatchObject({ code: 0, out: '' });
            }
            const text = readFileSync(file('a.md'), 'utf8');
            expect(text).toContain('# Dinas Sosial');
            expect(text).toContain('| **Total** |');
            expect(readFileSync(file('a.html'), 'utf8')).toContain('<h1>Dinas Sosial</h1>');
            const parts = unzipSync(readFileSync(file('a.docx')));
            expect(strFromU8(parts['word/document.xml'] as Uint8Array)).toContain('Report of a department');
            expect(readdirSync(file('tables'))).toEqual(expect.arrayContaining(['waits-for.csv', 'gives.csv', 'budgets-by-program.csv']));
            expect(readFileSync(file('a.csv'), 'utf8').split('\r\n')[0]).toBe('\ufeffNo.,Finding,Severity,Rule,Where');
        });
    });

    it.each([
        ['PUPRR', 'en', 'Did you mean "PUPR"?'],
        ['PUPRR', 'id', 'Maksudnya "PUPR"?'],
        ['pekerjaan umum', 'en', 'Did you mean "PUPR"?'],
        ['Zzzzzz', 'en', 'It has "Pendidikan", "Kesehatan"'],
    ])('says which departments there are where there is none called %s (%s)', (name, locale, hint) => {
        const ran = alur(['report', 'examples/palu', '--department', name, '--locale', locale]);
        expect(ran).toMatchObject({ code: 2, out: '' });
        expect(ran.err).toContain(`--department ${name}`);
        expect(ran.err).toContain(hint);
        expectNoTrace(ran);
    });

    it('says so where a plan has no departments', () => {
        inFolder({ 'a.plan': 'goal G' }, folder => {
            expect(alur(['report', folder, '--department', 'X']).err).toContain('the plan has no such department. It has none.');
        });
    });

    it('writes the findings as CSV, or every table into a folder', () => {
        // Without the history: the project may be read where there is none.
        const ran = alur(['report', 'examples/palu', '--format', 'csv', '--no-age']);
        expect(ran.out.split('\r\n')[0]).toBe('Department,No.,Finding,Severity,Rule,Where');
        expect(ran.out.trimEnd().split('\r\n')).toHaveLength(14);
        inFolder({}, folder => {
            expect(alur(['report', 'examples/palu', '--no-age', '--out', path.join(folder, 'f.csv')]).code).toBe(0);
            expect(readFileSync(path.join(folder, 'f.csv'), 'utf8')).toBe(`\ufeff${ran.out}`);
            expect(alur(['report', 'examples/palu', '--format', 'csv', '--out', path.join(folder, 'all')]).code).toBe(0);
            const names = readdirSync(path.join(folder, 'all'));
            expect(names).toEqual(expect.arrayContaining(['agenda.csv', 'findings.csv', 'ceilings.csv', 'responsibilities.csv']));
        });
    });

    it('reports what could be read of a broken plan, and says so', () => {
        inFolder({ 'a.plan': 'plan X "Y"\ngoal G\ndepartment D { program P { budget 400 in\n serves G' }, folder => {
            const ran = alur(['report', folder, '--format', 'md']);
            expect(ran.code).toBe(0);
            expect(ran.err).toMatch(/1 files? contain errors/);
            expect(ran.out).toContain('## Who does what');
            expectNoTrace(ran);
        });
    });

    it.each([
        [['report'], /needs path/],
        [['report', 'no/such'], /no such file/],
        [['report', 'examples/flower'], /several plans/],
        [['report', 'examples/palu', '--out', 'a.odt'], /\*\.docx, \*\.xlsx/],
        [['report', 'examples/palu', '--format', 'pdf'], /html, md, docx, xlsx, csv/],
        [['report', 'examples/flower/after', '--out', 'no/such/folder/a.html'], /cannot be written/],
        [['report', 'examples/flower/after', '--format', 'csv', '--out', 'LICENSE'], /cannot be written/],
        [['report', 'examples/flower/after', '--format', 'csv', '--out', 'package.json'], /does not fit package\.json.*\*\.csv/],
    ])('%j is refused with exit code 2 and a way out', (args, message) => {
        const ran = alur(args);
        expect(ran.code).toBe(2);
        expect(ran.out).toBe('');
        expect(ran.err).toMatch(message);
        expectNoTrace(ran);
        expect(existsSync('a.odt')).toBe(false);
    });
});
