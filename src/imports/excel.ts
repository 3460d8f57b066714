// Reads Excel workbooks with numbers kept digit for digit, in Node and in a browser's worker. It must not know what the columns mean.
import type { Text } from '../l10n/say.ts';
import type { Importer } from './importer.ts';
import { messages } from './messages.ts';
import type { Sheet, Workbook } from './workbook.ts';
import { readSheet } from './xlsx/sheet.ts';
import { readStyles } from './xlsx/styles.ts';
import { attribute, readXml, unescapeXml } from './xlsx/xml.ts';
import { listEntries, TooLarge, unpack, unpackText, type ZipEntry } from './xlsx/zip.ts';

/** Bytes of XML that a part of a workbook may unpack to: 50,000 rows of 25 columns take a third of it. */
const largestPart = 300_000_000;

export const excel: Importer = {
    id: 'excel',
    extensions: ['.xlsx', '.xlsm'],
    read: async bytes => readExcel(bytes),
};

/** Never throws: what cannot be read is a problem of the workbook. */
export function readExcel(bytes: Uint8Array): Workbook {
    if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return unreadable(messages.oldExcel);
    try {
        const entries = listEntries(bytes);
        return entries ? readEntries(entries) : unreadable(messages.unreadableWorkbook, 'zip');
    } catch (error) {
        if (error instanceof TooLarge) return unreadable(messages.tooLarge);
        return unreadable(messages.unreadableWorkbook, error instanceof Error ? error.message : String(error));
    }
}

function unreadable(message: Text, detail = ''): Workbook {
    return { sheets: [], problems: [{ place: {}, message, values: { detail } }] };
}

function readEntries(entries: ReadonlyMap<string, ZipEntry>): Workbook {
    const relations = readRelations(unpackText(entries.get('xl/_rels/workbook.xml.rels'), largestPart));
    const { sheets: named, date1904 } = readSheetList(unpackText(entries.get('xl/workbook.xml'), largestPart));
    if (named.length === 0) return unreadable(messages.unreadableWorkbook, 'xl/workbook.xml');
    const shared = entries.get('xl/sharedStrings.xml');
    const strings = shared ? readStrings(unpack(shared, largestPart)) : [];
    const look = entries.get('xl/styles.xml');
    const styles = look ? readStyles(unpack(look, largestPart)) : [];
    const sheets = named.flatMap(({ name, id, state }): Sheet[] => {
        const target = relations.get(id) ?? '';
        const entry = entries.get(target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`);
        if (!entry || !/worksheets?\//i.test(target)) return [];
        const sheet = readSheet(name, unpack(entry, largestPart), { strings, styles, date1904 });
        const hidden = state === 'hidden' ? 'hidden' : state === 'veryHidden' ? 'very-hidden' : undefined;
        return [hidden ? { ...sheet, hidden } : sheet];
    });
    const saved = savedIn(unpackText(entries.get('docProps/core.xml'), largestPart));
    return sheets.length > 0 ? { sheets, problems: [], ...(saved ? { saved } : {}) } : unreadable(messages.emptyFile);
}

/** The day in the properties of the document. */
function savedIn(xml: string): string | undefined {
    return /<dcterms:modified[^<>]{0,200}>(\d{4}-\d\d-\d\d)/.exec(xml)?.[1];
}

function readSheetList(xml: string): { sheets: { name: string; id: string; state: string }[]; date1904: boolean } {
    const sheets: { name: string; id: string; state: string }[] = [];
    let date1904 = false;
    readXml([xml], {
        open(tag, attributes) {
            if (tag === 'sheet')
                sheets.push({
                    name: attribute(attributes, 'name') ?? '',
                    id: relationOf(attributes),
                    state: attribute(attributes, 'state') ?? '',
                });
            else if (tag === 'workbookPr') date1904 = ['1', 'true'].includes(attribute(attributes, 'date1904') ?? '');
        },
        close() {},
        text() {},
    });
    return { sheets, date1904 };
}

/** `r:id`, whatever the prefix; `sheetId` is another number. */
function relationOf(attributes: string): string {
    return /\s\w+:id\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1] ?? '';
}

function readRelations(xml: string): Map<string, string> {
    const targets = new Map<string, string>();
    readXml([xml], {
        open(tag, attributes) {
            if (tag === 'Relationship') targets.set(attribute(attributes, 'Id') ?? '', attribute(attributes, 'Target') ?? '');
        },
        close() {},
        text() {},
    });
    return targets;
}

/** Texts that cells share, without the pronunciation that East Asian texts may carry. */
function readStrings(pieces: Iterable<string>): string[] {
    const strings: string[] = [];
    let text = '';
    let taking = false;
    let spoken = false;
    readXml(pieces, {
        open(tag, _attributes, closed) {
            if (tag === 'si') text = '';
            else if (tag === 'rPh') spoken = !closed;
            else if (tag === 't') taking = !closed && !spoken;
            if (tag === 'si' && closed) strings.push('');
        },
        close(tag) {
            if (tag === 't') taking = false;
            else if (tag === 'rPh') spoken = false;
            else if (tag === 'si') strings.push(unescapeXml(text));
        },
        text(piece) {
            if (taking) text += piece;
        },
    });
    return strings;
}
