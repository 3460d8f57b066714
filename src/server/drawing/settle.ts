// Takes an element's place out of it, so that what only moved is told from what changed. It must not know what the element shows.
import { carriesContent, shiftAttribute, Unshiftable } from '../../diagram/shift.ts';
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

function shift({ tag, attributes, content }: SvgElement, x: number, y: number): SvgElement {
    const moved: Record<string, string> = {};
    for (const [name, value] of Object.entries(attributes)) moved[name] = shiftAttribute(name, value, -x, -y);
    const still = carriesContent(tag, attributes['transform']);
    return {
        tag,
        attributes: moved,
        content: still ? content : content.map(part => (typeof part === 'string' ? part : shift(part, x, y))),
    };
}
