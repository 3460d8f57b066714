// Excel workbooks: numbers exact, codes as text, and cells that are formulas, dates, merged.
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { importTable } from '../../../src/imports/import-workbook.ts';
import { sayProblem } from '../../../src/imports/workbook.ts';
import { doubtsOf, importExcel, notesOf, options, textOf, writeSheets } from './tables.ts';

const header = ['Kode', 'Uraian', 'Mulai', 'Selesai', 'Pagu'];

test('amounts and dates come out exactly', async () => {
    const date = (text: string) => ({ value: new Date(`${text}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' });
    const result = await importExcel([
        header,
        ['1.03.10.2.01.0032', 'Pembangunan Jalan', date('2024-03-01'), date('2024-09-30'), 60248725808],
    ]);
    expect([...result.doubts, ...result.notes]).toEqual([]);
    expect(textOf(result)).toContain('kode "1.03.10.2.01.0032"');
    expect(textOf(result)).toContain('anggaran 60_248_725_808 pada 2024');
    expect(textOf(result)).toContain('selama 2024-03..2024-09');
});

test('dates as bare numbers are read, and told with their place', async () => {
    const result = await importExcel([header, ['1.03.10', 'Jalan', 45292, 45657, 5]]);
    expect(notesOf(result)).toEqual([
        'Sheet "Renja", row 2, column C: The number 45292 is how Excel stores a date; it was read as 2024-01-01.',
        'Sheet "Renja", row 2, column D: The number 45657 is how Excel stores a date; it was read as 2024-12-31.',
    ]);
    expect(textOf(result)).toContain('selama 2024\n');
});

test('codes that are numbers are a doubt with candidates', async () => {
    const result = await importExcel(
        [header, [1.3, 'Jalan', null, null, 5], [{ value: 2.1, format: '0.00' }, 'Air', null, null, 6], ['1.04', 'Pasar', null, null, 7]],
        { year: 2025 },
    );
    expect(result.doubts.map(doubt => doubt.readings)).toEqual([
        ['1.3', '1.30', '1.03'],
        ['2.10', '2.1', '2.01'],
    ]);
    expect(doubtsOf(result)[0]).toContain('The code 1.3 is a number in the table, so zeros may be lost.');
    expect(result.account.programs).toBe(3);
});

test('a code that became a date is a doubt with candidates', async () => {
    const result = await importExcel(
        [
            header,
            [{ value: new Date('2001-03-01T00:00:00Z'), type: Date, format: 'd/m/yyyy' }, 'Jalan', null, null, 5],
            ['1.03.02', 'Air', null, null, 1],
        ],
        { year: 2025 },
    );
    expect(result.doubts[0]?.readings).toEqual(['1.03.01', '3.01.01']);
});

test('a formula without a result is a doubt with its place', async () => {
    const result = await importExcel(
        [header, ['1.03.10', 'Jalan', null, null, { type: 'Formula', value: '=SUM(E3:E9)' }], ['1.03.11', 'Air', null, null, 4]],
        { year: 2025 },
    );
    expect(doubtsOf(result)).toEqual([
        'Sheet "Renja", row 2, column E: The formula has no result. Open and save the workbook in Excel, or write the value. Correct the cell and import again.',
    ]);
    expect(result.counts.taken).toBe(2);
    expect(result.files).toEqual([]);
});

test('a percentage by its format', async () => {
    const result = await importExcel([
        ['Kode', 'Uraian', 'Indikator', 'Target', 'Pagu 2025'],
        ['1.03.10', 'Jalan', 'Jalan mantap', { value: 0.965, format: '0.0%' }, 5],
    ]);
    expect(textOf(result)).toMatch(/satuan "%" \{ target 96\.5 pada 2025/);
    expect([...result.doubts, ...result.notes]).toEqual([]);
});

describe('headers', () => {
    test('merged over two rows', async () => {
        const result = await importExcel([
            [
                { value: 'Kode', rowSpan: 2 },
                { value: 'Uraian', rowSpan: 2 },
                { value: 'Keluaran', columnSpan: 2 },
                null,
                { value: 'Pagu 2025', rowSpan: 2 },
            ],
            [null, null, 'Tolok Ukur', 'Target', null],
            ['1.03.10', 'Jalan', 'Panjang jalan', '12 km', 5],
        ]);
        expect(textOf(result)).toMatch(/"Panjang jalan" satuan "km" \{\s+mengukur keluaran\s+target 12 pada 2025/);
        expect([...result.doubts, ...result.notes]).toEqual([]);
    });

    test('merged without a header of their own are a doubt', async () => {
        const result = await importExcel(
            [
                ['Kode', 'Uraian', { value: 'Pagu', columnSpan: 2 }, null],
                ['1.03.10', 'Jalan', 5, 6],
            ],
            { year: 2025 },
        );
        expect(doubtsOf(result)[0]).toContain('Sheet "Renja", row 1, column D: "Pagu" means the same as column C, "Pagu".');
    });
});

describe('sheets', () => {
    const good = [
        ['Kode', 'Uraian', 'Mulai', 'Selesai', 'Pagu 2025'],
        ['1.03.10', 'Jalan', null, null, 5],
    ];
    test('the one with a header is found', async () => {
        const bytes = await writeSheets([
            { sheet: 'Sampul', data: [['Rencana Kerja']] },
            { sheet: 'Isi', data: good },
        ]);
        expect((await importTable(bytes, 'a.xlsx', options)).account.sheets).toEqual([
            { name: 'Sampul', taken: false },
            { name: 'Isi', taken: true },
        ]);
    });

    test.each([
        ['Salah', 'Tidak ada lembar "Salah". Buku kerja ini berisi: "Sampul", "Isi", "Kosong".'],
        ['Kosong', 'Lembar "Kosong": Lembar ini kosong: tidak ada yang diimpor.'],
        ['Sampul', 'Lembar "Sampul": Kepala tabel rencana tidak ditemukan'],
    ])('%s gives a clear message', async (sheet, message) => {
        const bytes = await writeSheets([
            { sheet: 'Sampul', data: [['Rencana Kerja']] },
            { sheet: 'Isi', data: good },
            { sheet: 'Kosong', data: [] },
        ]);
        const result = await importTable(bytes, 'a.xlsx', { ...options, sheets: [sheet] });
        expect(result.unreadable.map(problem => sayProblem(problem, 'id')).join('\n')).toContain(message);
        expect(result.files).toEqual([]);
    });
});

describe('what is hidden', () => {
    const table = (more: string) =>
        `<worksheet>${more}<sheetData>${[
            ['Kode', 'Uraian', 'Indikator', 'Pagu 2025', 'Pagu 2026'],
            ['1.03.10.2.01.0001', 'Jalan', 'Panjang', '5', '6'],
        ]
            .map(
                (cells, row) =>
                    `<row r="${row + 1}">${cells.map((text, at) => `<c r="${'ABCDE'[at]}${row + 1}" t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`,
            )
            .join('')}</sheetData></worksheet>`;
    const pack = (sheet: string) =>
        zipSync({
            'xl/workbook.xml': strToU8('<workbook xmlns:r="r"><sheets><sheet name="R" sheetId="1" r:id="rId1"/></sheets></workbook>'),
            'xl/_rels/workbook.xml.rels': strToU8(
                '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
            ),
            'xl/worksheets/sheet1.xml': strToU8(sheet),
        });

    test('a column is left out and named, or taken when asked for', async () => {
        const bytes = pack(table('<cols><col min="5" max="5" hidden="1"/></cols>'));
        const result = await importTable(bytes, 'a.xlsx', options);
        expect(result.account.budget).toEqual({ 2025: '5' });
        expect(notesOf(result)).toContain('Sheet "R": Hidden columns were left out: E. Take them with --include-hidden.');
        expect((await importTable(bytes, 'a.xlsx', { ...options, includeHidden: true })).account.budget).toEqual({ 2025: '5', 2026: '6' });
    });
});

test('sheets of several years are one plan, each indicator with the targets of all', async () => {
    const sheet = (year: number, target: number) => ({
        sheet: String(year),
        data: [
            ['Kode', 'Uraian', 'Indikator', 'Target', 'Satuan', 'Pagu'],
            ['1.03.10.2.01.0001', 'Rawat Jalan', 'Panjang', target, 'km', target * 10],
        ],
    });
    const result = await importTable(await writeSheets([sheet(2025, 3), sheet(2026, 4)]), 'a.xlsx', options);
    expect(doubtsOf(result)).toEqual([]);
    expect(result.account).toMatchObject({ subactivities: 1, indicators: 1, budget: { 2025: '30', 2026: '40' } });
    expect(textOf(result)).toContain('target 3 pada 2025, 4 pada 2026');
});
