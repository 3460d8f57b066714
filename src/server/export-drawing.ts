// Answers with sheets as files, made wherever the host makes files: the atlas of a plan takes seconds. It must not know formats.
import type { Sheet } from '../diagram/sheets/atlas.ts';
import type { SheetContext } from '../diagram/sheets/sheet.ts';
import { type Locale, say } from '../l10n/say.ts';
import { type ExportAnswer, type ExportRequest, exportDrawing } from '../protocol/export.ts';
import type { CancellationToken } from '../protocol/message.ts';
import { toBase64 } from './base64.ts';
import { exportJob } from './export-job.ts';
import type { Host } from './host.ts';
import { type Answered, own } from './requests.ts';

export interface ExportDrawingOptions {
    readonly exporting: NonNullable<Host['exporting']>;
    readonly locale: () => Locale;
    readonly today: () => number;
    /** Waits until the plans are read. */
    readonly sheets: (request: ExportRequest) => Promise<{ readonly sheets: readonly Sheet[]; readonly context: SheetContext } | undefined>;
}

export function exportRequest({ exporting, locale, today, sheets }: ExportDrawingOptions): Answered {
    return own(exportDrawing, async (request: ExportRequest, token: CancellationToken): Promise<ExportAnswer> => {
        const { format } = request;
        const asked = await sheets(request);
        if (!asked || !exporting.formats.some(one => one.format === format)) return { kind: 'gone' };
        const exported = await exporting.export(exportJob(asked.sheets, format, today(), asked.context), token);
        if (!exported) return { kind: 'calledOff' };
        const { files, notes } = exported;
        const said = notes.map(({ text, values }) => say(text, locale(), values));
        const isBinary = files.some(({ content }) => typeof content !== 'string');
        const contents = files.map(({ content }) => (typeof content === 'string' ? content : toBase64(content)));
        return { kind: 'exported', contents, binary: isBinary, notes: said };
    });
}
