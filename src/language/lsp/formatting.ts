// Formatting of a document, of a range and while typing. The editor's tab size is not asked: a plan looks the same on every desk.
// It must not know how text is laid out.
import type { LangiumDocument, Lexer } from 'langium';
import type { Formatter, LangiumServices } from 'langium/lsp';
import type {
    DocumentFormattingParams,
    DocumentOnTypeFormattingOptions,
    DocumentOnTypeFormattingParams,
    DocumentRangeFormattingParams,
    TextEdit,
} from 'vscode-languageserver';
import { lineStarts, rangeOf } from '../../plan/source.ts';
import { formatEdits, formatOnType, formatRange, type SpaceEdit } from '../format/format.ts';
import { largestFile } from '../read.ts';

export class PlanFormatter implements Formatter {
    readonly formatOnTypeOptions: DocumentOnTypeFormattingOptions = { firstTriggerCharacter: '}', moreTriggerCharacter: ['\n'] };
    private readonly lexer: Lexer;

    constructor(services: LangiumServices) {
        this.lexer = services.parser.Lexer;
    }

    private readonly lex = (text: string) => this.lexer.tokenize(text);

    formatDocument(document: LangiumDocument, _params: DocumentFormattingParams): TextEdit[] {
        return this.edits(document, text => formatEdits(text, this.lex));
    }

    formatDocumentRange({ textDocument }: LangiumDocument, { range }: DocumentRangeFormattingParams): TextEdit[] {
        const span = { start: textDocument.offsetAt(range.start), end: textDocument.offsetAt(range.end) };
        return this.edits({ textDocument }, text => formatRange(text, this.lex, span));
    }

    formatDocumentOnType({ textDocument }: LangiumDocument, { position, ch }: DocumentOnTypeFormattingParams): TextEdit[] {
        return this.edits({ textDocument }, text => formatOnType(text, this.lex, textDocument.offsetAt(position), ch));
    }

    private edits({ textDocument }: Pick<LangiumDocument, 'textDocument'>, find: (text: string) => SpaceEdit[]): TextEdit[] {
        const text = textDocument.getText();
        if (text.length > largestFile) return [];
        const starts = lineStarts(text);
        return find(text).map(({ span, text: newText }) => ({ range: rangeOf(starts, span), newText }));
    }
}
