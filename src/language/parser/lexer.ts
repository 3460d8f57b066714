// Text to tokens: keywords told from names by position, comments set aside, nesting capped. It must not know the grammar.
import type { IToken } from 'chevrotain';
import { DefaultLexer, type LangiumCoreServices, type LexerResult, type LexingReport } from 'langium';
import { keywordBySpelling, keywords } from '../../l10n/keywords.ts';
import { type PlanTokenBuilder, retag } from './tokens.ts';

/** Blocks nested deeper than this are not read: the parser recurses, and no plan needs ten. */
export const deepestBlock = 40;

/** What the parser has no use for. */
export interface PlanLexingReport extends LexingReport {
    /** Kept out of the syntax tree: adding them there takes quadratic time. */
    readonly comments: readonly IToken[];
    readonly tokens: readonly IToken[];
    /** The first brace that was nested too deep, when there is one. */
    readonly tooDeep: IToken | undefined;
}

export class PlanLexer extends DefaultLexer {
    private readonly words: PlanTokenBuilder;

    constructor(services: LangiumCoreServices) {
        super(services);
        this.words = services.parser.TokenBuilder as PlanTokenBuilder;
    }

    override tokenize(text: string): LexerResult {
        const lexed = super.tokenize(text);
        let depth = 0;
        let tooDeep: IToken | undefined;
        let kept: IToken[] | undefined;
        let previous: IToken | undefined;
        lexed.tokens.forEach((token, index) => {
            if (token.tokenType.name === 'ID') this.tellKeyword(token, previous);
            previous = token;
            if (token.image === '{' && ++depth > deepestBlock && !tooDeep) {
                tooDeep = token;
                kept = lexed.tokens.slice(0, index);
            }
            if (kept && depth <= deepestBlock) kept.push(token);
            if (token.image === '}' && depth > 0) depth--;
        });
        const tokens = kept ?? lexed.tokens;
        const report: PlanLexingReport = { diagnostics: [], comments: lexed.hidden, tokens, tooDeep };
        return { tokens, hidden: [], errors: lexed.errors, report };
    }

    /** A word that spells a keyword is one, unless it may be a name: only the parser can tell then. */
    private tellKeyword(token: IToken, previous: IToken | undefined): void {
        const keyword = keywordBySpelling.get(token.image);
        if (!keyword) return;
        const begins = !previous || previous.endLine !== token.startLine || previous.image === '{' || previous.image === '}';
        if (!begins && previous.image === '.') return;
        const type = (begins || keywords[keyword].role === 'joining' ? this.words.atStart : this.words.elsewhere).get(keyword);
        if (type) retag(token, type);
    }
}
