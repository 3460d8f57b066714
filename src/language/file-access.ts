// How the files of plans are reached, whoever keeps them: a disk, or an editor that runs in a browser. It must not know either.

export interface FileAccess {
    /**
     * URIs of the `.plan` files in a folder, and below it when `deep`; a folder whose own name ends so is searched, not listed.
     * Empty for what is no folder. Leaves out `node_modules` and `.git`, and visits no folder twice.
     */
    list(folder: string, deep: boolean): Promise<readonly string[]>;
    /** A file's text without a byte order mark; undefined when there is no such file. Rejects when it is there but cannot be read. */
    read(uri: string): Promise<string | undefined>;
    /** Whether a file in one of the folders is a link to one outside them all. Absent where nothing can be. */
    leadsOut?(uri: string, folders: readonly string[]): Promise<boolean>;
}

/** Whether a URI lies where nobody keeps plans. */
export function isLeftOut(uri: string): boolean {
    return /\/(?:node_modules|\.git)(?:\/|$)/.test(uri);
}

export function isPlanFile(uri: string): boolean {
    return /\.plan$/i.test(uri);
}
