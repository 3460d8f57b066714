// How much a drawing says at a size: from blocks and departments far out to every fact of a card close in. It must not know the plan, nor
// who moves the drawing.
import { meets } from './anchor.ts';
import { wrapLine } from './canvas-text.ts';

/**
 * `blocks`: departments and marks; `titles`: large titles alone; `named`: and what passes; `plain`: as painted; `close`: all that a card has
 * to say, in its own room.
 */
export type Level = 'blocks' | 'titles' | 'named' | 'plain' | 'close';

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

export function levelOf(titleSize: number, k: number): Level {
    const seen = titleSize * k;
    if (seen < limits.read) return 'blocks';
    if (seen < limits.label) return 'titles';
    if (seen < limits.easy) return 'named';
    return seen < limits.close ? 'plain' : 'close';
}

export class ZoomLevel {
    private readonly stage: HTMLElement;
    private readonly drawing: SVGSVGElement;
    /** For which level and size a card's text was written. */
    private readonly written = new WeakMap<Element, string>();
    private titleSize = 12;
    private k = 1;
    private resting: number | undefined;

    constructor(stage: HTMLElement, drawing: SVGSVGElement) {
        this.stage = stage;
        this.drawing = drawing;
    }

    get level(): Level {
        return levelOf(this.titleSize, this.k);
    }

    /** Another drawing, or another size of it. */
    move(k: number): void {
        this.k = k;
        const { level } = this;
        if (this.stage.dataset['level'] !== level) this.stage.dataset['level'] = level;
        clearTimeout(this.resting);
        if (writes(level)) this.resting = setTimeout(() => this.write(), rest);
    }

    /** The drawing has changed: what was written on cards that are others now is written again. */
    take(): void {
        const title = this.drawing.querySelector('.card > text, .card > svg > text');
        this.titleSize = Number(title?.getAttribute('font-size') ?? 12);
        this.move(this.k);
        if (writes(this.level)) this.write();
    }

    /** Only where the reader looks, and all that is measured before anything is changed. */
    private write(): void {
        const frame = this.stage.getBoundingClientRect();
        const { level } = this;
        // of the sizes that one text serves for the smallest, so that nothing becomes too small to be read
        const k = step ** Math.floor(Math.log(this.k) / Math.log(step));
        const key = `${level === 'close'} ${k}`;
        const cards = [...this.drawing.querySelectorAll<SVGGElement>('.card')].filter(
            card => this.written.get(card) !== key && meets(card.getBoundingClientRect(), frame),
        );
        for (const card of cards) {
            this.written.set(card, key);
            card.querySelector(':scope > .said')?.remove();
            const box = card.querySelector<SVGRectElement>(':scope > rect');
            const lines = box && (level === 'close' ? allOf(card, box, k) : titleOf(card, box, k));
            card.classList.toggle('rewritten', Boolean(lines));
            if (box && lines) box.after(draw(lines, card));
        }
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
function titleOf(card: Element, box: SVGRectElement, k: number): Line[] | undefined {
    const { title, x } = readCard(card);
    const { left, top, width, height } = readBox(box, card);
    if (!title) return undefined;
    const room = left + width - x;
    const [least, most] = [sizes.least / k, sizes.most / k];
    for (let size = most; ; size -= 0.5) {
        const count = Math.max(1, Math.floor(height / (size * lineHeight)));
        const { lines, isWhole } = wrapLine(title, { room: room / size, most: count, isBold: true });
        if (!isWhole && size - 0.5 >= least) continue;
        const start = top + (height - lines.length * size * lineHeight) / 2 + size * 0.93;
        return lines.map((text, at) => ({ text, x, y: start + at * size * lineHeight, size, isTitle: true }));
    }
}

/** The title and all facts, where the card as it is painted leaves some out; undefined where it does not, or has no room for more. */
function allOf(card: Element, box: SVGRectElement, k: number): Line[] | undefined {
    const { title, x, facts, isCut } = readCard(card);
    if (!isCut) return undefined;
    const { left, top, width, height } = readBox(box, card);
    const room = left + width - x;
    const least = Math.max(4, sizes.facts / k);
    for (let size = painted; ; size -= 0.25) {
        const titleSize = size * 1.25;
        const name = wrapLine(title, { room: room / titleSize, most: 3, isBold: true });
        const below = top + 2 + name.lines.length * titleSize * lineHeight;
        const count = Math.floor((top + height - below) / (size * lineHeight));
        const more = wrapLine(facts, { room: room / size, most: Math.max(1, count), isBold: false });
        const isWhole = name.isWhole && more.isWhole && count > 0;
        if (!isWhole && size - 0.25 >= least) continue;
        if (count < 1) return undefined;
        return [
            ...name.lines.map((text, at) => ({
                text,
                x,
                y: top + 2 + titleSize * (0.93 + at * lineHeight),
                size: titleSize,
                isTitle: true,
            })),
            ...more.lines.map((text, at) => ({ text, x, y: below + size * (0.93 + at * lineHeight), size, isTitle: false })),
        ];
    }
}

/** What a card says: its title as it is written, where it begins, and what else there is to say, for those who listen. */
function readCard(card: Element) {
    const texts = [...card.querySelectorAll<SVGTextElement>(':scope > text, :scope > svg > text')];
    const size = texts[0]?.getAttribute('font-size');
    const end = texts.findIndex(text => text.getAttribute('font-size') !== size);
    const lines = (end < 0 ? texts : texts.slice(0, end)).map(text => text.textContent ?? '');
    const label = card.getAttribute('aria-label') ?? '';
    // cards of the flow give their whole title first
    const [first = ''] = (card.querySelector(':scope > title')?.textContent ?? '').split('\n');
    const isFlow = first !== '' && first !== label && label.includes(first);
    const title = isFlow ? first : lines.join(' ');
    const box = texts[0]?.closest('svg.card, svg:not(.alur-flow)');
    const x = Number(texts[0]?.getAttribute('x') ?? 0) + (box ? Number(box.getAttribute('x') ?? 0) : 0);
    const facts = label
        .replace(title, '')
        .replace(/^[\s,]+/, '')
        .replace(/(, )+/g, ', ');
    return { title, x, facts, isCut: isFlow };
}

/** The room inside a card in px of the drawing, without what its marks take. */
function readBox(box: SVGRectElement, card: Element): { left: number; top: number; width: number; height: number } {
    const [x, y, width, height] = ['x', 'y', 'width', 'height'].map(name => Number(box.getAttribute(name) ?? 0)) as [
        number,
        number,
        number,
        number,
    ];
    const marks = card.querySelector('.warning, .triangle') ? 12 : 0;
    return { left: x, top: y + 3, width: width - 7 - marks, height: height - 6 };
}

function draw(lines: readonly Line[], card: Element): SVGGElement {
    const said = document.createElementNS(namespace, 'g');
    said.setAttribute('class', 'said');
    const tone = card.querySelector(':scope > text')?.classList.contains('v') ? ' v' : '';
    for (const { text, x, y, size, isTitle } of lines) {
        const element = document.createElementNS(namespace, 'text');
        element.setAttribute('class', `${isTitle ? 'b' : 'm'}${tone}`);
        element.setAttribute('font-size', size.toFixed(2));
        element.setAttribute('x', x.toFixed(2));
        element.setAttribute('y', y.toFixed(2));
        element.textContent = text;
        said.append(element);
    }
    return said;
}
