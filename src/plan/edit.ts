// Changes to a plan's text as data, made without knowing the text; `textEdit` makes one an edit once the text is at hand.
// It must not know editors.
import type { Declaration } from './plan.ts';
import type { Span } from './source.ts';

/** Replaces a stretch of a file; an empty `text` removes it. */
export interface Replace {
    readonly kind: 'replace';
    readonly file: string;
    readonly span: Span;
    readonly text: string;
}

/** Adds one statement to a declaration's block, which is made when there is none. */
export interface Add {
    readonly kind: 'add';
    readonly to: Pick<Declaration, 'file' | 'span' | 'body'>;
    readonly statement: string;
}

export type Change = Replace | Add;

export interface TextEdit {
    readonly file: string;
    readonly span: Span;
    readonly text: string;
}

/** The edit that makes a change in a file of this text. A statement that is removed takes its line with it. */
export function textEdit(change: Change, text: string): TextEdit {
    return change.kind === 'replace' ? replaceEdit(change, text) : addEdit(change, text);
}

/** The text after all edits, which must not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
    return [...edits]
        .sort((a, b) => b.span.start - a.span.start)
        .reduce((result, { span, text: put }) => result.slice(0, span.start) + put + result.slice(span.end), text);
}

function replaceEdit({ file, span, text: put }: Replace, text: string): TextEdit {
    if (put !== '') return { file, span, text: put };
    let { start, end } = span;
    const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
    const next = text.indexOf('\n', end);
    const after = text.slice(end, next < 0 ? text.length : next);
    if (before.trim() === '' && after.trim() === '') {
        start -= before.length;
        end = next < 0 ? text.length : next + 1;
    } else while (start > 0 && text[start - 1] === ' ' && /[\s}]/.test(text[end] ?? '\n')) start--;
    return { file, span: { start, end }, text: '' };
}

function addEdit({ to, statement }: Add, text: string): TextEdit {
    const lineStart = text.lastIndexOf('\n', to.span.start - 1) + 1;
    const indent = /^[ \t]*/.exec(text.slice(lineStart))?.[0] ?? '';
    const newline = text.includes('\r\n') ? '\r\n' : '\n';
    if (!to.body) {
        const at = { start: to.span.end, end: to.span.end };
        return { file: to.file, span: at, text: ` {${newline}${indent}  ${statement}${newline}${indent}}` };
    }
    const close = text[to.body.end - 1] === '}' && to.body.end - 1 > to.body.start ? to.body.end - 1 : to.body.end;
    const inside = text.slice(to.body.start + 1, close);
    const end = to.body.start + 1 + inside.trimEnd().length;
    const span = { start: end, end };
    if (!inside.includes('\n'))
        return { file: to.file, span, text: `${inside.trim() === '' ? ' ' : '  '}${statement}${inside.endsWith(' ') ? '' : ' '}` };
    const first = /\n([ \t]*)\S/.exec(inside)?.[1] ?? `${indent}  `;
    return { file: to.file, span, text: `${newline}${first}${statement}` };
}

/** In quotes, as data: nothing in it ends the string or the line. */
export function writeString(text: string): string {
    const escaped = text
        .replace(/[\\"]/g, '\\$&')
        .replace(/\r\n?|\n/g, '\\n')
        .replaceAll('\t', '\\t');
    return `"${escaped}"`;
}
