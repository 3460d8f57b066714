// Composes the language's services. Names are resolved over the plain plan (plan/names.ts), not over syntax trees,
// so that Langium's scopes, links and indexes stay empty. It must not know editors.
import {
    createDefaultCoreModule,
    createDefaultSharedCoreModule,
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
