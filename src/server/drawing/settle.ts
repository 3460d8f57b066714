// Takes an element's place out of it, so that what only moved is told from what changed. It must not know what the element shows.
import type { SvgElement } from './read-svg.ts';

export interface Settled {
    readonly x: number;
    readonly y: number;
    readonly element: SvgElement;
}

/** The element with its origin at its first point; left where it is when it says its place in a way of its own. */
export function settle(element: SvgElement): Settled {
    const origin = element.attributes['transform'] === undefined ? findOrigin(element) : undefined;
    if (!origin) return { x: 0, y: 0, element };
    try {
        return { ...origin, element: shift(element, origin.x, origin.y) };
    } catch (error) {
        if (error instanceof Unshiftable) return { x: 0, y: 0, element };
        throw error;
    }
}

class Unshiftable extends Error {}

function findOrigin({ attributes, content }: SvgElement): { readonly x: number; readonly y: number } | undefined {
    const { x, y, cx, cy, d, points, transform } = attributes;
    const [, a, b] =
        /^translate\((-?[\d.]+) (-?[\d.]+)\)/.exec(transform ?? '') ??
        /^M(-?[\d.]+)[ ,](-?[\d.]+)/.exec(d ?? '') ??
        /^(-?[\d.]+)[ ,](-?[\d.]+)/.exec(points ?? '') ??
        (cx !== undefined ? ['', cx, cy] : ['', x, y]);
    if (a !== undefined && b !== undefined) return { x: Number(a), y: Number(b) };
    for (const part of content) {
        const origin = typeof part === 'string' ? undefined : findOrigin(part);
        if (origin) return origin;
    }
    return undefined;
}

const across = new Set(['x', 'cx', 'x1', 'x2']);
const down = new Set(['y', 'cy', 'y1', 'y2']);

function shift({ tag, attributes, content }: SvgElement, x: number, y: number): SvgElement {
    const moved: Record<string, string> = {};
    for (const [name, value] of Object.entries(attributes)) {
        if (across.has(name)) moved[name] = less(value, x);
        else if (down.has(name)) moved[name] = less(value, y);
        else if (name === 'd') moved[name] = shiftPath(value, x, y);
        else if (name === 'points') moved[name] = shiftPairs(value, x, y);
        else if (name === 'transform') moved[name] = shiftTransform(value, x, y);
        else moved[name] = value;
    }
    // what has a place of its own carries its content with it
    const carries = attributes['transform'] !== undefined || tag === 'svg';
    return {
        tag,
        attributes: moved,
        content: carries ? content : content.map(part => (typeof part === 'string' ? part : shift(part, x, y))),
    };
}

function less(value: string, by: number): string {
    const rounded = Math.round((Number(value) - by) * 10) / 10;
    if (!Number.isFinite(rounded)) throw new Unshiftable(value);
    return String(rounded === 0 ? 0 : rounded);
}

function shiftPath(data: string, x: number, y: number): string {
    return data.replace(/([A-Za-z])([^A-Za-z]*)/g, (_, command: string, numbers: string) => {
        if (command >= 'a' || command === 'Z') return command + numbers;
        if (command === 'H')
            return `H${numbers
                .trim()
                .split(/[ ,]+/)
                .map(value => less(value, x))
                .join(' ')}`;
        if (command === 'V')
            return `V${numbers
                .trim()
                .split(/[ ,]+/)
                .map(value => less(value, y))
                .join(' ')}`;
        if (!'MLQCTS'.includes(command)) throw new Unshiftable(command);
        return command + shiftPairs(numbers, x, y);
    });
}

function shiftPairs(numbers: string, x: number, y: number): string {
    return numbers
        .trim()
        .split(/[ ,]+/)
        .map((value, k) => less(value, k % 2 === 0 ? x : y))
        .join(' ');
}

function shiftTransform(value: string, x: number, y: number): string {
    const [whole, a, b] = /^translate\((-?[\d.]+) (-?[\d.]+)\)/.exec(value) ?? [];
    if (whole === undefined || a === undefined || b === undefined) throw new Unshiftable(value);
    return `translate(${less(a, x)} ${less(b, y)})${value.slice(whole.length)}`;
}
