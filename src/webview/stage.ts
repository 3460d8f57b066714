// Moves a drawing under a window: dragging, wheel, keys and buttons. It must not know what is drawn.
import { select } from 'd3-selection';
import { type ZoomTransform, zoom, zoomIdentity } from 'd3-zoom';
import type { Seen } from '../protocol/diagram.ts';

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
    seenAt(place: Place = { x: 0, y: 0, k: readable }): Seen {
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

    /** As large as these elements allow, all of them in sight. */
    fit(elements: readonly Element[]): void {
        const boxes = elements.map(element => element.getBoundingClientRect()).filter(box => box.width > 0 || box.height > 0);
        if (boxes.length === 0) return;
        const frame = this.element.getBoundingClientRect();
        const left = Math.min(...boxes.map(box => box.left)) - frame.left;
        const right = Math.max(...boxes.map(box => box.right)) - frame.left;
        const top = Math.min(...boxes.map(box => box.top)) - frame.top;
        const bottom = Math.max(...boxes.map(box => box.bottom)) - frame.top;
        const { x, y, k } = this.place;
        const margin = 60;
        const grow = Math.min(
            (frame.width - 2 * margin) / Math.max(1, right - left),
            (frame.height - 2 * margin) / Math.max(1, bottom - top),
            1.5 / k,
        );
        const size = Math.max(0.05, Math.min(6, k * grow));
        const middle = { x: ((left + right) / 2 - x) / k, y: ((top + bottom) / 2 - y) / k };
        this.moveTo({ x: frame.width / 2 - middle.x * size, y: frame.height / 2 - middle.y * size, k: size });
    }

    /** Brings an element into sight when it is not, without changing the size, and no more of the empty paper around the drawing than needed. */
    reveal(element: Element): void {
        const seen = element.getBoundingClientRect();
        const frame = this.element.getBoundingClientRect();
        // the headings over the stage cover its edges
        const { x, y, k } = this.place;
        const outside =
            seen.left < frame.left + 130 * k || seen.right > frame.right || seen.top < frame.top + 45 * k || seen.bottom > frame.bottom;
        if (!outside) return;
        // what is wider than the stage is shown from its beginning
        const wide = seen.width > frame.width * 0.8;
        const right = wide ? frame.left + 20 - seen.left : frame.left + frame.width / 2 - (seen.left + seen.width / 2);
        const down = frame.top + frame.height / 2 - (seen.top + seen.height / 2);
        const within = (at: number, rest: number) => Math.max(Math.min(0, rest), Math.min(Math.max(0, rest), at));
        this.moveTo({ x: within(x + right, frame.width - this.width * k), y: within(y + down, frame.height - this.height * k), k });
    }
}
