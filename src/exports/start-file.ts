// A file that somebody begins: its text, and what to write over first. It must not know what is begun.
import type { Locale } from '../l10n/say.ts';
import { writeString } from '../plan/edit.ts';
import type { Scope } from '../plan/model.ts';
import type { Span } from '../plan/source.ts';
import { writeSource } from './source.ts';

export interface StartedFile {
    /** Of what is declared in it. */
    readonly name: string;
    readonly text: string;
    /** The question that waits for an answer, within its quotes. */
    readonly question: Span;
    /** Where one goes on after the answer: the empty line in the braces of what asks. */
    readonly body: number;
}

/** `question` is the title that asks; braces wait for what is said next. */
export function startFile(name: string, elements: readonly Scope[], question: string, locale: Locale): StartedFile {
    const written = writeSource(elements, locale);
    const quoted = writeString(question);
    // From the end: whoever chose a title may have chosen this one.
    const start = written.lastIndexOf(quoted) + 1;
    const end = start + quoted.length - 2;
    const line = written.slice(written.lastIndexOf('\n', start) + 1, start);
    const indent = line.slice(0, line.length - line.trimStart().length);
    const opening = ` {\n${indent}  `;
    const text = `${written.slice(0, end + 1)}${opening}\n${indent}}${written.slice(end + 1)}`;
    return { name, text, question: { start, end }, body: end + 1 + opening.length };
}

/** Text typed into a box, on one line: pasted text may hold more than can be seen. */
export function plainTitle(text: string): string {
    return text
        .replace(/[\p{Cc}\s]+/gu, ' ')
        .trim()
        .normalize('NFC');
}
