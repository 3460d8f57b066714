// CSV tables: what becomes of rows, and what is asked about those that are odd.
import { describe, expect, test } from 'vitest';
import { sayProblem } from '../../../src/imports/workbook.ts';
import { doubtsOf, header, importCsv, notesOf, skippedOf, textOf } from './tables.ts';

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
        expect([...result.doubts, ...result.notes]).toEqual([]);
        expect(result.account).toMatchObject({
            subactivities: 1,
            indicators: 1,
            budget: { 2025: '1200000000' },
            funds: { '1.1': { 2025: '1200000000' } },
        });
    });

    test('takes titles of groups from the official list', async () => {
        const nomenclature = new Map([['2.11.04', 'Pengelolaan Taman']]);
        expect(textOf(await importCsv(`${header}\n${row}`, { nomenclature }))).toContain('program PengelolaanTaman "Pengelolaan Taman" {');
    });

    test('may have semicolons, a mark at its start, Windows line ends and titles above', async () => {
        const text = `\uFEFFRENCANA KERJA, TAHUN 2026\r\n\r\nKode;Uraian;Pagu (Rp)\r\n1.01.02.2.01.0001;"Pembangunan Taman, tahap 2";"Rp 1.500.000.000,00"\r\n`;
        const result = await importCsv(text);
        expect(result.counts).toMatchObject({ rows: 1, taken: 1, skipped: 0 });
        expect(textOf(result)).toContain('anggaran 1.5 miliar pada 2026');
        expect(textOf(result)).toContain('membangun TamanTahap2 "Taman, tahap 2"');
    });
});

describe('columns', () => {
    test('are recognised in English', async () => {
        const result = await importCsv(
            'Code,Title,Budget 2025,Forecast,Output indicator,Target\nA,x,1,1,,\n1,Roads,,,,\n1.1,Procurement of lamps,250,300,Lamps,12 pieces\n',
            { locale: 'en', mapping: {} },
        );
        expect(doubtsOf(result)).toEqual([
            'Row 2: The code of "x" is missing, so its place in the plan is unknown. Correct the cell and import again.',
        ]);
        const sound = await importCsv(
            'Code,Title,Budget 2025,Forecast,Output indicator,Target\n1,Roads,,,,\n1.1,Procurement of lamps,250,300,Lamps,12 pieces\n',
            { locale: 'en' },
        );
        expect(sound.files[0]?.name).toBe('shared.plan');
        expect(textOf(sound)).toContain('buys Lamps "Lamps" 12 "pieces" { note "Lamps" }');
        expect(textOf(sound)).toContain('budget 250 in 2025');
        expect(textOf(sound)).toContain('forecast 300 in 2026');
    });

    test('can be given by a mapping of headers or letters, and unknown ones are named', async () => {
        const text = 'Nomor,Hal,Uang,Warna\n1.01.02.2.01.0001,Taman,5,hijau\n';
        const mapping = { Nomor: 'code', hal: 'title', C: 'budget 2025' };
        const result = await importCsv(text, { mapping });
        expect(textOf(result)).toContain('kode "1.01.02.2.01.0001"');
        expect(result.account.budget).toEqual({ 2025: '5' });
        expect(notesOf(result)).toEqual(['Row 1, column D: The column "Warna" is not known; nothing was taken from it.']);
        expect((await importCsv(text, { mapping: { ...mapping, Warna: 'ignore' } })).notes).toEqual([]);
    });

    test('a mapping that misses says so, and nothing is written', async () => {
        const missed = await importCsv(`${header}\n${row}`, { mapping: { Biaya: 'budget' } });
        expect(doubtsOf(missed)[0]).toContain('names a header "biaya" that the table does not have');
        expect(missed.files).toEqual([]);
        const unknown = await importCsv(`${header}\n${row}`, { mapping: { LOKASI: 'warna' } });
        expect(unknown.unreadable.map(problem => sayProblem(problem, 'id'))[0]).toContain('"LOKASI" arti "warna"');
    });

    test('two that say the same are a doubt that --map settles', async () => {
        const table = 'Kode,Uraian,Pagu,Anggaran\n1.01.02,Taman,5,6\n';
        const result = await importCsv(table, { year: 2025 });
        expect(doubtsOf(result)[0]).toContain('Row 1, column D: "Anggaran" means the same as column C, "Pagu".');
        expect(result.doubts[0]?.readings).toEqual(['C: Pagu', 'D: Anggaran']);
        expect(result.files).toEqual([]);
        expect((await importCsv(table, { year: 2025, mapping: { Pagu: 'ignore' } })).account.budget).toEqual({ 2025: '6' });
        const { account } = await importCsv(table, { year: 2025, mapping: { Pagu: 'ceiling' } });
        expect([account.ceiling, account.budget]).toEqual([{ 2025: '5' }, { 2025: '6' }]);
    });

    test('figures that nothing explains are a doubt', async () => {
        const result = await importCsv('Kode,Uraian,Pagu 2025,Angka\n1.01.02,Taman,5,600000\n');
        expect(doubtsOf(result)[0]).toContain('The column "Angka" holds figures, and nothing says what they are.');
    });

    test('a header in two rows is read from above', async () => {
        const text = 'Kode,Uraian,Keluaran,,Pagu\n,,Tolok Ukur,Target,\n1.01.02.2.01.0001,Taman,Jumlah taman,3 Unit,5\n';
        const result = await importCsv(text, { year: 2025 });
        expect(textOf(result)).toMatch(/"Jumlah taman" satuan "Unit" \{\s+mengukur keluaran\s+target 3 pada 2025/);
        expect(result.counts.withoutOutputIndicator).toBe(0);
    });

    test('without money and indicators a table is no plan', async () => {
        const result = await importCsv('Kode,Uraian\n1.01.02,Taman\n');
        expect(doubtsOf(result)[0]).toContain('neither works with money or indicators nor goals');
    });
});

describe('rows', () => {
    const say = async (lines: string) => {
        const result = await importCsv(`${header}\n${lines}`, { year: 2025 });
        expect(result.counts.rows).toBe(result.counts.taken + result.counts.skipped);
        return { result, doubts: doubtsOf(result), notes: notesOf(result), skipped: skippedOf(result) };
    };

    test('of sums, numbers, fields and signatures are left out with the reason', async () => {
        const { skipped, result } = await say(
            ['1,2,3,4,5,6,7,8,9', '2,URUSAN WAJIB,,,,,,,', row, 'JUMLAH,,,,,,,,1200000000', ',Kepala Dinas,,,,,,,'].join('\n'),
        );
        expect(result.counts.taken).toBe(1);
        expect(skipped).toEqual([
            '3: 2 adalah urusan atau bidang di atas program: rencana dimulai dari program.',
            '5: Baris jumlah, "JUMLAH": jumlah dihitung, tidak diimpor.',
            '6: Tanpa kode dan tanpa anggaran, hanya "Kepala Dinas": judul, tanda tangan, atau keterangan.',
        ]);
        expect(result.doubts).toEqual([]);
    });

    test('of money alone are sums without their label', async () => {
        expect((await say(`${row}\n,,,,,,,,1200000000\n`)).doubts).toEqual([]);
        expect((await say(`${row}\n,,,,,,,,77\n`)).doubts[0]).toContain('states 77, but its parts (rows 2) come to 1200000000');
    });

    test('of an unknown level, or without a code among coded ones, are doubts', async () => {
        const { doubts, result } = await say(`${row}\nXX/7,Upacara,,,,,,,50\n,Lomba taman,,,,,,,70\n`);
        expect(doubts).toEqual([
            'Row 3: The code "XX/7" fits neither a program nor an activity nor a subactivity. Correct the cell and import again.',
            'Row 4: The code of "Lomba taman" is missing, so its place in the plan is unknown. Correct the cell and import again.',
        ]);
        expect(result.files).toEqual([]);
    });

    test('with a code that lost its zeros keep it and its place, and its candidates are told', async () => {
        const { notes, result } = await say(`${row}\n2.11.4.2.1.7,Taman,,,,,,,1\n`);
        expect(notes).toEqual([
            'Row 3: The code "2.11.4.2.1.7" seems to have lost zeros and is kept as it is. It may have been: 2.11.04.2.01.0007, 2.11.04.2.01.07.',
        ]);
        expect(textOf(result)).toContain('kode "2.11.4.2.1.7"');
        expect(result.account).toMatchObject({ programs: 1, activities: 1, subactivities: 2 });
    });

    test('with amounts that can be read in two ways, or not at all, are doubts', async () => {
        const { doubts, result } = await say(
            '2.11.04.2.01.0001,A,,,,,,,"1.111,11"\n2.11.04.2.01.0002,B,,,,,,,banyak\n2.11.04.2.01.0003,C,,,,,,,"10,125"\n',
        );
        expect(doubts).toEqual([
            'Row 3, column I: "banyak" is not an amount of money. Correct the cell and import again.',
            'Row 4, column I: "10,125" can be read in two ways. Correct the cell and import again.',
        ]);
        expect(result.doubts[1]?.readings).toEqual(['10125', '10.125']);
        expect(result.files).toEqual([]);
    });

    test('round money beyond the currency, and say so', async () => {
        expect((await say('2.11.04.2.01.0001,A,,,,,,,1234567.8951\n')).notes).toEqual([
            'Row 2, column I: 1234567.8951 has more decimals than the currency and was rounded.',
        ]);
    });

    test('a percentage stored as a fraction is one', async () => {
        const { result, notes } = await say(
            '2.11.04.2.01.0001,A,Persentase taman terawat,0.96,,,,,1\n2.11.04.2.01.0002,B,Indeks taman,0.96,,,,,1\n2.11.04.2.01.0003,C,Persentase pohon hidup,1,,,,,1\n',
        );
        expect(textOf(result)).toMatch(/Persentase taman terawat" satuan "%" \{\s+mengukur keluaran\s+target 96 pada 2025\n/);
        expect(textOf(result)).toMatch(/Indeks taman" \{\s+mengukur keluaran\s+target 0\.96/);
        expect(notes[1]).toContain('can be 1 % or 100 %');
    });

    test('with one code twice keep both amounts when fund or place differ, else ask', async () => {
        const { result, notes } = await say(`${row}\n${row.replace('1.1,', '1.2,')}\n`);
        expect(result.account).toMatchObject({ subactivities: 1, budget: { 2025: '2400000000' } });
        expect(notes).toEqual(['Row 3: The code 2.11.04.2.01.0003 stands in row 2 too, with another fund or place; both budgets count.']);
        expect((await say(`${row}\n${row}\n`)).doubts[0]).toContain('stands in row 2 too, with the same fund and place');
    });

    test('of two titles for one code are a doubt', async () => {
        const { doubts } = await say('2.11.04.2.01.0001,Taman,,,,,,,1\n2.11.04.2.01.0001,Makam,,,,,,,1\n');
        expect(doubts[0]).toBe('Row 3: The code 2.11.04.2.01.0001 has another title in row 2: "Taman". Correct the cell and import again.');
    });

    test('a row more renames nothing', async () => {
        const name = (text: string) => /subkegiatan (\S+) "Pengelolaan Pelayanan Kesehatan Ibu Hamil dan Bayi"/.exec(text)?.[1];
        const one = '1.02.02.2.02.0001,Pengelolaan Pelayanan Kesehatan Ibu Hamil dan Bayi,,,,,,,1';
        const more = '1.02.02.2.02.0000,Pengelolaan Pelayanan Kesehatan Ibu Hamil dan Balita,,,,,,,1';
        const [alone, both] = [await say(one), await say(`${one}\n${more}`)];
        expect(name(textOf(alone.result))).toBe('PengelolaanPelayananKesehatan-0001');
        expect(name(textOf(both.result))).toBe('PengelolaanPelayananKesehatan-0001');
    });
});

describe('departments', () => {
    const table = 'OPD,Kode,Uraian,Pagu 2025\nDinas PU,1.01.02,Jalan,5\nDinas  PU,1.01.03,Jembatan,6\nDPU,1.01.04,Air,7\n';
    test('in a column get a file each; a missing one is a doubt with its place', async () => {
        const result = await importCsv(table);
        expect(result.files.slice(1).map(file => file.text.split('\n')[0])).toEqual([
            'opd DPU "DPU" {',
            'opd DinasPU "Dinas  PU" {',
            'opd DinasPU-2 "Dinas PU" {',
        ]);
        expect(doubtsOf(await importCsv(`${table},1.01.05,Pasar,8\n`))).toEqual([
            'Row 5, column A: The department of the row is missing. Correct the cell and import again.',
        ]);
    });

    test('that look alike are reported, never merged', async () => {
        expect(notesOf(await importCsv(table)).filter(text => text.includes('look like'))).toHaveLength(3);
    });
});

describe('bad files', () => {
    test.each([
        ['', 'taman.csv', /empty|No head/],
        ['x', 'taman.doc', /save it as \.xlsx/],
        ['not a zip', 'taman.xlsx', /workbook cannot be read/],
        [`${header}\n`, 'taman.csv', /no work under it/],
        ['Warna,Rasa\nhijau,manis\n', 'taman.csv', /first filled row says: "Warna", "Rasa"/],
    ])('%j as %s', async (text, name, message) => {
        const result = await importCsv(text, {}, name);
        expect(result.files).toEqual([]);
        const said = [...result.unreadable, ...result.doubts].map(problem => sayProblem(problem, 'en')).join('\n');
        expect(said).toMatch(message);
        expect(said).not.toMatch(/undefined|\{\w+\}|at .*\.ts:/);
    });
});

test('what the folder declares already is not declared again', async () => {
    const first = await importCsv(`${header}\n${row}\n`);
    const { makeFund, makeLocation, makePlan, makeLocated: makeSaid } = await import('../../../src/plan/make.ts');
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

test('a folder with the plan of another year says what to do', async () => {
    const { makePeriod, makePlan } = await import('../../../src/plan/make.ts');
    const declarations = [makePlan('Rencana2024', { period: makePeriod('2024') })];
    const result = await importCsv(`${header}\n${row}\n`, { existing: { declarations } });
    expect(doubtsOf(result)).toEqual([
        'The folder holds the plan "Rencana2024" of 2024, but the table is for 2025. Import into another folder with --out, one for each plan.',
    ]);
});
