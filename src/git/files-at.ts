// The .plan files of a repository as they were at a revision. It must not know what is in them.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { GitTrouble, runGit } from './run-git.ts';

export interface FilesAt {
    /** Absolute paths, as they would be in the working folder. */
    readonly paths: readonly string[];
    /** The bytes of some of them, in their order. */
    read(paths: readonly string[]): Promise<Uint8Array[]>;
}

/** Larger ones are no plans. */
const largestFile = 64_000_000;

/** `folder` may be gone by now, as long as a folder around it is in the repository. */
export async function filesAt(folder: string, revision: string): Promise<FilesAt> {
    let here = path.resolve(folder);
    while (!existsSync(here) && path.dirname(here) !== here) here = path.dirname(here);
    const prefix = await runGit(here, ['rev-parse', '--show-prefix']);
    const depth = prefix.toString().trim().split('/').filter(Boolean).length;
    const top = path.resolve(here, ...Array.from({ length: depth }, () => '..'));
    const commit = await commitOf(here, revision);
    const listed = await runGit(here, ['ls-tree', '-r', '-z', '-l', '--full-tree', commit]);
    const blobs = new Map<string, string>();
    for (const entry of listed.toString().split('\0')) {
        // Links and the commits of submodules are left out.
        const match = /^100\d{3} blob ([0-9a-f]+) +(\S+)\t(.*\.plan)$/s.exec(entry);
        if (!match) continue;
        const [, id = '', size = '', name = ''] = match;
        if (Number(size) > largestFile) throw new GitTrouble('failed', `${name}: ${size} bytes`);
        // One that is missing has no size; reading it says so.
        blobs.set(path.join(top, name), id);
    }
    return {
        paths: [...blobs.keys()],
        read: async paths => splitBatch(await runGit(here, ['cat-file', '--batch'], paths.map(file => `${blobs.get(file)}\n`).join(''))),
    };
}

/** What a person wrote is never an option, nor a file inside a revision. */
async function commitOf(folder: string, revision: string): Promise<string> {
    if (revision === '' || revision.startsWith('-') || revision.includes('\n')) throw new GitTrouble('no-revision');
    try {
        const commit = await runGit(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]);
        const id = commit.toString().trim();
        if (/^[0-9a-f]{40,64}$/.test(id)) return id;
    } catch (error) {
        if (!(error instanceof GitTrouble) || (error.kind === 'failed' && error.message !== '')) throw error;
    }
    throw new GitTrouble('no-revision');
}

/** `ID blob SIZE`, a line feed, the bytes, a line feed, and so on. */
function splitBatch(bytes: Buffer): Uint8Array[] {
    const found: Uint8Array[] = [];
    for (let at = 0; at < bytes.length; ) {
        const end = bytes.indexOf(10, at);
        const head = bytes.subarray(at, end).toString();
        const size = /^[0-9a-f]+ blob (\d+)$/.exec(head)?.[1];
        if (size === undefined) throw new GitTrouble('failed', head);
        found.push(bytes.subarray(end + 1, end + 1 + Number(size)));
        at = end + 1 + Number(size) + 1;
    }
    return found;
}
