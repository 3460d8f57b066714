// The other side of the page: the extension, and what VS Code keeps for the page over a restart. It must not know what is shown.
import { type FromPage, readToPage, type ToPage } from '../protocol/panel.ts';

declare function acquireVsCodeApi(): {
    postMessage(message: unknown): void;
    getState(): unknown;
    setState(state: unknown): void;
};

/** What the page itself keeps, beside what the extension needs of it. */
export interface Kept {
    readonly root: string;
    readonly state: readonly string[];
    readonly place?: { readonly x: number; readonly y: number; readonly k: number };
    readonly chosen?: string;
    /** What the editor's cursor was in. */
    readonly marked?: string;
    readonly asText?: boolean;
}

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

    keep(kept: Omit<Kept, 'root'>): void {
        this.api.setState({ root: this.root, ...kept });
    }

    /** Of this plan's page before a restart; whatever does not fit is as if it were not there. */
    kept(): Partial<Kept> {
        const given = this.api.getState();
        if (typeof given !== 'object' || given === null) return {};
        const { root, place, chosen, marked, asText } = given as Record<string, unknown>;
        if (root !== this.root) return {};
        return {
            ...(isPlace(place) ? { place } : {}),
            ...(typeof chosen === 'string' ? { chosen } : {}),
            ...(typeof marked === 'string' ? { marked } : {}),
            ...(typeof asText === 'boolean' ? { asText } : {}),
        };
    }
}

function isPlace(value: unknown): value is NonNullable<Kept['place']> {
    if (typeof value !== 'object' || value === null) return false;
    const { x, y, k } = value as Record<string, unknown>;
    return [x, y, k].every(Number.isFinite) && (k as number) > 0;
}
