// The tables of a drawing as an Excel workbook, a sheet each: codes as text, amounts as numbers. It must not know the drawing.

import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import writeWorkbook, { type Sheet, type Cell as SheetCell } from 'write-excel-file/universal';
import type { DrawingTable } from '../../diagram/table.ts';
import { nameDay } from '../../diagram/views/view.ts';
import { words } from '../../diagram/words.ts';
import { visible } from '../../l10n/safe-text.ts';
import { type Locale, say } from '../../l10n/say.ts';
import type { Day } from '../../plan/period.ts';
import { tablesOf } from '../drawing-tables.ts';
import type { Exporter } from '../exporter.ts';

/** Excel takes no longer text in a cell. */
const longestText = 32_000;
const widest = 60;

export const xlsx: Exporter = {
    format: 'xlsx',
    endings: ['.xlsx'],
    binary: true,
    export: async (drawing, { today }) => {
        const { locale, filters } = drawing.graph;
        return { content: await writeTables(tablesOf(drawing), filters, locale, today), notes: [] };
    },
};

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
    return settle(new Uint8Array(await blob.arrayBuffer()), today ?? 0);
}

/** The same workbook on the same day: the moment at which it was packed is taken out. */
function settle(workbook: Uint8Array, today: Day): Uint8Array {
    const parts = unzipSync(workbook);
    const moment = new Date(today * 86_400_000).toISOString().slice(0, 19);
    for (const name of Object.keys(parts).filter(part => part.startsWith('docProps/')))
        parts[name] = strToU8(strFromU8(parts[name] as Uint8Array).replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g, `${moment}Z`));
    return zipSync(parts, { mtime: new Date(1980, 0, 1) });
}

function writeSheet({ name, title, columns, rows }: DrawingTable, about: string, used: Set<string>): Sheet<Blob> {
    const head = columns.map(
        ({ head }): SheetCell => ({
            value: clean(head),
            type: String,
            fontWeight: 'bold',
            backgroundColor: '#eeeeee',
            borderStyle: 'thin',
            wrap: true,
            alignVertical: 'bottom',
        }),
    );
    const data: SheetCell[][] = [
        [{ value: clean(title), type: String, fontWeight: 'bold', fontSize: 14 }],
        [{ value: clean(about), type: String }],
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
    const digits = text.replace(/\D/g, '').replace(/^0+/, '').length;
    if (kind === 'number' && /^-?\d+(\.\d+)?$/.test(text) && digits <= 15)
        return { value: Number(text), type: Number, format: '#,##0', ...frame };
    return text === '' ? null : { value: clean(text), type: String, wrap: true, ...frame };
}

function clean(value: string): string {
    return visible(value).slice(0, longestText);
}

/** At most 31 characters, none that Excel forbids, and none twice. */
function sheetName(title: string, used: Set<string>): string {
    const base =
        title
            .replace(/[[\]:*?/\\']/g, ' ')
            .slice(0, 28)
            .trim() || 'Alur';
    let name = base;
    for (let n = 2; used.has(name.toLowerCase()); n++) name = `${base} ${n}`;
    used.add(name.toLowerCase());
    return name;
}
