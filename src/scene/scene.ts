// A picture in pieces that keep their names from one picture to the next, each drawn around its own origin. It must not know what they show.
import { type Box, type Content, type Point, type SceneNode, translateNode } from './node.ts';

export interface Scene {
    readonly width: number;
    readonly height: number;
    /** Its description, in a sentence. */
    readonly label: string;
    readonly lang: string;
    /** Each after the piece it lies in, in the order in which they are painted. */
    readonly pieces: readonly Piece[];
}

export interface Piece extends Meaning {
    /** Names the same thing in the next picture: `card:Parks.PlantTrees`. */
    readonly key: string;
    /** The key of the piece it lies in; empty for the scene itself. */
    readonly parent: string;
    /** Where its origin lies in its parent: the node is the same wherever it stands. */
    readonly x: number;
    readonly y: number;
    /** Without content when it holds pieces. */
    readonly node: SceneNode;
    readonly holds: boolean;
}

/** The interactions of a piece, as data: a viewer looks into no node for them. */
export interface Meaning {
    /** Its bounding box, from its origin. */
    readonly box?: Box | undefined;
    /** Of what can be walked to and searched. */
    readonly title?: string | undefined;
    /** Ids of the things at its ends; of a thing that belongs to another, the other alone. */
    readonly link?: { readonly source: string; readonly target?: string } | undefined;
    /** The thing that a click opens or closes. */
    readonly opens?: string | undefined;
}

/** A painter's output: a piece before it has its key, or a group of them. */
export interface Part extends Meaning {
    readonly node: SceneNode;
    /** Left out: named by its element and where it lies. */
    readonly key?: string;
    readonly x?: number;
    readonly y?: number;
    readonly parts?: readonly Part[];
}

/** Of a picture's own ground, of which nobody asks where it stands. */
export function part(node: SceneNode): Part {
    return { node };
}

export function partAt({ x, y }: Point, node: SceneNode, more: Omit<Part, 'node' | 'x' | 'y'> = {}): Part {
    return { x, y, node, ...more };
}

/** Gives every part its name; the second of a name is `name~2`. */
export function assemble(parts: readonly Part[]): Piece[] {
    const pieces: Piece[] = [];
    const given = new Map<string, number>();
    const nameOf = (name: string) => {
        const count = (given.get(name) ?? 0) + 1;
        given.set(name, count);
        return count === 1 ? name : `${name}~${count}`;
    };
    const add = (all: readonly Part[], parent: string) => {
        for (const { parts: inner, key: own, x = 0, y = 0, node, box, title, link, opens } of all) {
            const className = node[1]['class'];
            const key = nameOf(own ?? `${parent}/${node[0]}${className ? `.${className}` : ''}`);
            pieces.push({ key, parent, x, y, node, holds: inner !== undefined, box, title, link, opens });
            if (inner) add(inner, key);
        }
    };
    add(parts, '');
    return pieces;
}

/** Pieces by the key of what they lie in. */
export function contentOf(pieces: readonly Piece[]): Map<string, Piece[]> {
    return Map.groupBy(pieces, piece => piece.parent);
}

export interface SvgOptions {
    /** The class of the whole, which the style sheet begins with. */
    readonly className: string;
    readonly css: string;
    /** The picture is a group whose buttons are reached with Tab, not one image. */
    readonly interactive?: boolean;
}

/** A scene as one element of SVG, every piece on a line of its own. */
export function svgOf({ width, height, label, lang, pieces }: Scene, { className, css, interactive = false }: SvgOptions): SceneNode {
    const attributes = {
        xmlns: 'http://www.w3.org/2000/svg',
        class: className,
        viewBox: `0 0 ${width} ${height}`,
        width,
        height,
        role: interactive ? 'group' : 'img',
        'aria-label': label,
        lang,
    };
    const content = contentOf(pieces);
    const inside = (key: string) => ['\n', ...(content.get(key) ?? []).flatMap((piece): Content[] => [place(piece), '\n'])];
    // what holds pieces is moved as a whole; the place of any other is added to its numbers
    const place = ({ key, x, y, node, holds }: Piece): SceneNode => {
        const [tag, own, ...rest] = node;
        if (holds) return [tag, x === 0 && y === 0 ? own : { ...own, transform: [x, y] }, ...inside(key)];
        const given: SceneNode = interactive && 'tabindex' in own ? [tag, { ...own, tabindex: 0 }, ...rest] : node;
        return translateNode(given, x, y);
    };
    return ['svg', attributes, '\n', ['style', {}, css], ...inside('')];
}
