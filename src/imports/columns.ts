// Finds the header of a table and what each column means. It must not know what becomes of the rows.
import type { Field } from './fields.ts';
import { fieldByHeader, fields, isField } from './fields.ts';
import { messages } from './messages.ts';
import type { Table, TablePlace, TableProblem } from './table.ts';
import { cellAt, columnLetters, isEmptyRow } from './table.ts';

export interface Column {
    /** From 0. */
    readonly index: number;
    /** As it stands; the rows of a header joined by spaces. */
    readonly header: string;
    readonly field: Field | undefined;
    /** The year that the header names. */
    readonly year: number | undefined;
}

export interface Columns {
    /** First row under the header, from 0. */
    readonly firstRow: number;
    readonly all: readonly Column[];
    readonly problems: readonly TableProblem[];
}

/** What a column means, by its header: `{ 'Their header': 'code' }`; `ignore` for a column that is left out knowingly. */
export type Mapping = Readonly<Record<string, string>>;

/** Lower case, no punctuation, abbreviations written out, without years, currency and `(n+1)`. */
export function normalizeHeader(header: string): string {
    return header
        .toLowerCase()
        .replace(/\bsub[- ]?(keg|kegiatan)\b/g, 'sub kegiatan')
        .replace(/\bsubkegiatan\b/g, 'sub kegiatan')
        .replace(/\bkeg\b/g, 'kegiatan')
        .replace(/\bprog\b/g, 'program')
        .replace(/\btolak ukur\b/g, 'tolok ukur')
        .replace(/\(?n\s*\+\s*1\)?|\b(?:19|20)\d\d\b|\brp\b/g, ' ')
        .replace(/\b(tahun anggaran|tahun|thn|ta)\b/g, ' ')
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
}

/** Undefined when no row of the first thirty looks like a header: then the problem says what is missing. */
export function findColumns(table: Table, mapping: Mapping = {}): { columns: Columns | undefined; problems: TableProblem[] } {
    const mapped = new Map(Object.entries(mapping).map(([header, word]) => [normalizeHeader(header), word]));
    const at: TablePlace = { sheet: table.sheet };
    const problems: TableProblem[] = Object.entries(mapping)
        .filter(([, word]) => word !== 'ignore' && !isField(word))
        .map(([header, word]) => ({
            place: at,
            message: messages.mappedFieldUnknown,
            values: { header, field: word, fields: Object.keys(fields).join(', ') },
        }));
    let best: { columns: Columns; score: number } | undefined;
    for (let row = 0; row < Math.min(table.rows.length, 30); row++) {
        for (const depth of [1, 2, 3]) {
            const columns = readHeader(table, row, depth, mapped);
            const known = new Set(columns.all.flatMap(column => (column.field ? [column.field] : [])));
            const score = known.has('code') || known.has('title') ? known.size : 0;
            if (score > (best?.score ?? 0)) best = { columns, score };
        }
    }
    if (!best || best.score < 2) {
        const seen = table.rows.find(row => !isEmptyRow(row))?.flatMap(cell => (cell.text ? [cell.text] : [])) ?? [];
        problems.push({ place: at, message: messages.noHeader, values: { seen: seen.map(text => `"${text}"`).join(', ') } });
        return { columns: undefined, problems };
    }
    const headers = new Set(best.columns.all.map(column => normalizeHeader(column.header)));
    for (const header of Object.keys(mapping)) {
        if (headers.has(normalizeHeader(header))) continue;
        const values = { header, headers: best.columns.all.map(column => `"${column.header}"`).join(', ') };
        problems.push({ place: at, message: messages.mappedHeaderMissing, values });
    }
    return { columns: best.columns, problems: [...problems, ...best.columns.problems] };
}

/** Columns when the header begins at `top` and has `depth` rows. */
function readHeader(table: Table, top: number, depth: number, mapped: ReadonlyMap<string, string>): Columns {
    const width = Math.max(0, ...table.rows.slice(top, top + depth).map(row => row.length));
    const problems: TableProblem[] = [];
    const all: Column[] = [];
    for (let index = 0; index < width; index++) {
        const texts = headerTexts(table, top, depth, index);
        const header = texts.join(' ');
        if (!header) continue;
        const field = texts.length > 0 ? fieldOf([header, texts.at(-1) ?? '', texts[0] ?? ''], mapped) : undefined;
        const year = Number(/\b(20\d\d)\b/.exec(header)?.[1]) || undefined;
        const before = field && all.find(column => column.field === field && column.year === year);
        if (!before) {
            all.push({ index, header, field, year });
            continue;
        }
        all.push({ index, header, field: undefined, year });
        const place = { sheet: table.sheet, row: top + 1, column: columnLetters(index) };
        const isMerged = before.header === header && mergedOver(table, top, index) === before.index;
        problems.push(
            isMerged
                ? { place, message: messages.mergedHeader, values: { header, from: columnLetters(before.index), to: columnLetters(index) } }
                : {
                      place,
                      message: messages.ambiguousColumn,
                      values: { header, other: columnLetters(before.index), otherHeader: before.header },
                  },
        );
    }
    return { firstRow: top + depth, all, problems };
}

/** The different texts over a column, top down; a text above several columns holds for each that has one of its own below. */
function headerTexts(table: Table, top: number, depth: number, index: number): string[] {
    const texts: string[] = [];
    for (let row = top; row < top + depth; row++) {
        const own = cellAt(table, row, index).text;
        const merged = table.merged.find(area => row >= area.top && row <= area.bottom && index >= area.left && index <= area.right);
        const text = own || (merged ? cellAt(table, merged.top, merged.left).text : spreadText(table, row, top + depth, index));
        const tidy = text.replace(/\s+/g, ' ').trim();
        if (tidy && tidy !== texts.at(-1)) texts.push(tidy);
    }
    return texts;
}

/** In a CSV file nothing says what was merged: a text to the left spreads over columns that have texts of their own below. */
function spreadText(table: Table, row: number, end: number, index: number): string {
    if (row + 1 >= end || table.merged.length > 0 || !cellAt(table, row + 1, index).text) return '';
    for (let left = index; left >= 0 && cellAt(table, row + 1, left).text; left--) {
        const text = cellAt(table, row, left).text;
        if (text) return text;
    }
    return '';
}

/** The first column of the merged cells over this one. */
function mergedOver(table: Table, row: number, index: number): number | undefined {
    return table.merged.find(area => row >= area.top && row <= area.bottom && index >= area.left && index <= area.right)?.left;
}

function fieldOf(texts: readonly string[], mapped: ReadonlyMap<string, string>): Field | undefined {
    for (const text of texts) {
        const header = normalizeHeader(text);
        const word = mapped.get(header);
        if (word !== undefined) return isField(word) ? word : undefined;
        const field = fieldByHeader.get(header);
        if (field) return field;
    }
    return undefined;
}
