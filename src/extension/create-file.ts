// Makes a file that the server has written the text of. It must not know what the text says.
import * as vscode from 'vscode';
import { namingKind } from '../l10n/placeholder-names.ts';
import type { NewFile } from '../protocol/new-files.ts';

/** Writes the file, never over another, and shows it at the question that waits for an answer; Tab leads on. */
export async function createFile({ uri, text, question, body }: NewFile): Promise<boolean> {
    let document: vscode.TextDocument;
    if (uri === null) document = await vscode.workspace.openTextDocument({ language: 'alur', content: text });
    else {
        const file = vscode.Uri.parse(uri);
        const edit = new vscode.WorkspaceEdit();
        edit.createFile(file, { contents: new TextEncoder().encode(text) });
        const isMade = await vscode.workspace.applyEdit(edit).then(
            done => done,
            () => false,
        );
        if (!isMade) {
            await vscode.window.showWarningMessage(vscode.l10n.t('{0} could not be created.', vscode.workspace.asRelativePath(file)));
            return false;
        }
        document = await vscode.workspace.openTextDocument(file);
    }
    const selection = new vscode.Range(document.positionAt(question.start), document.positionAt(question.end));
    const editor = await vscode.window.showTextDocument(document, { selection, preview: false });
    // The same text as a template: Tab leads from the answer into the block.
    const template = new vscode.SnippetString()
        .appendPlaceholder(text.slice(question.start, question.end))
        .appendText(text.slice(question.end, body))
        .appendTabstop(0);
    const place = new vscode.Range(selection.start, document.positionAt(body));
    await editor.insertSnippet(template, place, { undoStopBefore: false, undoStopAfter: false, keepWhitespace: true });
    nameOnLeaving(document, selection.start.line);
    return true;
}

/** A declaration with a template's name is named after its title, once, when the cursor leaves the line with the answer. */
function nameOnLeaving(document: vscode.TextDocument, line: number): void {
    const left = vscode.window.onDidChangeTextEditorSelection(async ({ textEditor, selections }) => {
        if (textEditor.document !== document || selections.some(({ active }) => active.line === line)) return;
        left.dispose();
        const end = document.lineAt(line).text.indexOf('"') - 1;
        if (end < 0) return;
        const name = new vscode.Range(line, end, line, end);
        const [action] = await vscode.commands.executeCommand<vscode.CodeAction[]>(
            'vscode.executeCodeActionProvider',
            document.uri,
            name,
            namingKind,
            1,
        );
        if (action?.edit) await vscode.workspace.applyEdit(action.edit);
    });
    const closed = vscode.workspace.onDidCloseTextDocument(other => {
        if (other !== document) return;
        left.dispose();
        closed.dispose();
    });
}
