// Layouts of several years, and of goals and objectives, as the smallest table of each kind. All of it is made up.
import { expect, test } from 'vitest';
import { counts, parks, read, refused } from './drawn-tables.ts';

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

test('figures of the first table are no years of the second', async () => {
    const { account } = await read(
        `
PERJANJIAN KINERJA TAHUN 2026
No | Sasaran Strategis | Indikator Kinerja | Satuan | Target
1 | Taman terawat | Berat sampah taman | Kg | 1943

No | Program | Anggaran | Keterangan
1 | Program Taman | 1.533.000.000,00 | APBD
`,
        parks,
    );
    expect(account.budget).toEqual({ 2026: '1533000000' });
});

test('what a table of key indicators tells of them is said in the language; grades only on a scale that is official', async () => {
    const { text } = await read(`
INDIKATOR KINERJA UTAMA (IKU)
DINAS PERTAMANAN
No | Sasaran | Indikator Kinerja Utama | Definisi Operasional | Formula / Rumusan Perhitungan | Satuan | Target Capaian per Tahun | < | Sumber Data | Penanggung Jawab
^ | ^ | ^ | ^ | ^ | ^ | 2026 | 2027 | ^ | ^
1 | Taman terawat | Persentase taman terawat | Taman yang dirawat setiap pekan | (a / b) x 100% | % | 60 | 65 | Laporan bidang | Bidang Taman
2 | Tata kelola | Nilai SAKIP | Nilai evaluasi | - | Predikat | B | BB | Inspektorat | Sekretaris
3 | Taman ramah | Akreditasi taman | Nilai akreditasi | - | Nilai | B | A | Lembaga | Bidang Taman
`);
    const block = (name: string) => new RegExp(`indikator ${name}[^{]*\\{([^}]*)\\}`).exec(text)?.[1]?.trim().split(/\n\s*/);
    expect(block('PersentaseTamanTerawat')).toEqual([
        'jenis "IKU"',
        'target 60 pada 2026, 65 pada 2027',
        'sumber "Laporan bidang"',
        'definisi "Taman yang dirawat setiap pekan"',
        'formula "(a / b) x 100%"',
        'penanggung-jawab "Bidang Taman"',
    ]);
    expect(block('NilaiSAKIP')).toEqual(
        expect.arrayContaining(['skala "D", "C", "CC", "B", "BB", "A", "AA"', 'target "B" pada 2026, "BB" pada 2027']),
    );
    expect(block('AkreditasiTaman')?.join('\n')).not.toMatch(/skala|target/);
    expect(block('AkreditasiTaman')?.join('\n')).toMatch(/catatan ".*B/);
    expect(text).not.toContain('Penanggung Jawab:');
});
