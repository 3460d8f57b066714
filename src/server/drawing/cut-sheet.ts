// Cuts a painted drawing into pieces with names, so that the next drawing can be told as what changes. It must not know views and layouts.
import type { Piece, Shape, Sheet } from '../../protocol/sheet.ts';
import { readSvg, type SvgElement } from './read-svg.ts';
import { settle } from './settle.ts';

/** `svg`: a drawing of ours. Its style sheet is left out: whoever shows it has its own. */
export function cutSheet(svg: string): Sheet {
    const root = readSvg(svg);
    const cutter = new Cutter();
    cutter.cutAll(root, '');
    const { width = '0', height = '0', 'aria-label': label = '' } = root.attributes;
    return { width: Number(width), height: Number(height), label, pieces: cutter.pieces };
}

class Cutter {
    readonly pieces: Piece[] = [];
    /** How often each name was given. */
    private readonly given = new Map<string, number>();

    cutAll({ content }: SvgElement, parent: string): void {
        for (const part of content) if (typeof part !== 'string' && part.tag !== 'style') this.cut(part, parent);
    }

    private cut(element: SvgElement, parent: string): void {
        const key = this.name(element, parent);
        if (!holdsPieces(element)) {
            const { x, y, element: still } = settle(element);
            this.pieces.push({ key, parent, x, y, shape: shapeOf(still), holds: false });
            return;
        }
        const { transform, ...attributes } = element.attributes;
        const [whole, x, y] = /^translate\((-?[\d.]+) (-?[\d.]+)\)$/.exec(transform ?? '') ?? [];
        const rest = transform === undefined || whole !== undefined ? attributes : element.attributes;
        this.pieces.push({ key, parent, x: Number(x ?? 0), y: Number(y ?? 0), shape: [element.tag, rest], holds: true });
        this.cutAll(element, key);
    }

    private name(element: SvgElement, parent: string): string {
        const name = nameOf(element, parent);
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

function nameOf(element: SvgElement, parent: string): string {
    const { tag, attributes } = element;
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
    // a lane is known by its title: what else is said of it comes and goes
    if (name === 'lane') return `group:${titleIn(element)}`;
    return `${parent}/${tag}${name && `.${name}`}`;
}

function titleIn({ tag, content }: SvgElement): string {
    const [first] = content;
    if (first === undefined) return '';
    if (typeof first === 'string') return tag === 'title' ? first : '';
    return titleIn(first);
}

function shapeOf({ tag, attributes, content }: SvgElement): Shape {
    return [tag, attributes, ...content.map(part => (typeof part === 'string' ? part : shapeOf(part)))];
}
