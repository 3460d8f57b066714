// Marks painted into a PDF. It must not know which picture they are of.
import type PDFDocument from 'pdfkit';
import type { Box } from '../../scene/node.ts';
import { type Drawn, hatch } from '../../scene/style.ts';
import type { Mark } from './marks.ts';

export type Document = InstanceType<typeof PDFDocument>;

export function paintMark(document: Document, mark: Mark): void {
    const moved = mark.matrix.some((value, k) => value !== (k === 0 || k === 3 ? 1 : 0));
    if (moved || mark.clip) {
        document.save();
        document.transform(...mark.matrix);
        if (mark.clip) document.rect(mark.clip.x, mark.clip.y, mark.clip.width, mark.clip.height).clip();
    }
    if (mark.kind === 'text') paintText(document, mark);
    else if (mark.style.fill === hatch && mark.kind === 'rect') paintHatch(document, mark.box, mark.style);
    else paintShape(document, mark);
    if (moved || mark.clip) document.restore();
}

function paintShape(document: Document, mark: Exclude<Mark, { kind: 'text' }>): void {
    const { fill, stroke, strokeWidth, dash, round } = mark.style;
    const fills = fill !== 'none' && fill !== hatch && !(mark.kind === 'lines' && !mark.closed);
    const strokes = stroke !== 'none' && strokeWidth > 0;
    if (!fills && !strokes) return;
    if (mark.kind === 'rect') {
        if (mark.box.width <= 0 || mark.box.height <= 0) return;
        if (mark.radius > 0)
            document.roundedRect(
                mark.box.x,
                mark.box.y,
                mark.box.width,
                mark.box.height,
                Math.min(mark.radius, mark.box.height / 2, mark.box.width / 2),
            );
        else document.rect(mark.box.x, mark.box.y, mark.box.width, mark.box.height);
    } else if (mark.kind === 'circle') document.circle(mark.x, mark.y, mark.radius);
    else if (mark.kind === 'path') document.path(mark.data);
    else {
        for (const [k, { x, y }] of mark.points.entries())
            if (k === 0) document.moveTo(x, y);
            else document.lineTo(x, y);
        if (mark.closed) document.closePath();
    }
    if (strokes) {
        document
            .lineWidth(strokeWidth)
            .lineCap(round ? 'round' : 'butt')
            .strokeColor(stroke);
        setDash(document, dash);
    }
    if (fills) document.fillColor(fill).fillOpacity(mark.opacity);
    if (fills && strokes) document.fillAndStroke(fill, stroke);
    else if (fills) document.fill(fill);
    else document.stroke(stroke);
    if (strokes && dash.length > 0) document.undash();
    if (mark.opacity !== 1) document.fillOpacity(1);
}

/** The hatch of what nobody keeps: stripes of 2 in 6, leaning right, on paper. */
function paintHatch(document: Document, box: Box, style: Drawn): void {
    const { x, y, width, height } = box;
    if (width <= 0 || height <= 0) return;
    document.save();
    document.rect(x, y, width, height).clip();
    const gap = 6 * Math.SQRT2;
    document.lineWidth(2).lineCap('butt').undash();
    for (let at = Math.floor((x - height) / gap) * gap; at < x + width; at += gap) document.moveTo(at, y + height).lineTo(at + height, y);
    document.stroke(style.stroke === 'none' ? '#c01c1c' : style.stroke);
    document.restore();
    if (style.stroke === 'none') return;
    document.rect(x, y, width, height).lineWidth(style.strokeWidth);
    setDash(document, style.dash);
    document.stroke(style.stroke).undash();
}

function setDash(document: Document, dash: readonly number[]): void {
    if (dash.length === 0) document.undash();
    // Its types know only one length; it takes the whole pattern.
    else document.dash([...dash] as unknown as number, {});
}

function paintText(document: Document, { x, y, size, anchor, parts }: Extract<Mark, { kind: 'text' }>): void {
    const runs = parts
        .filter(part => part.text !== '')
        .map(part => ({ ...part, font: part.style.bold ? 'bold' : part.style.italic ? 'italic' : 'regular' }));
    // As measured: without kerning, which the widths do not know.
    const features = { kern: false } as unknown as [];
    // layout of a text takes most of the time, and a single run that starts at its place needs no width
    const isPlaced = anchor === 'start' && runs.length === 1;
    const widths = runs.map(({ text, font }) => (isPlaced ? 0 : document.font(font).fontSize(size).widthOfString(text, { features })));
    const width = widths.reduce((sum, own) => sum + own, 0);
    let left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
    for (const [k, { text, style, font }] of runs.entries()) {
        // its width would be for underlines alone
        const options = { lineBreak: false, baseline: 'alphabetic', features, textWidth: 0 } as const;
        document.font(font).fontSize(size).fillOpacity(1);
        if (style.strokeFirst && style.stroke !== 'none') {
            document.lineWidth(style.strokeWidth).undash().strokeColor(style.stroke).fillColor(style.stroke);
            document.text(text, left, y, { ...options, stroke: true, fill: true });
        }
        document.fillColor(style.fill);
        document.text(text, left, y, options);
        left += widths[k] as number;
    }
}
