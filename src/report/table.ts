// A report as plain data: sections of tables, in the reader's language already. An exporter writes what stands here and nothing else.
// It must not know what the tables are about, nor how they are written.

import type { Locale } from '../l10n/say.ts';
import type { Decimal } from '../plan/decimal.ts';
import type { Position } from '../plan/source.ts';
import type { Severity } from '../rules/engine/finding.ts';

export interface Report {
    readonly locale: Locale;
    readonly title: string;
    /** The kind of paper this is. */
    readonly subtitle: string;
    /** Name and value of what holds for the whole plan, for its head. */
    readonly facts: readonly (readonly [name: string, value: string])[];
    readonly contents: string;
    readonly sections: readonly Section[];
}

export interface Section {
    /** Names a place in a page and part of a file. */
    readonly id: string;
    readonly title: string;
    /** The title where there is little room, at most 31 characters. */
    readonly tab: string;
    readonly intro: string;
    readonly tables: readonly Table[];
}

export interface Table {
    /** Unique in the report; in letters that a file name may hold. */
    readonly id: string;
    readonly caption: string;
    /** Notes to know before reading it. */
    readonly note?: string;
    readonly columns: readonly Column[];
    readonly groups: readonly Group[];
    /** The column that the titles of groups become where groups cannot be shown; none when they have no titles. */
    readonly groupHead?: string;
    /** Sums, below all groups. */
    readonly foot?: Row;
    /** Said instead of a table without rows. */
    readonly empty: string;
}

export interface Group {
    readonly title: string;
    /** Ids of the columns to show, in order, where not all have something to say. */
    readonly columns?: readonly string[];
    readonly rows: readonly Row[];
}

export interface Column {
    readonly id: string;
    readonly head: string;
    /** `blank` is room for a pen, `mark` a few letters, `number` counts and money. */
    readonly kind: 'text' | 'number' | 'mark' | 'blank';
    /** It says what its row is about. One column has it. */
    readonly isHead?: boolean;
    /** Its part of the page's width in hundredths; where all columns of a table have one, its groups stand in line. */
    readonly share?: number;
}

export interface Row {
    /** By id of the column. */
    readonly cells: Readonly<Record<string, Cell | undefined>>;
    /** A part of the row above it. */
    readonly isPart?: boolean;
    readonly severity?: Severity;
}

/** A text, several below each other, a count, an exact amount, a place in a file, or a rule. */
export type Cell = string | readonly string[] | number | Decimal | PlaceCell | RuleCell;

/** A rule, or its severity, which can be set; `text` is what is read. */
export interface RuleCell {
    readonly rule: string;
    readonly text: string;
    readonly isSetting?: boolean;
}

export interface PlaceCell {
    /** URI. */
    readonly file: string;
    readonly position: Position;
    /** `parks.plan:16`, from the plan's folder. */
    readonly text: string;
}

export function rowsIn(table: Table): number {
    return table.groups.reduce((count, group) => count + group.rows.length, 0);
}

/** Whether the sums stand below the only group of a table, where all of them stand in line, instead of in a table of their own. */
export function footInGroup({ groups }: Table): boolean {
    return groups.length === 1;
}

/** Of empty tables that follow each other and would say the same, the last one speaks for all. */
export function tablesToShow(tables: readonly Table[]): readonly Table[] {
    return tables.filter((table, i) => {
        const next = tables[i + 1];
        return !(rowsIn(table) === 0 && next && rowsIn(next) === 0 && next.empty === table.empty);
    });
}

export function isDecimal(cell: Cell): cell is Decimal {
    return typeof cell === 'object' && 'units' in cell;
}

export function isPlace(cell: Cell): cell is PlaceCell {
    return typeof cell === 'object' && 'position' in cell;
}

export function isRule(cell: Cell): cell is RuleCell {
    return typeof cell === 'object' && 'rule' in cell;
}

/** The columns of a group, in its order; those that are empty throughout the table are left out, unless they are to be filled. */
export function shownColumns(table: Table, group: Group): readonly Column[] {
    const { columns } = group;
    if (!columns) return table.columns.filter(column => column.isHead || column.kind === 'blank' || isUsed(table, column));
    const byId = new Map(table.columns.map(column => [column.id, column]));
    return columns.flatMap(id => byId.get(id) ?? []);
}

function isUsed({ groups }: Table, { id }: Column): boolean {
    const says = (cell: Cell | undefined) => cell !== undefined && cell !== '' && !(Array.isArray(cell) && cell.length === 0);
    return groups.some(({ rows }) => rows.some(({ cells }) => says(cells[id])));
}
