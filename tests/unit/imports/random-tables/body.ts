// The rows of a table of works: fields of government, departments, works with their indicators, sums, and what stands below.
import type { Column, Columns, WorkRow } from './columns.ts';
import type { Grid, GridCell } from './grid.ts';
import { addAt, addHead, addTexts, text } from './grid.ts';
import type { Department, Indicator, Result, Work } from './plan.ts';

export interface BodyWish {
    /** Departments have rows of their own, with their codes or under a word. */
    readonly departmentRows: 'none' | 'code' | 'word';
    /** Goals and objectives stand above the works. */
    readonly goals: boolean;
}

/** The head with what belongs to it: column numbers below it. */
export function addTableHead(grid: Grid, all: Columns, columns: readonly Column[]): void {
    const { style } = all;
    addHead(
        grid,
        columns.map(column => column.head),
        style.mergeHead,
    );
    if (style.columnNumbers === 'none') return;
    const numbers = columns.map((_, index) => {
        const number = String(index + 1);
        if (style.columnNumbers === 'brackets') return `(${number})`;
        return style.columnNumbers === 'formulas' && index > 4 && index % 3 === 2 ? `${number} = ${index - 1}+${index}` : number;
    });
    addTexts(grid, ...numbers);
}

export function addBody(grid: Grid, all: Columns, columns: readonly Column[], departments: readonly Department[], wish: BodyWish): void {
    const { style, dice } = all;
    const titleAt = columns.findIndex(column => column.isTitle);
    for (const department of departments) {
        const { programs } = department;
        if (style.fieldRows) addFields(grid, columns, department, style.code === 'beside-title');
        if (wish.departmentRows === 'code')
            addSums(grid, columns, programs, {
                title:
                    style.code === 'beside-title' ? `${department.code} ${department.title.toUpperCase()}` : department.title.toUpperCase(),
                code: department.code,
            });
        else if (wish.departmentRows === 'word')
            addSums(grid, columns, programs, {
                title: `${dice.pick(['Unit Organisasi', 'Perangkat Daerah', 'SKPD'])} : ${department.title}`,
            });
        if (wish.goals)
            for (const goal of department.goals) {
                addResult(grid, all, columns, department, 'goal', goal);
                for (const objective of goal.parts) addResult(grid, all, columns, department, 'objective', objective);
            }
        for (const program of programs) {
            addWork(grid, all, columns, department, program);
            if (style.blankRows) grid.rows.push([]);
        }
    }
    if (style.total === undefined) return;
    const row = sumCells(
        columns,
        departments.flatMap(({ programs }) => programs),
    );
    row[dice.chance(50) ? titleAt : 0] = text(style.total, { bold: true });
    grid.rows.push(row);
}

function addFields(grid: Grid, columns: readonly Column[], { field, fieldTitle, programs }: Department, besideTitle: boolean): void {
    const heading = (code: string, title: string) =>
        addSums(grid, columns, programs, { code, title: besideTitle ? `${code} ${title}` : title });
    heading(field.split('.')[0] as string, 'URUSAN PEMERINTAHAN WAJIB');
    heading(field, fieldTitle);
}

/** A heading with the sums of what is below it. */
function addSums(
    grid: Grid,
    columns: readonly Column[],
    works: readonly Work[],
    { code, title }: { readonly code?: string; readonly title: string },
): void {
    const row = sumCells(columns, works);
    const isSplit = columns.some(column => column.isCode === 1);
    for (const [index, column] of columns.entries()) {
        if (column.isTitle) row[index] = text(title, { bold: true });
        const part = isSplit ? splitHeading(code ?? '')[column.isCode ?? 0] : code;
        if (column.isCode !== undefined && part) row[index] = text(part);
    }
    grid.rows.push(row);
}

const splitHeading = (code: string): string[] => (/^\d(\.\d\d)?$/.test(code) ? code.split('.') : [code]);

function sumCells(columns: readonly Column[], works: readonly Work[]): (GridCell | undefined)[] {
    return columns.map(column => column.sum?.(works));
}

function addWork(grid: Grid, all: Columns, columns: readonly Column[], department: Department, work: Work): void {
    const { style, dice } = all;
    if (work.parts.length === 0 || style.parentRows) {
        const [first, ...others] = work.indicators;
        const inOneRow = style.indicators === 'lines' || !all.shows.indicators;
        const indicators = !first ? [] : inOneRow ? work.indicators : [first];
        const top = grid.rows.length;
        const shared = { work, department, owner: work.code };
        addRow(grid, columns, { ...shared, indicators, first: true });
        if (!inOneRow) for (const indicator of others) addRow(grid, columns, { ...shared, indicators: [indicator], first: false });
        const bottom = grid.rows.length - 1;
        if (style.indicators === 'merged' && bottom > top)
            for (const [column, { each }] of columns.entries()) if (!each) grid.merged.push({ top, left: column, bottom, right: column });
    }
    for (const part of work.parts) addWork(grid, all, columns, department, part);
    if (work.level === 'program' && style.repeatHead && dice.chance(50)) {
        addHead(
            grid,
            columns.map(column => column.head),
            style.mergeHead,
        );
    }
}

function addResult(
    grid: Grid,
    { style }: Columns,
    columns: readonly Column[],
    department: Department,
    kind: 'goal' | 'objective',
    result: Result,
): void {
    const [first, ...others] = result.indicators;
    const inOneRow = style.indicators === 'lines';
    const row = (indicators: readonly Indicator[], isFirst: boolean): WorkRow => ({
        work: department.programs[0] as Work,
        department,
        owner: result.title,
        result: { kind, title: result.title },
        indicators,
        first: isFirst,
    });
    const add = (of: WorkRow) => grid.rows.push(columns.map(column => (column.each || column.ofResults ? column.cell(of) : undefined)));
    add(row(inOneRow ? result.indicators : first ? [first] : [], true));
    if (!inOneRow) for (const indicator of others) add(row([indicator], false));
}

function addRow(grid: Grid, columns: readonly Column[], row: WorkRow): void {
    grid.rows.push(columns.map(column => column.cell(row)));
}

/** Place, date, office and name, as they stand below a table. */
export function addSignature(grid: Grid, width: number): void {
    const column = Math.max(0, width - 2);
    grid.rows.push([]);
    addAt(grid, column, 'Tanjung Asri, 10 Januari 2025');
    addAt(grid, column, 'KEPALA DINAS');
    grid.rows.push([], []);
    addAt(grid, column, 'Ir. SARI MELATI, M.Si');
    addAt(grid, column, 'NIP. 19700101 199503 2 001');
}
