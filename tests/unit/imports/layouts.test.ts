// Every layout that planners use, as the smallest table of its kind. All of it is made up.
import { expect, test } from 'vitest';
import type { ImportAccount } from '../../../src/imports/account.ts';
import type { ImportOptions } from '../../../src/imports/import-workbook.ts';
import { exitCodeOf } from '../../../src/imports/import-workbook.ts';
import { readFile } from '../plans.ts';
import { importDrawn } from './drawn-tables.ts';

const parks = { department: { name: 'Taman', title: 'Dinas Pertamanan' } };

/** Read without a doubt, into texts without a problem. */
async function read(drawing: string | Readonly<Record<string, string>>, options: Partial<ImportOptions> = {}) {
    const result = await importDrawn(drawing, options);
    expect([...result.doubts, ...result.unreadable].map(({ place, message, values }) => ({ place, message: message.en, values }))).toEqual(
        [],
    );
    for (const { name, text } of result.files) expect(readFile(text, `file:///${name}`).problems, text).toEqual([]);
    return { account: result.account, text: result.files.map(({ text }) => text).join('\n') };
}

async function refused(drawing: string, options: Partial<ImportOptions> = {}) {
    const result = await importDrawn(drawing, options);
    expect(exitCodeOf(result)).not.toBe(0);
    expect(result.files).toEqual([]);
    return [...result.doubts, ...result.unreadable].map(({ message }) => message.en).join('\n');
}

const counts = ({ programs, activities, subactivities, goals, objectives, indicators }: ImportAccount) => [
    programs,
    activities,
    subactivities,
    goals,
    objectives,
    indicators,
];

test('the matrix of the yearly plan', async () => {
    const { account, text } = await read(`
RENCANA KERJA PERANGKAT DAERAH
TAHUN 2026
No | Kode | Urusan/ Bidang Urusan/ Program/ Kegiatan/ Sub Kegiatan | Indikator Program/ Kegiatan/ Sub Kegiatan | Target Akhir Periode Renstra Opd | Realisasi Capaian Renja Opd Tahun 2024 | Prakiraan Capaian Target Renja Opd Tahun 2025 | Capaian Kinerja Dan Kerangka Pendanaan | < | < | < | < | < | Kelompok Sasaran | Prakiraan Maju Rencana Tahun 2027 | < | Perangkat Daerah Penanggung Jawab
^ | ^ | ^ | ^ | ^ | ^ | ^ | Target 2026 | Pagu Indikatif (Rp) | Lokasi | Sumber Dana | Prioritas | < | ^ | Target | Pagu Indikatif (Rp) | ^
^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | Nasional | Daerah | ^ | ^ | ^ | ^
1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17
 | | Unit Organisasi : DINAS PERTAMANAN | | | | | | 900.000.000 | | | | | | | 950.000.000 |
 | 1 | URUSAN PEMERINTAHAN WAJIB YANG BERKAITAN DENGAN PELAYANAN DASAR | | | | | | 900.000.000 | | | | | | | 950.000.000 |
 | 1.04 | URUSAN PEMERINTAHAN BIDANG PERUMAHAN DAN KAWASAN PERMUKIMAN | | | | | | 900.000.000 | | | | | | | 950.000.000 |
1 | 1.04.05 | PROGRAM TAMAN | Persentase taman terawat | 80 Persen | 60 Persen | 65 Persen | 70 Persen | 900.000.000 | | | | | | 72 Persen | 950.000.000 | DINAS PERTAMANAN
 | 1.04.05.2.01 | Pengelolaan Taman Kota | Jumlah taman yang dikelola | 20 Unit | 3 Unit | 4 Unit | 5 Unit | 900.000.000 | | | | | | 5 Unit | 950.000.000 |
 | 1.04.05.2.01.0001 | Rehabilitasi Taman | Luas taman yang direhabilitasi | 9 Ha | 1 Ha | 1,5 Ha | 2 Ha | 900.000.000 | Kel. Mekar | PAD | | Kota hijau | Warga | 2 Ha | 950.000.000 |
 | | | Jumlah bangku yang dipasang | 90 Unit | 10 Unit | 15 Unit | 20 Unit | | | | | | | 20 Unit | |
TOTAL | | | | | | | | 900.000.000 | | | | | | | 950.000.000 |

 | | | | | | | | | | | | | | Kepala Dinas
`);
    expect(account.departments.map(({ title }) => title.toUpperCase())).toEqual(['DINAS PERTAMANAN']);
    expect(counts(account)).toEqual([1, 1, 1, 0, 0, 4]);
    expect(account.budget).toEqual({ 2026: '900000000' });
    expect(account.forecast).toEqual({ 2027: '950000000' });
    expect(account.funds).toEqual({ PAD: { 2026: '900000000' } });
    expect(text).toMatch(/target 2 pada 2026/);
});

test('T-C.33, money in thousands', async () => {
    const { account } = await read(`
Tabel T-C.33
Rumusan Rencana Program dan Kegiatan Perangkat Daerah Tahun 2026 dan Prakiraan Maju Tahun 2027
Nama Perangkat Daerah : Dinas Pertamanan
 | | | | | | | | | (dalam ribuan rupiah)
Kode | Urusan/Bidang Urusan Pemerintahan Daerah dan Program/Kegiatan | Indikator Kinerja Program/Kegiatan | Rencana Tahun 2026 | < | < | < | Catatan Penting | Prakiraan Maju Rencana Tahun 2027 | <
^ | ^ | ^ | Lokasi | Target Capaian Kinerja | Kebutuhan Dana/Pagu Indikatif | Sumber Dana | ^ | Target Capaian Kinerja | Kebutuhan Dana/Pagu Indikatif
(1) | (2) | (3) | (4) | (5) | (6) | (7) | (8) | (9) | (10)
1.04.05 | PROGRAM TAMAN | Persentase taman terawat | | 70 % | #900000 | | | 72 % | #950000
1.04.05.2.01 | Pengelolaan Taman Kota | Jumlah taman yang dikelola | | 5 Unit | #900000 | | | 5 Unit | #950000
1.04.05.2.01.0001 | Pemeliharaan Taman | Luas taman | Kel. Mekar | 2 Ha | #900000 | PAD | Lanjutan | 2 Ha | #950000
 | Jumlah | | | | #900000 | | | | #950000
`);
    expect(account.departments.map(({ title }) => title)).toEqual(['Dinas Pertamanan']);
    expect(account.budget).toEqual({ 2026: '900000000' });
    expect(account.forecast).toEqual({ 2027: '950000000' });
});

const fiveYears = (first: string, second: string) => `
Tabel T-C.27
Rencana Program, Kegiatan, dan Pendanaan Perangkat Daerah Dinas Pertamanan
Tujuan | Sasaran | Kode | Program dan Kegiatan | Indikator Kinerja Tujuan, Sasaran, Program (outcome) dan Kegiatan (output) | Data Capaian pada Tahun Awal Perencanaan | Target Kinerja Program dan Kerangka Pendanaan | < | < | < | < | < | Lokasi
^ | ^ | ^ | ^ | ^ | ^ | ${first} | < | ${second} | < | Kondisi Kinerja pada akhir periode Renstra Perangkat Daerah | < | ^
^ | ^ | ^ | ^ | ^ | ^ | Target | Rp | Target | Rp | Target | Rp | ^
(1) | (2) | (3) | (4) | (5) | (6) | (7) | (8) | (9) | (10) | (11) | (12) | (13)
Kota yang teduh | | | | Indeks kenyamanan | 61,5 | #62 | | #63 | | #63 | |
 | Taman terawat | | | Persentase taman terawat | #50 | #55 | | #60 | | #60 | |
 | | 1.04.05 | PROGRAM TAMAN | Persentase taman yang dipelihara | #48 | #52 | #300 | #58 | #400 | #58 | #700 |
 | | 1.04.05.2.01 | Pengelolaan Taman Kota | Jumlah taman | #3 | #4 | #300 | #5 | #400 | #9 | #700 |
 | | 1.04.05.2.01.0001 | Pemeliharaan Taman | Luas taman | #1 | #2 | #300 | #3 | #400 | #5 | #700 | Kel. Mekar
`;

test('T-C.27: five years with goals and objectives', async () => {
    const { account, text } = await read(fiveYears('2025', '2026'));
    expect(counts(account)).toEqual([1, 1, 1, 1, 1, 5]);
    expect(account.budget).toEqual({ 2025: '300', 2026: '400' });
    expect(text).toMatch(/periode 2025\.\.2026/);
});

test('T-C.27: years by their order need the first one', async () => {
    expect(await refused(fiveYears('Tahun-1', 'Tahun-2'))).not.toBe('');
    const { account } = await read(fiveYears('Tahun-1', 'Tahun-2'), { firstYear: 2027 });
    expect(account.budget).toEqual({ 2027: '300', 2028: '400' });
});

test('the successor of T-C.27: code and title in one cell, the outcome in a row of its own', async () => {
    const { account } = await read(
        `
BIDANG URUSAN / PROGRAM / OUTCOME / KEGIATAN / SUBKEGIATAN / OUTPUT | INDIKATOR OUTCOME / OUTPUT | BASELINE TAHUN 2024 | TARGET DAN PAGU INDIKATIF TAHUN | < | < | < | KETERANGAN
^ | ^ | ^ | 2026 | < | 2027 | < | ^
^ | ^ | ^ | TARGET | PAGU | TARGET | PAGU | ^
1.04 URUSAN PEMERINTAHAN BIDANG PERUMAHAN | | | | 300 | | 400 |
1.04.05 PROGRAM TAMAN | | | | 300 | | 400 |
Meningkatnya taman yang terawat | Persentase taman terawat | 48 % | 52 % | | 58 % | |
1.04.05.2.01 Pengelolaan Taman Kota | Jumlah taman | 3 Unit | 4 Unit | 300 | 5 Unit | 400 |
1.04.05.2.01.0001 Pemeliharaan Taman | Luas taman | 1 Ha | 2 Ha | 300 | 3 Ha | 400 |
`,
        parks,
    );
    expect(counts(account)).toEqual([1, 1, 1, 0, 0, 3]);
    expect(account.budget).toEqual({ 2026: '300', 2027: '400' });
});

test('programs of all departments: the last column says whose', async () => {
    const { account } = await read(`
Program Pembangunan Daerah yang disertai Pagu Indikatif
Kode | Bidang Urusan Pemerintahan dan Program Prioritas Pembangunan | Indikator Kinerja Program (outcome) | Kondisi Kinerja Awal RPJMD | Capaian Kinerja Program dan Kerangka Pendanaan | < | < | < | Perangkat Daerah Penanggung Jawab
^ | ^ | ^ | ^ | 2026 | < | 2027 | < | ^
^ | ^ | ^ | ^ | target | Rp | target | Rp | ^
1.04.05 | PROGRAM TAMAN | Persentase taman terawat | 48 % | 52 % | 300 | 58 % | 400 | Dinas Pertamanan
2.11.11 | PROGRAM PERSAMPAHAN | Persentase sampah terangkut | 60 % | 65 % | 500 | 70 % | 600 | Dinas Lingkungan Hidup
`);
    expect(account.departments.map(({ title }) => title).sort()).toEqual(['Dinas Lingkungan Hidup', 'Dinas Pertamanan']);
    expect(account.budget).toEqual({ 2026: '800', 2027: '1000' });
});

test('the cascade: parents merged down over their children', async () => {
    const { account, text } = await read(`
CASCADING KINERJA
DINAS PERTAMANAN
TAHUN 2026
Tujuan | Indikator Tujuan | Sasaran | Indikator Sasaran | Program | Indikator Program | Kegiatan | Indikator Kegiatan | Sub Kegiatan | Indikator Sub Kegiatan
Kota yang teduh | Indeks kenyamanan | Taman terawat | Persentase taman terawat | Program Taman | Jumlah taman | Pengelolaan Taman | Jumlah taman yang dikelola | Pemeliharaan Taman | Luas taman
^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | Pendataan Taman | Jumlah data taman
^ | ^ | Warga ikut merawat | Jumlah kelompok warga | | | | | |
`);
    expect(counts(account)).toEqual([1, 1, 2, 1, 2, 7]);
    expect(text).toContain('Warga ikut merawat');
});

test('the performance agreement: objectives above, money below', async () => {
    const { account, text } = await read(`
PERJANJIAN KINERJA TAHUN 2026
DINAS PERTAMANAN
No | Sasaran Strategis | Indikator Kinerja | Satuan | Target
1 | Taman terawat | Persentase taman terawat | % | 60
 | ^ | Nilai kepuasan | Poin | 81,5
2 | Akuntabilitas meningkat | Nilai SAKIP | Predikat | BB

No | Program | Anggaran | Keterangan
1 | Program Taman | Rp 300.000.000,- | APBD
2 | Program Penunjang | Rp 450.000.000,- | APBD

 | Wali Kota | | Kepala Dinas
`);
    expect(counts(account)).toEqual([2, 0, 0, 0, 2, 3]);
    expect(account.budget).toEqual({ 2026: '750000000' });
    expect(text).toContain('BB');
});

test('the action plan: a target for each quarter', async () => {
    const { account, text } = await read(`
RENCANA AKSI PERJANJIAN KINERJA TAHUN 2026
DINAS PERTAMANAN
No | Sasaran | Indikator | Satuan | Rencana Aksi | Target Tahunan | Target Triwulan | < | < | < | Penanggung Jawab
^ | ^ | ^ | ^ | ^ | ^ | I | II | III | IV | ^
1 | Taman terawat | Persentase taman terawat | % | Menyusun jadwal perawatan | 60 | 45 | 50 | 55 | 60 | Bidang Taman
`);
    expect(counts(account)).toEqual([0, 0, 0, 0, 1, 1]);
    expect(text).toMatch(/target 60 pada 2026(?!-)/);
    expect(text).toContain('Menyusun jadwal perawatan');
});

test('key indicators', async () => {
    const { account, text } = await read(`
INDIKATOR KINERJA UTAMA (IKU)
DINAS PERTAMANAN
No | Sasaran | Indikator Kinerja Utama | Definisi Operasional | Formula / Rumusan Perhitungan | Satuan | Target Capaian per Tahun | < | Sumber Data | Penanggung Jawab
^ | ^ | ^ | ^ | ^ | ^ | 2026 | 2027 | ^ | ^
1 | Taman terawat | Persentase taman terawat | Taman yang dirawat setiap pekan | (a / b) x 100% | % | 60 | 65 | Laporan bidang | Bidang Taman
`);
    expect(counts(account)).toEqual([0, 0, 0, 0, 1, 1]);
    expect(text).toMatch(/target 60 pada 2026, 65 pada 2027|target 60 pada 2026\n\s*target 65 pada 2027/);
});

test('lines of purchases are refused, with the table to take instead', async () => {
    const said = await refused(`
RENCANA KERJA DAN ANGGARAN SATUAN KERJA PERANGKAT DAERAH
Tahun Anggaran 2026
Program | : | 1.04.05 PROGRAM TAMAN
Kegiatan | : | 1.04.05.2.01 Pengelolaan Taman Kota
Kode Rekening | Uraian | Rincian Perhitungan | < | < | Jumlah (Rp)
^ | ^ | Volume | Satuan | Harga Satuan | ^
5.1.02.01.01.0024 | Alat Tulis Kantor | | | | 67.200
 | Pulpen | 12 | Buah | 5.600 | 67.200
5.1.02.01.01.0052 | Makan Minum Rapat | 40 | Kotak | 35.000 | 1.400.000
`);
    expect(said).toMatch(/5\.x|purchase|subactivit/i);
});

test('the evaluation of a year by quarters', async () => {
    const { account } = await read(
        `
Formulir E.81
Evaluasi Terhadap Hasil Renja Perangkat Daerah
Periode Pelaksanaan: 2025
No | Kode | Program/ Kegiatan | Indikator Kinerja Program (outcome)/ Kegiatan (output) | Target Renstra Perangkat Daerah pada Tahun 2026 | < | Realisasi Capaian Kinerja Renstra Perangkat Daerah sampai dengan Renja Perangkat Daerah Tahun Lalu (n-2) | < | Target Kinerja dan Anggaran Renja Perangkat Daerah Tahun berjalan (Tahun n-1) yang dievaluasi | < | Realisasi Kinerja Pada Triwulan | < | < | < | < | < | < | < | Realisasi Capaian Kinerja dan Anggaran Renja Perangkat Daerah yang dievaluasi | <
^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | ^ | I | < | II | < | III | < | IV | < | ^ | ^
^ | ^ | ^ | ^ | K | Rp. | K | Rp. | K | Rp. | K | Rp. | K | Rp. | K | Rp. | K | Rp. | K | Rp.
1 | 1.04.05 | PROGRAM TAMAN | Persentase taman | 80 % | 2000 | 60 % | 700 | 70 % | 900 | 10 % | 100 | 20 % | 200 | 20 % | 200 | 15 % | 300 | 65 % | 800
 | 1.04.05.2.01 | Pengelolaan Taman | Jumlah taman | 20 Unit | 2000 | 12 Unit | 700 | 5 Unit | 900 | 1 Unit | 100 | 1 Unit | 200 | 1 Unit | 200 | 2 Unit | 300 | 5 Unit | 800
Rata-rata capaian kinerja (%) | | | | | | | | | | 25 | | 50 | | 75 | | 100 | | 93 |
Predikat kinerja | | | | | | | | | | | | | | | | | | Tinggi |
`,
        parks,
    );
    expect(account.budget).toEqual({ 2025: '900' });
    expect(account.actual).toMatchObject({ '2025-TW1': '100', '2025-TW2': '200', '2025-TW3': '200', '2025-TW4': '300' });
});

test('physical and financial progress', async () => {
    const { account } = await read(`
LAPORAN REALISASI FISIK DAN KEUANGAN S.D. TRIWULAN II TAHUN ANGGARAN 2026
DINAS PERTAMANAN
Kode | Program/Kegiatan/Sub Kegiatan | Pagu DPA (Rp) | Keuangan | < | < | Fisik | < | Sumber Dana | Keterangan / Permasalahan
^ | ^ | ^ | Realisasi (Rp) | Realisasi (%) | Sisa (Rp) | Target (%) | Realisasi (%) | ^ | ^
1.04.05 | PROGRAM TAMAN | 900.000 | 360.000 | 40,00 | 540.000 | 45 | 42 | |
1.04.05.2.01 | Pengelolaan Taman | 900.000 | 360.000 | 40,00 | 540.000 | 45 | 42 | |
1.04.05.2.01.0001 | Pemeliharaan Taman | 900.000 | 360.000 | 40,00 | 540.000 | 45 | 42 | PAD | Hujan
`);
    expect(account.budget).toEqual({ 2026: '900000' });
    expect(account.actual).toEqual({ '2026-S1': '360000' });
    expect(account.physical).toEqual({ '2026-S1': '42' });
});

test('a revision: the figures after it count', async () => {
    const { account, text } = await read(`
PERUBAHAN RENCANA KERJA TAHUN 2026
DINAS PERTAMANAN
Kode | Sub Kegiatan | Indikator | Target | < | Pagu Indikatif (Rp) | < | Bertambah/(Berkurang) | < | Keterangan
^ | ^ | ^ | Sebelum Perubahan | Setelah Perubahan | Sebelum Perubahan | Setelah Perubahan | (Rp) | % | ^
1.04.05.2.01.0001 | Pemeliharaan Taman | Luas taman | 3 Ha | 2 Ha | 2.400.000.000 | 2.300.000.000 | (100.000.000) | (4,17) | Efisiensi
1.04.05.2.01.0002 | Pendataan Taman | Jumlah data | 1 Dokumen | 2 Dokumen | 100.000.000 | 150.000.000 | 50.000.000 | 50,00 |
Jumlah | | | | | 2.500.000.000 | 2.450.000.000 | (50.000.000) | (2,00) |
`);
    expect(account.budget).toEqual({ 2026: '2450000000' });
    expect(text).toMatch(/target 2 pada 2026/);
});

test('proposals: works with a target and a place', async () => {
    const { account, text } = await read(`
Tabel T-C.32
Usulan Program dan Kegiatan dari Para Pemangku Kepentingan Tahun 2026
Nama Perangkat Daerah : Dinas Pertamanan
No | Program/Kegiatan | Lokasi | Indikator Kinerja | Besaran/Volume | Catatan
1 | Pemeliharaan Taman Kelurahan | Kel. Mekar | Luas taman | 2 Ha | Musrenbang
2 | Pemasangan Lampu Taman | Kel. Melati | Jumlah lampu | 12 Unit | Reses
`);
    expect(account.programs + account.activities + account.subactivities).toBe(2);
    expect(account.budget).toEqual({});
    for (const words of ['Pemeliharaan Taman Kelurahan', 'Pemasangan Lampu Taman', 'Musrenbang']) expect(text).toContain(words);
});

test('departments as rows, the code over several columns', async () => {
    const { account } = await read(`
RKPD KOTA TANJUNG ASRI TAHUN 2026
Kode | < | < | < | < | Urusan/Bidang Urusan/Program/Kegiatan/Sub Kegiatan | Indikator Kinerja | Target | Pagu Indikatif
1 | | | | | URUSAN PEMERINTAHAN WAJIB | | | 300
1 | 04 | | | | URUSAN PEMERINTAHAN BIDANG PERUMAHAN | | | 300
 | | | | | Unit Organisasi : Dinas Pertamanan | | | 300
1 | 04 | 05 | | | PROGRAM TAMAN | Persentase taman | 60 % | 300
1 | 04 | 05 | 2.01 | | Pengelolaan Taman | Jumlah taman | 5 Unit | 300
1 | 04 | 05 | 2.01 | 0001 | Pemeliharaan Taman | Luas taman | 2 Ha | 100
1 | 04 | 05 | 2.01 | 0002 | Pendataan Taman | Jumlah data | 1 Dokumen | 200
2 | | | | | URUSAN PEMERINTAHAN WAJIB YANG TIDAK BERKAITAN DENGAN PELAYANAN DASAR | | | 500
2 | 11 | | | | URUSAN PEMERINTAHAN BIDANG LINGKUNGAN HIDUP | | | 500
 | | | | | Unit Organisasi : Dinas Lingkungan Hidup | | | 500
2 | 11 | 11 | | | PROGRAM PERSAMPAHAN | Persentase sampah | 65 % | 500
2 | 11 | 11 | 2.01 | | Pengelolaan Sampah | Berat sampah | 7 Ton | 500
2 | 11 | 11 | 2.01 | 0010 | Pengangkutan Sampah | Jumlah rit | 9 Rit | 500
TOTAL | | | | | | | | 800
`);
    expect(account.departments.map(({ title }) => title).sort()).toEqual(['Dinas Lingkungan Hidup', 'Dinas Pertamanan']);
    expect(counts(account)).toEqual([2, 2, 3, 0, 0, 7]);
    expect(account.budget).toEqual({ 2026: '800' });
});

const sheet = (department: string, code: string, amount: string) => `
RENCANA KERJA TAHUN 2026
${department}

KODE | SUB KEGIATAN | INDIKATOR | TARGET | SATUAN | PAGU (Rp) | SUMBER DANA
${code} | Pemeliharaan | Jumlah unit | #3 | Unit | #${amount} | DAU
`;

test('a sheet for each department, and one with their sums', async () => {
    const summary = (sum: string) => `
No | Perangkat Daerah | Jumlah Pagu
1 | Dinas Pertamanan | #300
2 | Dinas Kesehatan | #${sum}
 | JUMLAH | #${Number(sum) + 300}
`;
    const plans = {
        Taman: sheet('DINAS PERTAMANAN', '1.04.05.2.01.0001', '300'),
        Dinkes: sheet('DINAS KESEHATAN', '1.02.02.2.02.0001', '500'),
    };
    const { account } = await read({ Rekap: summary('500'), ...plans });
    expect(account.departments).toHaveLength(2);
    expect(account.budget).toEqual({ 2026: '800' });
    expect(account.sheets.map(({ name }) => name)).toEqual(['Rekap', 'Taman', 'Dinkes']);
    const wrong = await importDrawn({ Rekap: summary('501'), ...plans });
    expect(exitCodeOf(wrong)).toBe(1);
});

test('funds as columns', async () => {
    const { account } = await read(
        `
Kode | Sub Kegiatan | Indikator | Target | Sumber Dana (Rp) | < | < | Jumlah Pagu 2026 (Rp)
^ | ^ | ^ | ^ | PAD | DAU | DAK Fisik | ^
1.04.05.2.01.0001 | Pemeliharaan Taman | Luas taman | 2 Ha | 100 | 200 | - | 300
1.04.05.2.01.0002 | Pendataan Taman | Jumlah data | 1 Dokumen | | | 50 | 50
`,
        parks,
    );
    expect(account.budget).toEqual({ 2026: '350' });
    expect(account.funds).toEqual({ PAD: { 2026: '100' }, DAU: { 2026: '200' }, 'DAK Fisik': { 2026: '50' } });
});

test('years side by side: targets first, then money, then its sum, in millions', async () => {
    const { account } = await read(
        `
Kode | Sub Kegiatan | Indikator | Target | < | Pagu (juta rupiah) | < | Total Pagu (juta rupiah)
^ | ^ | ^ | 2026 | 2027 | 2026 | 2027 | ^
1.04.05.2.01.0001 | Pemeliharaan Taman | Luas taman | 2 Ha | 3 Ha | 1.250,5 | 1.300 | 2.550,5
`,
        parks,
    );
    expect(account.budget).toEqual({ 2026: '1250500000', 2027: '1300000000' });
});

test('several indicators of a work: as rows, as merged rows, as lines of a cell', async () => {
    const tables = [
        `
Kode | Sub Kegiatan | Indikator | Target | Satuan | Pagu 2026
1.04.05.2.01.0001 | Pemeliharaan Taman | Luas taman | 2 | Ha | 300
 | | Jumlah bangku | 20 | Unit |
 | | Rata-rata lama perbaikan | 3 | Hari |
`,
        `
Kode | Sub Kegiatan | Indikator | Target | Satuan | Pagu 2026
1.04.05.2.01.0001 | Pemeliharaan Taman | Luas taman | 2 | Ha | 300
^ | ^ | Jumlah bangku | 20 | Unit | ^
^ | ^ | Rata-rata lama perbaikan | 3 | Hari | ^
`,
        `
Kode | Sub Kegiatan | Indikator | Target | Satuan | Pagu 2026
1.04.05.2.01.0001 | Pemeliharaan Taman | Luas taman\\nJumlah bangku\\nRata-rata lama perbaikan | 2\\n20\\n3 | Ha\\nUnit\\nHari | 300
`,
    ];
    for (const table of tables) {
        const { account, text } = await read(table, parks);
        expect(counts(account)).toEqual([1, 1, 1, 0, 0, 3]);
        expect(account.budget).toEqual({ 2026: '300' });
        expect(text).toContain('target 20 pada 2026');
        expect(text).toContain('target 3 pada 2026');
    }
});

test('English: program budget, results framework', async () => {
    const budget = await read(
        `
PROGRAM BUDGET, FISCAL YEAR 2026
Code | Program / Activity | Indicator | Unit | Target 2026 | Budget 2026 | Forecast 2027 | Source of funds
1 | Parks | Share of parks in good order | % | 60 | 300 | 400 |
1.1 | Park care | Parks cared for | parks | 5 | 300 | 400 | Own revenue
 | Total | | | | 300 | 400 |
`,
        { ...parks, locale: 'en' },
    );
    expect(budget.account.budget).toEqual({ 2026: '300' });
    expect(budget.account.forecast).toEqual({ 2027: '400' });
    const results = await read(
        `
Results framework
Goal | Objective | Indicator | Unit | Baseline | Targets | <
^ | ^ | ^ | ^ | ^ | 2026 | 2027
A shady city | | Comfort index | points | 61.5 | 62 | 63
 | Parks in good order | Share of parks in good order | % | 50 | 55 | 60
`,
        { ...parks, locale: 'en' },
    );
    expect(counts(results.account)).toEqual([0, 0, 0, 1, 1, 2]);
});
