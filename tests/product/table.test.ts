// `alur table`, as built: official tables as workbooks and CSV, what the plan lacks on standard error, refusals with what there is instead.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { alur, expectNoTrace, inFolder } from './alur.ts';

const city = `rencana Kota "Rencana 2026" { periode 2026 }
dana DAU "DAU"
sasaran Aman "Warga aman" { indikator Luka "Orang terluka" satuan "orang" { target 3 pada 2026 } }
opd PU "Dinas Pekerjaan Umum" {
  program Jalan "Penyelenggaraan Jalan" {
    kode "1.03.10"
    mendukung Aman
    kegiatan Kota "Jalan Kota" {
      kode "1.03.10.2.01"
      subkegiatan Rehab "Rehabilitasi Jalan" {
        kode "1.03.10.2.01.0009"
        anggaran 2 miliar pada 2026 dari DAU
        indikator Panjang "Panjang jalan" satuan "km" { target 12 pada 2026 }
      }
    }
  }
}
opd LH "Dinas Lingkungan" { program Taman "=SUM(A1)" { kode "2.11.02" anggaran 5 juta pada 2026 } }
`;
const files = { 'p/kota.plan': city };

describe('alur table', () => {
    it('writes one workbook, one for each department, or CSV', () => {
        inFolder(files, folder => {
            const run = (...args: string[]) => alur(['table', 'p', '--layout', 't-c33', '--year', '2026', ...args], { cwd: folder });
            const one = run('--out', 'all.xlsx');
            expect(one).toMatchObject({ code: 0, out: '' });
            expectNoTrace(one);
            expect(readFileSync(path.join(folder, 'all.xlsx')).subarray(0, 2).toString()).toBe('PK');
            expect(run('--out', 'each').code).toBe(0);
            expect(readdirSync(path.join(folder, 'each')).sort()).toEqual([
                't-c33-dinas-lingkungan.xlsx',
                't-c33-dinas-pekerjaan-umum.xlsx',
            ]);
            expect(run('--department', 'Dinas Lingkungan', '--out', 'lh.csv').code).toBe(0);
            const csv = readFileSync(path.join(folder, 'lh.csv'), 'utf8');
            expect(csv).toContain("Program,2.11.02,'=SUM(A1),");
            expect(csv).toContain(',5000000,');
            expect(run('--format', 'csv').out).toContain(
                'Dinas Pekerjaan Umum,Sub Kegiatan,1.03.10.2.01.0009,Rehabilitasi Jalan,Panjang jalan,,12 km,2000000000,DAU',
            );
        });
    });

    it('gives the same bytes again', () => {
        inFolder(files, folder => {
            const write = (out: string) => alur(['table', 'p', '--layout', 'renja', '--out', out], { cwd: folder });
            expect([write('a.xlsx').code, write('b.xlsx').code]).toEqual([0, 0]);
            expect(readFileSync(path.join(folder, 'a.xlsx')).equals(readFileSync(path.join(folder, 'b.xlsx')))).toBe(true);
        });
    });

    it('leaves empty what the plan lacks, and lists it with the line to add in the keywords of the plan', () => {
        inFolder(files, folder => {
            const ran = alur(['table', 'p', '--layout', 'renja', '--out', 'x.xlsx'], { cwd: folder });
            expect(ran.code).toBe(0);
            expect(ran.err).toContain('forecast 2027 (2): prakiraan … pada 2027 dari …');
            expect(ran.err).toContain('p/kota.plan:10: subactivity "Rehabilitasi Jalan"');
            const indonesian = alur(['table', 'p', '--layout', 'renja', '--out', 'x.xlsx', '--locale', 'id'], { cwd: folder });
            expect(indonesian.err).toContain('prakiraan maju 2027 (2): prakiraan … pada 2027 dari …');
        });
    });

    it.each([
        [['--layout', 'renja', '--year', '2031'], /does not cover 2031. Its years: 2026/],
        [['--layout', 'renga'], /no layout "renga".*t-c33/],
        [[], /--layout: renja, t-c33/],
        [['--layout', 'renja', '--department', 'XYZ'], /no department "XYZ". It has PU, LH/],
        [['--layout', 'renja', '--year', 'soon'], /write a year such as 2025/],
        [['--layout', 'e81', '--quarter', '5'], /write 1, 2, 3 or 4/],
        [['--layout', 'consistency'], /--against FOLDER/],
        [['--layout', 'renja', '--out', 'p/kota.plan'], /kept for plans/],
        [['--layout', 'renja', '--out', 'x.pdf'], /choose one of/],
        [['--layout', 'revision', '--against', 'nowhere'], /nowhere/],
    ])('%j is refused in words, and nothing is written', (args, says) => {
        inFolder(files, folder => {
            for (const locale of ['en', 'id']) {
                const out = args.includes('--out') ? [] : ['--out', 'x.xlsx'];
                const ran = alur(['table', 'p', ...args, ...out, '--locale', locale], { cwd: folder });
                expectNoTrace(ran);
                expect(ran).toMatchObject({ code: 2, out: '' });
                if (locale === 'en') expect(ran.err).toMatch(says);
            }
            expect(existsSync(path.join(folder, 'x.xlsx'))).toBe(false);
            expect(readFileSync(path.join(folder, 'p/kota.plan'), 'utf8')).toBe(city);
        });
    });

    it('compares with an earlier version', () => {
        const before = city.replace('anggaran 2 miliar', 'anggaran 1 miliar').replace('target 12', 'target 10');
        inFolder({ ...files, 'old/kota.plan': before }, folder => {
            const ran = alur(['table', 'p', '--layout', 'revision', '--against', 'old', '--format', 'csv'], { cwd: folder });
            expect(ran.code).toBe(0);
            expect(ran.out).toContain('Rehabilitasi Jalan,Panjang jalan,10 km,12 km,1000000000,2000000000,1000000000,100');
        });
    });
});
