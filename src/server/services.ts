// Composes Langium's language server with what is ours. A later feature is one more line under `lsp`. It must not know the machine.
import {
    DefaultLangiumDocuments,
    DefaultWorkspaceManager,
    EmptyFileSystem,
    inject,
    type LangiumDocument,
    type Module,
    type URI,
} from 'langium';
import {
    createDefaultModule,
    createDefaultSharedModule,
    type LangiumServices,
    type LangiumSharedServices,
    NormalizedTextDocuments,
    type PartialLangiumServices,
    type PartialLangiumSharedServices,
} from 'langium/lsp';
import type { Connection } from 'vscode-languageserver';
import { AlurGeneratedModule, AlurGeneratedSharedModule } from '../language/generated/module.ts';
import { type CodeActionOptions, PlanCodeActions } from '../language/lsp/code-actions.ts';
import { PlanCodeLenses } from '../language/lsp/code-lenses.ts';
import { PlanCompletion } from '../language/lsp/completion.ts';
import { PlanDefinition } from '../language/lsp/definition.ts';
import { PlanDocumentLinks } from '../language/lsp/document-links.ts';
import { PlanDocumentSymbols } from '../language/lsp/document-symbols.ts';
import { FlowHierarchy } from '../language/lsp/flow-hierarchy.ts';
import { PlanFolding } from '../language/lsp/folding.ts';
import { PlanFormatter } from '../language/lsp/formatting.ts';
import { GoalHierarchy } from '../language/lsp/goal-hierarchy.ts';
import { PlanHover } from '../language/lsp/hover.ts';
import { IdleLinker, NoReferences, NoValidator } from '../language/lsp/idle-phases.ts';
import { PlanImplementation } from '../language/lsp/implementation.ts';
import { PlanInlayHints } from '../language/lsp/inlay-hints.ts';
import type { EditorOptions } from '../language/lsp/place.ts';
import { PlanHighlights, PlanReferences } from '../language/lsp/references.ts';
import { PlanRename } from '../language/lsp/rename.ts';
import { PlanSemanticTokens } from '../language/lsp/semantic-tokens.ts';
import { TextParser } from '../language/lsp/text-parser.ts';
import { PlanWorkspaceSymbols } from '../language/lsp/workspace-symbols.ts';
import { alurModule } from '../language/module.ts';
import { TellingDocumentBuilder } from './document-builder.ts';
import { openTexts } from './open-texts.ts';
import { AskingConfiguration } from './settings.ts';
import { SourcedHover, type SourcedHoverOptions } from './sourced-hover.ts';
import { PlanUpdateHandler } from './update-handler.ts';

/** What the features need to know of the server around them. */
export type ServiceOptions = CodeActionOptions & EditorOptions & SourcedHoverOptions;

/** Langium's documents are the open ones only; all others are read by language/workspace-files.ts. */
class OpenDocumentsOnly extends DefaultWorkspaceManager {
    protected override performStartup(): Promise<LangiumDocument[]> {
        this._ready.resolve();
        return Promise.resolve([]);
    }
}

/** A request may come late, or for a file that is gone: it is answered for an empty text outside all plans. */
class OpenDocuments extends DefaultLangiumDocuments {
    override getOrCreateDocument(uri: URI): Promise<LangiumDocument> {
        return Promise.resolve(this.getDocument(uri) ?? this.langiumDocumentFactory.fromString('', uri.with({ scheme: 'closed' })));
    }
}

const sharedModule = (options: ServiceOptions): Module<LangiumSharedServices, PartialLangiumSharedServices> => ({
    lsp: {
        DocumentUpdateHandler: services => new PlanUpdateHandler(services),
        WorkspaceSymbolProvider: () => new PlanWorkspaceSymbols(options),
    },
    workspace: {
        ConfigurationProvider: services => new AskingConfiguration(services),
        LangiumDocuments: services => new OpenDocuments(services),
        DocumentBuilder: services => new TellingDocumentBuilder(services),
        WorkspaceManager: services => new OpenDocumentsOnly(services),
        TextDocuments: () => new NormalizedTextDocuments(openTexts),
    },
});

const languageModule = (options: ServiceOptions): Module<LangiumServices, PartialLangiumServices> => ({
    parser: { AsyncParser: services => new TextParser(services) },
    references: { Linker: services => new IdleLinker(services) },
    workspace: { ReferenceDescriptionProvider: () => new NoReferences() },
    validation: { DocumentValidator: () => new NoValidator() },
    lsp: {
        CodeActionProvider: services => new PlanCodeActions(options, services),
        DocumentSymbolProvider: () => new PlanDocumentSymbols(options),
        FoldingRangeProvider: () => new PlanFolding(options),
        HoverProvider: () => new SourcedHover(new PlanHover(options), options),
        CompletionProvider: () => new PlanCompletion(options),
        RenameProvider: services => new PlanRename(options, services),
        DefinitionProvider: () => new PlanDefinition(options),
        ReferencesProvider: () => new PlanReferences(options),
        DocumentHighlightProvider: () => new PlanHighlights(options),
        ImplementationProvider: () => new PlanImplementation(options),
        CallHierarchyProvider: () => new FlowHierarchy(options),
        TypeHierarchyProvider: () => new GoalHierarchy(options),
        CodeLensProvider: () => new PlanCodeLenses(options),
        InlayHintProvider: () => new PlanInlayHints(options),
        SemanticTokenProvider: () => new PlanSemanticTokens(options),
        DocumentLinkProvider: () => new PlanDocumentLinks(options),
        Formatter: services => new PlanFormatter(services),
    },
});

export function createServices(connection: Connection, options: ServiceOptions): LangiumServices {
    const shared = inject(createDefaultSharedModule({ connection, ...EmptyFileSystem }), AlurGeneratedSharedModule, sharedModule(options));
    const language = inject(createDefaultModule({ shared }), AlurGeneratedModule, alurModule, languageModule(options));
    shared.ServiceRegistry.register(language);
    return language;
}
