// Widths of the columns of a table on paper, by the texts in them, and the pieces into which a table that is too wide is cut. It must not know
// the file format.
import { measure } from '../../diagram/text-width.ts';
import { type DocumentColumn, type DocumentTable, textOf } from '../text-document.ts';
import { isRightToLeft } from './plain-text.ts';

/** Columns of one piece of a table, by index, with their widths in points. */
export interface TablePiece {
    readonly columns: readonly number[];
    readonly widths: readonly number[];
}

/** Word opens no table of more columns. */
const maxColumns = 60;
/** Other fonts than Arial, where it is missing, are a little wider. */
const slack = 1.05;
/** In points: what a column of texts is given at most before others get room, and words that are not broken. */
const [widestText, widestWord, narrowest, uprightWidth] = [230, 120, 24, 22];

interface Room {
    /** With its longest word on one line. */
    readonly least: number;
    /** With every text on one line, within reason. */
    readonly preferred: number;
}

export function piecesOf(table: DocumentTable, size: number, padding: number, room: number): TablePiece[] {
    const { columns } = table;
    const all = columns.map((_, k) => k);
    if (columns.length <= maxColumns && columns.every(({ share }) => share !== undefined)) {
        const whole = columns.reduce((sum, { share = 0 }) => sum + share, 0);
        return [{ columns: all, widths: columns.map(({ share = 0 }) => (share * room) / whole) }];
    }
    const rooms = all.map(k => roomOf(table, k, size, padding));
    const heads = all.filter(k => columns[k]?.isHead);
    const pieces: TablePiece[] = [];
    let piece: number[] = [];
    const close = () => {
        const widths = spread(
            piece.map(k => rooms[k] as Room),
            room,
        );
        pieces.push({ columns: piece, widths });
    };
    for (const k of all) {
        const used = [...piece, k].reduce((sum, own) => sum + (rooms[own] as Room).least, 0);
        const isOnlyHeads = piece.every(own => heads.includes(own));
        if (!isOnlyHeads && (used > room || piece.length === maxColumns)) {
            close();
            piece = heads.filter(own => own !== k);
        }
        piece.push(k);
    }
    close();
    return pieces;
}

function roomOf({ columns, rows }: DocumentTable, k: number, size: number, padding: number): Room {
    const column = columns[k];
    const { head = '', align } = column ?? {};
    const isUpright = column !== undefined && standsUpright(column);
    let [least, preferred] = isUpright ? [uprightWidth, uprightWidth] : [Math.min(widestWord, longestWord(head, size, true)), 0];
    for (const { cells, isSum = false } of rows)
        for (const words of cells[k] ?? []) {
            const text = textOf(words);
            const width = measure(text, size, isSum) * slack;
            preferred = Math.max(preferred, width);
            // A number is never broken.
            least = Math.max(least, align === 'right' ? width : Math.min(widestWord, width, longestWord(text, size, isSum)));
        }
    const around = 2 * padding + 1;
    const wanted = Math.max(least, Math.min(preferred, widestText), isUpright ? 0 : Math.min(measure(head, size, true), 90));
    return { least: Math.max(narrowest, least + around), preferred: Math.max(narrowest, wanted + around) };
}

/** Scripts that run from right to left are set upright by few programs as they should be. */
export function standsUpright({ head, isUpright = false }: DocumentColumn): boolean {
    return isUpright && !isRightToLeft([{ text: head }]);
}

function longestWord(text: string, size: number, bold: boolean): number {
    let longest = 0;
    for (const word of text.split(/\s+/)) longest = Math.max(longest, measure(word, size, bold) * slack);
    return longest;
}

/** All wishes where they fit, else the least with a share of the rest; narrower than that only where one piece cannot be cut further. */
function spread(rooms: readonly Room[], room: number): number[] {
    const sum = (pick: (own: Room) => number) => rooms.reduce((total, own) => total + pick(own), 0);
    const [least, preferred] = [sum(own => own.least), sum(own => own.preferred)];
    if (preferred <= room) return rooms.map(own => own.preferred);
    if (least > room) return rooms.map(own => (own.least * room) / least);
    const share = (room - least) / (preferred - least);
    return rooms.map(own => own.least + (own.preferred - own.least) * share);
}
