// Which requests of an editor are answered. Every one waits until all open documents are parsed, and so are in the plans: Langium's own
// later phases have nothing to do here. It must not know what the answers are.
import {
    addDocumentHighlightHandler,
    addFindReferencesHandler,
    addGoToImplementationHandler,
    addGotoDefinitionHandler,
    type LangiumSharedServices,
    WorkspaceState,
} from 'langium/lsp';
import type { Connection } from 'vscode-languageserver';

export function addFeatures(connection: Connection, shared: LangiumSharedServices): void {
    const parsed = WorkspaceState.Parsed;
    addGotoDefinitionHandler(connection, shared, parsed);
    addFindReferencesHandler(connection, shared, parsed);
    addDocumentHighlightHandler(connection, shared, parsed);
    addGoToImplementationHandler(connection, shared, parsed);
}
