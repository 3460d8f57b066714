// The samples as folders that are kept nowhere: they can be read and changed, and are as they were in the next window.
// It must not know what is in them.
import * as vscode from 'vscode';
import { withoutEnd } from '../plan/trim.ts';
import { readSamples } from './samples.ts';

/** `alur-sample:/palu/kota.plan` */
export const sampleScheme = 'alur-sample';

interface StoredFile {
    readonly bytes: Uint8Array;
    readonly changed: number;
}

export class SampleFiles implements vscode.FileSystemProvider {
    private readonly extension: vscode.Uri;
    private stored: Promise<Map<string, StoredFile>> | undefined;
    private readonly folders = new Set<string>(['/']);
    private readonly changes = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
    readonly onDidChangeFile = this.changes.event;

    constructor(extension: vscode.Uri) {
        this.extension = extension;
    }

    register(): vscode.Disposable {
        return vscode.Disposable.from(
            vscode.workspace.registerFileSystemProvider(sampleScheme, this, { isCaseSensitive: true }),
            this.changes,
        );
    }

    /** Changes are told of as they are made here: nobody else makes any. */
    watch(): vscode.Disposable {
        return new vscode.Disposable(() => {});
    }

    async stat(uri: vscode.Uri): Promise<vscode.FileStat> {
        const file = (await this.files()).get(pathOf(uri));
        if (file) return { type: vscode.FileType.File, ctime: 0, mtime: file.changed, size: file.bytes.length };
        if (!this.folders.has(pathOf(uri))) throw vscode.FileSystemError.FileNotFound(uri);
        return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    }

    async readDirectory(uri: vscode.Uri): Promise<[string, vscode.FileType][]> {
        const files = await this.files();
        const folder = pathOf(uri);
        if (!this.folders.has(folder)) throw files.has(folder) ? vscode.FileSystemError.FileNotADirectory(uri) : notFound(uri);
        const within = (path: string) => path !== folder && parentOf(path) === folder;
        const named = (paths: Iterable<string>, type: vscode.FileType) =>
            [...paths].filter(within).map((path): [string, vscode.FileType] => [path.slice(path.lastIndexOf('/') + 1), type]);
        return [...named(this.folders, vscode.FileType.Directory), ...named(files.keys(), vscode.FileType.File)];
    }

    async readFile(uri: vscode.Uri): Promise<Uint8Array> {
        const file = (await this.files()).get(pathOf(uri));
        if (!file) throw this.folders.has(pathOf(uri)) ? vscode.FileSystemError.FileIsADirectory(uri) : notFound(uri);
        return file.bytes;
    }

    async createDirectory(uri: vscode.Uri): Promise<void> {
        const files = await this.files();
        if (files.has(pathOf(uri))) throw vscode.FileSystemError.FileExists(uri);
        this.addFolder(pathOf(uri));
        this.tell(vscode.FileChangeType.Created, pathOf(uri));
    }

    async writeFile(uri: vscode.Uri, bytes: Uint8Array, { create, overwrite }: { create: boolean; overwrite: boolean }): Promise<void> {
        const files = await this.files();
        const path = pathOf(uri);
        const isThere = files.has(path);
        if (this.folders.has(path)) throw vscode.FileSystemError.FileIsADirectory(uri);
        if (!isThere && !(create && this.folders.has(parentOf(path)))) throw notFound(uri);
        if (isThere && create && !overwrite) throw vscode.FileSystemError.FileExists(uri);
        files.set(path, { bytes, changed: Date.now() });
        this.tell(isThere ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created, path);
    }

    async delete(uri: vscode.Uri): Promise<void> {
        const files = await this.files();
        const path = pathOf(uri);
        if (!files.has(path) && !this.folders.has(path)) throw notFound(uri);
        for (const set of [files, this.folders]) for (const each of [...set.keys()]) if (isAtOrBelow(each, path)) set.delete(each);
        this.tell(vscode.FileChangeType.Deleted, path);
    }

    async rename(from: vscode.Uri, to: vscode.Uri, { overwrite }: { overwrite: boolean }): Promise<void> {
        const files = await this.files();
        const [before, after] = [pathOf(from), pathOf(to)];
        if (!files.has(before) && !this.folders.has(before)) throw notFound(from);
        if (!overwrite && (files.has(after) || this.folders.has(after))) throw vscode.FileSystemError.FileExists(to);
        const moved = (path: string) => after + path.slice(before.length);
        for (const folder of [...this.folders]) {
            if (!isAtOrBelow(folder, before)) continue;
            this.folders.delete(folder);
            this.addFolder(moved(folder));
        }
        for (const [path, file] of [...files]) {
            if (!isAtOrBelow(path, before)) continue;
            files.delete(path);
            files.set(moved(path), file);
        }
        this.tell(vscode.FileChangeType.Deleted, before);
        this.tell(vscode.FileChangeType.Created, after);
    }

    private files(): Promise<Map<string, StoredFile>> {
        this.stored ??= this.read();
        return this.stored;
    }

    private async read(): Promise<Map<string, StoredFile>> {
        const files = new Map<string, StoredFile>();
        for (const [name, texts] of Object.entries(await readSamples(this.extension)))
            for (const [file, text] of Object.entries(texts)) {
                const path = `/${name}/${file}`;
                this.addFolder(parentOf(path));
                files.set(path, { bytes: new TextEncoder().encode(text), changed: 0 });
            }
        return files;
    }

    private addFolder(path: string): void {
        for (let folder = path; !this.folders.has(folder); folder = parentOf(folder)) this.folders.add(folder);
    }

    private tell(type: vscode.FileChangeType, path: string): void {
        this.changes.fire([{ type, uri: vscode.Uri.from({ scheme: sampleScheme, path }) }]);
    }
}

function pathOf({ path }: vscode.Uri): string {
    return withoutEnd(path, '/') || '/';
}

function parentOf(path: string): string {
    return path.slice(0, path.lastIndexOf('/')) || '/';
}

function isAtOrBelow(path: string, folder: string): boolean {
    return path === folder || path.startsWith(`${folder}/`);
}

function notFound(uri: vscode.Uri): vscode.FileSystemError {
    return vscode.FileSystemError.FileNotFound(uri);
}
