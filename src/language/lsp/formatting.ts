// Formatting of a text, of a range and while typing, whether or not it is part of a plan. The editor's tab size is not asked: a plan looks
// the same on every desk. It must not know how text is laid out.
import type { DocumentOnTypeFormattingOptions, Position, Range, TextEdit } from 'vscode-languageserver';
import { lineStarts, offsetOf, rangeOf } from '../../plan/source.ts';
import { formatEdits, formatOnType, formatRange, type SpaceEdit } from '../format/format.ts';
import type { PlanLexer } from '../parser/lexer.ts';
import { largestFile } from '../read.ts';

export const formatTriggers: DocumentOnTypeFormattingOptions = { firstTriggerCharacter: '}', moreTriggerCharacter: ['\n'] };

export function formatText(text: string, lexer: PlanLexer): TextEdit[] {
    return edits(text, () => formatEdits(text, lexer.lex));
}

export function formatTextRange(text: string, { start, end }: Range, lexer: PlanLexer): TextEdit[] {
    return edits(text, starts => formatRange(text, lexer.lex, { start: offsetOf(text, starts, start), end: offsetOf(text, starts, end) }));
}

/** `typed`: the character before the position. */
export function formatTyped(text: string, position: Position, typed: string, lexer: PlanLexer): TextEdit[] {
    return edits(text, starts => formatOnType(text, lexer.lex, offsetOf(text, starts, position), typed));
}

function edits(text: string, find: (starts: readonly number[]) => SpaceEdit[]): TextEdit[] {
    if (text.length > largestFile) return [];
    const starts = lineStarts(text);
    return find(starts).map(({ span, text: newText }) => ({ range: rangeOf(starts, span), newText }));
}
