// The editor at the other end, as it describes itself when it starts the server: its folders, what it can do, what it understands.
// It must not know what is answered.
import type { DocumentSymbol, InitializeParams, Location, LocationLink, SymbolInformation } from 'vscode-languageserver';
import { URI } from 'vscode-uri';
import type { GuideAddress } from '../language/lsp/diagnostics.ts';
import type { Abilities } from '../language/lsp/workspace-edits.ts';
import type { InitializationOptions } from '../protocol/initialization-options.ts';
import { normalizeUri } from './uris.ts';

export class Client {
    /** Undefined until it has said so. */
    params: InitializeParams | undefined;

    get capabilities(): InitializeParams['capabilities'] {
        return this.params?.capabilities ?? {};
    }

    /** Options that only our own client gives. */
    get options(): InitializationOptions | undefined {
        return this.params?.initializationOptions as InitializationOptions | undefined;
    }

    /** Whether it reports files that change, once it is asked to. */
    get reportsFiles(): boolean {
        return this.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    }

    /** The folders that it has open; older ones know only one. */
    get folders(): string[] {
        const { workspaceFolders, rootUri, rootPath } = this.params ?? {};
        const root = rootUri ?? (rootPath ? URI.file(rootPath).toString() : undefined);
        const uris = workspaceFolders?.map(({ uri }) => uri) ?? (root ? [root] : []);
        return uris.map(normalizeUri);
    }

    /** Where findings are explained: an editor that shows the guide itself knows the reader's language. */
    guide(ours: GuideAddress | undefined): GuideAddress | undefined {
        if (!this.capabilities.textDocument?.publishDiagnostics?.codeDescriptionSupport) return undefined;
        const guide = this.options?.guide;
        return typeof guide === 'string' ? (page, section) => `${guide}/${page}#${section}` : ours;
    }

    /** Its abilities with an action. */
    get abilities(): Abilities {
        const edits = this.capabilities.workspace?.workspaceEdit;
        const actions = this.capabilities.textDocument?.codeAction;
        const versions = edits?.documentChanges === true;
        return {
            versions,
            create: edits?.resourceOperations?.includes('create') === true,
            labels: versions && edits?.changeAnnotationSupport !== undefined,
            resolve: actions?.dataSupport === true && actions.resolveSupport?.properties.includes('edit') === true,
            disabled: actions?.disabledSupport === true,
        };
    }

    /** Links as it takes them: places alone where links would not be understood. */
    links(request: 'definition' | 'implementation', links: LocationLink[] | undefined): LocationLink[] | Location[] | undefined {
        if (this.capabilities.textDocument?.[request]?.linkSupport) return links;
        return links?.map(({ targetUri, targetSelectionRange }) => ({ uri: targetUri, range: targetSelectionRange }));
    }

    /** An outline as it takes it: a list where a tree would not be understood. */
    outline(symbols: DocumentSymbol[], uri: string): DocumentSymbol[] | SymbolInformation[] {
        return this.capabilities.textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport ? symbols : flat(symbols, uri);
    }
}

function flat(symbols: readonly DocumentSymbol[], uri: string, container?: string): SymbolInformation[] {
    return symbols.flatMap(({ name, kind, range, children }) => [
        { name, kind, location: { uri, range }, ...(container === undefined ? {} : { containerName: container }) },
        ...flat(children ?? [], uri, name),
    ]);
}
