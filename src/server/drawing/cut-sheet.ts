// Cuts a painted drawing into pieces with names, so that the next drawing can be told as what changes. It must not know views and layouts.
import type { Piece, Shape, Sheet } from '../../protocol/sheet.ts';
import { elementsIn, readSvg, type SvgElement } from './read-svg.ts';
import { settle } from './settle.ts';

/** Pieces by how they were written: what is written as before looks as before, and is not read again. */
export type Cuts = ReadonlyMap<string, Cut>;

interface Cut {
    readonly element: Omit<SvgElement, 'content'>;
    readonly x: number;
    readonly y: number;
    readonly shape: Shape;
}

/** `svg`: a drawing of ours; `before`: how the last one was cut. Its style sheet is left out: whoever shows it has its own. */
export function cutSheet(svg: string, before: Cuts = new Map()): { readonly sheet: Sheet; readonly cuts: Cuts } {
    const [whole] = elementsIn(svg);
    if (!whole) return { sheet: { width: 0, height: 0, label: '', pieces: [] }, cuts: new Map() };
    const cutter = new Cutter(before);
    cutter.cutAll(whole.content, '');
    const { width = '0', height = '0', 'aria-label': label = '' } = readSvg(whole.opening).attributes;
    return { sheet: { width: Number(width), height: Number(height), label, pieces: cutter.pieces }, cuts: cutter.cuts };
}

class Cutter {
    readonly pieces: Piece[] = [];
    readonly cuts = new Map<string, Cut>();
    /** How often each name was given. */
    private readonly given = new Map<string, number>();
    private readonly before: Cuts;

    constructor(before: Cuts) {
        this.before = before;
    }

    cutAll(svg: string, parent: string): void {
        for (const { opening, content, whole } of elementsIn(svg)) {
            if (opening.startsWith('<style')) continue;
            if (opening.startsWith('<g') && holdsPieces(readSvg(opening))) this.cutGroup(readSvg(opening), content, parent);
            else this.cutPiece(whole, parent);
        }
    }

    private cutPiece(svg: string, parent: string): void {
        let cut = this.cuts.get(svg) ?? this.before.get(svg);
        if (!cut) {
            const element = readSvg(svg);
            const { x, y, element: still } = settle(element);
            cut = { element: { tag: element.tag, attributes: element.attributes }, x, y, shape: shapeOf(still) };
        }
        this.cuts.set(svg, cut);
        const { element, x, y, shape } = cut;
        this.pieces.push({ key: this.name(nameOf(element, parent)), parent, x, y, shape, holds: false });
    }

    private cutGroup({ tag, attributes }: SvgElement, content: string, parent: string): void {
        const { transform, ...others } = attributes;
        const [whole, x, y] = /^translate\((-?[\d.]+) (-?[\d.]+)\)$/.exec(transform ?? '') ?? [];
        const rest = transform === undefined || whole !== undefined ? others : attributes;
        // a lane is known by its title: what else is said of it comes and goes
        const own = attributes['class'] === 'lane' ? `group:${titleIn(content)}` : nameOf({ tag, attributes }, parent);
        const key = this.name(own);
        this.pieces.push({ key, parent, x: Number(x ?? 0), y: Number(y ?? 0), shape: [tag, rest], holds: true });
        this.cutAll(content, key);
    }

    private name(name: string): string {
        const count = (this.given.get(name) ?? 0) + 1;
        this.given.set(name, count);
        return count === 1 ? name : `${name}~${count}`;
    }
}

/** Groups without a meaning of their own, and those whose content comes and goes. */
function holdsPieces({ tag, attributes }: SvgElement): boolean {
    if (tag !== 'g') return false;
    const { class: name, role } = attributes;
    if (name === undefined) return attributes['data-open'] === undefined && Object.keys(attributes).every(key => key === 'transform');
    return name === 'body' || name === 'open-points' || (name === 'lane' && role === 'group');
}

function nameOf({ tag, attributes }: Cut['element'], parent: string): string {
    const {
        class: name = '',
        'data-id': id,
        'data-edge': edge,
        'data-lane': lane,
        'data-source': source,
        'data-target': target,
    } = attributes;
    if (id !== undefined) return `card:${id}`;
    if (edge !== undefined) return `edge:${edge}`;
    if (lane !== undefined) return `lane:${lane}`;
    if (source !== undefined) return `${name}:${source}>${target ?? ''}`;
    if (attributes['data-open'] !== undefined) return `open:${attributes['data-open']}`;
    return `${parent}/${tag}${name && `.${name}`}`;
}

/** What the first thing in a group is called. */
function titleIn(content: string): string {
    const [first] = elementsIn(content);
    if (!first) return '';
    return first.opening === '<title>' ? readSvg(first.whole).content.join('') : titleIn(first.content);
}

function shapeOf({ tag, attributes, content }: SvgElement): Shape {
    return [tag, attributes, ...content.map(part => (typeof part === 'string' ? part : shapeOf(part)))];
}
