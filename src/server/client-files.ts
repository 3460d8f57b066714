// Files reached through the editor that started the server. It must not know how the editor keeps them.
import type { Connection } from 'vscode-languageserver';
import type { FileAccess } from '../language/file-access.ts';
import { isCatalogueFile } from '../plan/catalogue.ts';
import { listBeside, listFiles, readFile } from '../protocol/files.ts';
import { sendRequest } from '../protocol/message.ts';

/** `decodeList` makes text of the bytes of an official list. */
export function clientFiles(connection: Connection, decodeList: (bytes: Uint8Array) => string): FileAccess {
    return {
        list: (folder, deep) => sendRequest(connection, listFiles, { folder, deep }),
        beside: (folder, ending) => sendRequest(connection, listBeside, { folder, ending }),
        read: async uri => {
            const content = (await sendRequest(connection, readFile, { uri })) ?? undefined;
            if (content === undefined || !isCatalogueFile(uri)) return content;
            return decodeList(Uint8Array.from(content, letter => letter.charCodeAt(0)));
        },
    };
}

/** Where nothing can be read: only open documents count. */
export const noFiles: FileAccess = {
    list: async () => [],
    read: async () => undefined,
};
