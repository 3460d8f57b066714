// Turns the grammar's keywords into tokens. Only ID is ever lexed as a word; lexer.ts then tells keywords from names by where they stand.
// Each keyword is three token types: the one that the grammar names, and under it `word@start`, which is never a name (it begins a line
// or a block, or joins a line), and `word@word`, which may also be one. It must not know what keywords mean.
import { type IToken, Lexer, type TokenType } from 'chevrotain';
import { DefaultTokenBuilder, type Grammar } from 'langium';
import { type KeywordId, keywords } from '../../l10n/keywords.ts';

const word = /\^?[\p{L}_][\p{L}\p{M}\p{N}_-]*/uy;

/** Characters that may begin a word: ASCII letters, `_`, `^`, and everything outside ASCII (the pattern decides). Lets the lexer skip the pattern for all others. */
const wordStarts = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_^'].map(c => c.charCodeAt(0));
for (let code = 0x80; code <= 0xffff; code++) wordStarts.push(code);

export class PlanTokenBuilder extends DefaultTokenBuilder {
    /** What a keyword becomes at the start of a line or block, by the grammar's word. */
    readonly atStart = new Map<KeywordId, TokenType>();
    /** What a keyword becomes elsewhere. */
    readonly elsewhere = new Map<KeywordId, TokenType>();

    override buildTokens(grammar: Grammar): TokenType[] {
        const tokens = super.buildTokens(grammar) as TokenType[];
        const named = (name: string) => tokens.find(token => token.name === name) as TokenType;
        const id = named('ID');
        const name = named('NAME');
        id.PATTERN = (text: string, offset: number) => {
            word.lastIndex = offset;
            return word.exec(text);
        };
        id.LINE_BREAKS = false;
        id.START_CHARS_HINT = wordStarts;
        id.CATEGORIES = [name];
        name.PATTERN = Lexer.NA;
        const variants: TokenType[] = [];
        for (const token of tokens) {
            if (!Object.hasOwn(keywords, token.name)) continue;
            delete token.LONGER_ALT;
            if (token.name === 'Rp') {
                // A prefix of a number only, so that `Rp` stays free as a name; tried before ID.
                token.PATTERN = /Rp\.?(?=[ \t]*[0-9])/;
                continue;
            }
            token.PATTERN = Lexer.NA;
            const start: TokenType = { name: `${token.name}@start`, PATTERN: Lexer.NA, CATEGORIES: [token] };
            const other: TokenType = { name: `${token.name}@word`, PATTERN: Lexer.NA, CATEGORIES: [token, name] };
            this.atStart.set(token.name as KeywordId, start);
            this.elsewhere.set(token.name as KeywordId, other);
            variants.push(start, other);
        }
        return [...tokens, ...variants];
    }
}

/** Makes a lexed word another token: Chevrotain reads both fields. */
export function retag(token: IToken, type: TokenType): void {
    token.tokenType = type;
    token.tokenTypeIdx = type.tokenTypeIdx as number;
}
