// A text with its keywords in the other language; names, also those spelled like keywords, texts, numbers and layout stay.
// It must not know editors.
import type { IRecognitionException, IToken } from 'chevrotain';
import { keywordLocaleOf } from '../l10n/keyword-locale.ts';
import { type KeywordId, keywords, spell } from '../l10n/keywords.ts';
import type { Locale } from '../l10n/say.ts';
import { isTwofold } from '../l10n/short-scales.ts';
import type { Span } from '../plan/source.ts';
import type { Language } from './module.ts';
import type { Lexed } from './parser/lexer.ts';
import { type ReadKeyword, recoverSyntax } from './parser/recover-syntax.ts';
import { ignoreComment, largestFile } from './read.ts';

interface WordEdit {
    readonly span: Span;
    readonly text: string;
}

/** The edits that do it, in the order of the text. Text that cannot be read is left as it is. */
export function convertKeywords(language: Language, text: string, locale: Locale): WordEdit[] {
    if (text.length > largestFile) return [];
    const lexed = language.lexer.lex(text);
    const { errors, keywords: read } = recoverSyntax(language, lexed.tokens);
    const edits: WordEdit[] = [];
    const broken = new Set([...brokenLines(errors), ...twofoldLines(lexed, text)]);
    for (const keyword of read) {
        const { token, word } = keyword;
        if (!Object.hasOwn(keywords, word) || broken.has(token.startLine)) continue;
        const put = respell(word as KeywordId, token.image, locale, isMeasure(keyword));
        const start = token.startOffset;
        if (put !== token.image) edits.push({ span: { start, end: start + token.image.length }, text: put });
    }
    for (const comment of lexed.comments) {
        if (!ignoreComment.test(comment.image)) continue;
        const word = /ignore|abaikan/.exec(comment.image);
        const put = locale === 'en' ? 'ignore' : 'abaikan';
        const start = comment.startOffset + (word?.index ?? 0);
        if (word && word[0] !== put) edits.push({ span: { start, end: start + word[0].length }, text: put });
    }
    return edits.sort((a, b) => a.span.start - b.span.start);
}

/** Lines on which something cannot be read: there a word may be a name or a keyword. A fault of a line is its own, not the next one's. */
function brokenLines(errors: readonly IRecognitionException[]): ReadonlySet<number | undefined> {
    return new Set(
        errors.flatMap(({ token, ...error }) => {
            const previous = 'previousToken' in error ? (error.previousToken as IToken | undefined) : undefined;
            return previous?.endLine !== undefined && previous.endLine !== token.startLine ? previous.endLine : token.startLine;
        }),
    );
}

/** Lines with an `M` that only people can read: in the other language it would say which. */
function twofoldLines({ tokens }: Lexed, text: string): number[] {
    return tokens.flatMap(({ image, startLine, startOffset, tokenType }) => {
        if (startLine === undefined || tokenType.name !== 'billion@start') return [];
        const line = text.slice(Math.max(text.lastIndexOf('\n', startOffset), text.lastIndexOf('\r', startOffset)) + 1, startOffset);
        return isTwofold(image, keywordLocaleOf(line)) ? [startLine] : [];
    });
}

/** A spelling of the language wanted stays; `dinas` and `badan` are as good as `opd`. */
function respell(id: KeywordId, spelling: string, locale: Locale, measure: boolean): string {
    const wanted = spell(id, locale, measure);
    if (id === 'unit' && locale === 'id') return measure ? wanted : spelling;
    return (keywords[id].spellings[locale] as readonly string[]).includes(spelling) ? spelling : wanted;
}

/** `unit` before a unit of measurement; elsewhere it is one of an organisation. */
function isMeasure({ word, rule }: ReadKeyword): boolean {
    return word === 'unit' && rule === 'Indicator';
}
