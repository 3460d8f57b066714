// A scene in the page: made of pieces once, then changed only where it changed, so that what stays is the same element in the same place.
// Whatever asks for places, titles and links is answered from the scene, never from its elements. It must not know what pieces mean.
import type { DrawingPatch } from '../protocol/diagram.ts';
import { applyPatch, emptyScene } from '../scene/apply.ts';
import type { Box } from '../scene/node.ts';
import { labelOf, type Piece, type Scene } from '../scene/scene.ts';
import type { Heading } from './frozen-headings.ts';
import { makeNode, moveNode, setAttributes } from './make.ts';

/** A piece that can be walked to, searched and chosen. */
export interface Stop extends Piece {
    readonly title: string;
    readonly box: Box;
}

export class SceneView {
    readonly svg: SVGSVGElement;
    version = 0;
    private shown: Scene = emptyScene;
    private pieces: ReadonlyMap<string, Piece> = new Map();
    private known: readonly Stop[] | undefined;
    private readonly elements = new Map<string, SVGElement>();

    constructor() {
        this.svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
        this.svg.setAttribute('class', 'alur-flow');
        this.svg.setAttribute('role', 'group');
    }

    get scene(): Scene {
        return this.shown;
    }

    /** In the order in which they are painted. */
    get stops(): readonly Stop[] {
        this.known ??= this.shown.pieces.filter((piece): piece is Stop => piece.title !== undefined && piece.box !== undefined);
        return this.known;
    }

    get labels(): (readonly [key: string, label: string])[] {
        return this.stops.map(stop => [stop.key, labelOf(stop)]);
    }

    /** What stays in sight while the rest moves. */
    get headings(): readonly Heading[] {
        return this.shown.pieces.flatMap(({ key, sticky }) => (sticky ? [{ sticky, element: this.element(key), box: this.box(key) }] : []));
    }

    /** False when it changes a drawing that is not shown here; then nothing is touched. */
    apply(patch: DrawingPatch): boolean {
        if (patch.base !== 0 && patch.base !== this.version) return false;
        if (patch.base === 0) this.clear();
        const before = this.pieces;
        this.version = patch.version;
        this.shown = applyPatch(this.shown, patch);
        this.pieces = new Map(this.shown.pieces.map(piece => [piece.key, piece]));
        this.known = undefined;
        this.svg.setAttribute('viewBox', `0 0 ${patch.width} ${patch.height}`);
        this.svg.setAttribute('width', String(patch.width));
        this.svg.setAttribute('height', String(patch.height));
        this.svg.setAttribute('aria-label', patch.label);
        this.svg.setAttribute('lang', patch.lang);
        for (const key of patch.removed) this.elements.get(key)?.remove();
        for (const key of before.keys()) if (!this.pieces.has(key)) this.elements.delete(key);
        for (const piece of patch.changed) this.change(piece);
        for (const { key, x, y } of patch.moved) this.move(key, x, y);
        for (const piece of patch.added) this.add(piece, piece.after);
        for (const { parent, keys } of patch.ordered) this.holder(parent)?.append(...keys.flatMap(key => this.elements.get(key) ?? []));
        return true;
    }

    piece(key: string): Piece | undefined {
        return this.pieces.get(key);
    }

    element(key: string): SVGElement | undefined {
        return this.elements.get(key);
    }

    /** The bounding box of a piece, in px of the drawing. */
    box(key: string): Box | undefined {
        const piece = this.pieces.get(key);
        if (!piece?.box) return undefined;
        let { x, y } = piece.box;
        for (let at: Piece | undefined = piece; at; at = this.pieces.get(at.parent)) {
            x += at.x;
            y += at.y;
        }
        return { ...piece.box, x, y };
    }

    /** The innermost piece that an element of the drawing belongs to. */
    keyOf(element: Element | null): string | undefined {
        return element?.closest('[data-key]')?.getAttribute('data-key') ?? undefined;
    }

    private clear(): void {
        this.svg.replaceChildren();
        this.elements.clear();
        this.shown = emptyScene;
        this.pieces = new Map();
    }

    private holder(key: string): Element | undefined {
        return key === '' ? this.svg : this.elements.get(key);
    }

    private add({ key, parent, x, y, node, holds }: Piece, after: string): void {
        const element = holds ? makeNode(node, 0, 0) : makeNode(node, x, y);
        const holder = this.holder(parent);
        if (!element || !holder) return;
        if (holds) placeHolder(element, x, y);
        label(element, key);
        this.elements.set(key, element);
        const before = this.elements.get(after);
        if (before?.parentNode === holder) before.after(element);
        else holder.prepend(element);
    }

    /** A piece that holds others keeps them. */
    private change({ key, x, y, node, holds }: Piece): void {
        const old = this.elements.get(key);
        if (!old) return;
        if (holds) {
            for (const name of old.getAttributeNames()) old.removeAttribute(name);
            setAttributes(old, node[1], 0, 0);
            placeHolder(old, x, y);
            label(old, key);
            return;
        }
        const element = makeNode(node, x, y);
        if (!element) return;
        label(element, key);
        const hadFocus = old.contains(document.activeElement);
        old.replaceWith(element);
        this.elements.set(key, element);
        if (hadFocus) element.focus({ preventScroll: true });
    }

    private move(key: string, x: number, y: number): void {
        const element = this.elements.get(key);
        const piece = this.pieces.get(key);
        if (!element || !piece) return;
        if (piece.holds) placeHolder(element, x, y);
        else moveNode(element, piece.node, x, y);
    }
}

function label(element: SVGElement, key: string): void {
    element.setAttribute('data-key', key);
    if (!key.startsWith('card:') && !key.startsWith('lane:')) return;
    element.setAttribute('tabindex', '-1');
    element.setAttribute('data-vscode-context', JSON.stringify({ webviewSection: 'card', key, preventDefaultContextMenuItems: true }));
}

/** A piece that holds others is moved as a whole: there are few of them. */
function placeHolder(element: SVGElement, x: number, y: number): void {
    if (x === 0 && y === 0) element.removeAttribute('transform');
    else element.setAttribute('transform', `translate(${x} ${y})`);
}
