// What an import hands back: files to write and an account of every row, as plain data. It must not know how it is shown.
import type { Locale } from '../l10n/say.ts';
import type { Decimal } from '../plan/decimal.ts';
import type { RejectedRow } from './sort-rows.ts';
import type { TableProblem } from './table.ts';
import { sayProblem } from './table.ts';

export interface ImportResult {
    /** Names without folder, and whole texts; whoever writes them compares with what is there: unchanged, new or changed. */
    readonly files: readonly { readonly name: string; readonly text: string }[];
    /** The sheet that was read; empty for CSV or when none was. */
    readonly sheet: string;
    /** Filled rows under the header: `total` is `taken` and `rejected` together. */
    readonly rows: { readonly total: number; readonly taken: number; readonly rejected: readonly RejectedRow[] };
    /** Rows that were taken and need a look. */
    readonly flagged: readonly TableProblem[];
    /** What concerns the table as a whole; when no row could be read, why. */
    readonly problems: readonly TableProblem[];
    /** Columns that nothing was taken from, though they hold something; `column` as letters. */
    readonly unknownColumns: readonly { readonly column: string; readonly header: string }[];
    readonly summary: ImportSummary;
}

export interface ImportSummary {
    readonly departments: number;
    readonly programs: number;
    readonly activities: number;
    readonly subactivities: number;
    /** Of the rows without parts of their own, in whole currency units. */
    readonly total: Decimal;
    /** Rows of work whose column of output indicators is empty. */
    readonly withoutOutputIndicator: number;
    /** Rows of work without any: neither for the activity nor for output or outcome. */
    readonly withoutIndicator: number;
    /** Rows of work whose budget is stated as 0. */
    readonly zeroBudget: number;
}

/** A rejected row as a sentence with its place. */
export function sayRejected(row: RejectedRow, sheet: string, locale: Locale): string {
    const place = { sheet, row: row.row, ...(row.column ? { column: row.column } : {}) };
    return sayProblem({ place, message: row.message, values: row.values }, locale);
}
