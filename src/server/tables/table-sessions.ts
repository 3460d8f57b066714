// Tables that a client looks at: their workbooks stay between two choices, and each answer says what the plan would become.
// It must not know windows, nor write files.
import { comparePlans } from '../../diff/compare.ts';
import { sayChange } from '../../diff/say-change.ts';
import { writeSource } from '../../exports/source.ts';
import { findImporter } from '../../imports/all.ts';
import { type ColumnChoice, choicesFileName, choicesFor, readColumnChoices, writeColumnChoices } from '../../imports/column-choices.ts';
import { type ImportOptions, type ImportResult, importTable, importWorkbook } from '../../imports/import-workbook.ts';
import { sharedFileName } from '../../imports/shared.ts';
import type { Workbook } from '../../imports/workbook.ts';
import { say } from '../../l10n/say.ts';
import { fileName } from '../../plan/source.ts';
import { Plan } from '../../plan/whole-plan.ts';
import type { CallOff } from '../../protocol/message.ts';
import type { PasteAnswer, PasteRequest, TableAnswer, TableFile, TableRequest, TableView } from '../../protocol/table.ts';
import type { TableHost, TableReader } from '../host.ts';
import { pasteRows } from './paste-rows.ts';
import { declarationsOf, ReadingRecord, viewTable } from './table-view.ts';
import { otherWords } from './table-words.ts';

const maxChanges = 300;
/** So many tables are remembered; more are asked for again. */
const maxTables = 4;

class Cancelled extends Error {}

export class TableSessions implements TableReader {
    readonly #workbooks = new Map<string, Workbook>();

    async read(request: TableRequest, host: TableHost, token: CallOff): Promise<TableAnswer> {
        try {
            const workbook = await this.#workbookOf(request);
            if (!workbook) return { kind: 'unknown' };
            return await this.#understand(workbook, request, host, token);
        } catch (error) {
            if (error instanceof Cancelled) return { kind: 'cancelled' };
            throw error;
        }
    }

    forget(table: string): void {
        this.#workbooks.delete(table);
    }

    paste(request: PasteRequest, host: TableHost): Promise<PasteAnswer> {
        return pasteRows(request, host);
    }

    async #workbookOf({ table, file, content }: TableRequest): Promise<Workbook | undefined> {
        const known = this.#workbooks.get(table);
        if (content === undefined) return known;
        const importer = findImporter(file);
        const workbook = importer ? await importer.read(fromBase64(content)) : { sheets: [], problems: [] };
        this.#workbooks.delete(table);
        const [oldest] = this.#workbooks.keys();
        if (this.#workbooks.size >= maxTables && oldest !== undefined) this.#workbooks.delete(oldest);
        this.#workbooks.set(table, workbook);
        return workbook;
    }

    async #understand(workbook: Workbook, request: TableRequest, host: TableHost, token: CallOff): Promise<TableAnswer> {
        const { choices, file, rows } = request;
        const { locale } = host;
        const memory = await readMemory(request.folder, host);
        const remembered = choicesFor(file, memory.choices ?? []);
        const record = new ReadingRecord();
        const chosen = mergeChoices(remembered, choices.columns);
        const options = await importOptions(request, host, chosen, record, token);
        const isKnown = findImporter(file) !== undefined;
        const result = isKnown ? await importWorkbook(workbook, file, options) : await importTable(new Uint8Array(), file, options);
        const part = viewTable({ sheets: workbook.sheets, record, result, choices, chosen, rows, locale, currency: host.currency });
        const used = choicesInUse(chosen, part.tables);
        const plan = await changesOf(result, { ...request, memory, used }, host);
        const view: TableView = {
            locale,
            ...part,
            state: result.unreadable.length > 0 ? 'unreadable' : result.doubts.length > 0 ? 'doubts' : plan.state,
            changes: plan.changes,
            files: plan.files.map(({ uri, before }) => ({ name: fileName(uri), isNew: before === null })),
            kept: plan.kept,
            remembered: used.filter(choice => !choices.columns.includes(choice)).length,
        };
        return { kind: 'read', view, files: plan.files };
    }
}

async function importOptions(
    { choices, folder, table }: TableRequest,
    host: TableHost,
    chosen: readonly ColumnChoice[],
    observer: ReadingRecord,
    token: CallOff,
): Promise<ImportOptions> {
    const { sheets, year, firstYear, unit, department, includeHidden, acceptMismatch } = choices;
    const sharedText = await host.read(`${folder}/${sharedFileName(host.keywords)}`);
    return {
        write: writeSource,
        locale: host.locale,
        keywords: host.keywords,
        chosen,
        observer,
        sheets,
        currency: host.currency,
        existing: { declarations: declarationsOf(host.plan), ...(sharedText === undefined ? {} : { sharedText }) },
        ...(year === undefined ? {} : { year }),
        ...(firstYear === undefined ? {} : { firstYear }),
        ...(unit === undefined ? {} : { unit }),
        ...(department === undefined ? {} : { department: { title: department } }),
        ...(includeHidden ? { includeHidden } : {}),
        ...(acceptMismatch ? { acceptMismatch } : {}),
        onProgress: async (read, total) => {
            host.progress(table, read, total);
            await host.pause();
            if (token.isCancellationRequested) throw new Cancelled();
        },
    };
}

/** What the reader says now comes before what was remembered; an empty meaning takes a remembered one back. */
function mergeChoices(remembered: readonly ColumnChoice[], said: readonly ColumnChoice[]): ColumnChoice[] {
    const isSame = (a: ColumnChoice, b: ColumnChoice) => a.head === b.head && (a.column === b.column || a.column === '' || b.column === '');
    return [...remembered.filter(choice => !said.some(other => isSame(choice, other))), ...said].filter(({ means }) => means !== '');
}

/** Choices that a column of the table has. */
function choicesInUse(chosen: readonly ColumnChoice[], tables: TableView['tables']): ColumnChoice[] {
    return tables.flatMap(({ columns }) =>
        columns.flatMap(({ letters, head, chosen: means }) => {
            if (means === '') return [];
            const text = head.join(' | ');
            const same = chosen.findLast(choice => choice.head === text && choice.column === letters && choice.means === means);
            return [same ?? { column: letters, head: text, means, table: '' }];
        }),
    );
}

/** The file beside the plan that remembers what columns mean. */
interface Memory {
    /** Null where there is none. */
    readonly text: string | null;
    /** Undefined where it cannot be read: then it is left alone. */
    readonly choices: readonly ColumnChoice[] | undefined;
}

async function readMemory(folder: string, host: TableHost): Promise<Memory> {
    const text = await host.read(`${folder}/${choicesFileName}`);
    return { text: text ?? null, choices: text === undefined ? [] : readColumnChoices(text) };
}

interface ChangeRequest extends TableRequest {
    readonly memory: Memory;
    readonly used: readonly ColumnChoice[];
}

function remember({ folder, file, memory, used }: ChangeRequest): TableFile[] {
    const { text: before, choices } = memory;
    if (!choices || (used.length === 0 && !choices.some(({ table }) => table === file))) return [];
    const text = writeColumnChoices(choices, file, used);
    return text === before ? [] : [{ uri: `${folder}/${choicesFileName}`, before, text }];
}

interface PlanChange {
    readonly state: 'ready' | 'kept' | 'same';
    readonly files: readonly TableFile[];
    readonly kept: readonly string[];
    readonly changes: readonly string[];
}

/** New files, and the shared one with what is new under it. A file that holds something else may be somebody's work: it is kept. */
async function changesOf(result: ImportResult, change: ChangeRequest, host: TableHost): Promise<PlanChange> {
    const { folder } = change;
    const shared = sharedFileName(host.keywords);
    const files: TableFile[] = [];
    const kept: string[] = [];
    for (const { name, text } of result.files) {
        const uri = `${folder}/${encodeURIComponent(name)}`;
        const before = (await host.read(uri)) ?? null;
        if (before === text || (before !== null && sameLines(before, text))) continue;
        if (before !== null && name !== shared) kept.push(name);
        else files.push({ uri, before, text });
    }
    if (kept.length > 0) return { state: 'kept', files: [], kept, changes: [] };
    if (files.length === 0) return { state: 'same', files: [], kept: [], changes: [] };
    return { state: 'ready', files: [...files, ...remember(change)], kept: [], changes: sayChanges(files, host) };
}

/** The change in sentences, department by department. */
function sayChanges(files: readonly TableFile[], host: TableHost): string[] {
    const before = host.plan ?? new Plan([]);
    const changed = new Map(files.map(({ uri, text }) => [uri, host.readPlan(uri, text)]));
    const kept = before.files.filter(({ uri }) => !changed.has(uri));
    const after = new Plan([...kept, ...changed.values()], { catalogues: before.catalogues });
    const sentences = comparePlans(before, after).map(change => say(sayChange(change), host.locale));
    const more = sentences.length - maxChanges;
    return more > 0 ? [...sentences.slice(0, maxChanges), say(otherWords.moreChanges, host.locale, { more })] : sentences;
}

function sameLines(a: string, b: string): boolean {
    return a.replaceAll('\r\n', '\n') === b;
}

function fromBase64(text: string): Uint8Array {
    const letters = atob(text);
    const bytes = new Uint8Array(letters.length);
    for (let at = 0; at < letters.length; at++) bytes[at] = letters.charCodeAt(at);
    return bytes;
}
