// Texts that a decision changes: put in as one edit, taken back as one, and shown beside each other before. It must not know why they change.

import * as vscode from 'vscode';
import type { ChangedText } from '../../protocol/meeting.ts';
import { openDocument } from '../files.ts';
import { differenceOf } from '../table/difference.ts';

/** moved: a file is not as it was when the decision was worked out. failed: the editor did not take the edit. */
export type Applied = 'done' | 'moved' | 'failed';

/** All files or none. */
export async function applyTexts(texts: readonly ChangedText[]): Promise<Applied> {
    const edit = new vscode.WorkspaceEdit();
    for (const { uri, before, after } of texts) {
        const file = vscode.Uri.parse(uri);
        const document = await openDocument(file);
        if ((document?.getText() ?? null) !== before) return 'moved';
        if (document) replaceIn(edit, document, after);
        else edit.createFile(file, { overwrite: false, contents: new TextEncoder().encode(after) });
    }
    return (await vscode.workspace.applyEdit(edit)) ? 'done' : 'failed';
}

/** Files that were made go again. */
export async function takeBackTexts(texts: readonly ChangedText[]): Promise<Applied> {
    const edit = new vscode.WorkspaceEdit();
    for (const { uri, before, after } of texts) {
        const document = await openDocument(vscode.Uri.parse(uri));
        if (document?.getText() !== after) return 'moved';
        if (before === null) edit.deleteFile(document.uri);
        else replaceIn(edit, document, before);
    }
    return (await vscode.workspace.applyEdit(edit)) ? 'done' : 'failed';
}

function replaceIn(edit: vscode.WorkspaceEdit, document: vscode.TextDocument, text: string): void {
    const { start, end, replacement } = differenceOf(document.getText(), text);
    edit.replace(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), replacement);
}

/** Whether all texts are as they were before: somebody took the edit back by hand. */
export async function areBefore(texts: readonly ChangedText[]): Promise<boolean> {
    for (const { uri, before } of texts) if (((await openDocument(vscode.Uri.parse(uri)))?.getText() ?? null) !== before) return false;
    return true;
}

const scheme = 'alur-decision';

/** Shows texts as they are and as they would be. */
export class TextComparison implements vscode.TextDocumentContentProvider {
    private texts: readonly ChangedText[] = [];
    /** Each comparison has addresses of its own: the editor keeps what it has read of one. */
    private count = 0;

    register(): vscode.Disposable {
        return vscode.workspace.registerTextDocumentContentProvider(scheme, this);
    }

    provideTextDocumentContent({ query, fragment }: vscode.Uri): string {
        const text = this.texts[Number(query)];
        return (fragment === 'before' ? text?.before : text?.after) ?? '';
    }

    async show(title: string, texts: readonly ChangedText[]): Promise<void> {
        this.texts = texts;
        this.count++;
        const resources = texts.map(({ uri }, i) => {
            const file = vscode.Uri.parse(uri);
            const at = (fragment: string) => vscode.Uri.from({ scheme, path: `/${this.count}${file.path}`, query: String(i), fragment });
            return [file, at('before'), at('after')] as const;
        });
        await vscode.commands.executeCommand('vscode.changes', title, resources);
    }
}
