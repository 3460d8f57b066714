// The frame of every drawing: title, date, filters, and what is still open. It must not know the plan or pixels.
import type { Locale } from '../l10n/say.ts';
import type { Stage } from '../plan/model.ts';
import type { Span } from '../plan/source.ts';

/** Where in the text a drawn thing was said; what a click leads back to. */
export interface DrawnFrom {
    /** URI of the file. */
    readonly file: string;
    readonly span: Span;
}

export interface OpenPoint {
    /** The rule that found it. */
    readonly rule: string;
    readonly message: string;
    readonly from: DrawnFrom;
}

export interface SheetFrame {
    readonly title: string;
    readonly subtitle: string;
    /** The plan's document title, such as "Yearly plan 2025, first revision". */
    readonly document?: string;
    readonly stage: Stage;
    readonly locale: Locale;
    /** The day the drawing is made for, in words; left out when none is wanted. */
    readonly asOf?: string;
    /** Filters in force, as text to be printed under the title. */
    readonly filters: readonly string[];
    /** Points to settle, once each, in the rules' words; a mark's number is its index + 1. */
    readonly open: readonly OpenPoint[];
    /** Findings that the drawing shows as a sign without a number. */
    readonly marked?: number;
    /** Findings of the whole plan, drawn or not, the same in every view; left out, no more than the drawing shows. */
    readonly found?: number;
}
