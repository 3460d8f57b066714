// Keeps the plans of a workspace in step with its files: reads them all, then what was created, changed, deleted, opened or closed.
// Files that are not open are read without keeping syntax trees. It must not know editors or disks.
import { hasPlanEnding, isInSight, isPlanFile, type LeftOut } from '../plan/find-files.ts';
import { folderOf } from '../plan/grouping.ts';
import type { PlanFile } from '../plan/model.ts';
import { withoutEnd } from '../plan/trim.ts';
import type { CatalogueFiles } from './catalogue-files.ts';
import type { FileAccess } from './file-access.ts';
import type { Plans } from './plans.ts';

export interface WorkspaceFilesOptions {
    /** Makes a file of its text. */
    readonly readPlan: (uri: string, text: string) => PlanFile;
    readonly plans: Plans;
    readonly access: FileAccess;
    /** The official lists that the plans name. */
    readonly lists: CatalogueFiles;
    /** An open document is the truth about its file: it is put into the plans by whoever holds it. */
    readonly isOpen: (uri: string) => boolean;
    /** Lets others work between two files. */
    readonly pause: () => Promise<void>;
    /** Hears once of everything that might have been part of a plan, with its URI for a path. */
    readonly leftOut?: (one: LeftOut) => void;
}

export class WorkspaceFiles {
    private readonly options: WorkspaceFilesOptions;
    private folders = new Set<string>();
    /** Documents that were opened through a link. */
    private readonly linked = new Set<string>();
    private readonly told = new Set<string>();
    /** Changes of files, worked off in the order in which they happened. */
    private last: Promise<void> = Promise.resolve();

    constructor(options: WorkspaceFilesOptions) {
        this.options = options;
    }

    /** URIs of the workspace's folders, without a slash at their end. */
    get folderUris(): readonly string[] {
        return [...this.folders];
    }

    /** URIs of the folders outside the workspace that files were read from. */
    foldersBeside(): string[] {
        const outside = this.options.plans.uris().filter(uri => uri.includes('/') && this.folderAround(uri) === undefined);
        return [...new Set(outside.map(folderOf))];
    }

    /** Reads nothing before this is done. */
    readAfter(first: Promise<void>): void {
        this.last = this.last.then(() => first);
    }

    /** Makes these the workspace's folders: reads what is new, forgets what is gone. */
    setFolders(folders: Iterable<string>): Promise<void> {
        return this.inTurn(async () => {
            const before = this.folders;
            this.folders = new Set([...folders].map(folder => withoutEnd(folder, '/')));
            this.options.plans.setFolders(this.folders);
            this.dropOthers();
            for (const folder of this.folders) if (!before.has(folder)) await this.readFolder(folder, true);
        }, 'all');
    }

    /** Reads every file anew. */
    readAll(): Promise<void> {
        return this.inTurn(async () => {
            for (const uri of this.options.plans.uris()) if (await this.isFound(uri)) await this.refresh(uri);
            for (const folder of this.folders) await this.readFolder(folder, true);
        }, 'all');
    }

    /** Reads the lists that the plans name and that were not read yet. */
    readLists(): Promise<void> {
        return this.inTurn(async () => {});
    }

    /** Files or folders that appeared or changed. */
    changed(uris: readonly string[]): Promise<void> {
        return this.inTurn(async () => {
            for (const uri of uris) {
                if (!(await this.isFound(uri))) continue;
                if (!isPlanFile(folderless(uri)) || !(await this.refresh(uri))) await this.readFolder(uri, true);
            }
        }, uris);
    }

    /** Files or folders that are gone. */
    deleted(uris: readonly string[]): Promise<void> {
        return this.inTurn(async () => {
            const { plans, isOpen } = this.options;
            for (const gone of uris)
                for (const uri of plans.uris()) if ((uri === gone || uri.startsWith(`${gone}/`)) && !isOpen(uri)) plans.remove(uri);
        }, uris);
    }

    /** A file outside the workspace brings those beside it: they are its plan. Behind a link lies another file, which counts for itself. */
    opened(uri: string): Promise<void> {
        return this.inTurn(async () => {
            const folder = this.folderAround(uri);
            if (folder === undefined) {
                if (uri.includes('/')) await this.readFolder(folderOf(uri), false);
            } else if (hasPlanEnding(uri) && (await this.options.access.isLinked?.(uri, folder))) {
                this.linked.add(uri);
                this.options.plans.remove(uri);
                this.tell({ path: uri, why: 'link' });
            }
        });
    }

    /** From now on the file counts as it was saved. Outside the workspace it counts as long as one beside it is open. */
    closed(uri: string): Promise<void> {
        return this.inTurn(async () => {
            if (!this.isLeftOut(uri) && this.isKept(uri)) await this.refresh(uri);
            this.linked.delete(uri);
            this.dropOthers();
        });
    }

    /** Whether a document is no part of a plan, because of its place in the workspace. */
    isLeftOut(uri: string): boolean {
        const folder = this.folderAround(uri);
        return this.linked.has(uri) || (folder !== undefined && !isInSight(uri.slice(folder.length + 1)));
    }

    /** Whether a document will be part of a plan for sure once these are the workspace's folders. */
    async willBelong(uri: string, folders: readonly string[]): Promise<boolean> {
        const folder = this.folderAround(uri, new Set(folders.map(one => withoutEnd(one, '/'))));
        if (folder === undefined || !hasPlanEnding(uri) || !isInSight(uri.slice(folder.length + 1))) return false;
        return !(await this.options.access.isLinked?.(uri, folder));
    }

    /** The nearest folder of the workspace; itself when it is one. */
    private folderAround(uri: string, folders: ReadonlySet<string> = this.folders): string | undefined {
        for (let folder = uri; folder.includes('/'); folder = folderOf(folder)) if (folders.has(folder)) return folder;
        return undefined;
    }

    /** Whether a search would find a file or folder. One that it finds no more is forgotten. */
    private async isFound(uri: string): Promise<boolean> {
        const { access, isOpen, plans } = this.options;
        const folder = this.folderAround(uri);
        if (folder === undefined) return this.isKept(uri);
        if (!this.isLeftOut(uri) && !(await access.isLinked?.(uri, folder))) return true;
        if (!isOpen(uri)) plans.remove(uri);
        return false;
    }

    private dropOthers(): void {
        const { plans } = this.options;
        for (const uri of plans.uris()) if (!this.isKept(uri)) plans.remove(uri);
    }

    private isKept(uri: string): boolean {
        const { isOpen, plans } = this.options;
        if (this.isLeftOut(uri)) return false;
        if (isOpen(uri) || this.folderAround(uri) !== undefined) return true;
        return uri.includes('/') && plans.uris().some(other => folderOf(other) === folderOf(uri) && isOpen(other));
    }

    private async readFolder(folder: string, deep: boolean): Promise<void> {
        const { access, plans } = this.options;
        const found = await access.list(folder, deep, one => this.tell(one));
        for (const uri of found) if (!plans.file(uri)) await this.refresh(uri);
    }

    private tell(one: LeftOut): void {
        if (this.told.has(one.path)) return;
        this.told.add(one.path);
        this.options.leftOut?.(one);
    }

    /** Reads one file as it was saved, unless it is open; false when there is none. */
    private async refresh(uri: string): Promise<boolean> {
        const { access, readPlan, plans, isOpen, pause } = this.options;
        if (isOpen(uri)) return true;
        let file: PlanFile | undefined;
        try {
            const text = await access.read(uri);
            if (text !== undefined) file = readPlan(uri, text);
        } catch (error) {
            file = unreadableFile(uri, error instanceof Error ? error.message : String(error));
        }
        // Reading took time in which the file may have been opened.
        if (isOpen(uri)) return true;
        if (file) plans.put(file);
        else plans.remove(uri);
        await pause();
        return file !== undefined;
    }

    /** Plans may name other lists afterwards; those of `changed` are read anew. */
    private inTurn(task: () => Promise<void>, changed: readonly string[] | 'all' = []): Promise<void> {
        const done = this.last.then(task).then(() => this.options.lists.sync(this.folders, changed));
        // The caller of the task gets its failure; the next in turn goes on.
        this.last = done.catch(() => {});
        return done;
    }
}

function folderless(uri: string): string {
    return uri.slice(uri.lastIndexOf('/') + 1);
}

/** The stand-in for a file that is there but cannot be read: the plan is incomplete, and says so. */
function unreadableFile(uri: string, reason: string): PlanFile {
    return {
        uri,
        lineStarts: [0],
        elements: [],
        declarations: [],
        extensions: [],
        references: [],
        ignores: [],
        problems: [{ rule: 'syntax', key: 'unreadable-file', span: { start: 0, end: 0 }, values: { reason } }],
    };
}
