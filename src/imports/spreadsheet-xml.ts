// Reads "XML Spreadsheet 2003", the workbook as one XML file that some systems export as .xls or .xml. It must not know what the columns mean.
import { Parser } from 'htmlparser2';
import { plainNumber } from './amounts.ts';
import { readCount, SheetBuilder, textCell } from './sheet-builder.ts';
import type { Cell, Sheet } from './workbook.ts';

export function readSpreadsheetXml(text: string): Sheet[] {
    const reader = new WorkbookReader();
    new Parser(
        {
            onopentag: (name, attributes) => reader.open(localName(name), withoutPrefixes(attributes)),
            ontext: words => reader.text(words),
            onclosetag: name => reader.close(localName(name)),
        },
        { xmlMode: true },
    ).end(text);
    return reader.sheets;
}

type Attributes = Readonly<Record<string, string>>;

class WorkbookReader {
    readonly sheets: Sheet[] = [];
    private sheet = new SheetBuilder();
    private name = '';
    private isHidden = false;
    private isVisibility = false;
    private row = 0;
    private cell: { readonly attributes: Attributes; type: string; text: string } | undefined;
    private inData = false;
    private inComment = false;

    open(name: string, attributes: Attributes): void {
        if (name === 'Worksheet') {
            this.sheet = new SheetBuilder();
            this.name = attributes['Name'] ?? '';
            this.isHidden = false;
            this.row = 0;
        } else if (name === 'Row') {
            this.row = indexOf(attributes) ?? this.row;
            this.sheet.startRow(this.row, attributes['Hidden'] === '1');
        } else if (name === 'Cell') this.cell = { attributes, type: '', text: '' };
        else if (name === 'Comment') this.inComment = true;
        else if (name === 'Data' && this.cell && !this.inComment) {
            this.cell.type = attributes['Type'] ?? 'String';
            this.inData = true;
        } else if (name === 'Visible') this.isVisibility = true;
    }

    text(words: string): void {
        if (this.isVisibility) this.isHidden ||= /Hidden/.test(words);
        else if (this.inData && this.cell) this.cell.text += words;
    }

    close(name: string): void {
        if (name === 'Worksheet') {
            this.sheet.endTable();
            this.sheets.push(this.sheet.build(this.name, this.isHidden));
        } else if (name === 'Row') this.row++;
        else if (name === 'Cell') this.endCell();
        else if (name === 'Data') this.inData = false;
        else if (name === 'Comment') this.inComment = false;
        else if (name === 'Visible') this.isVisibility = false;
    }

    private endCell(): void {
        const { cell } = this;
        this.cell = undefined;
        if (!cell) return;
        const { attributes } = cell;
        // MergeAcross counts the further cells.
        const further = (key: string) => (attributes[key] === undefined ? 1 : readCount(attributes[key]) + Number(attributes[key] !== '0'));
        this.sheet.add(cellOf(cell), { across: further('MergeAcross'), down: further('MergeDown') }, indexOf(attributes));
    }
}

function cellOf({ attributes, type, text }: { readonly attributes: Attributes; readonly type: string; readonly text: string }): Cell {
    const formula = attributes['Formula'] === undefined ? {} : { formula: true as const };
    switch (type) {
        case 'Number':
            return { kind: 'number', text: plainNumber(text), ...formula };
        case 'DateTime':
            return { kind: 'date', text: text.slice(0, 10), ...formula };
        case 'Boolean':
            return { kind: 'boolean', text: text === '1' ? 'TRUE' : 'FALSE', ...formula };
        case 'Error':
            return { kind: 'empty', text: '', formula: true, error: text };
        default: {
            const cell = textCell(text);
            return attributes['Formula'] === undefined ? cell : { ...cell, ...formula };
        }
    }
}

/** `ss:Index` counts from 1 and is given where cells or rows were left out before. */
function indexOf(attributes: Attributes): number | undefined {
    return /^\d+$/.test(attributes['Index'] ?? '') ? Number(attributes['Index']) - 1 : undefined;
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1);

function withoutPrefixes(attributes: Attributes): Attributes {
    return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [localName(name), value]));
}
