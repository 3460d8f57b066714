// Opens a folder, and in it a file: the window starts anew in between, so what comes next is kept. It must not know what it opens.
import * as vscode from 'vscode';

const key = 'alur.openNext';

export interface Next {
    /** URI of the folder. */
    readonly folder: string;
    /** Path of the file in it. */
    readonly file: string;
    /** Whether the first minutes go on beside it. */
    readonly walkthrough: boolean;
}

/** In this window when nothing is open in it. Of a folder that is open already, by itself or within another, only the file is shown. */
export async function openNext(context: vscode.ExtensionContext, next: Next): Promise<void> {
    if (isOpen(next.folder)) return show(next);
    await context.globalState.update(key, next);
    const isBusy = (vscode.workspace.workspaceFolders ?? []).length > 0;
    await vscode.commands.executeCommand('vscode.openFolder', vscode.Uri.parse(next.folder), { forceNewWindow: isBusy });
}

/** The purpose for which this window was opened. */
export async function goOn(context: vscode.ExtensionContext): Promise<void> {
    const next = context.globalState.get<Next>(key);
    if (!next || !isOpen(next.folder)) return;
    await context.globalState.update(key, undefined);
    await show(next);
}

function isOpen(folder: string): boolean {
    return vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(folder)) !== undefined;
}

async function show({ folder, file, walkthrough }: Next): Promise<void> {
    await vscode.window.showTextDocument(vscode.Uri.joinPath(vscode.Uri.parse(folder), file), { preview: false });
    // Not sooner: who gives up while choosing a folder has not done the first step yet.
    if (walkthrough) await vscode.commands.executeCommand('setContext', 'alur.sampleShown', true);
    // In the language that was chosen for Alur, where it is not that of the window.
    const id = vscode.workspace.getConfiguration('alur').get('language') === 'id' ? 'firstMinutesInIndonesian' : 'firstMinutes';
    if (walkthrough) await vscode.commands.executeCommand('workbench.action.openWalkthrough', `alur.alur#${id}`, true);
}
