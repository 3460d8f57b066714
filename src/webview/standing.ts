// The one card that keys start from: reached with Tab, brought into sight, told in full. It must not know what keys do.
import { make } from './make.ts';
import type { SheetView } from './sheet-view.ts';
import type { Stage } from './stage.ts';
import { stops } from './walk.ts';

export class Standing {
    /** Says in full what the card with the focus has no room for. */
    readonly element = make('p', { class: 'detail', hidden: true });
    /** Its key, also while it is not drawn. */
    key = '';
    private readonly sheet: SheetView;
    private readonly stage: Stage;

    constructor(sheet: SheetView, stage: Stage) {
        this.sheet = sheet;
        this.stage = stage;
    }

    /** One card at a time is reached with Tab. */
    take(): void {
        for (const card of this.sheet.svg.querySelectorAll('[tabindex="0"]')) card.setAttribute('tabindex', '-1');
        const card = this.sheet.element(this.key) ?? this.sheet.svg.querySelector(stops);
        card?.setAttribute('tabindex', '0');
    }

    focusFirst(): void {
        const first = this.sheet.svg.querySelector<SVGElement>(stops);
        if (first) this.focus(first);
    }

    focus(card: SVGElement): void {
        card.focus({ preventScroll: true });
        this.stage.reveal(card);
    }

    /** The focus came to something of the drawing. */
    entered(element: Element): void {
        const card = element.closest(stops);
        this.element.textContent = card?.getAttribute('aria-label') ?? '';
        this.element.hidden = !card?.matches(':focus-visible');
        if (card && !this.element.hidden) this.stage.reveal(card);
        this.key = this.sheet.keyOf(card) ?? this.key;
        this.take();
    }

    left(): void {
        this.element.hidden = true;
    }
}
