// Shows a place of a plan in an editor beside the drawing, in the one that shows the file already where there is one.
import * as vscode from 'vscode';
import type { TextPlace } from '../../protocol/diagram.ts';

export async function goTo({ uri, range }: TextPlace, focus: boolean): Promise<void> {
    const file = vscode.Uri.parse(uri);
    const { start, end } = range;
    const editors = vscode.window.visibleTextEditors.filter(editor => editor.viewColumn !== undefined);
    const shown = editors.find(editor => editor.document.uri.toString() === file.toString()) ?? editors[0];
    const editor = await vscode.window.showTextDocument(file, {
        viewColumn: shown?.viewColumn ?? vscode.ViewColumn.Beside,
        preserveFocus: !focus,
        preview: true,
    });
    const selection = new vscode.Selection(start.line, start.character, end.line, end.character);
    editor.selection = selection;
    editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
