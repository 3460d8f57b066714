// Small tables for the tests of the import. It must not hold anybody's real data.
import writeExcelFile from 'write-excel-file/node';
import { writeSource } from '../../../src/exports/source.ts';
import type { ImportOptions, ImportResult } from '../../../src/imports/import-workbook.ts';
import { importTable, sayDoubt } from '../../../src/imports/import-workbook.ts';
import { sayProblem } from '../../../src/imports/workbook.ts';

export const options: ImportOptions = { write: writeSource, locale: 'id', department: { name: 'Taman', title: 'Dinas Pertamanan' } };

export function importCsv(text: string, more: Partial<ImportOptions> = {}, name = 'taman.csv'): Promise<ImportResult> {
    return importTable(new TextEncoder().encode(text), name, { ...options, ...more });
}

/** Rows of cells as write-excel-file takes them. */
export async function importExcel(
    rows: readonly (readonly unknown[])[],
    more: Partial<ImportOptions> = {},
    sheet = 'Renja',
): Promise<ImportResult> {
    return importTable(await writeSheets([{ sheet, data: rows }]), 'taman.xlsx', { ...options, ...more });
}

export async function writeSheets(sheets: readonly { sheet: string; data: readonly (readonly unknown[])[] }[]): Promise<Uint8Array> {
    return new Uint8Array(await writeExcelFile(sheets as Parameters<typeof writeExcelFile>[0]).toBuffer());
}

/** Doubts, notes and reasons as an English reader sees them. */
export const doubtsOf = (result: ImportResult) => result.doubts.map(doubt => sayDoubt(doubt, 'en'));
export const notesOf = (result: ImportResult) => result.notes.map(note => sayProblem(note, 'en'));
export const skippedOf = (result: ImportResult) => result.account.skipped.map(({ row, reason }) => `${row}: ${reason}`);

/** The text of the department's file. */
export function textOf(result: ImportResult): string {
    return result.files.at(-1)?.text ?? '';
}

export const header =
    'KODE SUB KEGIATAN,PROGRAM DAN KEGIATAN,TOLAK UKUR KELUARAN,TARGET KINERJA KELUARAN,SUMBER DANA,LOKASI,AWAL PELAKSANAAN,AKHIR PELAKSANAAN,JUMLAH PAGU';
