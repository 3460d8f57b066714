// Where a statement goes in a text and how it is laid out there: line ends and indentation as the file has them, comments left alone.
// It must not know what the statement says.
import type { Span } from './source.ts';

interface Edit {
    readonly span: Span;
    readonly text: string;
}
interface Block {
    readonly span: Span;
    readonly body: Span | undefined;
}

/** A statement longer than this is not put into a block of one line. */
const longestLine = 120;

interface Beside {
    readonly after?: Span | undefined;
    readonly before?: Span | undefined;
}

/** Puts a statement into a block: behind `after`, else before `before`, else as the last one. */
export function addEdit(text: string, to: Block, statement: string, { after, before }: Beside = {}): Edit {
    const { newline, unit } = styleOf(text);
    const indent = indentAt(text, to.span.start);
    const lines = (by: string) => layOut(statement, by, unit, newline);
    if (!to.body) {
        const span = { start: to.span.end, end: to.span.end };
        const rest = text.slice(to.span.end, lineEnd(text, to.span.end));
        if (/^\s*[^\s/]/.test(rest) && isShort(statement)) return { span, text: ` { ${inline(statement)} }` };
        return { span, text: ` {${newline}${indent}${unit}${lines(indent + unit)}${newline}${indent}}` };
    }
    const isClosed = text[to.body.end - 1] === '}' && to.body.end - 1 > to.body.start;
    const close = isClosed ? to.body.end - 1 : to.body.end;
    const inside = text.slice(to.body.start + 1, close);
    const end = to.body.start + 1 + inside.trimEnd().length;
    if (!/[\r\n]/.test(inside)) {
        const at = after ? after.end : before ? endBefore(text, to.body.start + 1, before.start) : end;
        const span = { start: at, end: at };
        if (isShort(statement)) {
            const gap = inside.trim() === '' ? ' ' : '  ';
            return {
                span,
                text: `${at === to.body.start + 1 ? ' ' : gap}${inline(statement)}${at < end || inside.endsWith(' ') ? '' : ' '}`,
            };
        }
        const opened = { start: end, end: close };
        return { span: opened, text: `${newline}${indent}${unit}${lines(indent + unit)}${newline}${isClosed ? indent : ''}` };
    }
    const first = /[\r\n]([ \t]*)\S/.exec(inside)?.[1] ?? indent + unit;
    if (after) return behind(text, after, statement, indentAt(text, after.start));
    if (before) {
        const at = endBefore(text, to.body.start + 1, before.start);
        return { span: { start: at, end: at }, text: `${newline}${first}${lines(first)}` };
    }
    const hidden = statement.includes('//') && isClosed && !/[\r\n]/.test(text.slice(end, close));
    return { span: { start: end, end }, text: `${newline}${first}${lines(first)}${hidden ? newline + indent : ''}` };
}

/** Puts a declaration at the top level: behind `after`, else at the end, set apart by a blank line. */
export function appendEdit(text: string, statement: string, after?: Span): Edit {
    const { newline, unit } = styleOf(text);
    if (after) return behind(text, after, statement, indentAt(text, after.start));
    const end = text.trimEnd().length;
    const before = end === 0 ? '' : newline + newline;
    const last = end === text.length ? newline : '';
    return { span: { start: end, end }, text: `${before}${layOut(statement, '', unit, newline)}${last}` };
}

/** The end of what stands before a statement and the comments above it, but not before `start`. */
function endBefore(text: string, start: number, offset: number): number {
    for (let end = offset; ; ) {
        end = start + text.slice(start, end).trimEnd().length;
        const line = Math.max(start, lineStart(text, end));
        const alone = /^\s*(\/\/.*|\/\*.*\*\/)$/.test(text.slice(line, end));
        if (!alone || line === start) return end;
        end = line;
    }
}

/** Behind another statement, at its level. */
export function behindEdit(text: string, after: Span, statement: string): Edit {
    return behind(text, after, statement, indentAt(text, after.start));
}

/** Behind another statement: on a line of its own, after the comment on that line; a statement of several lines set apart. */
function behind(text: string, after: Span, statement: string, indent: string): Edit {
    const { newline, unit } = styleOf(text);
    const end = lineEnd(text, after.end);
    const rest = text.slice(after.end, end);
    if (!/^\s*(\/\/.*|\/\*[^*]*\*\/\s*)?$/.test(rest))
        return {
            span: { start: after.end, end: after.end },
            text: isShort(statement)
                ? `  ${inline(statement)}`
                : `${newline}${indent}${layOut(statement, indent, unit, newline)}${newline}${indent}`,
        };
    const at = after.end + rest.trimEnd().length;
    const apart = /\n/.test(statement) || /[\r\n]/.test(text.slice(after.start, after.end)) ? newline : '';
    return { span: { start: at, end: at }, text: `${newline}${apart}${indent}${layOut(statement, indent, unit, newline)}` };
}

/** The span that goes with a statement: its line too, when nothing else is on it. */
export function removalSpan(text: string, { start, end }: Span): Span {
    const line = lineStart(text, start);
    const rest = lineEnd(text, end);
    if (text.slice(line, start).trim() === '' && text.slice(end, rest).trim() === '') return { start: line, end: nextLine(text, rest) };
    let from = start;
    while (from > line && /[ \t]/.test(text[from - 1] as string) && /[\s}]/.test(text[end] ?? '\n')) from--;
    return { start: from, end };
}

/** One item of a list with a comma beside it; the only one with the word before it. */
export function dropSpan(text: string, { start, end }: Span): Span {
    const comma = /,\s*$/.exec(text.slice(0, start));
    if (comma) return { start: comma.index, end };
    const next = /^\s*,\s*/.exec(text.slice(end));
    if (next) return { start, end: end + next[0].length };
    return removalSpan(text, { start: keywordStart(text, start), end });
}

/** Where the word before an offset begins, with white space between; the offset when there is none. */
function keywordStart(text: string, offset: number): number {
    const spaced = text.slice(Math.max(0, offset - longestKeyword), offset);
    const written = spaced.trimEnd();
    let start = written.length;
    while (start > 0 && /[\p{L}\p{M}_-]/u.test(written[start - 1] as string)) start--;
    return written.length === spaced.length ? offset : offset - spaced.length + start;
}

/** A keyword and the white space behind it are shorter. */
const longestKeyword = 200;

/** A statement as it is written, without the indentation that its place gave it. */
export function dedent(text: string, { start, end }: Span): string {
    const indent = indentAt(text, start);
    return text
        .slice(start, end)
        .split(/\r\n|\r|\n/)
        .map((line, i) => (i > 0 && line.startsWith(indent) ? line.slice(indent.length) : line))
        .join('\n');
}

/** Line ends and one level of indentation, as the file has them. */
export function styleOf(text: string): { readonly newline: string; readonly unit: string } {
    const newline = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
    return { newline, unit: firstIndent(text) ?? '  ' };
}

/** The indentation of the first line of the first block that has lines. */
function firstIndent(text: string): string | undefined {
    const white = /\s*/y;
    for (let open = text.indexOf('{'); open >= 0; open = text.indexOf('{', open + 1)) {
        white.lastIndex = open + 1;
        const space = white.exec(text)?.[0] ?? '';
        const line = Math.max(space.lastIndexOf('\n'), space.lastIndexOf('\r'));
        const indent = space.slice(line + 1);
        if (line >= 0 && /^(\t| {1,8})$/.test(indent) && open + 1 + space.length < text.length) return indent;
    }
    return undefined;
}

export function lineStart(text: string, offset: number): number {
    return offset === 0 ? 0 : Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

export function lineEnd(text: string, offset: number): number {
    const found = text.slice(offset).search(/[\r\n]/);
    return found < 0 ? text.length : offset + found;
}

function nextLine(text: string, end: number): number {
    return end + (/^(\r\n|\r|\n)/.exec(text.slice(end, end + 2))?.[0].length ?? 0);
}

function indentAt(text: string, offset: number): string {
    const start = lineStart(text, offset);
    return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? '';
}

function layOut(statement: string, indent: string, unit: string, newline: string): string {
    return statement
        .split('\n')
        .map((line, i) =>
            i === 0 || line.trim() === '' ? line : indent + line.replace(/^(?: {2})+/, spaces => unit.repeat(spaces.length / 2)),
        )
        .join(newline);
}

function inline(statement: string): string {
    const lines = statement
        .split('\n')
        .map((line, i, all) => (i === 0 ? line.trimEnd() : i === all.length - 1 ? line.trimStart() : line.trim()));
    return lines.filter((line, i) => line !== '' || i === 0 || i === lines.length - 1).join(' ');
}

function isShort(statement: string): boolean {
    return !statement.includes('//') && (!statement.includes('\n') || inline(statement).length <= longestLine);
}
