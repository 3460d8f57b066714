// Places in text. It must not know what the text says.

/** A stretch of a file's text: UTF-16 offsets, `end` exclusive. */
export interface Span {
    readonly start: number;
    readonly end: number;
    /** URI of the file, where that is not the one of the declaration around it: an `extend` block brought it there. */
    readonly file?: string;
}

/**
 * Something that stands in a text. Parts read of a text have their offsets as numbers and make a span while somebody looks (placed.ts), so
 * `{ ...thing }` has no span; the compiler says so, for this is a class.
 */
export abstract class Placed {
    abstract get span(): Span;
}

/** A copy in which some properties are others; it stands where the thing stands. */
export function copyWith<T extends object>(thing: T, changes: Partial<T>): T {
    return Object.assign(Object.create(Object.getPrototypeOf(thing)), thing, changes);
}

/** A value and where it was said. */
export interface Located<T> extends Placed {
    readonly value: T;
}

/** Line and character, both from 0, the character in UTF-16 units, as in the Language Server Protocol. */
export interface Position {
    readonly line: number;
    readonly character: number;
}

export interface Range {
    readonly start: Position;
    readonly end: Position;
}

/** Offsets at which each line of `text` begins. Lines end with LF, CRLF or CR. */
export function lineStarts(text: string): number[] {
    const starts = [0];
    // Nearly no text has CR, and without it there is something faster than looking at each character.
    if (!text.includes('\r')) for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    else
        for (let at = 0; at < text.length; at++) {
            const code = text.charCodeAt(at);
            if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
        }
    // A copy has no room to grow, and there is one for every file.
    return starts.slice();
}

/** The position of an offset, given where the lines begin. */
export function positionAt(starts: readonly number[], offset: number): Position {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((starts[middle] as number) <= offset) low = middle;
        else high = middle - 1;
    }
    return { line: low, character: offset - (starts[low] ?? 0) };
}

/** The offset of a position in a text; one beyond its line is the line's end. */
export function offsetOf(text: string, starts: readonly number[], { line, character }: Position): number {
    const start = starts[line] ?? text.length;
    return Math.min(start + character, starts[line + 1] ?? text.length, text.length);
}

export function rangeOf(starts: readonly number[], span: Span): Range {
    return { start: positionAt(starts, span.start), end: positionAt(starts, span.end) };
}

/** The last part of a file's URI, decoded, as a reader knows the file. */
export function fileName(uri: string): string {
    return decodeUri(uri.slice(uri.lastIndexOf('/') + 1));
}

/** A URI or a part of one as a reader would write it; as it is where it cannot be decoded. */
export function decodeUri(text: string): string {
    try {
        return decodeURIComponent(text);
    } catch {
        return text;
    }
}
