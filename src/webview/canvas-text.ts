// Texts as wide as the font of the reader's own window draws them. It must not know what they say.

/** The drawing's fonts, as in `diagram/theme.ts`. */
const fonts = 'Arial, "Liberation Sans", Arimo, Helvetica, "Segoe UI", sans-serif';
const pens = new Map<boolean, CanvasRenderingContext2D | null>();

/** In ems. */
export function measureLine(text: string, isBold: boolean): number {
    let pen = pens.get(isBold);
    if (pen === undefined) {
        pen = document.createElement('canvas').getContext('2d');
        if (pen) pen.font = `${isBold ? 'bold ' : ''}100px ${fonts}`;
        pens.set(isBold, pen);
    }
    return pen ? pen.measureText(text).width / 100 : text.length * 0.6;
}

export interface WrapOptions {
    /** In ems. */
    readonly room: number;
    /** Of lines. */
    readonly most: number;
    readonly isBold: boolean;
}

/** Words in lines; what has no room ends in "…". A word that is wider than a line is broken. */
export function wrapLine(
    text: string,
    { room, most, isBold }: WrapOptions,
): { readonly lines: readonly string[]; readonly isWhole: boolean } {
    const lines: string[] = [];
    let line = '';
    const rest = text.split(/\s+/).filter(Boolean);
    while (rest.length > 0) {
        const word = rest[0] as string;
        const longer = line ? `${line} ${word}` : word;
        if (measureLine(longer, isBold) <= room) {
            line = longer;
            rest.shift();
            continue;
        }
        if (lines.length === most - 1) return { lines: [...lines, cutLine(longer, room, isBold)], isWhole: false };
        if (line) {
            lines.push(line);
            line = '';
            continue;
        }
        const end = lengthIn(word, room, isBold);
        lines.push(word.slice(0, end));
        rest[0] = word.slice(end);
    }
    return { lines: line ? [...lines, line] : lines, isWhole: true };
}

function cutLine(text: string, room: number, isBold: boolean): string {
    return `${text.slice(0, lengthIn(text, room - measureLine('…', isBold), isBold)).trimEnd()}…`;
}

/** How many units of the text's beginning have room, at least one sign; no sign is torn apart. */
function lengthIn(text: string, room: number, isBold: boolean): number {
    let end = 0;
    for (const sign of text) {
        if (end > 0 && measureLine(text.slice(0, end + sign.length), isBold) > room) break;
        end += sign.length;
    }
    return end;
}
