// While only what was seen at first is drawn: says so, and keeps what is to be shown of the rest as soon as it is there. It must not know
// how that is shown.
import type { Locale } from '../l10n/say.ts';
import { say } from '../l10n/say.ts';
import { make } from './make.ts';
import { panelWords } from './panel-words.ts';
import type { Place } from './stage.ts';

interface Awaited {
    /** To be brought into sight, if the reader still is where it was asked for. */
    readonly revealed?: string;
    readonly from?: Place;
    readonly chosen?: string;
}

export class Unfinished {
    readonly element: HTMLElement;
    private awaited: Awaited = {};

    constructor(locale: Locale) {
        this.element = make('p', { class: 'unfinished', role: 'status', hidden: true }, say(panelWords.unfinished, locale));
    }

    show(shown: boolean): void {
        this.element.hidden = !shown;
    }

    /** Nothing is awaited of a drawing that is whole. */
    await(wish: Awaited): void {
        if (!this.element.hidden) this.awaited = { ...this.awaited, ...wish };
    }

    /** The reader wants to see something else. */
    forget(): void {
        this.awaited = {};
    }

    take(): Awaited {
        const { awaited } = this;
        this.awaited = {};
        return awaited;
    }
}
