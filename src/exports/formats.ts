// Every format that a drawing can be written in. A new one is a file beside these and its line here.
import type { Exporter } from './exporter.ts';
import { html } from './html.ts';
import { mermaid } from './mermaid.ts';
import { pdf } from './pictures/pdf.ts';
import { png } from './pictures/png.ts';
import { sheetPdf } from './pictures/sheet-pdf.ts';
import { sheetPng } from './pictures/sheet-png.ts';
import type { SheetExporter } from './sheets/exporter.ts';
import { sheetHtml } from './sheets/html.ts';
import { sheetMermaid } from './sheets/mermaid.ts';
import { sheetSvg } from './sheets/svg.ts';
import { svg } from './svg.ts';
import { csv } from './tables/drawing-csv.ts';
import { xlsx } from './tables/drawing-xlsx.ts';
import { sheetCsv, sheetXlsx } from './tables/sheet-tables.ts';

export const exporters: readonly Exporter[] = [svg, png, pdf, html, mermaid, csv, xlsx];

/** Of sheets. */
export const sheetExporters: readonly SheetExporter[] = [sheetSvg, sheetPng, sheetPdf, sheetHtml, sheetMermaid, sheetCsv, sheetXlsx];
