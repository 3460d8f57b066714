// A drawing as a PDF with text that can be selected: one page as large as the drawing, or A3 pages that are laid side by side.
// It paints the same scene that the SVG writes. It must not know the drawing.
import { drawingNode, paint, place } from '../../diagram/drawing.ts';
import { stylesOf } from '../../diagram/theme.ts';
import type { Text } from '../../l10n/say.ts';
import { say } from '../../l10n/say.ts';
import type { Box } from '../../scene/node.ts';
import type { Exporter } from '../exporter.ts';
import { boundsOf, type Mark, marksOf } from './marks.ts';
import { noteMissingLetters } from './missing-letters.ts';
import { openDocument, point } from './pdf-document.ts';
import { type Document, paintMark } from './pdf-marks.ts';

interface Sheet {
    readonly width: number;
    readonly height: number;
    readonly marks: readonly Mark[];
}

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
        const { document, bytes, regular } = await openDocument(title, locale, resources, today);
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
