// The scanned tokens as Langium's parser and the editor's features want them. It must not know the grammar.
import type { IToken, TokenType } from 'chevrotain';
import type { GrammarAST } from 'langium';
import { lineStarts } from '../../plan/source.ts';
import { type Scanner, scannerOf } from './scan.ts';
import { deepestBlock, type Tokens } from './token-list.ts';
import { tokenTypesOf } from './tokens.ts';

/** The tokens of a text, and its comments apart: the parser has no use for those. */
export interface Lexed {
    readonly tokens: readonly IToken[];
    readonly comments: readonly IToken[];
    /** The first brace that was nested too deep, when there is one. */
    readonly tooDeep: IToken | undefined;
    readonly scanned: Tokens;
}

interface TokenTypes {
    readonly byName: Record<string, TokenType>;
    readonly byKind: readonly TokenType[];
}

export class PlanLexer {
    private readonly grammar: GrammarAST.Grammar;
    private readonly scanner: Scanner;
    private known: TokenTypes | undefined;

    constructor(grammar: GrammarAST.Grammar) {
        this.grammar = grammar;
        this.scanner = scannerOf(grammar);
    }

    get definition(): Record<string, TokenType> {
        return this.tokenTypes.byName;
    }

    /** Made when somebody asks: sound texts are read without them. */
    private get tokenTypes(): TokenTypes {
        if (!this.known) {
            const byName = tokenTypesOf(this.grammar);
            this.known = { byName, byKind: this.scanner.kinds.names.map(name => byName[name] as TokenType) };
        }
        return this.known;
    }

    /** `scanned`: tokens of this text, where it was scanned already; `starts`: where its lines begin. */
    readonly lex = (text: string, scanned: Tokens = this.scanner.scan(text), starts: readonly number[] = lineStarts(text)): Lexed => {
        const tokenOf = tokenMaker(text, starts);
        const commentOf = tokenMaker(text, starts);
        const types = this.tokenTypes.byKind;
        const all = Array.from({ length: scanned.count }, (_, index) =>
            tokenOf(types[scanned.kinds[index] as number] as TokenType, scanned.starts[index] as number, scanned.ends[index] as number),
        );
        return {
            comments: scanned.comments.map(({ kind, start, end }) => commentOf(types[kind] as TokenType, start, end)),
            tokens: scanned.tooDeep < 0 ? all : withoutTooDeep(all, scanned.tooDeep),
            tooDeep: all[scanned.tooDeep],
            scanned,
        };
    };
}

/** Leaves out what stands deeper than is read, from the first brace that does. */
function withoutTooDeep(tokens: readonly IToken[], first: number): IToken[] {
    const kept = tokens.slice(0, first);
    let depth = deepestBlock;
    for (const token of tokens.slice(first)) {
        if (token.image === '{') depth++;
        if (depth <= deepestBlock) kept.push(token);
        if (token.image === '}' && depth > 0) depth--;
    }
    return kept;
}

/** Makes tokens, which must come in the order of the text. */
function tokenMaker(text: string, starts: readonly number[]): (type: TokenType, start: number, end: number) => IToken {
    let line = 0;
    const goTo = (offset: number) => {
        while (line + 1 < starts.length && (starts[line + 1] as number) <= offset) line++;
        return { line: line + 1, column: offset - (starts[line] as number) + 1 };
    };
    return (tokenType, start, end) => {
        const from = goTo(start);
        const to = goTo(end - 1);
        return {
            image: text.slice(start, end),
            startOffset: start,
            endOffset: end - 1,
            startLine: from.line,
            endLine: to.line,
            startColumn: from.column,
            endColumn: to.column,
            tokenTypeIdx: tokenType.tokenTypeIdx as number,
            tokenType,
        };
    };
}
