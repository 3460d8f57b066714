import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readCatalogue } from '../../../src/imports/catalogue.ts';

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
});
