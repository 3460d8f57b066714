// Ever larger selections around a place: a word, a path, a statement, a block, what it belongs to. It must not know what these mean.
import type { Position, SelectionRange } from 'vscode-languageserver';
import { rangeOf, type Span } from '../../plan/source.ts';
import { type OpenFile, offsetAt } from './place.ts';

/** One for each position, as the protocol wants it. */
export function selectionRanges(open: OpenFile | undefined, positions: readonly Position[]): SelectionRange[] {
    return positions.map(position => {
        let selection: SelectionRange | undefined;
        const spans = open ? spansAround(open, offsetAt(open, position)) : [];
        for (const span of spans.reverse()) {
            const range = rangeOf(open?.file.lineStarts ?? [0], span);
            selection = selection ? { range, parent: selection } : { range };
        }
        return selection ?? { range: { start: position, end: position } };
    });
}

/** From the smallest to the whole file, each within the next. */
function spansAround(open: OpenFile, offset: number): Span[] {
    const { file, text } = open;
    const { tokens, comments } = open.lex();
    const spans: Span[] = [];
    for (const { startOffset, image } of [...tokens, ...comments]) {
        const span = { start: startOffset, end: startOffset + image.length };
        if (!holds(span, offset) || /^[{},.]/.test(image)) continue;
        spans.push(span);
        if (/^".*"$/s.test(image)) spans.push({ start: span.start + 1, end: span.end - 1 });
    }
    for (const reference of file.references) if (holds(reference.span, offset)) spans.push(reference.span);
    for (const { span, body } of [...file.declarations, ...file.extensions]) {
        if (!holds(span, offset)) continue;
        spans.push(span);
        if (!body || offset <= body.start || offset > body.end) continue;
        const closed = text[body.end - 1] === '}' && body.end - 1 > body.start;
        const inner = trimmed(text, { start: body.start + 1, end: closed ? body.end - 1 : body.end });
        spans.push(body, inner);
    }
    const block = spans.filter(span => span.end - span.start > 0);
    const line = lineAround(open, offset);
    // A line is a statement only where it cuts through nothing.
    if (block.every(span => within(span, line) || within(line, span) || span.end < line.start || span.start > line.end)) block.push(line);
    block.push({ start: 0, end: text.length });
    const result: Span[] = [];
    for (const span of block.filter(span => holds(span, offset)).sort((a, b) => a.end - a.start - (b.end - b.start) || b.start - a.start)) {
        const last = result.at(-1);
        if (!last || (within(last, span) && (last.start !== span.start || last.end !== span.end))) result.push(span);
    }
    return result;
}

function lineAround({ file, text }: OpenFile, offset: number): Span {
    const start = file.lineStarts.findLast(line => line <= offset) ?? 0;
    const end = file.lineStarts.find(line => line > offset) ?? text.length;
    return trimmed(text, { start, end });
}

function trimmed(text: string, { start, end }: Span): Span {
    const inside = text.slice(start, end);
    const from = start + inside.length - inside.trimStart().length;
    return { start: from, end: Math.max(from, start + inside.trimEnd().length) };
}

function holds({ start, end }: Span, offset: number): boolean {
    return start <= offset && offset <= end;
}

function within(inner: Span, outer: Span): boolean {
    return inner.start >= outer.start && inner.end <= outer.end;
}
