// Reads OpenDocument spreadsheets (.ods, LibreOffice's own format). It must not know what the columns mean.
import { strFromU8, unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import type { Text } from '../l10n/say.ts';
import { plainNumber } from './amounts.ts';
import type { Importer } from './importer.ts';
import { messages } from './messages.ts';
import type { Span } from './sheet-builder.ts';
import { maxColumns, readCount, SheetBuilder, textCell } from './sheet-builder.ts';
import type { Cell, Sheet } from './workbook.ts';
import { emptyCell } from './workbook.ts';

export const openDocument: Importer = {
    id: 'open-document',
    extensions: ['.ods'],
    read: async bytes => {
        const problem = (message: Text, values = {}) => ({ sheets: [], problems: [{ place: {}, message, values }] });
        try {
            const wanted = new Set(['content.xml', 'META-INF/manifest.xml']);
            const files = unzipSync(bytes, { filter: file => wanted.has(file.name) });
            const text = (name: string) => (files[name] ? strFromU8(files[name]) : '');
            if (text('META-INF/manifest.xml').includes('encryption-data')) return problem(messages.lockedWorkbook);
            if (!files['content.xml']) return problem(messages.unreadableWorkbook, { detail: 'content.xml' });
            const content = new ContentReader();
            new Parser(content.handler(), { xmlMode: true }).end(text('content.xml'));
            return content.sheets.length > 0 ? { sheets: content.sheets, problems: [] } : problem(messages.emptyFile);
        } catch (error) {
            return problem(messages.unreadableWorkbook, { detail: error instanceof Error ? error.message : String(error) });
        }
    },
};

type Attributes = Readonly<Record<string, string>>;

interface OpenRow {
    readonly repeated: number;
    readonly hidden: boolean;
    /** Cells that hold something or are merged, by their column. */
    readonly cells: { readonly column: number; readonly cell: Cell; readonly span: Span }[];
    /** The column of the next cell. */
    column: number;
}

class ContentReader {
    readonly sheets: Sheet[] = [];
    /** Names of the styles of tables that are not shown. */
    private readonly hiddenStyles = new Set<string>();
    private style = '';
    private sheet: SheetBuilder | undefined;
    private name = '';
    private isHiddenSheet = false;
    private row: OpenRow | undefined;
    private rowNumber = 0;
    private cell: { readonly attributes: Attributes; text: string; paragraphs: number } | undefined;
    private inText = 0;
    private inNote = 0;
    /** Depth of groups of rows that are folded away. */
    private folded: boolean[] = [];

    handler() {
        return {
            onopentag: (name: string, attributes: Attributes) => this.open(name, attributes),
            ontext: (text: string) => {
                if (this.cell && this.inText > 0 && this.inNote === 0) this.cell.text += text.replace(/\s+/g, ' ');
            },
            onclosetag: (name: string) => this.close(name),
        };
    }

    private open(name: string, attributes: Attributes): void {
        if (name === 'style:style') this.style = attributes['style:name'] ?? '';
        else if (name === 'style:table-properties' && attributes['table:display'] === 'false') this.hiddenStyles.add(this.style);
        else if (name === 'table:table' && !this.cell) this.startSheet(attributes);
        else if (name === 'table:table-row-group') this.folded.push(attributes['table:display'] === 'false');
        else if (name === 'table:table-row' && this.sheet) this.startRow(attributes);
        else if (name === 'table:table-cell' || name === 'table:covered-table-cell') this.cell ??= { attributes, text: '', paragraphs: 0 };
        else if (name === 'office:annotation') this.inNote++;
        else if (this.cell && this.inNote === 0) this.openText(name, attributes, this.cell);
    }

    private openText(name: string, attributes: Attributes, cell: { text: string; paragraphs: number }): void {
        if (name === 'text:p' || name === 'text:h') {
            if (cell.paragraphs++ > 0) cell.text += '\n';
            this.inText++;
        } else if (name === 'text:line-break') cell.text += '\n';
        else if (name === 'text:s' || name === 'text:tab') cell.text += ' '.repeat(Math.min(readCount(attributes['text:c']), 80));
    }

    private close(name: string): void {
        if (name === 'table:table-cell' || name === 'table:covered-table-cell') this.endCell(name === 'table:covered-table-cell');
        else if (name === 'table:table-row') this.endRow();
        else if (name === 'table:table-row-group') this.folded.pop();
        else if (name === 'office:annotation') this.inNote--;
        else if ((name === 'text:p' || name === 'text:h') && this.cell && this.inNote === 0) this.inText--;
        else if (name === 'table:table' && this.sheet && !this.cell) {
            this.sheet.endTable();
            this.sheets.push(this.sheet.build(this.name, this.isHiddenSheet));
            this.sheet = undefined;
        }
    }

    private startSheet(attributes: Attributes): void {
        this.sheet = new SheetBuilder();
        this.name = attributes['table:name'] ?? '';
        this.isHiddenSheet = this.hiddenStyles.has(attributes['table:style-name'] ?? '');
        this.rowNumber = 0;
    }

    private startRow(attributes: Attributes): void {
        const visibility = attributes['table:visibility'] ?? 'visible';
        this.row = {
            repeated: readCount(attributes['table:number-rows-repeated']),
            hidden: visibility !== 'visible' || this.folded.includes(true),
            cells: [],
            column: 0,
        };
    }

    /** Empty rows at the end of a sheet are stated as a million repeats: only a row that holds something is written. */
    private endRow(): void {
        const { row, sheet } = this;
        this.row = undefined;
        if (!row || !sheet) return;
        const times = row.cells.length > 0 ? row.repeated : 0;
        for (let time = 0; time < times; time++) {
            sheet.startRow(this.rowNumber + time, row.hidden);
            for (const { column, cell, span } of row.cells) sheet.add(cell, span, column);
        }
        this.rowNumber += row.repeated;
    }

    private endCell(isCovered: boolean): void {
        const { cell, row } = this;
        this.cell = undefined;
        if (!cell || !row) return;
        const { attributes } = cell;
        const repeated = readCount(attributes['table:number-columns-repeated']);
        const span = {
            across: readCount(attributes['table:number-columns-spanned']),
            down: readCount(attributes['table:number-rows-spanned']),
        };
        const value = isCovered ? emptyCell : cellOf(attributes, cell.text);
        if (value !== emptyCell || span.across > 1 || span.down > 1)
            for (let time = 0; time < Math.min(repeated, maxColumns); time++)
                row.cells.push({ column: row.column + time, cell: value, span });
        row.column += repeated;
    }
}

function cellOf(attributes: Attributes, text: string): Cell {
    const formula = attributes['table:formula'] ? { formula: true as const } : {};
    if (attributes['calcext:value-type'] === 'error') return { kind: 'empty', text: '', formula: true, error: text.trim() || '#ERR' };
    const value = attributes['office:value'];
    switch (attributes['office:value-type']) {
        case 'float':
        case 'currency':
            return { kind: 'number', text: plainNumber(value ?? ''), ...formula };
        case 'percentage':
            return { kind: 'number', text: plainNumber(value ?? ''), format: '0%', ...formula };
        case 'date':
            return { kind: 'date', text: (attributes['office:date-value'] ?? '').slice(0, 10), ...formula };
        case 'boolean':
            return { kind: 'boolean', text: (attributes['office:boolean-value'] ?? '').toUpperCase(), ...formula };
        default: {
            const cell = textCell(text);
            return attributes['table:formula'] ? { ...cell, formula: true } : cell;
        }
    }
}
