// Answers of an import that takes nothing: a file that cannot be read, a table that is no plan. It must not know rows.
import type { Locale } from '../l10n/say.ts';
import { say } from '../l10n/say.ts';
import type { Doubt, ImportAccount, ImportResult, RowCounts } from './account.ts';
import { messages } from './messages.ts';
import type { PreparedBlock } from './prepare-block.ts';
import type { Sheet, TableProblem } from './workbook.ts';
import { cellName, isEmptyRow } from './workbook.ts';

export function inAccount(doubt: Doubt, locale: Locale): ImportAccount['doubts'][number] {
    const message = `${say(doubt.message, locale, doubt.values)} ${say(doubt.settle, locale, doubt.values)}`.trim();
    return { cell: cellName(doubt.place), message, readings: doubt.readings };
}

const nothing: Omit<ImportAccount, 'doubts' | 'sheets'> = {
    departments: [],
    programs: 0,
    activities: 0,
    subactivities: 0,
    goals: 0,
    objectives: 0,
    indicators: 0,
    proposals: 0,
    budget: {},
    ceiling: {},
    forecast: {},
    actual: {},
    physical: {},
    funds: {},
    skipped: [],
    written: [],
};
const noRows: RowCounts = { rows: 0, taken: 0, skipped: 0, withoutOutputIndicator: 0, withoutIndicator: 0, zeroBudget: 0 };

export function unreadable(problems: readonly TableProblem[], sheets: readonly Sheet[] = []): ImportResult {
    const account = { ...nothing, doubts: [], sheets: sheets.map(({ name }) => ({ name, taken: false })) };
    return { account, counts: noRows, doubts: [], notes: [], unreadable: problems, content: undefined, files: [] };
}

/** A table that is no plan: which one to take instead. */
export function refuse(sheets: readonly Sheet[], blocks: readonly PreparedBlock[], all: readonly Sheet[], locale: Locale): ImportResult {
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
    return { account, counts: noRows, doubts: [doubt], notes: [], unreadable: [], content: undefined, files: [] };
}
