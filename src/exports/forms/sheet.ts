// A form as a grid of cells, whatever file it is written to. Texts, exact numbers, and which cells are sums of which rows.
import type { Decimal } from '../../plan/decimal.ts';
import type { Gap } from './gaps.ts';

export type CellFormat = 'money' | 'number' | 'percent';

export interface FormCell {
    readonly text?: string;
    readonly number?: Decimal;
    readonly format?: CellFormat;
    /** Lines of its table that it sums, from 0. Invariant: their numbers add up to its own. */
    readonly sums?: readonly number[];
    readonly rowSpan?: number;
}

export interface HeadCell {
    readonly text: string;
    readonly row: number;
    readonly column: number;
    readonly rowSpan: number;
    readonly columnSpan: number;
    readonly isNumber?: true;
}

export interface FormLine {
    /** Level of the item that its first line is for; empty in further lines. */
    readonly level: string;
    /** One for each column. */
    readonly cells: readonly (FormCell | undefined)[];
    readonly bold: boolean;
    /** Depth of the work, for the indentation of its title. */
    readonly indent: number;
    /** A line below the table: sums, means. */
    readonly isFoot?: true;
}

export interface TableColumn {
    readonly width: number;
    /** The texts above it, top down, each once. */
    readonly path: readonly string[];
    /** Titles are indented here. */
    readonly isTitle: boolean;
    readonly isText: boolean;
}

export interface TableGrid {
    readonly caption: string | undefined;
    readonly columns: readonly TableColumn[];
    readonly head: readonly HeadCell[];
    readonly headRows: number;
    readonly lines: readonly FormLine[];
}

export interface FormSheet {
    /** Of the department, or of all. */
    readonly name: string;
    readonly titles: readonly string[];
    readonly tables: readonly TableGrid[];
    /** Lines below the tables. */
    readonly footer: readonly string[];
    /** Blocks side by side, a line each. */
    readonly signatures: readonly (readonly string[])[];
    readonly paper: 'F4' | 'A3';
    readonly isPortrait: boolean;
}

/** A form of a plan, a sheet for each department, and what the plan lacks for it. */
export interface FormBook {
    readonly layout: string;
    readonly sheets: readonly FormSheet[];
    readonly gaps: readonly Gap[];
}
