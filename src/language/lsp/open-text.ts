// A text as an editor has it open. The plans hold what is read of it; tokens are made when a feature asks for them. It must not know features.
import type { Lexed, PlanLexer } from '../parser/lexer.ts';
import { largestFile } from '../read.ts';

export class OpenText {
    readonly uri: string;
    readonly text: string;
    readonly version: number;
    private readonly lexer: PlanLexer;
    private lexed: Lexed | undefined;

    constructor(uri: string, text: string, lexer: PlanLexer, version = 0) {
        this.uri = uri;
        this.text = text;
        this.lexer = lexer;
        this.version = version;
    }

    /** None of a text that is too large to be read. */
    readonly lex = (): Lexed => {
        this.lexed ??= this.lexer.lex(this.text.length > largestFile ? '' : this.text);
        return this.lexed;
    };
}
