// A table as its page shows it: what was understood while it was read, and the account of it, as texts. It must not know pages.
import type { Doubt, ImportResult, MoneyByYear } from '../../imports/account.ts';
import { type ColumnChoice, headText } from '../../imports/column-choices.ts';
import type { Column } from '../../imports/columns.ts';
import { listMeanings, sayMeaning } from '../../imports/meanings.ts';
import { messages } from '../../imports/messages.ts';
import { timeOf } from '../../imports/moments.ts';
import type { Nomenclature } from '../../imports/nomenclature.ts';
import type { PreparedBlock } from '../../imports/prepare-block.ts';
import type { ComparedSum, ReadingObserver, RowRole } from '../../imports/reading.ts';
import { cellAt, columnLetters, isEmptyRow, type Sheet, sayProblem, type TableProblem } from '../../imports/workbook.ts';
import { formatDecimal, formatMoney } from '../../l10n/format.ts';
import { type Locale, say, type Text } from '../../l10n/say.ts';
import { cataloguesIn, catalogueUri } from '../../plan/catalogue.ts';
import { type Decimal, readNumber, whole } from '../../plan/decimal.ts';
import type { Declaration } from '../../plan/model.ts';
import type { Plan } from '../../plan/plan.ts';
import type { ColumnView, DoubtView, RowView, SheetView, SumView, TableBlockView, TableChoices, TableView } from '../../protocol/table.ts';
import { otherWords, roleWords, sheetWords, summaryWords } from './table-words.ts';

/** Sums that agree are listed up to so many; those that disagree all are. */
const maxSums = 200;
const maxColumns = 120;
/** Longer cells are cut for showing. */
const maxCell = 400;

/** Gathers what an import tells while it reads. */
export class ReadingRecord implements ReadingObserver {
    readonly tables: PreparedBlock[] = [];
    readonly roles = new Map<Sheet, Map<number, RowRole>>();
    readonly sums: ComparedSum[] = [];

    table(prepared: PreparedBlock): void {
        this.tables.push(prepared);
    }

    row(sheet: Sheet, row: number, role: RowRole): void {
        const rows = this.roles.get(sheet) ?? new Map<number, RowRole>();
        this.roles.set(sheet, rows.set(row, role));
    }

    sum(compared: ComparedSum): void {
        this.sums.push(compared);
    }
}

export interface ViewOptions {
    readonly sheets: readonly Sheet[];
    readonly record: ReadingRecord;
    readonly result: ImportResult;
    readonly choices: TableChoices;
    /** Choices in force, those remembered among them. */
    readonly chosen: readonly ColumnChoice[];
    readonly rows: number;
    readonly locale: Locale;
    readonly currency: string;
}

/** The table's part of a view; that of the plan is separate. */
export type TablePart = Pick<
    TableView,
    'sheets' | 'tables' | 'summary' | 'sums' | 'moreSums' | 'doubts' | 'notes' | 'problems' | 'meanings'
>;

export function viewTable(options: ViewOptions): TablePart {
    const { sheets, record, result, locale } = options;
    const plans = record.tables.filter(({ kind }) => kind === 'plan');
    const shown = plans.length > 0 ? plans : record.tables;
    const disagree = record.sums.filter(({ agrees }) => !agrees);
    const agree = record.sums.filter(({ agrees }) => agrees);
    const listed = [...disagree, ...agree.slice(0, Math.max(0, maxSums - disagree.length))];
    const doubts = result.doubts.map(doubt => viewDoubt(doubt, locale));
    const doubtful = new Set(doubts.filter(({ column }) => column !== '').map(({ sheet, column }) => `${sheet}!${column}`));
    return {
        sheets: sheets.map(sheet => viewSheet(sheet, options)),
        tables: shown.length > 0 ? shown.map(prepared => viewBlock(prepared, doubtful, options)) : viewUnread(options),
        summary: result.unreadable.length > 0 ? [] : summarize(options),
        sums: listed.map(compared => viewSum(compared, options)),
        moreSums: record.sums.length - listed.length,
        doubts,
        notes: result.notes.map(note => sayHere(note, locale)),
        problems: result.unreadable.map(problem => sayHere(problem, locale)),
        meanings: listMeanings(locale),
    };
}

export function declarationsOf(plan: Plan | undefined): Declaration[] {
    return (plan?.files ?? []).flatMap(file => file.elements.filter(element => element.kind !== 'extension'));
}

/** Official names of the lists that the plan names: groups without a row of their own are called by them. */
export function officialNames(plan: Plan | undefined): Nomenclature {
    const lists = (plan?.files ?? [])
        .flatMap(file => cataloguesIn(file))
        .flatMap(catalogue => {
            const uri = catalogueUri(catalogue);
            return (typeof uri === 'string' && plan?.catalogues.get(uri)) || [];
        });
    return new Map(
        lists.flatMap(({ entries }) => [...entries.values()].flatMap(({ code, name }) => (name ? [[code, name] as const] : []))),
    );
}

/** A sentence without advice that only a terminal can follow. */
function sayHere(problem: TableProblem, locale: Locale): string {
    const message = problem.message === messages.noHeader ? otherWords.noHeader : withoutOptions(problem.message);
    return sayProblem({ ...problem, message }, locale);
}

/** Before values are filled in, so that a text of the table is never taken for an option. */
export function withoutOptions(text: Text): Text {
    const strip = (words: string) =>
        words
            .split(/(?<=[.!?:]) /)
            .filter(sentence => !sentence.includes('--'))
            .join(' ');
    return { en: strip(text.en), id: strip(text.id) };
}

function viewDoubt(doubt: Doubt, locale: Locale): DoubtView {
    const { sheet = '', column = '' } = doubt.place;
    const settle = settlingOf(doubt);
    const advice = settle === 'table' ? say(withoutOptions(doubt.settle), locale, doubt.values) : '';
    return { text: `${sayHere(doubt, locale)} ${advice}`.trim(), settle, sheet, column: settle === 'column' ? column : '' };
}

function settlingOf({ settle }: Doubt): DoubtView['settle'] {
    switch (settle) {
        case messages.settleMap:
        case messages.settleOther:
            return 'column';
        case messages.settleYear:
            return 'year';
        case messages.settleFirstYear:
            return 'first-year';
        case messages.settleMismatch:
            return 'mismatch';
        case messages.settleSheet:
            return 'sheet';
        case messages.settleOtherFolder:
            return 'folder';
        default:
            return 'table';
    }
}

function viewSheet(sheet: Sheet, { record, result, choices, locale }: ViewOptions): SheetView {
    const taken = result.account.sheets.find(({ name }) => name === sheet.name)?.taken ?? false;
    const blocks = record.tables.filter(({ block }) => block.sheet === sheet);
    const plans = blocks.filter(({ kind }) => kind === 'plan');
    const hidden = sheet.hidden !== undefined;
    const says = () => {
        const [first] = plans;
        if (first) return say(sheetWords.plan, locale, { first: first.block.first + 1, last: (plans.at(-1) ?? first).block.last + 1 });
        if (choices.sheets.length > 0 && !choices.sheets.includes(sheet.name)) return say(sheetWords.notChosen, locale);
        if (hidden && blocks.length === 0) return say(sheetWords.hidden, locale);
        if (blocks.some(({ kind }) => kind === 'summary')) return say(sheetWords.summary, locale);
        return say(sheet.rows.every(isEmptyRow) ? sheetWords.empty : sheetWords.other, locale);
    };
    return { name: sheet.name, taken, hidden, says: says() };
}

function viewBlock(prepared: PreparedBlock, doubtful: ReadonlySet<string>, options: ViewOptions): TableBlockView {
    const { block, columns, calendar } = prepared;
    const { sheet, first, last } = block;
    const { locale, chosen, rows: wanted } = options;
    const byIndex = new Map(columns.all.map(column => [column.index, column]));
    const numbers = new Set(columns.all.filter(isFigure).map(({ index }) => index));
    const viewed: ColumnView[] = block.paths.slice(0, maxColumns).map(({ index, letters, texts }) => {
        const column = byIndex.get(index);
        const choice = column?.mapped ? choiceOf(letters, texts, chosen) : undefined;
        return {
            letters,
            head: texts.map(text => text.slice(0, maxCell)),
            meaning: column ? sayMeaning(column, timeOf(column, calendar), locale) : '',
            chosen: choice?.means ?? '',
            doubtful: doubtful.has(`${sheet.name}!${letters}`),
            isNumber: numbers.has(index),
        };
    });
    const why = new Map(
        options.result.account.skipped.filter(skipped => skipped.sheet === sheet.name).map(({ row, reason }) => [row, reason]),
    );
    const filled: number[] = [];
    for (let row = first; row <= last; row++) if (!isEmptyRow(sheet.rows[row] ?? [])) filled.push(row);
    const roles = options.record.roles.get(sheet);
    const rows = filled.slice(0, wanted).map((row): RowView => {
        const role = roles?.get(row + 1) ?? 'left-out';
        return {
            row: row + 1,
            role,
            says: say(roleWords[role], locale),
            why: why.get(row + 1) ?? '',
            cells: viewed.map((_, at) => showCell(sheet, row, (block.paths[at] as { index: number }).index, numbers, locale)),
        };
    });
    return { sheet: sheet.name, first: first + 1, last: last + 1, columns: viewed, rows, more: filled.length - rows.length };
}

function isFigure({ measure }: Column): boolean {
    return measure === 'money' || measure === 'target' || measure === 'physical' || measure === 'number';
}

function choiceOf(letters: string, texts: readonly string[], chosen: readonly ColumnChoice[]): ColumnChoice | undefined {
    const head = headText(texts);
    const same = chosen.filter(choice => choice.head === head);
    return same.findLast(choice => choice.column === letters) ?? same.findLast(choice => choice.column === '') ?? same.at(-1);
}

/** As a spreadsheet shows it: numbers with their thousands apart. */
function showCell(sheet: Sheet, row: number, index: number, numbers: ReadonlySet<number>, locale: Locale): string {
    const cell = cellAt(sheet, row, index);
    if (cell.error) return cell.error;
    const text = cell.text.length > maxCell ? `${cell.text.slice(0, maxCell)}…` : cell.text;
    if (cell.kind !== 'number' || !numbers.has(index)) return text;
    const read = readNumber(text, true);
    return 'value' in read ? formatDecimal(read.value)[locale] : text;
}

/** Where no head was found: the first rows, so that the reader can say what stands in their columns. */
function viewUnread({ sheets, rows: wanted, locale }: ViewOptions): TableBlockView[] {
    const sheet = sheets.find(one => one.hidden === undefined && !one.rows.every(isEmptyRow));
    if (!sheet) return [];
    const top = sheet.rows.findIndex(row => row.filter(({ text }) => text !== '').length > 1);
    const head = Math.max(0, top);
    const width = Math.min(maxColumns, Math.max(...sheet.rows.slice(0, 50).map(row => row.length)));
    const columns = Array.from({ length: width }, (_, index): ColumnView => {
        const text = cellAt(sheet, head, index).text.slice(0, maxCell);
        return {
            letters: columnLetters(index),
            head: text ? [text] : [],
            meaning: '',
            chosen: '',
            doubtful: false,
            isNumber: false,
        };
    });
    const filled = sheet.rows.flatMap((row, at) => (isEmptyRow(row) || at <= head ? [] : [at]));
    const rows = filled.slice(0, Math.min(wanted, 20)).map(
        (row): RowView => ({
            row: row + 1,
            role: 'left-out',
            says: say(roleWords['left-out'], locale),
            why: '',
            cells: columns.map((_, index) => showCell(sheet, row, index, new Set(), locale)),
        }),
    );
    return [{ sheet: sheet.name, first: head + 2, last: sheet.rows.length, columns, rows, more: filled.length - rows.length }];
}

function viewSum({ sheet, row, column, label, stated, sum, agrees }: ComparedSum, { locale, currency }: ViewOptions): SumView {
    const money = (value: Decimal) => formatMoney(value, currency)[locale];
    const name = headText(column.path) || columnLetters(column.index);
    return {
        place: sheet ? `${sheet}!${columnLetters(column.index)}${row}` : `${columnLetters(column.index)}${row}`,
        label: label.slice(0, 200),
        column: name.slice(0, 200),
        stated: money(stated),
        sum: money(sum),
        agrees,
    };
}

function summarize({ result, locale, currency }: ViewOptions): (readonly [string, string])[] {
    const { account, counts } = result;
    const count = (value: number) => formatDecimal(whole(value))[locale];
    const money = (name: Text, years: MoneyByYear) =>
        Object.entries(years).map(([year, amount]) => {
            const read = readNumber(amount, true);
            return [say(name, locale, { year }), 'value' in read ? formatMoney(read.value, currency)[locale] : amount] as const;
        });
    const rows = { taken: count(counts.taken), skipped: count(counts.skipped), rows: count(counts.rows) };
    const works = [account.programs, account.activities, account.subactivities].map(count).join(' · ');
    return [
        [say(summaryWords.rows, locale), say(summaryWords.rowsOf, locale, rows)],
        [say(summaryWords.departments, locale), account.departments.map(({ title }) => title).join('; ')],
        [say(summaryWords.works, locale), works],
        ...(account.goals + account.objectives > 0
            ? [[say(summaryWords.goals, locale), count(account.goals + account.objectives)] as const]
            : []),
        [say(summaryWords.indicators, locale), count(account.indicators)],
        ...(account.proposals > 0 ? [[say(summaryWords.proposals, locale), count(account.proposals)] as const] : []),
        ...money(summaryWords.ceiling, account.ceiling),
        ...money(summaryWords.budget, account.budget),
        ...money(summaryWords.forecast, account.forecast),
        ...money(summaryWords.spent, account.actual),
    ];
}
