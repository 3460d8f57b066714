// Declarations in a settled order: by kind, then by code, then by name, with the comments that belong to them. A comment that stands apart
// heads a section: nothing moves past it. It must not know editors, nor touch properties.
import { childrenOf } from '../plan/children.ts';
import type { Declaration, PlanFile, Scope } from '../plan/model.ts';
import { isWork } from '../plan/queries.ts';
import type { Span } from '../plan/source.ts';
import { styleOf } from '../plan/statement-edits.ts';
import { type Comments, commentsIn, linesOf } from './declaration-lines.ts';
import type { PlanLexer } from './parser/lexer.ts';

interface SortEdit {
    readonly span: Span;
    readonly text: string;
}

/** A declaration with its lines: from its first comment to the end of its last line. */
interface Piece extends Span {
    readonly scope: Declaration;
    readonly text: string;
}

/** The edits that sort a file; none while it cannot be read. Where two on one line, or one name twice, would make it unclear what is meant, nothing moves. */
export function sortDeclarations(file: PlanFile, text: string, lexer: PlanLexer): SortEdit[] {
    if (file.problems.some(({ rule }) => rule === 'syntax')) return [];
    const comments = commentsIn(text, lexer);
    // From the inside out: an inner edit is part of the text that an outer one moves.
    const sorted = (scopes: readonly Scope[]): SortEdit[] => {
        const inner = scopes.flatMap(scope => sorted(childrenOf(scope)));
        const outer = runsOf(scopes, text, comments).flatMap(run => sortRun(run, inner, text));
        return [...inner.filter(edit => !outer.some(({ span }) => span.start <= edit.span.start && edit.span.end <= span.end)), ...outer];
    };
    return sorted(file.elements);
}

const ranks: Readonly<Record<string, number>> = Object.fromEntries(
    ['plan', 'vision', 'mission', 'goal', 'objective', 'location', 'fund', 'partner', 'pattern', 'department', 'extension', 'unit', 'asset']
        .concat(['program', 'activity', 'subactivity'])
        .map((kind, i) => [kind, i]),
);

/** Neighbours with nothing but blank lines between them, each on lines of its own. */
function runsOf(scopes: readonly Scope[], text: string, comments: Comments): Piece[][] {
    const runs: Piece[][] = [];
    let run: Piece[] = [];
    for (const scope of [...scopes].sort((a, b) => a.span.start - b.span.start)) {
        const piece = scope.kind === 'extension' ? undefined : pieceOf(scope, text, comments);
        const last = run.at(-1);
        const follows = piece && last && text.slice(last.end, piece.start).trim() === '';
        if (!follows) {
            runs.push(run);
            run = [];
        }
        if (piece) run.push(piece);
    }
    runs.push(run);
    return runs.filter(pieces => pieces.length > 1 && isSortable(pieces));
}

function pieceOf(scope: Declaration, text: string, comments: Comments): Piece | undefined {
    if (!Object.hasOwn(ranks, scope.kind) || scope.name === '') return undefined;
    const lines = linesOf(scope.span, text, comments);
    return lines && { ...lines, scope, text: text.slice(lines.start, lines.end) };
}

/** Names that are there twice mean the first; the order of activities without codes is the author's. */
function isSortable(pieces: readonly Piece[]): boolean {
    const names = new Set(pieces.map(({ scope }) => scope.name));
    return names.size === pieces.length && pieces.every(({ scope }) => !isWork(scope) || scope.kind === 'program' || codeOf(scope) !== '');
}

function sortRun(run: readonly Piece[], inner: readonly SortEdit[], text: string): SortEdit[] {
    const order = run.toSorted((a, b) => compare(a.scope, b.scope));
    if (order.every((piece, i) => piece === run[i])) return [];
    const { newline } = styleOf(text);
    const parts = order.map((piece, i) => {
        const before = order[i - 1];
        if (!before) return withInner(piece, inner);
        const wasBefore = run[run.indexOf(piece) - 1] === before;
        const gap = wasBefore ? text.slice(before.end, piece.start) : newline + (areAlike(before, piece) ? '' : newline);
        return gap + withInner(piece, inner);
    });
    return [{ span: { start: (run[0] as Piece).start, end: (run.at(-1) as Piece).end }, text: parts.join('') }];
}

/** Single lines of one kind stand together. */
function areAlike(a: Piece, b: Piece): boolean {
    return a.scope.kind === b.scope.kind && !/[\r\n]/.test(a.text) && !/[\r\n]/.test(b.text);
}

function withInner({ start, end, text }: Piece, inner: readonly SortEdit[]): string {
    return inner
        .filter(({ span }) => span.start >= start && span.end <= end)
        .sort((a, b) => b.span.start - a.span.start)
        .reduce((put, edit) => put.slice(0, edit.span.start - start) + edit.text + put.slice(edit.span.end - start), text);
}

function compare(a: Declaration, b: Declaration): number {
    const rank = (ranks[a.kind] ?? 0) - (ranks[b.kind] ?? 0);
    if (rank !== 0) return rank;
    const [left, right] = [codeOf(a), codeOf(b)];
    if ((left === '') !== (right === '')) return left === '' ? 1 : -1;
    return compareCodes(left, right) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
}

function codeOf(declaration: Declaration): string {
    return 'code' in declaration ? (declaration.code?.value ?? '') : '';
}

/** Part by part, numbers as numbers: `1.9` before `1.10`. Codes that differ in zeros only keep their order by text. */
function compareCodes(a: string, b: string): number {
    const left = a.split('.');
    const right = b.split('.');
    for (let i = 0; i < Math.max(left.length, right.length); i++) {
        const [x = '', y = ''] = [left[i], right[i]];
        const difference = /^\d+$/.test(x) && /^\d+$/.test(y) ? Number(x) - Number(y) : x < y ? -1 : x > y ? 1 : 0;
        if (difference !== 0) return difference;
    }
    return a < b ? -1 : a > b ? 1 : 0;
}
