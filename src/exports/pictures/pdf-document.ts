// A PDF with the fonts that texts were measured with, and its bytes. It must not know what is painted.
import PDFDocument from 'pdfkit';
import type { Locale } from '../../l10n/say.ts';
import type { Day } from '../../plan/period.ts';
import type { Resources } from '../exporter.ts';
import type { Document } from './pdf-marks.ts';

export interface OpenDocument {
    readonly document: Document;
    readonly bytes: Promise<Uint8Array>;
    readonly regular: Uint8Array;
}

/** Points for a px. */
export const point = 0.75;

/** The same day gives the same bytes: nothing here reads a clock. `isTagged`: what it shows is told to those who listen. */
export async function openDocument(
    title: string,
    locale: Locale,
    resources: Resources,
    today: Day | undefined,
    isTagged = false,
): Promise<OpenDocument> {
    const [regular, bold, italic] = await Promise.all([resources.font('regular'), resources.font('bold'), resources.font('italic')]);
    const document = new PDFDocument({
        autoFirstPage: false,
        lang: locale,
        displayTitle: true,
        ...(isTagged ? { tagged: true, pdfVersion: '1.7' } : {}),
        // None from the start: built-in fonts look for their measures on disk, and one that is opened without a name is read again
        // from its bytes each time it is chosen by name.
        font: null as unknown as string,
        info: { Title: title, Creator: 'Alur', Producer: 'Alur', CreationDate: new Date((today ?? 0) * 86_400_000) },
    });
    const bytes = collect(document);
    document.registerFont('regular', regular as Uint8Array<ArrayBuffer>);
    document.registerFont('bold', bold as Uint8Array<ArrayBuffer>);
    document.registerFont('italic', italic as Uint8Array<ArrayBuffer>);
    return { document, bytes, regular };
}

function collect(document: Document): Promise<Uint8Array> {
    return new Promise((done, failed) => {
        const chunks: Uint8Array[] = [];
        document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
        document.on('error', failed);
        document.on('end', () => {
            const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
            let at = 0;
            for (const chunk of chunks) {
                bytes.set(chunk, at);
                at += chunk.length;
            }
            done(bytes);
        });
    });
}
