// A table that comes in again, from the command line: import, edits by hand, a correction and a second one. Nobody's line is lost.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { alur, expectNoTrace, inFolder, root } from './alur.ts';

const head = 'Kode;Uraian;Indikator;Satuan;Target 2026;Anggaran 2026;Sumber Dana;Lokasi\n';
const first = `${head}1.03.10;Penyelenggaraan Jalan;Jalan mantap;%;61;;;
1.03.10.2.01;Jalan Kabupaten;;;;;;
1.03.10.2.01.0031;Penggantian Jembatan;Jembatan diganti;unit;2;1.500.000.000;PAD;Kota Palu
1.03.10.2.01.0032;Rehabilitasi Jalan;Jalan direhabilitasi;km;12;800.000.000;PAD;Kota Palu
1.03.10.2.01.0033;Survei Jalan;Dokumen survei;dokumen;1;90.000.000;DAU;Kota Palu
`;
/** One amount, one target and one fund are others, a work is new and one is gone. */
const second = `${head}1.03.10;Penyelenggaraan Jalan;Jalan mantap;%;63;;;
1.03.10.2.01;Jalan Kabupaten;;;;;;
1.03.10.2.01.0031;Penggantian Jembatan;Jembatan diganti;unit;2;1.750.000.000;PAD;Kota Palu
1.03.10.2.01.0032;Rehabilitasi Jalan;Jalan direhabilitasi;km;12;800.000.000;DAK;Kota Palu
1.03.10.2.01.0040;Pemeliharaan Jalan;Jalan dipelihara;km;30;250.000.000;PAD;Kota Palu
`;
/** Changes what was edited by hand in the meantime. */
const third = second.replace('1.750.000.000', '1.900.000.000').replace(';63;', ';64;');

const read = (folder: string, file = 'rencana/pupr.plan') => readFileSync(path.join(folder, file), 'utf8');
const update = (folder: string, ...more: string[]) => alur(['import', 't.csv', '--update', 'rencana', ...more], { cwd: folder });
const put = (folder: string, table: string) => writeFileSync(path.join(folder, 't.csv'), table);

describe('alur import --update', () => {
    it('brings a correction in, and a second one, and keeps every line that was written by hand', () => {
        inFolder({ 't.csv': first }, folder => {
            const made = alur(['import', 't.csv', '--out', 'rencana', '--department', 'PUPR', '--locale', 'id'], { cwd: folder });
            expect(made.code, made.err).toBe(0);
            const base = readdirSync(path.join(folder, 'rencana')).find(name => name.endsWith('.table.txt')) as string;
            expect(read(folder, `rencana/${base}`)).toContain('// baris 4');
            const edited = read(folder)
                .replace(
                    'kode "1.03.10.2.01.0031"',
                    'kode "1.03.10.2.01.0031"\n        // hasil survei, jangan diubah\n        lokasi KotaPalu',
                )
                .replace('800 juta', '815 juta');
            writeFileSync(path.join(folder, 'rencana/pupr.plan'), edited);
            put(folder, second);
            const shown = update(folder);
            expectNoTrace(shown);
            expect(shown.code, shown.err).toBe(1);
            expect(shown.out).toContain('is now Rp 1,750,000,000; it was Rp 1,500,000,000');
            expect(read(folder)).toBe(edited);
            const ran = update(folder, '--yes', '--locale', 'id');
            expect(ran.code).toBe(1);
            expect(ran.err).toMatch(
                /pupr\.plan:\d+:\d+: .*anggaran tahun 2026: tabel semula menyebut Rp800\.000\.000 \(PAD\), kini Rp800\.000\.000 \(DAK\); teks menyebut Rp815\.000\.000/,
            );
            expect(ran.err).toContain('Survei Jalan" dalam kegiatan "Jalan Kabupaten" tidak ada lagi dalam tabel');
            const text = read(folder);
            expect(text).toContain('// hasil survei, jangan diubah');
            expect(text).toContain('815 juta');
            expect(text).toContain('1.75 miliar');
            expect(text).toContain('Survei Jalan');
            expect(text).toContain('target 63 pada 2026');
            expect(text.indexOf('Pemeliharaan Jalan')).toBeGreaterThan(text.indexOf('Rehabilitasi Jalan'));
            expect(read(folder, 'rencana/bersama.plan')).not.toContain('DAK');
            const before = [text, read(folder, `rencana/${base}`)];
            expect(update(folder, '--yes').code).toBe(1);
            expect([read(folder), read(folder, `rencana/${base}`)]).toEqual(before);
            const kept = update(folder, '--yes', '--keep');
            expect(kept.code, kept.err).toBe(0);
            expect(read(folder)).toBe(text);
            expect(update(folder, '--yes').code).toBe(0);
            put(folder, third);
            expect(update(folder, '--yes', '--remove').code).toBe(0);
            const last = read(folder);
            expect(last).toContain('1.9 miliar');
            expect(last).toContain('target 64 pada 2026');
            expect(last).not.toContain('Survei Jalan');
            expect(last).toContain('// hasil survei, jangan diubah');
            const quiet = update(folder, '--yes');
            expect(quiet.code, quiet.err).toBe(0);
            expect(quiet.err).not.toContain('Written');
            expect(read(folder)).toBe(last);
            expect(alur(['check', 'rencana'], { cwd: folder }).out).not.toContain('  error  ');
        });
    });

    it('never takes out what something points at', () => {
        inFolder({ 't.csv': first }, folder => {
            alur(['import', 't.csv', '--out', 'rencana', '--department', 'PUPR', '--locale', 'id'], { cwd: folder });
            const other = 'program Data "Data" { setelah PUPR.PenyelenggaraanJalan.Jalan.SurveiJalan }';
            writeFileSync(path.join(folder, 'rencana/lain.plan'), `opd Lain "Dinas Lain" {\n  ${other}\n}\n`);
            put(folder, second);
            const ran = update(folder, '--yes', '--remove');
            expect(ran.code, ran.err).toBe(0);
            expect(ran.err).toContain('because "Data" refers to it');
            expect(read(folder)).toContain('Survei Jalan');
        });
    });

    it('says so when it has no file to compare with, and takes what the table says', () => {
        inFolder({ 't.csv': first }, folder => {
            alur(['import', 't.csv', '--out', 'rencana', '--department', 'PUPR', '--locale', 'id'], { cwd: folder });
            const base = readdirSync(path.join(folder, 'rencana')).find(name => name.endsWith('.table.txt')) as string;
            writeFileSync(path.join(folder, 'rencana', base), 'not what it was\n');
            put(folder, second);
            const ran = update(folder, '--yes');
            expect(ran.code, ran.err).toBe(0);
            expect(ran.err).toContain('There is no file that says what the table');
            expect(read(folder)).toContain('800 juta pada 2026 dari DAK');
            expect(read(folder, 'rencana/bersama.plan')).toContain('DAK');
        });
    });

    it('says where every figure came from, and what was edited since', () => {
        inFolder({ 't.csv': first }, folder => {
            alur(['import', 't.csv', '--out', 'rencana', '--department', 'PUPR', '--locale', 'id'], { cwd: folder });
            writeFileSync(path.join(folder, 'rencana/pupr.plan'), read(folder).replace('800 juta', '815 juta'));
            const all = alur(['sources', 'rencana'], { cwd: folder });
            expectNoTrace(all);
            expect(all.code).toBe(0);
            expect(all.out).toContain(
                '"Penggantian Jembatan" in activity "Jalan Kabupaten", budget 2026: Rp 1,500,000,000 (PAD) (Table 2026, row 4)',
            );
            const edited = alur(['sources', 'rencana', '--edited', '--locale', 'id'], { cwd: folder });
            expect(edited.out).toMatch(
                /^rencana\/pupr\.plan:\d+:\d+: Subkegiatan "Rehabilitasi Jalan".*anggaran tahun 2026: Rp815\.000\.000 \(PAD\) \(Tabel 2026, baris 5; disunting sesudahnya: tabel menyebut Rp800\.000\.000 \(PAD\)\)\n$/,
            );
            const json = JSON.parse(alur(['sources', 'rencana', '--format', 'json'], { cwd: folder }).out) as { edited?: string }[];
            expect(json.filter(line => line.edited !== undefined)).toHaveLength(1);
        });
    });

    it('refuses what it cannot do in a sentence', () => {
        inFolder({ 't.csv': first, 'rencana/r.plan': 'rencana R', 'rencana/a.plan': 'opd PUPR "x" {\n  program {\n' }, folder => {
            const wrong = update(folder, '--out', 'x');
            expect(wrong.code).toBe(2);
            expect(wrong.err).toContain('--out cannot be used with --update');
            expect(alur(['import', 't.csv', '--out', 'x', '--yes'], { cwd: folder }).err).toContain('only be used with --update');
            const broken = update(folder, '--yes');
            expect(broken.code).toBe(1);
            expect(broken.err).toContain('a.plan cannot be read to its end');
        });
    });

    const given = path.join(root, '../shared/data/tables/correction');
    if (!existsSync(given)) console.warn('skipped: ../shared/data/tables/correction is not here');
    it.skipIf(!existsSync(given))('a real correction changes 24 lines at most (needs ../shared)', () => {
        inFolder({}, folder => {
            const plan = path.join(folder, 'rencana');
            mkdirSync(plan);
            for (const name of readdirSync(path.join(given, 'edited')))
                writeFileSync(path.join(plan, name), readFileSync(path.join(given, 'edited', name)));
            const before = new Map(readdirSync(plan).map(name => [name, readFileSync(path.join(plan, name), 'utf8')]));
            const findings = () =>
                JSON.parse(alur(['check', plan, '--format', 'json']).out) as { rule: string; message: string; file: string }[];
            const found = new Set(findings().map(({ rule, file }) => `${rule} ${file}`));
            const ran = alur(['import', path.join(given, 'correction.xlsx'), '--update', plan, '--yes']);
            expect(ran.code, ran.err).toBe(0);
            expect(ran.out.match(/the budget in 2024/g)).toHaveLength(3);
            expect(ran.out.match(/the target in 2024/g)).toHaveLength(1);
            expect(ran.out.match(/ is new /g)).toHaveLength(1);
            expect(ran.err.match(/is no longer in the table/g)).toHaveLength(1);
            const changed = [...before].flatMap(([name, text]) => changedLines(text, readFileSync(path.join(plan, name), 'utf8')));
            expect(changed.length).toBeLessThanOrEqual(24);
            expect(findings().filter(({ rule, file }) => !found.has(`${rule} ${file}`))).toEqual([]);
            const again = alur(['import', path.join(given, 'correction.xlsx'), '--update', plan, '--yes']);
            expect([again.code, again.out]).toEqual([0, '']);
        });
    });
});

/** Lines that only one of two texts has, each counted. */
function changedLines(before: string, after: string): string[] {
    const count = (text: string) => {
        const counts = new Map<string, number>();
        for (const line of text.split('\n')) counts.set(line, (counts.get(line) ?? 0) + 1);
        return counts;
    };
    const [old, now] = [count(before), count(after)];
    return [...new Set([...old.keys(), ...now.keys()])].flatMap(line =>
        Array<string>(Math.abs((old.get(line) ?? 0) - (now.get(line) ?? 0))).fill(line),
    );
}
