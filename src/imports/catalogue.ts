// Reads a list of official codes from the text of its file, whatever its headers are called. It must not know plans.
import type { CatalogueEntry, CatalogueList, Government, RegionLevel, WorkLevel } from '../plan/catalogue.ts';
import { unusableList } from '../plan/catalogue.ts';

import { type DetailColumns, detailsOf, findDetails, mergeMeasures, sharedTexts } from './catalogue-details.ts';
import { readPiecedList } from './code-columns.ts';
import { normalizeListHeader as normalizeHeader } from './list-headers.ts';
import { listSheets } from './list-text.ts';
import { readWideList } from './wide-catalogue.ts';

/** Characters (UTF-16 units) beyond which a list is not read: all villages of the country take a third of it. */
export const largestCatalogue = 16_000_000;

/** Never throws: what is wrong with the list is its `problem`. */
export function readCatalogue(text: string): CatalogueList {
    if (text.length > largestCatalogue) return unusableList('too-large', { most: largestCatalogue / 1_000_000 });
    // A picture, or a workbook that cannot be read.
    if (text.includes('\0') || text.startsWith('PK\u0003\u0004')) return unusableList('not-csv');
    const sheets = listSheets(text).map(readSheet);
    const lists = sheets.filter(sheet => 'all' in sheet);
    const unusable = sheets.filter(sheet => 'entries' in sheet);
    // Beside lists with a header, a sheet without one is a note or a sum.
    const [headed, bare] = [lists.filter(({ isHeaded }) => isHeaded), lists.filter(({ isHeaded }) => !isHeaded)];
    const used = headed.length > 0 ? headed : bare;
    const largest = used.toSorted((a, b) => b.all.length - a.all.length)[0];
    if (!largest) return unusable.find(({ problem }) => problem?.key !== 'empty') ?? unusableList('empty');
    return { entries: gather(used.filter(({ of }) => of === largest.of).flatMap(({ all }) => all)), of: largest.of };
}

interface SheetOfCodes {
    readonly all: readonly CatalogueEntry[];
    readonly of: CatalogueList['of'];
    readonly isHeaded: boolean;
}

/** The codes of one sheet, or what stands for a list that cannot be used. */
function readSheet(rows: readonly (readonly string[])[]): SheetOfCodes | CatalogueList {
    const first = rows.findIndex(row => row.some(cell => cell.trim()));
    if (first < 0) return unusableList('empty');
    const wide = readPiecedList(rows, first) ?? readWideList(rows, first);
    if (wide) return { all: wide, of: 'works', isHeaded: true };
    const found = findColumns(rows, first);
    if (!found) return unusableList('no-code-column', { seen: (rows[first] ?? []).slice(0, 8).join(', ').slice(0, 200) });
    const share = sharedTexts();
    const all = rows.slice(found.firstRow).flatMap(row => entryOf(row, found.columns, share) ?? []);
    return all.length > 0 ? { all, of: subjectOf(all, found.headers), isHeaded: found.headers.length > 0 } : unusableList('empty');
}

/** By code. A code on several lines is for all their governments. */
function gather(all: readonly CatalogueEntry[]): Map<string, CatalogueEntry> {
    const entries = new Map<string, CatalogueEntry>();
    for (const entry of all) {
        const known = entries.get(entry.code);
        entries.set(entry.code, known ? together(known, entry) : entry);
    }
    return entries;
}

type Field = keyof typeof headers;
type Columns = Partial<Record<Field, number>> & { details?: DetailColumns };

const words = (text: string) => text.split('|');

/** Headers as `normalizeHeader` leaves them, the likeliest first: the finest level of a list of regions is what it lists. */
const headers = {
    code: words(
        'kode|code|kode sub kegiatan|kode kegiatan|kode program|kode rekening|kode nomenklatur|kode wilayah|kode desa|kode desa kelurahan|kode kelurahan|kode kelurahan desa|kode kecamatan|kode kabupaten kota|kode kabupaten|kode kota|kode provinsi|subactivity code|activity code|program code|region code|village code|district code|regency code|province code|kd|id',
    ),
    name: words(
        'nomenklatur|nama|name|uraian|title|nomenclature|official name|nama resmi|nama nomenklatur|nama wilayah|nama desa|nama desa kelurahan|nama kelurahan|nama kecamatan|nama kabupaten kota|nama kabupaten|nama kota|nama provinsi|region name|village name|district name|regency name|province name|nama sub kegiatan|sub kegiatan|keterangan|description|village|desa|kelurahan|district|kecamatan|regency|kabupaten|province|provinsi|wilayah',
    ),
    level: words('level|tingkat|tingkatan|jenjang|jenis|tipe|type'),
    scope: words('wilayah|kewenangan|government|level of government|tingkat pemerintahan|authority|scope'),
    latitude: words('latitude|lat|lintang|y'),
    longitude: words('longitude|lon|lng|long|bujur|x'),
    south: words('south|min lat|lat min|min latitude|selatan|lintang selatan|lintang min'),
    west: words('west|min lon|lon min|min lng|min longitude|barat|bujur barat|bujur min'),
    north: words('north|max lat|lat max|max latitude|utara|lintang utara|lintang max|lintang maks'),
    east: words('east|max lon|lon max|max lng|max longitude|timur|bujur timur|bujur max|bujur maks'),
} as const satisfies Record<string, readonly string[]>;

/** The header is the first row with a column of codes; titles may stand above it. A list without one begins with a code. */
function findColumns(
    rows: readonly (readonly string[])[],
    first: number,
): { columns: Columns & { code: number }; firstRow: number; headers: string[] } | undefined {
    for (let row = first; row < Math.min(rows.length, first + 30); row++) {
        const here = (rows[row] ?? []).map(normalizeHeader);
        const columns = Object.fromEntries(
            (Object.keys(headers) as Field[]).flatMap(field => {
                const word = (headers[field] as readonly string[]).find(candidate => here.includes(candidate));
                return word === undefined ? [] : [[field, here.indexOf(word)]];
            }),
        ) as Columns;
        // A column called `wilayah` holds names where nothing else does.
        if (columns.name === columns.scope) delete columns.scope;
        if (columns.code === undefined) continue;
        // A column of that name may only count the lines.
        const code = countsLines(rows, row + 1, columns.code) ? columnOfCodes(rows, row + 1) : columns.code;
        return code === undefined
            ? undefined
            : { columns: { ...columns, code, details: findDetails(here) }, firstRow: row + 1, headers: here };
    }
    const code = columnOfCodes(rows, first);
    if (code === undefined) return undefined;
    const cells = (rows[first] ?? []).map(cell => cell.trim());
    const name = cells.findIndex((cell, index) => index !== code && /\p{L}/u.test(cell));
    return { columns: name < 0 ? { code } : { code, name }, firstRow: first, headers: [] };
}

/** Rows that show what a column holds. */
const shown = 200;

/** The column in which most cells look like codes, those with dots before whole numbers; never one that counts the lines. */
function columnOfCodes(rows: readonly (readonly string[])[], first: number): number | undefined {
    const some = rows.slice(first, first + shown);
    const found = Array.from({ length: Math.max(0, ...some.map(row => row.length)) }, (_, column) => {
        const cells = some.map(row => (row[column] ?? '').trim());
        const codes = cells.filter(cell => /^[\dX]+(\.[\dX]+)*\.?$/.test(cell));
        return { column, dotted: codes.filter(cell => cell.includes('.')).length, codes: codes.length };
    }).filter(
        ({ column, codes }) => codes * 2 > some.filter(row => row.some(cell => cell.trim())).length && !countsLines(rows, first, column),
    );
    return found.toSorted((a, b) => b.dotted - a.dotted || a.column - b.column)[0]?.column;
}

/** Whether a column holds 1, 2, 3 and so on, also beginning anew. */
function countsLines(rows: readonly (readonly string[])[], first: number, column: number): boolean {
    const cells = rows.slice(first, first + shown).flatMap(row => (row[column] ?? '').trim() || []);
    let before = 0;
    for (const cell of cells) {
        const number = /^\d{1,7}[.)]?$/.test(cell) ? Number.parseInt(cell, 10) : -1;
        if (number !== 1 && number !== before + 1) return false;
        before = number;
    }
    return before > 0;
}

/** Two lines of one code: it is for the governments of both, and has the names of both; for the rest the first counts. */
function together(first: CatalogueEntry, next: CatalogueEntry): CatalogueEntry {
    const { governments: _, scope: __, ...rest } = first;
    const governments = first.governments && next.governments && [...new Set([...first.governments, ...next.governments])];
    const scope = [...new Set([first.scope, next.scope].filter(Boolean))].join(', ');
    const measures = mergeMeasures(first.measures, next.measures);
    const former = [...new Set([...(first.former ?? []), ...(next.former ?? [])])];
    const names = new Set([...(first.alsoNamed ?? []), next.name].filter(name => name !== '' && name !== first.name));
    return {
        ...next,
        ...rest,
        name: first.name || next.name,
        ...(names.size > 0 && first.name && { alsoNamed: [...names].slice(0, maxNames) }),
        ...(scope && { scope: scope.slice(0, 200) }),
        ...(governments && { governments }),
        ...(measures.length > 0 && { measures }),
        ...(former.length > 0 && { former }),
    };
}

/** Names that one code is known to have. */
const maxNames = 8;

function entryOf(row: readonly string[], columns: Columns & { code: number }, share: (text: string) => string): CatalogueEntry | undefined {
    const cell = (field: Field) => (row[columns[field] ?? -1] ?? '').replace(/\s+/g, ' ').trim();
    const code = cell('code').replace(/\s+/g, '').replace(/\.$/, '');
    if (code === '') return undefined;
    const number = (field: Field) => {
        const text = cell(field).replace(',', '.');
        return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
    };
    const [level, scope] = [levelOf(cell('level')), share(cell('scope'))];
    const governments = governmentsIn(scope);
    const [latitude, longitude] = [number('latitude'), number('longitude')];
    const [south, west, north, east] = [number('south'), number('west'), number('north'), number('east')];
    return {
        code,
        name: tidy(cell('name')),
        ...(level && { level }),
        ...(scope && { scope }),
        ...(governments.length > 0 && { governments }),
        ...(columns.details && detailsOf(row, columns.details, governments, share)),
        ...(latitude !== undefined && longitude !== undefined && { point: { latitude, longitude } }),
        ...(south !== undefined &&
            west !== undefined &&
            north !== undefined &&
            east !== undefined && { box: { south, west, north, east } }),
    };
}

const levels: readonly (readonly [RegExp, WorkLevel | RegionLevel])[] = [
    [/^(bidang )?urusan\b|^field\b/, 'field'],
    [/^program(me)?\b/, 'program'],
    [/^sub ?(kegiatan|activity)\b/, 'subactivity'],
    [/^(kegiatan|activity)\b/, 'activity'],
    [/^prov(insi|ince)?\b/, 'province'],
    [/^(kab(upaten)?|kota|regency|city|municipality)\b/, 'regency'],
    [/^(kec(amatan)?|district|distrik|sub ?district)\b/, 'district'],
    [/^(desa|kel(urahan)?|village)\b/, 'village'],
];

function levelOf(text: string): WorkLevel | RegionLevel | undefined {
    const plain = text
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
    return levels.find(([pattern]) => pattern.test(plain))?.[1];
}

function governmentsIn(scope: string): Government[] {
    return [
        ...(/\bprov(insi|ince)?\b/i.test(scope) ? (['province'] as const) : []),
        ...(/\b(kab(upaten)?|kota|regency|city|municipality)\b/i.test(scope) ? (['regency'] as const) : []),
    ];
}

/** A region's code has two digits to a part and four for a village, or no dots; a program's begins with one digit. */
const regionCode = /^\d\d(\.\d\d(\.\d\d(\.\d{4})?)?)?$|^\d{2}(\d{2}(\d{3}(\d{3})?)?)?$/;
const otherHeader = /\b(fund|sumber dana|dana|department|opd|skpd|perangkat daerah|aset|asset|barang)\b/;

/** The subject of a list: by the levels it names, else by its headers, else by the shape of its first codes. */
function subjectOf(entries: readonly CatalogueEntry[], header: readonly string[]): CatalogueList['of'] {
    const some = entries.slice(0, 200);
    const named = some.find(({ level }) => level)?.level;
    if (named) return ['province', 'regency', 'district', 'village'].includes(named) ? 'regions' : 'works';
    if (header.some(text => otherHeader.test(text))) return 'other';
    return some.filter(({ code }) => regionCode.test(code)).length * 2 > some.length ? 'regions' : 'works';
}

const small = new Set('dan di ke dari pada untuk dalam atau dengan yang bagi oleh serta and of for the in'.split(' '));

/** Without the word for the level, which the keyword already says, and not in capitals throughout. */
function tidy(name: string): string {
    const text = name.replace(/\s+/g, ' ').trim();
    if (text !== text.toUpperCase()) return text;
    return text
        .replace(/^(PROGRAM|KEGIATAN|SUB ?KEGIATAN) (?=\S)/, '')
        .split(/(\([^()]*\)|[\s/,-]+)/)
        .map((word, index) => {
            if (index % 2 === 1) return word;
            const lower = word.toLowerCase();
            return index > 0 && small.has(lower) ? lower : lower.charAt(0).toUpperCase() + lower.slice(1);
        })
        .join('');
}
