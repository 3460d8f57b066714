// The shape of every export of a drawing. It must not know any single format, nor where its files lie.
import type { Drawing } from '../diagram/drawing.ts';
import type { Theme } from '../diagram/theme.ts';
import type { Text, Values } from '../l10n/say.ts';
import type { Day } from '../plan/period.ts';

/** A classic script with its SHA-256 in base64. */
export interface PageScript {
    readonly text: string;
    readonly digest: string;
}

/** What an export needs beside the drawing; whoever runs it knows where it lies. Read only when a format asks for it. */
export interface Resources {
    /** The bundle of `src/webview/viewer.ts`, as the build wrote it. */
    script(): Promise<PageScript>;
    /** The font that texts were measured with. */
    font(style: 'regular' | 'bold' | 'italic'): Promise<Uint8Array>;
    /** The module that draws PNG. */
    wasm(): Promise<Uint8Array>;
}

interface ExportOptions {
    readonly theme: Theme;
    readonly resources: Resources;
    /** The day the drawing is made for: the same plan on the same day gives the same bytes. */
    readonly today?: Day;
    /** PDF only: pages of this size instead of one page as large as the drawing. */
    readonly paper?: 'a3';
}

export interface Exported {
    readonly content: string | Uint8Array;
    /** What whoever asked should know of the result. */
    readonly notes: readonly { readonly text: Text; readonly values: Values }[];
}

export interface Exporter {
    readonly format: string;
    /** Endings of its files, the usual one first. */
    readonly endings: readonly string[];
    readonly binary: boolean;
    export(drawing: Drawing, options: ExportOptions): Promise<Exported>;
}
