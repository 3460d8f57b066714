// Roving tabindex: exactly one card is reached with Tab, and keys start there. It must not know what keys do.
import { labelOf } from '../scene/scene.ts';
import { make } from './make.ts';
import type { SceneView } from './scene-view.ts';
import type { Stage } from './stage.ts';

export class RovingFocus {
    /** Says in full what the card with the focus has no room for. */
    readonly element = make('p', { class: 'detail', hidden: true });
    /** Its key, also while it is not drawn. */
    key = '';
    private readonly view: SceneView;
    private readonly stage: Stage;
    private tabbable: SVGElement | undefined;

    constructor(view: SceneView, stage: Stage) {
        this.view = view;
        this.stage = stage;
    }

    /** One card at a time is reached with Tab. */
    take(): void {
        this.tabbable?.setAttribute('tabindex', '-1');
        this.tabbable = this.view.element(this.key) ?? this.view.element(this.view.stops[0]?.key ?? '');
        this.tabbable?.setAttribute('tabindex', '0');
    }

    /** The focused piece. */
    get current(): string | undefined {
        return this.stopOf(document.activeElement);
    }

    focusFirst(): void {
        const [first] = this.view.stops;
        if (first) this.focus(first.key);
    }

    focus(key: string): void {
        this.view.element(key)?.focus({ preventScroll: true });
        this.stage.reveal(this.view.box(key));
    }

    /** The focus came to something of the drawing. */
    entered(element: Element): void {
        const key = this.stopOf(element);
        const card = key === undefined ? undefined : this.view.element(key);
        this.element.textContent = key === undefined ? '' : labelOf(this.view.piece(key));
        this.element.hidden = !card?.matches(':focus-visible');
        if (key !== undefined && !this.element.hidden) this.stage.reveal(this.view.box(key));
        this.key = key ?? this.key;
        this.take();
    }

    left(): void {
        this.element.hidden = true;
    }

    private stopOf(element: Element | null): string | undefined {
        const key = this.view.keyOf(element);
        return key !== undefined && this.view.piece(key)?.title !== undefined ? key : undefined;
    }
}
