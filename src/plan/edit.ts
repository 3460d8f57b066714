// Changes to a plan's text as data, made without knowing the text; `textEdits` makes them edits once the text is at hand.
// It must not know editors.
import type { Declaration } from './model.ts';
import type { Span } from './source.ts';
import { addEdit, appendEdit, dedent, dropSpan, removalSpan } from './statement-edits.ts';

/** The language that a file's keywords are written in. */
export type Language = 'en' | 'id';

/** Text to be written: as it is, or in the language of the keywords around it. */
export type Written = string | Readonly<Record<Language, string>>;

/** A declaration with the braces that something is put between; without braces they are made. */
export type Block = Pick<Declaration, 'file' | 'span' | 'body'>;

/** Replaces a stretch of a file; an empty `text` removes it. */
interface Replace {
    readonly kind: 'replace';
    readonly file: string;
    readonly span: Span;
    readonly text: Written;
}

/** Takes one item out of a list, with its comma; the only one goes with its keyword. */
interface Drop {
    readonly kind: 'drop';
    readonly file: string;
    readonly span: Span;
}

/** Moves a statement into a block of the same file. */
interface Move {
    readonly kind: 'move';
    readonly file: string;
    readonly span: Span;
    readonly to: Block;
}

/** Adds one statement to a declaration's block. Its lines are indented by two spaces a level, whatever the file does. */
export interface Add {
    readonly kind: 'add';
    readonly to: Block;
    readonly statement: Written;
    /** The element it follows; else it comes last. */
    readonly after?: Span | undefined;
    /** The element it precedes, with the comments above that. */
    readonly before?: Span | undefined;
}

/** Adds a declaration outside all blocks. */
export interface Append {
    readonly kind: 'append';
    readonly file: string;
    readonly statement: Written;
    readonly after?: Span | undefined;
}

/** Makes a file that is not there yet. */
interface Create {
    readonly kind: 'create';
    readonly file: string;
    readonly text: Written;
    /** The file whose language it speaks. */
    readonly like: string;
}

export type Change = Replace | Drop | Move | Add | Append | Create;

export interface TextEdit {
    readonly file: string;
    readonly span: Span;
    readonly text: string;
}

/** A file's text, with the language of its keywords. */
export interface Source {
    readonly text: string;
    readonly language: Language;
}

export function fileOf(change: Change): string {
    return change.kind === 'add' ? change.to.file : change.file;
}

export function writtenIn(written: Written, language: Language): string {
    return typeof written === 'string' ? written : written[language];
}

/** The edits that make a change in a file of this text. A statement that is removed takes its line with it. */
export function textEdits(change: Change, { text, language }: Source): TextEdit[] {
    const file = fileOf(change);
    switch (change.kind) {
        case 'replace': {
            const put = writtenIn(change.text, language);
            return [{ file, span: put === '' ? removalSpan(text, change.span) : change.span, text: put }];
        }
        case 'drop':
            return [{ file, span: dropSpan(text, change.span), text: '' }];
        case 'move':
            return [
                { file, ...addEdit(text, change.to, dedent(text, change.span)) },
                { file, span: removalSpan(text, change.span), text: '' },
            ];
        case 'add':
            return [{ file, ...addEdit(text, change.to, writtenIn(change.statement, language), change) }];
        case 'append':
            return [{ file, ...appendEdit(text, writtenIn(change.statement, language), change.after) }];
        case 'create':
            return [{ file, span: { start: 0, end: 0 }, text: writtenIn(change.text, language) }];
    }
}

/** The texts of all files that the changes touch, after them; undefined when a file is not there, or one to be made is. */
export function applyChanges(
    changes: readonly Change[],
    sourceOf: (file: string) => Source | undefined,
): ReadonlyMap<string, string> | undefined {
    const texts = new Map<string, string>();
    for (const [file, own] of Map.groupBy(changes, fileOf)) {
        const source = sourceOf(file);
        const made = own.find(change => change.kind === 'create');
        if ((made !== undefined) === (source !== undefined)) return undefined;
        const text = source?.text ?? '';
        const language = source?.language ?? (made && sourceOf(made.like)?.language) ?? 'en';
        const edits = own.flatMap(change => textEdits(change, { text, language }));
        texts.set(file, applyEdits(text, edits));
    }
    return texts;
}

/** The text after all edits, which must not overlap; of several at one place the first comes first. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
    const pieces: string[] = [];
    let done = 0;
    for (const { span, text: put } of edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
        pieces.push(text.slice(done, span.start), put);
        done = span.end;
    }
    // Joined in one go it is one flat text: what is glued together is slower to read.
    pieces.push(text.slice(done));
    return pieces.join('');
}

/** In quotes, as data: nothing in it ends the string or the line. */
export function writeString(text: string): string {
    const escaped = text
        .replace(/[\\"]/g, '\\$&')
        .replace(/\r\n?|\n/g, '\\n')
        .replaceAll('\t', '\\t');
    return `"${escaped}"`;
}
