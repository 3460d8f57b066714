// What the server needs of the machine it runs on. It must not know which that is.
import type { Connection } from 'vscode-languageserver';
import type { FileAccess } from '../language/file-access.ts';
import type { CatalogueList } from '../plan/catalogue.ts';

export interface Host {
    readonly connection: Connection;
    /** `client` reaches files through the editor, when it offers that. */
    files(client: FileAccess | undefined): FileAccess;
    /** Makes a list of official codes of the text of its file. */
    readCatalogue(text: string): CatalogueList;
    /** Runs `action` once, after so many milliseconds; the result calls it off. */
    after(milliseconds: number, action: () => void): () => void;
}
