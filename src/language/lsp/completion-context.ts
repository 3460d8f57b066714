// The context of a completion: the automata that read files, followed over the tokens of the statement before the cursor. Only the
// innermost open block counts, so that nothing half-written elsewhere matters. It must not know names, nor how choices are shown.
import { type KeywordId, keywordBySpelling } from '../../l10n/keywords.ts';
import type { Role } from '../../plan/model.ts';
import { allowedTargetKinds } from '../../plan/names/allowed-kinds.ts';
import type { Span } from '../../plan/source.ts';
import { isQuoted } from '../build/quotes.ts';
import { AlurGrammar } from '../generated/grammar.ts';
import type { State, Transition } from '../parser/automaton.ts';
import { bodiesOf } from '../parser/bodies.ts';
import { kindsOf } from '../parser/kinds.ts';
import type { Lexed } from '../parser/lexer.ts';

/** Something that may come next. */
export interface Expected {
    /** A keyword, or the name of a terminal such as `NAME`. */
    readonly what: KeywordId | 'NAME' | 'STRING' | 'NUM' | 'DATE' | 'ID';
    /** The rules being read and the properties in them, from outside inward. */
    readonly path: readonly { readonly rule: string; readonly property: string | undefined }[];
    /** Whether a statement begins with it. */
    readonly begins: boolean;
}

export interface CompletionContext {
    /** The typed part of the word at the cursor. */
    readonly typed: string;
    /** The word at the cursor, which a choice replaces. */
    readonly span: Span;
    /** The names before the last dot. */
    readonly dotted: readonly string[];
    readonly expected: readonly Expected[];
    /** Where the statement begins. */
    readonly start: number;
    /** Offsets of the braces that are open at the cursor, from outside inward. */
    readonly braces: readonly number[];
    /** The rule whose block this is; empty outside all of them. */
    readonly rule: string;
    /** Whether a line or a block begins here. */
    readonly atStart: boolean;
}

type Token = Lexed['tokens'][number];

/** A statement longer than this is a table, and nobody completes in its middle. */
const maxTokens = 400;

/** The slot at an offset; undefined in texts, in comments, and where a text ends. */
export function completionContextAt(
    text: string,
    { tokens, comments }: Pick<Lexed, 'tokens' | 'comments'>,
    offset: number,
): CompletionContext | undefined {
    const holds = ({ startOffset, image }: Token) => startOffset < offset && offset <= startOffset + image.length;
    if (
        comments.some(comment => holds(comment) && !(comment.image.endsWith('*/') && offset === comment.startOffset + comment.image.length))
    )
        return undefined;
    const current = tokens.find(holds);
    if (current && isQuoted(current.image)) return undefined;
    const word = current && /^[\p{L}\p{N}_^-]/u.test(current.image) ? current : undefined;
    const span = word ? { start: word.startOffset, end: word.startOffset + word.image.length } : { start: offset, end: offset };
    const before = tokens.filter(token => token.startOffset + token.image.length <= span.start);
    const open: number[] = [];
    before.forEach((token, index) => {
        if (token.image === '{') open.push(index);
        else if (token.image === '}') open.pop();
    });
    const brace = open.at(-1);
    const rule = brace === undefined ? undefined : headOf(before, brace);
    const { placeIn, entry } = bodiesOf(AlurGrammar());
    const block = brace === undefined ? placeIn.get(entry) : rule && placeIn.get(rule);
    const previous = before.at(-1);
    const between = previous ? text.slice(previous.startOffset + previous.image.length, span.start) : '';
    const atStart = !previous || /^[{}]$/.test(previous.image) || (/[\r\n]/.test(between) && !/^[,.]$/.test(previous.image));
    const slot = {
        typed: word ? word.image.slice(0, offset - word.startOffset) : '',
        span,
        dotted: dottedBefore(before),
        braces: open.map(index => (before[index] as Token).startOffset),
        rule: rule ?? '',
        atStart,
    };
    if (!block) return { ...slot, expected: [], start: span.start };
    if (atStart) return { ...slot, expected: follow(block, []), start: span.start };
    for (let first = before.length - 1; first >= Math.max(0, before.length - maxTokens); first--) {
        const token = before[first] as Token;
        if (/^[{}]$/.test(token.image)) break;
        const earlier = before[first - 1];
        if (earlier && earlier.endLine === token.startLine && !/^[{}]$/.test(earlier.image)) continue;
        const expected = follow(block, before.slice(first));
        if (expected.length > 0) return { ...slot, expected, start: token.startOffset };
    }
    return { ...slot, expected: [], start: span.start };
}

/** The role of the reference that may stand here; undefined when none may. */
export function roleOf({ what, path }: Expected): Role | undefined {
    if (what !== 'NAME' || !path.some(({ rule }) => rule === 'Path')) return undefined;
    for (const { rule, property } of path.toReversed()) {
        if (rule === 'Extension' && property === 'extended') return 'extends';
        if (rule === 'Request' && property === 'party') return 'requests';
        if (rule === 'Proposal' && property === 'party') return 'proposer';
        if (property === 'partners') return 'partner';
        if (property && Object.hasOwn(allowedTargetKinds, property)) return property as Role;
    }
    return undefined;
}

/** All that may begin a statement in the block of a rule; at the top of a file without one. */
export function statementsOf(rule?: string): Expected[] {
    const { placeIn, entry } = bodiesOf(AlurGrammar());
    const block = placeIn.get(rule ?? entry);
    return block ? follow(block, []) : [];
}

// ── Lines and heads ──────────────────────────────────────────────────────────────────────────────────────────────────

/** Which rule's block a brace opens: told by the keyword that begins the statement before it. */
function headOf(tokens: readonly Token[], brace: number): string | undefined {
    for (let index = brace - 1; index >= 0; index--) {
        const token = tokens[index] as Token;
        if (/^[{}]$/.test(token.image)) return undefined;
        const earlier = tokens[index - 1];
        const begins = !earlier || earlier.endLine !== token.startLine || /^[{}]$/.test(earlier.image);
        const keyword = keywordBySpelling.get(token.image);
        const rule = keyword && bodiesOf(AlurGrammar()).ruleOf.get(keyword);
        // Several statements may share a line: a declaration is then told by the name after it.
        if (rule && (begins || (keyword !== 'unit' && isName(tokens[index + 1])))) return rule;
    }
    return undefined;
}

function dottedBefore(before: readonly Token[]): string[] {
    const names: string[] = [];
    for (let index = before.length - 1; index > 0 && before[index]?.image === '.' && isName(before[index - 1]); index -= 2)
        names.unshift((before[index - 1] as Token).image.replace(/^\^/, '').normalize('NFC'));
    return names;
}

// ── Following the grammar ────────────────────────────────────────────────────────────────────────────────────────────

type Path = Expected['path'];

/** How far a rule is read that is not read to its end. */
interface Reading {
    /** Empty for the block: its statements are asked for, not what holds it. */
    readonly rule: string;
    readonly property: string | undefined;
    readonly place: State;
}

/** Tokens that may come after these, which begin with a statement of a block. */
function follow(block: State, tokens: readonly Token[]): Expected[] {
    let readings: readonly Reading[] = [{ rule: '', property: undefined, place: block }];
    for (const token of tokens) {
        const next = after(readings, kindByName().get(token.tokenType.name) ?? -1);
        if (!next) return [];
        readings = next;
    }
    return expectedIn(readings, new Set(block.steps));
}

/** The rules that are read, from outside inward, once a token was read; undefined where it does not fit. */
function after(readings: readonly Reading[], kind: number): readonly Reading[] | undefined {
    const [top, outer] = [readings.at(-1), readings.slice(0, -1)];
    const step = top?.place.steps[kind];
    if (!top) return undefined;
    if (!step) return top.place.ends ? after(outer, kind) : undefined;
    const read: Reading[] = [...outer, { ...top, property: step.property, place: step.to }];
    return step.rule ? after([...read, { rule: step.rule.name, property: undefined, place: step.rule.start }], kind) : read;
}

/** `beginning`: the steps with which a statement of the block begins. */
function expectedIn(readings: readonly Reading[], beginning: ReadonlySet<Transition | undefined>): Expected[] {
    const expected = new Map<string, Expected>();
    for (let depth = readings.length - 1; depth >= 0; depth--) {
        const { rule, place } = readings[depth] as Reading;
        const path = readings.slice(0, depth).map(({ rule, property }) => ({ rule, property }));
        for (const step of new Set(place.steps)) if (step) add(step, rule, path, depth === 0 && beginning.has(step));
        if (!place.ends) break;
    }
    return [...expected.values()];

    function add(step: Transition, rule: string, outer: Path, begins: boolean): void {
        const path = [...outer, { rule, property: step.property }];
        const inner = step.rule;
        if (inner) for (const first of new Set(inner.start.steps)) if (first) add(first, inner.name, path, begins);
        if (inner || !/^\p{L}/u.test(step.read)) return;
        const what = step.read as Expected['what'];
        expected.set(`${what} ${path.map(({ rule, property }) => `${rule}.${property}`).join(' ')}`, { what, path, begins });
    }
}

function isName(token: Token | undefined): boolean {
    return token !== undefined && (token.tokenType.name === 'ID' || token.tokenType.name.endsWith('@word'));
}

let kinds: ReadonlyMap<string, number> | undefined;

function kindByName(): ReadonlyMap<string, number> {
    kinds ??= new Map(kindsOf(AlurGrammar()).names.map((name, kind) => [name, kind]));
    return kinds;
}
