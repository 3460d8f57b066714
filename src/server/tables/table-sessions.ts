// Tables that a client looks at: their workbooks stay between two choices, and each answer says what the plan would become.
// It must not know windows, nor write files.
import { writeSource } from '../../exports/source.ts';
import { findImporter } from '../../imports/all.ts';
import { type ColumnChoice, choicesFor } from '../../imports/column-choices.ts';
import { type ImportOptions, importTable, importWorkbook } from '../../imports/import-workbook.ts';
import { sharedFileName } from '../../imports/shared.ts';
import type { Workbook } from '../../imports/workbook.ts';
import { fileName } from '../../plan/source.ts';
import type { CancellationToken } from '../../protocol/message.ts';
import type { PasteAnswer, PasteRequest, TableAnswer, TableRequest, TableView } from '../../protocol/table.ts';
import type { TableHost, TableReader } from '../host.ts';
import { pasteRows } from './paste-rows.ts';
import { changesOf, readSavedMeanings, updateOf } from './plan-changes.ts';
import { declarationsOf, officialNames, ReadingRecord, viewTable } from './table-view.ts';

/** So many tables are remembered; more are asked for again. */
const maxTables = 4;

class Cancelled extends Error {}

export class TableSessions implements TableReader {
    readonly #workbooks = new Map<string, Workbook>();

    async read(request: TableRequest, host: TableHost, token: CancellationToken): Promise<TableAnswer> {
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

    /** Lets other requests be answered, and ends one that nobody waits for. */
    async #breathe(host: TableHost, token: CancellationToken): Promise<void> {
        await host.pause();
        if (token.isCancellationRequested) throw new Cancelled();
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

    async #understand(workbook: Workbook, request: TableRequest, host: TableHost, token: CancellationToken): Promise<TableAnswer> {
        const { choices, file, rows } = request;
        const { locale } = host;
        const memory = await readSavedMeanings(request.folder, host);
        const remembered = choicesFor(file, memory.choices ?? []);
        const record = new ReadingRecord();
        const chosen = mergeChoices(remembered, choices.columns);
        const options = await importOptions(request, host, chosen, record, token);
        const isKnown = findImporter(file) !== undefined;
        const result = isKnown ? await importWorkbook(workbook, file, options) : await importTable(new Uint8Array(), file, options);
        await this.#breathe(host, token);
        const part = viewTable({ sheets: workbook.sheets, record, result, choices, chosen, rows, locale, currency: host.currency });
        const used = choicesInUse(chosen, part.tables);
        const change = { ...request, memory, used };
        const plan = request.mode === 'update' ? await updateOf(result, change, host) : await changesOf(result, change, host);
        const view: TableView = {
            locale,
            ...part,
            problems: [...part.problems, ...plan.problems],
            notes: [...part.notes, ...plan.notes],
            state: result.unreadable.length > 0 ? 'unreadable' : result.doubts.length > 0 ? 'doubts' : plan.state,
            changes: plan.changes,
            conflicts: plan.conflicts,
            gone: plan.gone,
            files: plan.files.map(({ uri, before }) => ({ name: fileName(uri), isNew: before === null })),
            kept: plan.kept,
            remembered: used.filter(choice => !choices.columns.includes(choice)).length,
        };
        return { kind: 'read', view, files: plan.files };
    }
}

async function importOptions(
    { choices, folder, mode, table }: TableRequest,
    host: TableHost,
    chosen: readonly ColumnChoice[],
    observer: ReadingRecord,
    token: CancellationToken,
): Promise<ImportOptions> {
    const { sheets, year, firstYear, unit, department, includeHidden, acceptMismatch } = choices;
    // An update adds to texts by itself.
    const sharedText = mode === 'update' ? undefined : await host.read(`${folder}/${sharedFileName(host.keywords)}`);
    return {
        write: writeSource,
        locale: host.locale,
        keywords: host.keywords,
        chosen,
        observer,
        sheets,
        currency: host.currency,
        nomenclature: officialNames(host.plan),
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

/** A choice of now comes before a remembered one; an empty meaning takes a remembered one back. */
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

function fromBase64(text: string): Uint8Array {
    const letters = atob(text);
    const bytes = new Uint8Array(letters.length);
    for (let at = 0; at < letters.length; at++) bytes[at] = letters.charCodeAt(at);
    return bytes;
}
