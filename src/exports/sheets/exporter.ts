// The shape of every export of sheets. It must not know any single format, nor where its files lie.
import type { FlowGraph } from '../../diagram/flow/graph.ts';
import type { Sheet } from '../../diagram/sheets/atlas.ts';
import type { Theme } from '../../diagram/theme.ts';
import type { Locale } from '../../l10n/say.ts';
import type { Day } from '../../plan/period.ts';
import type { ExportNotes, Resources } from '../exporter.ts';

export interface SheetExportOptions {
    readonly theme: Theme;
    readonly locale: Locale;
    readonly resources: Resources;
    /** Title of the plan. */
    readonly title: string;
    /** The filters in force, in words. */
    readonly filters: readonly string[];
    /** The same plan on the same day gives the same bytes. */
    readonly today?: Day;
    /** All cards of the plan, for formats that place them by themselves. */
    readonly cards: () => FlowGraph;
    /** Called before each page; throws where nobody waits for the file any more. */
    step?(): void;
}

/** One file; where a format holds one page, a file a page. */
interface ExportedFile {
    readonly content: string | Uint8Array;
}

export interface ExportedSheets {
    /** The first goes where it was asked for, the others beside it. */
    readonly files: readonly ExportedFile[];
    readonly notes: ExportNotes;
}

export interface SheetExporter {
    readonly format: string;
    /** Endings of its files, the usual one first. */
    readonly endings: readonly string[];
    readonly binary: boolean;
    /** Whether it holds the whole atlas where no sheet is named. */
    readonly holdsAtlas: boolean;
    export(sheets: readonly Sheet[], options: SheetExportOptions): Promise<ExportedSheets>;
}
