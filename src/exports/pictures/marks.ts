// A picture as a list of marks, each with its place and look, for those who draw by themselves. It knows the elements that our painters use.
import { type Attributes, type Box, boxAround, type Point, type SceneNode, tenth, textsIn } from '../../scene/node.ts';
import type { Drawn } from '../../scene/style.ts';
import { printValue } from '../../scene/write.ts';

/** Maps (x, y) to (a x + c y + e, b x + d y + f). */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

interface Placed {
    readonly matrix: Matrix;
    readonly style: Drawn;
    readonly opacity: number;
    /** Only this much of it is seen, in its own coordinates. */
    readonly clip: Box | undefined;
}

export type Mark =
    | (Placed & { readonly kind: 'rect'; readonly box: Box; readonly radius: number })
    | (Placed & { readonly kind: 'path'; readonly data: string; readonly box: Box })
    | (Placed & { readonly kind: 'circle'; readonly x: number; readonly y: number; readonly radius: number })
    | (Placed & { readonly kind: 'lines'; readonly points: readonly Point[]; readonly closed: boolean })
    | (Placed & {
          readonly kind: 'text';
          readonly x: number;
          readonly y: number;
          readonly size: number;
          readonly anchor: 'start' | 'middle' | 'end';
          readonly parts: readonly { readonly text: string; readonly style: Drawn }[];
      });

interface Frame {
    readonly matrix: Matrix;
    readonly clip: Box | undefined;
}

interface Looks {
    of(attributes: Attributes): Drawn;
}

const hiddenElements = new Set(['title', 'defs', 'style']);

/** Of a picture as one element of SVG, in the order in which they are painted. */
export function marksOf([, , ...content]: SceneNode, looks: Looks): Mark[] {
    const reader = new MarkReader(looks);
    for (const part of content) if (typeof part !== 'string') reader.read(part, { matrix: [1, 0, 0, 1, 0, 0], clip: undefined });
    return reader.marks;
}

class MarkReader {
    readonly marks: Mark[] = [];
    private readonly looks: Looks;

    constructor(looks: Looks) {
        this.looks = looks;
    }

    read(node: SceneNode, frame: Frame): void {
        const [tag, attributes, ...content] = node;
        if (hiddenElements.has(tag)) return;
        const mark = tag === 'text' ? this.readText(node, frame) : this.readShape(tag, attributes, frame);
        if (mark) this.marks.push(mark);
        if (tag === 'text') return;
        const inside = enter(node, frame);
        for (const part of content) if (typeof part !== 'string') this.read(part, inside);
    }

    private readShape(tag: string, attributes: Attributes, { matrix, clip }: Frame): Mark | undefined {
        const number = (name: string) => numberOf(attributes, name);
        const opacity = numberOf(attributes, 'fill-opacity', 1);
        const placed = { matrix, clip, style: this.looks.of(attributes), opacity };
        switch (tag) {
            case 'rect':
                return { ...placed, kind: 'rect', box: boxOf(attributes), radius: number('rx') };
            case 'circle':
                return { ...placed, kind: 'circle', x: number('cx'), y: number('cy'), radius: number('r') };
            case 'polygon':
            case 'polyline': {
                const numbers = listOf(attributes, 'points').map(value => tenth(Number(value)));
                const points = numbers.flatMap((x, k) => (k % 2 === 0 ? { x, y: numbers[k + 1] ?? 0 } : []));
                return { ...placed, kind: 'lines', points, closed: tag === 'polygon' };
            }
            case 'path': {
                const data = listOf(attributes, 'd');
                return { ...placed, kind: 'path', data: printValue('d', data), box: boxOfPath(data) };
            }
            default:
                return undefined;
        }
    }

    private readText([, attributes, ...content]: SceneNode, { matrix, clip }: Frame): Mark {
        const style = this.looks.of(attributes);
        const anchor = attributes['text-anchor'];
        return {
            kind: 'text',
            matrix,
            clip,
            opacity: 1,
            style,
            x: numberOf(attributes, 'x'),
            y: numberOf(attributes, 'y'),
            size: numberOf(attributes, 'font-size', 10),
            anchor: anchor === 'middle' || anchor === 'end' ? anchor : 'start',
            parts: content.map(part =>
                typeof part === 'string' ? { text: part, style } : { text: [...textsIn(part)].join(''), style: this.looks.of(part[1]) },
            ),
        };
    }
}

/** The frame of what is in an element. */
function enter([tag, attributes]: SceneNode, { matrix, clip }: Frame): Frame {
    if (tag === 'svg') {
        const { x, y, width, height } = boxOf(attributes);
        return { matrix: multiply(matrix, [1, 0, 0, 1, x, y]), clip: { x: 0, y: 0, width, height } };
    }
    if (attributes['transform'] === undefined) return { matrix, clip };
    const [x = 0, y = 0, ...turns] = listOf(attributes, 'transform');
    const moved = multiply(matrix, [1, 0, 0, 1, tenth(Number(x)), tenth(Number(y))]);
    return { matrix: turns.reduce<Matrix>((so, turn) => multiply(so, readTurn(String(turn))), moved), clip };
}

/** `rotate(-60)`, `scale(0.72)`. */
function readTurn(text: string): Matrix {
    const [, name, given] = /^(\w+)\((-?[\d.]+)\)$/.exec(text) ?? [];
    const size = Number(given ?? 1);
    if (name !== 'rotate') return [size, 0, 0, size, 0, 0];
    const turn = (size * Math.PI) / 180;
    return [Math.cos(turn), Math.sin(turn), -Math.sin(turn), Math.cos(turn), 0, 0];
}

/** As it is written: all formats round alike. */
function numberOf(attributes: Attributes, name: string, otherwise = 0): number {
    return tenth(Number(attributes[name] ?? otherwise));
}

function boxOf(attributes: Attributes): Box {
    const number = (name: string) => numberOf(attributes, name);
    return { x: number('x'), y: number('y'), width: number('width'), height: number('height') };
}

function listOf(attributes: Attributes, name: string): readonly (string | number)[] {
    const value = attributes[name];
    return typeof value === 'object' ? value : [];
}

function multiply(m: Matrix, n: Matrix): Matrix {
    return [
        m[0] * n[0] + m[2] * n[1],
        m[1] * n[0] + m[3] * n[1],
        m[0] * n[2] + m[2] * n[3],
        m[1] * n[2] + m[3] * n[3],
        m[0] * n[4] + m[2] * n[5] + m[4],
        m[1] * n[4] + m[3] * n[5] + m[5],
    ];
}

/** The signs that go on with relative commands (a diamond, a pin) are no larger. */
const largestSign = 26;

/** Around the points that a path touches, control points too. */
function boxOfPath(data: readonly (string | number)[]): Box {
    const points: Point[] = [];
    let [x, y] = [0, 0];
    for (let k = 0; k < data.length; k++) {
        const [command, next] = [data[k], data[k + 1]];
        if (typeof command !== 'string') continue;
        if (command === 'H' && typeof next === 'number') x = next;
        else if (command === 'h' && typeof next === 'number') x += next;
        else if (command === 'V' && typeof next === 'number') y = next;
        else if (typeof next !== 'number') {
            points.push({ x: x - largestSign, y: y - largestSign }, { x: x + largestSign, y: y + largestSign });
            continue;
        } else
            for (let at = k + 1; typeof data[at] === 'number'; at += 2) {
                [x, y] = [Number(data[at]), Number(data[at + 1])];
                points.push({ x, y });
            }
        points.push({ x, y });
    }
    return boxAround(points);
}
