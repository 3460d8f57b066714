// Workbooks that are no .xlsx: web pages, XML and text under the name of .xls, OpenDocument, and those that cannot be read.
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { findImporter } from '../../../src/imports/all.ts';
import { importTable } from '../../../src/imports/import-workbook.ts';
import type { Importer } from '../../../src/imports/importer.ts';
import { options, writeSheets } from './tables.ts';

const read = (name: string, content: string | Uint8Array) =>
    (findImporter(name) as Importer).read(typeof content === 'string' ? strToU8(content) : content);

const texts = async (name: string, content: string | Uint8Array) =>
    (await read(name, content)).sheets.map(sheet => sheet.rows.map(row => row.map(cell => cell.text)));

const messageOf = async (name: string, content: string | Uint8Array) => {
    const { sheets, problems } = await read(name, content);
    expect(sheets).toEqual([]);
    expect(problems).toHaveLength(1);
    for (const locale of ['en', 'id'] as const) expect(problems[0]?.message[locale]).toBeTruthy();
    return problems[0]?.message.en;
};

describe('a web page called .xls', () => {
    test('has its words as rows, and cells as they are seen', async () => {
        const page = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"><title>Unduh</title>
            <style>td { mso-number-format: "\\@" }</style></head><body>
            <h3>RENJA DINAS PERTAMANAN<br>TAHUN 2026</h3>
            <table border=1><thead><tr><th>Kode<th>Sub Kegiatan<th>Pagu
            <tbody><tr><td>1.04.05.2.01.0002<td>Penyediaan &amp; Pemeliharaan
               &nbsp; Taman<br/>Kota<td x:num="1250000.5" align=right>1.250.001
            </table></body></html>`;
        expect(await texts('renja.xls', page)).toEqual([
            [
                ['RENJA DINAS PERTAMANAN'],
                ['TAHUN 2026'],
                ['Kode', 'Sub Kegiatan', 'Pagu'],
                ['1.04.05.2.01.0002', 'Penyediaan & Pemeliharaan Taman\nKota', '1250000.5'],
            ],
        ]);
    });

    test('keeps merged cells in their places, and forgets what they claim beyond the table', async () => {
        const page = `<table><tr><td rowspan=2>Kode<td colspan=2>2026<td rowspan=2>Lokasi</tr><tr><td>Target<td>Rp</tr>
            <tr><td rowspan=9>1.01<td>5<td>7<td>Kota</table><table><tr><td>A<td>B</table>`;
        const [table] = (await read('x.xls', page)).sheets;
        expect(table?.rows.map(row => row.map(cell => cell.text))).toEqual([
            ['Kode', '2026', '', 'Lokasi'],
            ['', 'Target', 'Rp'],
            ['1.01', '5', '7', 'Kota'],
            ['A', 'B'],
        ]);
        expect(table?.merged).toEqual([
            { top: 0, left: 0, bottom: 1, right: 0 },
            { top: 0, left: 1, bottom: 0, right: 2 },
            { top: 0, left: 3, bottom: 1, right: 3 },
            { top: 2, left: 0, bottom: 2, right: 0 },
        ]);
    });

    test('may have a table in a cell, a list nobody closed, and rows that are not shown', async () => {
        const page = `<table><tr><td>Halaman<select><option>satu<table><tr><td>1.01<td>Taman</tr>
            <tr style="DISPLAY: none"><td>1.02<td>Lampu</tr></table></td></tr></table>`;
        const [table] = (await read('x.xls', page)).sheets;
        expect(table?.rows.map(row => row.map(cell => cell.text))).toEqual([[], ['Halaman'], ['1.01', 'Taman'], ['1.02', 'Lampu']]);
        expect(table?.hiddenRows).toEqual(new Set([3]));
    });

    test('may claim a million columns', async () => {
        const [table] = (await read('x.xls', '<table><tr><td colspan=9999999 rowspan=9999999>a<td>b</table>')).sheets;
        expect(table?.rows).toEqual([[{ kind: 'text', text: 'a' }]]);
        expect(table?.merged).toEqual([{ top: 0, left: 0, bottom: 0, right: 16_383 }]);
    });

    test('without a table says so', async () => {
        expect(await messageOf('renja.xls', '<!DOCTYPE html><html><body><form>Masuk</form></body></html>')).toContain('without a table');
    });

    test('is imported like any other table', async () => {
        const page = `<table><tr><th>Kode</th><th>Sub Kegiatan</th><th>Pagu 2026</th></tr>
            <tr><td>1.04.05.2.01.0002</td><td>Penyediaan Taman</td><td>1.250.000.000</td></tr></table>`;
        const result = await importTable(strToU8(page), 'renja.xls', options);
        expect(result.files.at(-1)?.text).toContain('anggaran 1.25 miliar pada 2026');
    });
});

describe('other files called .xls', () => {
    test('a new workbook', async () => {
        expect(
            await texts(
                'renja.xls',
                await writeSheets([
                    {
                        sheet: 'Renja',
                        data: [
                            ['Kode', 'Pagu'],
                            ['1.01', 5],
                        ],
                    },
                ]),
            ),
        ).toEqual([
            [
                ['Kode', 'Pagu'],
                ['1.01', '5'],
            ],
        ]);
    });

    test('text with tabs', async () => {
        expect(await texts('renja.xls', 'Kode\tPagu\n1.01\t5\n')).toEqual([[['Kode', 'Pagu'], ['1.01', '5'], []]]);
    });

    test('XML of 2003, with gaps, merged cells, a note and a hidden sheet', async () => {
        const xml = `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
            <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
            <Worksheet ss:Name="Renja"><Table>
            <Row><Cell ss:MergeAcross="1"><Data ss:Type="String">Judul</Data><Comment><ss:Data>catatan</ss:Data></Comment></Cell></Row>
            <Row ss:Index="3" ss:Hidden="1"><Cell><Data ss:Type="String">1.01</Data></Cell>
            <Cell ss:Index="3" ss:Formula="=1+1"><Data ss:Type="Number">1.25E9</Data></Cell></Row></Table></Worksheet>
            <Worksheet ss:Name="Kas"><Table/><WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible></WorksheetOptions></Worksheet>
            </Workbook>`;
        const { sheets } = await read('renja.xls', xml);
        expect(sheets).toEqual([
            {
                name: 'Renja',
                rows: [
                    [{ kind: 'text', text: 'Judul' }],
                    [],
                    [
                        { kind: 'text', text: '1.01' },
                        { kind: 'empty', text: '' },
                        { kind: 'number', text: '1250000000', formula: true },
                    ],
                ],
                merged: [{ top: 0, left: 0, bottom: 0, right: 1 }],
                hiddenRows: new Set([2]),
            },
            { name: 'Kas', rows: [], merged: [], hidden: 'hidden' },
        ]);
    });

    test('the binary format of old Excel is named, with the way out', async () => {
        const binary = new Uint8Array(512);
        binary.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
        expect(await messageOf('renja.xls', binary)).toContain('save it as .xlsx');
        expect(await messageOf('renja.xls', Uint8Array.of(9, 8, 16, 0, 0, 6, 16, 0))).toContain('save it as .xlsx');
    });

    test('a web archive is named', async () => {
        expect(await messageOf('renja.xls', 'MIME-Version: 1.0\nContent-Type: multipart/related')).toContain('MHTML');
    });
});

describe('OpenDocument', () => {
    const names =
        'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"';
    const content = (body: string) =>
        `<?xml version="1.0"?><office:document-content ${names}><office:automatic-styles><style:style style:name="ta2"><style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body><office:spreadsheet>${body}</office:spreadsheet></office:body></office:document-content>`;
    const ods = (body: string, more: Record<string, Uint8Array> = {}) => zipSync({ 'content.xml': strToU8(content(body)), ...more });

    test('cells of every kind, merged, repeated and hidden', async () => {
        const { sheets } = await read(
            'renja.ods',
            ods(`<table:table table:name="Renja"><table:table-row><table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="1"
                office:value-type="string"><office:annotation><text:p>catatan</text:p></office:annotation><text:p>Judul<text:s text:c="2"/>satu</text:p><text:p>dua</text:p></table:table-cell><table:covered-table-cell/><table:table-cell office:value-type="string"><text:p>C</text:p></table:table-cell></table:table-row>
                <table:table-row table:number-rows-repeated="2"><table:table-cell table:number-columns-repeated="3"/></table:table-row>
                <table:table-row table:visibility="filter"><table:table-cell office:value-type="float" office:value="1.25E9" table:formula="of:=1"><text:p>1,25M</text:p></table:table-cell><table:table-cell office:value-type="percentage" office:value="0.96"/><table:table-cell office:value-type="date" office:date-value="2026-01-02T00:00:00"/><table:table-cell table:number-columns-repeated="2" office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row>
                <table:table-row table:number-rows-repeated="1048572"><table:table-cell table:number-columns-repeated="16384"/></table:table-row></table:table>
                <table:table table:name="Kas" table:style-name="ta2"><table:table-row><table:table-cell/></table:table-row></table:table>`),
        );
        expect(sheets).toEqual([
            {
                name: 'Renja',
                rows: [
                    [
                        { kind: 'text', text: 'Judul satu\ndua' },
                        { kind: 'empty', text: '' },
                        { kind: 'text', text: 'C' },
                    ],
                    [],
                    [],
                    [
                        { kind: 'number', text: '1250000000', formula: true },
                        { kind: 'number', text: '0.96', format: '0%' },
                        { kind: 'date', text: '2026-01-02' },
                        { kind: 'text', text: 'x' },
                        { kind: 'text', text: 'x' },
                    ],
                ],
                merged: [{ top: 0, left: 0, bottom: 0, right: 1 }],
                hiddenRows: new Set([3]),
            },
            { name: 'Kas', rows: [], merged: [], hidden: 'hidden' },
        ]);
    });

    test('a password, a broken file and an empty one are named', async () => {
        const locked = ods('', { 'META-INF/manifest.xml': strToU8('<manifest:encryption-data/>') });
        expect(await messageOf('renja.ods', locked)).toContain('password');
        expect(await messageOf('renja.ods', strToU8('nothing'))).toContain('cannot be read');
        expect(await messageOf('renja.ods', zipSync({ a: strToU8('b') }))).toContain('cannot be read');
        expect(await messageOf('renja.ods', ods(''))).toContain('empty');
    });
});

test('the separator of a text is the one that its rows agree about', async () => {
    const rows = '1.04;Taman;"Rp. 1,-";"Rp. 2,-";"Rp. 3,-";"Rp. 4,-";"Rp. 5,-"\n'.repeat(3);
    expect((await texts('renja.csv', `RENJA, TAHUN 2026\nKode;Uraian;A;B;C;D;E\n${rows}`))[0]?.[1]).toEqual([
        'Kode',
        'Uraian',
        'A',
        'B',
        'C',
        'D',
        'E',
    ]);
});
