// The import as one function: bytes of a table in, texts of a plan and an account out. Touches no disk, never rejects for bad data.
import type { Locale, Text } from '../l10n/say.ts';
import { say } from '../l10n/say.ts';
import type { Declaration } from '../plan/plan.ts';
import type { Doubt, ImportAccount, RowCounts } from './account.ts';
import { findImporter, importers } from './all.ts';
import type { Column } from './columns.ts';
import type { DepartmentOptions } from './departments.ts';
import { normalizeHeader } from './facets.ts';
import { fieldOf, fields } from './fields.ts';
import { identityOf } from './figures.ts';
import { findBlocks } from './head.ts';
import { messages } from './messages.ts';
import type { Nomenclature } from './nomenclature.ts';
import { Questions } from './questions.ts';
import { askColumns, type BlockOptions, type PreparedBlock, prepareBlock, readBlock } from './read-block.ts';
import { reconcile } from './reconcile.ts';
import type { WriteText } from './shared.ts';
import { compareSummaries } from './summaries.ts';
import { countWorks, fundsOf, moneyOf, physicalOf } from './tally.ts';
import { emptyTree, type Tree } from './tree.ts';
import type { Sheet, TableProblem, Workbook } from './workbook.ts';
import { isEmptyRow, sayProblem } from './workbook.ts';
import { writePlanFiles } from './write-plan.ts';

/** The unit that amounts are written in. */
export type MoneyUnit = 'whole' | 'thousand' | 'million' | 'billion';

const powers: Readonly<Record<MoneyUnit, number>> = { whole: 0, thousand: 3, million: 6, billion: 9 };

export interface ImportOptions {
    /** Prints declarations as text: `writeSource` of exports/source.ts, handed in because imports know no exports. */
    readonly write: WriteText;
    /** Language of keywords and messages, and of names made for what has no title. */
    readonly locale: Locale;
    /** Meanings of columns by header or by letter: `{ 'Biaya': 'budget', 'F': 'ignore' }`. */
    readonly mapping?: Readonly<Record<string, string>>;
    /** Names of sheets, or their numbers from 1; without any, every visible sheet that holds a plan. */
    readonly sheets?: readonly string[];
    /** The plan year, where the table does not say it. */
    readonly year?: number;
    /** The year of `Tahun 1`. */
    readonly firstYear?: number;
    /** The unit of money, where the table does not say it. */
    readonly unit?: MoneyUnit;
    /** Takes hidden sheets, rows and columns too. */
    readonly includeHidden?: boolean;
    /** Writes although sums of the table disagree with their parts. */
    readonly acceptMismatch?: boolean;
    /** Whose table it is, where the table does not say it. */
    readonly department?: DepartmentOptions;
    /** Official names by code, for works and funds: see readNomenclature. */
    readonly nomenclature?: Nomenclature;
    /** ISO 4217; IDR when not given. */
    readonly currency?: string;
    readonly plan?: { readonly name?: string; readonly title?: string };
    /** What the target folder's plan declares at its top, and the text of its shared file: neither is said again. */
    readonly existing?: { readonly declarations: readonly Declaration[]; readonly sharedText?: string };
    /** Called now and then with rows read and rows in all. A rejection ends the import with it. */
    readonly onProgress?: (rows: number, total: number) => void | Promise<void>;
}

export interface ImportResult {
    readonly account: ImportAccount;
    readonly counts: RowCounts;
    /** Open questions: while there is one, `files` is empty. */
    readonly doubts: readonly Doubt[];
    /** What is good to know. A note never changes a figure. */
    readonly notes: readonly TableProblem[];
    /** Why nothing could be read; empty when the table was read. */
    readonly unreadable: readonly TableProblem[];
    /** Paths within the plan's folder, and whole texts. The caller compares them with what is there. */
    readonly files: readonly { readonly name: string; readonly text: string }[];
}

/** 0: written, notes allowed. 1: doubts, nothing written. 2: not readable. */
export function exitCodeOf(result: ImportResult): 0 | 1 | 2 {
    return result.unreadable.length > 0 ? 2 : result.doubts.length > 0 ? 1 : 0;
}

/** A doubt with its place, what it may mean, and how to settle it. */
export function sayDoubt(doubt: Doubt, locale: Locale): string {
    return `${sayProblem(doubt, locale)} ${say(doubt.settle, locale, doubt.values)}`.trim();
}

/** The same bytes and options give the same texts. */
export async function importTable(bytes: Uint8Array, fileName: string, options: ImportOptions): Promise<ImportResult> {
    const importer = findImporter(fileName);
    if (!importer) {
        const extensions = importers.flatMap(known => known.extensions).join(', ');
        return unreadable([{ place: {}, message: messages.unknownFormat, values: { file: fileName, extensions } }]);
    }
    return importWorkbook(await importer.read(bytes), fileName, options);
}

/** The import of a workbook that was read already, whatever its format. */
export async function importWorkbook(workbook: Workbook, fileName: string, options: ImportOptions): Promise<ImportResult> {
    if (workbook.sheets.length === 0) return unreadable(workbook.problems);
    const questions = new Questions(options.acceptMismatch);
    // A file that was read in part may lack anything.
    for (const problem of workbook.problems) questions.ask(problem);
    const chosen = chooseSheets(workbook.sheets, options, questions);
    if ('problem' in chosen) return unreadable([chosen.problem], workbook.sheets);
    const mapping = readMapping(options.mapping ?? {});
    if ('problem' in mapping) return unreadable([mapping.problem], workbook.sheets);
    const blockOptions: BlockOptions = {
        mapping: mapping.words,
        year: options.year,
        firstYear: options.firstYear,
        scale: options.unit === undefined ? undefined : powers[options.unit],
        includeHidden: options.includeHidden === true,
        fileName,
        nomenclature: options.nomenclature ?? new Map(),
    };
    const blocks = chosen.sheets.flatMap(sheet => findBlocks(sheet, mapping.words).map(block => prepareBlock(block, blockOptions)));
    const plans = blocks.filter(({ kind }) => kind === 'plan');
    if (plans.length === 0) return refuse(chosen.sheets, blocks, workbook.sheets, options.locale);
    askMapping(mapping.words, blocks, questions);
    const tree = emptyTree();
    const departments = nameDepartments(plans, options);
    let rows = 0;
    const total = plans.reduce((sum, { block }) => sum + block.last - block.first + 1, 0);
    for (const prepared of plans) {
        const owners = new Map(
            prepared.columns.measures.flatMap(group => group.figures.map(figure => [figure, group.indicator?.index] as const)),
        );
        askColumns(
            prepared,
            (column: Column) =>
                identityOf(
                    column,
                    prepared.calendar,
                    owners.get(column) ?? (column.measure === 'indicator' ? ownerIndex(prepared, column) : undefined),
                ),
            questions,
        );
        const before = rows;
        rows += await readBlock(prepared, {
            tree,
            questions,
            department: departments.get(prepared) ?? '',
            options: blockOptions,
            onRows: async read => options.onProgress?.(before + read, total),
        });
    }
    reconcile(tree, questions);
    askSheets(tree, new Set(plans.map(({ block }) => block.sheet.name)), questions);
    compareSummaries(
        blocks.filter(({ kind }) => kind === 'summary'),
        tree,
        questions,
    );
    const hasWorks = [...tree.departments.values()].some(({ programs }) => programs.length > 0) || tree.results.size > 0;
    if (!hasWorks && !questions.hasDoubts) questions.ask({ place: {}, message: messages.noRows, values: {} });
    const codes = new Map(plans.map(prepared => [departments.get(prepared) ?? '', prepared.departmentCode]));
    const written = writePlanFiles(tree, plans, { ...options, fileName, departmentCodes: codes }, questions);
    return finish(tree, rows, written, workbook.sheets, new Set(plans.map(({ block }) => block.sheet)), questions, options.locale);
}

function ownerIndex({ columns }: PreparedBlock, column: Column): number | undefined {
    return columns.measures.find(({ indicator }) => indicator === column)?.owner?.index;
}

function finish(
    tree: Tree,
    rows: number,
    written: ReturnType<typeof writePlanFiles>,
    sheets: readonly Sheet[],
    taken: ReadonlySet<Sheet>,
    questions: Questions,
    locale: Locale,
): ImportResult {
    const counts = countWorks(tree);
    const { doubts, notes } = questions;
    const skipped = tree.skipped.map(({ sheet, row, message, values }) => ({ sheet, row, reason: say(message, locale, values) }));
    return {
        account: {
            departments: written.departments,
            programs: counts.programs,
            activities: counts.activities,
            subactivities: counts.subactivities,
            goals: counts.goals,
            objectives: counts.objectives,
            indicators: written.indicators,
            budget: moneyOf(tree, 'budget'),
            forecast: moneyOf(tree, 'forecast'),
            actual: moneyOf(tree, 'actual'),
            physical: physicalOf(tree),
            funds: fundsOf(tree),
            doubts: doubts.map(doubt => inAccount(doubt, locale)),
            skipped,
            sheets: sheets.map(sheet => ({ name: sheet.name, taken: taken.has(sheet) })),
            written: [],
        },
        counts: {
            rows,
            taken: tree.taken,
            skipped: tree.skipped.length,
            withoutOutputIndicator: counts.withoutOutputIndicator,
            withoutIndicator: counts.withoutIndicator,
            zeroBudget: counts.zeroBudget,
        },
        doubts,
        notes,
        unreadable: [],
        files: doubts.length > 0 ? [] : written.files,
    };
}

function inAccount(doubt: Doubt, locale: Locale): ImportAccount['doubts'][number] {
    const { sheet, row, column } = doubt.place;
    const cell = `${column ?? ''}${row ?? ''}`;
    const message = `${say(doubt.message, locale, doubt.values)} ${say(doubt.settle, locale, doubt.values)}`.trim();
    return { cell: sheet && cell ? `${sheet}!${cell}` : cell || (sheet ?? ''), message, readings: doubt.readings };
}

const nothing: Omit<ImportAccount, 'doubts' | 'sheets'> = {
    departments: [],
    programs: 0,
    activities: 0,
    subactivities: 0,
    goals: 0,
    objectives: 0,
    indicators: 0,
    budget: {},
    forecast: {},
    actual: {},
    physical: {},
    funds: {},
    skipped: [],
    written: [],
};
const noRows: RowCounts = { rows: 0, taken: 0, skipped: 0, withoutOutputIndicator: 0, withoutIndicator: 0, zeroBudget: 0 };

function unreadable(problems: readonly TableProblem[], sheets: readonly Sheet[] = []): ImportResult {
    const account = { ...nothing, doubts: [], sheets: sheets.map(({ name }) => ({ name, taken: false })) };
    return { account, counts: noRows, doubts: [], notes: [], unreadable: problems, files: [] };
}

/** A table that is no plan: which one to take instead. */
function refuse(sheets: readonly Sheet[], blocks: readonly PreparedBlock[], all: readonly Sheet[], locale: Locale): ImportResult {
    const purchases = blocks.find(({ kind }) => kind === 'purchases');
    const summary = blocks.find(({ kind }) => kind === 'list' || kind === 'summary');
    const found = purchases ?? summary ?? blocks[0];
    if (!found) {
        const filled = sheets.find(sheet => sheet.rows.some(row => !isEmptyRow(row)));
        if (!filled) return unreadable([{ place: { sheet: sheets[0]?.name ?? '' }, message: messages.emptySheet, values: {} }], all);
        const seen = (filled.rows.find(row => !isEmptyRow(row)) ?? [])
            .flatMap(cell => (cell.text ? [`"${cell.text.slice(0, 60)}"`] : []))
            .slice(0, 12);
        return unreadable([{ place: { sheet: filled.name }, message: messages.noHeader, values: { seen: seen.join(', ') } }], all);
    }
    const message =
        found.kind === 'purchases'
            ? messages.purchaseTable
            : found.kind === 'summary'
              ? messages.summaryOnly
              : found.kind === 'list'
                ? messages.officialList
                : messages.noPlan;
    const doubt: Doubt = {
        place: { sheet: found.block.sheet.name, row: found.block.top + 1 },
        message,
        values: {},
        readings: [],
        settle: found.kind === 'list' ? messages.settleCatalogue : messages.settleOtherTable,
    };
    const account = { ...nothing, doubts: [inAccount(doubt, locale)], sheets: all.map(({ name }) => ({ name, taken: false })) };
    return { account, counts: noRows, doubts: [doubt], notes: [], unreadable: [], files: [] };
}

/** The sheets that are asked for, else all that can be seen; what is left out is named. */
function chooseSheets(
    sheets: readonly Sheet[],
    options: ImportOptions,
    questions: Questions,
): { sheets: readonly Sheet[] } | { problem: TableProblem } {
    const asked = options.sheets ?? [];
    const names = sheets.map(({ name }) => `"${name}"`).join(', ');
    const chosen: Sheet[] = [];
    for (const wanted of asked) {
        const sheet = sheets.find(({ name }) => name === wanted) ?? sheets[/^\d+$/.test(wanted) ? Number(wanted) - 1 : -1];
        if (!sheet) return { problem: { place: {}, message: messages.noSheet, values: { name: wanted, sheets: names } } };
        chosen.push(sheet);
    }
    if (asked.length > 0) return { sheets: chosen };
    const visible = options.includeHidden ? sheets : sheets.filter(({ hidden }) => hidden === undefined);
    for (const { name, hidden } of sheets)
        if (hidden && !options.includeHidden) questions.note({ place: { sheet: name }, message: messages.hiddenSheet, values: {} });
    return { sheets: visible };
}

function readMapping(mapping: Readonly<Record<string, string>>): { words: Map<string, string> } | { problem: TableProblem } {
    const words = new Map<string, string>();
    for (const [header, word] of Object.entries(mapping)) {
        if (!fieldOf(word))
            return {
                problem: {
                    place: {},
                    message: messages.mappedFieldUnknown,
                    values: { header, field: word, fields: Object.keys(fields).join(', ') },
                },
            };
        words.set(/^[A-Z]{1,3}$/.test(header) ? header.toLowerCase() : normalizeHeader(header), word);
    }
    return { words };
}

/** A mapping that no column has would be forgotten in silence. */
function askMapping(words: ReadonlyMap<string, string>, blocks: readonly PreparedBlock[], questions: Questions): void {
    const headers = new Set(
        blocks.flatMap(({ block }) =>
            block.paths.flatMap(({ letters, texts }) => [
                letters.toLowerCase(),
                normalizeHeader(texts.join(' ')),
                normalizeHeader(texts.at(-1) ?? ''),
            ]),
        ),
    );
    for (const header of words.keys()) {
        if (headers.has(header)) continue;
        const known = [
            ...new Set(
                blocks.flatMap(({ block }) => block.paths.flatMap(({ texts }) => (texts.length > 0 ? [`"${texts.join(' ')}"`] : []))),
            ),
        ];
        questions.ask({
            place: {},
            message: messages.mappedHeaderMissing,
            values: { header, headers: known.slice(0, 40).join(', ') },
            settle: none,
        });
    }
}

/** A draft beside the plan it became: sheets that only their names tell apart must not share a work. */
function askSheets(tree: Tree, names: ReadonlySet<string>, questions: Questions): void {
    const sheets = new Map<string, string>();
    for (const { title, index } of tree.departments.values()) {
        if (!names.has(title)) continue;
        for (const [key, { code, kind, entries }] of index) {
            if (!code || kind !== 'subactivity') continue;
            const before = sheets.get(key);
            if (before === undefined) sheets.set(key, title);
            else {
                const values = { code, sheets: [before, title].map(name => `"${name}"`).join(', ') };
                const place = { sheet: title, row: entries[0]?.row ?? 1 };
                questions.ask({ place, message: messages.codeInSheets, values, readings: [before, title], settle: messages.settleSheet });
            }
        }
    }
}

const none: Text = { en: '', id: '' };

/** The department of each table: what the reader says, what its lines say, else the sheet where there are several. */
function nameDepartments(plans: readonly PreparedBlock[], options: ImportOptions): Map<PreparedBlock, string> {
    const { name, title } = options.department ?? {};
    const said = title ?? name;
    const sheets = new Set(plans.map(({ block }) => block.sheet));
    const years = [...sheets].map(sheet => plans.find(({ block }) => block.sheet === sheet)?.calendar.year);
    const areYears = new Set(years).size === years.length && years.every(year => year !== undefined);
    return new Map(
        plans.map(prepared => [
            prepared,
            said !== undefined ? '' : prepared.department || (sheets.size > 1 && !areYears ? prepared.block.sheet.name : ''),
        ]),
    );
}
