// A text as blocks of elements, for merging: declarations with their own blocks, statements with the items of their lists, comments. Read
// off the syntax tree and the tokens, so that a new keyword of the grammar needs nothing here. It must not know other versions.

import type { Span } from '../../plan/source.ts';
import { lineEnd, lineStart } from '../../plan/statement-edits.ts';
import type { SyntaxNode, SyntaxPart } from '../build/syntax.ts';
import type { Language } from '../module.ts';
import { automatonOf } from '../parser/automaton.ts';
import { bodiesOf } from '../parser/bodies.ts';
import { readSyntax } from '../parser/read-syntax.ts';
import { scannerOf } from '../parser/scan.ts';
import type { Tokens } from '../parser/token-list.ts';

/** One value of a list such as `needs A, B`; a statement with one value has one. */
export interface Item extends Span {
    /** Its key among the items of a list: the time and the fund of an amount. */
    readonly key: string;
    /** The same for the same value, however it is spaced and in either language. */
    readonly plain: string;
    /** A fund that a later item of the list says for it. */
    readonly fund: string | undefined;
}

export interface Element extends Span {
    readonly kind: 'declaration' | 'statement' | 'comment';
    /** The keyword, in the grammar's spelling; of a comment nothing. */
    readonly word: string;
    /** Its key among the elements of a block. */
    readonly key: string;
    readonly plain: string;
    /** Of a declaration: up to its brace. */
    readonly head: Span & { readonly plain: string };
    /** Between the braces. */
    readonly body: Block | undefined;
    readonly items: readonly Item[];
    readonly name: (Span & { readonly text: string }) | undefined;
    /** Code and title, by which a declaration is known under another name. */
    readonly marks: readonly string[];
    /** Whether a comment stands behind something on its line. */
    readonly isTrailing: boolean;
}

export interface Block extends Span {
    readonly elements: readonly Element[];
}

/** Undefined for a text that cannot be read whole. */
export function elementsOf(language: Language, text: string): Block | undefined {
    const tokens = scannerOf(language.grammar).scan(text);
    const syntax = readSyntax(automatonOf(language.grammar), tokens);
    if (!syntax) return undefined;
    const reader = new Reader(text, tokens, language);
    return { start: 0, end: text.length, elements: reader.block(syntax.parts, { start: 0, end: text.length }) };
}

/** Properties whose value says no more than how much; all others of an item tell it from its neighbours. */
const values: ReadonlySet<string> = new Set(['amount', 'value', 'scale', 'percent', 'currency', 'yearly']);
/** Items that are known by one property alone. */
const known: Readonly<Record<string, string>> = { Keeping: 'party', Place: 'target', Executor: 'lead' };

class Reader {
    private readonly text: string;
    private readonly tokens: Tokens;
    private readonly words: readonly (string | undefined)[];

    constructor(text: string, tokens: Tokens, language: Language) {
        this.text = text;
        this.tokens = tokens;
        this.words = bodiesOf(language.grammar).keywordOf;
    }

    /** Statements and comments of a block, in their order; the comments inside a declaration are in its own block. */
    block(parts: readonly SyntaxPart[], inside: Span): Element[] {
        const isOwn = ({ node }: SyntaxPart) => node !== undefined && isDeclaration(node);
        const grouped = [
            ...Map.groupBy(
                parts.filter(part => !isOwn(part)),
                ({ statement }) => statement,
            ).values(),
        ];
        const statements = [
            ...grouped.map(own => this.statement(own)),
            ...parts.filter(isOwn).map(({ node }) => this.declaration(node as SyntaxNode)),
        ];
        const inner = statements.toSorted((a, b) => a.start - b.start);
        let next = 0;
        const comments = this.commentsIn(inside).filter(comment => {
            while (next < inner.length && (inner[next] as Element).end <= comment.start) next++;
            return !((inner[next]?.start ?? Infinity) <= comment.start);
        });
        const elements = [...inner, ...comments.map(comment => this.comment(comment))].sort((a, b) => a.start - b.start);
        // Equal elements of a block are told apart by their number.
        const counts = new Map<string, number>();
        return elements.map(element => {
            const count = (counts.get(element.key) ?? 0) + 1;
            counts.set(element.key, count);
            return count === 1 ? element : { ...element, key: `${element.key} #${count}` };
        });
    }

    /** Comments are in the order of the text. */
    private commentsIn({ start, end }: Span): Span[] {
        const { comments } = this.tokens;
        let low = 0;
        let high = comments.length;
        while (low < high) {
            const middle = (low + high) >> 1;
            if ((comments[middle]?.start ?? 0) < start) low = middle + 1;
            else high = middle;
        }
        const found: Span[] = [];
        for (let at = low; at < comments.length && (comments[at] as Span).end <= end; at++) found.push(comments[at] as Span);
        return found;
    }

    private statement(parts: readonly SyntaxPart[]): Element {
        const [first] = parts as readonly [SyntaxPart];
        const end = parts.reduce((last, part) => Math.max(last, part.end), 0);
        const start = Math.min(first.statement, first.start);
        const span = { start, end };
        const word = this.wordAt(start);
        const items = this.itemsOf(parts);
        return {
            ...span,
            kind: 'statement',
            word,
            key: `= ${word}`,
            plain: this.plain(span),
            head: { ...span, plain: '' },
            body: undefined,
            items,
            name: undefined,
            marks: [],
            isTrailing: false,
        };
    }

    private declaration(node: SyntaxNode): Element {
        const { start, end, open } = node;
        const headEnd = open >= 0 ? open : end;
        const part = (property: string) => node.parts.find(one => one.property === property);
        const named = part('name') ?? part('target');
        const name = named && { start: named.start, end: named.end, text: this.plain(named) };
        const word = this.wordAt(start);
        const inside = { start: open + 1, end: end - 1 };
        const body =
            open >= 0
                ? {
                      ...inside,
                      elements: this.block(
                          node.parts.filter(one => one.start > open),
                          inside,
                      ),
                  }
                : undefined;
        const code = node.parts.find(one => one.property === 'code' && one.start > open);
        const title = part('title');
        const marks = [code && `code ${this.plain(code)}`, title && `title ${this.plain(title)}`].filter(mark => mark !== undefined);
        const head = { start, end: this.trimmed(start, headEnd) };
        return {
            start,
            end,
            kind: 'declaration',
            word,
            key: `${familyOf(node.rule)} ${name?.text ?? ''}`,
            plain: this.plain({ start, end }),
            head: { ...head, plain: this.plain(head) },
            body,
            items: [],
            name,
            marks,
            isTrailing: false,
        };
    }

    private comment({ start, end }: Span): Element {
        const plain = this.text.slice(start, end).replace(/\s+/g, ' ').trim();
        const isTrailing = this.text.slice(lineStart(this.text, start), start).trim() !== '';
        const head = { start, end, plain };
        return {
            start,
            end,
            kind: 'comment',
            word: '',
            key: `// ${plain}`,
            plain,
            head,
            body: undefined,
            items: [],
            name: undefined,
            marks: [],
            isTrailing,
        };
    }

    /** Parts of the statement's first property; a fund at the end of a list holds for the amounts before it. */
    private itemsOf(parts: readonly SyntaxPart[]): Item[] {
        const [first] = parts as readonly [SyntaxPart];
        const own = parts.filter(({ property }) => property === first.property);
        const last = own.at(-1)?.node?.parts.find(({ property }) => property === 'fund');
        return own.map((part): Item => {
            const { start, end, node } = part;
            const plain = this.plain(part);
            if (!node) return { start, end, key: plain, plain, fund: undefined };
            const only = known[node.rule];
            const isKey = ({ property }: SyntaxPart) => (only ? property === only : !values.has(property));
            const hasFund = node.parts.some(({ property }) => property === 'fund');
            const fund = !hasFund && last ? this.text.slice(last.start, last.end) : undefined;
            const key = [...node.parts.filter(isKey).map(one => this.plain(one)), fund].filter(Boolean).join(' ');
            return { start, end, key, plain: fund ? `${plain} ${fund}` : plain, fund };
        });
    }

    /** Tokens with one space between them, keywords in one spelling. */
    private plain({ start, end }: Span): string {
        const { starts, ends, count, kinds } = this.tokens;
        const said: string[] = [];
        for (let at = this.tokenAt(start); at < count && (starts[at] as number) < end; at++) {
            const text = this.text.slice(starts[at], ends[at]);
            said.push(this.words[kinds[at] as number] ?? (/^\d/.test(text) ? text.replaceAll('_', '') : text.normalize('NFC')));
        }
        return said.join(' ');
    }

    private wordAt(offset: number): string {
        return this.words[this.tokens.kinds[this.tokenAt(offset)] as number] ?? '';
    }

    /** The first token at or after an offset. */
    private tokenAt(offset: number): number {
        let low = 0;
        let high = this.tokens.count;
        while (low < high) {
            const middle = (low + high) >> 1;
            if ((this.tokens.starts[middle] as number) < offset) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    private trimmed(start: number, end: number): number {
        return start + this.text.slice(start, end).trimEnd().length;
    }
}

/** Elements with a name or a block. A place in a list has a target and neither. */
function isDeclaration({ open, parts }: SyntaxNode): boolean {
    return open >= 0 || parts.some(({ property }) => property === 'name');
}

/** Rules that may become one another share their names. */
function familyOf(rule: string): string {
    return rule === 'Objective' ? 'Goal' : rule;
}

/** Behind the comment that stands on an element's last line. */
export function endWithComment(text: string, { end }: Span, elements: readonly Element[]): number {
    const line = lineEnd(text, end);
    const trailing = elements.find(({ kind, isTrailing, start }) => kind === 'comment' && isTrailing && start >= end && start < line);
    return trailing ? trailing.end : end;
}
