// Departments and years in letters that can be read, over a drawing whose own are too small. It must not know who moves the drawing.
import { measure } from '../diagram/text-width.ts';
import type { SceneNode } from '../scene/node.ts';
import { make } from './make.ts';
import type { SceneView } from './scene-view.ts';
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
    private readonly view: SceneView;

    constructor(view: SceneView) {
        this.view = view;
    }

    /** The drawing has changed; it is read when its headings are wanted, which is seldom, and not at each keystroke. */
    forget(): void {
        this.isRead = false;
    }

    private read(): void {
        const { pieces } = this.view.scene;
        const headers = pieces.filter(({ node }) => isClass(node, 'lane-header'));
        const boxes = headers.map(({ key }) => this.view.box(key) ?? { x: 0, y: 0, width: 0, height: 0 });
        const ground = pieces.find(({ node }) => isClass(node, 'grounds'))?.node[2];
        this.headerWidth = typeof ground === 'object' ? Number(ground[1]['width'] ?? 0) : 0;
        const body = pieces.find(({ node }) => isClass(node, 'body'));
        const ruler = pieces.find(({ node }) => isClass(node, 'ruler'));
        this.lanes = headers.map(({ node, title }, at) => {
            const { y = 0, height = 0 } = boxes[at] ?? {};
            // a heading above its rows is over where the next begins
            const end = Math.max(y + height, (boxes[at + 1]?.y ?? 0) - 1);
            const texts = elementsIn(node, 'text');
            const open = texts.find(text => isClass(text, 'r'));
            const [name = ''] = [title, ...[...elementsIn(node, 'title'), ...texts].map(textOf)].filter(Boolean);
            return this.span([name, open && textOf(open)].filter(Boolean).join('  '), 'lane', y, end);
        });
        this.years = (ruler ? elementsIn(ruler.node, 'text') : [])
            .filter(text => isClass(text, 'b') && !isClass(text, 'v'))
            .map(text => {
                const size = Number(text[1]['font-size'] ?? 10);
                return this.span(textOf(text), 'year', Number(text[1]['x'] ?? 0), (body?.y ?? 0) + Number(text[1]['y'] ?? 0) - size);
            });
        this.element.replaceChildren(...this.lanes.map(({ element }) => element), ...this.years.map(({ element }) => element));
    }

    /** The drawing stands at `place` in `frame`. */
    move(place: Place, frame: DOMRect): void {
        if (!this.isRead) this.read();
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

function isClass([, attributes]: SceneNode, name: string): boolean {
    return String(attributes['class'] ?? '')
        .split(' ')
        .includes(name);
}

/** Of a node itself, not of what is in its parts. */
function elementsIn(node: SceneNode, tag: string): SceneNode[] {
    return node.slice(2).filter((part): part is SceneNode => typeof part === 'object' && 'at' in part && part[0] === tag);
}

function textOf(node: SceneNode): string {
    return node.slice(2).join('');
}
