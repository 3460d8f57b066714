// What a drawing shows as flat tables, for spreadsheets and for readers who want no picture. It must not know files or cells.
import { type Drawing, kindOf, wholeOf } from '../diagram/drawing.ts';
import type { SheetFrame } from '../diagram/frame.ts';
import { columnsOf, type DrawingTable, heads } from '../diagram/table.ts';
import { words } from '../diagram/words.ts';
import { formatDecimal } from '../l10n/format.ts';
import { type Locale, say } from '../l10n/say.ts';
import { readNumber } from '../plan/decimal.ts';

/** The main table first; the open points last. */
export function tablesOf(drawing: Drawing): DrawingTable[] {
    return [...kindOf(drawing).tables(drawing), ...openTable(wholeOf(drawing))];
}

/** The same for people: numbers with the separators of their language. */
export function tablesToRead(drawing: Drawing): DrawingTable[] {
    return tablesOf(drawing).map(table => readable(table, drawing.graph.locale));
}

/** Numbers with the separators of a language. */
export function readable(table: DrawingTable, locale: Locale): DrawingTable {
    const read = (digits: string) => {
        const number = readNumber(digits, true);
        return 'value' in number ? say(formatDecimal(number.value), locale) : digits;
    };
    return { ...table, rows: table.rows.map(row => row.map((cell, k) => (table.columns[k]?.kind === 'number' ? read(cell) : cell))) };
}

function openTable({ open, locale, title }: SheetFrame): DrawingTable[] {
    if (open.length === 0) return [];
    return [
        {
            name: say(words.open, locale),
            title,
            columns: columnsOf(locale, [heads.number, heads.point, heads.rule], [heads.number]),
            rows: open.map((point, k) => [String(k + 1), point.message, point.rule]),
        },
    ];
}
