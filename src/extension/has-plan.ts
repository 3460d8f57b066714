// Keeps the context key `alur.hasPlan`: whether commands on plans make sense in this window. It must not read plans.
import * as vscode from 'vscode';
import { sampleScheme } from './sample-files.ts';

/** Plan files by plan/find-files.ts, as patterns. */
const planFiles = '**/*.[pP][lL][aA][nN]';
const leftOut = '**/{node_modules,.*}/**';

export function watchForPlans(): vscode.Disposable {
    const set = (has: boolean) => void vscode.commands.executeCommand('setContext', 'alur.hasPlan', has);
    const look = async () => {
        const { textDocuments, workspaceFolders = [] } = vscode.workspace;
        // Nobody searches in memory.
        if (textDocuments.some(isPlan) || workspaceFolders.some(({ uri }) => uri.scheme === sampleScheme)) return set(true);
        set((await vscode.workspace.findFiles(planFiles, leftOut, 1)).length > 0);
    };
    const watcher = vscode.workspace.createFileSystemWatcher(planFiles, false, true, false);
    void look();
    return vscode.Disposable.from(
        watcher,
        watcher.onDidCreate(look),
        watcher.onDidDelete(look),
        vscode.workspace.onDidOpenTextDocument(document => isPlan(document) && set(true)),
        vscode.workspace.onDidCloseTextDocument(document => isPlan(document) && look()),
        vscode.workspace.onDidChangeWorkspaceFolders(look),
    );
}

function isPlan({ languageId }: vscode.TextDocument): boolean {
    return languageId === 'alur';
}
