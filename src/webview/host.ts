// The other side of the page: the extension, and what VS Code keeps for the page over a restart. It must not know what is shown.
import { type FromPage, isCount, isRecord, isTexts, readToPage, type ToPage } from '../protocol/panel.ts';
import type { Place } from './sheet-view.ts';

declare function acquireVsCodeApi(): {
    postMessage(message: unknown): void;
    getState(): unknown;
    setState(state: unknown): void;
};

/** What the page itself keeps, beside what the extension needs of it. */
export interface Kept {
    readonly root: string;
    readonly state: readonly string[];
    readonly place?: Place;
    readonly history?: { readonly all: readonly string[]; readonly at: number };
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
        const { root, place, history, asText } = given as Record<string, unknown>;
        if (root !== this.root) return {};
        return {
            ...(isPlace(place) ? { place } : {}),
            ...(isHistory(history) ? { history } : {}),
            ...(typeof asText === 'boolean' ? { asText } : {}),
        };
    }
}

function isPlace(value: unknown): value is Place {
    if (typeof value !== 'object' || value === null) return false;
    const { x, y, zoom } = value as Record<string, unknown>;
    return [x, y, zoom].every(Number.isFinite) && (zoom as number) > 0;
}

function isHistory(value: unknown): value is NonNullable<Kept['history']> {
    return isRecord(value) && isTexts(value['all']) && isCount(value['at']);
}
