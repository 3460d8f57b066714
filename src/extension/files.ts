// Files that may not be there. It must not know what is in them.
import * as vscode from 'vscode';

export async function exists(file: vscode.Uri): Promise<boolean> {
    return vscode.workspace.fs.stat(file).then(
        () => true,
        () => false,
    );
}

/** Undefined for a file that is not there. */
export async function openDocument(file: vscode.Uri): Promise<vscode.TextDocument | undefined> {
    return vscode.workspace.openTextDocument(file).then(
        document => document,
        () => undefined,
    );
}
