// A table with its columns by what they mean, and which belong together: targets and units to their indicator, parts of a code to one code.
// It must not know what becomes of the rows.

import type { Measure } from '../layouts/layout.ts';
import { cleanCode } from './codes.ts';
import type { Column } from './columns.ts';
import type { TableBlock } from './head.ts';
import { oneLine } from './tidy.ts';
import type { Cell, Sheet } from './workbook.ts';
import { cellAt, emptyCell } from './workbook.ts';

/** Facts that a column may tell of the indicators beside it. */
export const detailMeasures = ['definition', 'formula', 'source', 'responsible'] as const;
export type DetailMeasure = (typeof detailMeasures)[number];

/** A column of indicators with its units and figures. */
export interface MeasureColumns {
    readonly indicator: Column | undefined;
    readonly unit: Column | undefined;
    readonly figures: readonly Column[];
    /** Columns that tell more of the indicators. */
    readonly details: Readonly<Partial<Record<DetailMeasure, Column>>>;
    /** The column that names whose the indicators are, where several columns name something. */
    readonly owner: Column | undefined;
}

export interface TableColumns {
    readonly block: TableBlock;
    readonly all: readonly Column[];
    /** Codes; several hold one code in parts. */
    readonly codes: readonly Column[];
    /** The title of whatever the row is. */
    readonly title: Column | undefined;
    /** Titles of one level each, in the order of the columns. */
    readonly levelTitles: readonly Column[];
    /** Codes of one level each. */
    readonly levelCodes: readonly Column[];
    readonly goals: readonly Column[];
    readonly measures: readonly MeasureColumns[];
    readonly money: readonly Column[];
    readonly physical: readonly Column[];
    readonly one: ReadonlyMap<Measure, Column>;
    readonly remarks: readonly Column[];
    /** Problems of a work, and the follow-up. */
    readonly troubles: readonly Column[];
}

const naming = (column: Column) => column.measure === 'goal' || column.measure === 'objective' || column.measure === 'title';
const levels = ['program', 'activity', 'subactivity'];

export function arrangeColumns(block: TableBlock, columns: readonly Column[]): TableColumns {
    const of = (...measures: readonly (Measure | 'ignore')[]) =>
        columns.filter(column => column.measure && measures.includes(column.measure));
    const titles = of('title').filter(column => column.subject !== 'urusan');
    const byLevel = titles.filter(column => levels.includes(column.subject ?? ''));
    const general = titles.find(column => !levels.includes(column.subject ?? ''));
    // One column of titles holds every level, whatever its head says.
    const title =
        general ?? of('title').filter(column => column.subject === 'urusan')[0] ?? (byLevel.length === 1 ? byLevel[0] : undefined);
    const codes = of('code');
    const ofLevels = codes.filter(column => levels.includes(column.subject ?? ''));
    // One head over several columns: parts of a code, whatever level the head names.
    const areParts = new Set(ofLevels.map(({ subject }) => subject)).size < ofLevels.length;
    const levelCodes = areParts ? [] : ofLevels;
    const plainCodes = codes.filter(column => (areParts || !levels.includes(column.subject ?? '')) && column.subject !== 'urusan');
    // Parts of one code stand under one head.
    const head = plainCodes[0]?.path.join('|');
    const parts = plainCodes.filter(({ path }) => path.length === 0 || path.join('|') === head);
    const joined = parts.length > 0 ? parts : levelCodes.length > 1 ? [] : codes.slice(0, 1);
    const one = new Map<Measure, Column>();
    for (const column of columns)
        if (column.measure && column.measure !== 'ignore' && !one.has(column.measure)) one.set(column.measure, column);
    return {
        block,
        all: columns,
        codes: joined,
        title,
        levelTitles: byLevel.filter(column => column !== title || byLevel.length > 1),
        levelCodes: levelCodes.length > 1 || plainCodes.length > 0 ? levelCodes.filter(column => !joined.includes(column)) : [],
        goals: of('goal', 'objective'),
        measures: arrangeMeasures(columns, of),
        money: of('money'),
        physical: of('physical'),
        one,
        troubles: of('problem', 'follow-up'),
        // Without indicators it is said of the row.
        remarks: of(
            'action',
            'remark',
            'priority',
            'responsible',
            'proposer',
            'decision',
            ...(of('indicator').length === 0 ? detailMeasures : []),
        ),
    };
}

function arrangeMeasures(columns: readonly Column[], of: (...measures: readonly Measure[]) => Column[]): MeasureColumns[] {
    const indicators = of('indicator');
    const [units, figures] = [of('unit'), of('target')];
    if (indicators.length === 0)
        return figures.length > 0 ? [{ indicator: undefined, unit: units[0], figures, details: {}, owner: undefined }] : [];
    const belongsTo = (column: Column): Column => {
        if (indicators.length === 1) return indicators[0] as Column;
        const same = column.subject && indicators.filter(indicator => indicator.subject === column.subject);
        if (same && same.length === 1) return same[0] as Column;
        return indicators.findLast(indicator => indicator.index < column.index) ?? (indicators[0] as Column);
    };
    const names = columns.filter(naming);
    return indicators.map(indicator => ({
        indicator,
        unit: units.find(unit => belongsTo(unit) === indicator),
        figures: figures.filter(figure => belongsTo(figure) === indicator),
        details: Object.fromEntries(
            detailMeasures.flatMap(measure => {
                const column = of(measure).find(one => belongsTo(one) === indicator);
                return column ? [[measure, column]] : [];
            }),
        ),
        owner: indicators.length > 1 ? ownerOf(indicator, names) : undefined,
    }));
}

function ownerOf(indicator: Column, names: readonly Column[]): Column | undefined {
    const left = names.filter(column => column.index < indicator.index);
    if (indicator.subject === 'goal' || indicator.subject === 'objective')
        return left.findLast(column => column.measure === indicator.subject) ?? names.find(column => column.measure === indicator.subject);
    if (indicator.subject && levels.includes(indicator.subject)) {
        const named = names.find(column => column.measure === 'title' && column.subject === indicator.subject);
        if (named) return named;
        return undefined;
    }
    if (indicator.subject) return undefined;
    return left.at(-1);
}

/** Cells of a sheet as one line of text. */
export function textAt(sheet: Sheet, row: number, column: Column | undefined): string {
    return column ? oneLine(cellAt(sheet, row, column.index).text) : '';
}

/** The code in one cell, or in several that each hold a part. */
export function codeAt(row: number, { codes, block }: TableColumns): { code: string; cell: Cell } {
    const [first] = codes;
    if (!first) return { code: '', cell: emptyCell };
    const cell = cellAt(block.sheet, row, first.index);
    if (codes.length === 1) {
        const code = cleanCode(cell.text);
        // "Kepala Dinas" under a column of codes is none.
        return /\d|^x/i.test(code) ? { code, cell } : { code: '', cell: emptyCell };
    }
    const parts = codes.map(column => cellAt(block.sheet, row, column.index));
    const texts = parts.map(part => cleanCode(part.text)).filter(Boolean);
    // In numbers zeros are lost: each part has the width that its place has.
    const padded = texts.map((part, index) =>
        index === 1 || index === 2 ? part.padStart(2, '0') : index === 4 && /^\d+$/.test(part) ? part.padStart(4, '0') : part,
    );
    return {
        code: texts.length > 1 ? padded.join('.') : texts.join('.'),
        cell: { ...cell, kind: cell.kind === 'empty' ? 'empty' : 'text' },
    };
}
