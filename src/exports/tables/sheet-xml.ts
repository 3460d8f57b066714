// The rows of a sheet as XML, and their looks as cells for the library that writes styles. A table of 8,000 works has a quarter of a million
// cells: looks are told apart by short names, and each is handed over once. It must not know forms.
import type { CellObject } from 'write-excel-file/universal';

/** A cell with the name of its look. Covered cells of a merge have a look alone. */
export interface SheetCell {
    readonly look: string;
    readonly text?: string;
    /** Digits with a point. */
    readonly number?: string;
    /** Without `=`; `number` is its result. */
    readonly formula?: string;
    readonly rowSpan?: number;
    readonly columnSpan?: number;
}

export interface SheetRow {
    readonly cells: readonly (SheetCell | undefined)[];
    /** In points. */
    readonly height?: number;
}

/** Looks by name, in the order in which they were first used. */
export class Looks {
    readonly #known = new Map<string, CellObject>();

    /** The name itself, so that cells can be made in one go. */
    use(name: string, make: () => CellObject): string {
        if (!this.#known.has(name)) this.#known.set(name, make());
        return name;
    }

    get cells(): CellObject[] {
        return [...this.#known.values()];
    }

    get names(): string[] {
        return [...this.#known.keys()];
    }
}

/** `styles`: the numbers of looks in the workbook, by name. */
export function rowsXml(rows: readonly SheetRow[], styles: ReadonlyMap<string, string>): string {
    const merged: string[] = [];
    const xml = rows.map(({ cells, height }, row) => {
        const own = cells.map((cell, column) => {
            if (!cell) return '';
            const at = `${columnLetters(column)}${row + 1}`;
            const { rowSpan = 1, columnSpan = 1 } = cell;
            if (rowSpan > 1 || columnSpan > 1) merged.push(`${at}:${columnLetters(column + columnSpan - 1)}${row + rowSpan}`);
            return cellXml(at, cell, styles.get(cell.look) ?? '0');
        });
        const size = height === undefined ? '' : ` ht="${height}" customHeight="1"`;
        return `<row r="${row + 1}"${size}>${own.join('')}</row>`;
    });
    const merges =
        merged.length > 0
            ? `<mergeCells count="${merged.length}">${merged.map(ref => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
            : '';
    return `<sheetData>${xml.join('')}</sheetData>${merges}`;
}

function cellXml(at: string, { text, number, formula }: SheetCell, style: string): string {
    if (number !== undefined) return `<c r="${at}" s="${style}">${formula ? `<f>${formula}</f>` : ''}<v>${number}</v></c>`;
    if (text === undefined || text === '') return `<c r="${at}" s="${style}"/>`;
    return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
}

const letters: string[] = [];

export function columnLetters(index: number): string {
    letters[index] ??= (index < 26 ? '' : columnLetters(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26));
    return letters[index];
}

const special: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function escapeXml(text: string): string {
    // Characters that XML forbids were made visible before; most texts have none to escape.
    return /[&<>"]/.test(text) ? text.replace(/[&<>"]/g, sign => special[sign] as string) : text;
}
