// Which requests of an editor are answered. Every one waits until all open documents are parsed, and so are in the plans: Langium's own
// later phases have nothing to do here. It must not know what the answers are.
import {
    addCompletionHandler,
    addDocumentHighlightHandler,
    addDocumentSymbolHandler,
    addFindReferencesHandler,
    addFoldingRangeHandler,
    addFormattingHandler,
    addGoToImplementationHandler,
    addGotoDefinitionHandler,
    addHoverHandler,
    addRenameHandler,
    addWorkspaceSymbolHandler,
    createRequestHandler,
    type LangiumSharedServices,
    WorkspaceState,
} from 'langium/lsp';
import type { Connection, SelectionRangeParams } from 'vscode-languageserver';
import type { EditorOptions } from '../language/lsp/place.ts';
import { selectionRanges } from '../language/lsp/selection-ranges.ts';

/** What Langium does not announce of itself. */
export const ownCapabilities = {
    selectionRangeProvider: true,
    // Said at once, so that it need not be registered later, which some editors cannot.
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
};

export function addFeatures(connection: Connection, shared: LangiumSharedServices, options: EditorOptions): void {
    const parsed = WorkspaceState.Parsed;
    addGotoDefinitionHandler(connection, shared, parsed);
    addFindReferencesHandler(connection, shared, parsed);
    addDocumentHighlightHandler(connection, shared, parsed);
    addGoToImplementationHandler(connection, shared, parsed);
    addCompletionHandler(connection, shared, parsed);
    addRenameHandler(connection, shared, parsed);
    addHoverHandler(connection, shared, parsed);
    addDocumentSymbolHandler(connection, shared, parsed);
    addWorkspaceSymbolHandler(connection, shared);
    addFoldingRangeHandler(connection, shared, parsed);
    addFormattingHandler(connection, shared);
    // Langium has no such service.
    connection.onSelectionRanges(
        createRequestHandler(
            (_, document, { positions }: SelectionRangeParams) => selectionRanges(document, positions, options),
            shared,
            parsed,
        ),
    );
}
