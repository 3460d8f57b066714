// How the files of plans are reached, whoever keeps them: a disk, or an editor that runs in a browser. It must not know either.
import type { LeftOut } from '../plan/find-files.ts';

export interface FileAccess {
    /**
     * URIs of the plan files in a folder, and below it when `deep`, as plan/find-files.ts finds them; empty for what is no folder. `tell`
     * hears of what was left out, with its URI for a path.
     */
    list(folder: string, deep: boolean, tell?: (leftOut: LeftOut) => void): Promise<readonly string[]>;
    /** URIs of the files directly in a folder whose names end so. Absent where folders cannot be listed. */
    beside?(folder: string, ending: string): Promise<readonly string[]>;
    /** A file's text without a byte order mark; undefined when there is no such file. Rejects when it is there but cannot be read. */
    read(uri: string): Promise<string | undefined>;
    /** Whether a link leads from a folder to what lies in it by this URI. Absent where there are no links. */
    isLinked?(uri: string, folder: string): Promise<boolean>;
    /** Whether a file in one of the folders is a link to one outside them all. Absent where nothing can be. */
    leadsOut?(uri: string, folders: readonly string[]): Promise<boolean>;
}

/** A file that is not read because of its size. */
export class FileTooLarge extends Error {
    /** Millions of characters that may be read. */
    readonly most: number;

    constructor(most: number) {
        super(`more than ${most} million characters`);
        this.most = most;
    }
}
