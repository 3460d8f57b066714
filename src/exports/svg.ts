// The flow as an SVG file that any program draws. It must not know the plan.
import type { FlowGraph } from '../diagram/graph.ts';
import { type LayoutOptions, layOut } from '../diagram/layout.ts';
import { paintFlow } from '../diagram/svg.ts';
import type { Theme } from '../diagram/theme.ts';

export interface SvgOptions extends LayoutOptions {
    readonly theme?: Theme;
}

/** One SVG document with its colours written out: word processors and drawing programs know no style variables. */
export function exportSvg(graph: FlowGraph, options: SvgOptions = {}): string {
    return `<?xml version="1.0" encoding="UTF-8"?>\n${paintFlow(layOut(graph, options), { theme: options.theme ?? 'light', fixedColours: true })}`;
}
