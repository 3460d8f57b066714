// The needs of every export beside its content, and the notes on its result. It must not know any single format, nor where its files lie.
import type { Text, Values } from '../l10n/say.ts';

/** Fonts, modules and scripts for an export; its host knows where they lie. Read only when a format asks for them. */
export interface Resources {
    /** The font that texts were measured with. */
    font(style: 'regular' | 'bold' | 'italic'): Promise<Uint8Array>;
    /** The module that draws PNG. */
    wasm(): Promise<Uint8Array>;
}

/** A note on the result for the person who asked. */
export type ExportNotes = readonly { readonly text: Text; readonly values: Values }[];
