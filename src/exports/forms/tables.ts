// The tables of a form for one department: items in order, their lines, merges, sums and means. It must not know files.
import type { FormTable, RowLevel } from '../../layouts/form.ts';
import { addDecimals, type Decimal, roundDecimal, zero } from '../../plan/decimal.ts';
import type { Department, Result, Work } from '../../plan/model.ts';
import { yearInterval } from '../../plan/queries.ts';
import { Amounts } from './amounts.ts';
import type { FormContext } from './context.ts';
import type { DraftLine } from './draft.ts';
import { measuresOf } from './figures.ts';
import { type FactColumn, type FillText, layOutHead } from './head.ts';
import { type Item, totalItem, underFields, withLevelWords } from './items.ts';
import { linesOf } from './lines.ts';
import { pathLines } from './paths.ts';
import { actionsFor, type ResultGroup, resultTree } from './results.ts';
import type { FormCell, FormLine, TableColumn, TableGrid } from './sheet.ts';

/** The subject of one sheet. */
export interface SheetContent {
    readonly programs: readonly Item[];
    /** Goals and objectives of the department itself. */
    readonly results: readonly Result[];
    /** All departments when undefined. */
    readonly department: Department | undefined;
}

export function makeTable(table: FormTable, content: SheetContent, context: FormContext, fill: FillText): TableGrid {
    const head = layOutHead(table, context.years, fill);
    const amounts = new Amounts(context);
    const { columns } = head;
    const drafts = draftLines(table, content, columns, amounts, context);
    const lines = settleSums(drafts, table);
    const foot = table.grade ? gradeLines(lines, columns) : [];
    return {
        caption: table.caption,
        columns: columns.map(columnOf),
        head: head.cells,
        headRows: head.rows,
        lines: [...lines, ...foot],
    };
}

function columnOf({ width, path, holds }: FactColumn): TableColumn {
    const isText = typeof holds === 'string' && holds !== 'number';
    return { width, path, isText, isTitle: holds === 'title' || holds === 'code and title' || holds === 'title there' };
}

function draftLines(
    table: FormTable,
    content: SheetContent,
    columns: readonly FactColumn[],
    amounts: Amounts,
    context: FormContext,
): DraftLine[] {
    const { plan } = context;
    const { levels } = table;
    const programs = withLevelWords(content.programs);
    if (levels.includes('program')) tellDoubled(programs, context);
    if (table.rows === 'paths') return pathLines(resultTree(plan, content.programs, content.results), columns, amounts, context);
    let number = 0;
    const lines = (item: Item, more: { numbered?: boolean; actions?: readonly Work[] } = {}): DraftLine[] =>
        linesOf(item, {
            columns,
            context,
            amounts,
            number: more.numbered ? ++number : undefined,
            actions: more.actions ?? [],
            kind: table.kind,
        });
    const deep = (item: Item): DraftLine[] => [
        ...(levels.includes(item.kind as RowLevel) ? lines(item, { numbered: item.kind === 'program' }) : []),
        ...item.parts.flatMap(deep),
    ];
    if (table.rows === 'works') {
        const top = underFields(programs, levels, plan, context.gaps);
        const total = table.total && top.length > 0 ? lines(totalItem(table.total, top)) : [];
        return [...top.flatMap(deep), ...total];
    }
    const tree = resultTree(plan, programs, content.results);
    if (table.rows === 'results and works') {
        const group = ({ item, works, groups }: ResultGroup): DraftLine[] => [
            ...lines(item),
            ...works.flatMap(deep),
            ...groups.flatMap(group),
        ];
        return [...tree.loose.flatMap(deep), ...tree.groups.flatMap(group)];
    }
    const shown = new Set(content.programs.flatMap(({ work }) => work ?? []));
    const flat = (group: ResultGroup): Item[] => [group.item, ...group.groups.flatMap(flat)];
    const items = tree.groups.flatMap(flat).filter(({ kind }) => levels.includes(kind as RowLevel));
    if (items.length === 0) context.gaps.add('objective', content.department, { time: yearInterval(context.year) });
    const hasActions = columns.some(({ holds }) => holds === 'action');
    const kind = table.kind && items.some(item => measuresOf(item, table.kind).length > 0) ? table.kind : undefined;
    return items.flatMap(item => {
        if (kind && measuresOf(item, kind).length === 0) return [];
        const actions = hasActions && item.result ? actionsFor(plan, item.result, work => shown.has(programAround(work))) : [];
        return linesOf(item, { columns, context, amounts, number: ++number, actions, kind });
    });
}

/** One code for works with different titles: whoever imports the table is asked which is meant. */
function tellDoubled(programs: readonly Item[], { gaps }: FormContext): void {
    const all = (item: Item): Item[] => [item, ...item.parts.flatMap(all)];
    const coded = programs.flatMap(all).filter(({ code, work }) => code !== '' && work);
    for (const [key, items] of Map.groupBy(coded, ({ kind, code, department }) => `${kind} ${code} ${department?.name ?? ''}`))
        if (items.length > 1) for (const { work, code } of items) gaps.add('doubled', work, { name: code || key });
}

function programAround(work: Work): Work {
    let at = work;
    while (at.parent && 'activities' in at.parent) at = at.parent as Work;
    return at;
}

/** As an import reads them. */
const levelWords: Readonly<Record<RowLevel | 'total', string>> = {
    urusan: 'Urusan',
    bidang: 'Bidang Urusan',
    goal: 'Tujuan',
    objective: 'Sasaran',
    program: 'Program',
    activity: 'Kegiatan',
    subactivity: 'Sub Kegiatan',
    total: '',
};

/** Sums refer to the lines of their parts, and cells of one item are merged where the form does so. */
function settleSums(drafts: readonly DraftLine[], table: FormTable): FormLine[] {
    const lineOf = new Map<Item, number>();
    drafts.forEach(({ item, isFirst }, index) => {
        if (isFirst) lineOf.set(item, index);
    });
    const depths: readonly (RowLevel | 'total')[] = ['program', 'activity', 'subactivity'];
    return drafts.map(({ item, cells, isFirst }, index): FormLine => {
        let span = 1;
        while (drafts[index + span]?.item === item && !drafts[index + span]?.isFirst) span++;
        const rows = drafts.slice(index, index + span);
        const settled = cells.map((cell, column): FormCell | undefined => {
            if (!cell) return undefined;
            const { ofParts, ...plain } = cell;
            const sums = ofParts?.map(part => lineOf.get(part));
            const isWhole = sums?.every(line => line !== undefined) === true;
            const isAlone = table.merges && isFirst && span > 1 && rows.slice(1).every(row => row.cells[column] === undefined);
            return { ...plain, ...(isWhole && sums ? { sums: sums as number[] } : {}), ...(isAlone ? { rowSpan: span } : {}) };
        });
        const indent = Math.max(0, depths.indexOf(item.kind as RowLevel));
        const bold =
            ['urusan', 'bidang', 'program', 'total', 'goal'].includes(item.kind) && table.rows !== 'results' && table.rows !== 'paths';
        const level = isFirst ? levelWords[item.kind] : '';
        return { level, cells: settled, bold, indent, ...(item.kind === 'total' ? { isFoot: true as const } : {}) };
    });
}

/** Grades of Permendagri 86/2017, by the least percentage that earns each. */
const grades: readonly (readonly [number, string])[] = [
    [91, 'Sangat Tinggi'],
    [76, 'Tinggi'],
    [66, 'Sedang'],
    [51, 'Rendah'],
    [0, 'Sangat Rendah'],
];

function gradeLines(lines: readonly FormLine[], columns: readonly FactColumn[]): FormLine[] {
    const label = columns.findIndex(({ holds }) => holds === 'title' || holds === 'code and title');
    const means = columns.map(({ holds }, column) => {
        if (typeof holds !== 'object' || !('percent' in holds)) return undefined;
        return mean(lines.flatMap(({ cells, isFoot }) => (isFoot ? [] : (cells[column]?.number ?? []))));
    });
    if (means.every(value => value === undefined)) return [];
    const line = (text: string, cell: (value: Decimal) => FormCell): FormLine => ({
        cells: means.map((value, column) => (column === label ? { text } : value && cell(value))),
        level: '',
        bold: true,
        indent: 0,
        isFoot: true,
    });
    const gradeOf = (value: Decimal) => grades.find(([least]) => value.units >= BigInt(least) * 10n ** BigInt(value.scale))?.[1] ?? '';
    return [
        line('Rata-rata capaian kinerja (%)', number => ({ number, format: 'percent' })),
        line('Predikat kinerja', value => ({ text: gradeOf(value) })),
    ];
}

function mean(values: readonly Decimal[]): Decimal | undefined {
    if (values.length === 0) return undefined;
    const total = values.reduce(addDecimals, zero);
    const units = (total.units * 10n ** 6n) / (10n ** BigInt(total.scale) * BigInt(values.length));
    return roundDecimal({ units, scale: 6 }, 2);
}
