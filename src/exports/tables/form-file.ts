// An official form as a file of either format, for whoever has no format of its own. It must not know the plan.
import type { FormSheet } from '../forms/sheet.ts';
import { exportFormCsv } from './form-csv.ts';
import { exportFormXlsx } from './form-xlsx.ts';

/** A second table follows the first in one text. */
export async function writeSheets(sheets: readonly FormSheet[], format: 'xlsx' | 'csv'): Promise<Uint8Array | string> {
    if (format === 'xlsx') return exportFormXlsx(sheets);
    return (sheets[0]?.tables ?? []).map((_, at) => exportFormCsv(sheets, at)).join('\r\n');
}
