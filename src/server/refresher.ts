// Asks the editor to ask again for what is drawn beside the text, when something else than that text has changed: another file, a setting.
// It must not know what is drawn.
import type { Connection, InitializeParams } from 'vscode-languageserver';
import type { After } from './after.ts';

/** Milliseconds without a change: what is beside a text may be late, and should not flicker. */
const rest = 400;

export interface RefresherOptions {
    readonly connection: Connection;
    readonly after: After;
    readonly report: (what: string, error: unknown) => void;
    /** Capabilities of the client. */
    readonly initial: () => InitializeParams | undefined;
}

export class Refresher {
    private readonly options: RefresherOptions;
    private cancel: (() => void) | undefined;
    private stopped = false;

    constructor(options: RefresherOptions) {
        this.options = options;
    }

    schedule(): void {
        if (this.stopped) return;
        this.cancel?.();
        this.cancel = this.options.after(rest, () => this.refresh());
    }

    /** Nobody listens any more. */
    stop(): void {
        this.stopped = true;
        this.cancel?.();
    }

    private refresh(): void {
        this.cancel = undefined;
        const { connection, initial, report } = this.options;
        const { inlayHint, codeLens, semanticTokens } = initial()?.capabilities.workspace ?? {};
        const ask = (supported: boolean | undefined, refresh: () => Promise<void>) => {
            if (supported) refresh().catch(error => report('Refreshing', error));
        };
        ask(inlayHint?.refreshSupport, () => connection.languages.inlayHint.refresh());
        ask(codeLens?.refreshSupport, () => connection.sendRequest('workspace/codeLens/refresh'));
        ask(semanticTokens?.refreshSupport, () => connection.languages.semanticTokens.refresh());
    }
}
