// The kinds of tokens as Chevrotain's token types: Langium's parser wants those. A name of the grammar for several kinds, such as
// NAME or a keyword, is a category of them. It must not know text.
import { createToken, Lexer, type TokenType } from 'chevrotain';
import type { GrammarAST } from 'langium';
import { kindsOf } from './kinds.ts';

/** By name: each kind (kinds.ts), and each category. */
export function tokenTypesOf(grammar: GrammarAST.Grammar): Record<string, TokenType> {
    const { names, fitting } = kindsOf(grammar);
    const types: Record<string, TokenType> = {};
    const categories: TokenType[][] = names.map(() => []);
    for (const [name, kinds] of fitting) {
        if (names.includes(name)) continue;
        const category = createToken({ name, pattern: Lexer.NA });
        types[name] = category;
        for (const kind of kinds) categories[kind]?.push(category);
    }
    names.forEach((name, kind) => {
        types[name] ??= createToken({ name, pattern: Lexer.NA, categories: categories[kind] ?? [] });
    });
    return types;
}
