// What the steps of the walkthrough do in the flower's files: show what is found, offer its fixes, jump to the other department, draw it.
// It must not know rules.
import * as vscode from 'vscode';

/** Each is hidden from the palette: it makes sense beside its step. */
export function addFirstMinutes(): vscode.Disposable {
    const { executeCommand, registerCommand } = vscode.commands;
    return vscode.Disposable.from(
        registerCommand('alur.firstMinutes.findings', async () => {
            if (await goTo('before/parks.plan', 'roses')) await executeCommand('workbench.actions.view.problems');
        }),
        registerCommand('alur.firstMinutes.fix', async () => {
            if (await goTo('before/parks.plan', 'roses')) await executeCommand('editor.action.quickFix');
        }),
        registerCommand('alur.firstMinutes.jump', async () => {
            if (!(await goTo('after/parks.plan', 'Cleaning'))) return;
            await goToDefinition();
        }),
        registerCommand('alur.firstMinutes.flow', () => draw('alur.showFlow')),
        registerCommand('alur.firstMinutes.export', () => draw('alur.exportDrawing')),
    );
}

/**
 * What F12 does in that editor, whoever has the focus by now. The server knows a file a moment after it was opened: on a slow machine it
 * would have nowhere to go to yet.
 */
async function goToDefinition(): Promise<void> {
    const editor = vscode.window.visibleTextEditors.find(({ document }) => document.uri.path.endsWith('/after/parks.plan'));
    for (let tries = 0; editor && tries < 40; tries++) {
        const { document, selection, viewColumn } = editor;
        const [found] = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
            'vscode.executeDefinitionProvider',
            document.uri,
            selection.active,
        );
        if (found) {
            const [uri, range] =
                'targetUri' in found ? [found.targetUri, found.targetSelectionRange ?? found.targetRange] : [found.uri, found.range];
            const at = new vscode.Range(range.start, range.start);
            await vscode.window.showTextDocument(uri, { ...(viewColumn ? { viewColumn } : {}), selection: at, preview: false });
            return;
        }
        await new Promise(done => setTimeout(done, 250));
    }
}

/** Of the finished flower, beside its text; where there is no flower, of the reader's own plan. */
async function draw(command: string): Promise<void> {
    const plan = await find('after/parks.plan');
    if (plan) await goTo('after/parks.plan', 'roses');
    await vscode.commands.executeCommand(command, plan);
}

/** Shows a file of the flower beside the steps, with the cursor on a word of it. */
async function goTo(file: string, word: string): Promise<boolean> {
    const uri = await find(file);
    if (!uri) {
        const open = vscode.l10n.t('Open the Flower');
        const chosen = await vscode.window.showInformationMessage(vscode.l10n.t('This step needs the sample "The flower".'), open);
        if (chosen === open) await vscode.commands.executeCommand('alur.openSample', 'flower');
        return false;
    }
    const seen = vscode.window.visibleTextEditors.find(({ document }) => document.languageId === 'alur');
    const document = await vscode.workspace.openTextDocument(uri);
    const at = document.positionAt(Math.max(0, document.getText().search(new RegExp(`\\b${word}\\b`))));
    await vscode.window.showTextDocument(document, {
        viewColumn: seen?.viewColumn ?? vscode.ViewColumn.Beside,
        selection: new vscode.Range(at, at),
        preview: false,
    });
    return true;
}

/** In the copy that is in sight, else in the folders of the window, else anywhere in them: a copy may lie deep in what was open before. */
async function find(file: string): Promise<vscode.Uri | undefined> {
    const inSight = vscode.window.visibleTextEditors.filter(({ document }) => document.languageId === 'alur');
    const folders = [
        ...inSight.map(({ document }) => vscode.Uri.joinPath(document.uri, '../..')),
        ...(vscode.workspace.workspaceFolders ?? []).flatMap(({ uri }) => [uri, vscode.Uri.joinPath(uri, 'flower')]),
    ];
    for (const folder of folders) {
        const candidate = vscode.Uri.joinPath(folder, file);
        const isThere = await vscode.workspace.fs.stat(candidate).then(
            () => true,
            () => false,
        );
        if (isThere) return candidate;
    }
    return (await vscode.workspace.findFiles(`**/${file}`, null, 1))[0];
}
