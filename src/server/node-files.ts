// Files of plans on a disk. It must not know what is in them.
import { lstat, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { URI } from 'vscode-uri';
import { folderLister } from '../disk/list-folders.ts';
import { largestFile } from '../imports/area-map.ts';
import { decodeFile } from '../imports/list-text.ts';
import { type FileAccess, FileTooLarge } from '../language/file-access.ts';
import { isNamedFile } from '../plan/catalogue.ts';
import { findFiles } from '../plan/find-files.ts';
import { folderOf } from '../plan/grouping.ts';
import type { Places } from './watcher.ts';

export const nodeFiles: FileAccess = {
    async list(folder, deep, tell) {
        const root = URI.parse(folder).fsPath;
        const uriAt = (path: string) => URI.file(join(root, path)).toString();
        const { files, leftOut } = await findFiles(deep, folderLister(root));
        for (const one of leftOut) if (one.path !== '') tell?.({ ...one, path: uriAt(one.path) });
        return files.map(uriAt);
    },
    async beside(folder, ending) {
        const root = URI.parse(folder).fsPath;
        const found = await readdir(root, { withFileTypes: true }).catch(() => []);
        return found
            .filter(entry => entry.isFile() && entry.name.endsWith(ending))
            .map(({ name }) => URI.file(join(root, name)).toString());
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
            const stats = await stat(path);
            if (!stats.isFile()) return undefined;
            const most = isNamedFile(uri) ? largestFile(uri) : Number.POSITIVE_INFINITY;
            if (stats.size > most * 4) throw new FileTooLarge(most / 1_000_000);
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

/** When each file was last written, and how large it is. */
export async function lookAtFiles({ folders, beside, files }: Places): Promise<Map<string, string>> {
    const found = new Set(files);
    for (const [places, deep] of [
        [folders, true],
        [beside, false],
    ] as const)
        for (const folder of places.filter(isOnDisk)) for (const uri of await nodeFiles.list(folder, deep)) found.add(uri);
    const versions = new Map<string, string>();
    for (const uri of [...found].filter(isOnDisk)) {
        const state = await stat(URI.parse(uri).fsPath).catch(() => undefined);
        if (state) versions.set(uri, `${state.mtimeMs} ${state.ctimeMs} ${state.size} ${state.ino}`);
    }
    return versions;
}

function isOnDisk(uri: string): boolean {
    return uri.startsWith('file:');
}
