// Client to server: a table from Excel as a plan would have it, with every choice the reader made. It must not know how tables are read,
// nor how they are shown.
import { notification, request } from './message.ts';

/** Reads a table anew with other choices; the server remembers the workbook of each name that a client gives. */
export const readTable = request<TableRequest, TableAnswer>('alur/readTable');
export const forgetTable = request<{ readonly table: string }, null>('alur/forgetTable');
/** Rows from a clipboard as programs for a place in a plan. */
export const pasteRows = request<PasteRequest, PasteAnswer>('alur/pasteRows');

/** Server to client, while a table is read. */
export const tableProgress = notification<{ readonly table: string; readonly rows: number; readonly total: number }>('alur/tableProgress');

/** `import` makes new files; `update` takes what the table changed into the plan. */
export type TableMode = 'import' | 'update';

export interface ColumnChoice {
    /** Letters, as a spreadsheet shows them. */
    readonly column: string;
    /** The texts above the column, joined. */
    readonly head: string;
    /** A word of a mapping: `budget 2026`. */
    readonly means: string;
    /** The file name of the table that it was made in. */
    readonly table: string;
}

/** The reader's options for a table, beside its cells. */
export interface TableChoices {
    readonly columns: readonly ColumnChoice[];
    /** Names of sheets to take; empty for all that can be seen. */
    readonly sheets: readonly string[];
    readonly year?: number;
    readonly firstYear?: number;
    readonly unit?: MoneyUnit;
    /** Whose table it is, where it does not say so. */
    readonly department?: string;
    readonly includeHidden?: boolean;
    readonly acceptMismatch?: boolean;
    /** Takes out what the table no longer has. */
    readonly remove?: boolean;
    /** Where plan and table both changed, the plan counts, and is not asked about again. */
    readonly keep?: boolean;
}

export const moneyUnits = ['whole', 'thousand', 'million', 'billion'] as const;
export type MoneyUnit = (typeof moneyUnits)[number];

export interface TableRequest {
    readonly table: string;
    /** The table's file name. */
    readonly file: string;
    /** Its bytes in base64; left out when the server has them. */
    readonly content?: string;
    readonly mode: TableMode;
    /** The URI of the folder of the plan. */
    readonly folder: string;
    /** Files beside the plan that remember what tables said: `*.table.txt`. */
    readonly bases: readonly { readonly name: string; readonly text: string }[];
    readonly choices: TableChoices;
    /** Rows of each table to show. */
    readonly rows: number;
}

export type TableAnswer =
    /** The server does not have the table: ask again with its content. */
    | { readonly kind: 'unknown' }
    | { readonly kind: 'cancelled' }
    | {
          readonly kind: 'read';
          readonly view: TableView;
          /** Files as they would be; empty while something is in doubt. */
          readonly files: readonly TableFile[];
      };

export interface TableFile {
    readonly uri: string;
    /** As it was when the table was read; null for a file that is not there yet. */
    readonly before: string | null;
    readonly text: string;
}

/** A table as it was understood, in the reader's language. */
export interface TableView {
    readonly locale: 'en' | 'id';
    /** `doubts`: nothing can be written yet; `kept`: files would be written over; `same`: there is nothing to change. */
    readonly state: 'ready' | 'doubts' | 'unreadable' | 'kept' | 'same';
    readonly sheets: readonly SheetView[];
    readonly tables: readonly TableBlockView[];
    /** The totals of the table: names and values. */
    readonly summary: readonly (readonly [string, string])[];
    readonly sums: readonly SumView[];
    /** Sums that agree and are not listed. */
    readonly moreSums: number;
    readonly doubts: readonly DoubtView[];
    readonly notes: readonly string[];
    /** Why nothing could be read. */
    readonly problems: readonly string[];
    /** The change in sentences. */
    readonly changes: readonly string[];
    readonly files: readonly { readonly name: string; readonly isNew: boolean }[];
    /** Values that both the plan and the table changed: the plan keeps its own. */
    readonly conflicts: readonly ConflictView[];
    /** Lines gone from the table, in sentences. */
    readonly gone: readonly string[];
    /** Files that hold something else and are not written over. */
    readonly kept: readonly string[];
    /** Every meaning that can be chosen. */
    readonly meanings: readonly MeaningView[];
    /** How many meanings were remembered from before. */
    readonly remembered: number;
}

export interface SheetView {
    readonly name: string;
    readonly taken: boolean;
    readonly hidden: boolean;
    /** Its content. */
    readonly says: string;
}

export interface TableBlockView {
    readonly sheet: string;
    /** Rows from 1. */
    readonly first: number;
    readonly last: number;
    readonly columns: readonly ColumnView[];
    readonly rows: readonly RowView[];
    /** Rows that are not shown. */
    readonly more: number;
}

export interface ColumnView {
    readonly letters: string;
    /** Its texts top down. */
    readonly head: readonly string[];
    /** As it was understood, in words; empty where nobody knows. */
    readonly meaning: string;
    /** The reader's choice; empty for the meaning as understood. */
    readonly chosen: string;
    /** Something in doubt is about it. */
    readonly doubtful: boolean;
    readonly isNumber: boolean;
}

export interface RowView {
    /** From 1. */
    readonly row: number;
    readonly role: RowRole;
    readonly says: string;
    /** Why it is left out. */
    readonly why: string;
    readonly cells: readonly string[];
}

export const rowRoles = [
    'program',
    'activity',
    'subactivity',
    'goal',
    'objective',
    'continued',
    'sum',
    'heading',
    'department',
    'purchase',
    'left-out',
] as const;
export type RowRole = (typeof rowRoles)[number];

export interface SumView {
    readonly place: string;
    readonly label: string;
    readonly column: string;
    readonly stated: string;
    readonly sum: string;
    readonly agrees: boolean;
}

/** How a doubt can be settled on the page; `table`: only in the table itself. */
export const settlings = ['column', 'year', 'first-year', 'mismatch', 'sheet', 'folder', 'table'] as const;

export interface DoubtView {
    readonly text: string;
    readonly settle: (typeof settlings)[number];
    /** Sheet and letters of the column it is about. */
    readonly sheet: string;
    readonly column: string;
}

interface ConflictView {
    readonly what: string;
    /** The table's value last time; empty where none is remembered. */
    readonly base: string;
    readonly table: string;
    readonly plan: string;
}

interface MeaningView {
    readonly field: string;
    readonly label: string;
    /** Its group: `names`, `results`, `money`, `more`. */
    readonly group: string;
    readonly takesYear: boolean;
}

export interface PasteRequest {
    readonly uri: string;
    readonly line: number;
    readonly character: number;
    /** Rows of cells between tabs. */
    readonly text: string;
}

export type PasteAnswer =
    /** These are no rows of a table, or not ones of a plan. */
    | { readonly kind: 'none' }
    /** Why they cannot be pasted, in the reader's language. */
    | { readonly kind: 'doubts'; readonly doubts: readonly string[] }
    | {
          readonly kind: 'programs';
          /** The text to write at the place, indented for it. */
          readonly text: string;
          /** Changes of other files: funds and locations that the rows name. */
          readonly files: readonly TableFile[];
          readonly notes: readonly string[];
      };
