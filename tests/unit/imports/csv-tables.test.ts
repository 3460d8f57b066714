// CSV tables: what becomes of rows, and what is said about those that are odd.
import { describe, expect, test } from 'vitest';
import { sayRejected } from '../../../src/imports/report.ts';
import { sayProblem } from '../../../src/imports/table.ts';
import { header, importCsv, textOf } from './tables.ts';

const row =
    '2.11.04.2.01.0003,Pengadaan Bibit Tanjung,Jumlah Bibit yang Ditanam,5000 Batang,1.1,"Kota Palu, Semua Kecamatan",2025-01-01,2025-12-31,1200000000';

describe('a table of one row', () => {
    test('becomes what a person would have written', async () => {
        const result = await importCsv(`${header}\n${row}\n`, { plan: { name: 'Palu' } });
        expect(result.files).toEqual([
            {
                name: 'bersama.plan',
                text: `rencana Palu {
  periode 2025
  mata-uang IDR
  tahap rancangan
}

dana Dana-1-1 { kode "1.1" }
lokasi KotaPalu "Kota Palu"
`,
            },
            {
                name: 'taman.plan',
                text: `opd Taman "Dinas Pertamanan" {
  program Program-2-11-04 {
    kode "2.11.04"
    selama 2025
    lokasi KotaPalu
    catatan "Semua Kecamatan"

    kegiatan Kegiatan-2-11-04-2-01 {
      kode "2.11.04.2.01"

      subkegiatan PengadaanBibitTanjung "Pengadaan Bibit Tanjung" {
        kode "2.11.04.2.01.0003"
        anggaran 1.2 miliar pada 2025 dari Dana-1-1
        membeli BibitTanjung "Bibit Tanjung" 5000 "Batang" { catatan "Jumlah Bibit yang Ditanam" }
      }
    }
  }
}
`,
            },
        ]);
        expect(result.problems).toEqual([]);
        expect(result.flagged).toEqual([]);
    });

    test('takes titles of groups from the official list', async () => {
        const nomenclature = new Map([['2.11.04', 'Pengelolaan Taman']]);
        expect(textOf(await importCsv(`${header}\n${row}`, { nomenclature }))).toContain('program PengelolaanTaman "Pengelolaan Taman" {');
    });

    test('may have semicolons, a mark at its start, Windows line ends and titles above', async () => {
        const text = `\uFEFFRENCANA KERJA, TAHUN 2026\r\n\r\nKode;Uraian;Pagu (Rp)\r\n1.01.02.2.01.0001;"Pembangunan Taman, tahap 2";"Rp 1.500.000.000,00"\r\n`;
        const result = await importCsv(text);
        expect(result.rows).toEqual({ total: 1, taken: 1, rejected: [] });
        expect(textOf(result)).toContain('anggaran 1.5 miliar pada 2026');
        expect(textOf(result)).toContain('membangun TamanTahap2 "Taman, tahap 2"');
    });
});

describe('columns', () => {
    test('are recognised in English', async () => {
        const result = await importCsv(
            'Code,Title,Budget 2025,Forecast,Output indicator,Target\nA,x,1,1,,\n1,Roads,,,,\n1.1,Procurement of lamps,250,300,Lamps,12 pieces\n',
            { locale: 'en' },
        );
        expect(result.files[0]?.name).toBe('shared.plan');
        expect(textOf(result)).toContain('buys Lamps "Lamps" 12 "pieces" { note "Lamps" }');
        expect(textOf(result)).toContain('budget 250 in 2025');
        expect(textOf(result)).toContain('forecast 300 in 2026');
    });

    test('can be given by a mapping, and unknown ones are named', async () => {
        const text = 'Nomor,Hal,Uang,Warna\n1.01.02.2.01.0001,Taman,5,hijau\n';
        const result = await importCsv(text, { mapping: { Nomor: 'code', hal: 'title', Uang: 'budget' } });
        expect(textOf(result)).toContain('kode "1.01.02.2.01.0001"');
        expect(result.unknownColumns).toEqual([{ column: 'D', header: 'Warna' }]);
        expect(
            (await importCsv(text, { mapping: { Nomor: 'code', hal: 'title', Uang: 'budget', Warna: 'ignore' } })).unknownColumns,
        ).toEqual([]);
    });

    test('a mapping that misses says so', async () => {
        const result = await importCsv(`${header}\n${row}`, { mapping: { Biaya: 'budget', LOKASI: 'warna' } });
        const said = result.problems.map(problem => sayProblem(problem, 'id'));
        expect(said[0]).toContain('arti "warna" untuk "LOKASI"');
        expect(said[1]).toContain('"Biaya" dalam --map tidak ada');
    });

    test('two that say the same are reported with both places', async () => {
        const result = await importCsv('Kode,Uraian,Pagu,Anggaran\n1.01.02,Taman,5,6\n', { year: 2025 });
        expect(result.problems.map(problem => sayProblem(problem, 'en'))).toEqual([
            'Row 1, column D: "Anggaran" means the same as column C, "Pagu", which is used. Give a mapping to choose.',
        ]);
    });

    test('a header in two rows is read from above', async () => {
        const text = 'Kode,Uraian,Keluaran,,Pagu\n,,Tolok Ukur,Target,\n1.01.02.2.01.0001,Taman,Jumlah taman,3 Unit,5\n';
        expect(textOf(await importCsv(text, { year: 2025 }))).toMatch(
            /"Jumlah taman" satuan "Unit" \{\s+mengukur keluaran\s+target 3 pada 2025/,
        );
        expect((await importCsv(text)).summary.withoutOutputIndicator).toBe(0);
    });

    test('what a table lacks is named', async () => {
        const result = await importCsv('Kode,Uraian\n1.01.02,Taman\n');
        expect(result.problems.map(problem => sayProblem(problem, 'en'))).toEqual([
            'There is no column for the budget, such as "JUMLAH PAGU".',
        ]);
    });
});

describe('rows', () => {
    const say = async (lines: string) => {
        const result = await importCsv(`${header}\n${lines}`, { year: 2025 });
        expect(result.rows.total).toBe(result.rows.taken + result.rows.rejected.length);
        return {
            result,
            flagged: result.flagged.map(flag => sayProblem(flag, 'en')),
            rejected: result.rows.rejected.map(row => sayRejected(row, '', 'en')),
        };
    };

    test('of sums, numbers, fields and signatures are rejected with the reason', async () => {
        const { rejected, result } = await say(
            ['1,2,3,4,5,6,7,8,9', '2,URUSAN WAJIB,,,,,,,', row, 'JUMLAH,,,,,,,,1200000000', ',Kepala Dinas,,,,,,,', ',,,,,,,,77'].join(
                '\n',
            ),
        );
        expect(result.rows.taken).toBe(1);
        expect(rejected).toEqual([
            'Row 2: A row that numbers the columns.',
            'Row 3, column A: 2 is the code of a government function; skipped, because a plan begins with programs.',
            'Row 5: A row of sums, "JUMLAH": sums are calculated, not imported.',
            'Row 6: Skipped: neither a code nor a budget, only "Kepala Dinas" (a heading, a signature or a remark).',
            'Row 7, column A: The code (column A) and the title (column B) are missing.',
        ]);
    });

    test('of an unknown level are imported and flagged', async () => {
        const { flagged, result } = await say(`${row}\nXX/7,Upacara,,,,,,,50\n,Lomba taman,,,,,,,70\n`);
        expect(flagged).toEqual([
            'Row 3, column A: The code "XX/7" fits neither a program nor an activity nor a subactivity. It was imported as a program of its own.',
            'Row 4, column A: The code of "Lomba taman" is missing. It was imported as a program of its own.',
        ]);
        expect(textOf(result)).toContain('program Upacara "Upacara" {\n    kode "XX/7"\n    anggaran 50 pada 2025\n  }');
    });

    test('with a code that lost its zeros keep it, and its candidates are told', async () => {
        const { flagged, result } = await say(`${row}\n2.11.4.2.1.7,Taman,,,,,,,1\n`);
        expect(flagged).toEqual([
            'Row 3, column A: The code "2.11.4.2.1.7" seems to have lost zeros and is kept as it is. It may have been: 2.11.04.2.01.0007, 2.11.04.2.01.07.',
        ]);
        expect(textOf(result)).toContain('kode "2.11.4.2.1.7"');
    });

    test('with amounts that are doubtful keep them as notes', async () => {
        const { flagged, result } = await say(
            `2.11.04.2.01.0001,A,,,,,,,1.200\n2.11.04.2.01.0002,B,,,,,,,banyak\n2.11.04.2.01.0003,C,,,,,,,"10,125"\n2.11.04.2.01.0004,D,,,,,,,\n`,
        );
        expect(flagged).toEqual([
            'Row 2, column I: "1.200" can be read as 1200 or as 1.2000; it was kept as a note.',
            'Row 3, column I: "banyak" is not an amount of money; it was kept as a note.',
            'Row 4, column I: "10,125" can be read as 10125 or as 10.1250; it was kept as a note.',
            'Row 5, column I: The budget is missing.',
        ]);
        expect(textOf(result)).toContain('catatan "JUMLAH PAGU: 1.200"');
    });

    test('round money beyond the currency, and say so', async () => {
        const { flagged } = await say('2.11.04.2.01.0001,A,,,,,,,1234567.8951\n');
        expect(flagged).toEqual(['Row 2, column I: 1234567.8951 has more decimals than the currency allows and was rounded to 1234567.9.']);
    });

    test('a percentage stored as a fraction is one', async () => {
        const { result, flagged } = await say(
            '2.11.04.2.01.0001,A,Persentase taman terawat,0.96,,,,,1\n2.11.04.2.01.0002,B,Indeks taman,0.96,,,,,1\n2.11.04.2.01.0003,C,Persentase pohon hidup,1,,,,,1\n',
        );
        expect(textOf(result)).toMatch(/Persentase taman terawat" satuan "%" \{\s+mengukur keluaran\s+target 96 pada 2025\n/);
        expect(textOf(result)).toMatch(/Indeks taman" \{\s+mengukur keluaran\s+target 0\.96/);
        expect(flagged[1]).toContain('can be 1 % or 100 %');
    });

    test('with one code twice keep both amounts', async () => {
        const { result, flagged } = await say(`${row}\n${row.replace('1.1,', '1.2,')}\n`);
        expect(result.summary).toMatchObject({ subactivities: 1, total: { units: 2_400_000_000n } });
        expect(flagged).toEqual(['Row 3, column A: The code 2.11.04.2.01.0003 is also in row 2; both budgets count.']);
    });

    test('of two titles for one code are both kept', async () => {
        const { result } = await say(`2.11.04.2.01.0001,Taman,,,,,,,1\n2.11.04.2.01.0001,Taman,,,,,,,1\n2.11.04.2.01.0001,Makam,,,,,,,1\n`);
        expect(result.summary).toMatchObject({ subactivities: 2, total: { units: 3n } });
    });
});

describe('departments', () => {
    const table = 'OPD,Kode,Uraian,Pagu\nDinas PU,1.01.02,Jalan,5\nDinas  PU,1.01.03,Jembatan,6\nDPU,1.01.04,Air,7\n,1.01.05,Pasar,8\n';
    test('in a column get a file each; a missing one is named with its place', async () => {
        const result = await importCsv(table);
        expect(result.rows.rejected.map(row => sayRejected(row, '', 'id'))).toEqual([
            'Baris 5, kolom A: Perangkat daerah tidak disebut; sebutkan dengan --department.',
        ]);
        expect(result.files.slice(1).map(file => file.text.split('\n')[0])).toEqual([
            'opd DPU "DPU" {',
            'opd DinasPU "Dinas  PU" {',
            'opd DinasPU-2 "Dinas PU" {',
        ]);
        expect(new Set(result.files.map(file => file.name)).size).toBe(4);
    });

    test('that look alike are reported, never merged', async () => {
        expect(
            (await importCsv(table)).problems.map(problem => sayProblem(problem, 'en')).filter(text => text.includes('may be the same')),
        ).toHaveLength(3);
    });
});

describe('bad files', () => {
    test.each([
        ['', 'taman.csv', /empty|No header/],
        ['x', 'taman.doc', /save it as \.xlsx/],
        ['not a zip', 'taman.xlsx', /workbook cannot be read/],
        [`${header}\n`, 'taman.csv', /no row under it/],
        ['Warna,Rasa\nhijau,manis\n', 'taman.csv', /first filled row says: "Warna", "Rasa"/],
    ])('%j as %s', async (text, name, message) => {
        const result = await importCsv(text, {}, name);
        expect(result.files).toEqual([]);
        const said = result.problems.map(problem => sayProblem(problem, 'en')).join('\n');
        expect(said).toMatch(message);
        expect(said).not.toMatch(/undefined|\{\w+\}|at .*\.ts:/);
    });
});

test('what the folder declares already is not declared again', async () => {
    const first = await importCsv(`${header}\n${row}\n`);
    const { makeFund, makeLocation, makePlan, makeSaid } = await import('../../../src/plan/make.ts');
    const declarations = [
        makePlan('Palu'),
        makeFund('APBD', { code: makeSaid('1.1') }),
        makeLocation('Kota', { title: makeSaid('Kota Palu') }),
    ];
    const again = await importCsv(`${header}\n${row}\n${row.replace('1.1,', '9.9,')}`, {
        existing: { declarations, sharedText: '// by hand\n' },
    });
    expect(again.files[0]?.text).toBe('// by hand\n\ndana Dana-9-9 { kode "9.9" }\n');
    expect(textOf(again)).toContain('dari APBD');
    expect(textOf(again)).toContain('lokasi Kota\n');
    expect(textOf(first)).toContain('dari Dana-1-1');
});
