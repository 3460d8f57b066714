// The language as whoever reads texts is given it: the grammar, and the lexer made of it. It must not know editors.
import type { GrammarAST } from 'langium';
import { AlurGrammar } from './generated/grammar.ts';
import { PlanLexer } from './parser/lexer.ts';

export interface Language {
    readonly grammar: GrammarAST.Grammar;
    readonly lexer: PlanLexer;
}

export function createLanguage(): Language {
    const grammar = AlurGrammar();
    return { grammar, lexer: new PlanLexer(grammar) };
}
