// Reads what git writes while it writes it: a large repository is never held whole. It must not know what is asked of git.
import { GitTrouble } from './run-git.ts';

/** Larger ones are no plans. */
const largestFile = 64_000_000;

/** Takes chunks, tells of each entry that ends with a zero byte. */
export function splitEntries(tell: (entry: string) => void): (chunk: Buffer) => void {
    let rest: Buffer = Buffer.alloc(0);
    return chunk => {
        const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
        let at = 0;
        for (let end = bytes.indexOf(0); end >= 0; end = bytes.indexOf(0, at)) {
            tell(bytes.subarray(at, end).toString());
            at = end + 1;
        }
        rest = bytes.subarray(at);
    };
}

/** Takes chunks of `ID blob SIZE`, a line feed, the bytes, a line feed, and so on; tells of each blob. */
export function readBlobs(tell: (bytes: Uint8Array) => void): (chunk: Buffer) => void {
    let chunks: Buffer[] = [];
    let length = 0;
    /** How many bytes to wait for before looking again. */
    let wanted = 1;
    return chunk => {
        chunks.push(chunk);
        length += chunk.length;
        if (length < wanted) return;
        let bytes: Buffer = Buffer.concat(chunks, length);
        for (;;) {
            const end = bytes.indexOf(10);
            if (end < 0) {
                wanted = bytes.length + 1;
                break;
            }
            const head = bytes.subarray(0, end).toString();
            const size = Number(/^[0-9a-f]+ blob (\d+)$/.exec(head)?.[1] ?? Number.NaN);
            // One that is missing has no size.
            if (Number.isNaN(size) || size > largestFile) throw new GitTrouble('failed', head);
            wanted = end + 1 + size + 1;
            if (bytes.length < wanted) break;
            tell(bytes.subarray(end + 1, end + 1 + size));
            bytes = bytes.subarray(wanted);
            wanted = 1;
            if (bytes.length === 0) break;
        }
        chunks = bytes.length === 0 ? [] : [bytes];
        length = bytes.length;
    };
}
