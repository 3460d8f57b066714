// The shape of a form that a regulation prescribes: its head, its rows and its sums as data. Years and names in braces are filled in when it
// is written: `{n}`, `{n+1}`, `{first}`, `{last}`, `{year}` in a column for each year, `{department}`, `{region}`.

/** A time seen from the year of the form. `year`: that of the column; `end`: the last year of the period; `so far`: the quarters reported. */
export type At =
    | 'n'
    | 'n-1'
    | 'n-2'
    | 'n+1'
    | 'year'
    | 'start'
    | 'end'
    | 'TW1'
    | 'TW2'
    | 'TW3'
    | 'TW4'
    | 'so far'
    /** From the beginning of the period to the year before, and to the quarters reported. */
    | 'until n-1'
    | 'until so far';

/** A figure of an indicator. `other`: in the other plan or version of a comparison. */
export interface FigureFact {
    readonly figure: 'target' | 'baseline' | 'actual' | 'before' | 'other';
    readonly at: At;
    /** The unit has a column of its own. */
    readonly bare?: true;
}

/** An amount of money of a work. `limit`: its ceiling, else its budget. */
export interface MoneyFact {
    readonly money: 'budget' | 'forecast' | 'limit' | 'spent' | 'cash-plan' | 'before' | 'other';
    readonly at: At;
}

export type Amount = FigureFact | MoneyFact | PhysicalFact;

/** How much of a work is done, in percent, as last reported. */
interface PhysicalFact {
    readonly physical: 'actual' | 'target';
}

/** Worked out of two others of the same row. */
export type Calculation =
    | { readonly minus: readonly [Amount, Amount] }
    /** The first in percent of the second; for an indicator that should fall, twice the target less the actual. */
    | { readonly percent: readonly [Amount, Amount] }
    /** The distance from the second to the first, both in percent of the third: `(b - a) / b`. */
    | { readonly lag: readonly [Amount, Amount] }
    /** The change from the first to the second, in percent of the first. */
    | { readonly change: readonly [MoneyFact, MoneyFact] };

export type TextFact =
    | 'number'
    | 'code'
    /** One part of a code that is spread over three columns. */
    | 'code 1'
    | 'code 2'
    | 'code 3'
    | 'title'
    /** Code and title in one cell. */
    | 'code and title'
    | 'title there'
    | 'indicator'
    | 'indicator there'
    | 'unit'
    | 'fund'
    /** All funds of a work and its parts in one cell. */
    | 'funds'
    | 'location'
    | 'national priority'
    | 'regional priority'
    | 'beneficiaries'
    | 'responsible'
    | 'department'
    | 'note'
    | 'problem'
    | 'goal'
    | 'objective'
    | 'action'
    | 'definition'
    | 'formula'
    | 'source';

export type Fact = TextFact | Amount | Calculation;

/** One text of the head with the columns below it. */
export interface HeadNode {
    readonly text: string;
    /** Rows of the head that it takes; one when left out, and all that are left where its columns have no texts. */
    readonly rows?: number;
    /** Written once for each year of the period. */
    readonly each?: 'year';
    readonly parts?: readonly HeadNode[];
    /** The content of its column; for a text without parts. */
    readonly holds?: Fact;
    /** In characters. */
    readonly width?: number;
    /** Nobody is told where the plan does not say it. */
    readonly optional?: true;
    /** Of the level that a cascade puts into this column. */
    readonly level?: RowLevel;
}

export type RowLevel = 'urusan' | 'bidang' | 'goal' | 'objective' | 'program' | 'activity' | 'subactivity';

export interface FormTable {
    /** A line above the head of a second table. */
    readonly caption?: string;
    readonly head: readonly HeadNode[];
    /** Column numbers, below so many rows of the head; below all of it when left out. */
    readonly numbers?: { readonly style: '1' | '(1)'; readonly below?: number };
    /**
     * `works`: groups with their parts. `results`: goals or objectives, a row for each indicator. `paths`: one path of the tree a row, from
     * the goal down. `results and works`: works under what they serve.
     */
    readonly rows: 'works' | 'results' | 'results and works' | 'paths';
    readonly levels: readonly RowLevel[];
    /** The label of the row of sums. */
    readonly total?: string;
    /** Rows with the mean of the percentages, and what it is called. */
    readonly grade?: true;
    /** Cells of a group with several rows are merged. */
    readonly merges?: true;
    /** Indicators of this kind alone, where the plan has any. */
    readonly kind?: string;
}

export interface Form {
    readonly titles: readonly string[];
    readonly paper: 'F4' | 'A3';
    readonly portrait?: true;
    /** Years that it shows: one, or those of the period. */
    readonly covers: 'year' | 'period';
    /** All departments on one sheet. */
    readonly joined?: true;
    /** It reports on quarters. */
    readonly quarters?: true;
    /** The plan it compares with: an earlier version, or the plan above. */
    readonly against?: 'before' | 'above';
    readonly tables: readonly FormTable[];
    /** Lines below the tables for what hindered and what follows. */
    readonly factors?: true;
    /** The signatories: the head of the department, or two parties. */
    readonly signed?: 'head' | 'parties';
}
