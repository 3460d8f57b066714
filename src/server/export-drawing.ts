// Answers with a drawing as a file, made wherever the host makes files: a large one takes seconds. It must not know formats.

import type { Drawing } from '../diagram/drawing.ts';
import { type Locale, say } from '../l10n/say.ts';
import { type ExportAnswer, type ExportRequest, exportDrawing } from '../protocol/export.ts';
import type { CancellationToken } from '../protocol/message.ts';
import { toBase64 } from './base64.ts';
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
