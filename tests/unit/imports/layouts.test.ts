// Layouts of one year's works, as the smallest table of each kind. All of it is made up.
import { expect, test } from 'vitest';
import { exitCodeOf } from '../../../src/imports/import-workbook.ts';
import { counts, importDrawn, parks, read, refused } from './drawn-tables.ts';

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

test('proposals: each with a quantity and a place', async () => {
    const { account, text } = await read(`
Tabel T-C.32
Usulan Program dan Kegiatan dari Para Pemangku Kepentingan Tahun 2026
Nama Perangkat Daerah : Dinas Pertamanan
No | Program/Kegiatan | Lokasi | Indikator Kinerja | Besaran/Volume | Catatan
1 | Pemeliharaan Taman Kelurahan | Kel. Mekar | Luas taman | 2 Ha | Musrenbang
2 | Pemasangan Lampu Taman | Kel. Melati | Jumlah lampu | 12 Unit | Reses
`);
    expect([account.proposals, account.programs + account.activities + account.subactivities]).toEqual([2, 0]);
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

test('a second table that is not understood: named when it is only names, asked about when it holds money', async () => {
    const table = (row: string) => `
Kode | Sub Kegiatan | Indikator | Target | Pagu 2026
1.04.05.2.01.0001 | Pemeliharaan Taman | Luas taman | 2 Ha | 300

No | Kegiatan | Bulan
${row}
`;
    const { account } = await read(table('1 | Rapat | Januari'), parks);
    expect(account.budget).toEqual({ 2026: '300' });
    expect(account.skipped.map(({ row }) => row)).toEqual([4, 5]);
    const result = await importDrawn(table('1 | Rapat | Rp 5.000.000'), parks);
    expect(exitCodeOf(result)).toBe(1);
});
