// No output replaces what a command has read, and what is replaced keeps its encoding, line ends, mode and links, as built.
import {
    chmodSync,
    existsSync,
    linkSync,
    lstatSync,
    mkdirSync,
    readdirSync,
    readFileSync,
    statSync,
    symlinkSync,
    writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { alur, expectNoTrace, inFolder, type Ran } from './alur.ts';

const files = {
    'p/city.plan':
        'plan C "City" {\n  period 2025\n  catalogue "goals.csv" as Codes\n}\ngoal G "Goal"\ndepartment D "D" { program P "P" { serves G during 2025 } }\n',
    'p/goals.csv': 'Kode,Uraian\n1.01,Satu\n1.02,Dua\n',
};

/** A refusal in words: exit code 2, and every file as it was. */
function expectRefused(folder: string, args: readonly string[], says: RegExp): void {
    const before = contentsOf(folder);
    const ran = alur(args, { cwd: folder });
    expectNoTrace(ran);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toMatch(says);
    expect(contentsOf(folder)).toEqual(before);
}

function contentsOf(folder: string): Record<string, string> {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
    const isFile = (name: string) => lstatSync(path.join(folder, name)).isFile();
    return Object.fromEntries(names.map(name => [name, isFile(name) ? readFileSync(path.join(folder, name), 'latin1') : '']));
}

describe('an output never replaces a source', () => {
    it.each([
        [['draw', 'p', '--format', 'svg', '--out', 'p/city.plan'], /kept for plans/],
        [['draw', 'p', '--format', 'html', '--out', 'p/New.PLAN'], /kept for plans/],
        [['draw', 'p', '--out', 'p/city.plan'], /kept for plans/],
        [['report', 'p', '--format', 'md', '--out', 'p/city.plan'], /kept for plans/],
        [['report', 'p', '--out', './p/../p/city.plan'], /kept for plans/],
        [['report', 'p', '--format', 'csv', '--out', 'p'], /goals\.csv: the command has read this file/],
        [['report', 'p', '--format', 'csv', '--out', 'p/goals.csv'], /has read this file/],
        [['draw', 'p', '--view', 'cascade', '--out', 'p/goals.csv'], /has read this file/],
        [['draw', 'p', '--format', 'png', '--out', 'x.svg'], /--format png does not fit x\.svg/],
        [['draw', 'p', '--format', 'svg', '--out', 'review.md'], /does not fit/],
        [['report', 'p', '--format', 'html', '--out', 'x.xlsx'], /does not fit/],
        [['report', 'p', '--format', 'csv', '--out', 'x.html'], /does not fit/],
    ])('%j', (args, says) => inFolder(files, folder => expectRefused(folder, args, says)));

    it('by a link, a hard link or a linked folder', () => {
        inFolder(files, folder => {
            symlinkSync('p/city.plan', path.join(folder, 'soft.svg'));
            linkSync(path.join(folder, 'p/city.plan'), path.join(folder, 'hard.svg'));
            linkSync(path.join(folder, 'p/goals.csv'), path.join(folder, 'hard.csv'));
            symlinkSync('p', path.join(folder, 'q'));
            for (const name of ['soft.svg', 'hard.svg', 'hard.csv', 'q/goals.csv'])
                expectRefused(folder, ['draw', 'p', '--out', name], /has read this file/);
            expectRefused(folder, ['report', 'p', '--format', 'csv', '--out', 'q'], /has read this file/);
        });
    });

    it('and a link to any other file is not written through', () => {
        inFolder({ ...files, 'old.svg': 'old' }, folder => {
            symlinkSync('old.svg', path.join(folder, 'link.svg'));
            symlinkSync('nowhere.svg', path.join(folder, 'dangling.svg'));
            symlinkSync('circle.svg', path.join(folder, 'circle.svg'));
            for (const name of ['link.svg', 'dangling.svg', 'circle.svg'])
                expectRefused(folder, ['draw', 'p', '--out', name], /is a link to/);
        });
    });

    it('while an ending that stands for no format contradicts nothing, and an older output is replaced with its mode', () => {
        inFolder({ ...files, 'flow.iati': 'old' }, folder => {
            chmodSync(path.join(folder, 'flow.iati'), 0o640);
            expect(alur(['draw', 'p', '--format', 'svg', '--out', 'flow.iati'], { cwd: folder })).toMatchObject({ code: 0 });
            expect(readFileSync(path.join(folder, 'flow.iati'), 'utf8')).toMatch(/^<\?xml/);
            if (process.platform !== 'win32') expect(statSync(path.join(folder, 'flow.iati')).mode & 0o777).toBe(0o640);
            expect(alur(['report', 'p', '--format', 'csv', '--out', 'tables'], { cwd: folder }).code).toBe(0);
            expect(readdirSync(path.join(folder, 'tables'))).toContain('goals.csv');
        });
    });

    it('and the devices of a system are written to as before', () => {
        if (!existsSync('/dev/null')) return console.warn('Skipped: there is no /dev/null here.');
        inFolder(files, folder => expect(alur(['draw', 'p', '--format', 'svg', '--out', '/dev/null'], { cwd: folder }).code).toBe(0));
    });
});

describe('alur import keeps the shared file', () => {
    const table = 'KODE SUB KEGIATAN,PROGRAM DAN KEGIATAN,SUMBER DANA,JUMLAH PAGU\n1.01.01,Program Satu,DAU,100\n';
    const plan = 'plan P "P" { period 2025 currency IDR }\n// r\u00e9gion\nfund Cafe "Caf\u00e9"\n';
    const into = (folder: string, ...more: string[]): Ran =>
        alur(['import', 't.csv', '--out', 'im', '--year', '2025', '--department', 'Dinas', ...more], { cwd: folder });

    it.each([
        ['Latin-1', Buffer.from(plan, 'latin1')],
        ['UTF-16', Buffer.from(`\ufeff${plan}`, 'utf16le')],
    ])('in %s: refused in words, and nothing is written', (_, bytes) => {
        inFolder({ 't.csv': table, 'im/shared.plan': new Uint8Array(bytes) }, folder => {
            const ran = into(folder);
            expectNoTrace(ran);
            expect(ran).toMatchObject({ code: 2 });
            expect(ran.err).toMatch(/shared\.plan is not UTF-8[^\n]*not changed/);
            expect(readFileSync(path.join(folder, 'im/shared.plan'))).toEqual(bytes);
            expect(readdirSync(path.join(folder, 'im'))).toEqual(['shared.plan']);
        });
    });

    it('with its mark, its line ends and its mode', () => {
        inFolder({ 't.csv': table, 'im/shared.plan': `\ufeff${plan.replaceAll('\n', '\r\n')}` }, folder => {
            const file = path.join(folder, 'im/shared.plan');
            chmodSync(file, 0o640);
            expect(into(folder)).toMatchObject({ code: 0 });
            const text = readFileSync(file, 'utf8');
            expect(text).toMatch(/^\ufeffplan P [\s\S]*Caf\u00e9[\s\S]*DAU/);
            expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
            if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o640);
        });
    });

    it('and a department file that an editor saved with other line ends is the same file', () => {
        inFolder({ 't.csv': table }, folder => {
            expect(into(folder)).toMatchObject({ code: 0 });
            const file = path.join(folder, 'im/dinas.plan');
            const saved = `\ufeff${readFileSync(file, 'utf8').replaceAll('\n', '\r\n')}`;
            writeFileSync(file, saved);
            expect(into(folder).err).toContain('Unchanged: im/dinas.plan');
            writeFileSync(file, `${saved}// mine\r\n`);
            expect(into(folder)).toMatchObject({ code: 2 });
            expect(into(folder, '--overwrite')).toMatchObject({ code: 0 });
            expect(readFileSync(file, 'utf8')).toBe(saved);
        });
    });

    it('outside the folder: a link is refused, and so is a file that is read-only', () => {
        inFolder({ 't.csv': table, 'outside.plan': plan }, folder => {
            mkdirSync(path.join(folder, 'im'));
            symlinkSync('../outside.plan', path.join(folder, 'im/shared.plan'));
            const ran = into(folder);
            expect(ran).toMatchObject({ code: 2 });
            expect(ran.err).toMatch(/im\/shared\.plan: this is a link to .*outside\.plan/);
            expect(readFileSync(path.join(folder, 'outside.plan'), 'utf8')).toBe(plan);
            expect(readdirSync(path.join(folder, 'im'))).toEqual(['shared.plan']);
        });
        inFolder({ 't.csv': table, 'im/shared.plan': plan }, folder => {
            chmodSync(path.join(folder, 'im/shared.plan'), 0o444);
            expect(into(folder).err).toMatch(/None of the 3 files was written\.\nim\/shared\.plan: the file is read-only/);
            expect(readFileSync(path.join(folder, 'im/shared.plan'), 'utf8')).toBe(plan);
        });
    });

    it('when its name is the table or a list of the call', () => {
        inFolder({ 'im/Dinas.csv': table }, folder => {
            linkSync(path.join(folder, 'im/Dinas.csv'), path.join(folder, 'im/dinas.plan'));
            const ran = alur(['import', 'im/Dinas.csv', '--out', 'im', '--year', '2025', '--overwrite'], { cwd: folder });
            expect(ran).toMatchObject({ code: 2 });
            expect(ran.err).toContain('has read this file');
            expect(readFileSync(path.join(folder, 'im/dinas.plan'), 'utf8')).toBe(table);
        });
    });
});
