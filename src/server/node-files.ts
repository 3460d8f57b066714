// Files of plans on a disk. It must not know what is in them.
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { URI } from 'vscode-uri';
import { decodeFile } from '../imports/decode-text.ts';
import { type FileAccess, isPlanFile } from '../language/file-access.ts';

const leftOut = new Set(['node_modules', '.git']);

export const nodeFiles: FileAccess = {
    async list(folder, deep) {
        const found: string[] = [];
        await collect(URI.parse(folder).fsPath, deep, new Set(), found);
        return found.map(path => URI.file(path).toString());
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

/** Follows links, but enters no folder twice. A folder that cannot be entered is passed over. */
async function collect(folder: string, deep: boolean, visited: Set<string>, found: string[]): Promise<void> {
    try {
        const real = await realpath(folder);
        if (visited.has(real)) return;
        visited.add(real);
        for (const entry of await readdir(folder, { withFileTypes: true })) {
            const path = join(folder, entry.name);
            const kind = entry.isSymbolicLink() ? await stat(path).catch(() => undefined) : entry;
            if (kind?.isDirectory()) {
                if (deep && !leftOut.has(entry.name)) await collect(path, deep, visited, found);
            } else if (kind?.isFile() && isPlanFile(entry.name)) found.push(path);
        }
    } catch {
        // Not a folder, gone meanwhile, or not ours to read.
    }
}
