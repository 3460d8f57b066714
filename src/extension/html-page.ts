// A page that the server wrote, in a tab of its own: one at a time of its kind, written again when it may have changed. It may run the
// commands of its links and the one script that its own policy names. It must not know what it holds.
import * as vscode from 'vscode';
import { pageCommands } from '../protocol/report.ts';

export interface WrittenPage {
    readonly title: string;
    readonly html: string;
}

export class HtmlPage {
    private readonly type: string;
    private shown: { readonly panel: vscode.WebviewPanel; write: () => Promise<WrittenPage | undefined> } | undefined;

    constructor(type: string) {
        this.type = type;
    }

    get isActive(): boolean {
        return this.shown?.panel.active === true;
    }

    /** `write` makes it again, in the language of that moment; nothing when it cannot be made any more. */
    show(page: WrittenPage, column: vscode.ViewColumn, write: () => Promise<WrittenPage | undefined>): void {
        if (this.shown) {
            this.shown.write = write;
            this.shown.panel.reveal();
        } else {
            const panel = vscode.window.createWebviewPanel(this.type, page.title, column, {
                enableScripts: true,
                enableCommandUris: pageCommands,
                enableFindWidget: true,
                localResourceRoots: [],
            });
            this.shown = { panel, write };
            panel.onDidDispose(() => {
                this.shown = undefined;
            });
        }
        this.fill(page);
    }

    /** Shows what it has become; what is shown stays where it cannot be made again. */
    async renew(): Promise<void> {
        const page = await this.shown?.write();
        if (page) this.fill(page);
    }

    private fill({ title, html }: WrittenPage): void {
        if (!this.shown) return;
        this.shown.panel.title = title;
        this.shown.panel.webview.html = html;
    }
}
