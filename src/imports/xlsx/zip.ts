// Files inside a zip archive, unpacked piece by piece with a cap on what really comes out. Sizes that the archive claims are not believed.
import { Inflate } from 'fflate';

export interface ZipEntry {
    readonly name: string;
    readonly method: number;
    readonly bytes: Uint8Array;
}

/** Thrown when more comes out of an archive than can be meant for a table. */
export class TooLarge extends Error {}

/** Entries by name, from the directory at the archive's end; undefined when it is no archive. */
export function listEntries(bytes: Uint8Array): Map<string, ZipEntry> | undefined {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let end = bytes.length - 22;
    while (end >= 0 && end > bytes.length - 66_000 && view.getUint32(end, true) !== 0x06054b50) end--;
    if (end < 0 || view.getUint32(end, true) !== 0x06054b50) return undefined;
    const entries = new Map<string, ZipEntry>();
    let at = view.getUint32(end + 16, true);
    const decoder = new TextDecoder();
    while (at + 46 <= bytes.length && view.getUint32(at, true) === 0x02014b50) {
        const [nameLength, extra, comment] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true)];
        const size = view.getUint32(at + 20, true);
        const local = view.getUint32(at + 42, true);
        const name = decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/');
        if (local + 30 <= bytes.length) {
            const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
            entries.set(name, { name, method: view.getUint16(at + 10, true), bytes: bytes.subarray(start, start + size) });
        }
        at += 46 + nameLength + extra + comment;
    }
    return entries;
}

const pieceSize = 1 << 16;

/** The text of an entry in pieces, in order. Throws TooLarge beyond `cap` bytes of text. */
export function* unpack(entry: ZipEntry, cap: number): Generator<string> {
    const decoder = new TextDecoder();
    let total = 0;
    const count = (piece: Uint8Array) => {
        total += piece.length;
        if (total > cap) throw new TooLarge();
    };
    if (entry.method === 0) {
        count(entry.bytes);
        yield decoder.decode(entry.bytes);
        return;
    }
    if (entry.method !== 8) throw new Error('compression');
    let pieces: Uint8Array[] = [];
    const inflate = new Inflate(piece => {
        count(piece);
        pieces.push(piece);
    });
    for (let at = 0; at < entry.bytes.length; at += pieceSize) {
        inflate.push(entry.bytes.subarray(at, at + pieceSize), at + pieceSize >= entry.bytes.length);
        const ready = pieces;
        pieces = [];
        for (const piece of ready) yield decoder.decode(piece, { stream: true });
    }
    yield decoder.decode();
}

/** The whole text of an entry; empty when there is none. */
export function unpackText(entry: ZipEntry | undefined, cap: number): string {
    return entry ? [...unpack(entry, cap)].join('') : '';
}
