// A text as the formatter sees it: tokens, comments and what cannot be read, in order, with nothing but white space between them.
// It must not know what any of them means.
import type { IToken } from 'chevrotain';
import { lineStarts, positionAt } from '../../plan/source.ts';
import { isClosedText } from '../build/quotes.ts';
import type { Lexed } from '../parser/lexer.ts';

export interface Piece {
    readonly kind: 'token' | 'comment' | 'unreadable';
    readonly text: string;
    /** The name of the token's type, such as NUM; empty for what is no token. */
    readonly type: string;
    readonly start: number;
    readonly end: number;
    /** Lines are counted from 0. */
    readonly line: number;
    readonly endLine: number;
}

/** All that is not white space. Text that the lexer skipped or left out, and a comment that is never closed, are `unreadable`. */
export function piecesOf(text: string, { tokens, comments }: Lexed): Piece[] {
    const starts = lineStarts(text);
    const pieces: Piece[] = [];
    const add = (kind: Piece['kind'], type: string, start: number, end: number) => {
        const line = positionAt(starts, start).line;
        pieces.push({
            kind,
            text: text.slice(start, end),
            type,
            start,
            end,
            line,
            endLine: positionAt(starts, Math.max(start, end - 1)).line,
        });
    };
    let at = 0;
    /** False when nothing after this can be read. */
    const skipTo = (next: number): boolean => {
        const gap = text.slice(at, next);
        const first = gap.search(/[^\s\u0085]/);
        if (first < 0) return true;
        const start = at + first;
        const isUnclosedComment = gap.includes('/*');
        add('unreadable', '', start, isUnclosedComment ? text.length : start + trimmedLength(gap.slice(first)));
        return !isUnclosedComment;
    };
    for (const [token, isComment] of merge(tokens, comments)) {
        if (!skipTo(token.startOffset)) return pieces;
        at = token.startOffset + token.image.length;
        add(isComment ? 'comment' : 'token', isComment ? '' : token.tokenType.name, token.startOffset, at);
    }
    skipTo(text.length);
    return pieces;
}

function trimmedLength(text: string): number {
    let end = text.length;
    while (end > 0 && /[\s\u0085]/.test(text[end - 1] as string)) end--;
    return end;
}

function* merge(tokens: readonly IToken[], comments: readonly IToken[]): Generator<[IToken, boolean]> {
    let next = 0;
    for (const token of tokens) {
        for (; next < comments.length && (comments[next] as IToken).startOffset < token.startOffset; next++)
            yield [comments[next] as IToken, true];
        yield [token, false];
    }
    for (; next < comments.length; next++) yield [comments[next] as IToken, true];
}

export function isWord(piece: Piece | undefined): boolean {
    return piece?.kind === 'token' && /^[\^\p{L}_]/u.test(piece.text) && piece.type !== 'Rp';
}

/** A text in quotes that ends with its line instead of a quote: what follows on that line may be meant to stand in it. */
export function isUnclosed(piece: Piece): boolean {
    return piece.type === 'STRING' && !isClosedText(piece.text);
}
