// What happens to documents and files, told apart: an open document is parsed by Langium, all else goes to whoever keeps the plans.
// It must not know plans.
import { Emitter, type Event, URI } from 'langium';
import { DefaultDocumentUpdateHandler, type LangiumSharedServices } from 'langium/lsp';
import {
    type DidChangeWatchedFilesParams,
    FileChangeType,
    type FileSystemWatcher,
    type TextDocumentChangeEvent,
    WatchKind,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { normalizeUri } from './uris.ts';

export interface FileChanges {
    /** Files and folders that appeared or changed. */
    readonly changed: readonly string[];
    readonly deleted: readonly string[];
}

export class PlanUpdateHandler extends DefaultDocumentUpdateHandler {
    private readonly opened = new Emitter<string>();
    private readonly closed = new Emitter<string>();
    private readonly files = new Emitter<FileChanges>();
    readonly onOpened: Event<string> = this.opened.event;
    readonly onClosed: Event<string> = this.closed.event;
    readonly onFilesChanged: Event<FileChanges> = this.files.event;
    private readonly isOpen: (uri: URI) => boolean;
    private readonly report: (what: string) => void;

    constructor(services: LangiumSharedServices) {
        super(services);
        this.isOpen = uri => services.workspace.TextDocuments.get(uri) !== undefined;
        this.report = what => services.lsp.Connection?.console.error(what);
    }

    didOpenDocument({ document }: TextDocumentChangeEvent<TextDocument>): void {
        this.opened.fire(document.uri);
    }

    didCloseDocument({ document }: TextDocumentChangeEvent<TextDocument>): void {
        this.fireDocumentUpdate([], [URI.parse(document.uri)]);
        this.closed.fire(document.uri);
    }

    override didChangeWatchedFiles({ changes }: DidChangeWatchedFilesParams): void {
        const last = new Map(changes.map(({ uri, type }) => [normalizeUri(uri), type]));
        const uris = [...last.keys()];
        this.files.fire({
            deleted: uris.filter(uri => last.get(uri) === FileChangeType.Deleted),
            changed: uris.filter(uri => last.get(uri) !== FileChangeType.Deleted),
        });
    }

    /** A newer change replaces one that waits: Langium's lock calls it off. What was closed meanwhile is not read from a disk. */
    protected override fireDocumentUpdate(changed: URI[], deleted: URI[]): void {
        this.workspaceManager.ready
            .then(() =>
                this.workspaceLock.write(token =>
                    this.documentBuilder.update(
                        changed.filter(uri => this.isOpen(uri)),
                        deleted.filter(uri => !this.isOpen(uri)),
                        token,
                    ),
                ),
            )
            .catch(error => this.report(`An open document could not be read: ${error}`));
    }

    /** Plans, and what may be a list that one names. Folders come and go too, and some editors report nothing of what is in them. */
    protected override getWatchers(): FileSystemWatcher[] {
        return [
            ...['plan', 'csv', 'tsv', 'txt', 'xlsx', 'xlsm', 'geojson', 'json'].map(ending => ({
                globPattern: `**/*.${inAnyCase(ending)}`,
            })),
            { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete },
        ];
    }
}

/** A pattern for a word in small letters, capitals, or both: `[pP][lL]…`. No alternatives in braces: some editors know none within them. */
function inAnyCase(word: string): string {
    return [...word].map(letter => `[${letter}${letter.toUpperCase()}]`).join('');
}
