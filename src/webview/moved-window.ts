// What makes a move cost the same however large the drawing is: the window and some room around it are painted once and then shifted and
// stretched as one picture; at rest, or before the room is used up, they are painted anew, sharp. It must not know what is drawn.
import { make } from './make.ts';
import type { Place } from './stage.ts';

/** How much is painted on each side, as a share of the window. */
const room = 0.7;
/** Milliseconds without a move. */
const rest = 160;

export class MovedWindow {
    readonly element: HTMLElement;
    /** Over all while it moves, so that nothing under the pointer is looked for. */
    readonly shield = make('div', { class: 'shield', hidden: true });
    private readonly drawing: SVGSVGElement;
    private readonly clip = make('div', { class: 'clip' });
    /** Where the drawing was painted for, in a window of which size. */
    private painted: (Place & { readonly width: number; readonly height: number }) | undefined;
    private place: Place = { x: 0, y: 0, k: 1 };
    private resting: number | undefined;

    constructor(drawing: SVGSVGElement) {
        this.drawing = drawing;
        this.clip.append(drawing);
        this.element = make('div', { class: 'mover' }, this.clip);
    }

    move({ x, y, k }: Place): void {
        this.place = { x, y, k };
        if (!this.painted || this.usesUpRoom()) this.paint();
        else {
            const { x: fromX, y: fromY, k: from } = this.painted;
            const grow = k / from;
            this.element.style.transform = `translate(${x - fromX * grow}px,${y - fromY * grow}px) scale(${grow})`;
        }
        this.shield.hidden = false;
        clearTimeout(this.resting);
        this.resting = setTimeout(() => {
            this.shield.hidden = true;
            const { painted, place } = this;
            if (painted?.x !== place.x || painted.y !== place.y || painted.k !== place.k) this.paint();
        }, rest);
    }

    /** For a window of another size. */
    resize(): void {
        if (this.painted) this.paint();
    }

    private paint(): void {
        const { x, y, k } = this.place;
        const { clientWidth: width, clientHeight: height } = this.element.parentElement ?? this.element;
        this.painted = { x, y, k, width, height };
        const [left, top] = [width * room, height * room];
        Object.assign(this.clip.style, {
            left: `${-left}px`,
            top: `${-top}px`,
            width: `${width + 2 * left}px`,
            height: `${height + 2 * top}px`,
        });
        this.drawing.style.transform = `translate(${x + left}px,${y + top}px) scale(${k})`;
        this.element.style.transform = 'none';
    }

    /** Whether an edge of what is painted would come into the window. */
    private usesUpRoom(): boolean {
        const { painted, place } = this;
        if (!painted) return true;
        const { width, height } = painted;
        const grow = place.k / painted.k;
        const left = place.x - painted.x * grow - width * room * grow;
        const top = place.y - painted.y * grow - height * room * grow;
        const size = 1 + 2 * room;
        return left > 0 || top > 0 || left + width * size * grow < width || top + height * size * grow < height;
    }
}
