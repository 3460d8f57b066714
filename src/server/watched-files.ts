// Which files an editor is asked to report, and what it reports of them. It must not know what is read.
import {
    type Connection,
    DidChangeWatchedFilesNotification,
    type DidChangeWatchedFilesParams,
    FileChangeType,
    type FileSystemWatcher,
    WatchKind,
} from 'vscode-languageserver';
import { normalizeUri } from './uris.ts';

export interface FileChanges {
    /** Files and folders that appeared or changed. */
    readonly changed: readonly string[];
    readonly deleted: readonly string[];
}

/** Plans, and what may be a list that one names. Folders come and go too, and some editors report nothing of what is in them. */
const watchers: FileSystemWatcher[] = [
    ...['plan', 'csv', 'tsv', 'txt', 'xlsx', 'xlsm', 'geojson', 'json'].map(ending => ({
        globPattern: `**/*.${inAnyCase(ending)}`,
    })),
    { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete },
];

export function askToWatch(connection: Connection): Promise<unknown> {
    return connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
}

/** Of several changes of one file the last one counts. */
export function fileChanges({ changes }: DidChangeWatchedFilesParams): FileChanges {
    const last = new Map(changes.map(({ uri, type }) => [normalizeUri(uri), type]));
    const uris = [...last.keys()];
    return {
        deleted: uris.filter(uri => last.get(uri) === FileChangeType.Deleted),
        changed: uris.filter(uri => last.get(uri) !== FileChangeType.Deleted),
    };
}

/** A pattern for a word in small letters, capitals, or both: `[pP][lL]…`. No alternatives in braces: some editors know none within them. */
function inAnyCase(word: string): string {
    return [...word].map(letter => `[${letter}${letter.toUpperCase()}]`).join('');
}
