// The bytes of an official list as text: CSV as it is, a workbook as the CSV of its sheets. It must not know what the columns mean.
import { isCatalogueFile } from '../plan/catalogue.ts';
import { readCsv } from './csv.ts';
import { decodeTable, decodeText } from './decode-text.ts';
import { readExcel } from './excel.ts';
import { type Cell, emptyCell, type Sheet } from './workbook.ts';

/** Before each sheet of a workbook; no text of a cell holds it. */
const sheetMark = '\u001d';

/** The format follows from the content, not from the name. A workbook that cannot be read stays the bytes of one. */
export function listText(bytes: Uint8Array): string {
    if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return decodeTable(bytes);
    const sheets = readExcel(bytes).sheets.filter(({ hidden }) => !hidden);
    return sheets.length > 0 ? sheets.map(sheet => sheetMark + csvOf(sheet)).join('') : decodeTable(bytes);
}

/** A plan, or a list that one names. */
export function decodeFile(uri: string, bytes: Uint8Array): string {
    return isCatalogueFile(uri) ? listText(bytes) : decodeText(bytes);
}

/** The rows of each sheet; a CSV file has one. */
export function listSheets(text: string): string[][][] {
    if (!text.startsWith(sheetMark)) return [readCsv(text.replace(/^\uFEFF/, '')).rows];
    return text
        .split(sheetMark)
        .slice(1)
        .map(sheet => readCsv(sheet).rows);
}

/** A cell that is merged downwards counts in each of its rows. */
function csvOf({ rows, merged }: Sheet): string {
    const filled = rows.map(cells => [...cells]);
    for (const { top, bottom, left, right } of merged) {
        const cell = rows[top]?.[left];
        if (!cell?.text || left !== right) continue;
        for (const cells of filled.slice(top + 1, bottom + 1)) {
            // Areas that lie over each other are damage.
            if (cells[left]?.text) break;
            while (cells.length < left) cells.push(emptyCell);
            cells[left] = cell;
        }
    }
    // The separator is told, so that no text is taken for one.
    return `sep=;\n${filled.map(cells => cells.map(quoted).join(';')).join('\n')}`;
}

function quoted(cell: Cell): string {
    const text = shown(cell).replaceAll(sheetMark, ' ');
    return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A code kept as a number has the zeros that its format shows: `1.10` with `0.00`. */
function shown({ kind, text, format = '' }: Cell): string {
    if (kind !== 'number') return text;
    const [, whole = '', decimals = ''] = /^(0+)(?:\.(0+))?$/.exec(format) ?? [];
    const [units = '', fraction = ''] = text.split('.');
    if (whole === '' || fraction.length > decimals.length) return text;
    return units.padStart(whole.length, '0') + (decimals && `.${fraction.padEnd(decimals.length, '0')}`);
}
