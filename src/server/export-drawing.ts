// Answers with a drawing as a file, made wherever the host makes files: a large one takes seconds. It must not know formats.
import type { Drawing } from '../diagram/drawing.ts';
import { type Locale, say } from '../l10n/say.ts';
import { type ExportAnswer, type ExportRequest, exportDrawing } from '../protocol/export.ts';
import type { CancellationToken } from '../protocol/message.ts';
import type { Host } from './host.ts';
import { type Answered, own } from './requests.ts';

export interface ExportDrawingOptions {
    readonly exporting: NonNullable<Host['exporting']>;
    readonly locale: () => Locale;
    readonly today: () => number;
    /** Waits until the plans are read. */
    readonly drawing: (request: ExportRequest) => Promise<Drawing | undefined>;
}

export function exportRequest({ exporting, locale, today, drawing }: ExportDrawingOptions): Answered {
    return own(exportDrawing, async (request: ExportRequest, token: CancellationToken): Promise<ExportAnswer> => {
        const asked = await drawing(request);
        if (!asked || !exporting.formats.some(({ format }) => format === request.format)) return { kind: 'gone' };
        const exported = await exporting.export({ drawing: asked, format: request.format, today: today() }, token);
        if (!exported) return { kind: 'calledOff' };
        const { content, notes } = exported;
        const said = notes.map(({ text, values }) => say(text, locale(), values));
        if (typeof content === 'string') return { kind: 'exported', content, binary: false, notes: said };
        return { kind: 'exported', content: toBase64(content), binary: true, notes: said };
    });
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Messages are text. Written out here, because what Node and browsers have for it differs. */
export function toBase64(bytes: Uint8Array): string {
    const parts: string[] = [];
    for (let at = 0; at < bytes.length; at += 3) {
        const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3);
        const three = (a << 16) | (b << 8) | c;
        const text = [18, 12, 6, 0].map(shift => letters[(three >> shift) & 63]).join('');
        const left = bytes.length - at;
        parts.push(left >= 3 ? text : `${text.slice(0, left + 1)}${'='.repeat(3 - left)}`);
    }
    return parts.join('');
}
