// Which requests of an editor are answered. Every one waits until all open documents are parsed, and so are in the plans: Langium's own
// later phases have nothing to do here. It must not know what the answers are.
import { DocumentState } from 'langium';
import {
    addCallHierarchyHandler,
    addCodeLensHandler,
    addCompletionHandler,
    addDocumentHighlightHandler,
    addDocumentLinkHandler,
    addDocumentSymbolHandler,
    addFindReferencesHandler,
    addFoldingRangeHandler,
    addFormattingHandler,
    addGoToImplementationHandler,
    addGotoDefinitionHandler,
    addHoverHandler,
    addInlayHintHandler,
    addRenameHandler,
    addSemanticTokenHandler,
    addTypeHierarchyHandler,
    addWorkspaceSymbolHandler,
    createRequestHandler,
    type LangiumServices,
    WorkspaceState,
} from 'langium/lsp';
import type { Connection, SelectionRangeParams } from 'vscode-languageserver';
import { PlanCodeLenses } from '../language/lsp/code-lenses.ts';
import type { EditorOptions } from '../language/lsp/place.ts';
import { selectionRanges } from '../language/lsp/selection-ranges.ts';

/** What Langium does not announce of itself. */
export const ownCapabilities = { selectionRangeProvider: true, codeLensProvider: { resolveProvider: true } };

export function addFeatures(connection: Connection, { shared, lsp }: LangiumServices, options: EditorOptions): void {
    const parsed = WorkspaceState.Parsed;
    addGotoDefinitionHandler(connection, shared, parsed);
    addFindReferencesHandler(connection, shared, parsed);
    addDocumentHighlightHandler(connection, shared, parsed);
    addDocumentLinkHandler(connection, shared, parsed);
    addGoToImplementationHandler(connection, shared, parsed);
    addCompletionHandler(connection, shared, parsed);
    addRenameHandler(connection, shared, parsed);
    addHoverHandler(connection, shared, parsed);
    addDocumentSymbolHandler(connection, shared, parsed);
    addWorkspaceSymbolHandler(connection, shared);
    addFoldingRangeHandler(connection, shared, parsed);
    addFormattingHandler(connection, shared, parsed);
    addCallHierarchyHandler(connection, shared, parsed);
    addTypeHierarchyHandler(connection, shared, parsed);
    addInlayHintHandler(connection, shared, parsed);
    addSemanticTokenHandler(connection, shared, parsed);
    addCodeLensHandler(connection, shared, parsed);
    // Langium has no such services.
    connection.onSelectionRanges(
        createRequestHandler(
            (_, document, { positions }: SelectionRangeParams) => selectionRanges(document, positions, options),
            shared,
            parsed,
        ),
    );
    connection.onCodeLensResolve(async (lens, token) => {
        await shared.workspace.DocumentBuilder.waitUntil(DocumentState.Parsed, token);
        return lsp.CodeLensProvider instanceof PlanCodeLenses ? lsp.CodeLensProvider.resolveCodeLens(lens) : lens;
    });
}
