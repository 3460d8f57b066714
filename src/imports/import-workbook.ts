// The import as one function: bytes of a table in, texts of a plan and an account out. Touches no disk, never rejects for bad data.
import type { Locale } from '../l10n/say.ts';
import { say } from '../l10n/say.ts';
import { plainDecimal } from '../plan/decimal.ts';
import type { Declaration } from '../plan/plan.ts';
import type { Doubt, ImportAccount, RowCounts } from './account.ts';
import type { DepartmentOptions } from './departments.ts';
import { importTable as importOneSheet } from './import-table.ts';
import type { Nomenclature } from './nomenclature.ts';
import type { WriteText } from './shared.ts';
import type { TableProblem } from './workbook.ts';
import { sayProblem } from './workbook.ts';

/** The unit that amounts are written in. */
export type MoneyUnit = 'whole' | 'thousand' | 'million' | 'billion';

export interface ImportOptions {
    /** Prints declarations as text: `writeSource` of exports/source.ts, handed in because imports know no exports. */
    readonly write: WriteText;
    /** Language of keywords and messages, and of names made for what has no title. */
    readonly locale: Locale;
    /** Meanings of columns by header or by letter: `{ 'Biaya': 'budget', 'F': 'ignore' }`. */
    readonly mapping?: Readonly<Record<string, string>>;
    /** Names of sheets, or their numbers from 1; without any, every visible sheet that holds a plan. */
    readonly sheets?: readonly string[];
    /** The plan year, where the table does not say it. */
    readonly year?: number;
    /** The year of `Tahun 1`. */
    readonly firstYear?: number;
    /** The unit of money, where the table does not say it. */
    readonly unit?: MoneyUnit;
    /** Takes hidden sheets, rows and columns too. */
    readonly includeHidden?: boolean;
    /** Writes although sums of the table disagree with their parts. */
    readonly acceptMismatch?: boolean;
    /** Whose table it is, where the table does not say it. */
    readonly department?: DepartmentOptions;
    /** Official names by code, for works and funds: see readNomenclature. */
    readonly nomenclature?: Nomenclature;
    /** ISO 4217; IDR when not given. */
    readonly currency?: string;
    readonly plan?: { readonly name?: string; readonly title?: string };
    /** What the target folder's plan declares at its top, and the text of its shared file: neither is said again. */
    readonly existing?: { readonly declarations: readonly Declaration[]; readonly sharedText?: string };
    /** Called now and then with rows read and rows in all. A rejection ends the import with it. */
    readonly onProgress?: (rows: number, total: number) => void | Promise<void>;
}

export interface ImportResult {
    readonly account: ImportAccount;
    readonly counts: RowCounts;
    /** Open questions: while there is one, `files` is empty. */
    readonly doubts: readonly Doubt[];
    /** What is good to know. A note never changes a figure. */
    readonly notes: readonly TableProblem[];
    /** Why nothing could be read; empty when the table was read. */
    readonly unreadable: readonly TableProblem[];
    /** Paths within the plan's folder, and whole texts. The caller compares them with what is there. */
    readonly files: readonly { readonly name: string; readonly text: string }[];
}

/** 0: written, notes allowed. 1: doubts, nothing written. 2: not readable. */
export function exitCodeOf(result: ImportResult): 0 | 1 | 2 {
    return result.unreadable.length > 0 ? 2 : result.doubts.length > 0 ? 1 : 0;
}

/** The same bytes and options give the same texts. */
export async function importTable(bytes: Uint8Array, fileName: string, options: ImportOptions): Promise<ImportResult> {
    const { locale } = options;
    const { sheets: [sheet] = [], ...rest } = options;
    const result = await importOneSheet(bytes, fileName, { ...rest, ...(sheet === undefined ? {} : { sheet }) });
    const { summary, files } = result;
    const total = plainDecimal(summary.total);
    return {
        account: {
            departments: [],
            programs: summary.programs,
            activities: summary.activities,
            subactivities: summary.subactivities,
            goals: 0,
            objectives: 0,
            indicators: 0,
            budget: files.length > 0 && options.year !== undefined ? { [options.year]: total } : {},
            forecast: {},
            actual: {},
            physical: {},
            funds: {},
            doubts: [],
            skipped: result.rows.rejected.map(row => ({ sheet: result.sheet, row: row.row, reason: say(row.message, locale, row.values) })),
            sheets: [{ name: result.sheet, taken: files.length > 0 }],
            written: [],
        },
        counts: {
            rows: result.rows.total,
            taken: result.rows.taken,
            skipped: result.rows.rejected.length,
            withoutOutputIndicator: summary.withoutOutputIndicator,
            withoutIndicator: summary.withoutIndicator,
            zeroBudget: summary.zeroBudget,
        },
        doubts: [],
        notes: [...result.problems, ...result.flagged],
        unreadable: files.length > 0 ? [] : result.problems,
        files,
    };
}

/** A doubt with its place, what it may mean, and how to settle it. */
export function sayDoubt(doubt: Doubt, locale: Locale): string {
    return `${sayProblem(doubt, locale)} ${say(doubt.settle, locale, doubt.values)}`.trim();
}
