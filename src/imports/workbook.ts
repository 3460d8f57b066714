// A workbook as it was found: sheets of cells, each with its place, whatever the file's format. Readers make it, the import reads it.
import type { Locale, Text, Values } from '../l10n/say.ts';
import { say } from '../l10n/say.ts';

export interface Cell {
    /** How the file holds it. A code that is a number or a date may have lost zeros on the way. */
    readonly kind: 'empty' | 'text' | 'number' | 'date' | 'boolean';
    /** Numbers exactly, as plain digits with a point; dates as `2024-01-31`. Trimmed, otherwise untouched. */
    readonly text: string;
    /** The number format that Excel shows it with, such as `0.00` or `0%`; absent when general. */
    readonly format?: string;
    /** Calculated; without a stored result the text is empty. */
    readonly formula?: true;
    /** The text that Excel shows instead of a result, such as `#REF!`. */
    readonly error?: string;
    readonly bold?: true;
    /** Levels of indentation; absent for none. */
    readonly indent?: number;
}

export const emptyCell: Cell = { kind: 'empty', text: '' };

/** Cells merged into one; rows and columns from 0, both ends included. The text is in the first. */
export interface Area {
    readonly top: number;
    readonly left: number;
    readonly bottom: number;
    readonly right: number;
}

/** A sheet of a workbook, or a CSV file (whose sheet has no name). `rows[0]` is row 1. */
export interface Sheet {
    readonly name: string;
    readonly rows: readonly (readonly Cell[])[];
    readonly merged: readonly Area[];
    /** `very-hidden` sheets can be shown only by a macro. Absent: visible. */
    readonly hidden?: 'hidden' | 'very-hidden';
    /** Rows that are hidden, by hand or by a filter; from 0. */
    readonly hiddenRows?: ReadonlySet<number>;
    /** Columns that are hidden; from 0. */
    readonly hiddenColumns?: ReadonlySet<number>;
}

export interface Workbook {
    /** In their order; empty and hidden sheets too. */
    readonly sheets: readonly Sheet[];
    /** Why the file cannot be read, or was read in part. Without sheets it could not be read at all. */
    readonly problems: readonly TableProblem[];
    /** The day it was last saved, as `2026-03-12`, where the file says it. */
    readonly saved?: string;
}

/** Where in a table: the row from 1 and the column as its letters, both as a spreadsheet shows them. */
export interface TablePlace {
    readonly sheet?: string;
    readonly row?: number;
    readonly column?: string;
}

/** A remark on a table: what is wrong in it, doubtful, or good to know. A value, never thrown. */
export interface TableProblem {
    readonly place: TablePlace;
    readonly message: Text;
    readonly values: Values;
}

export function cellAt(sheet: Sheet, row: number, column: number): Cell {
    return sheet.rows[row]?.[column] ?? emptyCell;
}

export function isEmptyRow(row: readonly Cell[]): boolean {
    return row.every(cell => cell.kind === 'empty' && !cell.formula);
}

/** `A` for 0, `Z` for 25, `AA` for 26. */
export function columnLetters(index: number): string {
    return (index >= 26 ? columnLetters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/** From letters to a column from 0; -1 when they are none. */
export function columnIndex(letters: string): number {
    return /^[A-Z]{1,4}$/.test(letters) ? [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1 : -1;
}

/** A place as a spreadsheet writes it: `Renja!F12`, `F12` in a table without sheets, `Renja!12` for a whole row. */
export function cellName({ sheet, row, column }: TablePlace): string {
    const cell = `${column ?? ''}${row ?? ''}`;
    return sheet && cell ? `${sheet}!${cell}` : cell || (sheet ?? '');
}

/** The sentence with its place: `Sheet "Renja", row 5, column N: …`. */
export function sayProblem(problem: TableProblem, locale: Locale): string {
    const { sheet, row, column } = problem.place;
    const parts = [
        ...(sheet ? [say(place.sheet, locale, { sheet })] : []),
        ...(row ? [say(place.row, locale, { row })] : []),
        ...(column ? [say(place.column, locale, { column })] : []),
    ].join(', ');
    const sentence = say(problem.message, locale, problem.values);
    return parts ? `${parts.charAt(0).toUpperCase()}${parts.slice(1)}: ${sentence}` : sentence;
}

const place = {
    sheet: { en: 'sheet "{sheet}"', id: 'lembar "{sheet}"' },
    row: { en: 'row {row}', id: 'baris {row}' },
    column: { en: 'column {column}', id: 'kolom {column}' },
} as const satisfies Record<string, Text>;
