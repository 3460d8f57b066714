// A table as `.plan` texts, with an account of every row: the way in for the command line and the editor.
// It must not read or write files: bytes come in, texts go out, and whoever calls compares them with what is there.
import type { Locale } from '../l10n/say.ts';
import { fileStem } from '../plan/file-stem.ts';
import { makeDepartment, makeSaid } from '../plan/make.ts';
import { yearOf, yearsOf } from '../plan/period.ts';
import type { Declaration } from '../plan/plan.ts';
import { findImporter, importers } from './all.ts';
import { chooseSheet } from './choose-sheet.ts';
import { findShape } from './codes.ts';
import type { Column, Columns, Mapping } from './columns.ts';
import type { DepartmentOptions } from './departments.ts';
import { findAlike, splitByDepartment } from './departments.ts';
import { draftGroup } from './drafts.ts';
import type { Entry } from './entries.ts';
import { findYear, RowReader } from './entries.ts';
import { fields } from './fields.ts';
import { flagDoubts } from './flag-doubts.ts';
import type { Flag, Group } from './groups.ts';
import { groupEntries } from './groups.ts';
import { messages } from './messages.ts';
import type { Nomenclature } from './nomenclature.ts';
import type { ImportResult } from './report.ts';
import type { WriteText } from './shared.ts';
import { findShared, sharedFileName, writeShared } from './shared.ts';
import type { RejectedRow } from './sort-rows.ts';
import { findReason, listRows } from './sort-rows.ts';
import { addUp, emptySummary } from './summary.ts';
import type { Table, TableProblem } from './table.ts';
import { cellAt, columnLetters } from './table.ts';
import { makeWorks } from './works.ts';

export interface ImportOptions {
    /** Prints declarations as text: `writeSource` of exports/source.ts, handed in because imports know no exports. */
    readonly write: WriteText;
    /** Language of the keywords, and of the names made for what has no title. */
    readonly locale: Locale;
    /** Name of a sheet, or its number from 1. */
    readonly sheet?: string;
    readonly mapping?: Mapping;
    /** Whose table it is; a column of departments counts before it. */
    readonly department?: DepartmentOptions;
    /** Official names by code, for programs, activities and funds: see readNomenclature. */
    readonly nomenclature?: Nomenclature;
    /** The year of money and targets; else the rows' dates say it, then the header, the lines above it, the file's name. */
    readonly year?: number;
    readonly plan?: { readonly name?: string; readonly title?: string };
    /** ISO 4217; IDR when not given. */
    readonly currency?: string;
    /** What the target folder's plan declares at its top, and the text of its shared file: neither is said again. */
    readonly existing?: { readonly declarations: readonly Declaration[]; readonly sharedText?: string };
}

/** Never rejects: what is wrong with the table is in `problems`, `flagged` and `rows.rejected`. The same bytes give the same texts. */
export async function importTable(bytes: Uint8Array, fileName: string, options: ImportOptions): Promise<ImportResult> {
    const importer = findImporter(fileName);
    if (!importer) {
        const extensions = importers.flatMap(known => known.extensions).join(', ');
        return failed([{ place: {}, message: messages.unknownFormat, values: { file: fileName, extensions } }]);
    }
    const { tables, problems } = await importer.read(bytes);
    if (tables.length === 0) return failed(problems);
    const chosen = chooseSheet(tables, options.sheet, options.mapping ?? {});
    const all = [...problems, ...chosen.problems];
    if (!chosen.table || !chosen.columns) return failed(all, chosen.table?.sheet);
    return importRows(chosen.table, chosen.columns, fileName, options, all);
}

function importRows(
    table: Table,
    columns: Columns,
    fileName: string,
    options: ImportOptions,
    before: readonly TableProblem[],
): ImportResult {
    const reader = new RowReader(table, columns.all);
    const problems = [...before, ...missingColumns(reader)];
    const rows = listRows(reader, columns.firstRow);
    if (rows.length === 0) problems.push({ place: { sheet: table.sheet }, message: messages.noRows, values: {} });
    const shape = findShape(rows.map(row => reader.text(row, 'code').replaceAll(' ', '')));
    const byColumn = reader.columnOf('department') !== undefined;
    const rejected: RejectedRow[] = [];
    const entries: Entry[] = [];
    for (const row of rows) {
        const flags = reader.flagged.length;
        const entry = reader.read(row);
        const reason = findReason(reader, row, entry, shape, byColumn);
        if (!reason) entries.push(entry);
        else {
            rejected.push(reason);
            // The reason is enough: what else is odd in a row that is left out only distracts.
            reader.flagged.length = flags;
        }
    }
    const list: Nomenclature = options.nomenclature ?? new Map();
    flagDoubts(reader, entries, shape, list);
    const flag: Flag = (entry, field, message, values) => reader.flag(entry.row - 1, field, message, values);

    const year = options.year ?? findTableYear(table, columns, entries, fileName);
    const yearOfRow = (entry: Entry | undefined) => options.year ?? (entry && findYear(entry)) ?? year;
    if (year === undefined && entries.some(entry => entry.budgets.length > 0 && !entry.period))
        problems.push({ place: { sheet: table.sheet }, message: messages.noYear, values: {} });
    const years = [
        ...new Set([...entries.flatMap(entry => (entry.period ? yearsOf(entry.period) : [])), ...(year === undefined ? [] : [year])]),
    ];

    const { locale } = options;
    const existing = options.existing?.declarations ?? [];
    const shared = findShared(entries, years, {
        locale,
        nomenclature: list,
        existing,
        plan: options.plan ?? {},
        currency: options.currency ?? 'IDR',
    });
    const departments = splitByDepartment(entries, options.department ?? {}, fileName, byColumn);
    for (const [first, second] of findAlike(departments.flatMap(department => department.title ?? []))) {
        problems.push({
            place: { sheet: table.sheet, column: reader.lettersOf('department') },
            message: messages.nearDepartments,
            values: { first, second },
        });
    }
    const taken = new Set([...shared.funds.values(), ...shared.locations.values(), ...departments.map(department => department.name)]);
    const context = { locale, funds: shared.funds, locations: shared.locations, taken, yearOf: yearOfRow };
    const groups: Group[] = [];
    const files = departments
        .filter(department => department.entries.length > 0)
        .map(({ name, title, code, entries: own }) => {
            const programs = groupEntries(own, shape, list, flag);
            groups.push(...programs);
            const department = makeDepartment(name, {
                title: makeSaid(title),
                code: makeSaid(code),
                programs: makeWorks(programs.map(draftGroup), context),
            });
            return { name: `${fileStem(name)}.plan`, text: options.write([department], locale) };
        });
    const sharedText = entries.length > 0 ? writeShared(shared.added, options.existing?.sharedText, locale, options.write) : undefined;
    if (sharedText !== undefined) files.unshift({ name: sharedFileName(locale), text: sharedText });
    const summary = addUp(groups, entries, files.length - (sharedText === undefined ? 0 : 1), flag);
    const inOrder = [...reader.flagged].sort((a, b) => (a.place.row ?? 0) - (b.place.row ?? 0));
    const counted = { total: rows.length, taken: entries.length, rejected };
    return {
        files,
        sheet: table.sheet,
        rows: counted,
        flagged: inOrder,
        problems,
        unknownColumns: findUnknown(table, columns, options.mapping ?? {}),
        summary,
    };
}

/** The year that all rows with dates share, else that of the header, of the lines above it, of the file's name. */
function findTableYear(table: Table, columns: Columns, entries: readonly Entry[], fileName: string): number | undefined {
    const years = [...new Set(entries.flatMap(entry => (entry.period ? [yearOf(entry.period.from), yearOf(entry.period.to)] : [])))];
    if (years.length === 1) return years[0];
    const headers = [...new Set(columns.all.flatMap(column => (column.field === 'budget' && column.year ? [column.year] : [])))];
    if (headers.length === 1) return headers[0];
    const above = table.rows.slice(0, columns.firstRow).flatMap(row => row.map(cell => cell.text));
    const said = [...above, table.sheet, fileName].map(text => /(?<!\d)(20\d\d)(?!\d)/.exec(text)?.[1]).find(Boolean);
    return said === undefined ? undefined : Number(said);
}

function missingColumns(reader: RowReader): TableProblem[] {
    const place = { sheet: reader.table.sheet };
    return (['code', 'title', 'budget'] as const)
        .filter(field => !reader.columnOf(field))
        .map(field => ({
            place,
            message: messages.noColumn,
            values: { field: fields[field].name, example: (fields[field].headers[0] ?? '').toUpperCase() },
        }));
}

function findUnknown(table: Table, columns: Columns, mapping: Mapping): { column: string; header: string }[] {
    const isFilled = ({ index }: Column) =>
        table.rows.some((_, row) => row >= columns.firstRow && cellAt(table, row, index).kind !== 'empty');
    return columns.all
        .filter(column => !column.field && mapping[column.header] !== 'ignore' && isFilled(column))
        .map(({ index, header }) => ({ column: columnLetters(index), header }));
}

function failed(problems: readonly TableProblem[], sheet = ''): ImportResult {
    return {
        files: [],
        sheet,
        rows: { total: 0, taken: 0, rejected: [] },
        flagged: [],
        problems,
        unknownColumns: [],
        summary: emptySummary,
    };
}
