// The account of an import as plain data: counts, money by year, doubts, and every sheet and row that was left out.
// `alur import --report json` prints it as it is.
import type { Text } from '../l10n/say.ts';
import type { Department, Fund, Result, Scope } from '../plan/model.ts';
import type { TableProblem } from './workbook.ts';

/** Amounts by year, as decimal text in whole currency units; a year without money has no key. */
export type MoneyByYear = Readonly<Record<string, string>>;

export interface ImportAccount {
    readonly departments: readonly { readonly code: string; readonly title: string }[];
    readonly programs: number;
    readonly activities: number;
    readonly subactivities: number;
    readonly goals: number;
    readonly objectives: number;
    readonly indicators: number;
    /** Proposals of people, members of the council and districts. */
    readonly proposals: number;
    /** A group counts with the figure it states, else with the sum of its parts. */
    readonly budget: MoneyByYear;
    /** ISO 4217, where the file names it; sums in another currency say so in their key: `2026 EUR`. */
    readonly currency?: string;
    readonly forecast: MoneyByYear;
    /** Ceilings of works. */
    readonly ceiling: MoneyByYear;
    /** Money spent. */
    readonly actual: MoneyByYear;
    /** Physical progress in percent. */
    readonly physical: MoneyByYear;
    /** The budget by fund, as the table names it. */
    readonly funds: Readonly<Record<string, MoneyByYear>>;
    readonly doubts: readonly { readonly cell: string; readonly message: string; readonly readings: readonly string[] }[];
    readonly skipped: readonly { readonly sheet: string; readonly row: number; readonly reason: string }[];
    readonly sheets: readonly { readonly name: string; readonly taken: boolean }[];
    /** Paths of files that were written; the caller that writes them fills it. */
    readonly written: readonly string[];
}

/** A question that only the reader can answer. While there is one, nothing is written. */
export interface Doubt extends TableProblem {
    /** Meanings that the cell or column may have, as text. */
    readonly readings: readonly string[];
    /** The option that settles it, or what to change in the table. */
    readonly settle: Text;
}

/** Counts for the reader of the command's answer: rows in are rows taken and rows left out, and what the works lack. */
export interface RowCounts {
    /** Filled rows under a head, in the sheets that were taken. */
    readonly rows: number;
    readonly taken: number;
    readonly skipped: number;
    /** Works whose column of output indicators is empty. */
    readonly withoutOutputIndicator: number;
    /** Works without any indicator, neither their own nor one of their activity. */
    readonly withoutIndicator: number;
    /** Works whose budget is stated as 0. */
    readonly zeroBudget: number;
}

/** The row of a table, from 1. */
export interface Origin {
    readonly sheet: string;
    readonly row: number;
}

/** A table's content as declarations, before those of the plan are left out. */
export interface TableContent {
    readonly departments: readonly Department[];
    readonly results: readonly Result[];
    /** All funds that it names. */
    readonly funds: readonly Fund[];
    /** Declarations that the plan lacks: funds, locations, goals, and the plan itself. */
    readonly added: readonly Scope[];
    /** Id of the layout, such as `t-c33`; `table` for a department's own. */
    readonly layout: string;
    /** The plan year, or the first and the last; empty where the table has none. */
    readonly years: string;
    /** The day the workbook was last saved, as `2026-03-12`, where the file says it. */
    readonly saved: string | undefined;
    /** Rows of works, indicators and amounts. */
    readonly origins: ReadonlyMap<object, Origin>;
}

export interface ImportResult {
    readonly account: ImportAccount;
    readonly counts: RowCounts;
    /** Open questions: while there is one, `files` is empty. */
    readonly doubts: readonly Doubt[];
    /** A note to the reader. It never changes a figure. */
    readonly notes: readonly TableProblem[];
    /** Why nothing could be read; empty when the table was read. */
    readonly unreadable: readonly TableProblem[];
    /** Undefined while there is a doubt. */
    readonly content: TableContent | undefined;
    /** The unit of `counts` and `skipped`: elements of an XML file; rows of a table when absent. */
    readonly unit?: 'elements';
    /** Paths within the plan's folder, and whole texts. The caller compares them with what is there. */
    readonly files: readonly { readonly name: string; readonly text: string }[];
}
