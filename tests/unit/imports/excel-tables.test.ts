// Excel workbooks: numbers exact, codes as text, and cells that are formulas, dates, merged.
import { describe, expect, test } from 'vitest';
import { importTable } from '../../../src/imports/import-table.ts';
import { sayProblem } from '../../../src/imports/table.ts';
import { importExcel, options, textOf, writeSheets } from './tables.ts';

const header = ['Kode', 'Uraian', 'Mulai', 'Selesai', 'Pagu'];
const say = (result: { flagged: readonly Parameters<typeof sayProblem>[0][] }) => result.flagged.map(flag => sayProblem(flag, 'en'));

test('amounts and dates come out exactly', async () => {
    const date = (text: string) => ({ value: new Date(`${text}T00:00:00Z`), type: Date, format: 'dd/mm/yyyy' });
    const result = await importExcel([
        header,
        ['1.03.10.2.01.0032', 'Pembangunan Jalan', date('2024-03-01'), date('2024-09-30'), 60248725808],
    ]);
    expect(result.flagged).toEqual([]);
    expect(textOf(result)).toContain('kode "1.03.10.2.01.0032"');
    expect(textOf(result)).toContain('anggaran 60_248_725_808 pada 2024');
    expect(textOf(result)).toContain('selama 2024-03..2024-09');
});

test('dates as bare numbers are read, and told with their place', async () => {
    const result = await importExcel([header, ['1.03.10', 'Jalan', 45292, 45657, 5]]);
    expect(say(result)).toEqual([
        'Sheet "Renja", row 2, column C: The number 45292 is how Excel stores a date; it was read as 2024-01-01.',
        'Sheet "Renja", row 2, column D: The number 45657 is how Excel stores a date; it was read as 2024-12-31.',
    ]);
    expect(textOf(result)).toContain('selama 2024\n');
});

test('codes that are numbers are kept as text, with candidates', async () => {
    const result = await importExcel([
        header,
        [1.3, 'Jalan', null, null, 5],
        [{ value: 2.1, format: '0.00' }, 'Air', null, null, 6],
        ['1.03', 'Pasar', null, null, 7],
    ]);
    expect(say(result)).toEqual([
        'Sheet "Renja", row 2, column A: The code is a number in the table, so zeros may be lost: kept as "1.3". It may have been: 1.03.',
        'Sheet "Renja", row 3, column A: The code is a number in the table, so zeros may be lost: kept as "2.1". It may have been: 2.10, 2.1, 2.01.',
    ]);
    expect(textOf(result)).toContain('kode "1.3"');
    expect(textOf(result)).toContain('kode "2.1"');
    expect(result.summary.programs).toBe(3);
});

test('a code that became a date is told with candidates', async () => {
    const result = await importExcel([
        header,
        [{ value: new Date('2001-03-01T00:00:00Z'), type: Date, format: 'd/m/yyyy' }, 'Jalan', null, null, 5],
        ['1.03.02', 'Air', null, null, 1],
    ]);
    expect(say(result)[0]).toContain('It may have been: 1.03.01, 3.01.01.');
});

test('a formula without a result is told with its place, and the row is kept', async () => {
    const result = await importExcel([
        header,
        ['1.03.10', 'Jalan', null, null, { type: 'Formula', value: '=SUM(E3:E9)' }],
        ['1.03.11', 'Air', null, null, 4],
    ]);
    expect(say(result)).toEqual([
        'Sheet "Renja", row 2, column E: The cell has a formula (the budget) without a result. Open and save the workbook in Excel, or write the value.',
    ]);
    expect(result.rows.taken).toBe(2);
    expect(textOf(result)).toContain('"Jalan"');
});

test('a percentage by its format', async () => {
    const result = await importExcel([
        ['Kode', 'Uraian', 'Indikator', 'Target', 'Pagu 2025'],
        ['1.03.10', 'Jalan', 'Jalan mantap', { value: 0.965, format: '0.0%' }, 5],
    ]);
    expect(textOf(result)).toMatch(/satuan "%" \{\s+mengukur keluaran\s+target 96\.5 pada 2025/);
    expect(result.flagged).toEqual([]);
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
        expect(result.problems).toEqual([]);
    });

    test('merged without a header of their own are reported', async () => {
        const result = await importExcel(
            [
                ['Kode', 'Uraian', { value: 'Pagu', columnSpan: 2 }, null],
                ['1.03.10', 'Jalan', 5, 6],
            ],
            { year: 2025 },
        );
        expect(result.problems.map(problem => sayProblem(problem, 'en'))).toEqual([
            'Sheet "Renja", row 1, column D: The header "Pagu" is merged over columns C to D; only column C is read as such. Give every column its own header.',
        ]);
        expect(result.unknownColumns).toEqual([{ column: 'D', header: 'Pagu' }]);
    });
});

describe('sheets', () => {
    const good = [header, ['1.03.10', 'Jalan', null, null, 5]];
    test('the one with a header is found', async () => {
        const bytes = await writeSheets([
            { sheet: 'Sampul', data: [['Rencana Kerja']] },
            { sheet: 'Isi', data: good },
        ]);
        expect((await importTable(bytes, 'a.xlsx', options)).sheet).toBe('Isi');
    });

    test.each([
        ['Salah', 'Tidak ada lembar "Salah". Buku kerja ini berisi: "Sampul", "Isi", "Kosong".'],
        ['Kosong', 'Lembar "Kosong": Lembar ini kosong. Lembar lain: "Sampul", "Isi".'],
        ['Sampul', 'Lembar "Sampul": Baris judul kolom tidak ditemukan'],
    ])('%s gives a clear message', async (sheet, message) => {
        const bytes = await writeSheets([
            { sheet: 'Sampul', data: [['Rencana Kerja']] },
            { sheet: 'Isi', data: good },
            { sheet: 'Kosong', data: [] },
        ]);
        const result = await importTable(bytes, 'a.xlsx', { ...options, sheet });
        expect(result.problems.map(problem => sayProblem(problem, 'id')).join('\n')).toContain(message);
        expect(result.files).toEqual([]);
    });
});
