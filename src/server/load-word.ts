// The writer of Word documents, from a file beside the server. It must not know what is in it.
import type { Report } from '../report/table.ts';

/** The file, as scripts/build.mjs names it. */
export const wordScript = 'server.word.js';
/** The global name under which the script puts its writer. */
export const wordDocuments = 'alurWordDocuments';

type WriteReport = (report: Report) => Promise<Uint8Array>;

/** `load` runs the script; it is loaded once. */
export async function wordWriter(load: () => unknown): Promise<WriteReport> {
    const known = () => (globalThis as { readonly [wordDocuments]?: WriteReport })[wordDocuments];
    if (!known()) await load();
    const write = known();
    if (!write) throw new Error(`${wordScript} offers nothing.`);
    return write;
}
