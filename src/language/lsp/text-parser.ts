// Open documents as Langium holds them: with their text alone, because the plan is read from that (read.ts) and features ask the plan.
// Tokens are made when a feature asks for them. It must not know what features do.
import type { AstNode, AsyncParser, LangiumCoreServices, ParseResult } from 'langium';
import type { PlanLexer, PlanLexingReport } from '../parser/lexer.ts';
import { largestFile } from '../read.ts';

export class TextParser implements AsyncParser {
    private readonly services: LangiumCoreServices;

    constructor(services: LangiumCoreServices) {
        this.services = services;
    }

    parse<T extends AstNode>(text: string): Promise<ParseResult<T>> {
        const value = { $type: 'Model' } as T;
        const lexerReport = new TextReport(text, this.services.parser.Lexer as PlanLexer);
        return Promise.resolve({ value, parserErrors: [], lexerErrors: [], lexerReport });
    }
}

/** The text that an open document had when it was parsed: it may have moved on. */
export function parsedText({ lexerReport }: ParseResult): string {
    return lexerReport instanceof TextReport ? lexerReport.text : '';
}

class TextReport implements Pick<PlanLexingReport, 'comments' | 'diagnostics' | 'tokens'> {
    readonly diagnostics = [];
    readonly text: string;
    private readonly lexer: PlanLexer;
    private made: PlanLexingReport | undefined;

    constructor(text: string, lexer: PlanLexer) {
        this.text = text;
        this.lexer = lexer;
    }

    get tokens(): PlanLexingReport['tokens'] {
        return this.report().tokens;
    }

    get comments(): PlanLexingReport['comments'] {
        return this.report().comments;
    }

    private report(): PlanLexingReport {
        this.made ??= this.lexer.lex(this.text.length > largestFile ? '' : this.text);
        return this.made;
    }
}
