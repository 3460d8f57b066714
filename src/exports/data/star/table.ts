// The shape of a flat table of plans: columns with types that every warehouse has, rows as plain values. It must not know any single table.
import type { Decimal } from '../../../plan/decimal.ts';
import type { Scope } from '../../../plan/model.ts';
import type { Period } from '../../../plan/period.ts';
import type { Plan } from '../../../plan/plan.ts';
import type { Span } from '../../../plan/source.ts';
import type { PlanSource } from '../exporter.ts';
import type { Facts } from '../facts.ts';
import type { Id } from '../plan-data.ts';

/** `date`: days since 1970-01-01, as in `Day`. `decimal`: exact, with six decimals. */
export type ColumnType = 'text' | 'integer' | 'decimal' | 'degrees' | 'date' | 'boolean';
export type Cell = string | number | boolean | Decimal | null | undefined;

export interface TableContext {
    /** Names the plan in every row of every table. */
    readonly key: string;
    readonly source: PlanSource;
    readonly plan: Plan;
    readonly facts: Facts;
}

export interface Table {
    readonly name: string;
    /** Beside `plan`, which is the first column of every table. */
    readonly columns: Readonly<Record<string, ColumnType>>;
    rows(context: TableContext): Iterable<Readonly<Record<string, Cell>>>;
}

/** A table whose rows have a value for each of its columns. */
export function table<Column extends string>(
    name: string,
    columns: Readonly<Record<Column, ColumnType>>,
    rows: (context: TableContext) => Iterable<Readonly<Record<Column, Cell>>>,
): Table {
    return { name, columns, rows };
}

/** Columns of a place in a text. */
export const placeColumns = { file: 'text', line: 'integer' } as const;

export function placeCells({ facts }: TableContext, file: string, span: Span): Record<keyof typeof placeColumns, Cell> {
    const { file: path, line } = facts.at(file, span);
    return { file: path, line };
}

/** Columns of a time: its days, and the calendar year where it lies in one. */
export const timeColumns = { year: 'integer', from_year: 'integer', to_year: 'integer' } as const;

export function yearCells(fromYear: number | undefined, toYear: number | undefined): Record<keyof typeof timeColumns, Cell> {
    return { year: fromYear === toYear ? fromYear : undefined, from_year: fromYear, to_year: toYear };
}

/** Undefined where it was written the wrong way round: it is no time then. */
export function soundPeriod(period: Period | undefined): Period | undefined {
    return period && period.from <= period.to ? period : undefined;
}

export function departmentId({ plan, facts }: TableContext, scope: Scope): Id | null {
    return facts.idOrNull(plan.names.departmentOf(scope));
}

/** Several ids in one cell, apart by a space, which no id holds. */
export function listed(ids: readonly Id[]): string {
    return ids.join(' ');
}
