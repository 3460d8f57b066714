// One row of a table as what it says: names, codes, indicators with their figures, money. It must not know other rows, nor how a plan is built.
import type { Decimal } from '../plan/decimal.ts';
import { makeInterval } from '../plan/make.ts';
import type { Period } from '../plan/period.ts';
import { writePeriod } from '../plan/period.ts';
import { type NumberStyle, readAmount } from './amounts.ts';
import { codeAt, type DetailMeasure, detailMeasures, type MeasureColumns, type TableColumns, textAt } from './block.ts';
import { cleanCode } from './codes.ts';
import type { Column } from './columns.ts';
import { readDay } from './dates.ts';
import { messages } from './messages.ts';
import type { Time } from './moments.ts';
import type { Questions } from './questions.ts';
import { splitCodeFromTitle } from './split-code.ts';
import type { Target } from './targets.ts';
import { readTarget } from './targets.ts';
import { oneLine } from './tidy.ts';
import type { Cell, Sheet } from './workbook.ts';
import { cellAt, columnLetters, emptyCell } from './workbook.ts';

/** A figure of an indicator: a target, a baseline, what was reached. */
export interface Figure {
    readonly column: Column;
    readonly time: Time | undefined;
    /** Undefined when the text is no single number: a grade, a range. */
    readonly target: Target | undefined;
    /** As the cell says it, with its unit. */
    readonly shown: string;
    /** The cell alone, where it is no number: perhaps a grade. */
    readonly word?: string;
}

export interface Measure {
    readonly text: string;
    readonly unit: string;
    readonly columns: MeasureColumns;
    readonly figures: readonly Figure[];
    /** Further facts of the row. The owner of the row decides whether `responsible` is of the indicator. */
    readonly details: Readonly<Partial<Record<DetailMeasure, string>>>;
}

/** An amount of money in one column. */
export interface Sum {
    readonly column: Column;
    readonly amount: Decimal;
    readonly time: Time | undefined;
}

export interface Entry {
    /** From 1. */
    readonly row: number;
    readonly sheet: Sheet;
    readonly code: string;
    readonly codeCell: Cell;
    readonly title: string;
    /** The title's own cell, for its indentation and weight. */
    readonly titleCell: Cell;
    /** Titles of one level each, by column. */
    readonly levels: readonly { readonly column: Column; readonly code: string; readonly title: string }[];
    readonly goals: readonly { readonly column: Column; readonly text: string }[];
    /** The text of the level column. */
    readonly levelWord: string;
    readonly department: string;
    readonly departmentCode: string;
    readonly measures: readonly Measure[];
    readonly output: string;
    readonly action: string;
    readonly sums: readonly Sum[];
    readonly physical: readonly { readonly value: Decimal; readonly time: Time | undefined }[];
    readonly funds: readonly string[];
    /** A dash in the column of funds: the share of the sum that has none. */
    readonly isFundless: boolean;
    /** The text before the first comma, and the rest. */
    readonly location: { readonly place: string; readonly rest: string };
    readonly period: Period | undefined;
    readonly beneficiaries: string;
    /** Of a proposal: who makes it, and what was decided. */
    readonly proposer: string;
    readonly decision: string;
    readonly troubles: readonly Trouble[];
    readonly notes: readonly string[];
}

export interface Trouble {
    readonly kind: 'problem' | 'follow-up';
    readonly text: string;
    /** As it is said of what has no such property. */
    readonly note: string;
}

export interface RowContext {
    readonly columns: TableColumns;
    /** The time that each column is for. */
    readonly times: ReadonlyMap<Column, Time | undefined>;
    readonly questions: Questions;
    /** By column, from 0. */
    readonly styles: ReadonlyMap<number, NumberStyle>;
    readonly scaleOf: (column: Column) => number;
    /** Whether the rows are proposals. */
    readonly isOfProposals: boolean;
}

/** `row` from 0. A cell that cannot be read is asked about or noted, and stays as a note. */
export function readEntry(row: number, context: RowContext): Entry {
    const { columns } = context;
    const { sheet } = columns.block;
    const text = (column: Column | undefined) => textAt(sheet, row, column);
    const one = (measure: Parameters<typeof columns.one.get>[0]) => text(columns.one.get(measure));
    const notes: string[] = [];
    const own = codeAt(row, columns);
    const titleText = text(columns.title);
    const split = own.code === '' ? splitCodeFromTitle(titleText) : undefined;
    const isFundless = /^[-–—]$/.test(one('fund'));
    const funds = (isFundless ? '' : one('fund'))
        .replace(/\s+/g, ' ')
        .replace(/ dan ([A-Z]{2})/g, ';$1')
        .split(/[;|]/)
        .map(fund => fund.trim())
        .filter(Boolean);
    if (funds.length > 1) notes.push(`${columns.one.get('fund')?.path.at(-1)}: ${funds.join('; ')}`);
    const isSaid = ({ measure }: Column) => context.isOfProposals && (measure === 'proposer' || measure === 'decision');
    for (const column of columns.remarks) if (text(column) && !isSaid(column)) notes.push(noteOf(column, text(column)));
    const measures = columns.measures.flatMap(group => readMeasures(row, group, context, notes));
    const [place = '', ...rest] = one('location').split(',');
    const title = split ? split.title.replace(/\s+/g, ' ') : titleText;
    // `Kegiatan: Pelatihan kader` says the level that a code would say.
    const [, word = '', bare = ''] =
        own.code === '' && !split ? (/^(program|kegiatan|sub ?kegiatan|activity|sub-?activity) ?: ?([^ ].*)$/i.exec(title) ?? []) : [];
    return {
        row: row + 1,
        sheet,
        code: split ? cleanCode(split.code) : own.code,
        codeCell: own.cell,
        title: bare || title,
        titleCell: columns.title ? cellAt(sheet, row, columns.title.index) : emptyCell,
        levels: columns.levelTitles.map(column => {
            const joined = text(column);
            const parts = splitCodeFromTitle(joined);
            const code = columns.levelCodes.find(candidate => candidate.subject === column.subject);
            return { column, code: parts ? cleanCode(parts.code) : cleanCode(text(code)), title: parts ? parts.title : joined };
        }),
        goals: columns.goals.flatMap(column => (text(column) ? [{ column, text: text(column) }] : [])),
        levelWord: one('level') || word,
        // As it stands: likeness of departments is told, never acted on.
        department: columns.one.get('department') ? cellAt(sheet, row, (columns.one.get('department') as Column).index).text : '',
        departmentCode: one('department-code'),
        measures,
        output: one('output'),
        action: one('action'),
        sums: columns.money.flatMap(column => readSum(row, column, context)),
        physical: columns.physical.flatMap(column => readPhysical(row, column, context)),
        funds,
        isFundless,
        location: { place: place.trim(), rest: tidyList(rest) },
        period: readPeriod(row, context, notes),
        beneficiaries: one('beneficiaries'),
        proposer: one('proposer'),
        decision: one('decision'),
        troubles: columns.troubles.flatMap(column => {
            const said = text(column);
            const kind = column.measure === 'problem' ? 'problem' : 'follow-up';
            return said === '' || /^[-–—]$/.test(said) ? [] : [{ kind, text: said, note: noteOf(column, said) } as const];
        }),
        notes,
    };
}

function tidyList(parts: readonly string[]): string {
    return parts.flatMap(part => part.trim() || []).join(', ');
}

/** The texts of its filled cells. */
export function filledOf({ sheet, row }: Entry): string[] {
    return (sheet.rows[row - 1] ?? []).flatMap(cell => (cell.text ? [cell.text] : []));
}

/** The name of a column in a note: its own head, and the one above it. */
export function labelOf({ path }: Column): string {
    return path.slice(-2).join(' ');
}

/** `Keterangan` says what it is by itself; other remarks keep their head. */
export function noteOf(column: Column, text: string): string {
    const head = column.path.at(-1) ?? '';
    return /^(ket|keterangan|catatan|catatan penting|notes?|remarks?|comments?)\.?$/i.test(head) ? text : `${labelOf(column)}: ${text}`;
}

function readSum(row: number, column: Column, { columns, times, questions, styles, scaleOf }: RowContext): Sum[] {
    const { sheet } = columns.block;
    const cell = cellAt(sheet, row, column.index);
    const place = { sheet: sheet.name, row: row + 1, column: columnLetters(column.index) };
    if (cell.kind === 'empty') {
        if (cell.error) questions.ask({ place, message: messages.brokenFormula, values: { error: cell.error } });
        else if (cell.formula) questions.ask({ place, message: messages.emptyFormula, values: {} });
        return [];
    }
    const read = readAmount(cell, styles.get(column.index), scaleOf(column));
    if ('empty' in read) return [];
    if ('value' in read) {
        if (read.rounded) questions.note({ place, message: messages.roundedAmount, values: { text: read.rounded } });
        return [{ column, amount: read.value, time: times.get(column) }];
    }
    // Signatures stand in any column: a text without digits is asked about only in a row of work.
    if ('ambiguous' in read)
        questions.ask({ place, message: messages.ambiguousAmount, values: { text: cell.text }, readings: read.ambiguous });
    else questions.ask({ place, message: messages.unreadableAmount, values: { text: cell.text } });
    return [];
}

function readPhysical(row: number, column: Column, { columns, times, styles }: RowContext): Entry['physical'][number][] {
    if (column.nature !== 'actual' && columns.physical.some(other => other.nature === 'actual')) return [];
    const cell = cellAt(columns.block.sheet, row, column.index);
    const read = readTarget(cell, '', '%', styles.get(column.index));
    return 'value' in read ? [{ value: read.value, time: times.get(column) }] : [];
}

/** The indicators of a cell: several when it has lines that each have a figure of their own. */
function readMeasures(row: number, group: MeasureColumns, context: RowContext, notes: string[]): Measure[] {
    const { sheet } = context.columns.block;
    const cell = group.indicator ? cellAt(sheet, row, group.indicator.index) : emptyCell;
    const figures = group.figures.map(column => ({ column, cell: cellAt(sheet, row, column.index) }));
    const unit = textAt(sheet, row, group.unit);
    if (cell.kind === 'empty' && !(context.isOfProposals && figures.some(({ cell: figure }) => figure.kind !== 'empty'))) {
        for (const column of detailColumns(group)) if (textAt(sheet, row, column)) notes.push(noteOf(column, textAt(sheet, row, column)));
        for (const { column, cell: shown } of figures) {
            if (shown.kind === 'empty') continue;
            notes.push(`${labelOf(column)}: ${shown.text}${unit ? ` ${unit}` : ''}`);
        }
        return [];
    }
    const lines = linesOf(cell.text);
    const split = lines.length > 1 ? figures.map(({ cell: figure }) => linesOf(figure.text)) : [];
    const units = lines.length > 1 && group.unit ? linesOf(cellAt(sheet, row, group.unit.index).text) : [];
    const isSeveral =
        split.some(texts => texts.length === lines.length) && split.every(texts => texts.length === lines.length || texts.length === 0);
    if (isSeveral) tellDetails(row, group, lines.length, sheet, notes);
    const make = (text: string, unitText: string, at: number | undefined): Measure => ({
        text: oneLine(text),
        details: detailsOf(row, group, sheet, at === undefined ? undefined : { at, of: lines.length }),
        unit: unitText,
        columns: group,
        figures: figures.flatMap(({ column, cell: figure }, index) => {
            const part: Cell = at === undefined ? figure : { kind: 'text', text: split[index]?.[at] ?? '' };
            return part.text ? [readFigure(row, column, part, text, unitText, context)] : [];
        }),
    });
    if (!isSeveral) return [make(cell.text, unit, undefined)];
    return lines.map((line, at) => make(line, units.length === lines.length ? (units[at] as string) : unit, at));
}

/** Those that tell of nothing but the indicator. */
function detailColumns({ details }: MeasureColumns): Column[] {
    return detailMeasures.flatMap(measure => (measure === 'responsible' ? [] : (details[measure] ?? [])));
}

/** Of one of several indicators in a cell its own line, where there is one for each. */
function detailsOf(
    row: number,
    { details }: MeasureColumns,
    sheet: Sheet,
    line: { at: number; of: number } | undefined,
): Measure['details'] {
    return Object.fromEntries(
        detailMeasures.flatMap(measure => {
            const column = details[measure];
            const whole = textAt(sheet, row, column);
            const lines = line && column ? linesOf(cellAt(sheet, row, column.index).text) : [];
            const own = line && lines.length === line.of ? (lines[line.at] as string) : !line || measure === 'responsible' ? whole : '';
            return own === '' ? [] : [[measure, own]];
        }),
    );
}

/** A fact that is told of several indicators at once is of none of them. */
function tellDetails(row: number, group: MeasureColumns, count: number, sheet: Sheet, notes: string[]): void {
    for (const column of detailColumns(group)) {
        const { text } = cellAt(sheet, row, column.index);
        if (text !== '' && linesOf(text).length !== count) notes.push(noteOf(column, oneLine(text)));
    }
}

/** Lines of a cell, without the marks of a list. */
function linesOf(text: string): string[] {
    return text
        .split(/\r?\n|;\s+/)
        .map(line => line.replace(/^\s*(?:[-–•*]|\d{1,2}[.)]|[a-z][.)])\s+/, '').trim())
        .filter(Boolean);
}

function readFigure(row: number, column: Column, cell: Cell, measure: string, unit: string, context: RowContext): Figure {
    const { columns, times, questions, styles } = context;
    const time = times.get(column);
    const shown = cell.text.replace(/\s+/g, ' ');
    const read = readTarget(cell, measure, unit, styles.get(column.index));
    const place = { sheet: columns.block.sheet.name, row: row + 1, column: columnLetters(column.index) };
    if ('value' in read) {
        if (read.assumed) questions.note({ place, message: messages.assumedPercent, values: { text: shown, value: read.text } });
        if (read.candidates)
            questions.note({
                place,
                message: messages.ambiguousPercent,
                values: { text: shown, first: read.candidates[0], second: read.candidates[1] },
            });
        return { column, time, target: read, shown };
    }
    if ('ambiguous' in read) questions.ask({ place, message: messages.ambiguousTarget, values: { text: shown }, readings: read.ambiguous });
    else if (!/^[-–—]$/.test(shown)) questions.note({ place, message: messages.unreadableTarget, values: { text: shown } });
    return { column, time, target: undefined, word: shown, shown: unit && !shown.endsWith(unit) ? `${shown} ${unit}` : shown };
}

function readPeriod(row: number, context: RowContext, notes: string[]): Period | undefined {
    const start = readDate(row, 'start', context, notes);
    const end = readDate(row, 'end', context, notes);
    // Half of a period is no day: only the start, or the end, is known.
    if (!start || !end) {
        const known = start ?? end;
        const column = context.columns.one.get(start ? 'start' : 'end');
        if (known && column) {
            notes.push(`${labelOf(column)}: ${writePeriod(known)}`);
            const place = { sheet: context.columns.block.sheet.name, row: row + 1, column: columnLetters(column.index) };
            context.questions.note({ place, message: start ? messages.onlyStart : messages.onlyEnd, values: { day: writePeriod(known) } });
        }
        return undefined;
    }
    return end.to < start.from ? undefined : makeInterval(start.from, end.to);
}

function readDate(row: number, field: 'start' | 'end', context: RowContext, notes: string[]): { from: number; to: number } | undefined {
    const { columns, questions } = context;
    const column = columns.one.get(field);
    if (!column) return undefined;
    const cell = cellAt(columns.block.sheet, row, column.index);
    if (cell.kind === 'empty') return undefined;
    const day = readDay(cell);
    const place = { sheet: columns.block.sheet.name, row: row + 1, column: columnLetters(column.index) };
    if (!day) {
        questions.note({ place, message: messages.unreadableDate, values: { text: cell.text } });
        notes.push(`${labelOf(column)}: ${cell.text.replace(/\s+/g, ' ')}`);
        return undefined;
    }
    const date = writePeriod(day);
    if (day.serial) questions.note({ place, message: messages.serialDate, values: { text: cell.text, date } });
    if (day.other !== undefined) {
        const other = writePeriod({ from: day.other, to: day.other });
        questions.note({ place, message: messages.ambiguousDate, values: { text: cell.text, date, other } });
    }
    return day;
}
