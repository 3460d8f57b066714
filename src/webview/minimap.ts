// A small picture of a large drawing with a frame around what is in sight. It must not know what the cards say.
import type { Box } from '../scene/node.ts';
import { make } from './make.ts';
import type { Stage } from './stage.ts';

const widest = 200;
const highest = 150;
/** Shown when the drawing is so many times as large as the window. */
const muchLarger = 1.6;
/** With fewer cards nobody gets lost. */
const fewest = 12;

export class Minimap {
    readonly element = make('canvas', { class: 'minimap', 'aria-hidden': 'true', hidden: true });
    private readonly stage: Stage;
    /** The cards, painted once. */
    private readonly picture = make('canvas');
    private ink = '';
    private worthwhile = false;
    private size = { width: 0, height: 0 };
    private waiting = false;
    private scale = 1;

    constructor(stage: Stage) {
        this.stage = stage;
        this.element.addEventListener('pointerdown', event => {
            this.element.setPointerCapture(event.pointerId);
            this.goTo(event);
        });
        this.element.addEventListener('pointermove', event => {
            if (event.buttons === 1) this.goTo(event);
        });
    }

    /** Of a new drawing, or in new colours. */
    take(cards: readonly Box[], width: number, height: number): void {
        this.size = { width, height };
        // it must not hide what it leads to
        const most = Math.min(widest, this.stage.element.clientWidth * 0.28);
        const scale = Math.min(most / (width || 1), highest / (height || 1));
        this.scale = scale;
        this.element.width = this.picture.width = Math.max(24, Math.ceil(width * scale));
        this.element.height = this.picture.height = Math.max(24, Math.ceil(height * scale));
        this.worthwhile = cards.length >= fewest;
        const colours = getComputedStyle(this.stage.element);
        this.ink = colours.getPropertyValue('--focus');
        const pen = this.picture.getContext('2d');
        if (pen && this.worthwhile) {
            pen.fillStyle = colours.getPropertyValue('--muted');
            for (const { x, y, width: wide, height: high } of cards)
                pen.fillRect(x * scale, y * scale, Math.max(1, wide * scale), Math.max(1, high * scale));
        }
        this.draw();
    }

    /** Where the window is: soon, once for many moves. */
    draw(): void {
        if (this.waiting) return;
        this.waiting = true;
        requestAnimationFrame(() => {
            this.waiting = false;
            this.drawNow();
        });
    }

    private drawNow(): void {
        const { clientWidth, clientHeight } = this.stage.element;
        const { x, y, k } = this.stage.place;
        const { width, height } = this.size;
        const large = Math.max((width * k) / (clientWidth || 1), (height * k) / (clientHeight || 1));
        this.element.hidden = !this.worthwhile || large < muchLarger;
        const pen = this.element.hidden ? null : this.element.getContext('2d');
        if (!pen) return;
        const { scale } = this;
        pen.clearRect(0, 0, this.element.width, this.element.height);
        pen.drawImage(this.picture, 0, 0);
        pen.strokeStyle = this.ink;
        pen.lineWidth = 2;
        pen.strokeRect((-x / k) * scale, (-y / k) * scale, (clientWidth / k) * scale, (clientHeight / k) * scale);
    }

    private goTo({ offsetX, offsetY }: PointerEvent): void {
        const { clientWidth, clientHeight } = this.stage.element;
        const { k } = this.stage.place;
        const { scale } = this;
        this.stage.moveTo({ x: clientWidth / 2 - (offsetX / scale) * k, y: clientHeight / 2 - (offsetY / scale) * k, k });
    }
}
