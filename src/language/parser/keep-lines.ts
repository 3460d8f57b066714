// Error recovery that never drops the first word of a line. Chevrotain deletes a token when the next one is what was expected, so a
// half-written line would take its missing part from the next line. Must not know rules of the grammar.
import type { IToken, TokenType } from 'chevrotain';
import type { AbstractLangiumParser } from 'langium';

interface Recovering {
    LA(howMuch: number): IToken;
    canRecoverWithSingleTokenDeletion(expected: TokenType): boolean;
}

/** Keeps a parser from deleting a word that begins a line or a block, or joins a line. */
export function keepLines<P extends AbstractLangiumParser>(parser: P): P {
    const { wrapper } = parser as unknown as { wrapper: Recovering };
    const mayDelete = wrapper.canRecoverWithSingleTokenDeletion;
    wrapper.canRecoverWithSingleTokenDeletion = expected =>
        !wrapper.LA(1).tokenType.name.endsWith('@start') && mayDelete.call(wrapper, expected);
    return parser;
}
