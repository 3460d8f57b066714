// The plan files of a repository as they were at a revision. It must not know what is in them.
import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { hasPlanEnding } from '../plan/find-files.ts';
import { readBlobs, splitEntries } from './git-output.ts';
import { GitTrouble, runGit, streamGit } from './run-git.ts';

export interface FilesAt {
    /** Folder of the repository: what lies around it was never part of it. */
    readonly top: string;
    /** Absolute paths, as they would be in the working folder. */
    readonly paths: readonly string[];
    /** Hands over the bytes of some of them, one after the other. */
    read(paths: readonly string[], take: (file: string, bytes: Uint8Array) => void): Promise<void>;
    /** Folders of submodules, with the commit that belongs to the revision. */
    readonly submodules: ReadonlyMap<string, string>;
}

/** `folder` may be gone by now, as long as a folder around it is in the repository. */
export async function filesAt(folder: string, revision: string): Promise<FilesAt> {
    const here = existing(folder);
    const prefix = await runGit(here, ['rev-parse', '--show-prefix']);
    const depth = prefix.toString().trim().split('/').filter(Boolean).length;
    const top = path.resolve(here, ...Array.from({ length: depth }, () => '..'));
    const commit = await commitOf(here, revision);
    const blobs = new Map<string, string>();
    const submodules = new Map<string, string>();
    // Links are left out, as on the disk.
    const entries = splitEntries(entry => {
        const [, mode = '', id = '', name = ''] = /^(\d+) \w+ ([0-9a-f]+)\t(.*)$/s.exec(entry) ?? [];
        if (mode === '160000') submodules.set(path.join(top, name), id);
        else if (mode.startsWith('100') && hasPlanEnding(name)) blobs.set(path.join(top, name), id);
    });
    await streamGit(here, ['ls-tree', '-r', '-z', '--full-tree', commit], entries);
    return {
        top,
        paths: [...blobs.keys()],
        submodules,
        read: async (paths, take) => {
            const ids = paths.map(file => blobs.get(file) as string);
            let next = 0;
            const blob = readBlobs(bytes => take(paths[next++] as string, bytes));
            await streamGit(here, ['cat-file', '--batch'], blob, ids.map(id => `${id}\n`).join(''));
        },
    };
}

/** The nearest folder that is there, without links on the way: git counts from its own place. */
export function existing(folder: string): string {
    let here = path.resolve(folder);
    while (!existsSync(here) && path.dirname(here) !== here) here = path.dirname(here);
    return realpathSync(here);
}

/** The id of the commit that a revision means in the repository around a folder, which may be gone by now. */
export function commitAt(folder: string, revision: string): Promise<string> {
    return commitOf(existing(folder), revision);
}

/** Text that a person wrote is never an option, nor a file inside a revision, nor what no program can be given. */
async function commitOf(folder: string, revision: string): Promise<string> {
    if (revision === '' || revision.startsWith('-') || ['\n', '\0'].some(sign => revision.includes(sign)))
        throw new GitTrouble('no-revision');
    // First what is meant, then its commit: anything added to `:/text` would be searched for with it.
    const id = await idOf(folder, revision);
    return idOf(folder, `${id}^{commit}`);
}

async function idOf(folder: string, revision: string): Promise<string> {
    try {
        const found = await runGit(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', revision]);
        const id = found.toString().trim();
        if (/^[0-9a-f]{40,64}$/.test(id)) return id;
    } catch (error) {
        // Quiet of what is not known, not of a file or a folder where a commit is asked for.
        const isOther = error instanceof GitTrouble && (error.message === '' || /not a commit|expected commit/.test(error.message));
        if (!isOther || error.kind !== 'failed') throw error;
    }
    throw new GitTrouble('no-revision');
}
