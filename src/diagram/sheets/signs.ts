// The signs of all sheets, one meaning each. Red repeats what a sign or a word says already, so all is readable in black and white.
import type { Box, SceneNode } from '../../scene/node.ts';
import { type Part, part } from '../../scene/scene.ts';
import { drawBox, drawText } from '../paint/primitives.ts';
import { measure } from '../text-width.ts';
import { letters } from './paper.ts';

/** Work. */
export function workBar(box: Box): SceneNode {
    return drawBox(box, 'black', 2);
}

/** Kept and paid. */
export function keptBar(box: Box): SceneNode {
    return drawBox(box, 'empty');
}

/** Kept by nobody. */
export function nobodyBar(box: Box): SceneNode {
    return drawBox(box, 'gap');
}

/** Ready. */
export function ready(x: number, y: number, isOpen = false, size = 4.6): SceneNode {
    return diamond(x, y, size, isOpen ? 'fill-broken' : 'black');
}

/** Asked and answered. */
export function asked(x: number, y: number, isOpen = false, size = 4.6): SceneNode {
    return diamond(x, y, size, isOpen ? 'triangle' : 'empty');
}

/** Only after. */
export function afterSign(x: number, y: number): SceneNode {
    return ['circle', { cx: x, cy: y, r: 3.4, class: 'empty' }];
}

/** To settle: a triangle, `size` px high. */
export function toSettle(x: number, y: number, size = 8): SceneNode {
    const half = size * 0.56;
    return ['path', { d: ['M', x, y - size / 2, `l${half} ${size}h${-2 * half}z`], class: 'fill-broken' }];
}

/** A star of five points, such as of a priority. */
export function star(x: number, y: number, radius = 5): SceneNode {
    const points = Array.from({ length: 10 }, (_, k) => {
        const angle = (k * Math.PI) / 5 - Math.PI / 2;
        const reach = k % 2 === 0 ? radius : radius * 0.42;
        return [x + reach * Math.cos(angle), y + reach * Math.sin(angle)];
    });
    return ['polygon', { points: points.flat(), class: 'black' }];
}

/** A link to another sheet: everything within `box`. */
export function linkPart(address: string, box: Box, parts: readonly Part[]): Part {
    return { node: ['g', { class: 'link' }], parts, box, opens: address };
}

function diamond(x: number, y: number, size: number, className: string): SceneNode {
    return ['path', { d: ['M', x, y - size, 'L', x + size, y, 'L', x, y + size, 'L', x - size, y, 'Z'], class: className }];
}

/** A thin line; upright where `x2` is left out. */
export function rule(x: number, y: number, x2: number | undefined, y2?: number, className = 'rule'): Part {
    return part(['path', { d: x2 === undefined ? ['M', x, y, 'V', y2 ?? y] : ['M', x, y, 'H', x2], class: className }]);
}

/** The number of a point, its middle at height `y`: white on ink where it is an error. `width` is what it takes. */
export function pointNumber(
    x: number,
    y: number,
    number: number,
    isError: boolean,
): { readonly nodes: readonly SceneNode[]; readonly width: number } {
    const text = String(number);
    const width = Math.max(17, measure(text, letters.small, true) + 8);
    const box = { x, y: y - 8.5, width, height: 17 };
    const nodes = [
        drawBox(box, isError ? 'fill-broken' : 'empty', 8.5),
        drawText(x + width / 2, y + 3.8, text, { size: letters.small, bold: true, anchor: 'middle', ...(isError ? { classes: 'v' } : {}) }),
    ];
    return { nodes, width };
}
