// What may stand at the cursor: the grammar followed over the tokens of the statement before it. Only the innermost open block counts,
// so that nothing half-written elsewhere matters. It must not know names, nor how choices are shown.
import { GrammarAST } from 'langium';
import type { KeywordId } from '../../l10n/keywords.ts';
import { keywordBySpelling, keywords } from '../../l10n/keywords.ts';
import { fits } from '../../plan/fits.ts';
import type { Role } from '../../plan/plan.ts';
import type { Span } from '../../plan/source.ts';
import { isQuoted } from '../build/quotes.ts';
import { AlurGrammar } from '../generated/grammar.ts';
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

export interface Slot {
    /** What is typed of the word at the cursor. */
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
const mostTokens = 400;

/** The slot at an offset; undefined in texts, in comments, and where a text ends. */
export function slotAt(text: string, { tokens, comments }: Pick<Lexed, 'tokens' | 'comments'>, offset: number): Slot | undefined {
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
    const { bodies, root } = blocks();
    const body = brace === undefined ? root : rule && bodies.get(rule);
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
    if (!body) return { ...slot, expected: [], start: span.start };
    if (atStart) return { ...slot, expected: follow(body, []), start: span.start };
    for (let first = before.length - 1; first >= Math.max(0, before.length - mostTokens); first--) {
        const token = before[first] as Token;
        if (/^[{}]$/.test(token.image)) break;
        const earlier = before[first - 1];
        if (earlier && earlier.endLine === token.startLine && !/^[{}]$/.test(earlier.image)) continue;
        const expected = follow(body, before.slice(first));
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
        if (property && Object.hasOwn(fits, property)) return property as Role;
    }
    return undefined;
}

/** All that may begin a statement in the block of a rule; at the top of a file without one. */
export function statementsOf(rule?: string): Expected[] {
    const { bodies, root } = blocks();
    const body = rule === undefined ? root : bodies.get(rule);
    return body ? follow(body, []) : [];
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
        const rule = keyword && blocks().heads.get(keyword);
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

type Element = GrammarAST.AbstractElement;
type Path = Expected['path'];

/** What may come after these tokens, which begin with a statement. */
function follow(body: Element, tokens: readonly Token[]): Expected[] {
    const expected = new Map<string, Expected>();
    statements(0);
    return [...expected.values()];

    function statements(at: number): void {
        // The loop around a block's statements is this one: so it is known where one begins.
        single(body, at, [], true, next => next > at && statements(next));
    }

    /** `begins`: whether no token of the statement was read yet. */
    function walk(element: Element, at: number, path: Path, begins: boolean, next: (at: number, begins: boolean) => void): void {
        const once = (from: number, first: boolean, then: typeof next) => single(element, from, path, first, then);
        const more = (from: number, first: boolean): void => {
            next(from, first);
            once(from, first, (to, still) => to > from && more(to, still));
        };
        switch (element.cardinality) {
            case '?':
                next(at, begins);
                once(at, begins, next);
                break;
            case '*':
                more(at, begins);
                break;
            case '+':
                once(at, begins, more);
                break;
            default:
                once(at, begins, next);
        }
    }

    function single(element: Element, at: number, path: Path, begins: boolean, next: (at: number, begins: boolean) => void): void {
        if (GrammarAST.isAlternatives(element)) {
            for (const choice of element.elements) walk(choice, at, path, begins, next);
        } else if (GrammarAST.isGroup(element)) {
            const sequence = (index: number, from: number, first: boolean): void => {
                const part = element.elements[index];
                if (part) walk(part, from, path, first, (to, still) => sequence(index + 1, to, still));
                else next(from, first);
            };
            sequence(0, at, begins);
        } else if (GrammarAST.isAssignment(element)) {
            const inner = path.at(-1) ?? { rule: '', property: undefined };
            walk(element.terminal, at, [...path.slice(0, -1), { ...inner, property: element.feature }], begins, next);
        } else if (GrammarAST.isRuleCall(element)) {
            const rule = element.rule.ref;
            if (GrammarAST.isParserRule(rule)) walk(rule.definition, at, [...path, { rule: rule.name, property: undefined }], begins, next);
            else if (rule) terminal(rule.name as Expected['what'], at, path, begins, next);
        } else if (GrammarAST.isKeyword(element)) terminal(element.value as Expected['what'], at, path, begins, next);
    }

    function terminal(what: Expected['what'], at: number, path: Path, begins: boolean, next: (at: number, begins: boolean) => void): void {
        const token = tokens[at];
        if (!token) expected.set(`${what} ${path.map(({ rule, property }) => `${rule}.${property}`).join(' ')}`, { what, path, begins });
        else if (isRead(token, what)) next(at + 1, false);
    }
}

function isRead(token: Token, what: string): boolean {
    if (what === 'NAME') return isName(token);
    if (Object.hasOwn(keywords, what)) return token.tokenType.name.split('@')[0] === what;
    return token.tokenType.name === what;
}

function isName(token: Token | undefined): boolean {
    return token !== undefined && (token.tokenType.name === 'ID' || token.tokenType.name.endsWith('@word'));
}

// ── The grammar's blocks ─────────────────────────────────────────────────────────────────────────────────────────────

interface Blocks {
    /** What may be said once in the block of a rule. */
    readonly bodies: ReadonlyMap<string, Element>;
    /** Which rule a keyword begins. */
    readonly heads: ReadonlyMap<KeywordId, string>;
    readonly root: Element;
}

let known: Blocks | undefined;

function blocks(): Blocks {
    if (known) return known;
    const rules = AlurGrammar().rules.filter(GrammarAST.isParserRule);
    const bodies = new Map<string, Element>();
    const heads = new Map<KeywordId, string>();
    for (const rule of rules) {
        const body = bodyIn(rule.definition);
        if (!body || rule.fragment) continue;
        bodies.set(rule.name, body);
        for (const { what } of follow(rule.definition, [])) if (Object.hasOwn(keywords, what)) heads.set(what as KeywordId, rule.name);
    }
    const root = (rules.find(rule => rule.entry) as GrammarAST.ParserRule).definition;
    known = { bodies, heads, root };
    return known;
}

/** What stands between the braces of a rule. */
function bodyIn(element: Element): Element | undefined {
    if (!GrammarAST.isGroup(element)) return undefined;
    const open = element.elements.findIndex(part => GrammarAST.isKeyword(part) && part.value === '{');
    if (open >= 0) return element.elements[open + 1];
    return element.elements.map(bodyIn).find(body => body !== undefined);
}
