// Every format that sheets can be written in. A new one is a file beside these and its line here.
import { sheetPdf } from './pictures/sheet-pdf.ts';
import { sheetPng } from './pictures/sheet-png.ts';
import type { SheetExporter } from './sheets/exporter.ts';
import { sheetHtml } from './sheets/html.ts';
import { sheetMermaid } from './sheets/mermaid.ts';
import { sheetSvg } from './sheets/svg.ts';
import { sheetCsv, sheetXlsx } from './tables/sheet-tables.ts';

export const sheetExporters: readonly SheetExporter[] = [sheetSvg, sheetPng, sheetPdf, sheetHtml, sheetMermaid, sheetCsv, sheetXlsx];
