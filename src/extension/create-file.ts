// Makes a file that the server has written the text of. It must not know what the text says.
import * as vscode from 'vscode';
import type { NewFile } from '../protocol/new-files.ts';
import { nameFromTitle } from './name-from-title.ts';

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
    // The same text as a template: Tab leads from the answer into the block, and the name follows the answer.
    const [, name = ''] = /(\S+) "$/.exec(text.slice(0, question.start)) ?? [];
    const start = document.positionAt(question.start - name.length - 2);
    const template = new vscode.SnippetString(nameFromTitle(name, text.slice(question.start, question.end)))
        .appendText(text.slice(question.end, body))
        .appendTabstop(0);
    const place = new vscode.Range(start, document.positionAt(body));
    await editor.insertSnippet(template, place, { undoStopBefore: false, undoStopAfter: false, keepWhitespace: true });
    return true;
}
