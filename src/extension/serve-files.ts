// Answers the server when it cannot reach files by itself: in a browser, or where folders are virtual. It must not read plans.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { listFiles, readFile } from '../protocol/files.ts';
import { answer } from '../protocol/message.ts';

const { fs } = vscode.workspace;
const leftOut = new Set(['node_modules', '.git']);

export function serveFiles(client: BaseLanguageClient): void {
    answer(client, listFiles, async ({ folder, deep }) => (await collect(vscode.Uri.parse(folder), deep)).map(uri => uri.toString()));
    answer(client, readFile, async ({ uri }) => {
        const file = vscode.Uri.parse(uri);
        try {
            const { type } = await fs.stat(file);
            if (!(type & vscode.FileType.File)) return null;
            return new TextDecoder().decode(await fs.readFile(file));
        } catch (error) {
            if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return null;
            throw error;
        }
    });
}

/** Entered folder by folder: where nobody offers a search, VS Code's own finds nothing. Links to folders are not followed: they may lead round. */
async function collect(folder: vscode.Uri, deep: boolean): Promise<vscode.Uri[]> {
    const path = folder.path.replace(/\/$/, '');
    const entries = await fs.readDirectory(folder.with({ path: `${path}/` })).then(
        found => found,
        // Not a folder, or not ours to read.
        () => [],
    );
    const found = await Promise.all(
        entries.map(async ([name, type]) => {
            const uri = folder.with({ path: `${path}/${name}` });
            if (type === vscode.FileType.Directory) return deep && !leftOut.has(name) ? collect(uri, deep) : [];
            return type & vscode.FileType.File && /\.plan$/i.test(name) ? [uri] : [];
        }),
    );
    return found.flat();
}
