// One table of a sheet, from its head to rows in the tree: columns, their doubts, and the kinds of rows. It must not know other tables.

import { yearOf } from '../plan/period.ts';
import { findStyle, type NumberStyle, noStyle } from './amounts.ts';
import { arrangeColumns, type TableColumns, textAt } from './block.ts';
import {
    type CodeShape,
    cleanCode,
    findDamage,
    findShape,
    isAccountCode,
    isDotted,
    type Level,
    levelOf,
    listCandidates,
    splitCodeFromTitle,
} from './codes.ts';
import type { Column } from './columns.ts';
import { readColumns } from './columns.ts';
import { readDay } from './dates.ts';
import { type Entry, type RowContext, readEntry } from './entries.ts';
import { normalizeHeader } from './facets.ts';
import { settleVersions } from './figures.ts';
import type { Block } from './head.ts';
import { isNumberRow } from './head.ts';
import { messages } from './messages.ts';
import { type Calendar, findCalendar, timeOf } from './moments.ts';
import type { Nomenclature } from './nomenclature.ts';
import type { Questions } from './questions.ts';
import { compareRow, findRowSums } from './reconcile.ts';
import { kindOf } from './row-kinds.ts';
import { completeByShape } from './shape.ts';
import { findDepartment, findScale } from './titles.ts';
import { indentOf, type Tree, TreeBuilder } from './tree.ts';
import { cellAt, columnLetters, isEmptyRow } from './workbook.ts';

export interface BlockOptions {
    readonly mapping: ReadonlyMap<string, string>;
    readonly year: number | undefined;
    readonly firstYear: number | undefined;
    /** Power of ten that the reader says money is written in. */
    readonly scale: number | undefined;
    readonly includeHidden: boolean;
    readonly fileName: string;
    readonly nomenclature: Nomenclature;
}

/** A table whose columns are understood, before its rows are read. */
export interface PreparedBlock {
    readonly block: Block;
    readonly columns: TableColumns;
    readonly calendar: Calendar;
    readonly kind: 'plan' | 'summary' | 'purchases' | 'list' | 'none';
    /** The department that the lines above say; empty when none does. */
    readonly department: string;
    readonly departmentCode: string;
    readonly scaleOf: (column: Column) => number;
    readonly styles: ReadonlyMap<number, NumberStyle>;
}

export function prepareBlock(block: Block, options: BlockOptions): PreparedBlock {
    const visible = options.includeHidden ? block.paths : block.paths.filter(({ index }) => !block.sheet.hiddenColumns?.has(index));
    const read = settleVersions(completeByShape(block, readColumns(visible, options.mapping)));
    const columns = arrangeColumns(block, read);
    const rowYears = findRowYears(columns);
    const calendar = findCalendar(block, read, {
        ...(options.year === undefined ? {} : { year: options.year }),
        ...(options.firstYear === undefined ? {} : { firstYear: options.firstYear }),
        rowYears,
        fileName: options.fileName,
    });
    const titled = findDepartment(block);
    const scale = findScale(block);
    return {
        block,
        columns,
        calendar,
        kind: kindOfBlock(columns),
        department: titled?.title ?? '',
        departmentCode: titled?.code ?? '',
        scaleOf: column => options.scale ?? column.scale ?? scale ?? 0,
        styles: findStyles(columns),
    };
}

/** The years of dates in the rows, each once. */
function findRowYears({ block, one }: TableColumns): number[] {
    const years = new Set<number>();
    for (const field of ['start', 'end'] as const) {
        const column = one.get(field);
        if (!column) continue;
        for (let row = block.first; row <= block.last; row++) {
            const cell = cellAt(block.sheet, row, column.index);
            const day = cell.kind === 'empty' ? undefined : readDay(cell);
            if (day) years.add(yearOf(day.from)).add(yearOf(day.to));
        }
    }
    return [...years];
}

/** The style of each column's numbers; a column that does not say it follows the others. */
function findStyles({ block, all }: TableColumns): Map<number, NumberStyle> {
    const styles = new Map<number, NumberStyle>();
    const figures = all.filter(({ measure }) => measure === 'money' || measure === 'target' || measure === 'physical');
    const textsOf = function* (columns: readonly Column[]) {
        for (const { index } of columns)
            for (let row = block.first; row <= block.last; row++) {
                const cell = cellAt(block.sheet, row, index);
                if (cell.kind === 'text') yield cell.text;
            }
    };
    const whole = findStyle(textsOf(figures));
    for (const column of figures) {
        const own = findStyle(textsOf([column]));
        styles.set(column.index, own === noStyle || (own.group === undefined && own.decimal === undefined) ? whole : own);
    }
    return styles;
}

function kindOfBlock(columns: TableColumns): PreparedBlock['kind'] {
    const { all, block, title, goals, levelTitles, money } = columns;
    const has = (measure: Column['measure']) => all.some(column => column.measure === measure);
    let codes = 0;
    let accounts = 0;
    for (let row = block.first; row <= Math.min(block.last, block.first + 2000); row++) {
        const [column] = columns.codes.length > 0 ? columns.codes : all.filter(({ measure }) => measure === 'account-code');
        const text = column ? cleanCode(textAt(block.sheet, row, column)) : '';
        if (!isDotted(text)) continue;
        codes++;
        if (isAccountCode(text)) accounts++;
    }
    if (
        (codes > 0 && accounts * 2 > codes && (has('unit-price') || has('account-code') || accounts === codes)) ||
        (has('account-code') && has('unit-price'))
    )
        return 'purchases';
    // An official list of codes tells what a unit of government does, but no target and no money.
    const heads = all.map(({ path }) => normalizeHeader(path.join(' ')));
    if (
        heads.some(head => /^(jenis pemda|subkegiatan sebelumnya|sub kegiatan sebelumnya|definisi operasional)$/.test(head)) &&
        money.length === 0 &&
        levelTitles.length > 1
    )
        return 'list';
    const names = title !== undefined || goals.length > 0 || levelTitles.length > 0 || (columns.codes.length > 0 && money.length > 0);
    const says =
        money.length > 0 ||
        all.some(({ measure }) => measure === 'indicator' || measure === 'target' || measure === 'physical') ||
        goals.length > 1;
    if (names && says) return 'plan';
    if (has('department') && money.length > 0) return 'summary';
    return 'none';
}

/** What is doubtful in the columns themselves. */
export function askColumns(
    { block, columns, calendar }: PreparedBlock,
    identity: (column: Column) => string | undefined,
    questions: Questions,
): void {
    const { sheet } = block;
    const place = (column: Column) => ({ sheet: sheet.name, row: block.top + 1, column: columnLetters(column.index) });
    const header = (column: Column) => column.path.join(' | ');
    const seen = new Map<string, Column>();
    let asksYear = false;
    for (const column of columns.all) {
        const filled = filledCells(block, column.index);
        if (filled.count === 0) continue;
        if (column.measure === undefined) {
            const isFigure = filled.numbers * 2 > filled.count && (column.path.length > 0 || filled.count > 1);
            if (isFigure)
                questions.ask({
                    place: place(column),
                    message: messages.unknownFigures,
                    values: { header: header(column) || columnLetters(column.index) },
                    settle: messages.settleMap,
                });
            else if (column.path.length > 0)
                questions.note({ place: place(column), message: messages.unknownColumn, values: { header: header(column) } });
            continue;
        }
        if (column.measure === 'calculated' || column.measure === 'unit-price' || column.nature === 'percent')
            questions.note({ place: place(column), message: messages.calculatedColumn, values: { header: header(column) } });
        const key = identity(column);
        const before = key === undefined ? undefined : seen.get(key);
        if (before)
            questions.ask({
                place: place(column),
                message: messages.ambiguousColumn,
                values: { header: header(column), other: columnLetters(before.index), otherHeader: header(before) },
                readings: [`${columnLetters(before.index)}: ${header(before)}`, `${columnLetters(column.index)}: ${header(column)}`],
                settle: messages.settleMap,
            });
        else if (key !== undefined) seen.set(key, column);
        const needsYear =
            column.measure === 'money' || (column.measure === 'target' && columns.measures.some(({ indicator }) => indicator));
        const isPlain = column.nature === undefined || column.nature === 'after' || column.nature === 'forecast';
        if (needsYear && isPlain && !asksYear && timeOf(column, calendar) === undefined) {
            asksYear = true;
            const ordinal = column.moment?.ordinal !== undefined;
            questions.ask({
                place: place(column),
                message: messages.noYear,
                values: { header: header(column) },
                settle: ordinal ? messages.settleFirstYear : messages.settleYear,
            });
        }
    }
}

function filledCells(block: Block, index: number): { count: number; numbers: number } {
    let count = 0;
    let numbers = 0;
    for (let row = block.first; row <= block.last; row++) {
        const cell = cellAt(block.sheet, row, index);
        if (cell.kind === 'empty') continue;
        count++;
        if (cell.kind === 'number' || /^\(?(rp\.?\s*)?-?\d[\d.,]*\)?$/i.test(cell.text)) numbers++;
    }
    return { count, numbers };
}

export interface BlockReading {
    readonly tree: Tree;
    readonly questions: Questions;
    readonly department: string;
    readonly options: BlockOptions;
    readonly onRows: (rows: number) => Promise<void>;
}

/** Filled rows below the head that were looked at. */
export async function readBlock(prepared: PreparedBlock, { tree, questions, department, options, onRows }: BlockReading): Promise<number> {
    const { block, columns, calendar } = prepared;
    const { sheet } = block;
    const context: RowContext = { columns, calendar, questions, styles: prepared.styles, scaleOf: prepared.scaleOf };
    const rowSums = findRowSums(columns.money, column => timeOf(column, calendar)?.text);
    const rows: number[] = [];
    for (let row = block.first; row <= block.last; row++) if (!isEmptyRow(sheet.rows[row] ?? [])) rows.push(row);
    const { shape, isCoded } = findCoding(columns, rows);
    const headTexts = new Set(columns.all.flatMap(({ path }) => path.map(normalizeHeader)));
    const accounts = columns.all.some(({ measure }) => measure === 'account-code');
    const owners = findOwners(prepared, rows, shape);
    const builder = new TreeBuilder(tree, {
        shape,
        questions,
        nomenclature: options.nomenclature,
        department,
        isCoded,
        levelByIndent: isCoded || columns.levelTitles.length > 1 ? new Map() : findIndents(columns, rows, context, questions),
    });
    let last = '';
    for (let at = 0; at < rows.length; at++) {
        if (at % 1000 === 999) await onRows(at);
        const row = rows[at] as number;
        const cells = sheet.rows[row] ?? [];
        const reason =
            !options.includeHidden && sheet.hiddenRows?.has(row)
                ? messages.hiddenRow
                : isNumberRow(cells)
                  ? messages.columnNumbers
                  : isHeadAgain(cells, headTexts)
                    ? messages.repeatedHeader
                    : undefined;
        if (reason) {
            tree.skipped.push({ sheet: sheet.name, row: row + 1, message: reason, values: {} });
            continue;
        }
        const mark = questions.mark();
        const entry = readEntry(row, context);
        const kind = kindOf(entry, shape, isCoded, accounts);
        // What is odd in a row that is left out only distracts.
        if (kind.kind === 'skip' || kind.kind === 'marker' || kind.kind === 'purchase') questions.takeBack(mark);
        else compareRow(entry.sums, entry, rowSums, questions);
        const own = owners?.get(row) ?? (columns.one.get('department') ? entry.department : '');
        if (kind.kind === 'work') {
            askCode(entry, shape, options, questions);
            if (own) last = own;
            else if (columns.one.get('department') && !owners && !isCarried(prepared, row) && entry.sums.length > 0)
                questions.ask({
                    place: { sheet: sheet.name, row: row + 1, column: columnLetters((columns.one.get('department') as Column).index) },
                    message: messages.noDepartment,
                    values: {},
                });
        }
        builder.add(entry, kind, own || last);
    }
    return rows.length;
}

/** A department said once for several rows: a merged cell, or a column that is mostly empty. */
function isCarried({ block, columns }: PreparedBlock, row: number): boolean {
    const column = columns.one.get('department') as Column;
    const { count } = filledCells(block, column.index);
    return (
        count * 2 < block.last - block.first + 1 ||
        block.sheet.merged.some(area => area.left === column.index && row > area.top && row <= area.bottom)
    );
}

function isHeadAgain(cells: Parameters<typeof isEmptyRow>[0], head: ReadonlySet<string>): boolean {
    let filled = 0;
    let same = 0;
    for (const { text } of cells) {
        if (!text) continue;
        filled++;
        if (head.has(normalizeHeader(text))) same++;
    }
    return same >= 3 && same * 5 >= filled * 4;
}

/** How codes are built, and whether rows have them. */
function findCoding(
    { block, codes, title, levelTitles, levelCodes }: TableColumns,
    rows: readonly number[],
): { shape: CodeShape; isCoded: boolean } {
    const found: string[] = [];
    let titled = 0;
    for (const row of rows) {
        const text = codes
            .map(column => cleanCode(textAt(block.sheet, row, column)))
            .filter(Boolean)
            .join('.');
        const own = text || cleanCode(splitCodeFromTitle(textAt(block.sheet, row, title))?.code ?? '');
        const nested = [...levelCodes, ...levelTitles].flatMap(column => {
            const cell = textAt(block.sheet, row, column);
            return cleanCode(splitCodeFromTitle(cell)?.code ?? (levelCodes.includes(column) ? cell : '')) || [];
        });
        if (textAt(block.sheet, row, title)) titled++;
        if (own) found.push(own);
        else found.push(...nested);
    }
    const sound = found.filter(isDotted);
    const shape = findShape(sound);
    const works = sound.filter(code => levelOf(code, shape) !== undefined).length;
    return { shape, isCoded: works > 0 && (shape.national || works * 3 > titled) };
}

/** Levels of rows without codes by how far they are indented, or by weight: the first row is the highest. */
function findIndents(columns: TableColumns, rows: readonly number[], context: RowContext, questions: Questions): Map<number, Level> {
    const indents = new Set<number>();
    let first: number | undefined;
    const mark = questions.mark();
    for (const row of rows.slice(0, 3000)) {
        if (!textAt(columns.block.sheet, row, columns.title)) continue;
        const cell = cellAt(columns.block.sheet, row, (columns.title as Column).index);
        const indent = indentOf({ titleCell: cell });
        if (/^(grand |sub ?)?(jumlah|total)\b/i.test(cell.text)) continue;
        first ??= indent;
        indents.add(indent);
    }
    questions.takeBack(mark);
    void context;
    const sorted = [...indents].sort((a, b) => a - b);
    if (sorted.length < 2 || first !== sorted[0]) return new Map();
    const levels: readonly Level[] = ['program', 'activity', 'subactivity'];
    return new Map(sorted.map((indent, index) => [indent, levels[Math.min(index, 2)] as Level]));
}

const departmentName = /^(dinas|badan|kantor|sekretariat|inspektorat|kecamatan|rsud|rumah sakit|satuan polisi|satpol|bagian)\b/i;

/** Where a table of all departments names the one that answers for each program, that is the department of the row. */
function findOwners(
    { block, columns, department }: PreparedBlock,
    rows: readonly number[],
    shape: CodeShape,
): Map<number, string> | undefined {
    const column = columns.one.get('responsible');
    if (!column || columns.one.get('department') || department) return undefined;
    const head = normalizeHeader(column.path.join(' '));
    if (!/\b(perangkat daerah|skpd|opd|department|agency)\b/.test(head) || /\bunit\b/.test(head)) return undefined;
    const owners = new Map<number, string>();
    for (const row of rows) {
        const text = textAt(block.sheet, row, column);
        if (text && departmentName.test(text)) owners.set(row, text);
        const title = textAt(block.sheet, row, columns.title);
        if (
            /^(sub )?unit organisasi\s*:/i.test(title) ||
            levelOf(cleanCode(textAt(block.sheet, row, columns.codes[0])), shape) === 'department'
        )
            return undefined;
    }
    return owners.size > 0 ? owners : undefined;
}

/** Codes that a spreadsheet may have damaged. */
function askCode(entry: Entry, shape: CodeShape, { nomenclature }: BlockOptions, questions: Questions): void {
    if (!entry.code || entry.codeCell.kind === 'empty') return;
    const damage = findDamage(entry.codeCell, entry.code, shape);
    const place = { sheet: entry.sheet.name, row: entry.row };
    if (damage) {
        const readings = listCandidates(
            { ...entry.codeCell, ...(damage === 'zeros' ? { text: entry.code } : {}) },
            damage,
            nomenclature,
            new Set(),
        );
        const values = { code: entry.code, candidates: readings.join(', ') };
        if (damage === 'zeros') questions.note({ place, message: messages.shortCode, values });
        else questions.ask({ place, message: damage === 'date' ? messages.dateCode : messages.numericCode, values, readings });
    } else if (levelOf(entry.code, shape) === undefined)
        questions.ask({ place, message: messages.unknownLevel, values: { code: entry.code } });
}
