// The language on Langium's own parser and default services, for tests that hold our readers against it.
import {
    createDefaultCoreModule,
    createDefaultSharedCoreModule,
    createLangiumParser,
    EmptyFileSystem,
    inject,
    type LangiumCoreServices,
    type LangiumSharedCoreServices,
    type LexerResult,
    URI,
} from 'langium';
import { interpretAstReflection } from 'langium/grammar';
import type { Language } from '../../../src/language/module.ts';
import { ExpectationMessageProvider } from '../../../src/language/parser/error-message.ts';
import { keepLines } from '../../../src/language/parser/keep-lines.ts';
import type { Lexed, PlanLexer } from '../../../src/language/parser/lexer.ts';
import { lineStarts, positionAt } from '../../../src/plan/source.ts';

/** What our lexer makes of a text, as Langium wants it. */
export function langiumLexer(lexer: PlanLexer) {
    return {
        definition: lexer.definition,
        tokenize(text: string): LexerResult & { readonly report: Lexed } {
            const lexed = lexer.lex(text);
            const starts = lineStarts(text);
            const errors = lexed.scanned.unreadable.map(({ start, end }) => {
                const { line, character } = positionAt(starts, start);
                return { offset: start, length: end - start, line: line + 1, column: character + 1, message: 'unexpected characters' };
            });
            return { tokens: [...lexed.tokens], hidden: [], errors, report: { ...lexed, diagnostics: [] } };
        },
    };
}

/** `mode`: in development Langium looks for faults in the grammar, and says what it finds. */
export function langiumServices({ grammar, lexer }: Language, mode: 'production' | 'development' = 'production'): LangiumCoreServices {
    const shared = inject(createDefaultSharedCoreModule(EmptyFileSystem), {
        AstReflection: ({ workspace }: LangiumSharedCoreServices) => {
            // Types are looked for in the document of the grammar.
            workspace.LangiumDocumentFactory.fromModel(grammar, URI.parse('memory:/plan.langium'));
            return interpretAstReflection(grammar);
        },
    });
    const services = inject(
        createDefaultCoreModule({ shared }),
        {
            Grammar: () => grammar,
            LanguageMetaData: () => ({
                languageId: 'alur',
                fileExtensions: ['.plan'],
                caseInsensitive: false,
                mode,
            }),
        },
        {
            parser: {
                ParserConfig: () => ({ maxLookahead: 1, recoveryEnabled: true }),
                LangiumParser: (own: LangiumCoreServices) => keepLines(createLangiumParser(own)),
                Lexer: () => langiumLexer(lexer),
                ParserErrorMessageProvider: () => new ExpectationMessageProvider(),
            },
        },
    );
    shared.ServiceRegistry.register(services);
    return services;
}
