// A small picture of a large drawing with a frame around what is in sight. It must not know what the cards say.
import { make } from './make.ts';
import type { Stage } from './stage.ts';

const widest = 200;
const highest = 150;
/** Shown when the drawing is so many times as large as the window. */
const worthwhile = 1.6;

export class Minimap {
    readonly element = make('canvas', { class: 'minimap', 'aria-hidden': 'true', hidden: true });
    private readonly stage: Stage;
    private boxes: readonly DOMRectReadOnly[] = [];
    private size = { width: 0, height: 0 };
    private waiting = false;

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

    /** Of a new drawing. */
    take(drawing: SVGSVGElement, width: number, height: number): void {
        const { x, y, k } = this.stage.place;
        const frame = this.stage.element.getBoundingClientRect();
        this.size = { width, height };
        this.boxes = [...drawing.querySelectorAll('.card > rect, .lane[data-lane]')].map(card => {
            const box = card.getBoundingClientRect();
            return new DOMRectReadOnly((box.left - frame.left - x) / k, (box.top - frame.top - y) / k, box.width / k, box.height / k);
        });
        this.draw();
    }

    /** Soon, once for many moves. */
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
        this.element.hidden = large < worthwhile || this.boxes.length < 12;
        if (this.element.hidden) return;
        const scale = this.scale();
        this.element.width = Math.max(24, Math.ceil(width * scale));
        this.element.height = Math.max(24, Math.ceil(height * scale));
        const pen = this.element.getContext('2d');
        if (!pen) return;
        const colours = getComputedStyle(this.stage.element);
        pen.fillStyle = colours.getPropertyValue('--muted');
        for (const box of this.boxes)
            pen.fillRect(box.x * scale, box.y * scale, Math.max(1, box.width * scale), Math.max(1, box.height * scale));
        pen.strokeStyle = colours.getPropertyValue('--focus');
        pen.lineWidth = 2;
        pen.strokeRect((-x / k) * scale, (-y / k) * scale, (clientWidth / k) * scale, (clientHeight / k) * scale);
    }

    private scale(): number {
        return Math.min(widest / (this.size.width || 1), highest / (this.size.height || 1));
    }

    private goTo({ offsetX, offsetY }: PointerEvent): void {
        const { clientWidth, clientHeight } = this.stage.element;
        const { k } = this.stage.place;
        const scale = this.scale();
        this.stage.moveTo({ x: clientWidth / 2 - (offsetX / scale) * k, y: clientHeight / 2 - (offsetY / scale) * k, k });
    }
}
