// Messages between the extension and the page of a table, with the check that every message passes on arrival: the page shows cells of
// somebody's workbook. It must not know windows and pages.
import { isCount, isList, isRecord, isTexts } from './panel.ts';
import {
    type ColumnChoice,
    moneyUnits,
    type RowRole,
    rowRoles,
    settlings,
    type TableChoices,
    type TableMode,
    type TableView,
} from './table.ts';

/** To the page; each carries the word that the page was made with. */
export type ToTablePage =
    | {
          readonly type: 'view';
          readonly view: TableView;
          readonly mode: TableMode;
          readonly choices: TableChoices;
          readonly target: TargetView;
          /** The change was shown, and may be written. */
          readonly reviewed: boolean;
      }
    | { readonly type: 'progress'; readonly rows: number; readonly total: number }
    | { readonly type: 'busy' }
    | { readonly type: 'cancelled' }
    | { readonly type: 'written'; readonly files: readonly string[] }
    | { readonly type: 'failed'; readonly message: string };

/** Where the table goes: one of the folders that there are. */
export interface TargetView {
    readonly folder: string;
    readonly folders: readonly { readonly folder: string; readonly title: string; readonly isPlan: boolean }[];
}

/** From the page. */
export type FromTablePage =
    | { readonly type: 'ready' }
    | { readonly type: 'choose'; readonly choices: TableChoices }
    | { readonly type: 'rows'; readonly rows: number }
    /** Empty: another folder, which the reader is asked for. */
    | { readonly type: 'target'; readonly folder: string }
    | { readonly type: 'mode'; readonly mode: TableMode }
    | { readonly type: 'review' }
    | { readonly type: 'write' }
    | { readonly type: 'cancel' }
    /** Reads the file again, which was changed meanwhile. */
    | { readonly type: 'reload' };

/** A field of an import, with a year where it has one. */
const meaning = /^[A-Za-z]+( \d{4})?$/;
const maxRows = 100_000;
const maxText = 10_000;

export function readFromTablePage(message: unknown): FromTablePage | undefined {
    if (!isRecord(message)) return undefined;
    switch (message['type']) {
        case 'ready':
        case 'review':
        case 'write':
        case 'cancel':
        case 'reload':
            return { type: message['type'] };
        case 'rows': {
            const rows = message['rows'];
            return isCount(rows) && rows <= maxRows ? { type: 'rows', rows } : undefined;
        }
        case 'target': {
            const folder = message['folder'];
            return isText(folder) ? { type: 'target', folder } : undefined;
        }
        case 'mode': {
            const mode = message['mode'];
            return mode === 'import' || mode === 'update' ? { type: 'mode', mode } : undefined;
        }
        case 'choose': {
            const choices = readTableChoices(message['choices']);
            return choices && { type: 'choose', choices };
        }
        default:
            return undefined;
    }
}

/** Choices as the page sends them, and as VS Code kept them over a restart. */
export function readTableChoices(given: unknown): TableChoices | undefined {
    if (!isRecord(given)) return undefined;
    const { columns, sheets, year, firstYear, unit, department, includeHidden, acceptMismatch, remove, keep } = given;
    if (!isList(columns, isColumnChoice) || !isTexts(sheets)) return undefined;
    return {
        columns: columns.map(({ column, head, means, table }) => ({ column, head, means, table })),
        sheets,
        ...(isYear(year) ? { year } : {}),
        ...(isYear(firstYear) ? { firstYear } : {}),
        ...(moneyUnits.find(known => known === unit) ? { unit: unit as (typeof moneyUnits)[number] } : {}),
        ...(isText(department) && department.trim() !== '' ? { department } : {}),
        ...(includeHidden === true ? { includeHidden } : {}),
        ...(acceptMismatch === true ? { acceptMismatch } : {}),
        ...(remove === true ? { remove } : {}),
        ...(keep === true ? { keep } : {}),
    };
}

export function readToTablePage(message: unknown, word: string): ToTablePage | undefined {
    if (!isRecord(message) || message['word'] !== word) return undefined;
    switch (message['type']) {
        case 'view':
            return isView(message['view']) &&
                isTarget(message['target']) &&
                readTableChoices(message['choices']) &&
                (message['mode'] === 'import' || message['mode'] === 'update')
                ? (message as unknown as ToTablePage)
                : undefined;
        case 'progress':
            return isCount(message['rows']) && isCount(message['total']) ? (message as unknown as ToTablePage) : undefined;
        case 'busy':
        case 'cancelled':
            return { type: message['type'] };
        case 'written':
            return isTexts(message['files']) ? { type: 'written', files: message['files'] } : undefined;
        case 'failed':
            return typeof message['message'] === 'string' ? { type: 'failed', message: message['message'] } : undefined;
        default:
            return undefined;
    }
}

function isView(view: unknown): view is TableView {
    if (!isRecord(view)) return false;
    const texts = ['notes', 'problems', 'changes', 'kept', 'gone'].every(key => isTexts(view[key]));
    return (
        texts &&
        isList(view['sheets'], it => isRecord(it) && hasTexts(it, ['name', 'says'])) &&
        isList(view['tables'], isTable) &&
        isList(view['summary'], it => isTexts(it) && it.length === 2) &&
        isList(view['sums'], it => isRecord(it) && hasTexts(it, ['place', 'label', 'column', 'stated', 'sum'])) &&
        isList(
            view['doubts'],
            it => isRecord(it) && hasTexts(it, ['text', 'sheet', 'column']) && settlings.some(known => known === it['settle']),
        ) &&
        isList(view['conflicts'], it => isRecord(it) && hasTexts(it, ['what', 'base', 'table', 'plan'])) &&
        isList(view['files'], it => isRecord(it) && hasTexts(it, ['name'])) &&
        isList(view['meanings'], it => isRecord(it) && hasTexts(it, ['field', 'label', 'group'])) &&
        isCount(view['moreSums']) &&
        isCount(view['remembered'])
    );
}

function isTable(table: unknown): boolean {
    return (
        isRecord(table) &&
        typeof table['sheet'] === 'string' &&
        isCount(table['first']) &&
        isCount(table['last']) &&
        isCount(table['more']) &&
        isList(table['columns'], it => isRecord(it) && hasTexts(it, ['letters', 'meaning', 'chosen']) && isTexts(it['head'])) &&
        isList(table['rows'], it => isRecord(it) && hasTexts(it, ['says', 'why']) && isTexts(it['cells']) && isRole(it['role']))
    );
}

function isTarget(target: unknown): target is TargetView {
    if (!isRecord(target) || typeof target['folder'] !== 'string') return false;
    return isList(target['folders'], it => isRecord(it) && hasTexts(it, ['folder', 'title']));
}

function isRole(role: unknown): role is RowRole {
    return rowRoles.some(known => known === role);
}

function isColumnChoice(choice: unknown): choice is ColumnChoice {
    return (
        isRecord(choice) &&
        ['column', 'head', 'means', 'table'].every(key => isText(choice[key])) &&
        (choice['means'] === '' || meaning.test(choice['means'] as string))
    );
}

function hasTexts(record: Readonly<Record<string, unknown>>, keys: readonly string[]): boolean {
    return keys.every(key => typeof record[key] === 'string');
}

function isText(value: unknown): value is string {
    return typeof value === 'string' && value.length <= maxText;
}

function isYear(value: unknown): value is number {
    return typeof value === 'number' && Number.isInteger(value) && value >= 1900 && value <= 2099;
}
