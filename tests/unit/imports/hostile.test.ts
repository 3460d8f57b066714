// Workbooks that claim more than they hold, or hold more than a table can: they end in words, and sound ones are read.
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { excel } from '../../../src/imports/excel.ts';
import { importTable } from '../../../src/imports/import-workbook.ts';
import { sayProblem } from '../../../src/imports/workbook.ts';
import { options } from './tables.ts';

/** A workbook of one sheet whose `sheetData` is given as XML. */
function pack(sheetData: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
    const files: Record<string, string> = {
        'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="Renja" sheetId="1" r:id="rId1"/></sheets></workbook>',
        'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
        'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${sheetData}</sheetData></worksheet>`,
        ...more,
    };
    return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), { level: 1 });
}

const text = (place: string, value: string) => `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;
const head = `<row r="1">${['Kode', 'Uraian', 'Indikator', 'Pagu 2025'].map((value, at) => text(`${'ABCD'[at]}1`, value)).join('')}</row>`;
const work = (row: number, money: string) =>
    `<row r="${row}">${text(`A${row}`, `1.03.10.2.01.${String(row).padStart(4, '0')}`)}${text(`B${row}`, `Kerja ${row}`)}${money}</row>`;

describe('a workbook', () => {
    test('with a stray cell in the last corner is read', async () => {
        const bytes = pack(`${head}${work(2, '<c r="D2"><v>5</v></c>')}<row r="1048576">${text('XFD1048576', 'x')}</row>`);
        const result = await importTable(bytes, 'a.xlsx', options);
        expect(result.account.budget).toEqual({ 2025: '5' });
    });

    test.each(['ZZZZZZ3', 'A90000000', 'A4000000000', '', 'D0', 'XFE1'])('with a cell at %j is read without it', async place => {
        const bytes = pack(`${head}${work(2, '<c r="D2"><v>5</v></c>')}<row r="3"><c r="${place}"><f>1</f><v>7</v></c></row>`);
        expect((await excel.read(bytes)).sheets[0]?.rows.length ?? 0).toBeLessThan(1_048_577);
    });

    test('with 200,000 formulas that have results is read', async () => {
        const rows = Array.from({ length: 200_000 }, (_, at) => `<row r="${at + 2}"><c r="F${at + 2}"><f>1+1</f><v>2</v></c></row>`).join(
            '',
        );
        const { sheets, problems } = await excel.read(pack(`${head}${rows}`));
        expect(problems).toEqual([]);
        expect(sheets[0]?.rows).toHaveLength(200_001);
        expect(sheets[0]?.rows[200_000]?.[5]).toMatchObject({ kind: 'number', text: '2', formula: true });
    });

    test('with a tag without end, or one of megabytes, ends in words', async () => {
        const { sheets, problems } = await excel.read(pack(`<row ${'a="1" '.repeat(200_000)}`));
        expect(sheets).toEqual([]);
        expect(problems.map(problem => sayProblem(problem, 'en'))[0]).toContain('cannot be read');
    });

    test('that unpacks to more than a table can hold is not unpacked to its end', async () => {
        const zeros = new Uint8Array(64 << 20);
        const bytes = zipSync(
            {
                'xl/workbook.xml': strToU8('<workbook xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="rId1"/></sheets></workbook>'),
                'xl/_rels/workbook.xml.rels': strToU8(
                    '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
                ),
                'xl/worksheets/sheet1.xml': zeros,
            },
            { level: 1 },
        );
        const { sheets, problems } = await excel.read(bytes);
        expect(sheets).toEqual([]);
        expect(problems).toHaveLength(1);
    });

    test('with entities of its own says nothing of files and does not grow', async () => {
        const doctype = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]>';
        const sheet = `${doctype}<worksheet><sheetData>${head}<row r="2">${text('A2', '&amp;a; &b;')}</row></sheetData></worksheet>`;
        const { sheets } = await excel.read(pack('', { 'xl/worksheets/sheet1.xml': sheet }));
        expect(sheets[0]?.rows[1]?.[0]?.text).toBe('&a; &b;');
    });
});

test('a title, a code and an amount of a megabyte cost no more than they are long', async () => {
    const long = (piece: string) => piece.repeat(200_000);
    for (const row of [
        `${long('1.')}1,Jalan,a,5`,
        `1.03.10,${long('a ')}(AB),a,5`,
        `1.03.10,Jalan,a,${long('9')}`,
        `1.03.10,Jalan,${long('x ')},5`,
    ]) {
        const result = await importTable(new TextEncoder().encode(`Kode,Uraian,Indikator,Pagu 2025\n${row}\n`), 'a.csv', options);
        expect(result.unreadable).toEqual([]);
    }
});
