// What the server needs of the machine it runs on. It must not know which that is.
import type { Connection } from 'vscode-languageserver';
import type { FileAccess } from '../language/file-access.ts';
import type { Look } from './watcher.ts';

export interface Host {
    readonly connection: Connection;
    /** `client` reaches files through the editor, when it offers that. */
    files(client: FileAccess | undefined): FileAccess;
    /** Where the server can look after files by itself. */
    readonly look?: Look;
    /** The language of messages that was asked for when the program was started. */
    readonly locale?: string | undefined;
    /** Runs `action` once, after so many milliseconds; the result calls it off. */
    after(milliseconds: number, action: () => void): () => void;
}
