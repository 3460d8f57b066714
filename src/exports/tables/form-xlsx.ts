// An official form as an Excel workbook, printed as the regulation has it: merged heads that repeat on each page, sums as formulas with
// their results, codes as text, paper, page numbers, signatures. It must not know the plan.
import writeWorkbook, { type Cell, type Feature, type Sheet } from 'write-excel-file/universal';
import { plainDecimal } from '../../plan/decimal.ts';
import type { CellFormat, FormCell, FormLine, FormSheet, TableColumn, TableGrid } from '../forms/sheet.ts';
import { cleanText, isExact, settleTimes, sheetName } from './workbook.ts';

/** Formats with the marks of Indonesian, whatever the system's language: 0x0421. */
const formats: Readonly<Record<CellFormat, string>> = {
    money: '[$-421]#,##0;[$-421](#,##0)',
    number: '[$-421]0.######',
    percent: '[$-421]0.00',
};
const cents = '[$-421]#,##0.00;[$-421](#,##0.00)';
const wholeNumber = '[$-421]0';

const paperNumbers = { F4: 14, A3: 8 } as const;
/** Formulas may be no longer in Excel, nor take more arguments. */
const longestFormula = 8000;
const mostArguments = 250;

const frame = { borderStyle: 'thin', alignVertical: 'top' } as const;
const pointsOfLine = 13;

/** A sheet laid out, with the rows that repeat on each page. */
interface LaidOut {
    readonly sheet: Sheet<Blob>;
    readonly name: string;
    readonly repeated: readonly [first: number, last: number];
    readonly form: FormSheet;
}

export async function exportFormXlsx(sheets: readonly FormSheet[]): Promise<Uint8Array> {
    const used = new Set<string>();
    const laidOut = sheets.map(sheet => layOut(sheet, used));
    const blob = await writeWorkbook(
        laidOut.map(({ sheet }) => sheet),
        { fontFamily: 'Arial', fontSize: 9, features: [printing(laidOut)] },
    ).toBlob();
    return settleTimes(new Uint8Array(await blob.arrayBuffer()), 0);
}

function layOut(form: FormSheet, used: Set<string>): LaidOut {
    const [main] = form.tables;
    const width = Math.max(...form.tables.map(({ columns }) => columns.length));
    const rows: Cell[][] = form.titles.map((title, index) => [
        {
            value: cleanText(title),
            type: String,
            fontWeight: 'bold',
            fontSize: index === 0 ? 12 : 11,
            align: 'center',
            columnSpan: width,
        },
        ...blanks(width - 1),
    ]);
    rows.push([]);
    const top = rows.length;
    for (const table of form.tables) {
        if (table.caption !== undefined) rows.push(table.caption ? [plainText(table.caption, true)] : []);
        rows.push(...headRows(table));
        rows.push(...bodyRows(table, rows.length));
    }
    const last = top + (main?.headRows ?? 1) - 1;
    rows.push([], ...form.footer.map(text => (text ? [spanning(text, width)] : [])));
    rows.push(...signatureRows(form, width));
    const name = sheetName(form.name, used);
    const columns = (main ? widthsOf(form.tables) : []).map(width => ({ width }));
    const sheet: Sheet<Blob> = { sheet: name, data: rows, columns, orientation: 'landscape', stickyRowsCount: last + 1 };
    return { sheet, name, repeated: [top + 1, last + 1], form };
}

/** What the form asks for, and no number cut off. */
function widthsOf(tables: readonly TableGrid[]): number[] {
    const count = Math.max(...tables.map(({ columns }) => columns.length));
    return Array.from({ length: count }, (_, at) =>
        tables.reduce((width, { columns, lines }, table) => {
            const own = table === 0 ? (columns[at]?.width ?? 0) : 0;
            return lines.reduce((most, { cells }) => Math.max(most, numberWidth(cells[at])), Math.max(width, own));
        }, 0),
    );
}

/** Digits with a mark between thousands, brackets of a decrease, and some room. */
function numberWidth(cell: FormCell | undefined): number {
    if (!cell?.number) return 0;
    const { length } = plainDecimal(cell.number);
    return cell.format === 'money' ? Math.ceil(length * 1.4) + 3 : length + 3;
}

function blanks(count: number): null[] {
    return new Array<null>(Math.max(0, count)).fill(null);
}

function plainText(value: string, isBold = false): Cell {
    return { value: cleanText(value), type: String, ...(isBold ? { fontWeight: 'bold' as const } : {}) };
}

function spanning(value: string, width: number): Cell {
    return { value: cleanText(value), type: String, columnSpan: width };
}

function headRows({ head, headRows: count, columns }: TableGrid): Cell[][] {
    const rows: Cell[][] = Array.from({ length: count }, () => blanks(columns.length));
    for (const { text, row, column, rowSpan, columnSpan, isNumber } of head) {
        const cells = rows[row] as Cell[];
        cells[column] = {
            value: cleanText(text),
            type: String,
            fontWeight: 'bold',
            align: 'center',
            alignVertical: 'center',
            wrap: true,
            borderStyle: 'thin',
            ...(isNumber ? { fontSize: 8 } : { backgroundColor: '#e7e6e6' }),
            columnSpan,
            rowSpan,
        };
    }
    // Excel fits no row to a text that is merged: heights are worked out of the widths.
    const heights = new Array<number>(count).fill(1);
    for (const { text, row, column, rowSpan, columnSpan } of head) {
        const width = columns.slice(column, column + columnSpan).reduce((sum, own) => sum + own.width, 0);
        const lines = linesIn(text, width);
        for (let at = row; at < row + rowSpan; at++) heights[at] = Math.max(heights[at] as number, Math.ceil(lines / rowSpan));
    }
    return rows.map((cells, row) =>
        cells.map(cell => (isStyled(cell) ? { ...cell, height: (heights[row] as number) * pointsOfLine } : cell)),
    );
}

function isStyled(cell: Cell): cell is Exclude<Cell, string | number | boolean | Date | null | undefined> {
    return typeof cell === 'object' && cell !== null && !(cell instanceof Date);
}

/** How often a text breaks in a column of so many characters, word by word. */
function linesIn(text: string, width: number, letter = 1.15): number {
    return text.split('\n').reduce((sum, line) => sum + linesOfLine(line, Math.max(1, width - 1), letter), 0);
}

function linesOfLine(text: string, room: number, letter: number): number {
    let lines = 1;
    let used = 0;
    for (const word of text.split(/\s+|(?<=\/)/)) {
        const length = word.length * letter;
        if (used > 0 && used + 1 + length > room) {
            lines++;
            used = 0;
        }
        lines += Math.max(0, Math.ceil(length / room) - 1);
        used += (used > 0 ? 1 : 0) + (length % room);
    }
    return lines;
}

/** `top`: the row of its first line, from 0. */
function bodyRows({ lines, columns }: TableGrid, top: number): Cell[][] {
    const taken = new Set<string>();
    const heights = heightsOf(lines, columns);
    return lines.map((line, index) =>
        columns.map((column, at): Cell => {
            if (taken.has(`${index} ${at}`)) return null;
            const cell = line.cells[at];
            const rowSpan = cell?.rowSpan ?? 1;
            for (let below = 1; below < rowSpan; below++) taken.add(`${index + below} ${at}`);
            const made = writeCell(cell, line, column.isTitle, column.isText, sums => formulaOf(sums, lines, at, top));
            const height = (heights[index] as number) * pointsOfLine;
            return rowSpan > 1 ? { ...made, height, rowSpan } : { ...made, height };
        }),
    );
}

/** In lines of text. A cell over several rows makes the last of them higher where its text needs more. */
function heightsOf(lines: readonly FormLine[], columns: readonly TableColumn[]): number[] {
    const heights = new Array<number>(lines.length).fill(1);
    const spread: { last: number; span: number; needed: number }[] = [];
    for (const [index, { cells, bold, indent }] of lines.entries())
        for (const [at, { width, isTitle }] of columns.entries()) {
            const cell = cells[at];
            if (cell?.text === undefined) continue;
            const needed = linesIn(cell.text, width - (isTitle ? indent : 0), bold ? 1.15 : 1.05);
            const span = cell.rowSpan ?? 1;
            if (span > 1) spread.push({ last: index + span - 1, span, needed });
            else heights[index] = Math.max(heights[index] as number, needed);
        }
    for (const { last, span, needed } of spread) {
        const given = heights.slice(last - span + 1, last).reduce((sum, lines) => sum + lines, 0);
        heights[last] = Math.max(heights[last] as number, needed - given);
    }
    // Excel knows no higher row.
    return heights.map(count => Math.min(count, 30));
}

function writeCell(
    cell: FormCell | undefined,
    { bold, indent }: FormLine,
    isTitle: boolean,
    isText: boolean,
    formula: (sums: readonly number[]) => string | undefined,
) {
    const look = {
        ...frame,
        ...(bold ? { fontWeight: 'bold' as const } : {}),
        ...(isTitle && indent > 0 ? { indent } : {}),
    };
    if (cell === undefined) return look;
    if (cell.number === undefined)
        return { value: cleanText(cell.text ?? ''), type: String, wrap: true, ...(isText ? {} : { align: 'center' as const }), ...look };
    const digits = plainDecimal(cell.number);
    if (!isExact(digits)) return { value: digits.replace('.', ','), type: String, align: 'right' as const, ...look };
    const { scale } = cell.number;
    const format =
        cell.format === 'money' && scale > 0
            ? cents
            : cell.format === 'number' && scale === 0
              ? wholeNumber
              : formats[cell.format ?? 'number'];
    const sum = cell.sums && formula(cell.sums);
    if (sum) return { value: `${sum}|${digits}`, type: 'Formula' as const, format, ...look };
    return { value: Number(digits), type: Number, format, ...(cell.format === 'money' ? {} : { align: 'center' as const }), ...look };
}

/** The sum of cells of one column; undefined where it would be too long, or a cell holds its number as text. */
function formulaOf(sums: readonly number[], lines: readonly FormLine[], column: number, top: number): string | undefined {
    const isHeld = (line: number) => {
        const number = lines[line]?.cells[column]?.number;
        return number !== undefined && isExact(plainDecimal(number));
    };
    if (!sums.every(isHeld)) return undefined;
    const letters = columnLetters(column);
    const runs: [number, number][] = [];
    for (const line of [...sums].sort((a, b) => a - b)) {
        const last = runs.at(-1);
        if (last && last[1] === line - 1) last[1] = line;
        else runs.push([line, line]);
    }
    const areas = runs.map(([from, to]) => {
        const first = `${letters}${top + from + 1}`;
        return from === to ? first : `${first}:${letters}${top + to + 1}`;
    });
    const groups: string[] = [];
    for (let at = 0; at < areas.length; at += mostArguments) groups.push(`SUM(${areas.slice(at, at + mostArguments).join(',')})`);
    const formula = groups.length === 1 ? (groups[0] as string) : `SUM(${groups.join(',')})`;
    return formula.length <= longestFormula ? formula : undefined;
}

function columnLetters(index: number): string {
    const rest = index % 26;
    const own = String.fromCharCode(65 + rest);
    return index < 26 ? own : columnLetters(Math.floor(index / 26) - 1) + own;
}

/** One block on the right, or two on both sides; they stay together on a page as far as a spreadsheet can. */
function signatureRows({ signatures }: FormSheet, width: number): Cell[][] {
    const [first] = signatures;
    if (!first) return [];
    const span = Math.max(1, Math.min(Math.floor(width / 2), signatures.length > 1 ? Math.floor(width / 2) : 4));
    const right = Math.max(0, width - span);
    return [
        [],
        ...first.map((_, row): Cell[] => {
            const line: Cell[] = blanks(width);
            signatures.forEach((block, index) => {
                const at = index === signatures.length - 1 ? right : 0;
                line[at] = { value: cleanText(block[row] ?? '') || (null as never), type: String, align: 'center', columnSpan: span };
            });
            return line;
        }),
    ];
}

/** Parts that the library does not write: results of formulas, paper, repeated rows, page numbers. */
function printing(sheets: readonly LaidOut[]): Feature<Blob> {
    return {
        files: {
            transform: {
                'xl/worksheets/sheet{id}.xml': {
                    transform: (xml, _options, { sheetIndex }) => {
                        const { form } = sheets[sheetIndex] as LaidOut;
                        const setup = `<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="${paperNumbers[form.paper]}" orientation="${form.isPortrait ? 'portrait' : 'landscape'}" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;L&amp;8${footerText(form.name)}&amp;R&amp;8Halaman &amp;P dari &amp;N</oddFooter></headerFooter>`;
                        return xml
                            .replace(/<f>([^<|]*)\|([^<]*)<\/f>/g, '<f>$1</f><v>$2</v>')
                            .replace(/<pageMargins[^>]*\/>(?:<pageSetup[^>]*\/>)?/, setup)
                            .replace(/(<worksheet[^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
                    },
                },
                'xl/workbook.xml': {
                    transform: xml => {
                        const names = sheets.map(
                            ({ name, repeated: [first, last] }, index) =>
                                `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${escapeXml(name)}'!$${first}:$${last}</definedName>`,
                        );
                        return xml.replace(
                            /<definedNames\/>|<definedNames><\/definedNames>/,
                            `<definedNames>${names.join('')}</definedNames>`,
                        );
                    },
                },
            },
        },
    };
}

function escapeXml(text: string): string {
    return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** In a footer of a page `&` begins a code; a digit after one would be a size. */
function footerText(text: string): string {
    return ` ${escapeXml(cleanText(text).replace(/&/g, '&&').replace(/\n/g, ' ').slice(0, 100))}`;
}
