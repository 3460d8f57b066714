// Reads Excel workbooks with numbers kept digit for digit, in Node and in a browser's worker. It must not know what the columns mean.
import readWorkbook, { InvalidInputError } from 'read-excel-file/universal';
import type { Text } from '../l10n/say.ts';
import { writePeriod } from '../plan/period.ts';
import { plainNumber } from './amounts.ts';
import { readDay } from './dates.ts';
import type { SheetMarks } from './excel-marks.ts';
import { readMarks } from './excel-marks.ts';
import type { Importer } from './importer.ts';
import { messages } from './messages.ts';
import type { Cell, Table } from './table.ts';
import { emptyCell } from './table.ts';

/** The digits of a number as the file holds them, which a floating-point number would lose. */
interface Digits {
    readonly digits: string;
}

export const excel: Importer = {
    id: 'excel',
    extensions: ['.xlsx', '.xlsm'],
    read: async bytes => {
        try {
            const buffer = new Uint8Array(bytes).buffer;
            const sheets = await readWorkbook<Digits>(buffer, { parseNumber: digits => ({ digits }) });
            const marks = readMarks(bytes);
            return { tables: sheets.map(({ sheet, data }) => tableOf(sheet, data, marks.get(sheet))), problems: [] };
        } catch (error) {
            return { tables: [], problems: [{ place: {}, message: explain(error), values: { detail: detailOf(error) } }] };
        }
    },
};

function tableOf(sheet: string, data: readonly (readonly unknown[])[], marks: SheetMarks | undefined): Table {
    const height = Math.max(data.length, ...(marks?.formulas ?? []).map(mark => mark.row + 1));
    const rows = Array.from({ length: height }, (_, row) =>
        (data[row] ?? []).map((value, column) => cellOf(value, marks?.formats.get(`${row},${column}`))),
    );
    for (const { row, column, error } of marks?.formulas ?? []) {
        const cells = rows[row] as Cell[];
        while (cells.length <= column) cells.push(emptyCell);
        cells[column] = { ...(cells[column] as Cell), formula: true, ...(error ? { error } : {}) };
    }
    return { sheet, rows, merged: marks?.merged ?? [] };
}

function cellOf(value: unknown, format: string | undefined): Cell {
    if (value === null || value === undefined || value === '') return emptyCell;
    if (typeof value === 'string') return value.trim() ? { kind: 'text', text: value.trim() } : emptyCell;
    if (typeof value === 'boolean') return { kind: 'boolean', text: value ? 'TRUE' : 'FALSE' };
    const shown = format ? { format } : {};
    if (value instanceof Date) return { kind: 'date', text: value.toISOString().slice(0, 10), ...shown };
    const text = plainNumber((value as Digits).digits);
    const day = format && isDateFormat(format) ? readDay({ kind: 'number', text }) : undefined;
    return day ? { kind: 'date', text: writePeriod({ from: day.from, to: day.from }), ...shown } : { kind: 'number', text, ...shown };
}

/** The library knows dates by Excel's own format numbers; other programs (Numbers among them) give `d/m/yyyy` numbers of theirs. */
function isDateFormat(format: string): boolean {
    const tokens = format.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');
    return /[dy]/i.test(tokens) && !/[0#?%]/.test(tokens);
}

function explain(error: unknown): Text {
    if (error instanceof InvalidInputError && error.code === 'XLS_FILE_NOT_SUPPORTED') return messages.oldExcel;
    if (error instanceof InvalidInputError && error.code === 'NO_DATA') return messages.emptyFile;
    return messages.unreadableWorkbook;
}

function detailOf(error: unknown): string {
    return error instanceof InvalidInputError ? error.code : error instanceof Error ? error.message : String(error);
}
