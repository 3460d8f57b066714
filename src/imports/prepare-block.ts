// A table before its rows are read: its columns, its years, its unit of money, and whether it is a plan at all.
import { yearOf } from '../plan/period.ts';
import { findStyle, type NumberStyle, noStyle } from './amounts.ts';
import { arrangeColumns, type TableColumns, textAt } from './block.ts';
import { cleanCode, isAccountCode, isDotted } from './codes.ts';
import { type Column, readColumns } from './columns.ts';
import { readDay } from './dates.ts';
import { normalizeHeader } from './facets.ts';
import { settleVersions } from './figures.ts';
import type { TableBlock } from './head.ts';
import { type Calendar, findCalendar } from './moments.ts';
import type { Nomenclature } from './nomenclature.ts';
import { completeByShape } from './shape.ts';
import { findDepartment, findScale } from './titles.ts';
import { cellAt } from './workbook.ts';

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
    readonly block: TableBlock;
    readonly columns: TableColumns;
    readonly calendar: Calendar;
    readonly kind: 'plan' | 'summary' | 'purchases' | 'list' | 'none';
    /** The department that the lines above say; empty when none does. */
    readonly department: string;
    readonly departmentCode: string;
    readonly scaleOf: (column: Column) => number;
    /** Hidden columns that hold something; from 0. */
    readonly leftOut: readonly number[];
    readonly styles: ReadonlyMap<number, NumberStyle>;
}

export function prepareBlock(block: TableBlock, options: BlockOptions): PreparedBlock {
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
        leftOut: block.paths.flatMap(path => (visible.includes(path) || !isFilled(block, path.index) ? [] : [path.index])),
        styles: findStyles(columns),
    };
}

function isFilled({ sheet, first, last }: TableBlock, column: number): boolean {
    for (let row = first; row <= last; row++) if (cellAt(sheet, row, column).kind !== 'empty') return true;
    return false;
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
