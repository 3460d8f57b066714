// The lines of a declaration, with the comments that belong to it: those directly above, and the one behind it. It must not know names.
import type { Span } from '../plan/source.ts';
import { lineEnd, lineStart } from '../plan/statement-edits.ts';
import type { PlanLexer } from './parser/lexer.ts';

/** The comments of a text, by the line that they begin or end on. */
export interface Comments {
    /** By the offset of the line. */
    readonly beginning: ReadonlyMap<number, readonly Span[]>;
    readonly ending: ReadonlyMap<number, Span>;
}

export function commentsIn(text: string, lexer: PlanLexer): Comments {
    const spans = lexer.lex(text).comments.map(({ startOffset, image }) => ({
        start: startOffset,
        end: startOffset + image.length,
    }));
    return {
        beginning: Map.groupBy(spans, ({ start }) => lineStart(text, start)),
        ending: new Map(spans.map(span => [lineStart(text, span.end), span])),
    };
}

/** From the first comment above to the end of its last line; undefined where something else stands on its lines. */
export function linesOf({ start: first, end: last }: Span, text: string, comments: Comments): Span | undefined {
    let start = lineStart(text, first);
    if (text.slice(start, first).trim() !== '') return undefined;
    const behind = comments.beginning.get(lineStart(text, last))?.find(comment => comment.start >= last);
    if (text.slice(last, behind ? behind.start : lineEnd(text, last)).trim() !== '') return undefined;
    const end = lineEnd(text, behind ? behind.end : last);
    if (behind && text.slice(behind.end, end).trim() !== '') return undefined;
    for (let above = aloneAbove(start, text, comments); above; above = aloneAbove(start, text, comments))
        start = lineStart(text, above.start);
    return { start, end };
}

/** A comment that fills the line above. */
function aloneAbove(start: number, text: string, { ending }: Comments): Span | undefined {
    if (start === 0) return undefined;
    const lineFeed = text[start - 1] === '\n' && text[start - 2] === '\r' ? 2 : 1;
    const before = lineStart(text, start - lineFeed);
    const comment = ending.get(before);
    if (!comment || text.slice(comment.end, start).trim() !== '') return undefined;
    return text.slice(lineStart(text, comment.start), comment.start).trim() === '' ? comment : undefined;
}
