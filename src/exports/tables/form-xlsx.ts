// An official form as an Excel workbook, printed as the regulation has it: merged heads that repeat on each page, sums as formulas with
// their results, codes as text, paper, page numbers, signatures. It must not know the plan.
import { strFromU8, strToU8, unzipSync } from 'fflate';
import writeWorkbook, { type CellObject, type Feature, type Sheet } from 'write-excel-file/universal';
import { plainDecimal } from '../../plan/decimal.ts';
import type { CellFormat, FormCell, FormLine, FormSheet, TableColumn, TableGrid } from '../forms/sheet.ts';
import { headHeights, lineHeights, pointsOfLine } from './row-heights.ts';
import { columnLetters, escapeXml, Looks, rowsXml, type SheetCell, type SheetRow } from './sheet-xml.ts';
import { cleanText, isExact, settleTimes, sheetName } from './workbook.ts';

/** Formats with the marks of Indonesian, whatever the system's language: 0x0421. */
const formats: Readonly<Record<CellFormat | 'cents' | 'whole', string>> = {
    money: '[$-421]#,##0;[$-421](#,##0)',
    cents: '[$-421]#,##0.00;[$-421](#,##0.00)',
    number: '[$-421]0.######',
    whole: '[$-421]0',
    percent: '[$-421]0.00',
};

const paperNumbers = { F4: 14, A3: 8 } as const;
/** Formulas may be no longer in Excel, nor take more arguments. */
const longestFormula = 8000;
const maxArguments = 250;

/** A sheet laid out, with the rows that repeat on each page. */
interface LaidOut {
    readonly rows: readonly SheetRow[];
    readonly widths: readonly number[];
    readonly name: string;
    readonly repeated: readonly [first: number, last: number];
    readonly form: FormSheet;
}

/** Where the rows of a sheet are put in. */
const rowsHere = '<sheetData alur="rows"/>';

/** The library writes the package, its styles and the heads of sheets; rows and printing are put in. */
export async function exportFormXlsx(sheets: readonly FormSheet[]): Promise<Uint8Array> {
    const used = new Set<string>();
    const looks = new Looks();
    const laidOut = sheets.map(sheet => layOut(sheet, used, looks));
    const styles = new Map<string, string>();
    const blob = await writeWorkbook(
        laidOut.map(
            ({ name, widths, repeated }, index): Sheet<Blob> => ({
                sheet: name,
                data: index === 0 ? [looks.cells] : [],
                columns: widths.map(width => ({ width })),
                orientation: 'landscape',
                stickyRowsCount: repeated[1],
            }),
        ),
        { fontFamily: 'Arial', fontSize: 9, features: [printing(laidOut, looks, styles)] },
    ).toBlob();
    const parts = unzipSync(new Uint8Array(await blob.arrayBuffer()));
    laidOut.forEach(({ rows }, index) => {
        const name = `xl/worksheets/sheet${index + 1}.xml`;
        const [before = '', after = ''] = strFromU8(parts[name] as Uint8Array).split(rowsHere);
        parts[name] = strToU8(before + rowsXml(rows, styles) + after);
    });
    // Tables of a region are packed fast rather than tight.
    return settleTimes(parts, 0, 3);
}

function layOut(form: FormSheet, used: Set<string>, looks: Looks): LaidOut {
    const [main] = form.tables;
    const width = Math.max(...form.tables.map(({ columns }) => columns.length));
    const rows: SheetRow[] = form.titles.map((title, index) => {
        const size = index === 0 ? 12 : 11;
        const look = looks.use(`title ${size}`, () => ({ fontWeight: 'bold', fontSize: size, align: 'center' }));
        return { cells: [{ look, text: cleanText(title), columnSpan: width }] };
    });
    rows.push({ cells: [] });
    const top = rows.length;
    for (const table of form.tables) {
        if (table.caption !== undefined)
            rows.push({ cells: [{ look: looks.use('caption', () => ({ fontWeight: 'bold' })), text: cleanText(table.caption) }] });
        rows.push(...headRows(table, looks));
        rows.push(...bodyRows(table, rows.length, looks));
    }
    const plain = looks.use('plain', () => ({ align: 'left' }));
    rows.push(
        { cells: [] },
        ...form.footer.map(text => ({ cells: text ? [{ look: plain, text: cleanText(text), columnSpan: width }] : [] })),
    );
    rows.push(...signatureRows(form, width, looks));
    const name = sheetName(form.name, used);
    return { rows, widths: main ? widthsOf(form.tables) : [], name, repeated: [top + 1, top + (main?.headRows ?? 1)], form };
}

/** The width that the form asks for, or more where a number would be cut off. */
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

/** Covered places of a merge carry its look, so that its frame is whole. */
function headRows({ head, headRows: count, columns }: TableGrid, looks: Looks): SheetRow[] {
    const rows: (SheetCell | undefined)[][] = Array.from({ length: count }, () => new Array<undefined>(columns.length).fill(undefined));
    const text = looks.use('head', () => ({ ...headLook, backgroundColor: '#e7e6e6' }));
    const number = looks.use('column number', () => ({ ...headLook, fontSize: 8 }));
    for (const { row, column, rowSpan, columnSpan, isNumber, ...cell } of head) {
        const look = isNumber ? number : text;
        for (let r = row; r < row + rowSpan; r++) for (let c = column; c < column + columnSpan; c++) (rows[r] as SheetCell[])[c] = { look };
        (rows[row] as SheetCell[])[column] = { look, text: cleanText(cell.text), rowSpan, columnSpan };
    }
    const heights = headHeights(head, columns, count);
    return rows.map((cells, row) => ({ cells, height: (heights[row] as number) * pointsOfLine }));
}

const headLook: CellObject = { fontWeight: 'bold', align: 'center', alignVertical: 'center', wrap: true, borderStyle: 'thin' };

/** `top`: the row of its first line, from 0. */
function bodyRows({ lines, columns }: TableGrid, top: number, looks: Looks): SheetRow[] {
    const heights = lineHeights(lines, columns);
    return lines.map((line, index) => ({
        cells: columns.map((column, at) => writeCell(line.cells[at], line, column, looks, sums => formulaOf(sums, lines, at, top))),
        height: (heights[index] as number) * pointsOfLine,
    }));
}

function writeCell(
    cell: FormCell | undefined,
    { bold, indent }: FormLine,
    { isTitle, isText }: TableColumn,
    looks: Looks,
    formula: (sums: readonly number[]) => string | undefined,
): SheetCell {
    const depth = isTitle ? indent : 0;
    const look = (kind: string, more: CellObject) =>
        looks.use(`${kind} ${bold} ${depth}`, () => ({
            borderStyle: 'thin',
            alignVertical: 'top',
            ...(bold ? { fontWeight: 'bold' as const } : {}),
            ...(depth > 0 ? { indent: depth } : {}),
            ...more,
        }));
    const span = cell?.rowSpan ? { rowSpan: cell.rowSpan } : {};
    if (cell?.number === undefined) {
        const kind = isText ? look('text', { wrap: true }) : look('figure', { wrap: true, align: 'center' });
        return { look: kind, ...span, ...(cell?.text ? { text: cleanText(cell.text) } : {}) };
    }
    const digits = plainDecimal(cell.number);
    if (!isExact(digits)) return { look: look('digits', { align: 'right' }), text: digits.replace('.', ','), ...span };
    const { scale } = cell.number;
    const format =
        cell.format === 'money' && scale > 0 ? 'cents' : cell.format === 'number' && scale === 0 ? 'whole' : (cell.format ?? 'number');
    const own: CellObject = { type: Number, format: formats[format], ...(cell.format === 'money' ? {} : { align: 'center' as const }) };
    const sum = cell.sums && formula(cell.sums);
    return { look: look(format, own), number: digits, ...(sum ? { formula: sum } : {}), ...span };
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
    for (let at = 0; at < areas.length; at += maxArguments) groups.push(`SUM(${areas.slice(at, at + maxArguments).join(',')})`);
    const formula = groups.length === 1 ? (groups[0] as string) : `SUM(${groups.join(',')})`;
    return formula.length <= longestFormula ? formula : undefined;
}

/** One block on the right, or two on both sides. */
function signatureRows({ signatures }: FormSheet, width: number, looks: Looks): SheetRow[] {
    const [first] = signatures;
    if (!first) return [];
    const half = Math.floor(width / 2);
    const span = Math.max(1, signatures.length > 1 ? half : Math.min(half, 4));
    const look = looks.use('signature', () => ({ align: 'center' }));
    return [
        { cells: [] },
        ...first.map((_, row): SheetRow => {
            const cells: (SheetCell | undefined)[] = new Array<undefined>(width).fill(undefined);
            signatures.forEach((block, index) => {
                const at = index === signatures.length - 1 ? Math.max(0, width - span) : 0;
                cells[at] = { look, text: cleanText(block[row] ?? ''), columnSpan: span };
            });
            return { cells };
        }),
    ];
}

/** Parts that the library does not write: rows with results of formulas, paper, repeated rows, page numbers. */
function printing(sheets: readonly LaidOut[], looks: Looks, styles: Map<string, string>): Feature<Blob> {
    return {
        files: {
            transform: {
                'xl/worksheets/sheet{id}.xml': {
                    transform: (xml, _options, { sheetIndex }) => {
                        const { form } = sheets[sheetIndex] as LaidOut;
                        // The cells of the first sheet are the looks, each with the number of its style.
                        const ids =
                            sheetIndex === 0 ? [...xml.matchAll(/<c [^<>]*>/g)].map(([cell]) => / s="(\d+)"/.exec(cell)?.[1] ?? '0') : [];
                        if (sheetIndex === 0) for (const [at, name] of looks.names.entries()) styles.set(name, ids[at] ?? '0');
                        const setup = `<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="${paperNumbers[form.paper]}" orientation="${form.isPortrait ? 'portrait' : 'landscape'}" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;L&amp;8${footerText(form.name)}&amp;R&amp;8Halaman &amp;P dari &amp;N</oddFooter></headerFooter>`;
                        return withRowsHere(xml)
                            .replace(/<pageMargins[^<>]*\/>(?:<pageSetup[^<>]*\/>)?/, setup)
                            .replace(/(<worksheet[^<>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
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

/** The sheet without the rows that the library wrote, and a mark where ours go. */
function withRowsHere(xml: string): string {
    const [start, end] = [xml.indexOf('<sheetData'), xml.lastIndexOf('</sheetData>')];
    if (end < 0) return xml.replace('<sheetData/>', rowsHere);
    return xml.slice(0, start) + rowsHere + xml.slice(end + '</sheetData>'.length);
}

/** In a footer of a page `&` begins a code; a digit after one would be a size. */
function footerText(text: string): string {
    return ` ${escapeXml(cleanText(text).replace(/&/g, '&&').replace(/\n/g, ' ').slice(0, 100))}`;
}
