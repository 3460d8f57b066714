// Answers the server when it cannot reach files by itself: in a browser, or where folders are virtual. It must not read plans.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { isCatalogueFile } from '../plan/catalogue.ts';
import { type Entry, findFiles, type Listing } from '../plan/find-files.ts';
import { listBeside, listFiles, readFile } from '../protocol/files.ts';
import { onRequest } from '../protocol/message.ts';

const { fs } = vscode.workspace;

export function serveFiles(client: BaseLanguageClient): void {
    const told = new Set<string>();
    onRequest(client, listFiles, async ({ folder, deep }) => {
        const root = vscode.Uri.parse(folder);
        const { files, leftOut } = await findFiles(deep, below => entriesIn(at(root, below)));
        for (const { path, why } of leftOut) {
            const left = at(root, path).toString(true);
            if (path === '' || told.has(left)) continue;
            told.add(left);
            client.warn(vscode.l10n.t('{0} was left out: it cannot be read, or is a link, which is not followed.', left), why, false);
        }
        return files.map(file => at(root, file).toString());
    });
    onRequest(client, listBeside, async ({ folder, ending }) => {
        const entries = await entriesIn(vscode.Uri.parse(folder));
        if ('reason' in entries) return [];
        const wanted = entries.filter(({ name, kind }) => kind === 'file' && name.endsWith(ending));
        return wanted.map(({ name }) => at(vscode.Uri.parse(folder), name).toString());
    });
    onRequest(client, readFile, async ({ uri }) => {
        const file = vscode.Uri.parse(uri);
        try {
            const { type } = await fs.stat(file);
            // Nobody can say here whether a link leads out of the folders that are open.
            if (!(type & vscode.FileType.File) || type & vscode.FileType.SymbolicLink) return null;
            const bytes = await fs.readFile(file);
            return isCatalogueFile(uri) ? asLetters(bytes) : new TextDecoder().decode(bytes);
        } catch (error) {
            if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return null;
            throw error;
        }
    });
}

/** A letter for each byte: the server tells a workbook from text, and in which letters that was saved. */
function asLetters(bytes: Uint8Array): string {
    let letters = '';
    // More arguments than this no engine takes at once.
    for (let at = 0; at < bytes.length; at += 8192) letters += String.fromCharCode(...bytes.subarray(at, at + 8192));
    return letters;
}

/** Where nobody offers a search, VS Code's own finds nothing; so folders are listed. A file is no folder, and holds nothing. */
async function entriesIn(folder: vscode.Uri): Promise<Listing> {
    try {
        return (await fs.readDirectory(folder)).map(([name, type]) => entryOf(name, type));
    } catch (error) {
        return { reason: error instanceof vscode.FileSystemError ? error.code : String(error) };
    }
}

function entryOf(name: string, type: vscode.FileType): Entry {
    const kind = type & vscode.FileType.Directory ? 'folder' : type & vscode.FileType.File ? 'file' : 'other';
    if (!(type & vscode.FileType.SymbolicLink)) return { name, kind };
    return { name, kind: 'link', to: kind === 'other' ? 'nothing' : kind };
}

function at(root: vscode.Uri, below: string): vscode.Uri {
    return root.with({ path: `${root.path.replace(/\/$/, '')}/${below}` });
}
