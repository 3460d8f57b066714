// The plan of a later year with the comments of the old one: those at the top of a file and directly above a declaration go with it; all
// others are told. Each file keeps the language of its keywords. It must not know disks.

import { keywordLocaleOf } from '../l10n/keyword-locale.ts';
import type { Note } from '../next-year/account.ts';
import { type NextFile, type NextYear, type NextYearOptions, type NotStarted, startNextYear } from '../next-year/next-year.ts';
import type { Declaration, PlanFile, Scope } from '../plan/model.ts';
import type { Plan } from '../plan/plan.ts';
import { qualifiedName } from '../plan/queries.ts';
import type { Span } from '../plan/source.ts';
import { lineStart } from '../plan/statement-edits.ts';
import { type Comments, commentsIn, linesOf } from './declaration-lines.ts';
import type { Language } from './module.ts';
import { readPlanFile } from './read.ts';

export interface StartYearOptions extends Omit<NextYearOptions, 'localeOf'> {
    /** The text that a file of the plan was read from. */
    readonly textOf: (uri: string) => string;
    readonly language: Language;
}

export function startYear(plan: Plan, options: StartYearOptions): NextYear | NotStarted {
    const { textOf, language } = options;
    const next = startNextYear(plan, { ...options, localeOf: uri => keywordLocaleOf(textOf(uri)) });
    if ('refusal' in next) return next;
    const carried = new Set<string>();
    const olds = plan.files.map(file => oldFile(file, textOf(file.uri), language));
    const commented = new Map(olds.flatMap(old => [...old.above]));
    const files = next.files.map(file => withComments(file, olds, commented, carried, language));
    const kept = new Set(files.flatMap(({ text, path }) => readPlanFile(language, path, text).declarations.map(keyOf)));
    const left = olds.flatMap(old => leftComments(old, carried, kept));
    return { ...next, files, account: { ...next.account, leftOut: [...next.account.leftOut, ...left] } };
}

interface OldFile {
    readonly file: PlanFile;
    readonly text: string;
    readonly comments: readonly Span[];
    /** Comments above the first declaration that are not directly above it. */
    readonly head: Span | undefined;
    /** Comments directly above a declaration, by its key. */
    readonly above: ReadonlyMap<string, { readonly uri: string; readonly span: Span; readonly lines: readonly string[] }>;
}

function oldFile(file: PlanFile, text: string, language: Language): OldFile {
    const comments = commentsIn(text, language.lexer);
    const all = [...comments.beginning.values()].flat();
    const above = new Map<string, { uri: string; span: Span; lines: readonly string[] }>();
    for (const scope of file.declarations) {
        const span = scope.file === file.uri ? aboveOf(scope, text, comments) : undefined;
        if (span) above.set(keyOf(scope), { uri: file.uri, span, lines: linesIn(text, span) });
    }
    const [first] = file.elements;
    const start = first && (linesOf(first.span, text, comments)?.start ?? lineStart(text, first.span.start));
    const inHead = all.filter(({ end }) => start !== undefined && end <= start);
    const [opening, closing] = [inHead[0], inHead.at(-1)];
    return { file, text, comments: all, head: opening && closing && { start: opening.start, end: closing.end }, above };
}

function aboveOf({ span }: Declaration, text: string, comments: Comments): Span | undefined {
    const start = lineStart(text, span.start);
    const lines = linesOf(span, text, comments);
    return lines && lines.start < start ? { start: lines.start, end: start } : undefined;
}

/** Lines without their indentation. */
function linesIn(text: string, { start, end }: Span): string[] {
    return text
        .slice(start, end)
        .trim()
        .split(/\r\n?|\n/)
        .map(line => line.trim());
}

function withComments(
    file: NextFile,
    olds: readonly OldFile[],
    commented: OldFile['above'],
    carried: Set<string>,
    language: Language,
): NextFile {
    const { declarations } = readPlanFile(language, file.path, file.text);
    const old = olds.find(one => one.file.uri === file.from);
    const parts: string[] = [];
    if (old?.head) {
        parts.push(...linesIn(old.text, old.head), '');
        carried.add(placeOf(old.file.uri, old.head));
    }
    const starts = new Map<number, readonly string[]>();
    for (const declaration of declarations) {
        const found = commented.get(keyOf(declaration));
        if (!found || carried.has(placeOf(found.uri, found.span))) continue;
        starts.set(lineStart(file.text, declaration.span.start), found.lines);
        carried.add(placeOf(found.uri, found.span));
    }
    let offset = 0;
    let above = '';
    const lines = file.text.split('\n').flatMap(line => {
        const comments = starts.get(offset) ?? [];
        offset += line.length + 1;
        const indent = line.slice(0, line.length - line.trimStart().length);
        const isJoined = comments.length > 0 && indent === '' && above !== '';
        above = line;
        return [...(isJoined ? [''] : []), ...comments.map(comment => indent + comment), line];
    });
    return { ...file, text: [...parts, ...lines].join('\n') };
}

/** Comments that stand within a declaration that goes on, and are nowhere in the new plan. */
function leftComments(
    { file, text, comments, head, above }: OldFile,
    carried: ReadonlySet<string>,
    kept: ReadonlySet<string>,
): Note<'comment'>[] {
    const places = [...above.values()].map(({ span }) => span).filter(span => carried.has(placeOf(file.uri, span)));
    if (head && carried.has(placeOf(file.uri, head))) places.push(head);
    const gone = file.declarations.filter(one => one.kind !== 'plan' && !kept.has(keyOf(one))).map(({ span }) => span);
    const isWithin = (inner: Span, spans: readonly Span[]) => spans.some(({ start, end }) => start <= inner.start && inner.end <= end);
    const goneAbove = [...above].filter(([key]) => !kept.has(key)).map(([, { span }]) => span);
    return comments
        .filter(comment => !isWithin(comment, [...places, ...gone, ...goneAbove]))
        .map(span => ({ key: 'comment', name: '', file: file.uri, span, values: { other: shorten(text.slice(span.start, span.end)) } }));
}

function shorten(comment: string): string {
    const line = comment.replace(/\s+/g, ' ');
    return line.length > 80 ? `${line.slice(0, 80)}…` : line;
}

function placeOf(uri: string, { start }: Span): string {
    return `${uri} ${start}`;
}

/** The identity of a declaration in both plans; the plan itself changes its name. */
function keyOf(scope: Scope): string {
    if (scope.kind === 'plan') return 'plan';
    return scope.kind === 'extension' ? `extension ${scope.target.path.join('.')}` : `${scope.kind} ${qualifiedName(scope)}`;
}
