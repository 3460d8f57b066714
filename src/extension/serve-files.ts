// Answers the server when it cannot reach files by itself: in a browser, or where folders are virtual. It must not read plans.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { listFiles, readFile } from '../protocol/files.ts';
import { answer } from '../protocol/message.ts';

export function serveFiles(client: BaseLanguageClient): void {
    answer(client, listFiles, async ({ folder, deep }) => {
        const pattern = new vscode.RelativePattern(vscode.Uri.parse(folder), deep ? '**/*.plan' : '*.plan');
        const found = await vscode.workspace.findFiles(pattern, '**/{node_modules,.git}/**');
        return found.map(uri => uri.toString());
    });
    answer(client, readFile, async ({ uri }) => {
        const file = vscode.Uri.parse(uri);
        try {
            const { type } = await vscode.workspace.fs.stat(file);
            if (!(type & vscode.FileType.File)) return null;
            return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
        } catch (error) {
            if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return null;
            throw error;
        }
    });
}
