// Texts that a decision changes: put in as one edit, taken back as one, and shown beside each other before. It must not know why they change.
import * as vscode from 'vscode';
import type { ChangedText } from '../../protocol/meeting.ts';

/** moved: a file is not as it was when the decision was worked out. failed: the editor did not take the edit. */
export type Applied = 'done' | 'moved' | 'failed';

/** All files or none. */
export async function applyTexts(texts: readonly ChangedText[]): Promise<Applied> {
    const edit = new vscode.WorkspaceEdit();
    for (const { uri, before, after } of texts) {
        const file = vscode.Uri.parse(uri);
        if (before === null) {
            if (await exists(file)) return 'moved';
            edit.createFile(file, { overwrite: false, contents: new TextEncoder().encode(after) });
            continue;
        }
        const document = await vscode.workspace.openTextDocument(file);
        if (document.getText() !== before) return 'moved';
        const { start, end, text } = difference(before, after);
        edit.replace(file, new vscode.Range(document.positionAt(start), document.positionAt(end)), text);
    }
    return (await vscode.workspace.applyEdit(edit)) ? 'done' : 'failed';
}

/** Files that were made go again. */
export async function takeBackTexts(texts: readonly ChangedText[]): Promise<Applied> {
    const edit = new vscode.WorkspaceEdit();
    for (const { uri, before, after } of texts) {
        const file = vscode.Uri.parse(uri);
        const text = await textNow(file);
        if (text !== after) return 'moved';
        if (before === null) {
            edit.deleteFile(file);
            continue;
        }
        const document = await vscode.workspace.openTextDocument(file);
        const { start, end, text: put } = difference(after, before);
        edit.replace(file, new vscode.Range(document.positionAt(start), document.positionAt(end)), put);
    }
    return (await vscode.workspace.applyEdit(edit)) ? 'done' : 'failed';
}

/** Whether all texts are as they were before: somebody took the edit back by hand. */
export async function areBefore(texts: readonly ChangedText[]): Promise<boolean> {
    for (const { uri, before } of texts) if (((await textNow(vscode.Uri.parse(uri))) ?? null) !== before) return false;
    return true;
}

async function textNow(file: vscode.Uri): Promise<string | undefined> {
    return vscode.workspace.openTextDocument(file).then(
        document => document.getText(),
        () => undefined,
    );
}

async function exists(file: vscode.Uri): Promise<boolean> {
    return vscode.workspace.fs.stat(file).then(
        () => true,
        () => false,
    );
}

/** The stretch that differs, in whole UTF-16 pairs and line ends. */
function difference(before: string, after: string): { readonly start: number; readonly end: number; readonly text: string } {
    const most = Math.min(before.length, after.length);
    let start = 0;
    while (start < most && before[start] === after[start]) start++;
    start = before.lastIndexOf('\n', start - 1) + 1;
    let tail = 0;
    while (tail < most - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
    const line = before.indexOf('\n', before.length - tail);
    tail = line < 0 ? 0 : before.length - line - 1;
    return { start, end: before.length - tail, text: after.slice(start, after.length - tail) };
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
