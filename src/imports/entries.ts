// One row of a table as what it says about a piece of work. It must not know other rows, nor how a plan is built.
import type { Text, Values } from '../l10n/say.ts';
import type { Decimal } from '../plan/decimal.ts';
import { plainDecimal } from '../plan/decimal.ts';
import { makeInterval } from '../plan/make.ts';
import type { Period } from '../plan/period.ts';
import { writePeriod, yearOf } from '../plan/period.ts';
import { readAmount } from './amounts.ts';
import type { Column } from './columns.ts';
import { readDay } from './dates.ts';
import type { Field } from './fields.ts';
import { fields } from './fields.ts';
import { messages } from './messages.ts';
import type { Cell, Table, TableProblem } from './table.ts';
import { cellAt, columnLetters } from './table.ts';
import type { Target } from './targets.ts';
import { readTarget } from './targets.ts';

export interface Measure {
    readonly text: string;
    readonly target: Target | undefined;
    /** A target that could not be read, as it stood. */
    readonly unread: string | undefined;
    /** The year that the target is for. */
    readonly year: number | undefined;
}

export interface Sum {
    readonly amount: Decimal;
    /** Undefined: the year of the work. */
    readonly year: number | undefined;
}

export interface Entry {
    /** From 1. */
    readonly row: number;
    readonly code: string;
    readonly codeCell: Cell;
    readonly title: string;
    readonly programTitle: string;
    readonly activityTitle: string;
    readonly department: string;
    readonly departmentCode: string;
    readonly measures: { readonly group?: Measure; readonly output?: Measure; readonly outcome?: Measure };
    /** What exists afterwards, in words of its own. */
    readonly output: string;
    readonly funds: readonly string[];
    /** What stands before the first comma, and the rest. */
    readonly location: { readonly place: string; readonly rest: string };
    readonly period: Period | undefined;
    readonly budgets: readonly Sum[];
    readonly forecasts: readonly Sum[];
    readonly beneficiaries: string;
    readonly notes: readonly string[];
}

/** The columns of a table by what they mean. */
export class RowReader {
    readonly table: Table;
    readonly flagged: TableProblem[] = [];
    readonly #columns: readonly Column[];

    constructor(table: Table, columns: readonly Column[]) {
        this.table = table;
        this.#columns = columns;
    }

    columnOf(field: Field): Column | undefined {
        return this.#columns.find(column => column.field === field);
    }

    /** The letters of a field's column; empty when the table has none. */
    lettersOf(field: Field): string {
        const column = this.columnOf(field);
        return column ? columnLetters(column.index) : '';
    }

    /** `row` from 0. */
    cell(row: number, field: Field): Cell {
        const column = this.columnOf(field);
        return column ? cellAt(this.table, row, column.index) : { kind: 'empty', text: '' };
    }

    /** One line of text. */
    text(row: number, field: Field): string {
        return this.cell(row, field).text.replace(/\s+/g, ' ').trim();
    }

    flag(row: number, field: Field | undefined, message: Text, values: Values = {}, letters = field ? this.lettersOf(field) : ''): void {
        this.flagged.push({ place: { sheet: this.table.sheet, row: row + 1, ...(letters ? { column: letters } : {}) }, message, values });
    }

    /** What the row says; what cannot be read is flagged and kept as a note. */
    read(row: number): Entry {
        const notes: string[] = [];
        this.#flagFormulas(row);
        const measures = this.#readMeasures(row, notes);
        const period = this.#readPeriod(row, notes);
        const funds = this.text(row, 'fund')
            .split(/\s*;\s*/)
            .filter(Boolean);
        const note = this.text(row, 'note');
        const budgets = this.#readSums(row, 'budget', notes);
        const forecasts = this.#readSums(row, 'forecast', notes);
        if (funds.length > 1) {
            this.flag(row, 'fund', messages.severalFunds, { funds: funds.join(', ') });
            notes.push(`${this.columnOf('fund')?.header}: ${funds.join('; ')}`);
        }
        const [place = '', ...rest] = this.text(row, 'location').split(',');
        return {
            row: row + 1,
            code: this.text(row, 'code').replaceAll(' ', '').replace(/\.$/, ''),
            codeCell: this.cell(row, 'code'),
            title: this.text(row, 'title'),
            programTitle: this.text(row, 'programTitle'),
            activityTitle: this.text(row, 'activityTitle'),
            department: this.cell(row, 'department').text,
            departmentCode: this.text(row, 'departmentCode'),
            measures,
            output: this.text(row, 'output'),
            funds,
            location: {
                place: place.trim(),
                rest: rest
                    .map(part => part.trim())
                    .filter(Boolean)
                    .join(', '),
            },
            period,
            budgets,
            forecasts,
            beneficiaries: this.text(row, 'beneficiaries'),
            notes: [...(note ? [note] : []), ...notes],
        };
    }

    #flagFormulas(row: number): void {
        for (const { field, index } of this.#columns) {
            const cell = cellAt(this.table, row, index);
            if (!field || !cell.formula) continue;
            const message = cell.error ? messages.brokenFormula : cell.text ? messages.calculated : messages.emptyFormula;
            this.flag(
                row,
                undefined,
                message,
                { field: fields[field].name, text: cell.text, error: cell.error ?? '' },
                columnLetters(index),
            );
        }
    }

    #readSums(row: number, field: 'budget' | 'forecast', notes: string[]): Sum[] {
        const sums: Sum[] = [];
        for (const column of this.#columns.filter(column => column.field === field)) {
            const cell = cellAt(this.table, row, column.index);
            const letters = columnLetters(column.index);
            if (cell.kind === 'empty') continue;
            const read = readAmount(cell);
            if ('value' in read) {
                if (read.rounded)
                    this.flag(row, field, messages.roundedAmount, { text: read.rounded, value: plainDecimal(read.value) }, letters);
                sums.push({ amount: read.value, year: column.year });
                continue;
            }
            notes.push(`${column.header.replace(/\s+/g, ' ')}: ${cell.text}`);
            if ('ambiguous' in read)
                this.flag(
                    row,
                    field,
                    messages.ambiguousAmount,
                    { text: cell.text, first: read.ambiguous[0], second: read.ambiguous[1] },
                    letters,
                );
            else this.flag(row, field, messages.unreadableAmount, { text: cell.text }, letters);
        }
        return sums;
    }

    #readMeasures(row: number, notes: string[]): Entry['measures'] {
        const group = this.#readMeasure(row, 'groupMeasure', 'groupTarget', '', notes);
        const output = this.#readMeasure(row, 'outputMeasure', 'outputTarget', this.text(row, 'outputUnit'), notes);
        const outcome = this.#readMeasure(row, 'outcomeMeasure', 'outcomeTarget', '', notes);
        return { ...(group && { group }), ...(output && { output }), ...(outcome && { outcome }) };
    }

    #readMeasure(row: number, measure: Field, target: Field, unit: string, notes: string[]): Measure | undefined {
        const text = this.text(row, measure);
        const cell = this.cell(row, target);
        const shown = this.text(row, target);
        if (!text) {
            if (!shown) return undefined;
            this.flag(row, target, messages.targetWithoutMeasure, { text: shown, measure: this.lettersOf(measure) || '–' });
            notes.push(`${this.columnOf(target)?.header}: ${shown}${unit ? ` ${unit}` : ''}`);
            return undefined;
        }
        const year = this.columnOf(target)?.year;
        if (cell.kind === 'empty') return { text, target: undefined, unread: undefined, year };
        const read = readTarget(cell, text, unit);
        if ('value' in read) {
            if (read.assumed) this.flag(row, target, messages.assumedPercent, { text: shown, value: read.text });
            if (read.candidates)
                this.flag(row, target, messages.ambiguousPercent, { text: shown, first: read.candidates[0], second: read.candidates[1] });
            return { text, target: read, unread: undefined, year };
        }
        if ('ambiguous' in read)
            this.flag(row, target, messages.ambiguousTarget, { text: shown, first: read.ambiguous[0], second: read.ambiguous[1] });
        else this.flag(row, target, messages.unreadableTarget, { text: shown });
        return { text, target: undefined, unread: shown, year };
    }

    #readPeriod(row: number, notes: string[]): Period | undefined {
        const start = this.#readDay(row, 'start', notes);
        const end = this.#readDay(row, 'end', notes);
        const first = start ?? end;
        const last = end ?? start;
        if (!first || !last) return undefined;
        if (last.to < first.from) this.flag(row, 'end', messages.wrongOrder, { start: writePeriod(first), end: writePeriod(last) });
        return makeInterval(first.from, last.to);
    }

    #readDay(row: number, field: 'start' | 'end', notes: string[]): { from: number; to: number } | undefined {
        const cell = this.cell(row, field);
        if (cell.kind === 'empty') return undefined;
        const day = readDay(cell);
        if (!day) {
            this.flag(row, field, messages.unreadableDate, { text: cell.text });
            notes.push(`${this.columnOf(field)?.header}: ${cell.text.replace(/\s+/g, ' ')}`);
            return undefined;
        }
        const date = writePeriod(day);
        if (day.serial) this.flag(row, field, messages.serialDate, { text: cell.text, date });
        if (day.other !== undefined)
            this.flag(row, field, messages.ambiguousDate, {
                text: cell.text,
                date,
                other: writePeriod({ from: day.other, to: day.other }),
            });
        return day;
    }
}

/** The only year that the work of a row lies in; undefined when there are more or none. */
export function findYear(entry: Entry): number | undefined {
    const { period } = entry;
    return period && yearOf(period.from) === yearOf(period.to) ? yearOf(period.from) : undefined;
}
