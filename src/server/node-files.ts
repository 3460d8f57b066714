// Files of plans on a disk. It must not know what is in them.
import { lstat, readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { URI } from 'vscode-uri';
import { folderLister } from '../disk/list-folders.ts';
import { decodeFile } from '../imports/decode-text.ts';
import type { FileAccess } from '../language/file-access.ts';
import { findFiles } from '../plan/find-files.ts';
import { folderOf } from '../plan/grouping.ts';

export const nodeFiles: FileAccess = {
    async list(folder, deep, tell) {
        const root = URI.parse(folder).fsPath;
        const uriAt = (path: string) => URI.file(join(root, path)).toString();
        const { files, leftOut } = await findFiles(deep, folderLister(root));
        for (const one of leftOut) if (one.path !== '') tell?.({ ...one, path: uriAt(one.path) });
        return files.map(uriAt);
    },
    async isLinked(uri, folder) {
        for (let at = uri; at.length > folder.length; at = folderOf(at)) {
            const stats = await lstat(URI.parse(at).fsPath).catch(() => undefined);
            if (stats?.isSymbolicLink()) return true;
        }
        return false;
    },
    async read(uri) {
        try {
            const path = URI.parse(uri).fsPath;
            // Reading a pipe or a device would never end.
            if (!(await stat(path)).isFile()) return undefined;
            return decodeFile(uri, await readFile(path));
        } catch (error) {
            if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return undefined;
            throw error;
        }
    },
    async leadsOut(uri, folders) {
        const real = (of: string) => realpath(URI.parse(of).fsPath).catch(() => undefined);
        const file = await real(uri);
        if (file === undefined) return false;
        const around = await Promise.all(folders.filter(folder => folder.startsWith('file:')).map(real));
        return !around.some(folder => folder !== undefined && file.startsWith(folder.endsWith(sep) ? folder : folder + sep));
    },
};

/** When each plan file below some folders was last written, and how large it is. */
export async function lookAtFiles(folders: readonly string[]): Promise<Map<string, string>> {
    const versions = new Map<string, string>();
    for (const folder of folders.filter(uri => uri.startsWith('file:')))
        for (const uri of await nodeFiles.list(folder, true)) {
            const state = await stat(URI.parse(uri).fsPath).catch(() => undefined);
            if (state) versions.set(uri, `${state.mtimeMs} ${state.size} ${state.ino}`);
        }
    return versions;
}
