// Files on their way to the thread that writes them, as bytes in one buffer: it changes hands and is not copied. It must not know pages.
import type { KeptFile, SiteFile } from '../site/kept-pages.ts';

export interface Batch {
    readonly paths: readonly string[];
    /** Where the bytes of each file end. */
    readonly ends: readonly number[];
    readonly bytes: Uint8Array<ArrayBuffer>;
    /** Paths of files that stay as they were. */
    readonly kept: readonly string[];
}

/** Bytes of a buffer; a file that finds no room in one gets its own. */
const room = 2_000_000;
/** Bytes that a letter takes at most. */
const maxBytes = 3;

const encoder = new TextEncoder();

export class Batching {
    private readonly send: (batch: Batch) => Promise<void>;
    private bytes = new Uint8Array(room);
    private paths: string[] = [];
    private ends: number[] = [];
    private kept: string[] = [];

    constructor(send: (batch: Batch) => Promise<void>) {
        this.send = send;
    }

    async add({ path, content }: SiteFile | KeptFile): Promise<void> {
        if (content === undefined) {
            this.kept.push(path);
            return;
        }
        const size = content.length * (typeof content === 'string' ? maxBytes : 1);
        if (size > room - this.used) await this.flush();
        if (size > this.bytes.length) this.bytes = new Uint8Array(size);
        const rest = this.bytes.subarray(this.used);
        if (typeof content !== 'string') rest.set(content);
        this.ends.push(this.used + (typeof content === 'string' ? encoder.encodeInto(content, rest).written : content.length));
        this.paths.push(path);
    }

    async flush(): Promise<void> {
        if (this.paths.length + this.kept.length === 0) return;
        const { paths, ends, bytes, kept } = this;
        this.bytes = new Uint8Array(room);
        this.paths = [];
        this.ends = [];
        this.kept = [];
        await this.send({ paths, ends, bytes, kept });
    }

    private get used(): number {
        return this.ends.at(-1) ?? 0;
    }
}

/** The files of a batch, in its buffer. */
export function* filesOf({ paths, ends, bytes }: Batch): Generator<{ readonly path: string; readonly content: Uint8Array }> {
    for (const [k, path] of paths.entries()) yield { path, content: bytes.subarray(ends[k - 1] ?? 0, ends[k]) };
}
