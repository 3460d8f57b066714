// Where the tables of a sheet are, and the texts above each of their columns. It must not know what the texts mean for rows.

import { layouts } from '../layouts/all.ts';
import { normalizeHeader, readFacets, readScale } from './facets.ts';
import { deepest, type HeadPath, mergesByRow, readPaths } from './head-paths.ts';
import type { Area, Cell, Sheet } from './workbook.ts';
import { cellAt, isEmptyRow } from './workbook.ts';

/** A table in a sheet: its head and the rows below it, up to the next head. All from 0, ends included. */
export interface TableBlock {
    readonly sheet: Sheet;
    readonly top: number;
    /** First row below the head. */
    readonly first: number;
    readonly last: number;
    readonly paths: readonly HeadPath[];
    /** Rows of column numbers inside the head. */
    readonly numberRows: readonly number[];
    /** Lines above the head, as texts with their rows. */
    readonly titles: readonly { readonly row: number; readonly text: string }[];
}

export function findBlocks(sheet: Sheet, mapping: ReadonlyMap<string, string>): TableBlock[] {
    const heads: { top: number; first: number; numberRows: number[] }[] = [];
    const spans = mergesByRow(sheet);
    for (let row = 0; row < sheet.rows.length; row++) {
        if (!isHeadRow(sheet.rows[row] as readonly Cell[], mapping)) continue;
        if (heads.length > 0 && !beginsAnother(sheet, row)) continue;
        const top = includeAbove(sheet, row, mapping);
        const { first, numberRows } = endOfHead(sheet, row, spans, mapping);
        const before = heads.at(-1);
        // A head printed again on the next page is a row of the same table.
        if (!before || !isRepeated(sheet, before.top, top)) heads.push({ top, first, numberRows });
        row = first - 1;
    }
    return heads.map(({ top, first, numberRows }, index) => {
        // Rows of the table before are no titles: a figure among them can look like a year.
        let from = top;
        const previous = heads[index - 1]?.first ?? 0;
        while (from > previous && (index === 0 || isLine(sheet, from - 1))) from--;
        const titles = linesAbove(sheet, top, from);
        return {
            sheet,
            top,
            first,
            last: (heads[index + 1]?.top ?? sheet.rows.length) - 1,
            paths: readPaths(sheet, top, first, numberRows, spans),
            numberRows,
            // Lines above the first table of a sheet hold for those below it.
            titles: index === 0 ? titles : [...titles.slice(-4), ...linesAbove(sheet, heads[0]?.top ?? 0)],
        };
    });
}

/** At most one text. */
const isLine = (sheet: Sheet, row: number) => (sheet.rows[row] ?? []).filter(({ text }) => text !== '').length < 2;

function linesAbove(sheet: Sheet, top: number, from = 0): { row: number; text: string }[] {
    const lines: { row: number; text: string }[] = [];
    for (let row = from; row < top; row++)
        for (const cell of sheet.rows[row] ?? []) if (cell.text) lines.push({ row, text: cell.text.slice(0, 1000).replace(/\s+/g, ' ') });
    return lines;
}

/**
 * Below a table a row of an indicator may be full of known words. Another table begins where a row says how rows are called, and stands
 * apart: below an empty row or a title, or with a column of numbers or codes first.
 */
function beginsAnother(sheet: Sheet, row: number): boolean {
    const cells = sheet.rows[row] as readonly Cell[];
    const isApart = isLine(sheet, row - 1);
    const first = readFacets(cells.find(({ kind }) => kind !== 'empty')?.text ?? '').measures;
    if (!isApart && !first.includes('number') && !first.includes('code')) return false;
    let names = false;
    for (const { kind, text } of cells) {
        if (kind === 'empty') continue;
        if (/^[\d.,%()-]+$/.test(text) && !/^(19|20)\d\d$/.test(text)) return false;
        const { measures, subjects } = readFacets(text);
        names ||=
            subjects.length > 0 ||
            measures.some(measure => ['number', 'code', 'title', 'goal', 'objective', 'department', 'level'].includes(measure));
    }
    return names;
}

/** Two known texts at least, and hardly anything that is none. */
function isHeadRow(cells: readonly Cell[], mapping: ReadonlyMap<string, string>): boolean {
    for (const cell of cells) if (isData(cell) || /^\d(\.[\dx]{1,4})+\s+\p{L}/iu.test(cell.text)) return false;
    let filled = 0;
    let known = 0;
    const telling = new Set<string>();
    for (const cell of cells) {
        if (cell.kind === 'empty') continue;
        filled++;
        if (filled > 300) return false;
        if (cell.kind !== 'text' || cell.text.length > 300) continue;
        if (mapping.has(normalizeHeader(cell.text))) {
            known++;
            telling.add(cell.text);
            continue;
        }
        const facets = readFacets(cell.text);
        if (facets.known < 0.6) continue;
        known++;
        // Two titles that name departments are no head: its texts mean different things.
        const [kind] = [...facets.measures, ...facets.subjects, ...facets.natures];
        if (kind) telling.add(kind);
    }
    return telling.size >= 2 && known * 2 >= filled;
}

function isTitle(text: string): boolean {
    const line = ` ${normalizeHeader(text)} `;
    return layouts.some(({ titles }) => titles.split('|').some(phrase => phrase && line.includes(` ${phrase} `)));
}

/** `3.27 URUSAN PEMERINTAHAN BIDANG PERTANIAN` is the first row of a table whose titles hold the codes. */
const startsWithCode = (text: string) => /^\d(\.[\dx]{1,2})*\s+\p{L}/iu.test(text);

/** Numbers other than years, amounts and codes are data: no head has one. Most rows end here. */
function isData({ kind, text }: Cell): boolean {
    if (kind === 'empty') return false;
    if (kind !== 'text') return !/^(19|20)\d\d$/.test(text);
    return /\d{3}/.test(text) && /(?<!\d)(?!(?:19|20)\d\d(?!\d)|000(?!\d))\d{3}|\d[.,]\d{3}/.test(text);
}

/** A row above that only groups columns belongs to the head. */
function includeAbove(sheet: Sheet, row: number, mapping: ReadonlyMap<string, string>): number {
    let top = row;
    while (top > 0 && row - top < 2) {
        const above = sheet.rows[top - 1] ?? [];
        const filled = above.flatMap((cell, index) => (cell.kind === 'empty' ? [] : [{ cell, index }]));
        // Groups stand over later columns: a text over the first one is a title.
        const begins = (sheet.rows[row] ?? []).findIndex(cell => cell.kind !== 'empty');
        if (filled.length === 0 || (filled[0]?.index ?? 0) <= begins) break;
        // "(Rp 000)" and "Perangkat Daerah : Dinas Pertanian" are said of the whole table: lines above the head, not parts of it.
        if (filled.every(({ cell }) => readScale(normalizeHeader(cell.text)) !== undefined || /:\s*\S/.test(cell.text))) break;
        // A line that names the layout is its title, in whatever column it stands.
        if (filled.length === 1 && isTitle(filled[0]?.cell.text ?? '')) break;
        const isGroup = filled.every(
            ({ cell, index }) =>
                cell.kind === 'text' &&
                (readFacets(cell.text).known >= 0.6 || mapping.has(normalizeHeader(cell.text))) &&
                cellAt(sheet, top, index).text,
        );
        if (!isGroup) break;
        top--;
    }
    return top;
}

function endOfHead(
    sheet: Sheet,
    row: number,
    spans: ReadonlyMap<number, readonly Area[]>,
    mapping: ReadonlyMap<string, string>,
): { first: number; numberRows: number[] } {
    let bottom = row;
    for (const area of spans.get(row) ?? []) if (area.top === row && area.bottom - row < deepest) bottom = Math.max(bottom, area.bottom);
    const numberRows: number[] = [];
    for (let next = row + 1; next <= row + deepest + 1; next++) {
        const cells = sheet.rows[next] ?? [];
        // An empty row may stand between the head and its numbers.
        if (isEmptyRow(cells) && isNumberRow(sheet.rows[next + 1] ?? [])) continue;
        if (isNumberRow(cells)) {
            numberRows.push(next);
            bottom = Math.max(bottom, next);
        } else if (next > bottom) {
            if (!isBelowHead(cells, sheet.rows[row] ?? [], numberRows.length > 0, mapping)) break;
            bottom = next;
        }
    }
    return { first: bottom + 1, numberRows };
}

/** `1 2 3`, `(1) (2)`, `12 = 8+9`: numbers that grow from left to right, whatever they count. */
export function isNumberRow(cells: readonly Cell[]): boolean {
    const first = cells.find(cell => cell.text);
    if (!first || !/^\(?[12]\)?\s*$/.test(first.text)) return false;
    const texts = cells.filter(cell => cell.text).map(cell => cell.text.replace(/[()\s]/g, ''));
    if (texts.length < 3) return false;
    let before = 0;
    let seen = 0;
    for (const text of texts) {
        const number = Number(
            /^(\d{1,2})(=.*)?$/.exec(text)?.[1] ?? (/^\d{1,2}[-+*/x:\d.%=]*$/.test(text) ? /^\d+/.exec(text)?.[0] : Number.NaN),
        );
        if (!Number.isInteger(number)) return false;
        if (number < before) return false;
        if (number > before) seen++;
        before = number;
    }
    return seen >= 3 && before <= 60 && Number(/^\d+/.exec(texts[0] as string)?.[0]) <= 2;
}

/** A row that says more of the head above it: only known words, years, numbers of quarters. */
function isBelowHead(
    cells: readonly Cell[],
    above: readonly Cell[],
    isBelowNumbers: boolean,
    mapping: ReadonlyMap<string, string>,
): boolean {
    let filled = 0;
    let telling = 0;
    for (let index = 0; index < cells.length; index++) {
        const cell = cells[index] as Cell;
        if (cell.kind === 'empty') continue;
        if (isData(cell) || startsWithCode(cell.text)) return false;
        filled++;
        if (
            cell.kind === 'number'
                ? /^(19|20)\d\d$/.test(cell.text)
                : mapping.has(normalizeHeader(cell.text)) || readFacets(cell.text).known >= 0.6
        ) {
            telling++;
            continue;
        }
        const normal = normalizeHeader(cell.text);
        if (/^(i|ii|iii|iv|v|[1-6])$/.test(normal) && (above[index]?.kind ?? 'empty') === 'empty') telling++;
        else if (/^(i|ii|iii|iv|v)$/.test(normal) || (isBelowNumbers && telling > 0 && /^\d{1,2}$/.test(normal))) telling++;
        else if (cell.kind === 'text' && isFundWord(normal)) telling++;
        else return false;
    }
    // A row of data may begin with a word such as "Program"; a head says more than one thing.
    return filled > 0 && telling === filled && (filled >= 2 || (cells[0]?.kind ?? 'empty') === 'empty');
}

function isFundWord(normal: string): boolean {
    return /^(pad|dau|dak|dbh|did|blud|bok|bos|apbn|apbd|silpa|otsus|hibah|dak fisik|dak non ?fisik|dau earmark|lainnya|lain lain|loan|grant|donor)\b/.test(
        normal,
    );
}

function isRepeated(sheet: Sheet, first: number, again: number): boolean {
    const texts = (row: number) =>
        (sheet.rows[row] ?? [])
            .map(cell => normalizeHeader(cell.text))
            .filter(Boolean)
            .join('|');
    return texts(first) !== '' && texts(first) === texts(again);
}
