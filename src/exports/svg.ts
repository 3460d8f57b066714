// The flow as an SVG file that any program draws. It must not know the plan.
import type { FlowGraph } from '../diagram/graph.ts';
import { type LayoutOptions, layOut } from '../diagram/layout.ts';
import { paintOverview } from '../diagram/overview/paint.ts';
import { paintFlow } from '../diagram/svg.ts';
import type { Theme } from '../diagram/theme.ts';

export interface SvgOptions extends LayoutOptions {
    readonly theme?: Theme;
    /** `departments`: a line per department instead of a card per program. */
    readonly depth?: 'programs' | 'departments';
}

/** One SVG document with its colours written out: word processors and drawing programs know no style variables. */
export function exportSvg(graph: FlowGraph, options: SvgOptions = {}): string {
    const paint = { theme: options.theme ?? 'light', fixedColours: true };
    const drawing = options.depth === 'departments' ? paintOverview(graph, paint) : paintFlow(layOut(graph, options), paint);
    return `<?xml version="1.0" encoding="UTF-8"?>\n${drawing}`;
}
