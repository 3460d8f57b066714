// A cell as words in the reader's language. It must not know how words are written down.
import { formatDecimal } from '../l10n/format.ts';
import type { Locale } from '../l10n/say.ts';
import { whole } from '../plan/decimal.ts';
import { type Cell, isDecimal, isPlace, isRule } from './table.ts';

/** Lines of text; none for an empty cell. */
export function sayCell(cell: Cell | undefined, locale: Locale): readonly string[] {
    if (cell === undefined || cell === '') return [];
    if (typeof cell === 'string') return [cell];
    if (typeof cell === 'number') return [formatDecimal(whole(cell))[locale]];
    if (isDecimal(cell)) return [formatDecimal(cell)[locale]];
    return isPlace(cell) || isRule(cell) ? [cell.text] : cell;
}
