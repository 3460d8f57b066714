// The strokes a drawing is made of: texts that keep to their room, rounded lines, marks. It must not know the graph.
import type { Point } from '../layout/draft.ts';
import { hasMetrics, measure } from '../text-width.ts';
import { escapeXml, px } from '../xml.ts';

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
export function drawText(x: number, y: number, text: string, style: TextStyle = {}): string {
    const { size = 10, bold = false, anchor, room } = style;
    const classes = [bold ? 'b' : '', style.classes ?? ''].filter(Boolean).join(' ');
    const attributes = `${classes && ` class="${classes}"`}${size === 10 ? '' : ` font-size="${px(size)}"`}${anchor ? ` text-anchor="${anchor}"` : ''}`;
    if (room !== undefined && !hasMetrics(text)) return clipText(x, y, text, size, room, anchor, attributes);
    // no change in a font with Arial's metrics, a squeeze in a wider one; on every line, so that lines of one card look alike
    const width = room === undefined ? 0 : Math.min(room, measure(text, size, bold));
    const length = width > 0 ? ` textLength="${px(width)}" lengthAdjust="spacingAndGlyphs"` : '';
    return `<text x="${px(x)}" y="${px(y)}"${attributes}${length}>${escapeXml(text)}</text>`;
}

/** A script that was not measured exactly stands in a window of its own, which cuts what is too wide. */
function clipText(x: number, y: number, text: string, size: number, room: number, anchor: TextStyle['anchor'], attributes: string): string {
    const inside = anchor === 'end' ? room : anchor === 'middle' ? room / 2 : 0;
    const window = `x="${px(x - inside)}" y="${px(y - size * 1.3)}" width="${px(room)}" height="${px(size * 1.9)}"`;
    return `<svg ${window}><text x="${px(inside)}" y="${px(size * 1.3)}"${attributes}>${escapeXml(text)}</text></svg>`;
}

/** A line through `points` with corners rounded by up to `radius` px, as path data. */
export function roundPath(points: readonly Point[], radius = 5): string {
    const [start, ...rest] = points;
    if (!start) return '';
    let data = `M${px(start.x)} ${px(start.y)}`;
    for (const [k, corner] of rest.entries()) {
        const before = points[k] as Point;
        const after = rest[k + 1];
        if (!after) {
            data += `L${px(corner.x)} ${px(corner.y)}`;
            break;
        }
        const toCorner = Math.hypot(corner.x - before.x, corner.y - before.y) || 1;
        const fromCorner = Math.hypot(after.x - corner.x, after.y - corner.y) || 1;
        const reach = Math.min(radius, toCorner / 2, fromCorner / 2);
        const enter = {
            x: corner.x - ((corner.x - before.x) / toCorner) * reach,
            y: corner.y - ((corner.y - before.y) / toCorner) * reach,
        };
        const leave = {
            x: corner.x + ((after.x - corner.x) / fromCorner) * reach,
            y: corner.y + ((after.y - corner.y) / fromCorner) * reach,
        };
        data += `L${px(enter.x)} ${px(enter.y)}Q${px(corner.x)} ${px(corner.y)} ${px(leave.x)} ${px(leave.y)}`;
    }
    return data;
}

/** The numbered triangle of what is not yet agreed, its middle at (x, y). */
export function drawMark(x: number, y: number, number: number): string {
    const size = number > 99 ? 6.5 : number > 9 ? 8 : 9.5;
    return `<path d="M${px(x)} ${px(y - 9.5)}l9.5 16.5h-19z" class="triangle"/>${drawText(x, y + 5, String(number), { size, bold: true, classes: 'r', anchor: 'middle' })}`;
}

/** The full triangle on a card's corner: a finding on the program itself. */
export function drawWarning(x: number, y: number): string {
    return `<path d="M${px(x)} ${px(y - 6)}l7.5 13h-15z" class="warning"/>${drawText(x, y + 5, '!', { size: 9, bold: true, classes: 'v', anchor: 'middle' })}`;
}

/** The numbered disc of a goal. */
export function drawDisc(x: number, y: number, radius: number, number: number): string {
    const size = number > 9 ? radius * 1.15 : radius * 1.4;
    return `<circle cx="${px(x)}" cy="${px(y)}" r="${px(radius)}" class="black"/>${drawText(x, y + size * 0.36, String(number), { size, bold: true, classes: 'v', anchor: 'middle' })}`;
}

export function drawDiamond(x: number, y: number): string {
    return `<path d="M${px(x)} ${px(y - 7.5)}l7 7.5l-7 7.5l-7 -7.5z" class="diamond"/>`;
}

/** Attributes of what opens or closes `name` (of `DrawingState.opened`) with a click; none where nothing does. */
export function opener(name: string | undefined, open: boolean): string {
    return name === undefined ? '' : ` data-lane="${escapeXml(name)}" aria-expanded="${open}"`;
}

/** What a click opens wears a plus, what it closes a minus. */
export function drawOpener(x: number, y: number, open: boolean): string {
    return `<g><circle cx="${px(x)}" cy="${px(y)}" r="5.5" class="empty"/><path class="flag" d="M${px(x - 3)} ${px(y)}h6${open ? '' : `M${px(x)} ${px(y - 3)}v6`}"/></g>`;
}

/** A group's heading, which closes its department where that stands open among others that do not. */
export function drawHeading(svg: string, title: string, closes: string | undefined, interactive: boolean): string {
    if (closes === undefined) return `<g class="lane-header">${svg}</g>\n`;
    return `<g class="lane-header lane"${opener(closes, true)} role="button" tabindex="${interactive ? 0 : -1}" aria-label="${escapeXml(title)}">${svg}</g>\n`;
}
