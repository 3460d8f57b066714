// Asks for drawings one after another: a newer request replaces one that waits, and cancels one that takes long. It must not know what is drawn.

import type { CancellationToken } from '../../protocol/message.ts';

export interface RedrawOptions {
    /** Draws what is wanted now. */
    readonly draw: (token: CancellationToken) => Promise<void>;
    readonly now: () => number;
}

/** Milliseconds after which a reader who types without a pause sees a drawing. */
const longestWithout = 3000;

export class Redraw {
    private readonly options: RedrawOptions;
    private running: (() => void) | undefined;
    private wanted = false;
    private last = 0;

    constructor(options: RedrawOptions) {
        this.options = options;
    }

    /** Something changed. `urgent`: the reader wants to see something else, so that what is being drawn is of no use. */
    want(urgent = false): void {
        this.wanted = true;
        if (!this.running) void this.run();
        else if (urgent || this.options.now() - this.last < longestWithout) this.running();
    }

    private async run(): Promise<void> {
        while (this.wanted) {
            this.wanted = false;
            const { token, cancel } = newToken();
            this.running = cancel;
            await this.options.draw(token);
            if (!token.isCancellationRequested) this.last = this.options.now();
        }
        this.running = undefined;
    }
}

function newToken(): { readonly token: CancellationToken; readonly cancel: () => void } {
    const listeners: (() => void)[] = [];
    let off = false;
    return {
        token: {
            get isCancellationRequested() {
                return off;
            },
            onCancellationRequested: listener => {
                listeners.push(listener);
                return { dispose: () => {} };
            },
        },
        cancel: () => {
            if (off) return;
            off = true;
            for (const listener of listeners) listener();
        },
    };
}
