// One window with the sheets of one plan: asks the server for it, hands it to the page, answers the page. It must not know how a plan is
// drawn, nor believe the page: a message is a request, and every place is asked from the server.
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type Locale, say, type Text } from '../../l10n/say.ts';
import {
    type DrawAnswer,
    drawPlan,
    type FindRequest,
    findSheets,
    forgetDrawing,
    placeInText,
    readDrawing,
    type TextPlace,
} from '../../protocol/diagram.ts';
import { type CancellationToken, sendRequest } from '../../protocol/message.ts';
import { type FromPage, readFromPage, type ToPage } from '../../protocol/panel.ts';
import { randomText } from '../random-text.ts';
import { goTo } from './go-to.ts';
import { writePage } from './page.ts';
import { Redraw } from './redraw.ts';

export const viewType = 'alur.flow';

export interface FlowPanelOptions {
    readonly client: BaseLanguageClient;
    readonly panel: vscode.WebviewPanel;
    /** Where the page's files are. */
    readonly folder: vscode.Uri;
    readonly images: vscode.Uri;
    readonly root: string;
    /** The state to show at first. */
    readonly state: readonly string[];
    readonly locale: 'en' | 'id';
    readonly exportDrawing: (panel: FlowPanel) => void;
    /** Asks what to compare with. */
    readonly compare: (panel: FlowPanel) => void;
    /** A page that was empty shows the drawing now. */
    readonly shown: () => void;
}

let made = 0;
const changesSheet = 'sheet=changes';
const isAgainst = (pair: string) => pair.startsWith('against=');
const flow: Text = { en: 'Flow', id: 'Alur' };

/** In the language of the drawing, which need not be that of VS Code. */
export function tabTitle(title: string, locale: Locale): string {
    return [say(flow, locale), title].filter(Boolean).join(': ');
}

export class FlowPanel {
    readonly root: string;
    readonly panel: vscode.WebviewPanel;
    /** The name of its drawing. */
    readonly drawing = `panel ${++made} ${randomText()}`;
    state: readonly string[];
    /** The state that is shown now, the sheet by its address. */
    shown: readonly string[] = [];
    /** The plan's. */
    title = '';
    private readonly options: FlowPanelOptions;
    private readonly token = randomText();
    private readonly redraw = new Redraw({ draw: token => this.draw(token), now: () => Date.now() });
    /** The version that the page shows. */
    private known = 0;
    private locale: 'en' | 'id' = 'en';
    /** px that a sheet can be wide in it. */
    private width = 0;
    private ready = false;
    private closed = false;
    private problem: TextPlace | undefined;

    constructor(options: FlowPanelOptions) {
        const { panel, folder, images, root, locale } = options;
        this.options = options;
        this.root = root;
        this.panel = panel;
        this.state = options.state;
        const { webview } = panel;
        webview.options = { enableScripts: true, enableForms: false, localResourceRoots: [folder] };
        panel.iconPath = {
            light: vscode.Uri.joinPath(images, 'plan-light.svg'),
            dark: vscode.Uri.joinPath(images, 'plan-dark.svg'),
        };
        webview.onDidReceiveMessage((message: unknown) => this.receive(readFromPage(message)));
        panel.onDidDispose(() => {
            this.closed = true;
            // A server that has ended has forgotten it.
            sendRequest(options.client, forgetDrawing, { drawing: this.drawing }).catch(() => {});
        });
        // a page out of sight is gone; it says `ready` when it is back
        panel.onDidChangeViewState(() => {
            if (!panel.visible) this.ready = false;
        });
        this.begin(locale);
    }

    /** A page without a drawing, in the reader's language; it says `ready` when it has started. */
    private begin(locale: 'en' | 'id'): void {
        const { panel, folder } = this.options;
        const { webview } = panel;
        this.locale = locale;
        this.ready = false;
        webview.html = writePage({
            script: webview.asWebviewUri(vscode.Uri.joinPath(folder, 'panel.js')).toString(),
            style: webview.asWebviewUri(vscode.Uri.joinPath(folder, 'panel.css')).toString(),
            source: webview.cspSource,
            nonce: randomText(),
            token: this.token,
            root: this.root,
            locale,
            title: panel.title,
        });
    }

    /** The plan was checked, or the server has started anew. */
    refresh(anew = false): void {
        if (anew) this.known = 0;
        if (this.ready) this.redraw.want();
    }

    /** Shows the sheet of what a path of names leads to, or the one at an address: `pair:Parks+Roads`. */
    async seek(path: string): Promise<void> {
        if (path.includes(':')) {
            this.showSheet(path);
            return;
        }
        const { client } = this.options;
        const [address] = (await sendRequest(client, findSheets, { root: this.root, at: { path } }))?.addresses ?? [];
        if (address !== undefined) this.showSheet(address);
    }

    /** A revision, or the URI of a folder. */
    get against(): string | undefined {
        return this.state.find(isAgainst)?.slice('against='.length);
    }

    /** Shows what changed since another version; undefined for no comparison any more. */
    compare(against: string | undefined): void {
        const state = this.state.filter(pair => !isAgainst(pair) && !/^page=/.test(pair) && pair !== changesSheet);
        if (against === undefined) this.state = state;
        else this.state = [changesSheet, ...state.filter(pair => !/^sheet=/.test(pair)), `against=${against}`];
        if (this.ready) this.redraw.want(true);
    }

    showSheet(address: string): void {
        this.state = [`sheet=${address}`, ...this.state.filter(pair => !/^(sheet|page)=/.test(pair))];
        if (this.ready) this.redraw.want(true);
    }

    /** Tells the page what the editor's cursor is in. */
    async mark(at: Exclude<FindRequest['at'], { readonly path: string }>): Promise<void> {
        if (!this.ready) return;
        const found = await sendRequest(this.options.client, findSheets, { root: this.root, at });
        if (found) this.notify({ type: 'show', addresses: found.addresses, chosen: false });
    }

    /** Where in the text the thing of a sheet is declared. */
    place(key: string): Promise<TextPlace | null> {
        return sendRequest(this.options.client, placeInText, { drawing: this.drawing, key });
    }

    private receive(message: FromPage | undefined): void {
        if (!message || this.closed) return;
        this.answer(message).catch(error => this.fail(error));
    }

    private async answer(message: FromPage): Promise<void> {
        switch (message.type) {
            case 'ready':
                this.ready = true;
                this.known = 0;
                this.width = message.width;
                this.redraw.want(true);
                return;
            case 'state':
                // the page is not asked what is read from elsewhere
                this.state = [...message.state.filter(pair => !isAgainst(pair)), ...this.state.filter(isAgainst)];
                this.width = message.width;
                this.redraw.want(true);
                return;
            case 'reveal': {
                const place = await this.place(message.key);
                if (place) await goTo(place, message.focus);
                return;
            }
            case 'problem':
                if (this.problem) await goTo(this.problem, true);
                return;
            case 'text': {
                const text = await sendRequest(this.options.client, readDrawing, { drawing: this.drawing });
                if (text) this.notify({ type: 'text', ...text });
                return;
            }
            case 'export':
                this.options.exportDrawing(this);
                return;
            case 'compare':
                this.options.compare(this);
        }
    }

    private async draw(token: CancellationToken): Promise<void> {
        if (!this.ready || this.closed) return;
        try {
            const { drawing, root, state, known, width } = this;
            const { isTrusted } = vscode.workspace;
            this.show(await sendRequest(this.options.client, drawPlan, { drawing, root, state, known, width, isTrusted }, token), state);
        } catch (error) {
            this.fail(error);
        }
    }

    private show(answer: DrawAnswer, state: readonly string[]): void {
        switch (answer.kind) {
            case 'calledOff':
                return;
            case 'gone':
                this.notify({ type: 'notice', notice: answer.kind });
                return;
            case 'drawn': {
                const { title, kind: _, broken, ...drawn } = answer;
                // chosen anew meanwhile: a page speaks one language
                if (drawn.locale !== this.locale) {
                    this.begin(drawn.locale);
                    return;
                }
                const first = this.known === 0;
                this.known = drawn.patch.version;
                this.problem = broken?.place;
                this.title = title;
                this.shown = [`sheet=${drawn.sheet.address}`, ...state.filter(pair => !pair.startsWith('sheet='))];
                this.panel.title = tabTitle(title, drawn.locale);
                const told = broken ? { broken: { count: broken.count, message: broken.message, earlier: broken.earlier } } : {};
                this.notify({ type: 'drawing', state, ...drawn, ...told });
                if (first) this.options.shown();
            }
        }
    }

    private fail(error: unknown): void {
        if (this.closed) return;
        this.options.client.error('The drawing of a plan', error, false);
        this.notify({ type: 'notice', notice: 'failed' });
    }

    private notify(message: ToPage): void {
        if (!this.closed) void this.panel.webview.postMessage({ ...message, word: this.token });
    }
}
