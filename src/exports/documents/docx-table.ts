// The XML of a table of a Word document: its head repeats on each page, numbers stand at the right. A report of 8,000 programs has a quarter
// of a million cells, which is more than objects for each of them take in reasonable time and memory. It must not know packages.
import { escapeXml } from '../tables/sheet-xml.ts';
import { type DocumentColumn, type DocumentRow, type DocumentTable, type Run, runsOf, type Words } from '../text-document.ts';
import { piecesOf, standsUpright } from './column-widths.ts';
import { isRightToLeft, plainText } from './plain-text.ts';

/** In points: letters of tables, and the space beside texts in their cells. */
export const cellSize = 8.5;
const padding = 4;
/** A higher row may be broken between two pages. */
const longestWhole = 1200;

/** `room`: the width of the text in points; `anchorOf`: the name of a bookmark in the file. */
export function tableXml(table: DocumentTable, room: number, anchorOf: (bookmark: string) => string | undefined): string {
    const writer = new TableWriter(table, anchorOf);
    // Word joins tables that touch.
    const after = '<w:p><w:pPr><w:pStyle w:val="AfterTable"/></w:pPr></w:p>';
    return piecesOf(table, cellSize, padding, room)
        .map(({ columns, widths }) => writer.piece(columns, widths) + after)
        .join('');
}

class TableWriter {
    private readonly table: DocumentTable;
    private readonly anchorOf: (bookmark: string) => string | undefined;

    constructor(table: DocumentTable, anchorOf: (bookmark: string) => string | undefined) {
        this.table = table;
        this.anchorOf = anchorOf;
    }

    piece(columns: readonly number[], widths: readonly number[]): string {
        const twips = widths.map(width => Math.round(width * 20));
        const grid = twips.map(width => `<w:gridCol w:w="${width}"/>`).join('');
        const whole = twips.reduce((sum, width) => sum + width, 0);
        const rows = this.table.rows.map(row => this.row(row, columns, twips)).join('');
        return `<w:tbl>${properties(this.table.caption, whole)}<w:tblGrid>${grid}</w:tblGrid>${this.head(columns, twips)}${rows}</w:tbl>`;
    }

    private head(columns: readonly number[], twips: readonly number[]): string {
        const cells = columns.map((k, at) => {
            const column = this.table.columns[k] as DocumentColumn;
            const { head, align } = column;
            const isUpright = standsUpright(column);
            const upright = isUpright ? '<w:textDirection w:val="btLr"/>' : '';
            const how = `<w:shd w:val="clear" w:color="auto" w:fill="EEEEEE"/>${upright}<w:vAlign w:val="bottom"/>`;
            return cell(
                twips[at] as number,
                how,
                this.paragraph(head, { align: isUpright ? 'left' : align, bold: true, style: 'TableHead' }),
            );
        });
        // In twips: room for a name that stands upright.
        const isUpright = columns.some(k => standsUpright(this.table.columns[k] as DocumentColumn));
        const height = isUpright ? '<w:trHeight w:val="1900" w:hRule="atLeast"/>' : '';
        return `<w:tr><w:trPr><w:cantSplit/>${height}<w:tblHeader/></w:trPr>${cells.join('')}</w:tr>`;
    }

    private row({ cells, isSum = false, isPart = false }: DocumentRow, columns: readonly number[], twips: readonly number[]): string {
        let length = 0;
        const own = columns.map((k, at) => {
            const { align, isHead } = this.table.columns[k] as DocumentColumn;
            const words = cells[k] ?? [];
            const how = isSum ? '<w:tcBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="333333"/></w:tcBorders>' : '';
            const paragraphs = (words.length === 0 ? [''] : words).map(text =>
                this.paragraph(text, { align, bold: isSum, ...(isPart && isHead ? { indent: 240 } : {}) }),
            );
            const content = paragraphs.join('');
            length += content.length;
            return cell(twips[at] as number, how, content);
        });
        const whole = length - 60 * own.length < longestWhole ? '<w:trPr><w:cantSplit/></w:trPr>' : '';
        return `<w:tr>${whole}${own.join('')}</w:tr>`;
    }

    private paragraph(words: Words, { align, bold = false, style = 'TableText', indent }: ParagraphLook): string {
        const runs = runsOf(words);
        const turned = isRightToLeft(runs);
        // In a paragraph that runs from right to left, Word's "right" is where it begins.
        const side = align === 'center' ? 'center' : align === 'right' ? (turned ? 'left' : 'right') : undefined;
        const parts = [turned ? '<w:bidi/>' : '', indent ? `<w:ind w:left="${indent}"/>` : '', side ? `<w:jc w:val="${side}"/>` : ''].join(
            '',
        );
        const own = runs.map(run => this.run(bold ? { ...run, bold } : run, turned)).join('');
        return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${parts}</w:pPr>${own}</w:p>`;
    }

    private run({ text, bold, italic, link }: Run, turned: boolean): string {
        const anchor = link === undefined ? undefined : this.anchorOf(link);
        const look = [
            anchor ? '<w:rStyle w:val="Hyperlink"/>' : '',
            bold ? '<w:b/><w:bCs/>' : '',
            italic ? '<w:i/><w:iCs/>' : '',
            turned ? '<w:rtl/>' : '',
        ].join('');
        const lines = plainText(text).split('\n');
        const written = lines.map(line => (line === '' ? '' : `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`)).join('<w:br/>');
        if (written === '') return '';
        const run = `<w:r>${look === '' ? '' : `<w:rPr>${look}</w:rPr>`}${written}</w:r>`;
        return anchor ? `<w:hyperlink w:anchor="${anchor}" w:history="1">${run}</w:hyperlink>` : run;
    }
}

interface ParagraphLook {
    readonly align?: DocumentColumn['align'];
    readonly bold?: boolean;
    readonly style?: string;
    /** In twips. */
    readonly indent?: number;
}

function properties(caption: string, width: number): string {
    const line = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="B9C0C8"/>`;
    const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(line).join('');
    const [beside, above] = [padding * 20, 30];
    const margin = (side: string, space: number) => `<w:${side} w:w="${space}" w:type="dxa"/>`;
    const margins = margin('top', above) + margin('left', beside) + margin('bottom', above) + margin('right', beside);
    return [
        `<w:tblPr><w:tblW w:w="${width}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/>`,
        `<w:tblCellMar>${margins}</w:tblCellMar>`,
        '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>',
        `<w:tblCaption w:val="${escapeXml(plainText(caption).replaceAll('\n', ' '))}"/></w:tblPr>`,
    ].join('');
}

function cell(width: number, how: string, content: string): string {
    return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${how}</w:tcPr>${content}</w:tc>`;
}
