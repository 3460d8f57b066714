// Keeps the official lists and maps that plans name in step with their files: reads those that are new, changed or gone, forgets those that no plan
// names any more. It must not know editors or disks, nor how a list is written.
import { type CatalogueList, filesNamedIn, refusalOf, unusableList } from '../plan/catalogue.ts';
import { folderOf } from '../plan/grouping.ts';
import { type FileAccess, FileTooLarge } from './file-access.ts';
import type { Plans } from './plans.ts';

export interface CatalogueFilesOptions {
    readonly plans: Plans;
    readonly access: FileAccess;
    readonly readNamedFile: (text: string, uri: string) => CatalogueList;
    /** The digest of a list, by its text or what stands for one that cannot be used. */
    readonly digest?: (text: string | CatalogueList) => string;
}

/** A list as it was read last. */
interface Read {
    readonly uri: string;
    /** URI of the folder of a plan that names it. */
    readonly root: string;
    readonly digest: string;
    /** To tell whether it says something else now. */
    readonly text: string | CatalogueList;
}

export class CatalogueFiles {
    private readonly options: CatalogueFilesOptions;
    private readonly known = new Map<string, Read>();

    constructor(options: CatalogueFilesOptions) {
        this.options = options;
    }

    /** Whether a plan names a list that was not read yet. */
    isBehind(): boolean {
        for (const uri of this.named().keys()) if (!this.known.has(uri)) return true;
        return false;
    }

    /** The lists that plans name, as they were read. */
    all(): Read[] {
        return [...this.known.values()];
    }

    /** `folders` are those of the workspace; `changed` files, and files in folders, are read anew. */
    async sync(folders: Iterable<string>, changed: readonly string[] | 'all' = []): Promise<void> {
        const isChanged = (uri: string) => changed === 'all' || changed.some(other => uri === other || uri.startsWith(`${other}/`));
        const named = this.named();
        const { readNamedFile, digest } = this.options;
        const changes = new Map<string, CatalogueList | undefined>();
        const read: Read[] = [];
        for (const uri of this.known.keys()) if (!named.has(uri)) changes.set(uri, undefined);
        for (const [uri, root] of named) {
            if (this.known.has(uri) && !isChanged(uri)) continue;
            const text = await this.textOf(uri, [root, ...folders]);
            read.push({ uri, root, digest: digest?.(text) ?? '', text });
            // A plan is checked anew for the sake of a list: not for one that says what it said.
            if (!isSame(this.known.get(uri)?.text, text)) changes.set(uri, typeof text === 'string' ? readNamedFile(text, uri) : text);
        }
        for (const [uri, list] of changes) if (!list) this.known.delete(uri);
        for (const one of read) this.known.set(one.uri, one);
        if (changes.size > 0) this.options.plans.setCatalogues(changes);
    }

    /** URIs of all lists that plans name, each with the folder of a plan that does. A plan that was never saved has no folder. */
    private named(): Map<string, string> {
        const { plans } = this.options;
        const found = new Map<string, string>();
        for (const file of plans.uris()) {
            if (!file.includes('/')) continue;
            const read = plans.file(file);
            for (const uri of read ? filesNamedIn(read) : []) found.set(uri, plans.root(file) ?? folderOf(file));
        }
        return found;
    }

    /** The text of a list as it is now, or what stands for one that cannot be used. It must lie in one of the folders. */
    async textOf(uri: string, folders: readonly string[]): Promise<string | CatalogueList> {
        const refusal = refusalOf(uri, folders);
        if (refusal) return unusableList(refusal.key);
        try {
            if (await this.options.access.leadsOut?.(uri, folders)) return unusableList('outside');
            const text = await this.options.access.read(uri);
            return text ?? unusableList('missing');
        } catch (error) {
            if (error instanceof FileTooLarge) return unusableList('too-large', { most: error.most });
            return unusableList('unreadable', { reason: error instanceof Error ? error.message : String(error) });
        }
    }
}

function isSame(before: string | CatalogueList | undefined, now: string | CatalogueList): boolean {
    if (typeof before === 'string' || typeof now === 'string') return before === now;
    return before !== undefined && JSON.stringify(before.problem) === JSON.stringify(now.problem);
}
