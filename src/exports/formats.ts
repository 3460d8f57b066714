// Every format that a drawing can be written in. A new one is a file beside these and its line here.
import type { Exporter } from './exporter.ts';
import { html } from './html.ts';
import { mermaid } from './mermaid.ts';
import { pdf } from './pictures/pdf.ts';
import { png } from './pictures/png.ts';
import { svg } from './svg.ts';
import { csv } from './tables/drawing-csv.ts';
import { xlsx } from './tables/drawing-xlsx.ts';

export const exporters: readonly Exporter[] = [svg, png, pdf, html, mermaid, csv, xlsx];
