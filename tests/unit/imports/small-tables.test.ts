// Tables in the layouts that planners use, small: what each is counted as. Their words stand in src/layouts/.
import { describe, expect, test } from 'vitest';
import { doubtsOf, importCsv } from './tables.ts';

/** Title lines and rows with semicolons or commas, as programs export them. */
const tables = {
    'five-year programs of all departments': `Indikasi Rencana Program Prioritas yang disertai Kebutuhan Pendanaan Tahun 2025-2026;;;;;;;;;;
KABUPATEN CONTOH;;;;;;;;;;
Kode;Bidang Urusan Pemerintahan dan Program Prioritas Pembangunan;Indikator Kinerja Program (outcome);Kondisi Kinerja Awal RPJMD;Capaian Kinerja Program dan Kerangka Pendanaan;;;;Kondisi Kinerja pada akhir periode RPJMD;;Perangkat Daerah Penanggung Jawab
;;;;Tahun-1;;Tahun-2;;;;
;;;;target;Rp;target;Rp;target;Rp;
(1);(2);(3);(4);(5);(6);(7);(8);(9);(10);(11)
1.02;URUSAN PEMERINTAHAN BIDANG KESEHATAN;;;;1.000;;1.100;;2.100;
1.02.02;PROGRAM PEMENUHAN UPAYA KESEHATAN;Persentase SPM;80 %;85 %;1.000;86 %;1.100;86 %;2.100;Dinas Kesehatan
1.03;URUSAN PEMERINTAHAN BIDANG PU;;;;2.000;;2.200;;4.200;
1.03.10;PROGRAM JALAN;Persentase mantap;60 %;65 %;2.000;66 %;2.200;66 %;4.200;Dinas Pekerjaan Umum
;TOTAL;;;;3.000;;3.300;;6.300;
`,
    'key indicators': `INDIKATOR KINERJA UTAMA
DINAS KESEHATAN
TAHUN 2025-2027
No;Sasaran;Indikator Kinerja Utama;Definisi Operasional;Formula / Rumusan Perhitungan;Satuan;Target Capaian per Tahun;;;Sumber Data;Penanggung Jawab
;;;;;;2025;2026;2027;;
1;Meningkatnya derajat kesehatan;Angka harapan hidup;rata-rata umur;n/m;Tahun;70;70,5;71;BPS;Kepala Bidang
;;Prevalensi stunting;anak pendek;x/y*100;%;20;18;16;Dinkes;Kepala Bidang
2;Meningkatnya tata kelola;Nilai SAKIP;nilai;-;Predikat;B;BB;A;Inspektorat;Sekretaris
`,
    'action plan': `RENCANA AKSI PERJANJIAN KINERJA TAHUN 2026
DINAS KESEHATAN
No;Sasaran;Indikator;Satuan;Rencana Aksi;Target Tahunan;Target Triwulan;;;;Penanggung Jawab
;;;;;;I;II;III;IV;
1;Meningkatnya derajat kesehatan;Cakupan imunisasi;%;Sweeping imunisasi;90;60;70;80;90;Bidang P2P
;;;;Penyuluhan;;;;;;Bidang P2P
2;Meningkatnya tata kelola;Nilai SAKIP;Poin;Rapat;70;;;;70;Sekretaris
`,
    cascade: `CASCADING KINERJA DINAS KESEHATAN TAHUN 2026
Tujuan RPJMD;Sasaran RPJMD;Tujuan RENSTRA;Indikator Tujuan;Sasaran ESS II;Indikator ESS II;Sasaran ESS III;Indikator ESS III
Sehat semua;Sarana siap;Layanan prima;Indeks layanan;Mutu naik;Indeks mutu;Obat ada;Persentase obat
;;;;;;Alat ada;Persentase alat
`,
    proposals: `Tabel T-C.32
Usulan Program dan Kegiatan dari Para Pemangku Kepentingan Tahun 2026
Nama Perangkat Daerah : Dinas Pekerjaan Umum
No;Program/Kegiatan;Lokasi;Indikator Kinerja;Besaran/Volume;Catatan
1;Rehabilitasi Jalan;Desa A;Panjang jalan;2 km;Musrenbang
2;Bangun Jembatan;Desa B;Jumlah jembatan;1 unit;Reses
`,
    'funds as columns': `RENJA TAHUN 2026
Kode,Uraian,Indikator,Target,Jumlah,Sumber Dana,,
,,,,,PAD,DAU,DAK Fisik
1.03.10,PROGRAM JALAN,Mantap,80 %,600,100,200,300
1.03.10.2.01,Kegiatan Jalan,Panjang,8 km,600,100,200,300
1.03.10.2.01.0001,Bangun Jalan,Panjang a,3 km,300,100,100,100
1.03.10.2.01.0002,Rawat Jalan,Panjang b,5 km,300,,100,200
`,
    thousands: `RENCANA KERJA TAHUN 2026
(dalam ribuan rupiah)
Kode;Program/Kegiatan;Indikator;Target;Pagu
1.03.10;PROGRAM JALAN;Mantap;80 %;1.250.000
1.03.10.2.01;Kegiatan Jalan;Panjang;8 km;1.250.000
1.03.10.2.01.0001;Bangun Jalan;Panjang a;3 km;1.250.000
`,
    millions: `RENCANA KERJA TAHUN 2026
Kode;Program/Kegiatan;Indikator;Target;Pagu (Rp juta)
1.03.10.2.01.0001;Bangun Jalan;Panjang a;3 km;1.250,5
1.03.10.2.01.0002;Rawat Jalan;Panjang a;3 km;250
`,
    'flat sheet': `Tahun 2026
Perangkat Daerah;Kode Program;Program;Indikator Program;Target Program;Kode Kegiatan;Kegiatan;Kode Sub Kegiatan;Sub Kegiatan;Indikator Sub Kegiatan;Target Sub Kegiatan;Satuan;Pagu;Sumber Dana
Dinas A;1.03.10;Jalan;Persen mantap;80 %;1.03.10.2.01;Urus Jalan;1.03.10.2.01.0001;Bangun;Panjang a;3;km;100;PAD
Dinas A;1.03.10;Jalan;Persen mantap;80 %;1.03.10.2.01;Urus Jalan;1.03.10.2.01.0002;Rawat;Panjang b;4;km;200;DAU
Dinas B;1.02.02;Sehat;Persen sehat;70 %;1.02.02.2.02;Urus Sehat;1.02.02.2.02.0001;Obat;Jumlah obat;5;paket;300;PAD
`,
    'code and title in one cell': `Renstra 2026-2027 Dinas Lingkungan Hidup
BIDANG URUSAN / PROGRAM / OUTCOME / KEGIATAN / SUBKEGIATAN / OUTPUT;INDIKATOR OUTCOME / OUTPUT;BASELINE TAHUN 2025;TARGET DAN PAGU INDIKATIF TAHUN;;;;PERANGKAT DAERAH;KETERANGAN
;;;2026;;2027;;;
;;;TARGET;PAGU;TARGET;PAGU;;
2.11 URUSAN PEMERINTAHAN BIDANG LH;;;;300;;400;;
2.11.11 PROGRAM SAMPAH;;;;300;;400;Dinas Lingkungan Hidup;
Meningkatnya penanganan sampah;Persentase sampah;40 %;45 %;;50 %;;;
2.11.11.2.01 Pengelolaan Sampah;;;;300;;400;;
Terlaksananya layanan;Jumlah layanan;1 Unit;2 Unit;;3 Unit;;;
2.11.11.2.01.0010 Penyediaan Sarana;Jumlah sarana;5 Unit;6 Unit;300;7 Unit;400;;
`,
    'work plan in English': `ANNUAL WORK PLAN 2026
Department of Parks
Code,Program / Activity,Performance indicator,Unit,Baseline 2025,Target 2026,Budget 2026,Actual 2025,Funding source,Location,Responsible unit
1,Green City Program,Share of trees alive,%,70,80,"1,500,000","1,200,000",General fund,City,Parks
1.1,Tree planting,Trees planted,trees,100,200,"1,000,000","900,000",General fund,City,Parks
1.2,Watering,Trees watered,trees,50,60,"500,000","300,000",General fund,City,Parks
Total,,,,,,"1,500,000","1,200,000",,,
`,
    'results framework': `RESULTS FRAMEWORK 2025-2027
Level,Description,Indicator,Baseline 2024,Target 2025,Target 2026,Target 2027,Means of verification,Assumptions
Goal,Healthy rivers,Water quality index,50,55,60,65,Survey,Rain
Outcome,Less waste in rivers,Tons of waste,100,90,80,70,Report,-
`,
    'indented program budget': `Program budget 2026
Program,Indicator,Target,Budget
Parks program,Trees,10 trees,300
  Planting,Planted,5 trees,100
  Watering,Watered,5 trees,200
Roads program,Roads,10 km,50
  Paving,Paved,10 km,50
Total,,,350
`,
    'physical and financial report': `LAPORAN REALISASI FISIK DAN KEUANGAN
DINAS KESEHATAN
TAHUN ANGGARAN 2026
POSISI S.D. BULAN MEI
Kode;Urusan/ Bidang Urusan Pemerintahan Daerah Dan Program/ Kegiatan;Pagu DPA (Rp);Keuangan;;;Fisik;;RAK (%);Deviasi (%);Sumber Dana;Keterangan / Permasalahan
;;;Realisasi (Rp);Realisasi (%);Sisa (Rp);Target (%);Realisasi (%);;;;
1.02.02;PROGRAM SEHAT;1.000.000;400.000;40;600.000;45;42;50;8;PAD;
1.02.02.2.02;Kegiatan;1.000.000;400.000;40;600.000;45;42;50;8;PAD;
1.02.02.2.02.0001;Sub;1.000.000;400.000;40;600.000;45;42;50;8;PAD;lambat
;JUMLAH;1.000.000;400.000;40;600.000;;;;;;
`,
    revision: `PERUBAHAN RENCANA KERJA DINAS KESEHATAN TAHUN 2026
Kode;Program/Kegiatan/Sub Kegiatan;Indikator;Target 2026;;Pagu Indikatif (Rp);;Bertambah/(Berkurang);;Lokasi;Sumber Dana;Keterangan
;;;Sebelum Perubahan;Setelah Perubahan;Sebelum Perubahan;Setelah Perubahan;(Rp);%;;;
1.02.02;PROGRAM SEHAT;Persen;80 %;82 %;1.000;1.200;200;20;;;
1.02.02.2.02;Kegiatan;Persen k;80 %;82 %;1.000;1.200;200;20;;;
1.02.02.2.02.0001;Sub;Jumlah;8 Unit;9 Unit;1.000;1.200;200;20;Desa A;PAD;tambah
JUMLAH;;;;;1.000;1.200;200;20;;;
`,
    'years side by side': `Kode,Program,Pagu 2025,Pagu 2026,Pagu 2027,Jumlah
1.03.10,PROGRAM JALAN,100,200,300,600
1.03.11,PROGRAM AIR,1,2,3,6
,TOTAL,101,202,303,606
`,
} as const;

const accountOf = async (name: keyof typeof tables) => {
    const result = await importCsv(tables[name], { department: {} }, 'tabel.csv');
    expect(doubtsOf(result)).toEqual([]);
    return result.account;
};

describe('a table in the layout of', () => {
    test.each([
        ['five-year programs of all departments', { programs: 2, indicators: 2, budget: { 2025: '3000', 2026: '3300' } }],
        ['key indicators', { objectives: 2, indicators: 3, programs: 0 }],
        ['action plan', { objectives: 2, indicators: 2 }],
        ['cascade', { goals: 2, objectives: 4, indicators: 4 }],
        ['proposals', { proposals: 2, programs: 0, indicators: 0, budget: {} }],
        [
            'funds as columns',
            {
                subactivities: 2,
                budget: { 2026: '600' },
                funds: { PAD: { 2026: '100' }, DAU: { 2026: '200' }, 'DAK Fisik': { 2026: '300' } },
            },
        ],
        ['thousands', { budget: { 2026: '1250000000' } }],
        ['millions', { budget: { 2026: '1500500000' } }],
        [
            'flat sheet',
            {
                programs: 2,
                activities: 2,
                subactivities: 3,
                indicators: 5,
                budget: { 2026: '600' },
                funds: { DAU: { 2026: '200' }, PAD: { 2026: '400' } },
            },
        ],
        [
            'code and title in one cell',
            { programs: 1, activities: 1, subactivities: 1, indicators: 3, budget: { 2026: '300', 2027: '400' } },
        ],
        ['work plan in English', { programs: 1, activities: 2, budget: { 2026: '1500000' }, actual: { 2025: '1200000' } }],
        ['results framework', { goals: 1, objectives: 1, indicators: 2 }],
        ['indented program budget', { programs: 2, activities: 3, indicators: 5, budget: { 2026: '350' } }],
        [
            'physical and financial report',
            { budget: { 2026: '1000000' }, actual: { '2026-01..2026-05': '400000' }, physical: { '2026-01..2026-05': '42' } },
        ],
        ['revision', { budget: { 2026: '1200' }, indicators: 3 }],
        ['years side by side', { budget: { 2025: '101', 2026: '202', 2027: '303' } }],
    ] as const)('%s', async (name, expected) => expect(await accountOf(name)).toMatchObject(expected));
});

test('a year that only the plan knows is asked for, and taken', async () => {
    const table = tables['five-year programs of all departments'].replace('Tahun 2025-2026', '');
    const asked = await importCsv(table, { department: {} }, 'tabel.csv');
    expect(doubtsOf(asked)[0]).toContain('--first-year');
    expect(asked.files).toEqual([]);
    expect((await importCsv(table, { department: {}, firstYear: 2030 }, 'tabel.csv')).account.budget).toEqual({
        2030: '3000',
        2031: '3300',
    });
});

test('purchases are refused with the table to take instead', async () => {
    const result = await importCsv(
        'Kode Rekening;Uraian;Koefisien;Satuan;Harga Satuan;Jumlah\n5.1.02.01.01.0024;Belanja ATK;12;Buah;5600;67200\n',
    );
    expect(doubtsOf(result)[0]).toMatch(/purchases with account codes.*Take the table of programs/);
});

test('titles that name departments do not begin another table', async () => {
    const table = 'Sasaran;Indikator;Program;Indikator Program\nA;a;Program Satu;b\n;;Pelayanan Perangkat Daerah;Nilai Perangkat Daerah\n';
    const result = await importCsv(`CASCADING TAHUN 2026\n${table}`, { department: {} }, 'tabel.csv');
    expect(result.account).toMatchObject({ objectives: 1, programs: 2, indicators: 3 });
});
