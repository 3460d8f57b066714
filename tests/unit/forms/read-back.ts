// Writes a form of a plan and imports what was written.

import type { FormRequest } from '../../../src/exports/forms/context.ts';
import type { FormBook } from '../../../src/exports/forms/sheet.ts';
import { writeForm } from '../../../src/exports/forms/write-form.ts';
import { writeSource } from '../../../src/exports/source.ts';
import { exportFormXlsx } from '../../../src/exports/tables/form-xlsx.ts';
import { importTable, sayDoubt } from '../../../src/imports/import-workbook.ts';
import type { Plan } from '../../../src/plan/plan.ts';
import { planOf } from '../read-plans.ts';

export function bookOf(request: FormRequest): FormBook {
    const book = writeForm(request);
    if ('kind' in book) throw new Error(`refused: ${JSON.stringify(book)}`);
    return book;
}

export async function readBack(request: FormRequest): Promise<{ plan: Plan; doubts: readonly string[]; texts: Record<string, string> }> {
    const bytes = await exportFormXlsx(bookOf(request).sheets);
    const result = await importTable(bytes, 'tabel.xlsx', { write: writeSource, locale: 'id' });
    const texts = Object.fromEntries(result.files.map(({ name, text }) => [name, text]));
    const doubts = [...result.doubts.map(doubt => sayDoubt(doubt, 'en')), ...result.unreadable.map(problem => JSON.stringify(problem))];
    return { plan: planOf(texts), doubts, texts };
}
