// Reads the tables of a web page, as many systems export them under the name of a workbook: one sheet, everything below one another.
// It must not know what the columns mean.
import { Parser } from 'htmlparser2';
import type { Text } from '../l10n/say.ts';
import { plainNumber } from './amounts.ts';
import { decodeTable } from './decode-text.ts';
import type { Importer } from './importer.ts';
import { messages } from './messages.ts';
import { readCount, SheetBuilder, textCell } from './sheet-builder.ts';
import type { Cell } from './workbook.ts';

export const html: Importer = {
    id: 'html',
    extensions: ['.html', '.htm'],
    read: async bytes => {
        const page = new PageReader();
        const parser = new Parser(page.handler());
        parser.end(decodeTable(bytes));
        const problem = (message: Text) => ({ place: {}, message, values: {} });
        return page.tables > 0 ? { sheets: [page.build()], problems: [] } : { sheets: [], problems: [problem(messages.pageWithoutTable)] };
    },
};

/** Elements whose text nobody sees. */
const unseen = new Set(['script', 'style', 'title', 'template', 'noscript', 'select', 'textarea']);
const tableParts = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr', 'td', 'th', 'caption']);
/** Elements that begin a line of their own. */
const blocks = new Set('address blockquote br center dd div dl dt h1 h2 h3 h4 h5 h6 hr li ol p pre section ul'.split(' '));

interface OpenCell {
    text: string;
    readonly attributes: Readonly<Record<string, string>>;
}

/** Text between tables becomes rows of one cell, as a spreadsheet program shows such a page. */
class PageReader {
    tables = 0;
    private readonly sheet = new SheetBuilder();
    private readonly cells: (OpenCell | undefined)[] = [];
    private loose = '';
    /** How many unseen elements are open. */
    private hidden = 0;

    handler() {
        return {
            onopentag: (name: string, attributes: Record<string, string>) => this.open(name, attributes),
            ontext: (text: string) => this.text(text),
            onclosetag: (name: string) => this.close(name),
        };
    }

    build() {
        this.flush();
        this.sheet.endTable();
        return this.sheet.build('');
    }

    private open(name: string, attributes: Record<string, string>): void {
        // An unseen element that nobody closed must not swallow the rows after it.
        if (tableParts.has(name)) this.hidden = 0;
        // Pages leave out closing tags; a table in a cell is the one thing that does not end the cell.
        if (tableParts.has(name) && name !== 'table') this.endCell();
        if (unseen.has(name)) this.hidden++;
        else if (name === 'table') {
            this.flush();
            this.tables++;
            this.cells.push(undefined);
        } else if (name === 'tr' && this.cells.length > 0) this.sheet.startRow(undefined, isHidden(attributes));
        else if (isCell(name) && this.cells.length > 0) this.cells[this.cells.length - 1] = { text: '', attributes };
        else if (blocks.has(name)) this.append('\n');
    }

    private close(name: string): void {
        if (unseen.has(name)) this.hidden = Math.max(this.hidden - 1, 0);
        else if (name === 'table') {
            this.endCell();
            this.cells.pop();
            this.sheet.endTable();
        } else if (tableParts.has(name)) this.endCell();
        else if (blocks.has(name)) this.append('\n');
    }

    private text(text: string): void {
        // Line breaks of the source are blanks: only elements break a line.
        if (this.hidden === 0) this.append(text.replace(/\s+/g, ' '));
    }

    private append(words: string): void {
        const cell = this.cells.at(-1);
        if (cell) cell.text += words;
        else this.loose += words;
    }

    private endCell(): void {
        const cell = this.cells.at(-1);
        if (!cell) return;
        this.cells[this.cells.length - 1] = undefined;
        const { attributes } = cell;
        this.sheet.add(cellOf(cell), { across: readCount(attributes['colspan']), down: readCount(attributes['rowspan']) });
    }

    /** Writes the text that stands between tables. */
    private flush(): void {
        const inCell = this.cells.at(-1);
        const text = inCell ? inCell.text : this.loose;
        if (inCell) inCell.text = '';
        else this.loose = '';
        for (const line of text.split('\n')) {
            const cell = textCell(line);
            if (cell.kind === 'empty') continue;
            this.sheet.startRow();
            this.sheet.add(cell);
        }
    }
}

/** Excel and LibreOffice keep the exact number beside the text that is shown. */
function cellOf({ text, attributes }: OpenCell): Cell {
    const digits = attributes['x:num'] ?? attributes['sdval'];
    const shown = textCell(text);
    const formula = attributes['x:fmla'] ? { formula: true as const } : {};
    if (digits === undefined || shown.kind === 'empty') return shown;
    const number = plainNumber(digits || shown.text);
    if (!/^-?\d+(\.\d+)?$/.test(number)) return shown;
    return { kind: 'number', text: number, ...(shown.text.endsWith('%') ? { format: '0%' } : {}), ...formula };
}

const isCell = (name: string) => name === 'td' || name === 'th';

const isHidden = (attributes: Readonly<Record<string, string>>) =>
    /display\s*:\s*none/i.test(attributes['style'] ?? '') || attributes['hidden'] !== undefined;
