// Flags rows whose code may be damaged or whose budget is missing. It must not change them.
import type { CodeShape } from './codes.ts';
import { findDamage, listCandidates } from './codes.ts';
import type { Entry, RowReader } from './entries.ts';
import { messages } from './messages.ts';
import type { Nomenclature } from './nomenclature.ts';

export function flagDoubts(reader: RowReader, entries: readonly Entry[], shape: CodeShape, list: Nomenclature): void {
    const sound = new Set(entries.flatMap(entry => (findDamage(entry.codeCell, shape) ? [] : prefixes(entry.code))));
    for (const entry of entries) {
        const damage = findDamage(entry.codeCell, shape);
        if (damage) {
            const message = { number: messages.numericCode, date: messages.dateCode, zeros: messages.shortCode }[damage];
            reader.flag(entry.row - 1, 'code', message, {
                code: entry.code,
                candidates: listCandidates(entry.codeCell, damage, list, sound).join(', '),
            });
        }
        const cell = reader.cell(entry.row - 1, 'budget');
        // A group's money may stand in its parts, and a formula was flagged as such.
        const isPart = ![...sound].some(code => code.startsWith(`${entry.code}.`)) || !entry.code;
        if (reader.columnOf('budget') && entry.budgets.length === 0 && cell.kind === 'empty' && !cell.formula && isPart)
            reader.flag(entry.row - 1, 'budget', messages.noBudget);
    }
}

/** The code and those of the groups it is in. */
function prefixes(code: string): string[] {
    const parts = code.split('.');
    return parts.map((_, index) => parts.slice(0, index + 1).join('.'));
}
