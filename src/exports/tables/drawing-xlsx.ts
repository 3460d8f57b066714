// Tables as an Excel workbook, a sheet each: codes as text, amounts as numbers. It must not know what they say.

import writeWorkbook, { type Sheet, type Cell as SheetCell } from 'write-excel-file/universal';
import { nameDay } from '../../diagram/plan-frame.ts';
import type { DrawingTable } from '../../diagram/table.ts';
import { words } from '../../diagram/words.ts';
import { type Locale, say } from '../../l10n/say.ts';
import type { Day } from '../../plan/period.ts';
import { cleanText, isExact, settleTimes, sheetName } from './workbook.ts';

const widest = 60;

/** Tables as a workbook, a sheet each, with the day and the filters over each. */
export async function writeTables(
    tables: readonly DrawingTable[],
    filters: readonly string[],
    locale: Locale,
    today: Day | undefined,
): Promise<Uint8Array> {
    const about = [
        ...(today === undefined ? [] : [say(words.asOf, locale, { day: nameDay(today, locale) })]),
        say(words.filters, locale, { filters: filters.length > 0 ? filters.join('; ') : words.noFilters }),
    ].join(' · ');
    const used = new Set<string>();
    const sheets = tables.map(table => writeSheet(table, about, used));
    const blob = await writeWorkbook(sheets, { fontFamily: 'Arial', fontSize: 10 }).toBlob();
    return settleTimes(new Uint8Array(await blob.arrayBuffer()), today ?? 0);
}

function writeSheet({ name, title, columns, rows }: DrawingTable, about: string, used: Set<string>): Sheet<Blob> {
    const head = columns.map(
        ({ head }): SheetCell => ({
            value: cleanText(head),
            type: String,
            fontWeight: 'bold',
            backgroundColor: '#eeeeee',
            borderStyle: 'thin',
            wrap: true,
            alignVertical: 'bottom',
        }),
    );
    const data: SheetCell[][] = [
        [{ value: cleanText(title), type: String, fontWeight: 'bold', fontSize: 14 }],
        [{ value: cleanText(about), type: String }],
        [],
        head,
        ...rows.map(row => row.map((text, k) => writeCell(text, columns[k]?.kind ?? 'text'))),
    ];
    const widths = columns.map(({ head }, k) => {
        const longest = rows.reduce((most, row) => Math.max(most, (row[k] ?? '').length), Math.min(20, head.length));
        return { width: Math.min(widest, longest + 3) };
    });
    return { sheet: sheetName(name, used), data, columns: widths, stickyRowsCount: 4, orientation: 'landscape' };
}

function writeCell(text: string, kind: 'text' | 'number'): SheetCell {
    const frame = { borderStyle: 'thin', alignVertical: 'top' } as const;
    // A number that a spreadsheet cannot hold exactly stays text rather than lose digits.
    if (kind === 'number' && /^-?\d+(\.\d+)?$/.test(text) && isExact(text))
        return { value: Number(text), type: Number, format: '#,##0', ...frame };
    return text === '' ? null : { value: cleanText(text), type: String, wrap: true, ...frame };
}
