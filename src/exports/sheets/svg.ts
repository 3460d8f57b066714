// Pages of sheets as SVG files that state their paper. It must not know the plan.
import type { Sheet, SheetScene } from '../../diagram/sheets/atlas.ts';
import { sheetNode } from '../../diagram/sheets/write.ts';
import type { Theme } from '../../diagram/theme.ts';
import { writeNode } from '../../scene/write.ts';
import type { SheetExporter } from './exporter.ts';

/** One SVG document with its colours written out: word processors and drawing programs know no style variables. */
export function writePage({ scene }: SheetScene, { paper }: Pick<Sheet, 'paper'>, theme: Theme): string {
    return `<?xml version="1.0" encoding="UTF-8"?>\n${writeNode(sheetNode(scene, paper, theme))}\n`;
}

export const sheetSvg: SheetExporter = {
    format: 'svg',
    endings: ['.svg'],
    binary: false,
    holdsAtlas: false,
    export: async (sheets, { theme }) => ({
        files: sheets.flatMap(sheet => sheet.pages.map(page => ({ content: writePage(page, sheet, theme) }))),
        notes: [],
    }),
};
