// What every export needs beside its content, and what it says of its result. It must not know any single format, nor where its files lie.
import type { Text, Values } from '../l10n/say.ts';

/** What an export needs beside the sheets; whoever runs it knows where it lies. Read only when a format asks for it. */
export interface Resources {
    /** The font that texts were measured with. */
    font(style: 'regular' | 'bold' | 'italic'): Promise<Uint8Array>;
    /** The module that draws PNG. */
    wasm(): Promise<Uint8Array>;
}

/** What whoever asked should know of the result. */
export type ExportNotes = readonly { readonly text: Text; readonly values: Values }[];
