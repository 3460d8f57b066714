// Makes elements: texts become text, never markup. It must not know what a page shows.
import { carriesContent, shiftAttribute, Unshiftable } from '../diagram/shift.ts';
import type { Shape } from '../protocol/sheet.ts';

type Given = Readonly<Record<string, string | boolean | undefined>>;

/** An element of HTML; `false` and `undefined` leave an attribute out, `true` sets it empty. */
export function make<Name extends keyof HTMLElementTagNameMap>(
    name: Name,
    attributes: Given = {},
    ...content: (Node | string)[]
): HTMLElementTagNameMap[Name] {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes))
        if (value !== undefined && value !== false) element.setAttribute(key, value === true ? '' : value);
    element.append(...content);
    return element;
}

const tags = new Set(['g', 'path', 'rect', 'circle', 'polygon', 'polyline', 'line', 'text', 'tspan', 'title', 'svg', 'defs', 'pattern']);
const attributes =
    /^(class|id|d|x|y|x1|y1|x2|y2|cx|cy|r|rx|ry|width|height|points|transform|(fill-|stroke-)?opacity|stroke-width|stroke-dasharray|stroke-linecap|font-size|text-anchor|textLength|lengthAdjust|role|lang|viewBox|patternUnits|patternTransform|aria-[a-z]+|data-[a-z]+)$/;

/**
 * An element of SVG, its origin at (x, y): written into its numbers, because a browser that moves a large drawing is slowed down by each
 * element with a transform of its own. Whatever a drawing never has is left out, so that a forged one cannot do more than draw.
 */
export function makeShape([tag, given, ...content]: Shape, x: number, y: number): SVGElement | undefined {
    if (!tags.has(tag)) return undefined;
    const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
    setAttributes(element, given, x, y);
    const still = carriesContent(tag, given['transform']);
    for (const part of content) {
        if (typeof part === 'string') element.append(part);
        else if (Array.isArray(part)) {
            const inner = makeShape(part, still ? 0 : x, still ? 0 : y);
            if (inner) element.append(inner);
        }
    }
    return element;
}

export function setAttributes(element: Element, given: Readonly<Record<string, string>>, x: number, y: number): void {
    for (const [name, value] of Object.entries(given))
        if (attributes.test(name) && typeof value === 'string') element.setAttribute(name, shifted(name, value, x, y));
}

/** Moves an element that was made. */
export function moveShape(element: Element, x: number, y: number): void {
    const still = carriesContent(element.tagName, element.getAttribute('transform'));
    for (const { name, value } of [...element.attributes]) {
        const moved = shifted(name, value, x, y);
        if (moved !== value) element.setAttribute(name, moved);
    }
    if (!still) for (const inner of element.children) moveShape(inner, x, y);
}

/** A forged place stays where it says. */
function shifted(name: string, value: string, x: number, y: number): string {
    if (x === 0 && y === 0) return value;
    try {
        return shiftAttribute(name, value, x, y);
    } catch (error) {
        if (error instanceof Unshiftable) return value;
        throw error;
    }
}
