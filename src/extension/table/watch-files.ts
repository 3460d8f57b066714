// Tells when a table was saved, and when plan files come and go. The server tells what changes in them. It must not read any.
import * as vscode from 'vscode';

const planFiles = '**/*.[pP][lL][aA][nN]';

/** `changed` hears whether it was the table. */
export function watchFiles(table: vscode.Uri, changed: (isTable: boolean) => void): vscode.Disposable[] {
    const folder = vscode.Uri.joinPath(table, '..');
    // A pattern would take the signs in a file's name for its own.
    const beside = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '*'));
    const plans = vscode.workspace.createFileSystemWatcher(planFiles, false, true, false);
    const hear = (uri: vscode.Uri) => {
        if (uri.toString() === table.toString()) changed(true);
    };
    return [
        beside,
        beside.onDidChange(hear),
        // Excel saves by putting another file in its place.
        beside.onDidCreate(hear),
        plans,
        plans.onDidCreate(() => changed(false)),
        plans.onDidDelete(() => changed(false)),
    ];
}
