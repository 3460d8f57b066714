// The state of reading one file: collects what the builders find. Numbers, times and texts are read here; one that cannot be read becomes a
// problem at its place instead of an exception. Values that occur often (names, numbers, times) are read once, and nothing holds on to the
// text of the file. It must not know which declaration it reads for.
import { keywordLocaleOf } from '../../l10n/keyword-locale.ts';
import { keywordBySpelling } from '../../l10n/keywords.ts';
import type { Locale } from '../../l10n/say.ts';
import { type Decimal, type ReadNumber, readAmount, readNumber } from '../../plan/decimal.ts';
import type { Declaration, Extension, Problem, Reference, Role, Scope } from '../../plan/model.ts';
import { readMoment } from '../../plan/period.ts';
import { ReadReference, ReadValue } from '../../plan/placed.ts';
import { type Located, lineStarts, positionAt, type Span } from '../../plan/source.ts';
import { readSpokenTime } from '../../plan/spoken-time.ts';
import { isClosedText, isQuoted } from './quotes.ts';
import type { SyntaxPart } from './syntax.ts';

export interface Moment {
    readonly from: number;
    readonly to: number;
    /** As written. */
    readonly text: string;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** Engines make slices of this length or more views of the whole string. */
const shortestView = 13;

export class FileReading {
    readonly declarations: Declaration[] = [];
    readonly extensions: Extension[] = [];
    readonly references: Reference[] = [];
    readonly problems: Problem[] = [];
    readonly uri: string;
    private readonly source: string;
    private lines: readonly number[] | undefined;
    private spoken: Locale | undefined;
    private readonly texts = new Map<string, string>();
    private readonly names = new Map<string, string>();
    private readonly paths = new Map<string, readonly string[]>();
    private readonly numbers = new Map<string, ReadNumber>();
    private readonly moments = new Map<string, Moment | undefined>();
    /** Declarations that do not know yet what they stand in. */
    private readonly inside: (Writable<Scope> | Writable<Reference>)[] = [];

    constructor(uri: string, source: string) {
        this.uri = uri;
        this.source = source;
    }

    problem(key: string, span: Span, values: Problem['values'] = {}, rule: Problem['rule'] = 'syntax'): void {
        this.problems.push({ rule, key, span, values });
    }

    /** Reads something that others may stand in: they point back at it as soon as it is there. */
    scope<T extends Scope>(read: () => T): T {
        const outer = this.inside.length;
        const scope = read();
        for (let index = outer; index < this.inside.length; index++) {
            const inner = this.inside[index] as Writable<Scope> | Writable<Reference>;
            if ('role' in inner) inner.from = scope;
            else inner.parent = scope;
        }
        this.inside.length = outer;
        this.inside.push(scope);
        if (scope.kind === 'extension') this.extensions.push(scope);
        else this.declarations.push(scope);
        return scope;
    }

    /** As written. */
    written(part: Span): string {
        return this.keep(this.source.slice(part.start, part.end));
    }

    /** The same string for the same text. */
    keep(text: string): string {
        return remembered(this.texts, text, copyOf);
    }

    /** A quoted text without its quotes, escapes resolved. One that is not closed is read to the end of its line, and reported. */
    text(part: Span): Located<string> {
        const text = this.source.slice(part.start, part.end);
        const escapes = text.startsWith('"') && text.includes('\\');
        const closed = isClosedText(text);
        if (!closed) this.problem('unclosed-text', spanOf(part));
        const inner = text.slice(1, closed ? -1 : undefined);
        const said = (_: string, escaped: string) => (escaped === 'n' ? '\n' : escaped === 't' ? '\t' : escaped);
        return new ReadValue(escapes ? inner.replace(/\\(.)/g, said) : copyOf(inner), part);
    }

    /** The grammar's word for a keyword in any spelling. */
    word<T extends string>(part: Span): Located<T> {
        const text = this.written(part);
        return new ReadValue((keywordBySpelling.get(text) ?? text) as T, part);
    }

    /** The line of an offset, from 1. */
    lineAt(offset: number): number {
        this.lines ??= lineStarts(this.source);
        return positionAt(this.lines, offset).line + 1;
    }

    /** How many rows of a table stand there, and where each begins. */
    rowsIn({ start, end }: Span): { readonly rows: number; readonly begins: string } {
        const begins = lineStarts(this.source.slice(start, end)).map(line => line + start);
        return { rows: begins.length, begins: begins.join(' ') };
    }

    /** Where a brace goes that closes, after an offset, what begins at `head`, and how it is written there. */
    lineBelow(offset: number, head: number): { readonly offset: number; readonly text: string } {
        if (this.lineAt(offset) === this.lineAt(head)) return { offset, text: ' }' };
        const rest = /^[^\r\n]*/.exec(this.source.slice(offset))?.[0] ?? '';
        const newline = /\r\n|\r|\n/.exec(this.source)?.[0] ?? '\n';
        const line = this.lines?.[this.lineAt(head) - 1] ?? 0;
        const indent = /^[ \t]*/.exec(this.source.slice(line, head))?.[0] ?? '';
        return { offset: offset + (/^\s*\/[/*]/.test(rest) ? rest.trimEnd().length : 0), text: `${newline}${indent}}` };
    }

    /** The language of most of the text's keywords. */
    language(): Locale {
        this.spoken ??= keywordLocaleOf(this.source);
        return this.spoken;
    }

    /** The character at an offset. */
    characterAt(offset: number): string {
        return this.source.charAt(offset);
    }

    /** The grammar's word for the keyword at an offset. */
    wordAt(offset: number): string {
        const word = /^[\p{L}-]+/u.exec(this.source.slice(offset, offset + 40))?.[0] ?? '';
        return keywordBySpelling.get(word) ?? word;
    }

    /** The language of the word at an offset that begins a statement; English where it is both. */
    languageAt(statement: number): Locale {
        const word = /^[\p{L}-]+/u.exec(this.source.slice(statement, statement + 40))?.[0] ?? '';
        return keywordLocaleOf(word);
    }

    /** A name as it is compared: NFC, without the `^` that lets a joining word be a name. */
    name(part: Span): string {
        return this.nameOf(this.source.slice(part.start, part.end));
    }

    number(part: Span, decimalOnly = false): Decimal | undefined {
        const text = this.source.slice(part.start, part.end);
        const read = decimalOnly ? readNumber(text, true) : remembered(this.numbers, text, readAmount);
        if ('value' in read) return read.value;
        const values = { text: clipped(text), ...('ambiguous' in read && read.ambiguous) };
        const isJoined = !('ambiguous' in read) && /^\d+,\d/.test(text);
        this.problem(
            'ambiguous' in read ? 'ambiguous-number' : isJoined ? 'joined-numbers' : 'malformed-number',
            spanOf(part),
            values,
            'number',
        );
        return undefined;
    }

    /** A number of things or of money: less than nothing counts nowhere, and that is said. */
    amount(part: Span): Decimal | undefined {
        const value = this.number(part);
        if (!value || value.units >= 0n) return value;
        this.problem('negative-number', spanOf(part), { text: clipped(this.source.slice(part.start, part.end)) }, 'number');
        return undefined;
    }

    /** The same where the number was read before: what is wrong with it is reported already. */
    knownAmount(part: Span): Decimal | undefined {
        const read = remembered(this.numbers, this.source.slice(part.start, part.end), readAmount);
        return 'value' in read && read.value.units >= 0n ? read.value : undefined;
    }

    moment(part: Span): Moment | undefined {
        const text = this.source.slice(part.start, part.end);
        const moment = remembered(this.moments, text, momentOf);
        if (!moment) this.problem(/^\d{4},\d/.test(text) ? 'joined-numbers' : 'no-such-time', spanOf(part), { text: clipped(text) });
        return moment;
    }

    /** `path` is all of `Parks.PlantTrees`. */
    reference(role: Role, path: SyntaxPart): Reference {
        const written = this.source.slice(path.start, path.end);
        if (isQuoted(written)) return this.titled(role, path);
        const names = remembered(this.paths, written, this.namesIn);
        const reference = this.unresolved(role, names, path, isPlain(written, names) ? none : partsOf(written, path.start));
        this.references.push(reference);
        return reference;
    }

    /** A title where a name is wanted: it leads nowhere, and is known to be half-written. */
    private titled(role: Role, path: SyntaxPart): Reference {
        const { value, span } = this.text(path);
        this.problem('title-not-name', span, { found: value, role });
        const reference = this.unresolved(role, halfWritten, span, none);
        this.references.push(reference);
        return reference;
    }

    /** A reference that is not listed. */
    unresolved(role: Role, path: readonly string[], span: Span, parts: readonly Span[]): Reference {
        const reference = new ReadReference(role, path, span, parts, this.uri, nothing);
        this.inside.push(reference);
        return reference;
    }

    private readonly namesIn = (path: string): string[] =>
        path.includes('.') ? path.split('.').map(name => this.nameOf(name.trim())) : [this.nameOf(path)];

    private nameOf(text: string): string {
        return remembered(this.names, text, comparedName);
    }
}

const halfWritten: readonly string[] = [''];
const none: readonly never[] = [];

/** Stands around a reference until it is known what does. */
const nothing = undefined as unknown as Scope;

/** Reads a text, once for all places where it is written. */
function remembered<T>(known: Map<string, T>, text: string, read: (text: string) => T): T {
    let value = known.get(text);
    if (value === undefined && !known.has(text)) {
        value = read(text);
        known.set(text, value);
    }
    return value as T;
}

function comparedName(text: string): string {
    const name = text.startsWith('^') ? text.slice(1) : text;
    return copyOf(/[\u0080-\uffff]/.test(name) ? name.normalize('NFC') : name);
}

/** Written as the language writes it, however it was said. Days are whole, and take half the room where the engine is told so. */
function momentOf(text: string): Moment | undefined {
    const plain = readMoment(text);
    if (plain) return { from: plain.from | 0, to: plain.to | 0, text: copyOf(text) };
    const spoken = readSpokenTime(text) ?? '';
    const [from, to = from] = spoken.split('..').map(readMoment);
    return from && to && { from: from.from | 0, to: to.to | 0, text: spoken };
}

/** The same text, on its own: a view of the file's text would keep all of it alive. */
function copyOf(text: string): string {
    return text.length < shortestView ? text : [text.slice(0, 1), text.slice(1)].join('');
}

/** As much of a text as a message can show. */
function clipped(text: string): string {
    return text.length > 60 ? `${text.slice(0, 60)}…` : copyOf(text);
}

/** Whether a path is written as its names are compared, or is one name. */
function isPlain(written: string, names: readonly string[]): boolean {
    return names.length === 1 || written === names.join('.');
}

/** Where the names of a path stand. */
function partsOf(path: string, start: number): Span[] {
    let at = start;
    return path.split('.').map(part => {
        const name = part.trim();
        const from = at + part.indexOf(name);
        at += part.length + 1;
        return { start: from, end: from + name.length };
    });
}

/** The place of a node or part; that of something in it when there is nothing else in it. */
export function spanOf({ start, end }: Span, only?: Span): Span {
    return only?.start === start && only.end === end ? only : { start, end };
}
