// Answers for editors that say they know less: places instead of links, a list instead of a tree. It must not know what is answered.
import { createRequestHandler, type LangiumSharedServices, WorkspaceState } from 'langium/lsp';
import type {
    ClientCapabilities,
    Connection,
    DefinitionParams,
    DocumentSymbol,
    ImplementationParams,
    Location,
    LocationLink,
    SymbolInformation,
} from 'vscode-languageserver';

/** Takes the place of the usual answers, where they would not be understood. */
export function simplifyAnswers(connection: Connection, shared: LangiumSharedServices, { textDocument }: ClientCapabilities): void {
    const parsed = WorkspaceState.Parsed;
    if (!textDocument?.definition?.linkSupport)
        connection.onDefinition(
            createRequestHandler(
                async (services, document, params: DefinitionParams, token) =>
                    places(await services.lsp?.DefinitionProvider?.getDefinition(document, params, token)),
                shared,
                parsed,
            ),
        );
    if (!textDocument?.implementation?.linkSupport)
        connection.onImplementation(
            createRequestHandler(
                async (services, document, params: ImplementationParams, token) =>
                    places(await services.lsp?.ImplementationProvider?.getImplementation(document, params, token)),
                shared,
                parsed,
            ),
        );
    if (!textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport)
        connection.onDocumentSymbol(
            createRequestHandler(
                async (services, document, params, token) =>
                    flat((await services.lsp?.DocumentSymbolProvider?.getSymbols(document, params, token)) ?? [], document.uri.toString()),
                shared,
                parsed,
            ),
        );
}

function places(links: readonly LocationLink[] | undefined): Location[] | null {
    return links?.map(({ targetUri, targetSelectionRange }) => ({ uri: targetUri, range: targetSelectionRange })) ?? null;
}

function flat(symbols: readonly DocumentSymbol[], uri: string, container?: string): SymbolInformation[] {
    return symbols.flatMap(({ name, kind, range, children }) => [
        { name, kind, location: { uri, range }, ...(container === undefined ? {} : { containerName: container }) },
        ...flat(children ?? [], uri, name),
    ]);
}
