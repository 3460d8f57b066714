// Word documents: every part is well-formed, the same input gives the same bytes, text stays data, and a table is never wider than Word takes.
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { piecesOf } from '../../../src/exports/documents/column-widths.ts';
import { exportReportDocx } from '../../../src/exports/documents/report-docx.ts';
import { writeDocx } from '../../../src/exports/documents/write-docx.ts';
import type { DocumentBlock, DocumentTable, TextDocument } from '../../../src/exports/text-document.ts';
import { reportOf } from '../report/tables.ts';

async function partsOf(document: Partial<TextDocument>): Promise<Record<string, string>> {
    const parts = unzipSync(await writeDocx({ locale: 'en', title: 'T', blocks: [], ...document }));
    return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

async function mainOf(document: Partial<TextDocument>): Promise<string> {
    return (await partsOf(document))['word/document.xml'] as string;
}

/** Throws where a part is not well-formed; the texts of the paragraphs, those of cells too. */
function paragraphsOf(xml: string): string[] {
    const paragraphs: string[] = [];
    const parser = new SaxesParser({ xmlns: true });
    parser.on('error', error => {
        throw error;
    });
    parser.on('opentag', ({ name }) => {
        if (name === 'w:p') paragraphs.push('');
        if (name === 'w:br') paragraphs[paragraphs.length - 1] += '\n';
    });
    parser.on('text', text => {
        if (paragraphs.length > 0) paragraphs[paragraphs.length - 1] += text;
    });
    parser.write(xml).close();
    return paragraphs;
}

const heading = (text: string, bookmark?: string): DocumentBlock => ({
    kind: 'heading',
    level: 1,
    text,
    ...(bookmark === undefined ? {} : { bookmark }),
});
const table = (columns: DocumentTable['columns'], ...rows: string[][]): DocumentTable => ({
    kind: 'table',
    caption: 'A table',
    columns,
    rows: rows.map(cells => ({ cells: cells.map(text => [text]) })),
});

describe('a Word document', () => {
    it('is well-formed in every part, names its kind first, and holds no day that nobody gave', async () => {
        const parts = await partsOf({ blocks: [heading('A'), table([{ head: 'H' }], ['x'])] });
        for (const xml of Object.values(parts)) paragraphsOf(xml);
        expect(Object.keys(parts)[0]).toBe('[Content_Types].xml');
        expect(parts['docProps/core.xml']).not.toMatch(/dcterms:|\d{4}-\d\d/);
        const dated = await partsOf({ day: 20_000 });
        expect(dated['docProps/core.xml']).toMatch(/created[^>]*>2024-10-04T00:00:00Z/);
    });

    it('is the same bytes for the same input, whatever was written before', async () => {
        const report = reportOf('goal G\ndepartment D { program P { budget 1 in 2025 } }');
        const first = await exportReportDocx(report);
        await exportReportDocx(reportOf('goal H "other"\ngoal I'));
        expect(Buffer.from(await exportReportDocx(report)).equals(Buffer.from(first))).toBe(true);
    });

    it('says its language, its paper and its pages', async () => {
        const of = async (locale: 'en' | 'id', isLandscape: boolean) => {
            const parts = await partsOf({ locale, isLandscape });
            return [parts['word/styles.xml'], parts['word/document.xml'], parts['word/footer1.xml'], parts['word/header1.xml']].join('\n');
        };
        const english = await of('en', false);
        expect(english).toMatch(/w:lang w:val="en-US"/);
        expect(english).toMatch(/<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"\/>/);
        expect(english).toMatch(/Page [\s\S]*PAGE[\s\S]* of [\s\S]*NUMPAGES/);
        const indonesian = await of('id', true);
        expect(indonesian).toMatch(/w:lang w:val="id-ID"/);
        expect(indonesian).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/);
        expect(indonesian).toMatch(/Halaman [\s\S]*PAGE[\s\S]* dari [\s\S]*NUMPAGES/);
    });

    it('repeats the heads of tables, puts numbers at the right and sums in bold below a line', async () => {
        const xml = await mainOf({
            blocks: [
                {
                    ...table([
                        { head: 'Name', isHead: true },
                        { head: 'Amount', align: 'right' },
                    ]),
                    rows: [
                        { cells: [['a'], ['1,000']] },
                        { cells: [['of it'], ['2']], isPart: true },
                        { cells: [['Total'], ['1,002']], isSum: true },
                    ],
                },
            ],
        });
        expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
        expect(xml).toMatch(/<w:jc w:val="right"\/><\/w:pPr><w:r><w:t[^>]*>1,000</);
        expect(xml).toMatch(/<w:ind w:left="240"\/><\/w:pPr><w:r><w:t[^>]*>of it</);
        expect(xml).toMatch(/<w:top w:val="single"[^>]*>.*<w:b\/><w:bCs\/><\/w:rPr><w:t[^>]*>1,002</);
        expect(xml).not.toContain('<w:tbl/>');
    });

    it('leads from links to bookmarks, in paragraphs and cells; what leads nowhere is text', async () => {
        const xml = await mainOf({
            blocks: [
                { kind: 'paragraph', text: ['see ', { text: 'there', link: 'any text: "#1"' }, { text: 'nowhere', link: 'no' }] },
                { ...table([{ head: 'H' }]), rows: [{ cells: [[[{ text: 'cell', link: 'any text: "#1"' }]]] }] },
                heading('A', 'any text: "#1"'),
                heading('Again', 'any text: "#1"'),
            ],
        });
        expect(xml.match(/w:anchor="alur_1"/g)).toHaveLength(2);
        expect(xml.match(/<w:bookmarkStart[^>]*w:name="alur_1"/g)).toHaveLength(1);
        expect(paragraphsOf(xml)).toEqual(expect.arrayContaining(['see therenowhere', 'cell', 'A']));
    });

    it('begins the numbers of every list anew', async () => {
        const list: DocumentBlock = { kind: 'list', items: ['a', 'b'], isNumbered: true };
        const xml = await mainOf({ blocks: [list, heading('x'), list, { kind: 'list', items: ['c'] }] });
        const numbers = [...xml.matchAll(/<w:numId w:val="(\d+)"\/>/g)].map(([, id]) => id);
        expect(new Set(numbers).size).toBe(3);
        expect(numbers[0]).toBe(numbers[1]);
        expect(numbers[0]).not.toBe(numbers[2]);
    });

    it('reads texts from right to left where most of their letters are so', async () => {
        const xml = await mainOf({
            blocks: [
                heading('\u062e\u0637\u0629 2026'),
                table([{ head: 'A' }, { head: 'B', align: 'right' }], ['\u05d0\u05d1', '\u0664']),
                { kind: 'paragraph', text: '\u062e\u0637\u0629 is the plan' },
                table([{ head: '\u062e\u0637\u0629', isUpright: true }]),
            ],
        });
        expect(xml).toMatch(/<w:bidi\/>[\s\S]*<w:rtl\/>[\s\S]*\u062e/);
        expect(xml).toMatch(/<w:bidi\/><\/w:pPr><w:r><w:rPr><w:rtl\/><\/w:rPr><w:t[^>]*>\u05d0/);
        expect(xml.match(/<w:bidi\/>/g)).toHaveLength(3);
        // Upright letters of such scripts leave their cells.
        expect(xml).not.toContain('btLr');
    });

    it('keeps any text as text, on as many lines', () => {
        const seed = Date.now() % 2 ** 31;
        const text = fc.string({
            unit: fc.oneof(
                fc.constantFrom('<', '&', '"', '\n', '\t', '\u0000', '\u202e', '\ud800', '\uffff', '<w:tbl/>'),
                fc.string({ maxLength: 3 }),
            ),
        });
        return fc.assert(
            fc.asyncProperty(text, async written => {
                const parts = await partsOf({
                    title: written,
                    subtitle: written,
                    blocks: [
                        heading(written, written),
                        { kind: 'list', items: [[{ text: written, link: written, bold: true }]] },
                        table([{ head: written }], [written]),
                    ],
                });
                for (const xml of Object.values(parts)) paragraphsOf(xml);
                const shown = paragraphsOf(parts['word/document.xml'] as string);
                const expected = written
                    .toWellFormed()
                    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
                    .replaceAll('\t', ' ')
                    .replace(/(?!\n)[\p{Cc}\p{Bidi_Control}\ufffe\uffff]/gu, '\ufffd');
                expect(shown.slice(0, 4)).toEqual([expected, expected, expected, expected]);
            }),
            { numRuns: 150, seed },
        );
    });
});

describe('the columns of a table on paper', () => {
    const room = 500;
    const wide = (count: number) =>
        table(
            [{ head: 'Name', isHead: true }, ...Array.from({ length: count }, (_, k) => ({ head: `C${k}`, align: 'right' as const }))],
            ['a program', ...Array.from({ length: count }, () => '1,000,000,000')],
        );

    it('fit in the room, with all texts on one line where there is room for that', () => {
        const [piece, ...others] = piecesOf(wide(2), 8.5, 4, room);
        expect(others).toEqual([]);
        expect(piece?.widths.reduce((sum, width) => sum + width, 0)).toBeLessThan(room / 2);
    });

    it.each([12, 70, 300])('go on below with the same heads where %d of them do not fit', count => {
        const pieces = piecesOf(wide(count), 8.5, 4, room);
        expect(pieces.length).toBeGreaterThan(1);
        for (const { columns, widths } of pieces) {
            expect(columns[0]).toBe(0);
            expect(columns.length).toBeLessThanOrEqual(60);
            expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(room + 0.01);
        }
        expect(pieces.flatMap(({ columns }) => columns.slice(1))).toEqual(Array.from({ length: count }, (_, k) => k + 1));
    });

    it('take the shares that they state', () => {
        const shared = {
            ...table([
                { head: 'A', share: 1 },
                { head: 'B', share: 3 },
            ]),
        };
        expect(piecesOf(shared, 8.5, 4, room)).toEqual([{ columns: [0, 1], widths: [125, 375] }]);
    });

    it('are broken only where a single word is wider than the paper', () => {
        const [piece] = piecesOf(table([{ head: 'A' }], ['x'.repeat(5000)]), 8.5, 4, room);
        expect(piece?.widths[0]).toBeLessThanOrEqual(room);
    });
});
