// A drawing as a PDF with text that can be selected: one page as large as the drawing, or A3 pages that are laid side by side.
// It paints the same scene that the SVG writes. It must not know the drawing.
import PDFDocument from 'pdfkit';
import { drawingNode, paint, place } from '../../diagram/drawing.ts';
import { stylesOf } from '../../diagram/theme.ts';
import type { Text } from '../../l10n/say.ts';
import { say } from '../../l10n/say.ts';
import type { Box } from '../../scene/node.ts';
import { type Drawn, hatch } from '../../scene/style.ts';
import type { Exporter } from '../exporter.ts';
import { boundsOf, type Mark, marksOf } from './marks.ts';
import { noteMissingLetters } from './missing-letters.ts';

type Document = InstanceType<typeof PDFDocument>;

interface Sheet {
    readonly width: number;
    readonly height: number;
    readonly marks: readonly Mark[];
}

/** Points for a px. */
const point = 0.75;
/** The longest side that readers of PDF accept, in points. */
const longestSide = 14_400;
const a3 = { width: 1190.55, height: 841.89, margin: 28, foot: 16, overlap: 24 };
/** On A3 nothing is set smaller than this; what does not fit goes on to further pages. */
const smallest = 0.56;

const pageOf: Text = {
    en: '{title} · page {page} of {pages} · row {row}, column {column}',
    id: '{title} · halaman {page} dari {pages} · baris {row}, kolom {column}',
};

export const pdf: Exporter = {
    format: 'pdf',
    endings: ['.pdf'],
    binary: true,
    export: async (drawing, { theme, resources, today, paper }) => {
        const { title, locale } = drawing.graph;
        const [regular, bold, italic] = await Promise.all([resources.font('regular'), resources.font('bold'), resources.font('italic')]);
        const document = new PDFDocument({
            autoFirstPage: false,
            lang: locale,
            displayTitle: true,
            // A font of its own from the start: the built-in ones would look for their measures on disk.
            font: regular as unknown as string,
            info: { Title: title, Creator: 'Alur', Producer: 'Alur', CreationDate: new Date((today ?? 0) * 86_400_000) },
        });
        const bytes = collect(document);
        document.registerFont('regular', regular as Uint8Array<ArrayBuffer>);
        document.registerFont('bold', bold as Uint8Array<ArrayBuffer>);
        document.registerFont('italic', italic as Uint8Array<ArrayBuffer>);
        const scene = paint(place(drawing));
        const sheet = { ...scene, marks: marksOf(drawingNode(scene), stylesOf(theme)) };
        if (paper === 'a3') paintPages(document, sheet, title, locale);
        else paintWhole(document, sheet);
        document.end();
        return { content: await bytes, notes: noteMissingLetters(scene, regular) };
    },
};

function paintWhole(document: Document, sheet: Sheet): void {
    const scale = Math.min(point, longestSide / Math.max(sheet.width, sheet.height));
    document.addPage({ size: [sheet.width * scale, sheet.height * scale], margin: 0 });
    document.scale(scale);
    for (const mark of sheet.marks) paintMark(document, mark);
}

/** Pages that overlap a little, each with its place in the whole at its foot. */
function paintPages(document: Document, sheet: Sheet, title: string, locale: 'en' | 'id'): void {
    const room = { width: a3.width - 2 * a3.margin, height: a3.height - 2 * a3.margin - a3.foot };
    const fit = Math.min(point, room.width / sheet.width, room.height / sheet.height);
    const scale = Math.max(fit, smallest);
    const step = { x: room.width / scale - a3.overlap, y: room.height / scale - a3.overlap };
    const count = (length: number, stride: number) => Math.max(1, Math.ceil((length - a3.overlap) / stride));
    const columns = fit >= smallest ? 1 : count(sheet.width, step.x);
    const rows = fit >= smallest ? 1 : count(sheet.height, step.y);
    const bounds = sheet.marks.map(boundsOf);
    for (let row = 0; row < rows; row++)
        for (let column = 0; column < columns; column++) {
            const part = { x: column * step.x, y: row * step.y, width: room.width / scale, height: room.height / scale };
            document.addPage({ size: [a3.width, a3.height], margin: 0 });
            const page = row * columns + column + 1;
            const foot = say(pageOf, locale, { title, page, pages: rows * columns, row: row + 1, column: column + 1 });
            document.font('regular').fontSize(8).fillColor('#333333').fillOpacity(1);
            document.text(foot.slice(0, 200), a3.margin, a3.height - a3.margin - 4, { lineBreak: false });
            document.save();
            document.rect(a3.margin, a3.margin, room.width, room.height).clip();
            document.translate(a3.margin, a3.margin).scale(scale).translate(-part.x, -part.y);
            for (const [k, mark] of sheet.marks.entries()) if (meets(bounds[k] as Box, part)) paintMark(document, mark);
            document.restore();
        }
}

function meets(a: Box, b: Box): boolean {
    return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function paintMark(document: Document, mark: Mark): void {
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
    const widths = runs.map(({ text, font }) => document.font(font).fontSize(size).widthOfString(text, { features }));
    const width = widths.reduce((sum, own) => sum + own, 0);
    let left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
    for (const [k, { text, style, font }] of runs.entries()) {
        const options = { lineBreak: false, baseline: 'alphabetic', features } as const;
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

function collect(document: Document): Promise<Uint8Array> {
    return new Promise((done, failed) => {
        const chunks: Uint8Array[] = [];
        document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
        document.on('error', failed);
        document.on('end', () => {
            const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
            let at = 0;
            for (const chunk of chunks) {
                bytes.set(chunk, at);
                at += chunk.length;
            }
            done(bytes);
        });
    });
}
