// Client to server: a table from Excel as a plan would have it, with every choice the reader made. It must not know how tables are read,
// nor how they are shown.
import * as v from 'valibot';
import { notification, request } from './message.ts';
import { count, list, read, texts } from './schema.ts';

/** Reads a table anew with other choices; the server remembers the workbook of each name that a client gives. */
export const readTable = request<TableRequest, TableAnswer>('alur/readTable');
export const forgetTable = request<{ readonly table: string }, null>('alur/forgetTable');
/** Rows from a clipboard as programs for a place in a plan. */
export const pasteRows = request<PasteRequest, PasteAnswer>('alur/pasteRows');

/** Server to client, while a table is read. */
export const tableProgress = notification<{ readonly table: string; readonly rows: number; readonly total: number }>('alur/tableProgress');

/** `import` makes new files; `update` takes what the table changed into the plan. */
export type TableMode = 'import' | 'update';

/** A field of an import, with a year where it has one; empty for none. */
const meaning = v.pipe(v.string(), v.regex(/^(?:[A-Za-z]+(?: \d{4})?)?$/));
const shortText = v.pipe(v.string(), v.maxLength(10_000));

const columnChoice = v.object({
    /** Letters, as a spreadsheet shows them. */
    column: shortText,
    /** The texts above the column, joined. */
    head: shortText,
    /** A word of a mapping: `budget 2026`. */
    means: meaning,
    /** The file name of the table that it was made in. */
    table: shortText,
});
export type ColumnChoice = Readonly<v.InferOutput<typeof columnChoice>>;

export const moneyUnits = ['whole', 'thousand', 'million', 'billion'] as const;
export type MoneyUnit = (typeof moneyUnits)[number];

const year = v.pipe(v.number(), v.integer(), v.minValue(1900), v.maxValue(2099));

/** Choices that every table has. */
const tableChoices = v.object({
    columns: list(columnChoice),
    /** Names of sheets to take; empty for all that can be seen. */
    sheets: texts,
});
/** Choices that may be left out. */
const furtherChoices = {
    year,
    firstYear: year,
    unit: v.picklist(moneyUnits),
    /** The owner of the table, where it does not say so. */
    department: v.pipe(shortText, v.regex(/\S/)),
    includeHidden: v.boolean(),
    acceptMismatch: v.boolean(),
    /** Takes out what the table no longer has. */
    remove: v.boolean(),
    /** Where plan and table both changed, the plan counts, and is not asked about again. */
    keep: v.boolean(),
};
type FurtherChoices = { readonly [Name in keyof typeof furtherChoices]?: v.InferOutput<(typeof furtherChoices)[Name]> };

/** The reader's options for a table, beside its cells. */
export type TableChoices = Readonly<v.InferOutput<typeof tableChoices>> & FurtherChoices;

/** Choices as the page sends them, and as VS Code kept them over a restart; of those that may be left out, those in their shape. */
export function readTableChoices(given: unknown): TableChoices | undefined {
    const choices = read(tableChoices, given);
    if (!choices) return undefined;
    const further = Object.entries(furtherChoices).filter(([name, shape]) => v.is(shape, (given as Record<string, unknown>)[name]));
    return { ...choices, ...Object.fromEntries(further.map(([name]) => [name, (given as Record<string, unknown>)[name]])) };
}

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

const sheetView = v.object({
    name: v.string(),
    taken: v.boolean(),
    hidden: v.boolean(),
    /** Its content. */
    says: v.string(),
});
export type SheetView = Readonly<v.InferOutput<typeof sheetView>>;

const columnView = v.object({
    letters: v.string(),
    /** Its texts top down. */
    head: texts,
    /** As it was understood, in words; empty where nobody knows. */
    meaning: v.string(),
    /** The reader's choice; empty for the meaning as understood. */
    chosen: v.string(),
    /** Something in doubt is about it. */
    doubtful: v.boolean(),
    isNumber: v.boolean(),
});
export type ColumnView = Readonly<v.InferOutput<typeof columnView>>;

const rowView = v.object({
    /** From 1. */
    row: v.number(),
    role: v.picklist([
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
    ]),
    says: v.string(),
    /** Why it is left out. */
    why: v.string(),
    cells: texts,
});
export type RowView = Readonly<v.InferOutput<typeof rowView>>;
export type RowRole = RowView['role'];

const tableBlockView = v.object({
    sheet: v.string(),
    /** Rows from 1. */
    first: count,
    last: count,
    columns: list(columnView),
    rows: list(rowView),
    /** Rows that are not shown. */
    more: count,
});
export type TableBlockView = Readonly<v.InferOutput<typeof tableBlockView>>;

const sumView = v.object({
    place: v.string(),
    label: v.string(),
    column: v.string(),
    stated: v.string(),
    sum: v.string(),
    agrees: v.boolean(),
});
export type SumView = Readonly<v.InferOutput<typeof sumView>>;

const doubtView = v.object({
    text: v.string(),
    /** How it can be settled on the page; `table`: only in the table itself. */
    settle: v.picklist(['column', 'year', 'first-year', 'mismatch', 'sheet', 'folder', 'table']),
    /** Sheet and letters of the column it is about. */
    sheet: v.string(),
    column: v.string(),
});
export type DoubtView = Readonly<v.InferOutput<typeof doubtView>>;

const conflictView = v.object({
    what: v.string(),
    /** The table's value last time; empty where none is remembered. */
    base: v.string(),
    table: v.string(),
    plan: v.string(),
});

const meaningView = v.object({
    field: v.string(),
    label: v.string(),
    /** Its group: `names`, `results`, `money`, `more`. */
    group: v.string(),
    takesYear: v.boolean(),
});

export const tableView = v.object({
    locale: v.picklist(['en', 'id']),
    /** `doubts`: nothing can be written yet; `kept`: files would be written over; `same`: there is nothing to change. */
    state: v.picklist(['ready', 'doubts', 'unreadable', 'kept', 'same']),
    sheets: list(sheetView),
    tables: list(tableBlockView),
    /** The totals of the table: names and values. */
    summary: list(v.pipe(v.tuple([v.string(), v.string()]), v.readonly())),
    sums: list(sumView),
    /** Sums that agree and are not listed. */
    moreSums: count,
    doubts: list(doubtView),
    notes: texts,
    /** Why nothing could be read. */
    problems: texts,
    /** The change in sentences. */
    changes: texts,
    files: list(v.object({ name: v.string(), isNew: v.boolean() })),
    /** Values that both the plan and the table changed: the plan keeps its own. */
    conflicts: list(conflictView),
    /** Lines gone from the table, in sentences. */
    gone: texts,
    /** Files that hold something else and are not written over. */
    kept: texts,
    /** Every meaning that can be chosen. */
    meanings: list(meaningView),
    /** How many meanings were remembered from before. */
    remembered: count,
});
/** A table as it was understood, in the reader's language. */
export type TableView = Readonly<v.InferOutput<typeof tableView>>;

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
