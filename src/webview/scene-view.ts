// A scene in the page: made of pieces once, then changed only where it changed, so that what stays is the same element in the same place.
// Places, texts and links are answered from the scene, never from its elements. It must not know what pieces mean.
import type { DrawingPatch } from '../protocol/diagram.ts';
import { applyPatch, emptyScene } from '../scene/apply.ts';
import { type Box, type SceneNode, textsIn } from '../scene/node.ts';
import { labelOf, type Piece, type Scene } from '../scene/scene.ts';
import { makeNode, moveNode, setAttributes } from './make.ts';

/** A piece that leads to a sheet. */
export interface LinkPiece extends Piece {
    readonly box: Box;
}

export class SceneView {
    readonly svg: SVGSVGElement;
    version = 0;
    private shown: Scene = emptyScene;
    private pieces: ReadonlyMap<string, Piece> = new Map();
    private known: { readonly links: readonly LinkPiece[]; readonly boxes: ReadonlyMap<string, Box> } | undefined;
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
    get links(): readonly LinkPiece[] {
        return this.knowLinks().links;
    }

    /** Where links lie, in px of the scene. */
    get boxes(): ReadonlyMap<string, Box> {
        return this.knowLinks().boxes;
    }

    /** Pieces with text, for those who search. */
    get labels(): (readonly [key: string, label: string])[] {
        return this.shown.pieces.flatMap(({ key, node, holds }) => {
            const text = holds ? '' : [...textsIn(node)].join(' ');
            return text === '' ? [] : [[key, text] as const];
        });
    }

    /** The address that a link leads to: cards of a flow lead to the story of what they show. */
    address(key: string): string | undefined {
        const piece = this.pieces.get(key);
        return piece && addressOf(piece);
    }

    /** Keys of the links to a sheet. */
    linksTo(address: string): string[] {
        return this.links.filter(piece => addressOf(piece) === address).map(({ key }) => key);
    }

    /** The link that a piece lies in. */
    linkAround(key: string): string | undefined {
        for (let at = this.pieces.get(key); at; at = this.pieces.get(at.parent)) if (addressOf(at) !== undefined) return at.key;
        return undefined;
    }

    /** The link that an element of the drawing belongs to. */
    linkOf(element: Element | null): string | undefined {
        const key = element?.closest('[data-key]')?.getAttribute('data-key');
        return key ? this.linkAround(key) : undefined;
    }

    private knowLinks() {
        if (this.known) return this.known;
        const links = this.shown.pieces.filter((piece): piece is LinkPiece => piece.box !== undefined && addressOf(piece) !== undefined);
        const boxes = new Map(links.flatMap(({ key }): [string, Box][] => boxAt(key, this.box(key))));
        this.known = { links, boxes };
        return this.known;
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
        this.nameLinks();
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

    /** The name of a link: its texts, else its tooltip or its address. */
    nameOf(key: string): string {
        const within = (own: string): Piece[] =>
            this.shown.pieces.filter(({ parent }) => parent === own).flatMap(piece => [piece, ...within(piece.key)]);
        const piece = this.pieces.get(key);
        if (!piece) return '';
        const pieces = [piece, ...within(key)];
        const texts = pieces.flatMap(({ node }) => [...textsIn(node)]);
        return labelOf(piece) || texts.join(' ') || titleIn(pieces) || (addressOf(piece) ?? '');
    }

    /** The content of a link is known once all of it is there. */
    private nameLinks(): void {
        const withText = new Set<string | undefined>();
        for (const { key, node, holds } of this.shown.pieces) if (!holds && !textsIn(node).next().done) withText.add(this.linkAround(key));
        for (const { key } of this.links) {
            const element = this.elements.get(key);
            if (element && !withText.has(key) && !element.hasAttribute('aria-label')) element.setAttribute('aria-label', this.nameOf(key));
        }
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

    private add(piece: Piece, after: string): void {
        const { key, parent, x, y, node, holds } = piece;
        const element = holds ? makeNode(node, 0, 0) : makeNode(node, x, y);
        const holder = this.holder(parent);
        if (!element || !holder) return;
        if (holds) placeHolder(element, x, y);
        label(element, piece);
        this.elements.set(key, element);
        const before = this.elements.get(after);
        if (before?.parentNode === holder) before.after(element);
        else holder.prepend(element);
    }

    /** A piece that holds others keeps them. */
    private change(piece: Piece): void {
        const { key, x, y, node, holds } = piece;
        const old = this.elements.get(key);
        if (!old) return;
        if (holds) {
            for (const name of old.getAttributeNames()) old.removeAttribute(name);
            setAttributes(old, node[1], 0, 0);
            placeHolder(old, x, y);
            label(old, piece);
            return;
        }
        const element = makeNode(node, x, y);
        if (!element) return;
        label(element, piece);
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

function label(element: SVGElement, piece: Piece): void {
    const { key } = piece;
    const address = addressOf(piece);
    element.setAttribute('data-key', key);
    if (address === undefined || piece.box === undefined) return;
    element.setAttribute('tabindex', '-1');
    element.setAttribute('role', 'link');
    element.setAttribute('data-address', address);
    element.setAttribute(
        'data-vscode-context',
        JSON.stringify({ webviewSection: 'card', key: address, preventDefaultContextMenuItems: true }),
    );
}

function addressOf({ key, opens }: Piece): string | undefined {
    if (opens !== undefined) return opens;
    const [, kind, name] = /^(?:.*\/)?(card|lane):(.+)$/s.exec(key) ?? [];
    return name === undefined ? undefined : `${kind === 'card' ? 'story' : 'department'}:${name}`;
}

function titleIn(pieces: readonly Piece[]): string {
    const titles = pieces.flatMap(({ node }) => node.slice(2).filter(part => Array.isArray(part) && part[0] === 'title'));
    return titles.flatMap(title => (title as SceneNode).slice(2)).join(' ');
}

function boxAt(key: string, box: Box | undefined): [string, Box][] {
    return box ? [[key, box]] : [];
}

/** A piece that holds others is moved as a whole: there are few of them. */
function placeHolder(element: SVGElement, x: number, y: number): void {
    if (x === 0 && y === 0) element.removeAttribute('transform');
    else element.setAttribute('transform', `translate(${x} ${y})`);
}
