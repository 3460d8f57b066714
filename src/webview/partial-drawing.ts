// While only what was seen at first is drawn: says so, and keeps what is to be shown of the rest as soon as it is there. It must not know
// how that is shown.
import type { Locale } from '../l10n/say.ts';
import { say } from '../l10n/say.ts';
import { make } from './make.ts';
import { panelWords } from './panel-words.ts';
import type { Place } from './stage.ts';

interface PendingSelection {
    /** To be brought into sight, if the reader still is where it was asked for. */
    readonly revealed?: string;
    readonly from?: Place;
    readonly chosen?: string;
}

export class PartialDrawing {
    readonly element: HTMLElement;
    private pending: PendingSelection = {};

    constructor(locale: Locale) {
        this.element = make('p', { class: 'partial', role: 'status', hidden: true }, say(panelWords.partial, locale));
    }

    show(shown: boolean): void {
        this.element.hidden = !shown;
    }

    /** Nothing is awaited of a drawing that is whole. */
    select(selection: PendingSelection): void {
        if (!this.element.hidden) this.pending = { ...this.pending, ...selection };
    }

    /** The reader wants to see something else. */
    cancel(): void {
        this.pending = {};
    }

    take(): PendingSelection {
        const { pending } = this;
        this.pending = {};
        return pending;
    }
}
