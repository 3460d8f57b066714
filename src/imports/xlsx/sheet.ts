// The cells of one sheet of a workbook, read in one pass. Sizes and references that the file claims are checked before they cost anything.
import { writePeriod } from '../../plan/period.ts';
import { plainNumber } from '../amounts.ts';
import { readSerialDay } from '../dates.ts';
import type { Area, Cell, Sheet } from '../workbook.ts';
import { emptyCell } from '../workbook.ts';
import type { CellStyle } from './styles.ts';
import { attribute, readXml, unescapeXml } from './xml.ts';
import { TooLarge } from './zip.ts';

/** The largest sheet that Excel knows. */
const maxRows = 1_048_576;
const maxColumns = 16_384;
/** Cells of a sheet with those left empty before them: a plan of 50,000 rows has a million. */
const maxCells = 12_000_000;

export interface SheetContext {
    readonly strings: readonly string[];
    readonly styles: readonly CellStyle[];
    /** Days are counted from 1904. */
    readonly date1904: boolean;
}

export function readSheet(name: string, pieces: Iterable<string>, context: SheetContext): Sheet {
    const rows: Cell[][] = [];
    const merged: Area[] = [];
    const hiddenRows = new Set<number>();
    const hiddenColumns = new Set<number>();
    let slots = 0;
    let row = -1;
    let column = -1;
    let cell: { type: string; style: CellStyle | undefined; formula: boolean } | undefined;
    let value = '';
    let taking = false;

    const put = () => {
        if (!cell || row >= maxRows || column >= maxColumns) return;
        const made = cellOf(value, cell.type, cell.style, cell.formula, context);
        if (made.kind === 'empty' && !made.formula) return;
        while (rows.length <= row) rows.push(noCells);
        let cells = rows[row] as Cell[];
        if (cells === noCells) {
            cells = [];
            rows[row] = cells;
        }
        slots += Math.max(0, column + 1 - cells.length);
        if (slots > maxCells) throw new TooLarge();
        while (cells.length < column) cells.push(emptyCell);
        cells[column] = made;
    };
    readXml(pieces, {
        open(tag, attributes, closed) {
            if (tag === 'c') {
                const at = placeOf(attribute(attributes, 'r'));
                column = at?.column ?? column + 1;
                row = at?.row ?? row;
                const style = context.styles[Number(attribute(attributes, 's') ?? 0)];
                cell = { type: attribute(attributes, 't') ?? 'n', style, formula: false };
                value = '';
                if (closed) cell = undefined;
            } else if (tag === 'v' || (tag === 't' && cell?.type === 'inlineStr')) taking = !closed;
            else if (tag === 'f' && cell) cell.formula = true;
            else if (tag === 'row') {
                const number = Number(attribute(attributes, 'r'));
                row = Number.isInteger(number) && number > 0 ? number - 1 : row + 1;
                column = -1;
                if (isTrue(attribute(attributes, 'hidden')) && row < maxRows) hiddenRows.add(row);
            } else if (tag === 'mergeCell') {
                const area = areaOf(attribute(attributes, 'ref') ?? '');
                if (area && merged.length < 200_000) merged.push(area);
            } else if (tag === 'col' && isTrue(attribute(attributes, 'hidden'))) {
                const first = Number(attribute(attributes, 'min')) - 1;
                const last = Math.min(Number(attribute(attributes, 'max')) - 1, maxColumns - 1);
                // A range to the last column hides what is empty.
                if (last - first < 1000) for (let at = Math.max(0, first); at <= last; at++) hiddenColumns.add(at);
            }
        },
        close(tag) {
            if (tag === 'v' || tag === 't') taking = false;
            else if (tag === 'c') {
                put();
                cell = undefined;
            }
        },
        text(text) {
            if (taking) value += text;
        },
    });
    return {
        name,
        rows,
        merged,
        ...(hiddenRows.size > 0 ? { hiddenRows } : {}),
        ...(hiddenColumns.size > 0 ? { hiddenColumns } : {}),
    };
}

/** Shared by all rows without cells. */
const noCells: Cell[] = [];

function cellOf(raw: string, type: string, style: CellStyle | undefined, formula: boolean, context: SheetContext): Cell {
    const marked = (cell: Cell) => (formula || style?.bold || style?.indent ? { ...cell, ...marksOf(style, formula) } : cell);
    if (type === 'e') return marked({ kind: 'empty', text: '', formula: true, error: unescapeXml(raw) });
    if (type === 's' || type === 'str' || type === 'inlineStr') {
        const text = (type === 's' ? (context.strings[Number(raw)] ?? '') : unescapeXml(raw)).trim();
        return text ? marked({ kind: 'text', text }) : formula ? marked({ kind: 'empty', text: '' }) : emptyCell;
    }
    if (raw.trim() === '') return formula ? marked({ kind: 'empty', text: '' }) : emptyCell;
    if (type === 'b') return marked({ kind: 'boolean', text: raw.trim() === '1' ? 'TRUE' : 'FALSE' });
    if (type === 'd') return marked({ kind: 'date', text: raw.trim().slice(0, 10) });
    const text = plainNumber(raw);
    const day = style?.isDate ? readSerialDay(text, context.date1904) : undefined;
    const cell: Cell = day === undefined ? { kind: 'number', text } : { kind: 'date', text: writePeriod({ from: day, to: day }) };
    return marked(style?.format ? { ...cell, format: style.format } : cell);
}

function marksOf(style: CellStyle | undefined, formula: boolean): Pick<Cell, 'formula' | 'bold' | 'indent'> {
    return {
        ...(formula ? { formula: true } : {}),
        ...(style?.bold ? { bold: true } : {}),
        ...(style?.indent ? { indent: style.indent } : {}),
    };
}

function isTrue(value: string | undefined): boolean {
    return value === '1' || value === 'true';
}

/** `B12` as row 11 and column 1; undefined for what is no place of a sheet. Asked of every cell, so it makes no texts. */
function placeOf(reference = ''): { row: number; column: number } | undefined {
    let [at, row, column] = [0, 0, 0];
    for (let code = reference.charCodeAt(0); code >= 65 && code <= 90; code = reference.charCodeAt(++at)) column = column * 26 + code - 64;
    const letters = at;
    for (let code = reference.charCodeAt(at); code >= 48 && code <= 57; code = reference.charCodeAt(++at)) row = row * 10 + code - 48;
    const digits = at - letters;
    const isPlace = at === reference.length && letters >= 1 && letters <= 3 && digits >= 1 && digits <= 7;
    return isPlace ? { row: row - 1, column: column - 1 } : undefined;
}

function areaOf(reference: string): Area | undefined {
    const [from, to] = reference.split(':').map(part => placeOf(part));
    return from && to ? { top: from.row, left: from.column, bottom: to.row, right: to.column } : undefined;
}
