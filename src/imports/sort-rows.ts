// Which rows are work, and why the others are not. It must not know what becomes of the work.
import type { Text, Values } from '../l10n/say.ts';
import type { CodeShape } from './codes.ts';
import { findDamage, levelOf } from './codes.ts';
import { normalizeHeader } from './columns.ts';
import type { Entry, RowReader } from './entries.ts';
import { fieldByHeader } from './fields.ts';
import { messages } from './messages.ts';
import { isEmptyRow } from './table.ts';

/** A row that is not part of the plan; `cells` are its texts, so that nothing is lost. `row` from 1. */
export interface RejectedRow {
    readonly row: number;
    readonly column?: string;
    readonly message: Text;
    readonly values: Values;
    readonly cells: readonly string[];
}

/** Row numbers (from 0) under the header that hold anything. */
export function listRows(reader: RowReader, firstRow: number): number[] {
    return reader.table.rows.flatMap((cells, row) => (row >= firstRow && !isEmptyRow(cells) ? [row] : []));
}

/** Why a row is no work; undefined when it is. `row` from 0. */
export function findReason(reader: RowReader, row: number, entry: Entry, shape: CodeShape, byDepartment: boolean): RejectedRow | undefined {
    const cells = (reader.table.rows[row] ?? []).map(cell => cell.text);
    const filled = cells.filter(Boolean);
    const reject = (message: Text, values: Values = {}, column = ''): RejectedRow => ({
        row: row + 1,
        ...(column ? { column } : {}),
        message,
        values,
        cells,
    });
    const label = entry.title || entry.code || (filled[0] ?? '');
    if (/^(grand |sub ?)?(jumlah|total)\b/i.test(label) && !/\d/.test(entry.code)) return reject(messages.sumRow, { title: label });
    if (filled.length > 2 && filled.every((text, index) => /^\(?\d{1,2}\)?$/.test(text) && Number(text.replace(/\D/g, '')) === index + 1))
        return reject(messages.columnNumbers);
    const headers = filled.filter(text => fieldByHeader.has(normalizeHeader(text))).length;
    if (headers >= 3 && headers * 2 >= filled.length) return reject(messages.repeatedHeader);
    if (!entry.code && !entry.title) {
        if (entry.budgets.length === 0) return reject(messages.noWork, { text: filled.join(' · ') });
        return reject(
            messages.noTitleNoCode,
            { code: reader.lettersOf('code') || '–', title: reader.lettersOf('title') || '–' },
            reader.lettersOf('code') || reader.lettersOf('title'),
        );
    }
    const says = Object.keys(entry.measures).length + entry.budgets.length;
    if (!/\d/.test(entry.code) && says === 0 && filled.length <= 2) return reject(messages.noWork, { text: filled.join(' · ') });
    if (entry.code && levelOf(entry.code, shape) === 'heading' && !findDamage(entry.codeCell, shape))
        return reject(messages.fieldHeading, { code: entry.code }, reader.lettersOf('code'));
    if (byDepartment && !entry.department) return reject(messages.noDepartment, {}, reader.lettersOf('department'));
    return undefined;
}
