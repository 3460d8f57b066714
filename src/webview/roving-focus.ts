// Roving tabindex: exactly one link of the sheet is reached with Tab, and keys start there. It must not know what keys do.
import { make } from './make.ts';
import type { SceneView } from './scene-view.ts';

export class RovingFocus {
    /** Says in full what the link with the focus has no room for. */
    readonly element = make('p', { class: 'detail', hidden: true });
    private key = '';
    private readonly view: SceneView;
    private readonly reveal: (key: string) => void;
    private tabbable: SVGElement | undefined;

    constructor(view: SceneView, reveal: (key: string) => void) {
        this.view = view;
        this.reveal = reveal;
    }

    /** One link at a time is reached with Tab; of another sheet the first. */
    take(isAnother = false): void {
        if (isAnother) this.key = '';
        this.tabbable?.setAttribute('tabindex', '-1');
        this.tabbable = this.view.element(this.key) ?? this.view.element(this.view.links[0]?.key ?? '');
        this.tabbable?.setAttribute('tabindex', '0');
    }

    /** The key of the focused link. */
    get current(): string | undefined {
        return this.view.linkOf(document.activeElement);
    }

    focusFirst(): void {
        const [first] = this.view.links;
        if (first) this.focus(first.key);
    }

    focus(key: string): void {
        this.view.element(key)?.focus({ preventScroll: true });
        this.reveal(key);
    }

    /** The focus came to something of the sheet. */
    entered(element: Element): void {
        const key = this.view.linkOf(element);
        const link = key === undefined ? undefined : this.view.element(key);
        this.element.textContent = key === undefined ? '' : this.view.nameOf(key);
        this.element.hidden = !link?.matches(':focus-visible');
        if (key !== undefined && !this.element.hidden) this.reveal(key);
        this.key = key ?? this.key;
        this.take();
    }

    left(): void {
        this.element.hidden = true;
    }
}
