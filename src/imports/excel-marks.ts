// What the Excel library does not tell: which cells are calculated, merged, or shown with a number format.
// It must not know values; where a workbook is unusual it finds nothing rather than fails.
import { strFromU8, unzipSync } from 'fflate';
import type { Area } from './table.ts';
import { columnIndex } from './table.ts';

export interface SheetMarks {
    readonly formulas: readonly { readonly row: number; readonly column: number; readonly error: string | undefined }[];
    readonly merged: readonly Area[];
    /** By `row,column`, both from 0; general formats are left out. */
    readonly formats: ReadonlyMap<string, string>;
}

/** Marks by the name of the sheet. */
export function readMarks(bytes: Uint8Array): ReadonlyMap<string, SheetMarks> {
    const files = unzipSync(bytes, {
        filter: file => /^xl\/(workbook|styles|_rels\/workbook|worksheets\/[^/]+)\.xml(\.rels)?$/.test(file.name),
    });
    const text = (name: string) => (files[name] ? strFromU8(files[name]) : '');
    const targets = new Map(
        elements(text('xl/_rels/workbook.xml.rels'), 'Relationship').map(({ attributes: a }) => [a['Id'], a['Target']]),
    );
    const formats = readFormats(text('xl/styles.xml'));
    const marks = new Map<string, SheetMarks>();
    for (const { attributes } of elements(text('xl/workbook.xml'), 'sheet')) {
        const target = targets.get(attributes['r:id']) ?? '';
        const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
        if (attributes['name'] !== undefined) marks.set(attributes['name'], marksOf(text(path), formats));
    }
    return marks;
}

function marksOf(xml: string, formats: readonly (string | undefined)[]): SheetMarks {
    const formulas: { row: number; column: number; error: string | undefined }[] = [];
    const shown = new Map<string, string>();
    for (const { attributes, content } of elements(xml, 'c')) {
        const at = cellOf(attributes['r'] ?? '');
        if (!at) continue;
        const error = attributes['t'] === 'e' ? elements(content, 'v')[0]?.content : undefined;
        if (error !== undefined || elements(content, 'f').length > 0) formulas.push({ ...at, error });
        const format = formats[Number(attributes['s'] ?? 0)];
        if (format) shown.set(`${at.row},${at.column}`, format);
    }
    const merged = elements(xml, 'mergeCell').flatMap(({ attributes }) => {
        const [from, to] = (attributes['ref'] ?? '').split(':').map(cellOf);
        return from && to ? [{ top: from.row, left: from.column, bottom: to.row, right: to.column }] : [];
    });
    return { formulas, merged, formats: shown };
}

/** Number formats in the order that cells refer to them. */
function readFormats(xml: string): (string | undefined)[] {
    const own = new Map(elements(xml, 'numFmt').map(({ attributes: a }) => [a['numFmtId'], a['formatCode']]));
    const builtIn: Record<string, string> = { '1': '0', '2': '0.00', '3': '#,##0', '4': '#,##0.00', '9': '0%', '10': '0.00%' };
    const [cells] = elements(xml, 'cellXfs');
    return elements(cells?.content ?? '', 'xf').map(({ attributes: { numFmtId = '0' } }) => {
        const format = own.get(numFmtId) ?? builtIn[numFmtId];
        return format === 'General' ? undefined : format;
    });
}

/** `B12` as row 11 and column 1. */
function cellOf(reference: string): { row: number; column: number } | undefined {
    const [, letters, digits] = /^([A-Z]+)(\d+)$/.exec(reference) ?? [];
    return letters && digits ? { row: Number(digits) - 1, column: columnIndex(letters) } : undefined;
}

interface Element {
    readonly attributes: Readonly<Record<string, string>>;
    readonly content: string;
}

/** Elements of one name that do not nest in one another, which holds for those asked for here; any namespace prefix. */
function elements(xml: string, name: string): Element[] {
    const pattern = new RegExp(
        `<(?:\\w+:)?${name}((?:\\s+[\\w:]+\\s*=\\s*(?:"[^"]*"|'[^']*'))*)\\s*(?:/>|>([^]*?)</(?:\\w+:)?${name}>)`,
        'g',
    );
    return [...xml.matchAll(pattern)].map(([, attributes = '', content = '']) => ({
        attributes: Object.fromEntries(
            [...attributes.matchAll(/([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, key, a, b]) => [key, unescapeXml(a ?? b ?? '')]),
        ),
        content,
    }));
}

function unescapeXml(text: string): string {
    const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
    return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) =>
        decimal ? String.fromCodePoint(Number(decimal)) : hex ? String.fromCodePoint(parseInt(hex, 16)) : (entities[name] ?? whole),
    );
}
