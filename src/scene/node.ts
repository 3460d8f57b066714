// Elements of pictures and pages as plain data: a tag, attributes, content. Places stay numbers until they are written, so that whoever
// needs one reads it here and not in a text. It must not know what a picture shows.

/** `['path', { d: ['M', 3, 4, 'H', 7] }]`, `['text', { x: 3, y: 4 }, 'Trees']`. An attribute that is undefined is left out. */
export type SceneNode = readonly [tag: string, attributes: Attributes, ...content: Content[]];
export type Content = SceneNode | string;
export type Attributes = Readonly<Record<string, Value | undefined>>;

/** A list is the data of a path (`d`), the corners of a polygon (`points`: x, y, x, y), or a `transform`: x, y, and what else it does. */
export type Value = string | number | readonly (string | number)[];

/** In px, from the origin of whatever it stands in. */
export interface Point {
    readonly x: number;
    readonly y: number;
}

export interface Box extends Point {
    readonly width: number;
    readonly height: number;
}

/** To a tenth of a px, as it is written; the hair keeps a half a half, whichever way it was summed up. */
export function tenth(value: number): number {
    const rounded = Math.round(value * 10 + 1e-7) / 10;
    return Number.isFinite(rounded) && rounded !== 0 ? rounded : 0;
}

/** Points as seen from an origin; to a thousandth, so that the same line is the same data wherever it stands. */
export function seenFrom(origin: Point, points: readonly Point[]): Point[] {
    return points.map(({ x, y }) => ({ x: Math.round((x - origin.x) * 1000) / 1000, y: Math.round((y - origin.y) * 1000) / 1000 }));
}

/** The smallest box with these points in it. */
export function boxAround(points: readonly Point[]): Box {
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const { x, y } of points) {
        left = Math.min(left, x);
        right = Math.max(right, x);
        top = Math.min(top, y);
        bottom = Math.max(bottom, y);
    }
    return points.length === 0 ? { x: 0, y: 0, width: 0, height: 0 } : { x: left, y: top, width: right - left, height: bottom - top };
}

/** A node (x, y) px further. */
export function translateNode(node: SceneNode, x: number, y: number): SceneNode {
    if (x === 0 && y === 0) return node;
    const [tag, attributes, ...content] = node;
    const moved: Record<string, Value | undefined> = {};
    for (const name in attributes) {
        const value = attributes[name];
        moved[name] = value === undefined ? undefined : translate(name, value, x, y);
    }
    if (carriesContent(node)) return [tag, moved, ...content];
    return [tag, moved, ...content.map(part => (typeof part === 'string' ? part : translateNode(part, x, y)))];
}

/** Whether an element takes its content along when it is moved. */
export function carriesContent([tag, { transform }]: SceneNode): boolean {
    return tag === 'svg' || transform !== undefined;
}

/** The value of an attribute after a translation by (x, y) px; mostly the same. */
export function translate(name: string, value: Value, x: number, y: number): Value {
    switch (name) {
        case 'x':
        case 'cx':
            return typeof value === 'number' ? value + x : value;
        case 'y':
        case 'cy':
            return typeof value === 'number' ? value + y : value;
        case 'points':
        case 'transform':
            return typeof value === 'object'
                ? value.map((part, k) => (typeof part === 'number' ? part + (k % 2 === 0 ? x : y) : part))
                : value;
        case 'd':
            return typeof value === 'object' ? translatePath(value, x, y) : value;
        default:
            return value;
    }
}

/** Small letters say how far, not where. */
function translatePath(data: readonly (string | number)[], x: number, y: number): (string | number)[] {
    let command: string | undefined;
    let at = 0;
    return data.map(part => {
        if (typeof part === 'string') {
            command = part.at(-1);
            at = 0;
            return part;
        }
        if (command === undefined || command < 'A' || command > 'Z') return part;
        const across = command === 'H' || (command !== 'V' && at % 2 === 0);
        at++;
        return part + (across ? x : y);
    });
}

/** Whether two nodes are the same picture. */
export function isSameNode(a: Content, b: Content): boolean {
    if (a === b) return true;
    if (typeof a === 'string' || typeof b === 'string' || a.length !== b.length || a[0] !== b[0]) return false;
    const ours = a[1];
    const theirs = b[1];
    for (const name in ours) if (!isSameValue(ours[name], theirs[name])) return false;
    for (const name in theirs) if (theirs[name] !== undefined && ours[name] === undefined) return false;
    for (let k = 2; k < a.length; k++) if (!isSameNode(a[k] as Content, b[k] as Content)) return false;
    return true;
}

function isSameValue(a: Value | undefined, b: Value | undefined): boolean {
    if (typeof a !== 'object' || typeof b !== 'object') return a === b;
    if (a.length !== b.length) return false;
    for (let k = 0; k < a.length; k++) if (a[k] !== b[k]) return false;
    return true;
}

/** All that is written in a node; what shows under a pointer is not. */
export function* textsIn(node: SceneNode): Generator<string> {
    if (node[0] === 'title') return;
    for (let k = 2; k < node.length; k++) {
        const part = node[k] as Content;
        if (typeof part === 'string') yield part;
        else yield* textsIn(part);
    }
}
