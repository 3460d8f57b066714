// Moves a drawing under a window: dragging, wheel, keys and buttons. It must not know what is drawn.
import { select } from 'd3-selection';
import { type ZoomTransform, zoom, zoomIdentity } from 'd3-zoom';

import { type Box, boxAround } from '../scene/node.ts';

export interface Place {
    readonly x: number;
    readonly y: number;
    readonly k: number;
}

/** Smaller than so many times its own size a drawing cannot be read. */
const readable = 0.6;

export class Stage {
    readonly element: HTMLElement;
    private readonly behaviour;
    private readonly target;
    private width = 0;
    private height = 0;
    /** How it came to stand where it does; undefined once the reader has moved it. */
    private fitted: (() => void) | undefined;

    /** `moved` is told of every move. */
    constructor(element: HTMLElement, moved: (place: Place) => void) {
        this.element = element;
        this.target = select<HTMLElement, unknown>(element);
        this.behaviour = zoom<HTMLElement, unknown>()
            .scaleExtent([0.05, 6])
            .on('zoom', ({ transform }: { readonly transform: ZoomTransform }) => {
                this.fitted = undefined;
                moved(transform);
            });
        this.target.call(this.behaviour).on('dblclick.zoom', null);
    }

    get place(): Place {
        // d3 keeps the transform on the element itself
        return (this.element as HTMLElement & { readonly __zoom?: ZoomTransform }).__zoom ?? zoomIdentity;
    }

    /** The size of the drawing, so that it cannot be lost out of sight. */
    resize(width: number, height: number): void {
        this.width = width;
        this.height = height;
        this.behaviour.translateExtent([
            [-width * 0.5 - 200, -height * 0.5 - 200],
            [width * 1.5 + 200, height * 1.5 + 200],
        ]);
    }

    /** What of a drawing is in sight, in px of the drawing: where it stands now, or where a large one opens. */
    seenAt(place: Place = { x: 0, y: 0, k: readable }): Box {
        const { clientWidth, clientHeight } = this.element;
        return { x: -place.x / place.k, y: -place.y / place.k, width: clientWidth / place.k, height: clientHeight / place.k };
    }

    zoomBy(factor: number): void {
        this.target.call(this.behaviour.scaleBy, factor);
    }

    /** By px on the screen. */
    moveBy(x: number, y: number): void {
        const { k } = this.place;
        this.target.call(this.behaviour.translateBy, x / k, y / k);
    }

    moveTo({ x, y, k }: Place): void {
        this.target.call(this.behaviour.transform, zoomIdentity.translate(x, y).scale(k));
    }

    showWhole(): void {
        const { clientWidth, clientHeight } = this.element;
        const k = Math.min(clientWidth / (this.width || 1), clientHeight / (this.height || 1), 1.5);
        this.moveTo({ x: (clientWidth - this.width * k) / 2, y: Math.max(0, Math.min(24, (clientHeight - this.height * k) / 2)), k });
        this.fitted = () => this.showWhole();
    }

    /** For a window of another size: what stands as it was opened is opened again. */
    refit(): void {
        this.fitted?.();
    }

    /** A large drawing opens at a readable size from its corner, as wide as the window where that is no smaller, not as a grey carpet. */
    open(): void {
        this.showWhole();
        const wide = Math.min(1, this.element.clientWidth / (this.width || 1));
        if (this.place.k < readable) this.moveTo({ x: 0, y: 0, k: Math.max(readable, wide) });
        this.fitted = () => this.open();
    }

    /** Whether all of it is in the window, too small to be read. */
    get isSmall(): boolean {
        const { clientWidth, clientHeight } = this.element;
        const { k } = this.place;
        return k < readable && this.width * k < clientWidth && this.height * k < clientHeight;
    }

    /** As large as these boxes of the drawing allow, all of them in sight. */
    fit(boxes: readonly Box[]): void {
        if (boxes.length === 0) return;
        const { clientWidth, clientHeight } = this.element;
        const corners = boxes.flatMap(box => [box, { x: box.x + box.width, y: box.y + box.height }]);
        const { x, y, width, height } = boxAround(corners);
        const margin = 60;
        const grown = Math.min((clientWidth - 2 * margin) / Math.max(1, width), (clientHeight - 2 * margin) / Math.max(1, height), 1.5);
        const k = Math.max(0.05, Math.min(6, grown));
        this.moveTo({ x: clientWidth / 2 - (x + width / 2) * k, y: clientHeight / 2 - (y + height / 2) * k, k });
    }

    /** Brings a box of the drawing into sight when it is not, without changing the size, and no more of the empty paper around than needed. */
    reveal(box: Box | undefined): void {
        if (!box) return;
        const { clientWidth, clientHeight } = this.element;
        const { x, y, k } = this.place;
        const [left, top] = [x + box.x * k, y + box.y * k];
        const [width, height] = [box.width * k, box.height * k];
        // the headings over the stage cover its edges
        const outside = left < 130 * k || left + width > clientWidth || top < 45 * k || top + height > clientHeight;
        if (!outside) return;
        // what is wider than the stage is shown from its beginning
        const right = width > clientWidth * 0.8 ? 20 - left : clientWidth / 2 - (left + width / 2);
        const down = clientHeight / 2 - (top + height / 2);
        const within = (at: number, rest: number) => Math.max(Math.min(0, rest), Math.min(Math.max(0, rest), at));
        this.moveTo({ x: within(x + right, clientWidth - this.width * k), y: within(y + down, clientHeight - this.height * k), k });
    }
}
