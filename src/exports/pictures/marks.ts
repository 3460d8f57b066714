// Our own SVG read back as a list of marks, so that PDF shows what SVG shows. It knows the elements that our painters write, no others.
import { type Style, Styles } from './styles.ts';

/** Maps (x, y) to (a x + c y + e, b x + d y + f). */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

interface Placed {
    readonly matrix: Matrix;
    readonly style: Style;
    readonly opacity: number;
    /** Only this much of it is seen, in its own coordinates. */
    readonly clip: Box | undefined;
}

export interface Box {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
}

export type Mark =
    | (Placed & { readonly kind: 'rect'; readonly box: Box; readonly radius: number })
    | (Placed & { readonly kind: 'path'; readonly data: string })
    | (Placed & { readonly kind: 'circle'; readonly x: number; readonly y: number; readonly radius: number })
    | (Placed & { readonly kind: 'lines'; readonly points: readonly (readonly [number, number])[]; readonly closed: boolean })
    | (Placed & {
          readonly kind: 'text';
          readonly x: number;
          readonly y: number;
          readonly size: number;
          readonly anchor: 'start' | 'middle' | 'end';
          readonly parts: readonly { readonly text: string; readonly style: Style }[];
      });

interface Level {
    readonly name: string;
    readonly matrix: Matrix;
    readonly clip: Box | undefined;
    readonly hidden: boolean;
}

const unity: Matrix = [1, 0, 0, 1, 0, 0];
const hiddenElements = new Set(['style', 'title', 'defs', 'pattern']);

export interface Sheet {
    readonly width: number;
    readonly height: number;
    readonly marks: readonly Mark[];
}

/** `svg`: a drawing of ours with its colours written out. */
export function readMarks(svg: string): Sheet {
    const [, width = 1, height = 1] = (/ width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? []).map(Number);
    const styles = new Styles(/<style>([^<]*)<\/style>/.exec(svg)?.[1] ?? '');
    const marks: Mark[] = [];
    const levels: Level[] = [{ name: '', matrix: unity, clip: undefined, hidden: false }];
    let text: { attributes: Map<string, string>; parts: { text: string; style: Style }[]; level: Level } | undefined;
    for (const [, closing, name = '', given = '', alone, words] of svg.matchAll(
        /<(\/?)([a-z]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>|([^<]+)/g,
    )) {
        const level = levels.at(-1) as Level;
        if (words !== undefined) {
            if (text && !level.hidden)
                text.parts.push({ text: readEntities(words), style: styles.of(classOf(text.attributes, level), text.attributes) });
            continue;
        }
        if (closing) {
            if (levels.length > 1) levels.pop();
            if (name === 'text' && text) {
                marks.push(textMark(text.attributes, text.parts, text.level, styles));
                text = undefined;
            }
            continue;
        }
        const attributes = new Map([...given.matchAll(/\s([\w:-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]));
        const inner = enter(name, attributes, level);
        if (name === 'text') text = { attributes, parts: [], level: inner };
        else if (!level.hidden) {
            const mark = markOf(name, attributes, inner, styles);
            if (mark) marks.push(mark);
        }
        if (!alone) levels.push(name === 'tspan' ? { ...inner, name: attributes.get('class') ?? '' } : inner);
        else if (name === 'text') text = undefined;
    }
    return { width, height, marks };
}

/** The class of the text, or of the stretch of it that is being read. */
function classOf(attributes: ReadonlyMap<string, string>, level: Level): string {
    return level.name !== 'text' ? level.name : (attributes.get('class') ?? '');
}

function enter(name: string, attributes: ReadonlyMap<string, string>, level: Level): Level {
    const hidden = level.hidden || hiddenElements.has(name);
    const number = (key: string) => Number(attributes.get(key) ?? 0);
    if (name === 'svg' && level.name !== '') {
        const box = { x: 0, y: 0, width: number('width'), height: number('height') };
        return { name, matrix: multiply(level.matrix, [1, 0, 0, 1, number('x'), number('y')]), clip: box, hidden };
    }
    const transform = attributes.get('transform');
    return { name, matrix: transform ? multiply(level.matrix, readTransform(transform)) : level.matrix, clip: level.clip, hidden };
}

function markOf(name: string, attributes: ReadonlyMap<string, string>, { matrix, clip }: Level, styles: Styles): Mark | undefined {
    const number = (key: string) => Number(attributes.get(key) ?? 0);
    const style = styles.of(attributes.get('class') ?? '', attributes);
    const placed = { matrix, clip, style, opacity: Number(attributes.get('fill-opacity') ?? 1) };
    if (name === 'rect')
        return {
            ...placed,
            kind: 'rect',
            box: { x: number('x'), y: number('y'), width: number('width'), height: number('height') },
            radius: number('rx'),
        };
    if (name === 'path') return { ...placed, kind: 'path', data: attributes.get('d') ?? '' };
    if (name === 'circle') return { ...placed, kind: 'circle', x: number('cx'), y: number('cy'), radius: number('r') };
    if (name === 'polygon' || name === 'polyline') {
        const points = (attributes.get('points') ?? '')
            .trim()
            .split(/\s+/)
            .map(pair => {
                const [x = 0, y = 0] = pair.split(',').map(Number);
                return [x, y] as const;
            });
        return { ...placed, kind: 'lines', points, closed: name === 'polygon' };
    }
    return undefined;
}

function textMark(
    attributes: ReadonlyMap<string, string>,
    parts: readonly { text: string; style: Style }[],
    { matrix, clip }: Level,
    styles: Styles,
): Mark {
    const anchor = attributes.get('text-anchor');
    return {
        kind: 'text',
        matrix,
        clip,
        opacity: 1,
        style: styles.of(attributes.get('class') ?? '', attributes),
        x: Number(attributes.get('x') ?? 0),
        y: Number(attributes.get('y') ?? 0),
        size: Number(attributes.get('font-size') ?? 10),
        anchor: anchor === 'middle' || anchor === 'end' ? anchor : 'start',
        parts,
    };
}

function readTransform(text: string): Matrix {
    let matrix = unity;
    for (const [, name, inside = ''] of text.matchAll(/\b(\w+)\(([^()]*)\)/g)) {
        const [a = 0, b = 0] = inside.split(/[\s,]+/).map(Number);
        const turn = (a * Math.PI) / 180;
        if (name === 'translate') matrix = multiply(matrix, [1, 0, 0, 1, a, b]);
        if (name === 'scale') matrix = multiply(matrix, [a, 0, 0, a, 0, 0]);
        if (name === 'rotate') matrix = multiply(matrix, [Math.cos(turn), Math.sin(turn), -Math.sin(turn), Math.cos(turn), 0, 0]);
    }
    return matrix;
}

export function multiply(m: Matrix, n: Matrix): Matrix {
    return [
        m[0] * n[0] + m[2] * n[1],
        m[1] * n[0] + m[3] * n[1],
        m[0] * n[2] + m[2] * n[3],
        m[1] * n[2] + m[3] * n[3],
        m[0] * n[4] + m[2] * n[5] + m[4],
        m[1] * n[4] + m[3] * n[5] + m[5],
    ];
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

function readEntities(text: string): string {
    return text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] as string);
}

/** About where a mark lies on the sheet; generous, to tell on which pages it must be drawn. */
export function boundsOf(mark: Mark): Box {
    const [low, high] = extent(mark);
    const corners = [
        [low[0], low[1]],
        [high[0], low[1]],
        [low[0], high[1]],
        [high[0], high[1]],
    ].map(
        ([x = 0, y = 0]) =>
            [mark.matrix[0] * x + mark.matrix[2] * y + mark.matrix[4], mark.matrix[1] * x + mark.matrix[3] * y + mark.matrix[5]] as const,
    );
    const xs = corners.map(([x]) => x);
    const ys = corners.map(([, y]) => y);
    const x = Math.min(...xs) - 6;
    const y = Math.min(...ys) - 6;
    return { x, y, width: Math.max(...xs) + 6 - x, height: Math.max(...ys) + 6 - y };
}

function extent(mark: Mark): readonly [readonly [number, number], readonly [number, number]] {
    switch (mark.kind) {
        case 'rect':
            return [
                [mark.box.x, mark.box.y],
                [mark.box.x + mark.box.width, mark.box.y + mark.box.height],
            ];
        case 'circle':
            return [
                [mark.x - mark.radius, mark.y - mark.radius],
                [mark.x + mark.radius, mark.y + mark.radius],
            ];
        case 'text': {
            const width = mark.parts.reduce((sum, part) => sum + part.text.length, 0) * mark.size;
            const left = mark.anchor === 'start' ? 0 : mark.anchor === 'end' ? width : width / 2;
            return [
                [mark.x - left, mark.y - mark.size * 1.3],
                [mark.x - left + width, mark.y + mark.size * 0.4],
            ];
        }
        case 'lines':
            return hull(mark.points);
        case 'path':
            return hull(pathPoints(mark.data));
    }
}

function hull(points: readonly (readonly [number, number])[]): readonly [readonly [number, number], readonly [number, number]] {
    let [left, top, right, bottom] = [
        Number.POSITIVE_INFINITY,
        Number.POSITIVE_INFINITY,
        Number.NEGATIVE_INFINITY,
        Number.NEGATIVE_INFINITY,
    ];
    for (const [x, y] of points) {
        left = Math.min(left, x);
        right = Math.max(right, x);
        top = Math.min(top, y);
        bottom = Math.max(bottom, y);
    }
    return left > right
        ? [
              [0, 0],
              [0, 0],
          ]
        : [
              [left, top],
              [right, bottom],
          ];
}

/** The points a path touches, control points too. */
function pathPoints(data: string): [number, number][] {
    const points: [number, number][] = [];
    let [x, y] = [0, 0];
    for (const [, command = '', inside = ''] of data.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
        const numbers = (inside.match(/-?\d*\.?\d+/g) ?? []).map(Number);
        const relative = command === command.toLowerCase();
        const letter = command.toUpperCase();
        if (letter === 'H' || letter === 'V') {
            for (const number of numbers) {
                if (letter === 'H') x = relative ? x + number : number;
                else y = relative ? y + number : number;
                points.push([x, y]);
            }
            continue;
        }
        const step = letter === 'C' ? 6 : letter === 'Q' || letter === 'S' ? 4 : 2;
        for (let at = 0; at + 1 < numbers.length; at += step) {
            const [fromX, fromY] = [x, y];
            for (let k = at; k < at + step && k + 1 < numbers.length; k += 2) {
                x = (numbers[k] as number) + (relative ? fromX : 0);
                y = (numbers[k + 1] as number) + (relative ? fromY : 0);
                points.push([x, y]);
            }
        }
    }
    return points;
}
