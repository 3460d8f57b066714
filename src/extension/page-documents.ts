// Shows what the server wrote for reading: a document that is kept nowhere, as Markdown is shown. It must not know what it says.
import * as vscode from 'vscode';
import type { Page } from '../protocol/pages.ts';

const scheme = 'alur-page';

export class PageDocuments implements vscode.TextDocumentContentProvider {
    private readonly texts = new Map<string, string>();
    private last: { readonly uri: vscode.Uri; readonly write: () => Promise<Page> } | undefined;
    private readonly changed = new vscode.EventEmitter<vscode.Uri>();
    readonly onDidChange = this.changed.event;

    register(): vscode.Disposable {
        return vscode.Disposable.from(vscode.workspace.registerTextDocumentContentProvider(scheme, this), this.changed);
    }

    provideTextDocumentContent(uri: vscode.Uri): string {
        return this.texts.get(uri.toString()) ?? '';
    }

    /** `write` makes it again, in the language of that moment. */
    async show(page: Page, write?: () => Promise<Page>): Promise<void> {
        if (!('markdown' in page)) {
            if ('refusal' in page) await vscode.window.showInformationMessage(page.refusal);
            return;
        }
        const { title, markdown } = page;
        const uri = vscode.Uri.from({ scheme, path: `/${title}.md` });
        this.last = write && { uri, write };
        this.texts.set(uri.toString(), markdown);
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

    /** Writes the page shown last anew, in the language of now; its tab keeps its name. */
    async renew(): Promise<void> {
        const { last } = this;
        const page = await last?.write();
        if (!last || !page || !('markdown' in page)) return;
        this.texts.set(last.uri.toString(), page.markdown);
        this.changed.fire(last.uri);
    }
}
