// Collects the changes of an update and makes texts of them: each file in its own language, what is added to one place in one piece.
// It must not know what is merged.

import { writeMoney, writeReading, writeReference } from '../exports/source-amounts.ts';
import { keywordLocaleOf } from '../l10n/keyword-locale.ts';
import { spell } from '../l10n/keywords.ts';
import type { Locale } from '../l10n/say.ts';
import { applyChanges, type Block, type Change, type Language, type Written } from '../plan/edit.ts';
import { makeMoney } from '../plan/make.ts';
import { copyWith, type Span } from '../plan/source.ts';
import type { Figure, Item } from './owned.ts';

interface Addition {
    readonly to: Block;
    readonly after: Span | undefined;
    readonly before: Span | undefined;
    readonly statements: Written[];
}

export class Edits {
    private readonly changes: Change[] = [];
    private readonly additions = new Map<string, Addition>();
    private readonly texts: ReadonlyMap<string, string>;
    private readonly places = new Map<string, readonly number[]>();
    private readonly languages = new Map<string, Language>();

    constructor(texts: ReadonlyMap<string, string>) {
        this.texts = texts;
    }

    /** The language of a file's keywords. */
    languageOf(uri: string): Locale {
        const known = this.languages.get(uri) ?? keywordLocaleOf(this.texts.get(uri) ?? '');
        this.languages.set(uri, known);
        return known;
    }

    textAt(uri: string, { start, end }: Span): string {
        return (this.texts.get(uri) ?? '').slice(start, end);
    }

    replace(file: string, span: Span, text: string): void {
        this.changes.push({ kind: 'replace', file, span, text });
    }

    /** A statement with its line; one of a list with its comma. */
    drop(file: string, span: Span): void {
        this.changes.push({ kind: 'drop', file, span });
    }

    remove(file: string, span: Span): void {
        this.changes.push({ kind: 'replace', file, span, text: '' });
    }

    /** Behind `after`, else before `before`, else as the last one. */
    add(to: Block, statement: Written, { after, before }: { after?: Span | undefined; before?: Span | undefined } = {}): void {
        const place = to.body ? `${after?.end ?? ''} ${before?.start ?? ''}` : '';
        const key = `${to.file} ${to.span.start} ${place}`;
        const known = this.additions.get(key) ?? { to, after, before, statements: [] };
        this.additions.set(key, known);
        known.statements.push(statement);
    }

    append(file: string, statement: string, after?: Span): void {
        this.changes.push({ kind: 'append', file, statement, after });
    }

    /** Whether something is changed between two places. */
    isIn(uri: string, { start, end }: Span): boolean {
        const places = this.places.get(uri) ?? this.placesIn(uri);
        this.places.set(uri, places);
        let low = 0;
        let high = places.length;
        while (low < high) {
            const middle = (low + high) >> 1;
            if ((places[middle] as number) < start) low = middle + 1;
            else high = middle;
        }
        return (places[low] ?? Infinity) <= end;
    }

    /** Where the changes begin, in order. */
    private placesIn(uri: string): number[] {
        const own = [...this.changes.filter(change => change.kind !== 'add' && change.file === uri)];
        const spans = own.map(change =>
            'span' in change ? change.span : 'after' in change ? (change.after ?? { start: 0 }) : { start: 0 },
        );
        const added = [...this.additions.values()]
            .filter(({ to }) => to.file === uri)
            .map(({ after, before, to }) => after ?? before ?? to.span);
        return [...spans, ...added].map(({ start }) => start).sort((a, b) => a - b);
    }

    /** Texts of the files that change. */
    apply(): ReadonlyMap<string, string> {
        const added = [...this.additions.values()].map(({ to, after, before, statements }): Change => {
            const of = (language: Language) =>
                joined(statements.map(statement => (typeof statement === 'string' ? statement : statement[language])));
            return { kind: 'add', to, statement: { en: of('en'), id: of('id') }, after, before };
        });
        const source = (uri: string) => {
            const text = this.texts.get(uri);
            return text === undefined ? undefined : { text, language: this.languageOf(uri) };
        };
        return applyChanges([...this.changes, ...added], source) ?? new Map();
    }

    /** Changes an amount where it stands. Its time stays, and its fund unless that changed. */
    change(file: string, from: Figure, to: Figure): void {
        const locale = this.languageOf(file);
        if (from.value !== to.value) {
            const span = 'amountSpan' in from.item ? from.item.amountSpan : this.numberOf(file, from.item);
            this.replace(file, span, writeValue(to.item, locale));
        }
        if (from.fund === to.fund || !('fund' in from.item) || !('fund' in to.item)) return;
        const [own, other] = [from.item.fund, to.item.fund];
        if (own && other) this.replace(file, own.span, writeReference(other));
        else if (other) {
            const at = from.item.span.end;
            this.replace(file, { start: at, end: at }, ` ${spell('from', locale)} ${writeReference(other)}`);
        } else if (own) {
            // With the word before it, and the space before that.
            const before = this.textAt(file, { start: from.item.span.start, end: own.span.start }).trimEnd();
            const kept = before.slice(0, before.length - (before.split(/\s/).at(-1) ?? '').length).trimEnd();
            this.replace(file, { start: from.item.span.start + kept.length, end: own.span.end }, '');
        }
    }

    /** The number at the start of a reading, with its sign. */
    private numberOf(file: string, { span }: Item): Span {
        const number = /^-?\d[\d_]*(?:[.,]\d[\d_]*)*\s*%?/.exec(this.textAt(file, span))?.[0] ?? '';
        return { start: span.start, end: span.start + number.trimEnd().length };
    }
}

/** Statements of several lines are set apart. */
function joined(statements: readonly string[]): string {
    return statements.reduce((text, next) => `${text}${/\n/.test(text + next) ? '\n\n' : '\n'}${next}`);
}

/** The amount or the figure alone. */
function writeValue(item: Item, locale: Locale): string {
    if ('amount' in item) return item.amount ? writeMoney(makeMoney(item.amount), locale) : '';
    return writeReading(copyWith(item, { period: undefined }), locale);
}

/** A statement of its own: `anggaran 3 juta pada 2026 dari PAD`. */
export function writeFigure({ item, list }: Figure, locale: Locale): string {
    return `${spell(list.property, locale)} ${'amount' in item ? writeMoney(item, locale) : writeReading(item, locale)}`;
}
