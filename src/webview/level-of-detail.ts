// How much a drawing says at a size: from blocks and departments far out to every fact of a card close in. It must not know the plan, nor
// who moves the drawing.
import { measure, wrap } from '../diagram/text-width.ts';
import type { Attributes, SceneNode } from '../scene/node.ts';
import { labelOf } from '../scene/scene.ts';
import { meets } from './anchor.ts';
import { FarHeadings } from './far-headings.ts';
import type { SceneView, Stop } from './scene-view.ts';
import type { Place } from './stage.ts';

/**
 * `blocks`: departments and marks; `titles`: large titles alone; `named`: and what passes; `plain`: as painted; `close`: all that a card has
 * to say, in its own room.
 */
type Level = 'blocks' | 'titles' | 'named' | 'plain' | 'close';

/** Px on the screen of a title below which nothing can be read, below which what passes cannot, below which it is an effort; and enough for more. */
const limits = { read: 5.5, label: 7, easy: 9, close: 20 };
/** Px on the screen of the smallest and the largest title that is written anew, and of the smallest facts under one. */
const sizes = { least: 9, most: 11, facts: 9.5 };
/** Px of the drawing: facts as large as those that are painted. */
const painted = 10;
/** Milliseconds without a move. */
const rest = 80;
/** One text serves for sizes of the drawing that differ by so little. */
const step = 1.2;
const lineHeight = 1.18;
const namespace = 'http://www.w3.org/2000/svg';

function levelOf(titleSize: number, k: number): Level {
    const seen = titleSize * k;
    if (seen < limits.read) return 'blocks';
    if (seen < limits.label) return 'titles';
    if (seen < limits.easy) return 'named';
    return seen < limits.close ? 'plain' : 'close';
}

export class LevelOfDetail {
    /** What is shown over the drawing far out. */
    readonly element: HTMLElement;
    private readonly stage: HTMLElement;
    private readonly view: SceneView;
    private readonly farHeadings: FarHeadings;
    /** For which level and size a card's text was written. */
    private readonly written = new WeakMap<Element, string>();
    private titleSize = 12;
    private place: Place = { x: 0, y: 0, k: 1 };
    private resting: number | undefined;

    constructor(stage: HTMLElement, view: SceneView) {
        this.stage = stage;
        this.view = view;
        this.farHeadings = new FarHeadings(view);
        this.element = this.farHeadings.element;
    }

    private get level(): Level {
        return levelOf(this.titleSize, this.place.k);
    }

    /** The drawing stands elsewhere, or at another size. */
    move(place: Place): void {
        this.place = place;
        const { level } = this;
        if (level === 'blocks') this.farHeadings.move(place, this.stage.getBoundingClientRect());
        if (this.stage.dataset['level'] !== level) this.stage.dataset['level'] = level;
        clearTimeout(this.resting);
        if (writes(level)) this.resting = setTimeout(() => this.write(), rest);
    }

    /** The drawing has changed: what was written on cards that are others now is written again. */
    take(): void {
        const [card] = this.cards;
        const [text] = card ? textsOf(card.node) : [];
        this.titleSize = Number(text?.attributes['font-size'] ?? 12);
        this.farHeadings.forget();
        this.move(this.place);
        if (writes(this.level)) this.write();
    }

    /** Only where the reader looks, and all that is measured before anything is changed. */
    private write(): void {
        const { level } = this;
        const { x, y, k: shown } = this.place;
        const sight = { x: -x / shown, y: -y / shown, width: this.stage.clientWidth / shown, height: this.stage.clientHeight / shown };
        // of the sizes that one text serves for the smallest, so that nothing becomes too small to be read
        const k = step ** Math.floor(Math.log(shown) / Math.log(step));
        const key = `${level === 'close'} ${k}`;
        for (const card of this.cards) {
            const [element, box] = [this.view.element(card.key), this.view.box(card.key)];
            if (!element || !box || this.written.get(element) === key || !meets(box, sight)) continue;
            this.written.set(element, key);
            element.querySelector(':scope > .said')?.remove();
            const lines = level === 'close' ? allOf(card, k) : titleOf(card, k);
            element.classList.toggle('rewritten', Boolean(lines));
            if (lines) element.querySelector(':scope > rect')?.after(draw(lines, card));
        }
    }

    private get cards(): readonly Stop[] {
        return this.view.stops.filter(({ key }) => key.startsWith('card:'));
    }
}

function writes(level: Level): boolean {
    return level !== 'blocks' && level !== 'plain';
}

interface Line {
    readonly text: string;
    readonly x: number;
    /** Its baseline. */
    readonly y: number;
    readonly size: number;
    readonly isTitle: boolean;
}

/** The title as large as its card allows, for a drawing `k` times its own size. */
function titleOf(card: Stop, k: number): Line[] | undefined {
    const { title, x } = readCard(card);
    const { left, top, width, height } = roomIn(card);
    if (!title) return undefined;
    const room = left + width - x;
    const [least, most] = [sizes.least / k, sizes.most / k];
    for (let size = most; ; size -= 0.5) {
        const count = Math.max(1, Math.floor(height / (size * lineHeight)));
        if (!fits(title, size, true, room, count) && size - 0.5 >= least) continue;
        const lines = wrap(title, size, true, room, count);
        const start = top + (height - lines.length * size * lineHeight) / 2 + size * 0.93;
        return lines.map((text, at) => ({ text, x, y: start + at * size * lineHeight, size, isTitle: true }));
    }
}

/** The title and all facts, where the card as it is painted leaves some out; undefined where it does not, or has no room for more. */
function allOf(card: Stop, k: number): Line[] | undefined {
    const { title, x, facts, isCut } = readCard(card);
    if (!isCut) return undefined;
    const { left, top, width, height } = roomIn(card);
    const room = left + width - x;
    const least = Math.max(4, sizes.facts / k);
    for (let size = painted; ; size -= 0.25) {
        const titleSize = size * 1.25;
        const name = wrap(title, titleSize, true, room, 3);
        const below = top + 2 + name.length * titleSize * lineHeight;
        const count = Math.floor((top + height - below) / (size * lineHeight));
        const isWhole = fits(title, titleSize, true, room, 3) && fits(facts, size, false, room, count);
        if (!isWhole && size - 0.25 >= least) continue;
        if (count < 1) return undefined;
        const more = wrap(facts, size, false, room, count);
        return [
            ...name.map((text, at) => ({
                text,
                x,
                y: top + 2 + titleSize * (0.93 + at * lineHeight),
                size: titleSize,
                isTitle: true,
            })),
            ...more.map((text, at) => ({ text, x, y: below + size * (0.93 + at * lineHeight), size, isTitle: false })),
        ];
    }
}

/** Whether a text can be written in so many lines without a cut. */
function fits(text: string, size: number, isBold: boolean, room: number, most: number): boolean {
    return wrap(text, size, isBold, room, most + 1).length <= most;
}

/** The spoken text of a card: its title, its beginning, and the rest for screen readers. */
function readCard(card: Stop) {
    const [text] = textsOf(card.node);
    const label = labelOf(card);
    // cards of the flow give their whole title first
    const tip = card.node[2];
    const [first = ''] = typeof tip === 'object' && tip[0] === 'title' ? String(tip[2] ?? '').split('\n') : [];
    const isFlow = first !== '' && first !== label && label.includes(first);
    const facts = label
        .replace(card.title, '')
        .replace(/^[\s,]+/, '')
        .replace(/(, )+/g, ', ');
    return { title: card.title, x: text?.x ?? 0, facts, isCut: isFlow };
}

/** The texts of a card itself; a script that is not measured exactly stands in a window of its own. */
function textsOf(node: SceneNode): { readonly attributes: Attributes; readonly x: number }[] {
    return node.slice(2).flatMap(part => {
        if (typeof part !== 'object' || !isNode(part)) return [];
        const x = Number(part[1]['x'] ?? 0);
        if (part[0] === 'text') return [{ attributes: part[1], x }];
        return part[0] === 'svg' ? textsOf(part).map(inner => ({ ...inner, x: inner.x + x })) : [];
    });
}

function isNode(part: object): part is SceneNode {
    return Array.isArray(part) && typeof part[0] === 'string' && typeof part[1] === 'object';
}

/** The room inside a card, around its origin, without what its marks take. */
function roomIn({ box, node }: Stop): { left: number; top: number; width: number; height: number } {
    const marks = hasMark(node) ? 12 : 0;
    return { left: box.x, top: box.y + 3, width: box.width - 7 - marks, height: box.height - 6 };
}

function hasMark(node: SceneNode): boolean {
    const name = node[1]['class'];
    return (
        name === 'warning' || name === 'triangle' || node.slice(2).some(part => typeof part === 'object' && isNode(part) && hasMark(part))
    );
}

/** Around the card's origin, and put where it stands. */
function draw(lines: readonly Line[], { node, x: toX, y: toY }: Stop): SVGGElement {
    const said = document.createElementNS(namespace, 'g');
    said.setAttribute('class', 'said');
    said.setAttribute('transform', `translate(${toX} ${toY})`);
    const tone = String(textsOf(node)[0]?.attributes['class'] ?? '')
        .split(' ')
        .includes('v')
        ? ' v'
        : '';
    for (const { text, x, y, size, isTitle } of lines) {
        const element = document.createElementNS(namespace, 'text');
        element.setAttribute('class', `${isTitle ? 'b' : 'm'}${tone}`);
        element.setAttribute('font-size', size.toFixed(2));
        element.setAttribute('x', x.toFixed(2));
        element.setAttribute('y', y.toFixed(2));
        // as the drawing's own texts: no change in a font with Arial's metrics, a squeeze in a wider one
        element.setAttribute('textLength', measure(text, size, isTitle).toFixed(2));
        element.setAttribute('lengthAdjust', 'spacingAndGlyphs');
        element.textContent = text;
        said.append(element);
    }
    return said;
}
