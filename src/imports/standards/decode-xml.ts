// The bytes of an XML file as text: by the mark at their start, by how they begin, else by the encoding that the file declares.
import type { TableProblem } from '../workbook.ts';
import { xmlMessages } from './messages.ts';

export type DecodedXml = { readonly text: string; readonly notes: readonly TableProblem[] } | { readonly problem: TableProblem };

export function decodeXml(bytes: Uint8Array): DecodedXml {
    const seen = encodingSeen(bytes);
    const declared = seen === undefined ? encodingDeclared(bytes) : undefined;
    const notes: TableProblem[] = [];
    let decoder = new TextDecoder(seen ?? 'utf-8', { fatal: true });
    if (declared !== undefined) {
        try {
            const asked = new TextDecoder(declared, { fatal: true });
            // A file of single bytes that calls itself UTF-16 was converted and kept its first line.
            if (asked.encoding.startsWith('utf-16')) throw new RangeError();
            decoder = asked;
        } catch {
            notes.push({ place: {}, message: xmlMessages.otherEncoding, values: { named: declared } });
        }
    }
    try {
        return { text: decoder.decode(bytes), notes };
    } catch (error) {
        // More than a text can hold.
        if (error instanceof RangeError || bytes.length > 2 ** 29)
            return { problem: { place: {}, message: xmlMessages.tooLarge, values: {} } };
        const lenient = new TextDecoder(decoder.encoding).decode(bytes);
        const before = lenient.slice(0, Math.max(0, lenient.indexOf('\ufffd'))).split(/\r\n?|\n/);
        const place = { line: before.length, column: (before.at(-1) ?? '').length + 1 };
        return { problem: { place: {}, message: xmlMessages.badBytes, values: { ...place, encoding: decoder.encoding.toUpperCase() } } };
    }
}

/** UTF-16 with a mark, or without one as `<` and a zero; UTF-8 with a mark. */
function encodingSeen([a, b, c]: Uint8Array): string | undefined {
    if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return 'utf-16le';
    if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return 'utf-16be';
    return a === 0xef && b === 0xbb && c === 0xbf ? 'utf-8' : undefined;
}

function encodingDeclared(bytes: Uint8Array): string | undefined {
    const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200)).trimStart();
    const at = head.indexOf('encoding');
    if (!/^<\?xml\s/.test(head) || at < 0 || head.slice(0, at).includes('>')) return undefined;
    return /^encoding\s*=\s*["']([\w.-]+)["']/.exec(head.slice(at))?.[1];
}
