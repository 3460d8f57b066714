// Which requests of an editor are answered. Every one waits until all open documents are parsed, and so are in the plans: Langium's own
// later phases have nothing to do here. It must not know what the answers are.
import { DocumentState } from 'langium';
import {
    addCallHierarchyHandler,
    addCodeActionHandler,
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
import type { ClientCapabilities, Connection, SelectionRangeParams } from 'vscode-languageserver';
import { actionKinds, type PlanCodeActions } from '../language/lsp/code-actions.ts';
import { PlanCodeLenses } from '../language/lsp/code-lenses.ts';
import type { EditorOptions } from '../language/lsp/place.ts';
import { selectionRanges } from '../language/lsp/selection-ranges.ts';
import type { Abilities } from '../language/lsp/workspace-edits.ts';

/** What Langium does not announce of itself. */
export const ownCapabilities = {
    selectionRangeProvider: true,
    codeLensProvider: { resolveProvider: true },
    codeActionProvider: { codeActionKinds: [...actionKinds], resolveProvider: true },
    // Said at once, so that it need not be registered later, which some editors cannot.
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
};

/** What an editor has said it can do with an action. */
export function abilitiesFrom(client: ClientCapabilities | undefined): Abilities {
    const edits = client?.workspace?.workspaceEdit;
    const actions = client?.textDocument?.codeAction;
    const versions = edits?.documentChanges === true;
    return {
        versions,
        create: edits?.resourceOperations?.includes('create') === true,
        labels: versions && edits?.changeAnnotationSupport !== undefined,
        resolve: actions?.dataSupport === true && actions.resolveSupport?.properties.includes('edit') === true,
        disabled: actions?.disabledSupport === true,
    };
}

export function addFeatures(connection: Connection, services: LangiumServices, options: EditorOptions): void {
    const { shared, lsp } = services;
    const parsed = WorkspaceState.Parsed;
    const actions = services.lsp.CodeActionProvider as PlanCodeActions;
    addCodeActionHandler(connection, shared, parsed);
    connection.onCodeActionResolve(action => actions.resolve(action));
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
