// The other side of the page: the extension, and the state that VS Code keeps for the page over a restart. It must not know what is shown.
import { type FromPage, readSavedPage, readToPage, type SavedPage, type ToPage } from '../protocol/panel.ts';

declare function acquireVsCodeApi(): {
    postMessage(message: unknown): void;
    getState(): unknown;
    setState(state: unknown): void;
};

export class Host {
    private readonly api = acquireVsCodeApi();
    private readonly root: string;

    /** `token`: the session token that every message of the extension carries; others are ignored. */
    constructor(root: string, token: string, onMessage: (message: ToPage) => void) {
        this.root = root;
        window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
            const message = readToPage(data, token);
            if (message) onMessage(message);
        });
    }

    notify(message: FromPage): void {
        this.api.postMessage(message);
    }

    save(state: Omit<SavedPage, 'root'>): void {
        this.api.setState({ root: this.root, ...state });
    }

    /** The state of this plan's page before a restart. */
    get saved(): SavedPage | undefined {
        const saved = readSavedPage(this.api.getState());
        return saved?.root === this.root ? saved : undefined;
    }
}
