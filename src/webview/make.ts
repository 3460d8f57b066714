// Makes elements: texts become text, never markup. It must not know what a page shows.
import { type Attributes, carriesContent, type SceneNode, translate, type Value } from '../scene/node.ts';
import { printValue } from '../scene/write.ts';

type HtmlAttributes = Readonly<Record<string, string | boolean | undefined>>;

/** An element of HTML; `false` and `undefined` leave an attribute out, `true` sets it empty. */
export function make<Name extends keyof HTMLElementTagNameMap>(
    name: Name,
    attributes: HtmlAttributes = {},
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
 * element with a transform of its own. Elements that a drawing never has are left out, so that a forged one cannot do more than draw.
 */
export function makeNode(node: SceneNode, x: number, y: number): SVGElement | undefined {
    const [tag, given, ...content] = node;
    if (!tags.has(tag)) return undefined;
    const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
    setAttributes(element, given, x, y);
    const still = carriesContent(node);
    for (const part of content) {
        if (typeof part === 'string') element.append(part);
        else if (Array.isArray(part)) {
            const inner = makeNode(part, still ? 0 : x, still ? 0 : y);
            if (inner) element.append(inner);
        }
    }
    return element;
}

export function setAttributes(element: Element, given: Attributes, x: number, y: number): void {
    for (const name in given) {
        const value = given[name];
        if (attributes.test(name) && isValue(value)) element.setAttribute(name, printValue(name, translate(name, value, x, y)));
    }
}

function isValue(value: unknown): value is Value {
    if (Array.isArray(value)) return value.every(part => typeof part === 'string' || typeof part === 'number');
    return typeof value === 'string' || typeof value === 'number';
}

/** Puts an element that was made of `node` elsewhere. */
export function moveNode(element: Element, node: SceneNode, x: number, y: number): void {
    const [, given, ...content] = node;
    for (const name in given) {
        const value = given[name];
        if (!isValue(value)) continue;
        const moved = translate(name, value, x, y);
        if (moved !== value) element.setAttribute(name, printValue(name, moved));
    }
    if (carriesContent(node)) return;
    const made = [...element.children];
    let k = 0;
    for (const part of content) {
        const child = made[k];
        if (typeof part === 'string' || !tags.has(part[0]) || !child) continue;
        moveNode(child, part, x, y);
        k++;
    }
}
