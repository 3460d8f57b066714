// Composes the language's services. Names are resolved over the plain plan (plan/names.ts), not over syntax trees,
// so that Langium's scopes, links and indexes stay empty. It must not know editors.
import {
    createDefaultCoreModule,
    createDefaultSharedCoreModule,
    createLangiumParser,
    type DeepPartial,
    DefaultScopeComputation,
    EmptyFileSystem,
    inject,
    type LangiumCoreServices,
    type Module,
    MultiMap,
    type PartialLangiumCoreServices,
} from 'langium';
import { AlurGeneratedModule, AlurGeneratedSharedModule } from './generated/module.ts';
import { ExpectationMessageProvider } from './parser/error-message.ts';
import { keepLines } from './parser/keep-lines.ts';
import { PlanLexer } from './parser/lexer.ts';

class NoSymbols extends DefaultScopeComputation {
    override collectExportedSymbols(): Promise<never[]> {
        return Promise.resolve([]);
    }

    override collectLocalSymbols(): Promise<MultiMap<never, never>> {
        return Promise.resolve(new MultiMap());
    }
}

/** What differs from Langium's own services; the same for the command line and the language server. */
export const alurModule: Module<LangiumCoreServices, PartialLangiumCoreServices & DeepPartial<LangiumCoreServices>> = {
    parser: {
        // One token decides (a test proves it): where a word could go on with what stands before it or begin the next line, it goes on.
        ParserConfig: () => ({ maxLookahead: 1, recoveryEnabled: true }),
        LangiumParser: services => keepLines(createLangiumParser(services)),
        Lexer: services => new PlanLexer(services),
        ParserErrorMessageProvider: () => new ExpectationMessageProvider(),
    },
    references: {
        ScopeComputation: services => new NoSymbols(services),
    },
};

/** The services without an editor: enough to read plans. */
export function createLanguage(): LangiumCoreServices {
    const shared = inject(createDefaultSharedCoreModule(EmptyFileSystem), AlurGeneratedSharedModule);
    const language = inject(createDefaultCoreModule({ shared }), AlurGeneratedModule, alurModule);
    shared.ServiceRegistry.register(language);
    return language;
}
