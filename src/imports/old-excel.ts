// Files called .xls, by what they really are: mostly a web page, sometimes XML, text or a new workbook under the old name.
// It must not know what the columns mean.
import type { Text } from '../l10n/say.ts';
import { csv } from './csv.ts';
import { decodeTable } from './decode-text.ts';
import { excel } from './excel.ts';
import { html } from './html-table.ts';
import type { Importer } from './importer.ts';
import { messages } from './messages.ts';
import { readSpreadsheetXml } from './spreadsheet-xml.ts';
import type { Workbook } from './workbook.ts';

export const oldExcel: Importer = {
    id: 'old-excel',
    extensions: ['.xls', '.xml'],
    read: async bytes => {
        if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return failed(messages.oldExcel);
        if (startsWith(bytes, [0x50, 0x4b])) return excel.read(bytes);
        // Binary sheets older than Excel 97 begin with a record of their own and hold zeros, which text never does.
        if (startsWith(bytes, [0x09]) && bytes[1] !== undefined && bytes.subarray(0, 16).includes(0)) return failed(messages.oldExcel);
        const text = decodeTable(bytes);
        const start = text.slice(0, 4000).toLowerCase();
        if (start.startsWith('mime-version')) return failed(messages.webArchive);
        if (/<(\w+:)?workbook[\s>]/.test(start) && start.includes('urn:schemas-microsoft-com:office:spreadsheet')) {
            const sheets = readSpreadsheetXml(text);
            return sheets.length > 0 ? { sheets, problems: [] } : failed(messages.emptyFile);
        }
        return /<(html|head|body|table|tr|meta|!doctype)[\s>]/.test(start) ? html.read(bytes) : csv.read(bytes);
    },
};

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
    return start.every((byte, index) => bytes[index] === byte);
}

function failed(message: Text): Workbook {
    return { sheets: [], problems: [{ place: {}, message, values: {} }] };
}
