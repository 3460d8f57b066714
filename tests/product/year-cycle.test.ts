// A department through its year, as people run the commands: a table comes in, hands edit, a corrected table comes in, the plan is revised, two
// quarters are reported, the official tables go out, and the next year begins. No word written by hand is lost on the way.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { formLayouts } from '../../src/exports/forms/write-form.ts';
import { alur, expectNoTrace, inFolder, type Ran } from './alur.ts';

const head =
    'Kode,Program/Kegiatan/Sub Kegiatan,Indikator,Lokasi,Target 2026,Pagu Indikatif 2026 (Rp),Sumber Dana,Prakiraan Maju 2027 (Rp)';
const rows = (roads: string, trees: string, more: readonly string[] = []) =>
    [
        'Rencana Kerja Perangkat Daerah Tahun 2026,,,,,,,',
        'Perangkat Daerah : 1.03.0.00.0.00.01.0000 Dinas Pekerjaan Umum,,,,,,,',
        head,
        `1.03.10,PROGRAM PENYELENGGARAAN JALAN,Jalan dalam kondisi mantap,,82 %,,,`,
        `1.03.10.2.01,Penyelenggaraan Jalan Kota,Panjang jalan yang ditangani,,14 km,,,`,
        `1.03.10.2.01.0009,Rehabilitasi Jalan,Panjang jalan yang direhabilitasi,Kelurahan Talise,${roads},DAU,2500000000`,
        `1.03.10.2.01.0010,Pemeliharaan Rutin Jalan,Panjang jalan yang dipelihara,Kelurahan Besusu,${trees},PAD,400000000`,
        ...more,
    ].join('\r\n');

test('a table, hands, a correction, a revision, two quarters, official tables, the next year', () => {
    inFolder({ 'renja.csv': rows('12 km,2000000000', '2 km,300000000') }, folder => {
        const run = (...args: string[]): Ran => {
            const ran = alur([...args, '--locale', 'id'], { cwd: folder });
            expectNoTrace(ran);
            return ran;
        };
        const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
        const write = (name: string, text: string) => writeFileSync(path.join(folder, name), text);
        const csv = (...args: string[]) => run('table', 'rencana', '--format', 'csv', ...args).out;
        const git = (...args: string[]) =>
            execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], { cwd: folder, stdio: 'pipe' });

        // January: the table of the system comes in.
        const imported = run('import', 'renja.csv', '--out', 'rencana');
        expect(imported.code, imported.err).toBe(0);
        const department = readdirSync(path.join(folder, 'rencana')).find(
            name => name.endsWith('.plan') && !name.startsWith('bersama'),
        ) as string;
        const file = `rencana/${department}`;
        expect(csv('--layout', 't-c33')).toContain(
            '1.03.10.2.01.0009,Rehabilitasi Jalan,Panjang jalan yang direhabilitasi,Kelurahan Talise,12 km,2000000000,DAU,,,2500000000',
        );

        // February: hands write what no table says.
        const promise =
            '        // disepakati dengan warga\n        risiko "Musim hujan panjang"\n        penerima-manfaat "Warga Talise"\n';
        write(
            file,
            read(file).replace(/( *)kode "1\.03\.10\.2\.01\.0009"\n/, match => match + promise),
        );
        write(
            'rencana/sasaran.plan',
            'sasaran Mantap "Jalan yang mantap" {\n  indikator Persen "Persentase jalan mantap" satuan "%" { jenis "IKU" definisi "Jalan tanpa lubang" kondisi-awal 80 pada 2025 target 82 pada 2026 }\n}\n',
        );
        write(file, read(file).replace(/kode "1\.03\.10"\n/, 'kode "1.03.10"\n    mendukung Mantap\n'));
        git('init', '-q', '-b', 'main');
        git('add', '-A');
        git('commit', '-qm', 'rencana');

        // March: the table comes in again, corrected, with one work more.
        const more = ['1.03.10.2.01.0011,Pembinaan Juru Jalan,Juru jalan yang dibina,Kelurahan Besusu,20 orang,50000000,PAD,60000000'];
        write('renja-2.csv', rows('11 km,2100000000', '2 km,300000000', more));
        const updated = run('import', 'renja-2.csv', '--update', 'rencana', '--yes');
        expect(updated.code, updated.err + updated.out).toBe(0);
        expect(read(file)).toContain('disepakati dengan warga');
        expect(read(file)).toContain('risiko "Musim hujan panjang"');
        expect(run('import', 'renja-2.csv', '--update', 'rencana', '--yes').out).not.toMatch(/anggaran|target/i);
        git('add', '-A');
        git('commit', '-qm', 'perbaikan');

        // July: the budget is revised, in the text and with what it was.
        write('rencana/bersama.plan', read('rencana/bersama.plan').replace(/tahap \S+/, 'tahap perubahan'));
        write(file, read(file).replace('2.1 miliar pada 2026', '1.900.000.000 pada 2026 semula 2.100.000.000'));
        expect(read(file)).toContain('semula 2.100.000.000');

        // April and July: what was spent and reached, apart from the plan.
        const path9 = /subkegiatan (\S+) "Rehabilitasi Jalan"/.exec(read(file))?.[1] as string;
        const names = [/opd (\S+) /, /program (\S+) /, /kegiatan (\S+) "Penyelenggaraan/].map(pattern => pattern.exec(read(file))?.[1]);
        const target = [...names, path9].join('.');
        const indicator = /indikator (\S+) "Panjang jalan yang direhabilitasi"/.exec(read(file))?.[1] as string;
        write(
            'rencana/realisasi.plan',
            `lanjutan ${target} {\n  realisasi 420 juta pada 2026-TW1, 500 juta pada 2026-TW2 dari DAU\n  progres 45% pada 2026-06\n  rencana-kas 1 miliar pada 2026-S1, 900 juta pada 2026-S2\n  kendala "Aspal datang terlambat"\n  tindak-lanjut "Pemasok kedua"\n}\nlanjutan ${target}.${indicator} { realisasi 3 pada 2026-TW1, 5 pada 2026-TW2 }\n`,
        );
        const checked = run('check', 'rencana', '--fail-on', 'never');
        expect(checked.out + checked.err, checked.out).not.toMatch(/syntax|unresolved|tidak dapat ditulis di sini/);

        // The official tables, all of them.
        for (const { id, form } of formLayouts) {
            const against = form.against === 'before' ? ['--against', 'HEAD'] : form.against === 'above' ? ['--against', 'HEAD~1'] : [];
            const args = ['--layout', id, '--year', '2026', ...(form.quarters ? ['--quarter', '2'] : []), ...against];
            const ran = run('table', 'rencana', ...args, '--out', `${id}.xlsx`);
            expect(ran.code, ran.err).toBe(0);
            if (id === 'consistency' || id === 'cascade') continue;
            const again = run('import', `${id}.xlsx`, '--dry-run', '--report', 'json');
            expect(again.code, `${id}: ${again.out}`).toBe(0);
        }
        expect(csv('--layout', 'revision', '--against', 'HEAD')).toContain(
            'Panjang jalan yang direhabilitasi,11 km,11 km,2100000000,1900000000,-200000000,-9.52',
        );
        expect(csv('--layout', 'revision')).toContain('11 km,11 km,2100000000,1900000000,-200000000,-9.52');
        expect(csv('--layout', 'e81', '--quarter', '2')).toMatch(
            /1\.03\.10\.2\.01\.0009 Rehabilitasi Jalan,[^\n]*,11 km,1900000000,3 km,420000000,5 km,500000000,,,,,5 km,920000000,/,
        );
        expect(csv('--layout', 'rfk', '--quarter', '2')).toContain(
            '1900000000,920000000,48.42,980000000,,45,52.63,8,DAU,Aspal datang terlambat; Pemasok kedua',
        );
        expect(csv('--layout', 'consistency', '--against', 'HEAD')).toContain('11 km,2100000000,Rehabilitasi Jalan');
        expect(csv('--layout', 'iku')).toContain('Persentase jalan mantap,Jalan tanpa lubang,');
        expect(csv('--layout', 'pk')).toContain('Jalan yang mantap,Persentase jalan mantap,82 %');

        // A table that went out changes nothing when it comes in again.
        const before = read(file);
        run('table', 'rencana', '--layout', 't-c33', '--year', '2026', '--out', 't-c33.xlsx');
        const back = run('import', 't-c33.xlsx', '--update', 'rencana');
        expect(back.code, back.err + back.out).not.toBe(2);
        expect(read(file)).toBe(before);

        // October: the next year.
        const next = run('new-year', 'rencana', '2027', '--out', 'rencana-2027');
        expect(next.code, next.err).toBe(0);
        expect(run('check', 'rencana-2027').err).toMatch(/0 kesalahan/);
        const tableOfNext = alur(['table', 'rencana-2027', '--layout', 'renja', '--year', '2027', '--format', 'csv'], { cwd: folder });
        expect(tableOfNext.code, tableOfNext.err).toBe(0);
        expect(tableOfNext.out).toContain('1.03.10.2.01.0009,Rehabilitasi Jalan');
        expect(tableOfNext.out).toContain(',2500000000,');
    });
}, 900_000);
