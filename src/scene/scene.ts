// A picture in pieces that keep their names from one picture to the next, each drawn around its own origin. It must not know what they show.
import { type Box, type Content, type Point, type SceneNode, translateNode, type Value } from './node.ts';

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
interface Meaning {
    /** Its bounding box, from its origin. */
    readonly box?: Box | undefined;
    /** Of what can be walked to and searched. */
    readonly title?: string | undefined;
    /** Ids of the things at its ends; of a thing that belongs to another, the other alone. */
    readonly link?: { readonly source: string; readonly target?: string } | undefined;
    /** The address of the sheet that a click opens. */
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
    const given = new Set<string>();
    const repeated = new Map<string, number>();
    const nameOf = (name: string) => {
        const { size } = given;
        if (given.add(name).size > size) return name;
        const count = (repeated.get(name) ?? 1) + 1;
        repeated.set(name, count);
        return `${name}~${count}`;
    };
    const add = (all: readonly Part[], parent: string) => {
        // thousands of halos in a row have one name, which is made and hashed once
        let last = { tag: '', className: undefined as Value | undefined, name: '' };
        for (const { parts: inner, key: own, x = 0, y = 0, node, box, title, link, opens } of all) {
            if (own === undefined) {
                const tag = node[0];
                const className = node[1]['class'];
                if (tag !== last.tag || className !== last.className)
                    last = { tag, className, name: `${parent}/${tag}${className ? `.${className}` : ''}` };
            }
            const key = nameOf(own ?? last.name);
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

/** Whether a reader can do something with a piece. */
function isInteractive({ title, link }: Meaning): boolean {
    return title !== undefined || link !== undefined;
}

/** All that a piece says, for those who listen and search. */
export function labelOf(piece: Pick<Piece, 'node'> | undefined): string {
    return String(piece?.node[1]['aria-label'] ?? '');
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
    const place = (piece: Piece): SceneNode => {
        const { key, x, y, node, holds } = piece;
        const [tag, own, ...rest] = node;
        if (holds) return [tag, x === 0 && y === 0 ? own : { ...own, transform: [x, y] }, ...inside(key)];
        if (!interactive || !isInteractive(piece)) return translateNode(node, x, y);
        return translateNode([tag, { ...own, 'data-key': key, ...('tabindex' in own && { tabindex: 0 }) }, ...rest], x, y);
    };
    return ['svg', attributes, '\n', ['style', {}, css], ...inside('')];
}
