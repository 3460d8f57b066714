// A drawing as an SVG file that any program draws. It must not know the plan.
import { type Drawing, paint, place } from '../diagram/drawing.ts';
import type { LayoutOptions } from '../diagram/layout.ts';
import type { Theme } from '../diagram/theme.ts';
import type { Exporter } from './exporter.ts';

export interface SvgOptions extends LayoutOptions {
    readonly theme?: Theme;
}

/** One SVG document with its colours written out: word processors and drawing programs know no style variables. */
export function exportSvg(drawing: Drawing, options: SvgOptions = {}): string {
    return `<?xml version="1.0" encoding="UTF-8"?>\n${paint(place(drawing, options), { theme: options.theme ?? 'light', fixedColours: true })}`;
}

export const svg: Exporter = {
    format: 'svg',
    endings: ['.svg'],
    binary: false,
    export: async (drawing, { theme }) => ({ content: exportSvg(drawing, { theme }), notes: [] }),
};
