// Grids as files: workbooks with their XML written here, text in several encodings, web pages, OpenDocument.
import { strToU8, zipSync } from 'fflate';
import type { Cell, Sheet, Workbook } from '../../../../src/imports/workbook.ts';
import { columnLetters, emptyCell } from '../../../../src/imports/workbook.ts';
import type { Dice } from './dice.ts';
import type { Grid, GridCell } from './grid.ts';

export interface TableFile {
    readonly name: string;
    readonly bytes: Uint8Array;
}

/** A random format that can hold the table: text files have one sheet. */
export function writeFile(grids: readonly Grid[], dice: Dice): TableFile {
    const kinds = grids.length === 1 ? (['xlsx', 'csv', 'html', 'ods'] as const) : (['xlsx', 'ods'] as const);
    switch (dice.pick(kinds)) {
        case 'csv':
            return writeCsv(grids[0] as Grid, dice);
        case 'html':
            return { name: dice.pick(['tabel.xls', 'tabel.html']), bytes: strToU8(writePage(grids[0] as Grid)) };
        case 'ods':
            return { name: 'tabel.ods', bytes: zipSync({ 'content.xml': strToU8(writeContent(grids)) }) };
        default:
            return { name: 'tabel.xlsx', bytes: writeWorkbook(grids) };
    }
}

/** The table as a reader of workbooks would give it, without the way through bytes. */
export function toWorkbook(grids: readonly Grid[]): Workbook {
    const cellOf = (cell: GridCell | undefined): Cell => {
        if (!cell) return emptyCell;
        const { mark: _, ...own } = cell;
        return cell.text === '' ? { ...own, kind: 'empty' } : own;
    };
    const sheetOf = ({ name, rows, merged, hidden, hiddenRows }: Grid): Sheet => ({
        name,
        rows: rows.map(row => Array.from(row, cellOf)),
        merged,
        ...(hidden ? { hidden: 'hidden' as const } : {}),
        ...(hiddenRows.size > 0 ? { hiddenRows } : {}),
    });
    return { sheets: grids.map(sheetOf), problems: [] };
}

// ── Text ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

function writeCsv(grid: Grid, dice: Dice): TableFile {
    const separator = dice.pick([',', ';', '\t']);
    const end = dice.pick(['\n', '\r\n']);
    const width = Math.max(...grid.rows.map(row => row.length));
    const quote = (value: string) => (/["\n\r,;\t]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
    const text = grid.rows
        .map(row => Array.from({ length: width }, (_, column) => quote(numberText(row[column], separator))).join(separator))
        .join(end);
    const name = separator === '\t' ? 'tabel.tsv' : 'tabel.csv';
    return { name, bytes: dice.pick([strToU8, withMark, asUtf16, asWestern])(text + end) };
}

/** Excel saves numbers of a semicolon file with a comma, where that is the country's mark. */
function numberText(cell: GridCell | undefined, separator: string): string {
    if (!cell) return '';
    return cell.kind === 'number' && separator === ';' ? cell.text.replace('.', ',') : cell.text;
}

const withMark = (text: string) => strToU8(`\uFEFF${text}`);

function asUtf16(text: string): Uint8Array {
    const bytes = new Uint8Array(2 + text.length * 2);
    const view = new DataView(bytes.buffer);
    view.setUint16(0, 0xfeff, true);
    for (let at = 0; at < text.length; at++) view.setUint16(2 + at * 2, text.charCodeAt(at), true);
    return bytes;
}

/** Windows 1252, as an older Excel saves it: the plans' words have no letter outside it. */
const asWestern = (text: string) => Uint8Array.from([...text].map(letter => letter.charCodeAt(0) & 0xff));

// ── Excel ────────────────────────────────────────────────────────────────────────────────────────────────────────────

const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function writeWorkbook(grids: readonly Grid[]): Uint8Array {
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const offices = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const packages = 'http://schemas.openxmlformats.org/package/2006';
    const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
    const kinds = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
    const files: Record<string, string> = {
        '[Content_Types].xml': `${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${kinds}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${kinds}.styles+xml"/>${grids.map((_, index) => `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${kinds}.worksheet+xml"/>`).join('')}</Types>`,
        '_rels/.rels': `${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${offices}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
        'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${offices}"><sheets>${grids.map((grid, index) => `<sheet name="${escapeXml(grid.name)}" sheetId="${index + 1}"${grid.hidden ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>`,
        'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${packages}/relationships">${grids.map((_, index) => `<Relationship Id="rId${index + 1}" Type="${offices}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join('')}<Relationship Id="rId${grids.length + 1}" Type="${offices}/styles" Target="styles.xml"/></Relationships>`,
        'xl/styles.xml': `${head}<styleSheet xmlns="${main}"><fonts count="2"><font/><font><b/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0"/><xf numFmtId="3" fontId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="1" applyFont="1"/><xf numFmtId="0" fontId="0" applyAlignment="1"><alignment indent="1"/></xf><xf numFmtId="0" fontId="0" applyAlignment="1"><alignment indent="2"/></xf></cellXfs></styleSheet>`,
    };
    for (const [index, grid] of grids.entries()) files[`xl/worksheets/sheet${index + 1}.xml`] = `${head}${writeSheet(grid, main)}`;
    return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), { level: 1 });
}

function writeSheet(grid: Grid, main: string): string {
    const styleOf = (cell: GridCell) => (cell.format === '#,##0' ? 1 : cell.bold ? 2 : cell.indent ? 2 + Math.min(cell.indent, 2) : 0);
    const cellOf = (cell: GridCell | undefined, row: number, column: number) => {
        if (!cell) return '';
        const at = `r="${columnLetters(column)}${row + 1}" s="${styleOf(cell)}"`;
        if (cell.kind === 'number') return `<c ${at}>${cell.formula ? '<f>1</f>' : ''}<v>${cell.text}</v></c>`;
        return `<c ${at} t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell.text)}</t></is></c>`;
    };
    const rows = grid.rows.map(
        (row, index) =>
            `<row r="${index + 1}"${grid.hiddenRows.has(index) ? ' hidden="1"' : ''}>${row.map((cell, column) => cellOf(cell, index, column)).join('')}</row>`,
    );
    const merged = grid.merged.map(
        ({ top, left, bottom, right }) => `<mergeCell ref="${columnLetters(left)}${top + 1}:${columnLetters(right)}${bottom + 1}"/>`,
    );
    return `<worksheet xmlns="${main}"><sheetData>${rows.join('')}</sheetData>${merged.length > 0 ? `<mergeCells count="${merged.length}">${merged.join('')}</mergeCells>` : ''}</worksheet>`;
}

// ── Pages and OpenDocument ───────────────────────────────────────────────────────────────────────────────────────────

function spans(grid: Grid): { readonly of: (row: number, column: number) => { across: number; down: number } | 'covered' | undefined } {
    const known = new Map<string, { across: number; down: number } | 'covered'>();
    for (const { top, left, bottom, right } of grid.merged)
        for (let row = top; row <= bottom; row++)
            for (let column = left; column <= right; column++)
                known.set(
                    `${row},${column}`,
                    row === top && column === left ? { across: right - left + 1, down: bottom - top + 1 } : 'covered',
                );
    return { of: (row, column) => known.get(`${row},${column}`) };
}

function writePage(grid: Grid): string {
    const width = Math.max(...grid.rows.map(row => row.length));
    const { of } = spans(grid);
    const cellOf = (cell: GridCell | undefined, row: number, column: number) => {
        const span = of(row, column);
        if (span === 'covered') return '';
        const attributes = `${span ? ` colspan=${span.across} rowspan="${span.down}"` : ''}${cell?.kind === 'number' ? ` x:num="${cell.text}"` : ''}`;
        return `<td${attributes}>${escapeXml(cell?.text ?? '').replaceAll('\n', '<br>')}</td>`;
    };
    const rows = grid.rows.map(
        (row, index) =>
            `<tr${grid.hiddenRows.has(index) ? ' style="display:none"' : ''}>${Array.from({ length: width }, (_, column) => cellOf(row[column], index, column)).join('')}</tr>`,
    );
    return `<html><head><meta charset="utf-8"></head><body><table border="1">${rows.join('\n')}</table></body></html>`;
}

function writeContent(grids: readonly Grid[]): string {
    const names = ['office', 'table', 'text', 'style']
        .map(name => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
        .join(' ');
    const sheetOf = (grid: Grid) => {
        const { of } = spans(grid);
        const cellOf = (cell: GridCell | undefined, row: number, column: number) => {
            const span = of(row, column);
            if (span === 'covered') return '<table:covered-table-cell/>';
            const merged = span ? ` table:number-columns-spanned="${span.across}" table:number-rows-spanned="${span.down}"` : '';
            const type = !cell
                ? ''
                : cell.kind === 'number'
                  ? ` office:value-type="float" office:value="${cell.text}"`
                  : ' office:value-type="string"';
            const text = cell
                ? cell.text
                      .split('\n')
                      .map(line => `<text:p>${escapeXml(line)}</text:p>`)
                      .join('')
                : '';
            return `<table:table-cell${merged}${type}>${text}</table:table-cell>`;
        };
        const width = Math.max(...grid.rows.map(row => row.length));
        const rows = grid.rows.map(
            (row, index) =>
                `<table:table-row${grid.hiddenRows.has(index) ? ' table:visibility="collapse"' : ''}>${Array.from({ length: width }, (_, column) => cellOf(row[column], index, column)).join('')}</table:table-row>`,
        );
        return `<table:table table:name="${escapeXml(grid.name)}"${grid.hidden ? ' table:style-name="hidden"' : ''}>${rows.join('')}</table:table>`;
    };
    return `<office:document-content ${names}><office:automatic-styles><style:style style:name="hidden"><style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body><office:spreadsheet>${grids.map(sheetOf).join('')}</office:spreadsheet></office:body></office:document-content>`;
}
