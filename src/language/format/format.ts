// The formatter: a text's lexing in, edits out. Edits change white space between tokens and at the ends of lines, nothing else.
// It must not know editors, files or the grammar: it works just as well in the middle of typing.
import { lineStarts, positionAt, type Span } from '../../plan/source.ts';
import type { Lexed } from '../parser/lexer.ts';
import { type Blocks, braceOf, findBlocks } from './blocks.ts';
import { findBreaks, indentOf } from './layout.ts';
import { type Piece, piecesOf } from './pieces.ts';
import { spaceBefore } from './spaces.ts';
import { findStatements, type Statements } from './statements.ts';

/** Replaces a stretch of white space. */
export interface SpaceEdit {
    readonly span: Span;
    readonly text: string;
}

/** Parts of the language that the formatter needs. */
export type Lex = (text: string) => Lexed;

/** The edits that format a text, in order and apart from each other. */
export function formatEdits(text: string, lex: Lex): SpaceEdit[] {
    const lexed = lex(text);
    const pieces = piecesOf(text, lexed);
    const statements = findStatements(pieces);
    const blocks = findBlocks(text, pieces, statements);
    const breaks = findBreaks(text, pieces, blocks, statements);
    const edits = new Writer(text, pieces, blocks, statements, breaks).edits();
    // Must never happen; a text that says something else than before would be worse than one that is not formatted.
    return edits.length === 0 || saysTheSame(lexed, lex(applySpaceEdits(text, edits))) ? edits : [];
}

export function formatText(text: string, lex: Lex): string {
    return applySpaceEdits(text, formatEdits(text, lex));
}

/** The edits that lie in the lines that `range` touches. */
export function formatRange(text: string, lex: Lex, range: Span): SpaceEdit[] {
    const starts = lineStarts(text);
    const from = starts[positionAt(starts, range.start).line] as number;
    const last = positionAt(starts, range.end > range.start ? range.end - 1 : range.end).line;
    const to = starts[last + 1] ?? text.length;
    return formatEdits(text, lex).filter(({ span }) => isWithin(span, from, to, text));
}

/** After a `}`: its block. After a line break: the line that was left, and what was carried to the next. The line of the cursor keeps its end. */
export function formatOnType(text: string, lex: Lex, offset: number, typed: string): SpaceEdit[] {
    const starts = lineStarts(text);
    const line = positionAt(starts, offset).line;
    if (typed === '}') {
        const open = openingOf(piecesOf(text, lex(text)), offset);
        if (open === undefined) return [];
        return formatRange(text, lex, { start: open, end: offset }).filter(({ span }) => span.end <= offset);
    }
    const start = starts[Math.max(0, line - 1)] as number;
    const isEmpty = /^[^\S\r\n]*(\r|\n|$)/.test(text.slice(starts[line]));
    const end = isEmpty ? (starts[line] as number) : (starts[line + 1] ?? text.length);
    return formatEdits(text, lex).filter(({ span }) => {
        // Line breaks and the space at the cursor were typed just now: they stay.
        const isTyped = /[\r\n]/.test(text.slice(span.start, span.end)) || (isEmpty && span.start <= offset && offset < span.end);
        return !isTyped && isWithin(span, start, end, text);
    });
}

export function applySpaceEdits(text: string, edits: readonly SpaceEdit[]): string {
    let at = 0;
    const parts: string[] = [];
    for (const { span, text: put } of edits) {
        parts.push(text.slice(at, span.start), put);
        at = span.end;
    }
    parts.push(text.slice(at));
    return parts.join('');
}

/** Text put in at the very end is the next line's, unless there is none. */
function isWithin(span: Span, from: number, to: number, text: string): boolean {
    return span.start >= from && span.end <= to && (span.start < to || to === text.length);
}

/** Where the block begins whose `}` ends at `offset`. */
function openingOf(pieces: readonly Piece[], offset: number): number | undefined {
    const open: number[] = [];
    for (const piece of pieces) {
        const brace = braceOf(piece);
        if (brace > 0) open.push(piece.start);
        else if (brace < 0) {
            const start = open.pop();
            if (piece.end === offset) return start;
        }
    }
    return undefined;
}

function saysTheSame(before: Lexed, after: Lexed): boolean {
    return before.tokens.length === after.tokens.length && before.tokens.every((token, i) => token.image === after.tokens[i]?.image);
}

class Writer {
    private readonly text: string;
    private readonly pieces: readonly Piece[];
    private readonly blocks: Blocks;
    private readonly statements: Statements;
    private readonly breaks: readonly boolean[];
    private readonly newline: string;
    private readonly result: SpaceEdit[] = [];

    constructor(text: string, pieces: readonly Piece[], blocks: Blocks, statements: Statements, breaks: readonly boolean[]) {
        this.text = text;
        this.pieces = pieces;
        this.blocks = blocks;
        this.statements = statements;
        this.breaks = breaks;
        this.newline = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
    }

    edits(): SpaceEdit[] {
        this.pieces.forEach((piece, i) => {
            this.writeGap(i);
            if (piece.kind === 'comment') this.trimComment(piece);
        });
        this.writeEnd();
        return this.result;
    }

    private isFrozen(line: number | undefined): boolean {
        return line !== undefined && this.blocks.frozen.has(line);
    }

    private writeGap(i: number): void {
        const before = this.pieces[i - 1];
        const piece = this.pieces[i] as Piece;
        const start = before?.end ?? (this.text.startsWith('\ufeff') ? 1 : 0);
        const indent = ' '.repeat(indentOf(i, this.blocks, this.statements));
        if (before && !this.breaks[i]) {
            if (!this.isFrozen(piece.line)) this.replace(start, piece.start, spaceBefore(this.text, this.pieces, i, this.statements));
            return;
        }
        const written = this.text.slice(start, piece.start);
        const newlines = written.match(/\r\n|\r|\n/g) ?? [];
        if (before && newlines.length === 0) {
            this.replace(start, piece.start, this.newline + indent);
            return;
        }
        // Two edits: one may lie in a range without the other.
        const lineStart = start + (/[\r\n][^\r\n]*$/.exec(written)?.index ?? -1) + 1;
        if (!this.isFrozen(before?.endLine) && !this.isFrozen(piece.line))
            this.replace(start, lineStart, before ? newlines.slice(0, this.mayHaveBlankLine(i) ? 2 : 1).join('') : '');
        if (!this.isFrozen(piece.line)) this.replace(lineStart, piece.start, indent);
    }

    /** None after what opens a block, and none before what closes it. */
    private mayHaveBlankLine(i: number): boolean {
        let before = i - 1;
        while (this.pieces[before]?.kind === 'comment' && !this.breaks[before]) before--;
        return braceOf(this.pieces[before]) <= 0 && braceOf(this.pieces[i]) >= 0;
    }

    private trimComment({ text, start, end, endLine }: Piece): void {
        if (text.startsWith('//')) {
            if (!this.isFrozen(endLine)) this.replace(start + text.trimEnd().length, end, '');
            return;
        }
        for (const { 0: found, 1: spaces = '', index } of text.matchAll(/([ \t]+)[\r\n]?/g))
            if (found !== spaces) this.replace(start + index, start + index + spaces.length, '');
    }

    private writeEnd(): void {
        const last = this.pieces.at(-1);
        const length = this.text.length;
        if (!last) {
            this.replace(this.text.startsWith('\ufeff') ? 1 : 0, length, '');
            return;
        }
        if (last.kind === 'unreadable' && last.end === length) return;
        const written = this.text.slice(last.end);
        const first = /\r\n|\r|\n/.exec(written);
        const start = this.isFrozen(last.endLine) ? last.end + (first?.index ?? written.length) : last.end;
        this.replace(start, length, first?.[0] ?? this.newline);
    }

    /** Changes as little as possible. */
    private replace(start: number, end: number, put: string): void {
        let from = start;
        let to = end;
        let text = put;
        while (from < to && text !== '' && this.text[from] === text[0]) {
            from++;
            text = text.slice(1);
        }
        while (from < to && text !== '' && this.text[to - 1] === text.at(-1)) {
            to--;
            text = text.slice(0, -1);
        }
        if (from < to || text !== '') this.result.push({ span: { start: from, end: to }, text });
    }
}
