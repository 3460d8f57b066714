// Rows that were copied out of a spreadsheet, as a workbook: with their own head, or with one made from what the columns hold.
// It must not know plans.
import Papa from 'papaparse';
import { cleanCode, isDotted } from './codes.ts';
import { findBlocks } from './head.ts';
import type { Cell, Sheet, Workbook } from './workbook.ts';
import { cellAt, emptyCell, isEmptyRow } from './workbook.ts';

export interface PastedRows {
    readonly workbook: Workbook;
    /** Meanings of a head that was made. */
    readonly mapping: Readonly<Record<string, string>>;
    /** Columns of figures of which nothing says what they are, by letters. */
    readonly unclear: readonly string[];
    /** The head was made, so that nothing says a year. */
    readonly isHeadMade: boolean;
}

/** More is no paste but an import. */
const maxRows = 5000;

/** Undefined for a text that is no rows of a table: tabs between cells, at least two columns. */
export function readPastedRows(text: string): PastedRows | undefined {
    if (!text.includes('\t')) return undefined;
    const { data } = Papa.parse<string[]>(text, { delimiter: '\t', skipEmptyLines: false });
    const rows = data.map(row => row.map(cellOf)).filter(row => !isEmptyRow(row));
    const wide = rows.filter(row => row.filter(({ kind }) => kind !== 'empty').length > 1);
    if (rows.length === 0 || rows.length > maxRows || wide.length * 2 < rows.length) return undefined;
    const sheet: Sheet = { name: '', rows, merged: [] };
    if (findBlocks(sheet, new Map()).length > 0)
        return { workbook: { sheets: [sheet], problems: [] }, mapping: {}, unclear: [], isHeadMade: false };
    return withHead(rows);
}

function cellOf(text: string): Cell {
    const trimmed = text.trim();
    return trimmed ? { kind: 'text', text: trimmed } : emptyCell;
}

type Kind = 'code' | 'title' | 'amount' | 'number' | 'figure' | 'text' | 'empty';

/** Figures without a head say little: one column of amounts is a budget, any other is unclear. */
function withHead(rows: readonly (readonly Cell[])[]): PastedRows | undefined {
    const width = Math.max(...rows.map(row => row.length));
    const kinds = Array.from({ length: width }, (_, index) => kindOf(rows, index));
    const titles = kinds.flatMap((kind, index) => (kind === 'text' ? [{ index, length: lengthOf(rows, index) }] : []));
    // Beside a code its title comes next; else the longest text names the work.
    const code = kinds.indexOf('code');
    const title = titles.find(({ index }) => code >= 0 && index > code) ?? titles.toSorted((a, b) => b.length - a.length)[0];
    if (!title) return undefined;
    kinds[title.index] = 'title';
    const amounts = kinds.flatMap((kind, index) => (kind === 'amount' ? [index] : []));
    const unclear = kinds.flatMap((kind, index) => (kind === 'figure' || (kind === 'amount' && amounts.length > 1) ? [index] : []));
    const mapping: Record<string, string> = {};
    const head = kinds.map((kind, index): Cell => {
        if (kind === 'empty') return emptyCell;
        if (kind === 'text' || kind === 'figure') return { kind: 'text', text: 'Catatan' };
        const name = `kolom ${letters[index] ?? index}`;
        mapping[name] = kind === 'amount' ? 'budget' : kind;
        return { kind: 'text', text: name };
    });
    // A column for indicators, which are not there: what lists works alone is a plan, too.
    head.push({ kind: 'text', text: 'Indikator' });
    const sheet: Sheet = { name: '', rows: [head, ...rows], merged: [] };
    return {
        workbook: { sheets: [sheet], problems: [] },
        mapping,
        unclear: unclear.map(index => letters[index] ?? String(index + 1)),
        isHeadMade: true,
    };
}

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

function kindOf(rows: readonly (readonly Cell[])[], index: number): Kind {
    const texts = rows.map(row => cellAt({ name: '', rows: [row], merged: [] }, 0, index).text).filter(Boolean);
    if (texts.length === 0) return 'empty';
    const most = (test: (text: string) => boolean) => texts.filter(test).length * 2 > texts.length;
    if (most(text => text.includes('.') && isDotted(cleanCode(text)) && !isAmount(text))) return 'code';
    if (texts.every((text, at) => text.replace(/\.$/, '') === String(at + 1))) return 'number';
    if (most(isAmount)) return 'amount';
    return most(text => /^[-(]?[\d.,\s%]+\)?$/.test(text)) ? 'figure' : 'text';
}

/** Thousands apart, a currency, or five digits and more. */
function isAmount(text: string): boolean {
    return (
        /^\(?(rp\.?\s*)?-?\d{1,3}([.,]\d{3})+([.,]\d{1,2})?\)?(,-)?$/i.test(text) ||
        /^\d{5,}([.,]\d{1,2})?$/.test(text) ||
        /^rp\.?\s*\d/i.test(text)
    );
}

function lengthOf(rows: readonly (readonly Cell[])[], index: number): number {
    return rows.reduce((sum, row) => sum + (row[index]?.text.length ?? 0), 0);
}
