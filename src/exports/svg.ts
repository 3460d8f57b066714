// A drawing as an SVG file that any program draws. It must not know the plan.
import { type Drawing, paint, place, writeDrawing } from '../diagram/drawing.ts';
import type { LayoutOptions } from '../diagram/flow/place.ts';
import type { Theme } from '../diagram/theme.ts';
import type { Scene } from '../scene/scene.ts';
import type { Exporter } from './exporter.ts';

export interface SvgOptions extends LayoutOptions {
    readonly theme?: Theme;
}

export function exportSvg(drawing: Drawing, { theme = 'light', ...options }: SvgOptions = {}): string {
    return writeFile(paint(place(drawing, options)), theme);
}

/** One SVG document with its colours written out: word processors and drawing programs know no style variables. */
export function writeFile(scene: Scene, theme: Theme): string {
    return `<?xml version="1.0" encoding="UTF-8"?>\n${writeDrawing(scene, { theme, fixedColours: true })}`;
}

export const svg: Exporter = {
    format: 'svg',
    endings: ['.svg'],
    binary: false,
    export: async (drawing, { theme }) => ({ content: exportSvg(drawing, { theme }), notes: [] }),
};
