// Files reached through the editor that started the server. It must not know how the editor keeps them.
import type { Connection } from 'vscode-languageserver';
import type { FileAccess } from '../language/file-access.ts';
import { listFiles, readFile } from '../protocol/files.ts';
import { ask } from '../protocol/message.ts';

export function clientFiles(connection: Connection): FileAccess {
    return {
        list: (folder, deep) => ask(connection, listFiles, { folder, deep }),
        read: async uri => (await ask(connection, readFile, { uri })) ?? undefined,
    };
}

/** Where nothing can be read: only open documents count. */
export const noFiles: FileAccess = {
    list: async () => [],
    read: async () => undefined,
};
