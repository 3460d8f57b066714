// The import as one function: bytes of a table in, texts of a plan and an account out. Touches no disk, never rejects for bad data.
import type { Locale } from '../l10n/say.ts';
import { say } from '../l10n/say.ts';
import type { Declaration } from '../plan/model.ts';
import type { Doubt, ImportResult } from './account.ts';
import { findImporter, importers } from './all.ts';
import { inAccount, refuse, unreadable } from './answers.ts';
import { askColumns } from './ask-columns.ts';
import { type ColumnChoice, lettersOfChoices, wordsOfChoices } from './column-choices.ts';
import { compareSums } from './compare-sums.ts';
import type { DepartmentOptions } from './departments.ts';
import { findBlocks } from './head.ts';
import { askMapping, readMapping } from './mapping.ts';
import { messages } from './messages.ts';
import type { Nomenclature } from './nomenclature.ts';
import { skipOthers } from './other-tables.ts';
import { type BlockOptions, prepareBlock } from './prepare-block.ts';
import { Questions } from './questions.ts';
import { readBlock } from './read-block.ts';
import type { ReadingObserver } from './reading.ts';
import type { WriteText } from './shared.ts';
import { askSheets, chooseSheets, departmentsOfBlocks } from './sheets.ts';
import { importStandard, isStandard } from './standards/import-standard.ts';
import { compareSummaries } from './summaries.ts';
import { countWorks, fundsOf, moneyOf, physicalOf } from './tally.ts';
import { emptyTree, type Tree } from './tree.ts';
import type { Sheet, Workbook } from './workbook.ts';
import { sayProblem } from './workbook.ts';
import { writePlanFiles } from './write-plan.ts';

export type { ImportResult } from './account.ts';

/** The unit that amounts are written in. */
export type MoneyUnit = 'whole' | 'thousand' | 'million' | 'billion';

const powers: Readonly<Record<MoneyUnit, number>> = { whole: 0, thousand: 3, million: 6, billion: 9 };

export interface ImportOptions {
    /** Prints declarations as text: `writeSource` of exports/source.ts, handed in because imports know no exports. */
    readonly write: WriteText;
    /** Language of messages; also that of keywords and of names made for what has no title, unless `keywords` says another. */
    readonly locale: Locale;
    readonly keywords?: Locale;
    /** Meanings of columns by header or by letter: `{ 'Biaya': 'budget', 'F': 'ignore' }`. */
    readonly mapping?: Readonly<Record<string, string>>;
    /** Meanings that a reader chose for columns by their heads; a mapping comes first. */
    readonly chosen?: readonly ColumnChoice[];
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
    /** The owner of the table, where the table does not say it. */
    readonly department?: DepartmentOptions;
    /** Official names by code, for works and funds: see readNomenclature. */
    readonly nomenclature?: Nomenclature;
    /** ISO 4217; IDR when not given. */
    readonly currency?: string;
    readonly plan?: { readonly name?: string; readonly title?: string };
    /** Says each property in the work whose row says it; else what all parts of a group say alike is said once, at the group. */
    readonly asStated?: boolean;
    /** Declarations at the top of the target folder's plan, and the text of its shared file: neither is said again. */
    readonly existing?: { readonly declarations: readonly Declaration[]; readonly sharedText?: string };
    /** Told what is understood of the table, step by step. */
    readonly observer?: ReadingObserver;
    /** Called now and then with rows read and rows in all. A rejection ends the import with it. */
    readonly onProgress?: (rows: number, total: number) => void | Promise<void>;
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
    if (isStandard(fileName)) return importStandard(bytes, options);
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
    const choices = options.chosen ?? [];
    const known = new Map([...wordsOfChoices(choices), ...mapping.words]);
    const blocks = chosen.sheets.flatMap(sheet =>
        findBlocks(sheet, known).map(block =>
            prepareBlock(block, { ...blockOptions, mapping: new Map([...lettersOfChoices(choices, block), ...mapping.words]) }),
        ),
    );
    for (const block of blocks) options.observer?.table(block);
    const plans = blocks.filter(({ kind }) => kind === 'plan');
    if (plans.length === 0) return refuse(chosen.sheets, blocks, workbook.sheets, options.locale);
    askMapping(mapping.words, blocks, questions);
    const tree = emptyTree();
    const departments = departmentsOfBlocks(plans, options.department?.title ?? options.department?.name);
    let rows = 0;
    const total = plans.reduce((sum, { block }) => sum + block.last - block.first + 1, 0);
    for (const prepared of plans) {
        askColumns(prepared, questions);
        const before = rows;
        rows += await readBlock(prepared, {
            tree,
            questions,
            department: departments.get(prepared) ?? '',
            options: blockOptions,
            onRows: async read => options.onProgress?.(before + read, total),
            observer: options.observer,
        });
    }
    compareSums(tree, questions, options.observer);
    askSheets(tree, new Set(plans.map(({ block }) => block.sheet.name)), questions);
    compareSummaries(
        blocks.filter(({ kind }) => kind === 'summary'),
        tree,
        questions,
    );
    skipOthers(blocks, new Set(plans.map(({ block }) => block.sheet)), tree, questions);
    const hasWorks =
        [...tree.departments.values()].some(({ programs, proposals }) => programs.length + proposals.length > 0) || tree.results.size > 0;
    if (!hasWorks && !questions.hasDoubts) questions.ask({ place: {}, message: messages.noRows, values: {} });
    const codes = new Map(plans.map(prepared => [departments.get(prepared) ?? '', prepared.departmentCode]));
    const locale = options.keywords ?? options.locale;
    const written = writePlanFiles(tree, plans, { ...options, locale, fileName, departmentCodes: codes }, questions);
    return finish(
        tree,
        rows,
        written,
        workbook.sheets,
        new Set(plans.map(({ block }) => block.sheet)),
        questions,
        options.locale,
        workbook.saved,
    );
}

function finish(
    tree: Tree,
    rows: number,
    written: ReturnType<typeof writePlanFiles>,
    sheets: readonly Sheet[],
    taken: ReadonlySet<Sheet>,
    questions: Questions,
    locale: Locale,
    saved: string | undefined,
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
            proposals: [...tree.departments.values()].reduce((sum, { proposals }) => sum + proposals.length, 0),
            indicators: written.indicators,
            budget: moneyOf(tree, 'budget'),
            forecast: moneyOf(tree, 'forecast'),
            ceiling: moneyOf(tree, 'ceiling'),
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
        content: doubts.length > 0 ? undefined : { ...written.content, saved },
        files: doubts.length > 0 ? [] : written.files,
    };
}
