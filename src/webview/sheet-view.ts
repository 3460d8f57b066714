// The drawing in the page: made of pieces once, then changed only where it changed, so that what stays is the same element in the same place.
// It must not know what pieces mean, nor who moves the drawing.
import type { Piece, Shape, SheetPatch } from '../protocol/sheet.ts';
import { makeShape, moveShape, setAttributes } from './make.ts';

interface Shown {
    readonly element: SVGElement;
    readonly holds: boolean;
    readonly x: number;
    readonly y: number;
}

export class SheetView {
    readonly svg: SVGSVGElement;
    version = 0;
    private readonly shown = new Map<string, Shown>();

    constructor() {
        this.svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
        this.svg.setAttribute('class', 'alur-flow');
        this.svg.setAttribute('role', 'group');
    }

    get width(): number {
        return Number(this.svg.getAttribute('width') ?? 0);
    }

    get height(): number {
        return Number(this.svg.getAttribute('height') ?? 0);
    }

    /** False when it changes a drawing that is not shown here; then nothing is touched. */
    apply(patch: SheetPatch): boolean {
        if (patch.base !== 0 && patch.base !== this.version) return false;
        if (patch.base === 0) this.clear();
        this.version = patch.version;
        this.svg.setAttribute('viewBox', `0 0 ${patch.width} ${patch.height}`);
        this.svg.setAttribute('width', String(patch.width));
        this.svg.setAttribute('height', String(patch.height));
        this.svg.setAttribute('aria-label', patch.label);
        for (const key of patch.removed) this.remove(key);
        for (const { key, x, y, shape } of patch.changed) this.change(key, x, y, shape);
        for (const { key, x, y } of patch.moved) this.move(key, x, y);
        for (const piece of patch.added) this.add(piece, piece.after);
        for (const { parent, keys } of patch.ordered)
            this.holder(parent)?.append(...keys.flatMap(key => this.shown.get(key)?.element ?? []));
        return true;
    }

    element(key: string): SVGElement | undefined {
        return this.shown.get(key)?.element;
    }

    /** The innermost piece that an element of the drawing belongs to. */
    keyOf(element: Element | null): string | undefined {
        return element?.closest('[data-key]')?.getAttribute('data-key') ?? undefined;
    }

    private clear(): void {
        this.svg.replaceChildren();
        this.shown.clear();
    }

    private holder(key: string): Element | undefined {
        return key === '' ? this.svg : this.shown.get(key)?.element;
    }

    private add({ key, parent, x, y, shape, holds }: Piece, after: string): void {
        const element = holds ? makeShape(shape, 0, 0) : makeShape(shape, x, y);
        const holder = this.holder(parent);
        if (!element || !holder) return;
        if (holds) shiftHolder(element, x, y);
        label(element, key);
        this.shown.set(key, { element, holds, x, y });
        const before = this.shown.get(after)?.element;
        if (before?.parentNode === holder) before.after(element);
        else holder.prepend(element);
    }

    /** A piece that holds others keeps them. */
    private change(key: string, x: number, y: number, shape: Shape): void {
        const old = this.shown.get(key);
        if (!old) return;
        if (old.holds) {
            for (const name of old.element.getAttributeNames()) old.element.removeAttribute(name);
            setAttributes(old.element, shape[1], 0, 0);
            shiftHolder(old.element, x, y);
            label(old.element, key);
            this.shown.set(key, { ...old, x, y });
            return;
        }
        const element = makeShape(shape, x, y);
        if (!element) return;
        label(element, key);
        const hadFocus = old.element.contains(document.activeElement);
        old.element.replaceWith(element);
        this.shown.set(key, { element, holds: false, x, y });
        if (hadFocus) element.focus({ preventScroll: true });
    }

    private move(key: string, x: number, y: number): void {
        const old = this.shown.get(key);
        if (!old) return;
        if (old.holds) shiftHolder(old.element, x, y);
        else moveShape(old.element, x - old.x, y - old.y);
        this.shown.set(key, { ...old, x, y });
    }

    private remove(key: string): void {
        const element = this.shown.get(key)?.element;
        if (!element) return;
        element.remove();
        for (const inner of element.querySelectorAll('[data-key]')) this.shown.delete(inner.getAttribute('data-key') ?? '');
        this.shown.delete(key);
    }
}

function label(element: SVGElement, key: string): void {
    element.setAttribute('data-key', key);
    if (!key.startsWith('card:') && !key.startsWith('lane:')) return;
    element.setAttribute('tabindex', '-1');
    element.setAttribute('data-vscode-context', JSON.stringify({ webviewSection: 'card', key, preventDefaultContextMenuItems: true }));
}

/** What holds pieces is moved as a whole: there are few of them. */
function shiftHolder(element: SVGElement, x: number, y: number): void {
    const own = element.getAttribute('transform');
    // one that also turns or stretches says its place in a way of its own
    if (own !== null && !/^translate\([^()]*\)$/.test(own)) return;
    if (x === 0 && y === 0) element.removeAttribute('transform');
    else element.setAttribute('transform', `translate(${x} ${y})`);
}
