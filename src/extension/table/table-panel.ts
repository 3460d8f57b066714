// One window on a table: asks the server what a plan would become of it, hands that to the page, and makes the change when the reader says
// so. It must not read tables, nor believe the page: a message is a request.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { CancellationToken } from '../../protocol/message.ts';
import type { TableAnswer, TableChoices, TableFile, TableMode } from '../../protocol/table.ts';
import { type FromTablePage, readFromTablePage, type TargetView, type ToTablePage } from '../../protocol/table-page.ts';
import { writePage } from '../diagram-panel/page.ts';
import { Redraw } from '../diagram-panel/redraw.ts';
import { randomText } from '../random-text.ts';
import { readerLocale } from '../reader-locale.ts';
import { type ProposedFiles, writeFiles } from './proposed-files.ts';
import { nameOf, TableSource } from './table-source.ts';
import { chooseFolder, listTargets } from './targets.ts';
import { watchFiles } from './watch-files.ts';

export const tableViewType = 'alur.table';

/** Rows of each table that are shown at first. */
const firstRows = 60;

export interface TablePanelOptions {
    readonly client: BaseLanguageClient;
    readonly panel: vscode.WebviewPanel;
    readonly extensionUri: vscode.Uri;
    readonly table: vscode.Uri;
    readonly mode: TableMode;
    readonly proposed: ProposedFiles;
    /** The plan that the reader named; else the nearest one. */
    readonly folder: string | undefined;
}

type Read = Extract<TableAnswer, { kind: 'read' }>;

export class TablePanel {
    readonly panel: vscode.WebviewPanel;
    readonly table: vscode.Uri;
    readonly #options: TablePanelOptions;
    readonly #source: TableSource;
    readonly #token = randomText();
    readonly #redraw = new Redraw({ draw: token => this.#read(token), now: () => Date.now() });
    readonly #subscriptions: vscode.Disposable[] = [];
    #mode: TableMode;
    #choices: TableChoices = { columns: [], sheets: [] };
    #rows = firstRows;
    #target: TargetView | undefined;
    #shown: Read | undefined;
    #reviewed = false;
    #isStale = false;
    #ready = false;
    #closed = false;
    #cancellation: vscode.CancellationTokenSource | undefined;

    constructor(options: TablePanelOptions) {
        const { panel, client, extensionUri, table, mode } = options;
        this.#options = options;
        this.panel = panel;
        this.table = table;
        this.#source = new TableSource(client, table);
        this.#mode = mode;
        const folder = vscode.Uri.joinPath(extensionUri, 'dist', 'panel');
        const { webview } = panel;
        webview.options = { enableScripts: true, enableForms: false, localResourceRoots: [folder] };
        panel.iconPath = {
            light: vscode.Uri.joinPath(extensionUri, 'images', 'plan-light.svg'),
            dark: vscode.Uri.joinPath(extensionUri, 'images', 'plan-dark.svg'),
        };
        this.#subscriptions.push(
            webview.onDidReceiveMessage((message: unknown) => this.#receive(readFromTablePage(message))),
            panel.onDidChangeViewState(() => {
                if (panel.visible && this.#isStale) this.refresh();
            }),
            ...watchFiles(table, isTable => {
                if (isTable) this.#source.renew();
                this.refresh();
            }),
        );
        panel.onDidDispose(() => this.#dispose());
        webview.html = writePage({
            script: webview.asWebviewUri(vscode.Uri.joinPath(folder, 'table.js')).toString(),
            style: webview.asWebviewUri(vscode.Uri.joinPath(folder, 'table.css')).toString(),
            source: webview.cspSource,
            nonce: randomText(),
            token: this.#token,
            root: table.toString(),
            locale: readerLocale(),
            title: panel.title,
        });
    }

    get canWrite(): boolean {
        return this.#reviewed && this.#shown?.view.state === 'ready';
    }

    /** The plan, the table or the reader's language changed. Out of sight nothing is read before somebody looks. */
    refresh(): void {
        this.#isStale = !this.panel.visible;
        if (this.#ready && !this.#isStale) this.#redraw.want();
    }

    /** The plan at a folder was checked anew. */
    checked(root: string): void {
        if (root === this.#target?.folder) this.refresh();
    }

    setMode(mode: TableMode): void {
        if (this.#mode === mode) return;
        this.#mode = mode;
        this.#forgetReview();
        this.refresh();
    }

    #receive(message: FromTablePage | undefined): void {
        if (!message || this.#closed) return;
        this.#answer(message).catch(error => this.#fail(error));
    }

    async #answer(message: FromTablePage): Promise<void> {
        switch (message.type) {
            case 'ready':
                this.#ready = true;
                this.#redraw.want(true);
                return;
            case 'choose':
                this.#choices = message.choices;
                this.#forgetReview();
                this.#redraw.want(true);
                return;
            case 'rows':
                this.#rows = message.rows;
                this.#redraw.want(true);
                return;
            case 'target':
                return this.#changeTarget(message.folder);
            case 'mode':
                return this.setMode(message.mode);
            case 'reload':
                this.#source.renew();
                this.#forgetReview();
                this.#redraw.want(true);
                return;
            case 'review':
                return this.review();
            case 'write':
                return this.write();
            case 'cancel':
                this.#cancellation?.cancel();
                this.#notify({ type: 'cancelled' });
        }
    }

    async #changeTarget(folder: string): Promise<void> {
        const known = this.#target?.folders.some(one => one.folder === folder);
        const chosen = known ? folder : (await chooseFolder())?.toString();
        if (chosen !== undefined && this.#target) {
            this.#target = { ...this.#target, folder: chosen };
            this.#forgetReview();
        }
        // Also where nobody chose: the page shows again what holds.
        this.#redraw.want(true);
    }

    async #read(token: CancellationToken): Promise<void> {
        if (!this.#ready || this.#closed) return;
        const source = new vscode.CancellationTokenSource();
        token.onCancellationRequested(() => source.cancel());
        this.#cancellation = source;
        this.#notify({ type: 'busy' });
        try {
            const answer = await this.#ask(source.token);
            if (source.token.isCancellationRequested || answer.kind !== 'read') return;
            // The change that was seen holds as long as it is the one that would be written.
            if (this.#reviewed && JSON.stringify(answer.files) !== JSON.stringify(this.#shown?.files)) this.#forgetReview();
            this.#shown = answer;
            this.#show();
        } catch (error) {
            if (!source.token.isCancellationRequested) this.#fail(error);
        } finally {
            source.dispose();
            if (this.#cancellation === source) this.#cancellation = undefined;
        }
    }

    /** As everything is now. */
    async #ask(token: vscode.CancellationToken): Promise<TableAnswer> {
        const target = await listTargets(this.#options.client, this.table, this.#target?.folder ?? this.#options.folder);
        this.#target = target;
        return this.#source.ask({ mode: this.#mode, folder: target.folder, choices: this.#choices, rows: this.#rows }, token);
    }

    /** Reads once more before something is done with what was read; true when it still is what would be written. */
    async #isCurrent(): Promise<boolean> {
        const before = JSON.stringify(this.#shown?.files);
        const source = new vscode.CancellationTokenSource();
        const answer = await this.#ask(source.token);
        source.dispose();
        if (answer.kind === 'read') this.#shown = answer;
        return JSON.stringify(this.#shown?.files) === before;
    }

    #show(): void {
        const read = this.#shown;
        if (!read || !this.#target) return;
        const { view } = read;
        this.#notify({ type: 'view', view, mode: this.#mode, choices: this.#choices, target: this.#target, reviewed: this.#reviewed });
        void vscode.commands.executeCommand('setContext', 'alur.tableReviewed', this.canWrite);
    }

    #filesToWrite(): readonly TableFile[] {
        return this.#shown?.view.state === 'ready' ? this.#shown.files : [];
    }

    async review(): Promise<void> {
        if (!(await this.#isCurrent())) this.#show();
        const files = this.#filesToWrite();
        if (files.length === 0) return;
        await this.#options.proposed.show(files, vscode.l10n.t('{0}: changes to the plan', nameOf(this.table)), this.#source.name);
        this.#reviewed = true;
        this.#show();
        void this.#offerWriting();
    }

    /** Beside the comparison, where the page is out of sight. */
    async #offerWriting(): Promise<void> {
        const write = vscode.l10n.t('Write to the Plan');
        const said = vscode.l10n.t('These are the changes that {0} would make. Nothing has been written yet.', nameOf(this.table));
        if ((await vscode.window.showInformationMessage(said, write)) === write) await this.write();
    }

    async write(): Promise<void> {
        if (!this.canWrite) return;
        const isCurrent = await this.#isCurrent();
        const files = this.#filesToWrite();
        const name = nameOf(this.table);
        const label = this.#mode === 'update' ? vscode.l10n.t('Update from {0}', name) : vscode.l10n.t('Import {0}', name);
        const trouble = isCurrent ? await writeFiles(files, label) : 'changed';
        if (trouble) {
            this.#forgetReview();
            this.#redraw.want(true);
            await vscode.window.showWarningMessage(
                trouble === 'changed'
                    ? vscode.l10n.t('Something changed since you saw the changes, and nothing was written. Look at them again.')
                    : vscode.l10n.t('VS Code could not make the change, and nothing was written.'),
            );
            return;
        }
        this.#forgetReview();
        const plans = files.filter(({ uri }) => uri.endsWith('.plan'));
        this.#notify({ type: 'written', files: plans.map(({ uri }) => vscode.workspace.asRelativePath(vscode.Uri.parse(uri))) });
        const first = plans.find(({ uri }) => !/\/(shared|bersama)\.plan$/.test(uri)) ?? plans[0];
        if (first) await vscode.window.showTextDocument(vscode.Uri.parse(first.uri), { preview: false });
        this.#redraw.want();
    }

    #forgetReview(): void {
        this.#reviewed = false;
        this.#options.proposed.close(this.#source.name);
        void vscode.commands.executeCommand('setContext', 'alur.tableReviewed', false);
    }

    #fail(error: unknown): void {
        if (this.#closed) return;
        this.#options.client.error('The table', error, false);
        const message =
            error instanceof vscode.FileSystemError
                ? vscode.l10n.t('{0} cannot be read.', nameOf(this.table))
                : vscode.l10n.t('The table could not be read. Try again.');
        this.#notify({ type: 'failed', message });
    }

    #dispose(): void {
        this.#closed = true;
        this.#cancellation?.cancel();
        this.#forgetReview();
        for (const subscription of this.#subscriptions) subscription.dispose();
        this.#source.dispose();
    }

    progress(table: string, rows: number, total: number): void {
        if (table === this.#source.name) this.#notify({ type: 'progress', rows, total });
    }

    #notify(message: ToTablePage): void {
        if (!this.#closed) void this.panel.webview.postMessage({ ...message, word: this.#token });
    }
}
