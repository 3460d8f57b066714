// The formats that tables come in. A new format is a new file and a line here.
import { csv } from './csv.ts';
import { excel } from './excel.ts';
import { html } from './html-table.ts';
import type { Importer } from './importer.ts';
import { oldExcel } from './old-excel.ts';
import { openDocument } from './open-document.ts';

export const importers: readonly Importer[] = [excel, openDocument, oldExcel, html, csv];

/** The importer for a file's name; undefined when no format has its extension. */
export function findImporter(fileName: string): Importer | undefined {
    const name = fileName.toLowerCase();
    return importers.find(importer => importer.extensions.some(extension => name.endsWith(extension)));
}
