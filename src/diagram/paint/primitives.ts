// Primitives of drawings: texts that keep to their room, rounded lines, marks. It must not know the graph.
import type { Box, Point, SceneNode } from '../../scene/node.ts';
import { type Part, part } from '../../scene/scene.ts';
import { measureExactly } from '../text-width.ts';

export interface TextStyle {
    /** px; 10 when left out. */
    readonly size?: number;
    readonly bold?: boolean;
    /** Further classes of the style sheet. */
    readonly classes?: string;
    readonly anchor?: 'middle' | 'end';
    /** Width in px that the text must not leave, whatever font draws it. */
    readonly room?: number;
}

/** One line of text with its baseline at `y`. */
export function drawText(x: number, y: number, text: string, style: TextStyle = {}): SceneNode {
    const { size = 10, bold = false, classes = '', anchor, room } = style;
    const exact = room === undefined ? undefined : measureExactly(text, size, bold);
    // no change in a font with Arial's metrics, a squeeze in a wider one; on every line, so that lines of one card look alike
    const width = room === undefined || exact === undefined ? 0 : Math.min(room, exact);
    // always the same names in the same order: thousands of them are compared at each keystroke
    const attributes = {
        x,
        y,
        class: (bold ? (classes ? `b ${classes}` : 'b') : classes) || undefined,
        'font-size': size === 10 ? undefined : size,
        'text-anchor': anchor,
        textLength: width > 0 ? width : undefined,
        lengthAdjust: width > 0 ? 'spacingAndGlyphs' : undefined,
    };
    if (room === undefined || exact !== undefined) return ['text', attributes, text];
    // a script that was not measured exactly stands in a window of its own, which cuts what is too wide
    const inside = anchor === 'end' ? room : anchor === 'middle' ? room / 2 : 0;
    const window = { x: x - inside, y: y - size * 1.3, width: room, height: size * 1.9 };
    return ['svg', window, ['text', { ...attributes, x: inside, y: size * 1.3 }, text]];
}

export function textPart(...given: Parameters<typeof drawText>): Part {
    return part(drawText(...given));
}

export function drawBox({ x, y, width, height }: Box, className: string, radius?: number): SceneNode {
    return ['rect', { x, y, width, height, rx: radius, class: className }];
}

/** The tooltip of a thing. */
export function tooltip(...said: readonly string[]): SceneNode {
    return ['title', {}, said.filter(Boolean).join('\n')];
}

/** The link to the point with this index; the list under the drawing has it too. */
export function drawOpen(open: number, ...content: readonly SceneNode[]): SceneNode {
    return ['g', { 'data-open': open + 1 }, ...content];
}

/** A line through `points` with corners rounded by up to `radius` px, as path data. */
export function roundPath(points: readonly Point[], radius = 5): (string | number)[] {
    const [start] = points;
    if (!start) return [];
    const data: (string | number)[] = ['M', start.x, start.y];
    for (let k = 1; k < points.length; k++) {
        const [{ x: fromX, y: fromY }, { x, y }] = [points[k - 1] as Point, points[k] as Point];
        const after = points[k + 1];
        if (!after) {
            data.push('L', x, y);
            break;
        }
        const toCorner = lengthOf(fromX - x, fromY - y);
        const fromCorner = lengthOf(after.x - x, after.y - y);
        const reach = Math.min(radius, toCorner / 2, fromCorner / 2);
        data.push('L', x + ((fromX - x) / toCorner) * reach, y + ((fromY - y) / toCorner) * reach);
        data.push('Q', x, y, x + ((after.x - x) / fromCorner) * reach, y + ((after.y - y) / fromCorner) * reach);
    }
    return data;
}

function lengthOf(x: number, y: number): number {
    return Math.sqrt(x * x + y * y) || 1;
}

/** The numbered triangle of what is not yet agreed, its middle at (x, y). */
export function drawMark(x: number, y: number, number: number): SceneNode[] {
    const size = number > 99 ? 6.5 : number > 9 ? 8 : 9.5;
    return [
        ['path', { d: ['M', x, y - 9.5, 'l9.5 16.5h-19z'], class: 'triangle' }],
        drawText(x, y + 5, String(number), { size, bold: true, classes: 'r', anchor: 'middle' }),
    ];
}

/** The full triangle on a card's corner: a finding on the program itself. */
export function drawWarning(x: number, y: number): SceneNode[] {
    return [
        ['path', { d: ['M', x, y - 6, 'l7.5 13h-15z'], class: 'warning' }],
        drawText(x, y + 5, '!', { size: 9, bold: true, classes: 'v', anchor: 'middle' }),
    ];
}

/** The numbered disc of a goal. */
export function drawDisc(x: number, y: number, radius: number, number: number): SceneNode[] {
    const size = number > 9 ? radius * 1.15 : radius * 1.4;
    return [
        ['circle', { cx: x, cy: y, r: radius, class: 'black' }],
        drawText(x, y + size * 0.36, String(number), { size, bold: true, classes: 'v', anchor: 'middle' }),
    ];
}

export function drawDiamond(x: number, y: number): SceneNode {
    return ['path', { d: ['M', x, y - 7.5, 'l7 7.5l-7 7.5l-7 -7.5z'], class: 'diamond' }];
}

export interface CardSaid {
    readonly id: string;
    readonly title: string;
    /** All it has to say, for those who listen and search. */
    readonly label: string;
    /** Further classes. */
    readonly classes?: string;
}

/** A thing that can be walked to, chosen and found, around its own corner; `box`: what it covers. */
export function cardPart({ x, y }: Point, box: Box, { id, title, label, classes }: CardSaid, content: readonly SceneNode[]): Part {
    const attributes = {
        class: classes ? `card ${classes}` : 'card',
        id: `card-${toXmlId(id)}`,
        'data-id': id,
        role: 'button',
        tabindex: -1,
        'aria-label': label,
    };
    return { key: `card:${id}`, x, y, node: ['g', attributes, ...content], box, title };
}

/** Headings of columns or rows, or the ground of some. */
export function headingsPart(className: string, box: Box, content: readonly SceneNode[]): Part {
    return { node: ['g', { class: className }, ...content], box };
}

/** A name for an `id` attribute that no other text shares: letters and digits stay, all else is spelled as `_hex_`. */
export function toXmlId(text: string): string {
    return text.toWellFormed().replace(/[^A-Za-z0-9.-]/gu, character => `_${(character.codePointAt(0) as number).toString(16)}_`);
}

/** A stretch of a page, from its own top. */
export interface Block {
    readonly parts: readonly Part[];
    readonly height: number;
}
