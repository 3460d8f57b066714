// Shows what the server wrote for reading: a document that is kept nowhere, as Markdown is shown. It must not know what it says.
import * as vscode from 'vscode';
import type { Page } from '../protocol/pages.ts';

const scheme = 'alur-page';

export class PageDocuments implements vscode.TextDocumentContentProvider {
    private readonly texts = new Map<string, string>();
    private readonly changed = new vscode.EventEmitter<vscode.Uri>();
    readonly onDidChange = this.changed.event;

    register(): vscode.Disposable {
        return vscode.Disposable.from(vscode.workspace.registerTextDocumentContentProvider(scheme, this), this.changed);
    }

    provideTextDocumentContent(uri: vscode.Uri): string {
        return this.texts.get(uri.toString()) ?? '';
    }

    async show(page: Page): Promise<void> {
        if ('refusal' in page) {
            await vscode.window.showInformationMessage(page.refusal);
            return;
        }
        const uri = vscode.Uri.from({ scheme, path: `/${page.title}.md` });
        this.texts.set(uri.toString(), page.markdown);
        this.changed.fire(uri);
        try {
            // Beside the text that it speaks of.
            const { activeTextEditor } = vscode.window;
            await vscode.commands.executeCommand(activeTextEditor ? 'markdown.showPreviewToSide' : 'markdown.showPreview', uri);
        } catch {
            // The preview can be turned off; the text reads well too.
            await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), {
                preview: true,
                viewColumn: vscode.ViewColumn.Beside,
            });
        }
    }
}
