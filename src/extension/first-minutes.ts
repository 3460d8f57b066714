// Steps of the walkthrough in the flower's files: show what is found, offer its fixes, jump to the other department, draw it. It must not
// know rules.
import * as vscode from 'vscode';
import { type Flower, flowers } from './flower.ts';

/** Each is hidden from the palette: it makes sense beside its step. */
export function addFirstMinutes(): vscode.Disposable {
    const { executeCommand } = vscode.commands;
    const steps: Readonly<Record<string, () => Promise<unknown>>> = {
        findings: () => at('file', 'thing', () => executeCommand('workbench.actions.view.problems')),
        fix: () => at('file', 'thing', () => executeCommand('editor.action.quickFix')),
        hover: () =>
            at('finished', 'thing', async uri => {
                await untilAnswered(uri, 'vscode.executeHoverProvider');
                await executeCommand('workbench.action.focusActiveEditorGroup');
                await executeCommand('editor.action.showHover');
            }),
        jump: () => at('finished', 'maintainer', goToDefinition),
        list: () =>
            at('finished', 'period', async () => {
                // The button of the step keeps the focus, and a list closes without it.
                await executeCommand('workbench.action.focusActiveEditorGroup');
                await executeCommand('editor.action.triggerSuggest');
            }),
        flow: () => ofPlan('finished', 'alur.showFlow'),
        report: () => ofPlan('file', 'alur.showReport'),
        meeting: () => ofPlan('file', 'alur.holdMeeting'),
        export: () => ofPlan('finished', 'alur.exportDrawing'),
    };
    return vscode.Disposable.from(
        ...Object.entries(steps).map(([step, go]) => vscode.commands.registerCommand(`alur.firstMinutes.${step}`, go)),
    );
}

/** Go to Definition in that editor, wherever the focus is by now. */
async function goToDefinition(uri: vscode.Uri): Promise<void> {
    const [found] = await untilAnswered<vscode.Location | vscode.LocationLink>(uri, 'vscode.executeDefinitionProvider');
    if (!found) return;
    const editor = editorOf(uri);
    const [target, range] =
        'targetUri' in found ? [found.targetUri, found.targetSelectionRange ?? found.targetRange] : [found.uri, found.range];
    await vscode.window.showTextDocument(target, {
        ...(editor?.viewColumn ? { viewColumn: editor.viewColumn } : {}),
        selection: new vscode.Range(range.start, range.start),
        preview: false,
    });
}

const editorOf = (uri: vscode.Uri) => vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());

/**
 * The answer for the word at the cursor. The server knows a file a moment after it was opened: on a slow machine it would have nothing to
 * say yet.
 */
async function untilAnswered<T>(uri: vscode.Uri, command: string): Promise<readonly T[]> {
    const editor = editorOf(uri);
    for (let tries = 0; editor && tries < 40; tries++) {
        const found = await vscode.commands.executeCommand<readonly T[]>(command, uri, editor.selection.active);
        if (found.length > 0) return found;
        await new Promise(done => setTimeout(done, 250));
    }
    return [];
}

/** Of the flower, beside its text; where there is no flower, of the reader's own plan. */
async function ofPlan(place: 'file' | 'finished', command: string): Promise<void> {
    const found = await find(place);
    if (found) await show(found.uri, found.flower.thing);
    await vscode.commands.executeCommand(command, found?.uri);
}

/** Shows a file of the flower beside the steps, with the cursor on a word of it, and goes on there. */
async function at(
    place: 'file' | 'finished',
    word: 'thing' | 'maintainer' | 'period',
    goOn: (uri: vscode.Uri) => PromiseLike<unknown>,
): Promise<void> {
    const found = await find(place);
    if (found) {
        await show(found.uri, found.flower[word]);
        await goOn(found.uri);
        return;
    }
    const open = vscode.l10n.t('Open the Flower');
    const chosen = await vscode.window.showInformationMessage(vscode.l10n.t('This step needs the sample "The flower".'), open);
    if (chosen === open) await vscode.commands.executeCommand('alur.openSample', 'flower');
}

async function show(uri: vscode.Uri, word: string): Promise<void> {
    const seen = vscode.window.visibleTextEditors.find(({ document }) => document.languageId === 'alur');
    const document = await vscode.workspace.openTextDocument(uri);
    const start = document.positionAt(Math.max(0, document.getText().search(new RegExp(`\\b${word}\\b`))));
    await vscode.window.showTextDocument(document, {
        viewColumn: seen?.viewColumn ?? vscode.ViewColumn.Beside,
        selection: new vscode.Range(start, start),
        preview: false,
    });
}

/** In the copy that is in sight, else in the folders of the window, else anywhere in them: a copy may lie deep in what was open before. */
async function find(place: 'file' | 'finished'): Promise<{ readonly uri: vscode.Uri; readonly flower: Flower } | undefined> {
    const inSight = vscode.window.visibleTextEditors.filter(({ document }) => document.languageId === 'alur');
    const open = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
    const copies = [
        ...inSight.map(
            ({ document }) =>
                () =>
                    vscode.Uri.joinPath(document.uri, '../..'),
        ),
        ...open.flatMap(folder => [() => folder, ({ name }: Flower) => vscode.Uri.joinPath(folder, name)]),
    ];
    for (const folderOf of copies)
        for (const flower of flowers()) {
            const uri = vscode.Uri.joinPath(folderOf(flower), flower[place]);
            const isThere = await vscode.workspace.fs.stat(uri).then(
                () => true,
                () => false,
            );
            if (isThere) return { uri, flower };
        }
    for (const flower of flowers()) {
        const [uri] = await vscode.workspace.findFiles(`**/${flower[place]}`, null, 1);
        if (uri) return { uri, flower };
    }
    return undefined;
}
