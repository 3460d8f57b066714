// Departments and years in letters that can be read, over a drawing whose own are too small. It must not know who moves the drawing.
import { measure } from '../diagram/text-width.ts';
import { make } from './make.ts';
import type { Place } from './stage.ts';

/** Px on the screen: the height of a name, and the room that two years need. */
const nameHeight = 18;
const yearWidth = 44;
/** Of letters, and around a name; as in the style sheet. */
const [letter, margin, widest] = [11, 16, 200];

interface Span {
    readonly text: string;
    /** Px of the drawing. */
    readonly from: number;
    readonly to: number;
    /** Px on the screen, nearly. */
    readonly width: number;
}

export class FarHeadings {
    readonly element = make('div', { class: 'far-headings', 'aria-hidden': 'true' });
    private lanes: readonly (Span & { readonly element: HTMLElement })[] = [];
    /** Px of the drawing. */
    private headerWidth = 0;
    private years: readonly (Span & { readonly element: HTMLElement })[] = [];
    private isRead = false;
    private readonly drawing: SVGSVGElement;

    constructor(drawing: SVGSVGElement) {
        this.drawing = drawing;
    }

    /** The drawing has changed; it is read when its headings are wanted, which is seldom, and not at each keystroke. */
    forget(): void {
        this.isRead = false;
    }

    private read({ x, y, k }: Place, frame: DOMRect): void {
        const { drawing } = this;
        const headers = [...drawing.querySelectorAll<SVGGElement>('.lane-header')];
        const grounds = [...drawing.querySelectorAll('.grounds > rect')];
        const boxes = (grounds.length === headers.length ? grounds : headers).map(element => element.getBoundingClientRect());
        this.headerWidth = Number(grounds[0]?.getAttribute('width') ?? 0);
        const bottom = drawing.querySelector('.body')?.getBoundingClientRect().bottom ?? 0;
        const down = (at: number) => (at - frame.top - y) / k;
        const across = (at: number) => (at - frame.left - x) / k;
        this.lanes = headers.map((header, at) => {
            const box = boxes[at] as DOMRect;
            const end = grounds.length === headers.length ? box.bottom : (boxes[at + 1]?.top ?? bottom);
            const open = header.querySelector('.r')?.textContent ?? '';
            return this.span([nameIn(header), open].filter(Boolean).join('  '), 'lane', down(box.top), down(end));
        });
        this.years = [...drawing.querySelectorAll('.ruler text.b')]
            .filter(year => !year.closest('[transform]:not(.body)') && !year.classList.contains('v'))
            .map(year => {
                const { left, top } = year.getBoundingClientRect();
                return this.span(year.textContent ?? '', 'year', across(left), down(top));
            });
        this.element.replaceChildren(...this.lanes.map(({ element }) => element), ...this.years.map(({ element }) => element));
    }

    /** The drawing stands at `place` in `frame`. */
    move(place: Place, frame: DOMRect): void {
        if (!this.isRead) this.read(place, frame);
        this.isRead = true;
        const { x, y, k } = place;
        let free = Number.NEGATIVE_INFINITY;
        for (const { element, from, to, width } of this.lanes) {
            const [top, bottom] = [y + from * k, y + to * k];
            // a name stays in sight as long as its lane does
            const at = Math.min(Math.max(top + 1, nameHeight + 4), bottom - nameHeight);
            const isSeen = bottom > nameHeight && top < frame.height && at >= Math.max(top - 2, free);
            element.hidden = !isSeen;
            if (!isSeen) continue;
            // beside the drawing as far as there is room
            const left = Math.max(4, x + this.headerWidth * k - width);
            element.style.transform = `translate(${left}px,${at}px)`;
            free = at + nameHeight;
        }
        free = Number.NEGATIVE_INFINITY;
        for (const { element, from, to } of this.years) {
            const at = x + from * k;
            element.hidden = at < free;
            if (element.hidden) continue;
            element.style.transform = `translate(${at}px,${Math.max(0, y + to * k - 4)}px)`;
            free = at + yearWidth;
        }
    }

    private span(text: string, kind: string, from: number, to: number) {
        const width = Math.min(widest, measure(text, letter, true) + margin);
        return { text, from, to, width, element: make('span', { class: kind }, text) };
    }
}

function nameIn(header: Element): string {
    return (
        header.querySelector('title')?.textContent ?? header.getAttribute('aria-label') ?? header.querySelector('text')?.textContent ?? ''
    );
}
