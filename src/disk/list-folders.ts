// Lists the folders of a disk for the search for plan files, for command line and server alike. It must not know what is searched for.
import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Entry, Link, Listing } from '../plan/find-files.ts';

/** Lists folders at or below `root`, by their paths from there. */
export function folderLister(root: string): (folder: string) => Promise<Listing> {
    return folder => readdir(path.join(root, folder), { withFileTypes: true }).then(found => entriesOf(found, root, folder), unlisted);
}

export function folderListerNow(root: string): (folder: string) => Listing {
    return folder => {
        try {
            return entriesOf(readdirSync(path.join(root, folder), { withFileTypes: true }), root, folder);
        } catch (error) {
            return unlisted(error);
        }
    };
}

function unlisted(error: unknown): { readonly reason: string } {
    return { reason: codeOf(error) };
}

function entriesOf(found: readonly Dirent[], root: string, folder: string): Entry[] {
    return found.map(entry => {
        const { name } = entry;
        if (entry.isSymbolicLink()) return { name, ...linkAt(path.join(root, folder, name), root) };
        return { name, kind: entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other' };
    });
}

function linkAt(file: string, root: string): Link {
    try {
        const stats = statSync(file);
        const place = path.relative(realpathSync(root), realpathSync(file)).split(path.sep).join('/');
        const isOut = place.split('/')[0] === '..' || path.isAbsolute(place);
        return {
            kind: 'link',
            to: stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'other',
            place: isOut ? undefined : place,
        };
    } catch (error) {
        if (codeOf(error) === 'ELOOP') return { kind: 'link', to: 'itself' };
        // A folder that cannot be looked at lies where we may not go.
        return ['ENOENT', 'ENOTDIR'].includes(codeOf(error))
            ? { kind: 'link', to: 'nothing' }
            : { kind: 'link', to: 'folder', place: undefined };
    }
}

function codeOf(error: unknown): string {
    return (error as NodeJS.ErrnoException).code ?? String(error);
}
