// Pages of sheets as PNG files, drawn from their SVG. It must not know the plan.
import type { SheetExporter } from '../sheets/exporter.ts';
import { writePage } from '../sheets/svg.ts';
import { noteMissingLetters } from './missing-letters.ts';
import { drawPng, sharpness } from './png.ts';

export const sheetPng: SheetExporter = {
    format: 'png',
    endings: ['.png'],
    binary: true,
    holdsAtlas: false,
    export: async (sheets, { theme, resources }) => {
        const pages = sheets.flatMap(sheet => sheet.pages.map(page => ({ sheet, page })));
        const files: { readonly content: Uint8Array }[] = [];
        for (const { sheet, page } of pages) files.push({ content: await drawPng(writePage(page, sheet, theme), sharpness, resources) });
        return {
            files,
            notes: noteMissingLetters({ pieces: pages.flatMap(({ page }) => page.scene.pieces) }, await resources.font('regular')),
        };
    },
};
