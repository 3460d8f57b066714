// All windows with sheets, one for each plan: opened, restored after a restart, kept current, led by the cursor. It must not know what they show.
import * as vscode from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { planChecked } from '../../protocol/diagram.ts';
import { onNotification } from '../../protocol/message.ts';
import { readSavedPage } from '../../protocol/panel.ts';
import { readerLocale } from '../reader-locale.ts';
import { FlowPanel, tabTitle, viewType } from './flow-panel.ts';

export interface PanelsOptions {
    readonly client: BaseLanguageClient;
    readonly context: vscode.ExtensionContext;
    readonly exportDrawing: (panel: FlowPanel) => void;
    readonly compare: (panel: FlowPanel) => void;
}

/** Milliseconds for which the cursor must stand still. */
const rest = 120;

export class Panels implements vscode.WebviewPanelSerializer {
    private readonly options: PanelsOptions;
    private readonly panels = new Map<string, FlowPanel>();
    private moving: ReturnType<typeof setTimeout> | undefined;
    private last: FlowPanel | undefined;

    constructor(options: PanelsOptions) {
        this.options = options;
        const { client, context } = options;
        context.subscriptions.push(
            vscode.window.registerWebviewPanelSerializer(viewType, this),
            onNotification(client, planChecked, ({ root }) => this.panels.get(root)?.refresh()),
            client.onDidChangeState(({ newState }) => {
                if (newState === State.Running) for (const panel of this.panels.values()) panel.refresh(true);
            }),
            ...olderVersionsChanged(() => this.refreshCompared()),
            vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.follow(textEditor)),
        );
    }

    /** The one that was last in front. */
    get current(): FlowPanel | undefined {
        return this.last;
    }

    of(root: string): FlowPanel | undefined {
        return this.panels.get(root);
    }

    /** Beside the editor, which keeps the focus. */
    open(root: string, title: string): FlowPanel {
        const there = this.panels.get(root);
        if (there) {
            there.panel.reveal(undefined, true);
            return there;
        }
        const name = tabTitle(title, readerLocale());
        const where = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
        return this.add(vscode.window.createWebviewPanel(viewType, name, where, { enableFindWidget: false }), root, []);
    }

    async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
        const saved = readSavedPage(state);
        if (saved && !this.panels.has(saved.root)) this.add(panel, saved.root, saved.state);
        else panel.dispose();
    }

    private add(panel: vscode.WebviewPanel, root: string, state: readonly string[]): FlowPanel {
        const { client, context, exportDrawing, compare } = this.options;
        const folder = vscode.Uri.joinPath(context.extensionUri, 'dist', 'panel');
        const images = vscode.Uri.joinPath(context.extensionUri, 'images');
        const shown = () => {
            const { activeTextEditor, visibleTextEditors } = vscode.window;
            const editor = activeTextEditor ?? visibleTextEditors[0];
            if (editor) this.follow(editor);
        };
        const locale = readerLocale();
        const flow = new FlowPanel({ client, panel, folder, images, root, state, locale, exportDrawing, compare, shown });
        this.panels.set(root, flow);
        this.last = flow;
        panel.onDidChangeViewState(() => {
            if (panel.active) this.last = flow;
        });
        panel.onDidDispose(() => {
            this.panels.delete(root);
            if (this.last === flow) this.last = undefined;
        });
        return flow;
    }

    /** Their older version may be another one now. */
    private refreshCompared(): void {
        for (const panel of this.panels.values()) if (panel.against !== undefined) panel.refresh();
    }

    private follow({ document, selection }: vscode.TextEditor): void {
        if (document.languageId !== 'alur' || this.panels.size === 0) return;
        clearTimeout(this.moving);
        this.moving = setTimeout(() => {
            const { line, character } = selection.active;
            const at = { uri: document.uri.toString(), line, character };
            // The next move of the cursor marks again.
            for (const panel of this.panels.values()) panel.mark(at).catch(() => {});
        }, rest);
    }
}

/** Tells that something was committed, or may have been changed elsewhere. */
function olderVersionsChanged(changed: () => void): vscode.Disposable[] {
    const commits = vscode.workspace.createFileSystemWatcher('**/.git/logs/HEAD');
    return [
        commits,
        commits.onDidChange(changed),
        commits.onDidCreate(changed),
        vscode.workspace.onDidSaveTextDocument(({ languageId }) => {
            if (languageId === 'alur') changed();
        }),
        vscode.workspace.onDidGrantWorkspaceTrust(changed),
        vscode.window.onDidChangeWindowState(({ focused }) => {
            if (focused) changed();
        }),
    ];
}
