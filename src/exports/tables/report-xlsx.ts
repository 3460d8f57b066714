// A report as an Excel workbook, one sheet a section: codes as text, amounts as numbers. It must not know the plan.

import writeWorkbook, { type Sheet, type Cell as SheetCell } from 'write-excel-file/universal';
import { plainDecimal } from '../../plan/decimal.ts';
import { type Cell, type Column, isDecimal, type Report, type Row, rowsIn, type Section, type Table } from '../../report/table.ts';
import { flatColumns, flatRows, plainCell } from './flat-table.ts';
import { cleanText, isExact, sheetName } from './workbook.ts';

export async function exportReportXlsx(report: Report): Promise<Uint8Array> {
    const used = new Set<string>();
    const blob = await writeWorkbook([summarySheet(report, used), ...report.sections.map(section => writeSection(section, used))], {
        fontFamily: 'Arial',
        fontSize: 10,
    }).toBlob();
    return new Uint8Array(await blob.arrayBuffer());
}

type Rows = SheetCell[][];

const widest = 60;

function summarySheet({ title, subtitle, facts }: Report, used: Set<string>): Sheet<Blob> {
    const data: Rows = [
        [{ value: cleanText(title), type: String, fontWeight: 'bold', fontSize: 14 }],
        ...facts.map(fact => fact.map(text)),
    ];
    return { sheet: sheetName(subtitle, used), data, columns: [{ width: 24 }, { width: widest }] };
}

function writeSection({ title, tab, intro, tables }: Section, used: Set<string>): Sheet<Blob> {
    const data: Rows = [[{ value: cleanText(title), type: String, fontWeight: 'bold', fontSize: 14 }], [text(intro)]];
    for (const table of tables) data.push([], ...writeTable(table));
    const widths = tables.map(widthsOf);
    const most = widths.reduce((count, { length }) => Math.max(count, length), 0);
    const columns = Array.from({ length: most }, (_, i) => ({ width: widths.reduce((width, own) => Math.max(width, own[i] ?? 0), 6) }));
    return { sheet: sheetName(tab, used), data, columns, orientation: 'landscape' };
}

function writeTable(table: Table): Rows {
    const caption: SheetCell = { value: cleanText(table.caption), type: String, fontWeight: 'bold', fontSize: 12 };
    if (rowsIn(table) === 0) return [[caption], [text(table.empty)]];
    const columns = flatColumns(table);
    const rows = flatRows(table).map(row => columns.map(column => writeCell(row, column)));
    const foot = table.foot ? [columns.map(column => bold(writeCell(table.foot as Row, column)))] : [];
    return [[caption], ...(table.note ? [[text(table.note)]] : []), columns.map(headCell), ...rows, ...foot];
}

function headCell({ head, kind }: Column): SheetCell {
    return {
        value: cleanText(head),
        type: String,
        fontWeight: 'bold',
        backgroundColor: '#eeeeee',
        borderStyle: 'thin',
        wrap: true,
        alignVertical: 'bottom',
        ...(kind === 'mark' ? { textRotation: 90 } : {}),
    };
}

function writeCell(row: Row, { id, kind }: Column): SheetCell {
    const cell = row.cells[id];
    const frame = { borderStyle: 'thin', alignVertical: 'top' } as const;
    const number = numberIn(cell);
    if (number !== undefined) return { value: number, type: Number, format: formatOf(cell), ...frame };
    const value = cleanText(plainCell(cell));
    // A matrix is mostly empty: a frame around each of its cells would be most of the file.
    if (value === '') return kind === 'mark' ? null : frame;
    return { value, type: String, wrap: kind !== 'mark', ...(kind === 'mark' ? { align: 'center' } : {}), ...frame };
}

/** A number that a spreadsheet holds exactly; all others stay text rather than lose digits. */
function numberIn(cell: Cell | undefined): number | undefined {
    if (typeof cell === 'number') return cell;
    if (typeof cell !== 'object' || !isDecimal(cell)) return undefined;
    const digits = plainDecimal(cell);
    return isExact(digits) ? Number(digits) : undefined;
}

function formatOf(cell: Cell | undefined): string {
    const decimals = typeof cell === 'object' && isDecimal(cell) ? cell.scale : 0;
    return decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(Math.min(decimals, 10))}`;
}

function text(value: string): SheetCell {
    return { value: cleanText(value), type: String };
}

function bold(cell: SheetCell): SheetCell {
    return cell && typeof cell === 'object' && !(cell instanceof Date) ? { ...cell, fontWeight: 'bold' } : cell;
}

/** In characters: the longest text of each column, within reason. */
function widthsOf(table: Table): number[] {
    const rows = flatRows(table);
    return flatColumns(table).map(({ id, head, kind }) => {
        if (kind === 'mark') return 6;
        if (kind === 'blank') return 24;
        let longest = Math.min(head.length, 20);
        for (const row of rows) longest = Math.max(longest, plainCell(row.cells[id]).length);
        return Math.min(widest, longest + (kind === 'number' ? 8 : 3));
    });
}
