// Tables of sheets for people: numbers with the separators of their language. It must not know files or cells.
import type { DrawingTable } from '../diagram/table.ts';
import { formatDecimal } from '../l10n/format.ts';
import { type Locale, say } from '../l10n/say.ts';
import { readNumber } from '../plan/decimal.ts';

export function readable(table: DrawingTable, locale: Locale): DrawingTable {
    const read = (digits: string) => {
        const number = readNumber(digits, true);
        return 'value' in number ? say(formatDecimal(number.value), locale) : digits;
    };
    return { ...table, rows: table.rows.map(row => row.map((cell, k) => (table.columns[k]?.kind === 'number' ? read(cell) : cell))) };
}
