// A text document as data: headings, paragraphs, lists and tables in the reader's language. It must not know the file format.
import type { Locale } from '../l10n/say.ts';
import type { Day } from '../plan/period.ts';

export interface TextDocument {
    readonly locale: Locale;
    /** At the top of the first page, in the head of every page, and the title that the file states. */
    readonly title: string;
    /** Beside the title in the head of every page. */
    readonly subtitle?: string;
    readonly isLandscape?: boolean;
    /** The day that the file states as its own; none when left out. No clock is read. */
    readonly day?: Day;
    readonly blocks: Iterable<DocumentBlock>;
}

export type DocumentBlock =
    | {
          readonly kind: 'heading';
          readonly level: 1 | 2 | 3 | 4;
          readonly text: Words;
          /** Any text; runs with the same `link` lead here. */
          readonly bookmark?: string;
          readonly startsPage?: boolean;
      }
    | { readonly kind: 'paragraph'; readonly text: Words; readonly style?: 'title' | 'lead' | 'note'; readonly bookmark?: string }
    | { readonly kind: 'list'; readonly items: readonly Words[]; readonly isNumbered?: boolean }
    | DocumentTable;

/** Line breaks in a text stay line breaks. */
export type Words = string | readonly (string | Run)[];

export interface Run {
    readonly text: string;
    readonly bold?: boolean;
    readonly italic?: boolean;
    /** A bookmark of the document; plain text where there is none of that name. */
    readonly link?: string;
}

export interface DocumentTable {
    readonly kind: 'table';
    /** Read out by screen readers. */
    readonly caption: string;
    readonly columns: readonly DocumentColumn[];
    readonly rows: readonly DocumentRow[];
}

export interface DocumentColumn {
    readonly head: string;
    readonly align?: 'left' | 'right' | 'center';
    /** The head of its row: repeated where a table is wider than the paper and goes on below. */
    readonly isHead?: boolean;
    /** Share of the width, in any unit; worked out of the texts where a column has none. */
    readonly share?: number;
    /** The head stands upright, for many narrow columns. */
    readonly isUpright?: boolean;
}

export interface DocumentRow {
    /** One a column, each with its paragraphs. */
    readonly cells: readonly (readonly Words[])[];
    /** Bold, with a line above. */
    readonly isSum?: boolean;
    /** A part of the row before: its head is set in. */
    readonly isPart?: boolean;
}

export function runsOf(words: Words): readonly Run[] {
    return (typeof words === 'string' ? [words] : words).map(run => (typeof run === 'string' ? { text: run } : run));
}

export function textOf(words: Words): string {
    return typeof words === 'string' ? words : words.map(run => (typeof run === 'string' ? run : run.text)).join('');
}
