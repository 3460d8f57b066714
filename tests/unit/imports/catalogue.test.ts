import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readCatalogue } from '../../../src/imports/catalogue.ts';
import { decodeFile, listText } from '../../../src/imports/list-text.ts';
import { writeSheets } from './tables.ts';

const rows = (text: string) => {
    const { entries, problem } = readCatalogue(text);
    return problem ? problem.key : [...entries.values()].map(({ code, name }) => `${code} ${name}`);
};

describe('a list of official codes', () => {
    it.each([
        ['English headers and commas', 'code,name\n1.03,Roads'],
        ['Indonesian headers and semicolons', 'Kode;Nomenklatur\r\n1.03;Roads\r\n'],
        ['tabs, capitals, other columns', 'NO\tKODE REKENING\tURAIAN\n1\t1.03\tRoads'],
        ['a byte order mark and quotes', '\uFEFF"kode","nama"\n"1.03","Roads"\n'],
        ['the separator that Excel writes', 'sep=;\nkode;nama\n1.03;Roads'],
        ['titles above the header', 'Lampiran,\n,\nkode,nama\n1.03,Roads'],
        ['spaces, a dot at the end, empty rows', 'kode,nama\n, \n 1.03. ,  Roads \n,without a code\n'],
        ['no header', '1.03,Roads\n'],
        ['a code that stands there twice', 'kode,nama\n1.03,Roads\n1.03,Streets'],
    ])('may have %s', (_, text) => expect(rows(text)).toEqual(['1.03 Roads']));

    it('keeps zeros, and names with commas, quotes and line ends in them', () =>
        expect(rows('kode;nama\n2.10;"Air, ""minum""\ndan lain"\n01;B')).toEqual(['2.10 Air, "minum" dan lain', '01 B']));

    it('has names as one writes them: no capitals throughout, no word for the level', () =>
        expect(rows('kode,nama\n1.03.10,PROGRAM PENYELENGGARAAN JALAN DAN JEMBATAN\n1.03.11,Program Jasa\n72.71,KOTA PALU')).toEqual([
            '1.03.10 Penyelenggaraan Jalan dan Jembatan',
            '1.03.11 Program Jasa',
            '72.71 Kota Palu',
        ]));

    it('says level, unit, government, point and box where it has such columns', () => {
        const { entries } = readCatalogue(
            'kode,tingkat,uraian,satuan,kewenangan,lintang,bujur,selatan,barat,utara,timur\n1.03.10.2.01.0001,Sub Kegiatan,A,Km,provinsi dan kab/kota,"-0,89",119.8,-1,119,0,120\n1,urusan,B,,Aceh,x,,,,,',
        );
        expect([...entries.values()]).toEqual([
            {
                code: '1.03.10.2.01.0001',
                name: 'A',
                level: 'subactivity',
                unit: 'Km',
                scope: 'provinsi dan kab/kota',
                governments: ['province', 'regency'],
                point: { latitude: -0.89, longitude: 119.8 },
                box: { south: -1, west: 119, north: 0, east: 120 },
            },
            { code: '1', name: 'B', level: 'field', scope: 'Aceh' },
        ]);
    });

    it.each([
        ['', 'empty'],
        ['\n\n', 'empty'],
        ['kode,nama\n', 'empty'],
        ['nama,satuan\nJalan,Km', 'no-code-column'],
        ['<html><body>', 'no-code-column'],
        ['PK\u0003\u0004abc', 'not-csv'],
        ['kode\0nama', 'not-csv'],
        [`kode,nama\n${'x'.repeat(16_000_000)}`, 'too-large'],
    ])('%#: what is wrong is a value', (text, key) => expect(rows(text)).toBe(key));

    it.each([
        ['code,name\n72.71,Palu\n72.71.01,Palu Timur', 'regions'],
        ['code,name\n7271,Palu', 'regions'],
        ['kode,jenis,nama\nA1,Kecamatan,Palu Timur', 'regions'],
        ['kode,nama\n1.03,Roads\nX.XX.01,Support', 'works'],
        ['code,name\nK-17,Roads', 'works'],
        ['kode,sumber dana\n1.2.1,DAU', 'other'],
    ])('%#: is of works, of regions or of neither', (text, of) => expect(readCatalogue(text).of).toBe(of));

    it('takes the finest level of a list of regions that has several columns of codes', () => {
        expect(rows('code,regency_code,name\n72.71.01,72.71,Palu Timur')).toEqual(['72.71.01 Palu Timur']);
        expect(rows('kode_kecamatan,nama_kecamatan,kode_desa,nama_desa\n72.71.01,Palu Timur,72.71.01.1001,Besusu')).toEqual([
            '72.71.01.1001 Besusu',
        ]);
    });

    it('may have a column for each level, with code and title in one cell', () => {
        const { entries, of } = readCatalogue(
            'JENIS PEMDA;BIDANG;PROGRAM;KEGIATAN;SUBKEGIATAN;INDIKATOR;SATUAN;TAG\n' +
                'PROV;1.03 URUSAN JALAN;1.03.10 PROGRAM JALAN;1.03.10.1.01 Urus Jalan;1.03.10.1.01.0001 Bangun Jalan;Panjang jalan;Km;[null]\n' +
                'KAB/KOTA;1.03 URUSAN JALAN;1.03.10 PROGRAM JALAN;1.03.10.2.01 Urus Jalan;1.03.10.2.01.0001 Bangun Jalan;Panjang jalan;Km;[null]\n',
        );
        expect(of).toBe('works');
        expect([...entries.values()].map(({ code, name, level, unit, governments }) => [code, name, level, unit, governments])).toEqual([
            ['1.03', 'Urusan Jalan', 'field', undefined, ['province', 'regency']],
            ['1.03.10', 'Jalan', 'program', undefined, ['province', 'regency']],
            ['1.03.10.1.01', 'Urus Jalan', 'activity', undefined, ['province']],
            ['1.03.10.1.01.0001', 'Bangun Jalan', 'subactivity', 'Km', ['province']],
            ['1.03.10.2.01', 'Urus Jalan', 'activity', undefined, ['regency']],
            ['1.03.10.2.01.0001', 'Bangun Jalan', 'subactivity', 'Km', ['regency']],
        ]);
    });

    it('may have its codes in pieces, a column for each level, whose numbers lost their zeros', () => {
        const { entries, of } = readCatalogue(
            'URUSAN/UNSUR;BIDANG URUSAN/BIDANG UNSUR;PROGRAM;KEGIATAN;SUB KEGIATAN;NOMENKLATUR URUSAN;KINERJA;INDIKATOR;SATUAN;KETERANGAN\n' +
                '1;2;3;4;5;6;7;8;9;10\n' +
                'X;XX;1;;;PROGRAM PENUNJANG;;;;\n1;3;10;2.1;32;Rehabilitasi   Jalan;Jalan baik;Panjang jalan;Km;\n;;;;33;Rawat Jalan;;;;\n',
        );
        expect(of).toBe('works');
        expect([...entries.values()].map(({ code, name, level }) => [code, name, level])).toEqual([
            ['X.XX.01', 'Penunjang', 'program'],
            ['1.03.10.2.10.0032', 'Rehabilitasi Jalan', 'subactivity'],
            ['1.03.10.2.10.0033', 'Rawat Jalan', 'subactivity'],
        ]);
        expect(entries.get('1.03.10.2.10.0032')).toMatchObject({ measures: [{ indicator: 'Panjang jalan', unit: 'Km' }] });
    });

    it('says indicator, unit, statement, SPM, tags, definition and former code where it has such columns, whatever its shape', () => {
        const wide = readCatalogue(
            'JENIS PEMDA;PROGRAM;KEGIATAN;SUBKEGIATAN;KINERJA;INDIKATOR;SATUAN;TAG;DEFINISI OPERASIONAL;SPM;SUBKEGIATAN SEBELUMNYA\n' +
                'PROV;1.03.10 PROGRAM JALAN;1.03.10.1.01 Urus Jalan;1.03.10.1.01.0001 Bangun;Jalan terbangun;Panjang jalan;Km;[null];"Cakupan:\n- jalan";NON-SPM;1.03.10.1.02.0007 Buat Jalan\n',
        );
        const said = {
            unit: 'Km',
            measures: [{ indicator: 'Panjang jalan', unit: 'Km', governments: ['province'] }],
            statement: 'Jalan terbangun',
            spm: 'NON-SPM',
            definition: 'Cakupan: - jalan',
            former: ['1.03.10.1.02.0007'],
        };
        expect(wide.entries.get('1.03.10.1.01.0001')).toMatchObject(said);
        expect(wide.entries.get('1.03.10.1.01.0001')).not.toHaveProperty('tags');
        expect(wide.entries.get('1.03.10')).not.toHaveProperty('measures');
        const flat = readCatalogue(
            'kode,nomenklatur,kinerja,indikator,satuan,wilayah,tag,definisi operasional,spm,kode sebelumnya\n1.03.10.1.01.0001,Bangun,Jalan terbangun,Panjang jalan,Km,provinsi,jalan,Cakupan: - jalan,NON-SPM,1.03.10.1.02.0007',
        );
        expect(flat.entries.get('1.03.10.1.01.0001')).toMatchObject({ ...said, tags: 'jalan' });
    });

    it('keeps the indicators of every line of a code, each for its governments', () => {
        const line = (scope: string, indicator: string) => `1.03.10.2.01.0001,Bangun,${indicator},Km,${scope}\n`;
        const measures = (...lines: string[]) =>
            readCatalogue(`kode,nama,indikator,satuan,wilayah\n${lines.join('')}`).entries.get('1.03.10.2.01.0001')?.measures;
        expect(measures(line('provinsi', 'Panjang'), line('kabupaten', 'Panjang'))).toEqual([
            { indicator: 'Panjang', unit: 'Km', governments: ['province', 'regency'] },
        ]);
        expect(measures(line('provinsi', 'Panjang'), line('kabupaten', 'Lebar'))).toEqual([
            { indicator: 'Panjang', unit: 'Km', governments: ['province'] },
            { indicator: 'Lebar', unit: 'Km', governments: ['regency'] },
        ]);
        expect(measures(line('provinsi', 'Panjang'), line('', 'Panjang'))).toEqual([{ indicator: 'Panjang', unit: 'Km' }]);
    });

    it('may be a workbook: its sheets of codes together, notes and hidden sheets left out, what is merged downwards in each row', async () => {
        const head = ['JENIS PEMDA', 'PROGRAM', 'SUBKEGIATAN', 'INDIKATOR', 'SATUAN'];
        const bytes = await writeSheets([
            { sheet: 'Catatan', data: [['Disalin dari lampiran; lihat juga "katalog"']] },
            {
                sheet: 'Provinsi',
                data: [
                    head,
                    [{ value: 'PROV', rowSpan: 2 }, '1.03.10 PROGRAM JALAN', '1.03.10.1.01.0001 Bangun; "baru"', 'Panjang', 'Km'],
                    [null, null, '1.03.10.1.01.0002 Rawat', 'Panjang', 'Km'],
                ],
            },
            { sheet: 'Kota', data: [head, ['KAB/KOTA', '1.03.10 PROGRAM JALAN', '1.03.10.2.01.0001 Bangun', 'Panjang', 'Km']] },
        ]);
        const { entries, of, problem } = readCatalogue(listText(bytes));
        expect([of, problem]).toEqual(['works', undefined]);
        expect([...entries.values()].map(({ code, name, unit, governments }) => [code, name, unit, governments])).toEqual([
            ['1.03.10', 'Jalan', undefined, ['province', 'regency']],
            ['1.03.10.1.01.0001', 'Bangun; "baru"', 'Km', ['province']],
            ['1.03.10.1.01.0002', 'Rawat', 'Km', ['province']],
            ['1.03.10.2.01.0001', 'Bangun', 'Km', ['regency']],
        ]);
    });

    it('may be a workbook with codes kept as numbers, whose format shows their zeros', async () => {
        const bytes = await writeSheets([
            {
                sheet: 'A',
                data: [
                    ['kode', 'nama'],
                    [{ value: 1.1, type: Number, format: '0.00' }, 'Sepuluh'],
                    ['1.03', 'Tiga'],
                ],
            },
        ]);
        expect(rows(listText(bytes))).toEqual(['1.10 Sepuluh', '1.03 Tiga']);
    });

    it('that is a damaged workbook says so, and a list is read by what it holds, not by its name', async () => {
        const bytes = await writeSheets([
            {
                sheet: 'A',
                data: [
                    ['kode', 'nama'],
                    ['1.03', 'Tiga'],
                ],
            },
        ]);
        expect(rows(listText(bytes.slice(0, bytes.length - 30)))).toBe('not-csv');
        expect(rows(decodeFile('file:///a.csv', bytes))).toEqual(['1.03 Tiga']);
        expect(rows(decodeFile('file:///a.xlsx', new TextEncoder().encode('kode,nama\n1.03,Tiga')))).toEqual(['1.03 Tiga']);
    });

    it('survives any text', () => {
        fc.assert(
            fc.property(
                fc.string({ unit: fc.constantFrom('kode', 'nama', ',', ';', '\n', '"', '1.03', '\t', 'x', '\uFEFF', '=', '|') }),
                text => {
                    const { entries, problem } = readCatalogue(text);
                    expect(entries.size > 0).toBe(problem === undefined);
                },
            ),
            { seed: 20250301, numRuns: 500 },
        );
    });

    it('of thousands of rows has them all', () => {
        const text = `kode;nama\n${Array.from({ length: 7000 }, (_, i) => `1.03.${i};Work ${i}`).join('\n')}`;
        const { entries } = readCatalogue(text);
        expect(entries.size).toBe(7000);
        expect(entries.get('1.03.6999')?.name).toBe('Work 6999');
    });
});

const candidates = [process.env['ALUR_SHARED'], '../shared'].flatMap(folder => (folder ? [join(folder, 'data')] : []));
const data = candidates.find(candidate => existsSync(candidate));
if (!data) console.warn(`SKIPPED: the real lists are not here (looked in ${candidates.join(', ')}; set ALUR_SHARED).`);

describe.skipIf(!data)('the real lists', () => {
    test.each([
        ['indonesia/nomenklatur_kepmendagri_900-1317-2023.csv', 4367, 'works', '1.03.10', 'Penyelenggaraan Jalan'],
        ['regions/provinces.csv', 38, 'regions', '72', 'Sulawesi Tengah'],
        ['regions/regencies.csv', 514, 'regions', '72.71', 'Kota Palu'],
        ['regions/districts.csv', 7285, 'regions', '72.71.01', 'Palu Timur'],
        ['regions/villages_72_sulteng.csv', 2017, 'regions', '72.71.08.1008', 'Talise Valangguni'],
    ])('%s', (file, size, of, code, name) => {
        const list = readCatalogue(readFileSync(join(data as string, file), 'utf8'));
        expect([list.entries.size, list.of, list.entries.get(code)?.name]).toEqual([size, of, name]);
    });

    test('indicator, unit and statement of the nomenclature', () => {
        const { entries } = readCatalogue(
            readFileSync(join(data as string, 'indonesia/nomenklatur_kepmendagri_900-1317-2023.csv'), 'utf8'),
        );
        const measured = [...entries.values()].filter(({ measures }) => measures);
        expect(measured.length).toBeGreaterThan(2000);
        expect(measured.every(({ code }) => code.split('.').length === 6)).toBe(true);
    });
    test('the wide list as it is published', () => {
        const { entries } = readCatalogue(readFileSync(join(data as string, 'tables/23_nomenklatur_sipd_lebar.csv'), 'utf8'));
        expect(entries.get('1.01.02.1.01.0001')).toMatchObject({
            unit: 'Unit',
            measures: [{ indicator: 'Jumlah Sekolah Baru yang Telah Dibangun', unit: 'Unit', governments: ['province'] }],
            statement: 'Sekolah Baru yang Terbangun',
        });
    });
});
