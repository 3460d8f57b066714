// Sheets on their way to whoever makes a file of them: plain data, which can be sent to a thread. It must not know formats.

import { drawFlow } from '../diagram/flow/draw-flow.ts';
import type { FlowGraph } from '../diagram/flow/graph.ts';
import type { Outline } from '../diagram/outline.ts';
import type { Sheet } from '../diagram/sheets/atlas.ts';
import type { SheetContext } from '../diagram/sheets/sheet.ts';
import type { DrawingTable } from '../diagram/table.ts';
import { words } from '../diagram/words.ts';
import type { Resources } from '../exports/exporter.ts';
import type { ExportedSheets, SheetExporter, SheetExportOptions } from '../exports/sheets/exporter.ts';
import { type Locale, say } from '../l10n/say.ts';
import { titleOf } from '../plan/queries.ts';

interface PlainSheet extends Omit<Sheet, 'outline' | 'tables'> {
    readonly outline: readonly Outline[];
    readonly tables: readonly DrawingTable[];
}

export interface ExportJob extends Pick<SheetExportOptions, 'title' | 'filters'> {
    readonly sheets: readonly PlainSheet[];
    readonly format: string;
    readonly locale: Locale;
    /** The day that the file is made for. */
    readonly today: number;
    /** For the format that places cards by itself. */
    readonly cards: FlowGraph | undefined;
}

export function exportJob(sheets: readonly Sheet[], format: string, today: number, context: SheetContext): ExportJob {
    const { plan, findings, selection, locale } = context;
    return {
        sheets: sheets.map(({ outline, tables, ...sheet }) => ({ ...sheet, outline: outline(), tables: tables() })),
        format,
        locale,
        today,
        title: plan.root ? titleOf(plan.root) : say(words.untitled, locale),
        filters: selection.described,
        cards: format === 'mermaid' ? drawFlow(plan, findings, { locale, selection, today }) : undefined,
    };
}

export function runJob(job: ExportJob, exporters: readonly SheetExporter[], resources: Resources): Promise<ExportedSheets> | undefined {
    const { format, title, filters, locale, today } = job;
    const sheets = job.sheets.map(
        ({ outline, tables, ...sheet }): Sheet => ({ ...sheet, outline: () => [...outline], tables: () => [...tables] }),
    );
    const cards = () => {
        if (!job.cards) throw new Error('There are no cards.');
        return job.cards;
    };
    return exporters
        .find(exporter => exporter.format === format)
        ?.export(sheets, { theme: 'light', locale, resources, title, filters, today, cards });
}
