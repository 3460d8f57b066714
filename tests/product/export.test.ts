// `alur export`, as built: formats by name and by ending, what they cannot say, and files that are replaced whole or not at all.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { alur, expectNoTrace, inFolder } from './alur.ts';

describe('alur export', () => {
    it('writes the format that is named or that the ending stands for, and the same on standard output', () => {
        inFolder({}, folder => {
            const file = path.join(folder, 'flow.mmd');
            const written = alur(['export', 'examples/palu', '--out', file]);
            expect(written).toMatchObject({ code: 0, out: '' });
            expectNoTrace(written);
            const text = readFileSync(file, 'utf8');
            expect(text).toMatch(/^---\ntitle: .*\n---\nflowchart LR\n/);
            expect(alur(['export', 'examples/palu', '--format', 'mermaid']).out).toBe(text);
            // An ending that nobody knows contradicts no format.
            const other = path.join(folder, 'flow.xyz');
            expect(alur(['export', 'examples/palu', '--format', 'mermaid', '--out', other]).code).toBe(0);
            expect(readFileSync(other, 'utf8')).toBe(text);
        });
    });

    it('names what the format cannot say, on standard error, in both languages, and ends with 0', () => {
        const english = alur(['export', 'examples/palu', '--format', 'mermaid']);
        expect(english.code).toBe(0);
        expect(english.err).toMatch(/^Left out, because mermaid has no place for it:\n(- [^\n]+: \d+\n)+$/);
        expect(alur(['export', 'examples/palu', '--format', 'mermaid', '--locale', 'id']).err).toMatch(
            /^Tidak dimuat[^\n]*\n(- [^\n]+\n)+$/,
        );
        inFolder({ 'a.plan': 'department D { program P }\n' }, folder => {
            expect(alur(['export', folder, '--format', 'mermaid']).err).toBe('');
        });
    });

    it.each([
        [['export', 'p', '--format', 'mermaid', '--out', 'x.svg'], /--format mermaid does not fit x\.svg/],
        [['export', 'p', '--out', 'p/city.plan'], /kept for plans/],
        [['export', 'p', '--out', 'x.unknown'], /choose one of .*\*\.mmd/],
        [['export', 'p', '--format', 'word'], /choose one of .*mermaid/],
        [['export', '.', '--format', 'mermaid'], /several plans/],
        [['export', 'none', '--format', 'mermaid'], /no such file or folder/],
        [['export', 'p', '--format', 'mermaid', '--out', 'no/such/folder/x.mmd'], /cannot be written/],
    ])('%j is refused in words, and nothing is written', (args, says) => {
        const files = { 'p/city.plan': 'plan C "City"\ndepartment D { program P }\n', 'q/b.plan': 'plan B' };
        inFolder(files, folder => {
            for (const locale of ['en', 'id']) {
                const ran = alur([...args, '--locale', locale], { cwd: folder });
                expectNoTrace(ran);
                expect(ran).toMatchObject({ code: 2, out: '' });
                if (locale === 'en') expect(ran.err).toMatch(says);
            }
            for (const name of ['x.svg', 'x.unknown', 'no']) expect(existsSync(path.join(folder, name))).toBe(false);
            expect(readFileSync(path.join(folder, 'p/city.plan'), 'utf8')).toBe(files['p/city.plan']);
        });
    });

    it('says that a part could not be read, and writes the rest', () => {
        inFolder({ 'a.plan': 'department D { program P "Trees" }\n', 'b.plan': 'department {' }, folder => {
            const ran = alur(['export', folder, '--format', 'mermaid']);
            expect(ran.code).toBe(0);
            expect(ran.out).toContain('Trees');
            expect(ran.err).toMatch(/1 files? contain/);
        });
    });
});
